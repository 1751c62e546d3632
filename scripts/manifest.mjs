import { createHash } from "node:crypto";
import { XMLParser } from "fast-xml-parser";

/**
 * The offline check of the add-in's manifest: the order of elements that Excel enforces, addresses, icons, resources and
 * the namespace. Microsoft's own validator is a service on the web.
 *
 * @typedef {{ name: string, attributes: Record<string, string>, children: Element[], text: string }} Element
 */

/** The children of each element, in the order in which they must stand; `?` may be left out, `+` may repeat. */
const order = {
  OfficeApp:
    "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains? Hosts Requirements DefaultSettings Permissions VersionOverrides",
  AppDomains: "AppDomain+",
  Requirements: "Sets",
  Sets: "Set+",
  DefaultSettings: "SourceLocation",
  VersionOverrides: "Hosts Resources",
  Runtimes: "Runtime",
  AllFormFactors: "ExtensionPoint",
  DesktopFormFactor: "GetStarted FunctionFile ExtensionPoint+",
  GetStarted: "Title Description LearnMoreUrl",
  CustomTab: "Group+ Label",
  Group: "Label Icon Control+",
  Icon: "bt:Image+",
  Supertip: "Title Description",
  Resources: "bt:Images bt:Urls bt:ShortStrings bt:LongStrings",
  "bt:Images": "bt:Image+",
  "bt:Urls": "bt:Url+",
  "bt:ShortStrings": "bt:String+",
  "bt:LongStrings": "bt:String+",
};

/** The order within elements that their kind or their place tells apart. */
const orderByKind = {
  "Host Workbook": "Runtimes AllFormFactors DesktopFormFactor",
  "ExtensionPoint CustomFunctions": "Script Page Metadata Namespace",
  "ExtensionPoint PrimaryCommandSurface": "CustomTab",
  "Control Button": "Label Supertip Icon Action",
  "Action ShowTaskpane": "SourceLocation",
  "Action ExecuteFunction": "FunctionName",
};

/** @returns {Element} the tree of a manifest */
function parse(xml) {
  const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: "" });
  const toElement = (node) => {
    const name = Object.keys(node).find((key) => key !== ":@") ?? "";
    const children = Array.isArray(node[name]) ? node[name] : [];
    return {
      name,
      attributes: node[":@"] ?? {},
      children: children.filter((child) => !("#text" in child)).map(toElement),
      text: children.map((child) => String(child["#text"] ?? "")).join(""),
    };
  };
  const root = parser.parse(xml).find((node) => "OfficeApp" in node);
  if (root === undefined) throw new Error("The manifest has no OfficeApp");
  return toElement(root);
}

/** @returns {Element[]} an element and all below it */
function all(element) {
  return [element, ...element.children.flatMap(all)];
}

function wrongOrder(element) {
  const kind = element.attributes["xsi:type"];
  const wanted = orderByKind[`${element.name} ${kind}`] ?? order[element.name];
  if (wanted === undefined) return [];
  const pattern = wanted
    .split(" ")
    .map((part) => `(?:${part.replace(/[?+]$/, "")} )${/[?+]$/.exec(part)?.[0] ?? ""}`)
    .join("");
  const found = element.children.map(({ name }) => `${name} `).join("");
  return new RegExp(`^${pattern}$`).test(found)
    ? []
    : [`${element.name}${kind ? ` ${kind}` : ""}: wants ${wanted}; has ${found.trim() || "nothing"}`];
}

function wrongResources(root) {
  const elements = all(root);
  const resources = new Map();
  const problems = [];
  const longest = { "bt:Image": 2048, "bt:Url": 2048, "bt:ShortStrings": 125, "bt:LongStrings": 250 };
  for (const group of elements.find(({ name }) => name === "Resources")?.children ?? []) {
    for (const { name, attributes } of group.children) {
      const value = attributes.DefaultValue ?? "";
      if (resources.has(attributes.id)) problems.push(`${attributes.id}: stands twice`);
      if (attributes.id.length > 32) problems.push(`${attributes.id}: at most 32 characters`);
      if (value.length > (longest[group.name] ?? longest[name])) problems.push(`${attributes.id}: too long`);
      resources.set(attributes.id, value);
    }
  }
  for (const { name, attributes } of elements) {
    const { resid } = attributes;
    if (resid !== undefined && !resources.has(resid)) problems.push(`${name}: no resource ${resid}`);
  }
  return { problems, resources };
}

