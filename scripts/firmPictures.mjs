/** Plans as a file brings them: one checked of late, one long ago, one never. */
const plans = (verified) => `Employer,After-tax,In-plan conversion,After-tax cap,Match formula,Source,Verified
Example Corporation,Yes,Yes,"20,000",50% to 6%,"Summary plan description, page 14",${verified}
Sample Industries,Yes,No,,,Telephone,2024-03-04
Specimen Ltd,,,,,,
`;

/** A client by the columns of the list, from its first to its age; what lies between is blank. */
const client = (name, household, employer, age, ...money) => {
  const before = [name, household, employer, ...money];
  return [...before, ...Array(14 - before.length).fill(""), age];
};

/** Two of one household, and one alone. */
const clients = [
  client("Okafor", "Okafor", "Example Corporation", 45, 260_000, 24_500, 14_000),
  client("Okafor-Lindqvist", "Okafor", "Sample Industries", 51, 210_000, 32_500, 9_000),
  client("Rao", "", "Specimen Ltd", 62, 400_000, 35_750, 20_000, 5_000),
];

/**
 * Walks the firm's panels in the tryout, which has a client sheet in view, and takes a picture of each
 * that is not too long.
 *
 * @param {import("playwright-core").Page} page the tryout
 * @param {(name: string) => Promise<void>} take takes a picture of the whole pane
 */
export async function walkFirm(page, take) {
  const pane = page.locator("#pane");
  const press = (name) => pane.getByRole("button", { name, exact: true }).click();
  const says = (words) => pane.getByText(words).first().waitFor();
  const fill = async (fields) => {
    for (const [label, text] of Object.entries(fields)) {
      const field = pane.getByRole("textbox", { name: label, exact: true });
      await field.fill(text);
      await field.press("Enter");
    }
  };
  const open = async (panel) => {
    await press("Back to the firm");
    await press(panel);
  };
  await press("Back to the plan");
  await press("The firm");
  await says("Opening one of these writes nothing.");
  await take("firm");

  await press("Plan library");
  await press("Make the Plans sheet");
  await press("Import");
  const today = await page.evaluate(() => new Date().toISOString().slice(0, 10));
  await pane.getByLabel("Or paste its text").fill(plans(today));
  await says("3 new plans");
  await take("import");
  await press("Write 3 plans");
  await says(/^3 plans on/);
  await take("plans");

  await open("Client list");
  await press("Make the Clients sheet");
  await says(/^0 clients/);
  await page.evaluate(async (rows) => {
    const { workbook } = await window.mbdrTryout.ready;
    await workbook.apply([
      { do: "rows", at: { sheet: "Clients", range: "A12" }, rows },
      { do: "table", at: { sheet: "Clients", range: "A11:Y14" }, name: "Clients" },
    ]);
  }, clients);
  await says("Households");
  await take("clients");

  await open("Scenarios");
  await press("Add a what-if");
  await pane.getByRole("combobox", { name: "What changes" }).selectOption("Employer money for the year");
  await pane.getByRole("textbox", { name: "To", exact: true }).fill("20,000");
  await press("Change it");
  await take("scenarios");

  // A client of the year before, who has no sheet.
  await press("Back to the plan");
  await pane.getByRole("combobox", { name: "Client sheet" }).selectOption("New client");
  await press("1. Client");
  await fill({ Client: "Okafor", Year: "2025", "Age by 31 December": "49" });
  await press("3. Pay & contributions");
  await fill({ "Deferrals for the year": "23,500", "Employer money for the year": "14,000" });
  await press("The firm");
  await press("Roll forward");
  await says("What changes from 2025 to 2026");
  await take("roll");

  await open("Freeze");
  await pane.getByRole("combobox", { name: "Sheet", exact: true }).selectOption("Okafor 2026");
  await says("The copy is called Okafor 2026 frozen");
  await take("freeze");

  await open("Diagnose");
  await press("Ask this host");
  await says("The functions and the pane are of the same version.");
  await take("diagnose");
}
