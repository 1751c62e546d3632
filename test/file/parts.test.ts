import { describe, expect, it } from "vitest";
import { firmWorkbookFile } from "../../src/file/firmWorkbook";
import { emptyText } from "../../src/file/write";
import { areaOf, rangeOf, type Area } from "../../src/workbook/a1";
import { all, openArchive, relatedTo, sheetsOf, type FileCell } from "./archive";

const addIn = { id: "6f0f9e0c-6a0e-4c59-9a5a-0d9b0c0f4d52", version: "0.1.0.0", from: "central" } as const;
const archive = openArchive(firmWorkbookFile("2026-11-23", addIn));
const sheets = sheetsOf(archive);

const area = (range: string): Area => areaOf(range) ?? { top: 0, left: 0, bottom: 0, right: 0 };
const within = (inner: Area, outer: Area) =>
  inner.top >= outer.top &&
  inner.left >= outer.left &&
  inner.bottom <= outer.bottom &&
  inner.right <= outer.right;
const formulasOf = (cells: readonly FileCell[]) => cells.filter(({ formula }) => formula !== undefined);

describe("the package", () => {
  const types = archive.root("[Content_Types].xml");
  const overrides = all(types, "Override").map(({ attributes }) => attributes.PartName ?? "");
  const endings = all(types, "Default").map(({ attributes }) => attributes.Extension ?? "");

  it("has a content type for every part, and none for what is not there", () => {
    for (const path of archive.paths.filter((one) => one !== "[Content_Types].xml")) {
      expect(overrides.includes(`/${path}`) || endings.includes(path.split(".").pop() ?? ""), path).toBe(
        true,
      );
      // The ending alone says nothing of an XML part.
      if (path.endsWith(".xml")) expect(overrides, path).toContain(`/${path}`);
    }
    expect(new Set(overrides).size).toBe(overrides.length);
    for (const part of overrides) expect(archive.paths).toContain(part.slice(1));
  });

  it("leads to every part, and nowhere else", () => {
    const reached = new Set<string>();
    const follow = (path: string): void => {
      const related = relatedTo(archive, path);
      expect(new Set(related.map(({ id }) => id)).size, path).toBe(related.length);
      for (const { target } of related) {
        expect(archive.paths).toContain(target);
        if (reached.has(target)) continue;
        reached.add(target);
        follow(target);
      }
    };
    follow("");
    const parts = archive.paths.filter((path) => !path.endsWith(".rels") && path !== "[Content_Types].xml");
    expect([...reached].sort()).toEqual([...parts].sort());
  });

  it("uses no relationship that is not there", () => {
    for (const path of archive.paths.filter((one) => one.endsWith(".xml") && one !== "[Content_Types].xml")) {
      const used = [...archive.text(path).matchAll(/ r:(?:id|embed|link)="([^"]*)"/g)].map(([, id]) => id);
      const there = relatedTo(archive, path).map(({ id }) => id);
      expect(there, path).toEqual(expect.arrayContaining(used));
    }
  });

  it("has the elements of each sheet in the order that Excel wants", () => {
    const order =
      "sheetPr dimension sheetViews sheetFormatPr cols sheetData autoFilter mergeCells pageMargins pageSetup headerFooter drawing tableParts".split(
        " ",
      );
    for (const { path } of sheets) {
      const places = archive.root(path).children.map(({ name }) => order.indexOf(name));
      expect(places, path).not.toContain(-1);
      expect(places, path).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it("uses styles and texts that are there", () => {
    const styles = all(archive.root("xl/styles.xml"), "cellXfs")[0]?.children.length ?? 0;
    const texts = all(archive.root("xl/sharedStrings.xml"), "si").length;
    for (const { name, cells } of sheets) {
      for (const { address, attributes, value } of cells) {
        expect(Number(attributes.s ?? 0), `${name}!${address}`).toBeLessThan(styles);
        if (attributes.t === "s") expect(Number(value), `${name}!${address}`).toBeLessThan(texts);
      }
    }
  });

  it("has its sheets, the first in view, and nothing of the day it was built", () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      "Start",
      "Plans",
      "Clients",
      "Example client",
      "Example report",
      "Limits",
    ]);
    const views = sheets.map(({ path }) => all(archive.root(path), "sheetView")[0]?.attributes.tabSelected);
    expect(views).toEqual(["1", undefined, undefined, undefined, undefined, undefined]);
    expect(archive.text("docProps/core.xml").match(/\d{4}-\d\d-\d\dT[^<]*/g)).toEqual([
      "2026-11-23T00:00:00Z",
      "2026-11-23T00:00:00Z",
    ]);
  });
});

