import { XMLParser } from "fast-xml-parser";
import { strFromU8, unzipSync } from "fflate";

/** An element of a part: its name, attributes, children and text. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

type Raw = Record<string, unknown> & { ":@"?: Record<string, string> };

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
});

function elementOf(raw: Raw): Element {
  const name = Object.keys(raw).find((key) => key !== ":@") ?? "";
  const inside = raw[name] as Raw[];
  const text = inside.flatMap((child) => ("#text" in child ? [String(child["#text"])] : [])).join("");
  const children = inside.filter((child) => !("#text" in child)).map(elementOf);
  return { name, attributes: raw[":@"] ?? {}, children, text };
}

/** A file as its parts: text by path, and each read as XML. */
export interface Archive {
  readonly paths: readonly string[];
  text(path: string): string;
  root(path: string): Element;
}

/** Opens the bytes of a file. */
export function openArchive(file: Uint8Array): Archive {
  const parts = unzipSync(file);
  const text = (path: string) => {
    const bytes = parts[path];
    if (bytes === undefined) throw new Error(`No part ${path}`);
    return strFromU8(bytes);
  };
  return {
    paths: Object.keys(parts),
    text,
    root: (path) => {
      const [root] = (parser.parse(text(path)) as Raw[]).map(elementOf).filter(({ name }) => name !== "?xml");
      if (root === undefined) throw new Error(`No element in ${path}`);
      return root;
    },
  };
}

/** Every element below one, at whatever depth, of a name. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** A relationship: its id, type, and the path of the part that it leads to. */
export interface Related {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** The relationships of a part; of the package itself for an empty path. */
export function relatedTo(archive: Archive, path: string): Related[] {
  const slash = path.lastIndexOf("/") + 1;
  const folder = path.slice(0, slash);
  const rels = `${folder}_rels/${path.slice(slash)}.rels`;
  if (!archive.paths.includes(rels)) return [];
  return all(archive.root(rels), "Relationship").map(
    ({ attributes: { Id = "", Type = "", Target = "" } }) => {
      const from = new URL(`http://package/${folder}`);
      return { id: Id, type: Type, target: new URL(Target, from).pathname.slice(1) };
    },
  );
}

/** A cell as the file has it. */
export interface FileCell {
  readonly address: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly formula?: Element | undefined;
  readonly value?: string | undefined;
}

/** The sheets of a workbook in order: name, path, and cells. */
export function sheetsOf(archive: Archive): { name: string; path: string; cells: FileCell[] }[] {
  const related = relatedTo(archive, "xl/workbook.xml");
  return all(archive.root("xl/workbook.xml"), "sheet").map(({ attributes }) => {
    const path = related.find(({ id }) => id === attributes["r:id"])?.target ?? "";
    const cells = all(archive.root(path), "c").map((cell): FileCell => {
      const child = (name: string) => cell.children.find((one) => one.name === name);
      return {
        address: cell.attributes.r ?? "",
        attributes: cell.attributes,
        formula: child("f"),
        value: child("v")?.text,
      };
    });
    return { name: attributes.name ?? "", path, cells };
  });
}
