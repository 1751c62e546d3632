/**
 * The only policy of the page under which text becomes a script's address: Microsoft's script library and our own files.
 * No text becomes markup or code. It stands in a file of its own, since it has to run before Microsoft's script.
 */

const microsoft = "https://appsforoffice.microsoft.com";

interface Policies {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}

const { trustedTypes } = window as { trustedTypes?: Policies };

trustedTypes?.createPolicy("default", {
  createScriptURL(address) {
    const { origin } = new URL(address, document.baseURI);
    if (origin === microsoft || origin === new URL(document.baseURI).origin) return address;
    throw new TypeError("Scripts come from Microsoft's library and from this add-in only.");
  },
});