describe("formulas in the file", () => {
  it("keep what they show, and calls in stored form", () => {
    const formulas = sheets.flatMap(({ cells }) => formulasOf(cells));
    expect(formulas.length).toBeGreaterThan(20);
    expect(formulas.some(({ attributes: { t: type }, value }) => type === "str" && value === "")).toBe(true);
    for (const {
      address,
      formula,
      value,
      attributes: { t: type },
    } of formulas) {
      // A formula that shows an empty text keeps that, and not the 0 of one without a value.
      if (type !== "str") expect(value, address).toMatch(/./);
      expect(value, address).not.toBe(emptyText);
      expect(formula?.text, address).not.toMatch(/MBDR\./i);
      expect(formula?.text.startsWith("="), address).toBe(false);
    }
  });

  it("are dynamic arrays where they call the add-in or spill, and only there", () => {
    const metadata = archive.root("xl/metadata.xml");
    expect(all(metadata, "metadataType")[0]?.attributes.name).toBe("XLDAPR");
    expect(all(metadata, "xda:dynamicArrayProperties")[0]?.attributes.fDynamic).toBe("1");
    expect(all(metadata, "cellMetadata")[0]?.children.length).toBe(1);
    for (const { name, cells } of sheets) {
      for (const { address, attributes, formula } of formulasOf(cells)) {
        const dynamic = /_xldudf_|\[|SORTBY|UNIQUE/.test(formula?.text ?? "");
        expect(attributes.cm, `${name}!${address}`).toBe(dynamic ? "1" : undefined);
        expect(formula?.attributes.t, `${name}!${address}`).toBe(dynamic ? "array" : undefined);
      }
      expect(
        cells.filter(({ attributes, formula }) => attributes.cm !== undefined && formula === undefined),
      ).toEqual([]);
    }
  });

  it("spill into cells that hold a value and nothing else, and never over each other", () => {
    for (const { name, cells } of sheets) {
      const taken = new Set<string>();
      const byAddress = new Map(cells.map((cell) => [cell.address, cell]));
      for (const { address, formula } of formulasOf(cells)) {
        const { top, left, bottom, right } = area(formula?.attributes.ref ?? address);
        expect(rangeOf({ top, left, bottom: top, right: left })).toBe(address);
        for (let row = top; row <= bottom; row += 1) {
          for (let column = left; column <= right; column += 1) {
            const at = rangeOf({ top: row, left: column, bottom: row, right: column });
            expect(taken.has(at), `${name}!${at}`).toBe(false);
            taken.add(at);
            const cell = byAddress.get(at);
            expect(cell, `${name}!${at}`).toBeDefined();
            if (at !== address) expect(cell?.formula, `${name}!${at}`).toBeUndefined();
          }
        }
      }
    }
  });

  it("carry the prefixes that newer functions of Excel are stored with", () => {
    const text = sheets
      .flatMap(({ cells }) => formulasOf(cells).map(({ formula }) => formula?.text ?? ""))
      .join("\n");
    for (const [name, prefix] of [
      ["SORTBY", "_xlfn."],
      ["UNIQUE", "_xlfn."],
      ["FILTER", "_xlfn._xlws."],
    ] as const) {
      expect(text).toContain(`${prefix}${name}(`);
      expect(text.replaceAll(`${prefix}${name}(`, "")).not.toContain(`${name}(`);
    }
  });

  it("are not calculated on opening by an Excel without the add-in", () => {
    const [calculation] = all(archive.root("xl/workbook.xml"), "calcPr");
    expect(calculation?.attributes).toEqual({ calcId: "191029" });
  });
});

describe("tables, names and the chart", () => {
  it("have tables whose headings stand in their cells", () => {
    const texts = all(archive.root("xl/sharedStrings.xml"), "si").map((item) => all(item, "t")[0]?.text);
    const found = sheets.flatMap(({ path, cells }) =>
      relatedTo(archive, path)
        .filter(({ type }) => type.endsWith("/table"))
        .map(({ target }) => ({ table: archive.root(target), cells })),
    );
    expect(found.map(({ table }) => table.attributes.displayName)).toEqual(["Plans", "Clients"]);
    expect(new Set(found.map(({ table }) => table.attributes.id)).size).toBe(2);
    for (const { table, cells } of found) {
      const { top, left, right } = area(table.attributes.ref ?? "");
      const names = all(table, "tableColumn").map(({ attributes }) => attributes.name);
      const headings = Array.from({ length: right - left + 1 }, (_column, at) => {
        const place = rangeOf({ top, left: left + at, bottom: top, right: left + at });
        const cell = cells.find(({ address }) => address === place);
        return cell?.attributes.t === "s" ? texts[Number(cell.value)] : undefined;
      });
      expect(names).toEqual(headings);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[\w -]+$/);
    }
  });

  it("have names that point to cells of their own sheet, each once", () => {
    const names = all(archive.root("xl/workbook.xml"), "definedName");
    const keys = names.map(({ attributes }) => `${attributes.localSheetId ?? ""}!${attributes.name ?? ""}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(names.map(({ attributes }) => attributes.name)).toEqual(
      expect.arrayContaining([
        "year",
        "deferrals",
        "headroom",
        "plan_headings",
        "client_headings",
        "clients_year",
      ]),
    );
    for (const { attributes, text } of names) {
      const sheet = sheets[Number(attributes.localSheetId)]?.name ?? "";
      expect([`'${sheet}'`, sheet]).toContain(text.slice(0, text.lastIndexOf("!")));
    }
  });

  it("draw one native chart of the cells of the example client, with their amounts", () => {
    const chart = archive.root("xl/charts/chart1.xml");
    const series = all(chart, "c:ser").map((one) => ({
      name: all(one, "c:tx").flatMap((tx) => all(tx, "c:v"))[0]?.text,
      amount: all(one, "c:val").flatMap((values) => all(values, "c:v"))[0]?.text,
    }));
    expect(series).toEqual([
      { name: "Deferrals for the year", amount: "24500" },
      { name: "Employer money in all", amount: "14000" },
      { name: "After-tax contributions so far", amount: undefined },
      { name: "After-tax room left", amount: "33500" },
    ]);
    expect(all(archive.root("xl/drawings/drawing1.xml"), "xdr:cNvPr")[0]?.attributes.descr).toContain(
      "room left",
    );
  });

  it("print one page wide, on letter paper, and of lists the columns that fit", () => {
    for (const { name, path } of sheets) {
      const report = name === "Example report";
      const root = archive.root(path);
      expect(all(root, "pageSetUpPr")[0]?.attributes.fitToPage).toBe("1");
      expect(all(root, "pageSetup")[0]?.attributes).toMatchObject({
        paperSize: "1",
        // One page in height is what a file says by saying nothing.
        ...(report ? {} : { fitToHeight: "0" }),
        orientation: report ? "portrait" : "landscape",
      });
      expect(all(root, "oddFooter")[0]?.text).toContain("Page");
    }
    const areas = all(archive.root("xl/workbook.xml"), "definedName").filter(
      ({ attributes }) => attributes.name === "_xlnm.Print_Area",
    );
    expect(areas.map(({ text }) => text).sort()).toEqual([
      "'Example client'!$A:$D",
      "'Example report'!$A:$D",
      "Clients!$AA:$AM",
    ]);
  });
});

describe("the add-in that the file offers", () => {
  it("is found by Excel through the package", () => {
    const panes = relatedTo(archive, "").find(({ type }) => type.endsWith("/webextensiontaskpanes"));
    const [extension] = relatedTo(archive, panes?.target ?? "");
    expect(extension?.type).toMatch(/\/webextension$/);
    const reference = all(archive.root(extension?.target ?? ""), "we:reference")[0];
    expect(reference?.attributes).toEqual({
      id: addIn.id,
      version: addIn.version,
      store: "EXCatalog",
      storeType: "EXCatalog",
    });
    expect(all(archive.root(panes?.target ?? ""), "wetp:taskpane")[0]?.attributes.visibility).toBe("1");
  });

  it("is a developer's where that is asked for", () => {
    const sideloaded = openArchive(firmWorkbookFile("2026-11-23", { ...addIn, from: "sideloaded" }));
    const reference = all(sideloaded.root("xl/webextensions/webextension1.xml"), "we:reference")[0];
    expect(reference?.attributes).toMatchObject({ store: "developer", storeType: "Registry" });
  });

  it("is left out where none is asked for, and nothing else changes", () => {
    const without = openArchive(firmWorkbookFile("2026-11-23", undefined));
    const others = archive.paths.filter((path) => !path.startsWith("xl/webextensions/"));
    expect(without.paths).toEqual(others);
    const changed = others.filter((path) => without.text(path) !== archive.text(path));
    expect(changed).toEqual(["[Content_Types].xml", "_rels/.rels"]);
    expect(without.text("[Content_Types].xml")).not.toContain("webextension");
    expect(without.text("_rels/.rels")).not.toContain("webextension");
  });

  it("has an id and a version as Excel wants them", () => {
    expect(() => firmWorkbookFile("2026-11-23", { ...addIn, id: '"/><x' })).toThrow("manifest");
    expect(() => firmWorkbookFile("2026-11-23", { ...addIn, version: "one" })).toThrow("manifest");
  });
});

describe("the whole", () => {
  it("names the parts of a spill and of a table within the sheet's extent", () => {
    for (const { path, cells } of sheets) {
      const extent = area(all(archive.root(path), "dimension")[0]?.attributes.ref ?? "");
      for (const { address } of cells) expect(within(area(address), extent), `${path} ${address}`).toBe(true);
    }
  });
});
