/** The add-in as a file refers to it: by what its manifest says, and where Excel finds it. */
export interface AddIn {
  readonly id: string;
  readonly version: string;
  /** Deployed to the firm from its admin centre, or sideloaded by a developer. */
  readonly from: "central" | "sideloaded";
}

/** A part of the package that Excel reads the add-in from. */
export interface Part {
  readonly path: string;
  readonly contentType: string;
  readonly xml: string;
}

/** A relationship of the package or of a part. */
export interface Relationship {
  readonly type: string;
  readonly target: string;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.microsoft.com/office";
const relationships = `${office}/2011/relationships`;
export const relationshipsNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What Excel calls the two places. */
const stores = {
  central: { store: "EXCatalog", storeType: "EXCatalog" },
  sideloaded: { store: "developer", storeType: "Registry" },
} as const;

/** How this use of the add-in in this file is told from others; it may be the same in every file. */
const useOfAddIn = "{0d6f1d5a-5a55-4e0e-9b0e-0a6d5d0c7b11}";

/** The relationship from the package to the panes that the file offers. */
export const panesRelationship: Relationship = {
  type: `${relationships}/webextensiontaskpanes`,
  target: "xl/webextensions/taskpanes.xml",
};

/**
 * The parts through which a file offers an add-in: Excel asks the person on opening, and opens the pane.
 *
 * @param addIn the add-in
 * @source [MS-OWEXML]
 */
export function webExtensionParts({ id, version, from }: AddIn): Part[] {
  if (!/^[0-9a-f-]{36}$/.test(id) || !/^\d+(\.\d+){0,3}$/.test(version)) {
    throw new Error("The manifest's id and version are not as Excel wants them");
  }
  const { store, storeType } = stores[from];
  return [
    {
      path: "xl/webextensions/taskpanes.xml",
      contentType: "application/vnd.ms-office.webextensiontaskpanes+xml",
      xml: `${declaration}<wetp:taskpanes xmlns:wetp="${office}/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="1" width="350" row="4"><wetp:webextensionref xmlns:r="${relationshipsNamespace}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
    },
    {
      path: "xl/webextensions/_rels/taskpanes.xml.rels",
      contentType: "application/vnd.openxmlformats-package.relationships+xml",
      xml: `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/webextension" Target="webextension1.xml"/></Relationships>`,
    },
    {
      path: "xl/webextensions/webextension1.xml",
      contentType: "application/vnd.ms-office.webextension+xml",
      xml: `${declaration}<we:webextension xmlns:we="${office}/webextensions/webextension/2010/11" id="${useOfAddIn}"><we:reference id="${id}" version="${version}" store="${store}" storeType="${storeType}"/><we:alternateReferences/><we:properties/><we:bindings/><we:snapshot xmlns:r="${relationshipsNamespace}"/></we:webextension>`,
    },
  ];
}
