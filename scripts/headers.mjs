/**
 * The security headers of every page, as a host that can set headers should send them.
 *
 * Styles: `sha256-47DEQ…` is the empty text, which lets a style element in whose rules a script then inserts (Fluent's
 * and the grid's). The tryout's two further hashes are fixed style texts of its grid: the toaster's and the theme's.
 */

const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
const gridStyles =
  "'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY=' 'sha256-qehDXQGi+mtaFkbShaHTjtdxRzE9Ba4Ffh5AsXR+z7s='";

const common = [
  "default-src 'none'",
  "img-src 'self' data:",
  "font-src 'self'",
  "frame-src 'none'",
  "worker-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** The content security policy of the pane inside Excel: Microsoft's script and our own, and no connection anywhere. */
const panePolicy = [
  ...common,
  "script-src 'self' https://appsforoffice.microsoft.com",
  `style-src 'self' ${emptyStyle}`,
  "connect-src 'none'",
  "trusted-types default",
  "require-trusted-types-for 'script'",
  "frame-ancestors 'self' https://*.cloud.microsoft https://*.office.com https://*.officeapps.live.com https://*.live.com https://*.sharepoint.com https://*.microsoft365.com",
];

/** The pane's policy as a page can carry it itself, for hosts that set no headers: who may frame it is a header's only. */
export const panePolicyInPage = panePolicy.filter((rule) => !rule.startsWith("frame-ancestors")).join("; ");

/** The tryout's: it also reads the descriptions of the functions from its own origin. */
const tryoutPolicy = [
  ...common,
  "script-src 'self'",
  `style-src 'self' ${emptyStyle} ${gridStyles}`,
  "connect-src 'self'",
  "frame-ancestors 'none'",
];

/** Help pages: text and one style sheet. */
const textPolicy = [...common, "style-src 'self'", "frame-ancestors 'self'"];

/**
 * The headers for one path.
 *
 * @param {string} path the path of the request, such as `/tryout.html`
 * @returns {Record<string, string>} header names and values
 */
export function headersFor(path) {
  const policy = path.startsWith("/taskpane")
    ? panePolicy
    : path === "/" || path.startsWith("/tryout")
      ? tryoutPolicy
      : textPolicy;
  return {
    "Content-Security-Policy": policy.join("; "),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cache-Control": "no-cache",
    // Excel fetches the functions from its own frame.
    ...(path.startsWith("/functions.") ? { "Access-Control-Allow-Origin": "*" } : {}),
  };
}