/** The page of the shared runtime stands in four places, under one name. */
function wrongRuntime(root) {
  const elements = all(root);
  const resid = (name) => elements.find((element) => element.name === name)?.attributes.resid;
  const page = elements.find(({ name }) => name === "Page")?.children[0]?.attributes.resid;
  const shown = elements
    .filter(({ name, attributes }) => name === "Action" && attributes["xsi:type"] === "ShowTaskpane")
    .map(({ children }) => children[0]?.attributes.resid);
  const runtime = elements.find(({ name }) => name === "Runtime");
  const places = new Set([runtime?.attributes.resid, page, resid("FunctionFile"), ...shown]);
  const problems =
    places.size === 1 && shown.length > 0 ? [] : ["the runtime's page differs between its four places"];
  return runtime?.attributes.lifetime === "long" ? problems : [...problems, "Runtime: wants lifetime long"];
}

/** The width and height that a PNG file says it has. */
function pixels(png) {
  return png.subarray(1, 4).toString() === "PNG"
    ? `${png.readUInt32BE(16)}×${png.readUInt32BE(20)}`
    : "no PNG";
}

function wrongIcons(root, resources, readFile) {
  const origin = new URL(
    root.children.find(({ name }) => name === "DefaultSettings")?.children[0]?.attributes.DefaultValue ?? "",
  );
  const wanted = [
    [root.children.find(({ name }) => name === "IconUrl")?.attributes.DefaultValue, "32"],
    [root.children.find(({ name }) => name === "HighResolutionIconUrl")?.attributes.DefaultValue, "64"],
    ...all(root)
      .filter(({ name, attributes }) => name === "bt:Image" && attributes.resid !== undefined)
      .map(({ attributes }) => [resources.get(attributes.resid), attributes.size]),
  ];
  return wanted.flatMap(([address, size]) => {
    const png = readFile(new URL(address ?? "", origin).pathname.slice(1));
    if (png === undefined) return [`${address}: no such file`];
    return pixels(png) === `${size}×${size}` ? [] : [`${address}: ${pixels(png)} where ${size} is wanted`];
  });
}

function wrongAddresses(xml) {
  const addresses = [...xml.matchAll(/(?:DefaultValue="|<AppDomain>)(https?:[^"<]+)/g)].map(
    (match) => new URL(match[1]),
  );
  const problems = addresses
    .filter(({ protocol }) => protocol !== "https:")
    .map(({ href }) => `${href}: wants https`);
  return new Set(addresses.map(({ origin }) => origin)).size === 1
    ? problems
    : [...problems, "more than one origin"];
}

/**
 * What is wrong with a manifest.
 *
 * @param {string} xml its text
 * @param {{ namespace: string, readFile: (path: string) => Buffer | undefined }} project the namespace that the code uses,
 *   and the project's files by path
 * @returns {string[]} one sentence a problem
 */
export function manifestProblems(xml, { namespace, readFile }) {
  const root = parse(xml);
  const { problems, resources } = wrongResources(root);
  const version = root.children.find(({ name }) => name === "Version")?.text ?? "";
  const sets = all(root).filter(({ name }) => name === "Set");
  const needs = (name, least) =>
    sets.some(({ attributes }) => attributes.Name === name && attributes.MinVersion === least)
      ? []
      : [`Requirements: wants ${name} ${least}`];
  return [
    ...all(root).flatMap(wrongOrder),
    ...problems,
    ...wrongRuntime(root),
    ...wrongAddresses(xml),
    ...wrongIcons(root, resources, readFile),
    ...(/^\d{1,5}(\.\d{1,5}){0,3}$/.test(version) ? [] : ["Version: one to four numbers"]),
    ...needs("SharedRuntime", "1.1"),
    ...needs("CustomFunctionsRuntime", "1.3"),
    ...(resources.get("Functions.Namespace") === namespace ? [] : [`Namespace: the code says ${namespace}`]),
  ];
}

/**
 * What identifies a manifest: its version, and a checksum of all the rest.
 *
 * @param {string} xml its text
 * @returns {{ version: string, rest: string }} for the record of released manifests
 */
export function manifestIdentity(xml) {
  const version = /<Version>([^<]*)<\/Version>/.exec(xml)?.[1] ?? "";
  const rest = createHash("sha256").update(
    xml.replace(/<Version>[^<]*<\/Version>/, "").replace(/\r\n/g, "\n"),
  );
  return { version, rest: rest.digest("hex") };
}

/**
 * What is wrong with a manifest beside the record of the last released one.
 *
 * @param {{ version: string, rest: string }} record the last released one
 * @param {{ version: string, rest: string }} identity the one at hand
 * @returns {string[]} a sentence when it changed under the same version
 */
export function recordProblems(record, identity) {
  const changed = record.rest !== identity.rest;
  return changed && record.version === identity.version
    ? ["Version: raise it, since the manifest changed"]
    : [];
}
