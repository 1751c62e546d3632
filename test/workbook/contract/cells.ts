import type { Change, Format } from "../../../src/workbook/port";
import { at, number, onSheet, refused, same, write, type Case } from "./support";

/** Texts that a cell would take for something else, if it were let. */
export const hostileTexts: readonly string[] = [
  ...["=1+1", "+1+1", "-1+1", "@SUM(A1)", "=", "+", "-", "@"],
  ...["\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "\u00a0=1+1", "\u200b=1+1", "\ufeff=1+1"],
  ...["\uff1d1+1", "\uff0b1+1", "\uff0d1+1", "\uff20SUM(A1)"],
  ...["'=1+1", "'", "''", "'007", "{=1}", "=cmd|' /C calc'!A0", '=HYPERLINK("https://example.com","x")'],
  ...["007", "1-2", "1/2", "1E5", "1,000", "50%", "$5", "12:30", "5 March 2026", "Mar 5"],
  ...["TRUE", "false", "#N/A", "#REF!", "Infinity", "NaN", "50% to 6%", "100% to 3%, 50% to 5%"],
  ...["O'Brien", 'a "b" c', "<img src=x onerror=alert(1)>", "\u202egnp.exe", "\ud83d\ude00", " padded "],
];

/** A host may keep any line break as a line feed. */
const lines = (value: unknown) => (typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value);

/** What is written to cells. */
export const cellCases: readonly Case[] = [
  onSheet("writes text as text, whatever it looks like", async ({ workbook, probe }) => {
    await workbook.apply(hostileTexts.map((hostile, i) => write(`B${i + 1}`, [hostile])));
    const [read] = await workbook.read([at(`B1:B${hostileTexts.length}`)]);
    for (const [i, hostile] of hostileTexts.entries()) {
      const held = await probe.cell("Work", `B${i + 1}`);
      const what = `the text ${JSON.stringify(hostile)}`;
      same({ ...held, value: lines(held.value) }, { value: lines(hostile), type: "text", formula: "" }, what);
      same(read?.types[i], ["text"], `the type of ${what} as read`);
      same(lines(read?.values[i]?.[0]), lines(hostile), `${what} as read`);
    }
  }),
  onSheet("writes text that was read as text again", async ({ workbook, probe }) => {
    await workbook.apply([write("A1", ["=1+1"])]);
    const [read] = await workbook.read([at("A1")]);
    await workbook.apply([write("A2", [String(read?.values[0]?.[0])])]);
    same(await probe.cell("Work", "A2"), { value: "=1+1", type: "text", formula: "" }, "A2");
  }),
  onSheet(
    "writes a block of text from the first cell on, an empty text as a blank cell",
    async ({ workbook, probe }) => {
      await workbook.apply([
        number("B2", 7),
        write("A1", ["a", "b"], ["c", ""]),
        write("C4:D4", ["label", "=kind"]),
      ]);
      const [read] = await workbook.read([at("A1:B2")]);
      same(read?.values, [["a", "b"], ["c", ""]], "values"); // prettier-ignore
      same(read?.types, [["text", "text"], ["text", "empty"]], "types"); // prettier-ignore
      same((await probe.cell("Work", "D4")).value, "=kind", "D4");
    },
  ),
  onSheet("writes numbers exactly", async ({ workbook, probe }) => {
    const numbers = [0, 1, -1.5, 0.1, 0.005, 24500, 1e12, 999999999999.99, 1e-7];
    await workbook.apply(numbers.map((value, i) => number(`A${i + 1}`, value)));
    for (const [i, value] of numbers.entries()) {
      same(await probe.cell("Work", `A${i + 1}`), { value, type: "number", formula: "" }, String(value));
    }
  }),
  onSheet("writes formulas in English, which stand as they were written", async ({ workbook, probe }) => {
    const formulas = [
      "=MBDR.MEGA_HEADROOM(2026,24500,14000)",
      '=IF(B1="","no",B1)',
      "=SUM(Sheet1!A1:A3)",
      "=B1+B2",
    ];
    await workbook.apply(formulas.map((formula, i) => ({ do: "formula", at: at(`A${i + 1}`), formula })));
    for (const [i, formula] of formulas.entries()) {
      same((await probe.cell("Work", `A${i + 1}`)).formula, formula, `A${i + 1}`);
    }
    const [read] = await workbook.read([at("A1:A4")]);
    same(read?.formulas, formulas.map((formula) => [formula]), "formulas as read"); // prettier-ignore
  }),
  onSheet(
    "lets each kind of content take the place of another, and keeps the looks",
    async ({ workbook, probe }) => {
      const format: Format = { numberFormat: "$#,##0.00", bold: true, fill: "#eef3fb" };
      const formula: Change = { do: "formula", at: at("A1"), formula: "=1+1" };
      await workbook.apply([{ do: "format", at: at("A1"), format }]);
      const kinds = { text: write("A1", ["=x"]), number: number("A1", 5), formula };
      for (const first of Object.values(kinds)) {
        for (const [kind, change] of Object.entries(kinds)) {
          await workbook.apply([first, change]);
          const held = await probe.cell("Work", "A1");
          const what = `${kind} over ${first.do}`;
          if (kind === "text") same(held, { value: "=x", type: "text", formula: "" }, what);
          if (kind === "number") same(held, { value: 5, type: "number", formula: "" }, what);
          if (kind === "formula") same(held.formula, "=1+1", what);
        }
        await workbook.apply([first, { do: "clear", at: at("A1") }]);
        same(
          await probe.cell("Work", "A1"),
          { value: "", type: "empty", formula: "" },
          `cleared ${first.do}`,
        );
      }
      const { numberFormat, bold, fill } = await probe.looks("Work", "A1");
      same({ numberFormat, bold, fill }, format, "looks");
    },
  ),
  onSheet("clears a whole range and nothing beside it", async ({ workbook, probe }) => {
    await workbook.apply([write("A1", ["a", "b"], ["c", "d"]), { do: "clear", at: at("A1:A2") }]);
    const [read] = await workbook.read([at("A1:B2")]);
    same(read?.types, [["empty", "text"], ["empty", "text"]], "types"); // prettier-ignore
    same((await probe.cell("Work", "B2")).value, "d", "B2");
  }),
  onSheet(
    "takes a text of 32,767 characters and refuses a longer one before it writes",
    async ({ workbook, probe }) => {
      const longest = "=".repeat(32_767);
      await workbook.apply([write("A1", [longest])]);
      same((await probe.cell("Work", "A1")).value, longest, "A1");
      const request = workbook.apply([number("A2", 1), write("A3", [`${longest}=`])]);
      await refused(request, ["too large"], "a text of 32,768 characters");
      same((await probe.cell("Work", "A2")).type, "empty", "A2");
    },
  ),
  onSheet("refuses a formula of more than 8,192 characters before it writes", async ({ workbook, probe }) => {
    const last = `=${"1+".repeat(4095)}1`;
    await workbook.apply([{ do: "formula", at: at("A1"), formula: last }]);
    same((await probe.cell("Work", "A1")).formula.length, 8192, "A1");
    const longer: Change = { do: "formula", at: at("A3"), formula: `${last}+1` };
    await refused(workbook.apply([number("A2", 1), longer]), ["too large"], "a formula of 8,194 characters");
    same((await probe.cell("Work", "A2")).type, "empty", "A2");
  }),
  onSheet("carries changes out in order, up to the first that is refused", async ({ workbook, probe }) => {
    await workbook.apply([write("A1", ["x"]), number("A1", 1), number("A1", 2)]);
    same((await probe.cell("Work", "A1")).value, 2, "A1");
    const gone: Change = { do: "number", at: at("A1", "Gone"), value: 1 };
    await refused(workbook.apply([number("A2", 1), gone, number("A3", 1)]), ["gone"], "the second change");
    same((await probe.cell("Work", "A3")).type, "empty", "A3");
  }),
  onSheet("does nothing for no changes", async ({ workbook, probe }) => {
    await workbook.apply([]);
    same(await probe.sheets(), ["Sheet1", "Work"], "sheets");
  }),
];
