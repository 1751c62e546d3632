import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** A page on a busy machine may take its time. */
export const patient = { timeout: 15_000 };

/** A person at the pane who has a keyboard and no mouse. */
export interface Person {
  /** Presses Tab, or Shift and Tab, until this has the focus. */
  tabTo(control: Locator): Promise<void>;
  /** Goes to a field, types over what is in it, and commits it with Enter. */
  fill(label: string, text: string): Promise<void>;
  /** Goes to the answers of a question and chooses one with the arrow keys. */
  choose(question: string, answer: string): Promise<void>;
  /** Goes to a list and types the start of an entry, which chooses it. */
  pick(label: string, entry: string): Promise<void>;
  /** Goes to what is folded away and opens it. */
  unfold(name: string): Promise<void>;
  /** Goes to a button and presses it. */
  press(name: string): Promise<void>;
  /** Goes to a step by its place among the steps; its heading has the focus then. */
  goTo(step: string): Promise<void>;
  /** Waits until the pane's live region says this. */
  hears(words: string | RegExp): Promise<void>;
}

const focused = (control: Locator) => control.evaluate((element) => element === document.activeElement);

/** Whether a control comes after what has the focus. */
const isAhead = (control: Locator) =>
  control.evaluate((element) => {
    const from = document.activeElement ?? document.body;
    return (from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  });

/**
 * A person at the pane of a page.
 *
 * @param page the page
 * @param pane where the pane stands on it
 */
export function personAt(page: Page, pane: Locator): Person {
  const { keyboard } = page;

  async function tabTo(control: Locator): Promise<void> {
    await control.waitFor();
    for (let presses = 0; presses < 60; presses += 1) {
      if (await focused(control)) return;
      // The Tab key does not lead out of the grid.
      if (await page.locator("#grid :focus").count()) await keyboard.press("F6");
      else await keyboard.press((await isAhead(control)) ? "Tab" : "Shift+Tab");
    }
    throw new Error(`The Tab key does not lead to ${String(control)}`);
  }
  async function press(name: string): Promise<void> {
    await tabTo(pane.getByRole("button", { name, exact: true }));
    await keyboard.press("Enter");
  }
  return {
    tabTo,
    press,
    async fill(label, text) {
      await tabTo(pane.getByRole("textbox", { name: label, exact: true }));
      await keyboard.press("Control+a");
      await (text === "" ? keyboard.press("Delete") : keyboard.type(text));
      await keyboard.press("Enter");
    },
    async choose(question, answer) {
      const group = pane.getByRole("radiogroup", { name: question, exact: true });
      const checked = group.locator("input:checked");
      await tabTo((await checked.count()) > 0 ? checked : group.getByRole("radio").first());
      const wanted = group.getByRole("radio", { name: answer, exact: true });
      await keyboard.press("Space");
      for (let presses = 0; presses < 3 && !(await wanted.isChecked()); presses += 1) {
        await keyboard.press("ArrowRight");
      }
      expect(await wanted.isChecked(), `${question} ${answer}`).toBe(true);
    },
    async pick(label, entry) {
      const list = pane.getByRole("combobox", { name: label, exact: true });
      await tabTo(list);
      await keyboard.type(entry);
      const chosen = () => list.evaluate((one) => (one as HTMLSelectElement).selectedOptions[0]?.text);
      await expect.poll(chosen, patient).toBe(entry);
    },
    async unfold(name) {
      const summary = pane.getByText(name, { exact: true });
      await tabTo(summary);
      await keyboard.press("Enter");
    },
    async goTo(step) {
      const [, name = step] = step.split(". ");
      await press(step);
      const heading = pane.getByRole("heading", { level: 2, name, exact: true });
      await expect.poll(() => focused(heading), { ...patient, message: `focus on ${name}` }).toBe(true);
    },
    async hears(words) {
      await expect.poll(() => pane.getByRole("status").innerText(), patient).toMatch(words);
    },
  };
}
