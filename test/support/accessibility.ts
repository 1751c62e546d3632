import { source, type AxeResults, type RunOptions } from "axe-core";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** Fluent's marks at the ends of a group of controls, from which the Tab key leaps on. */
const marks = "[data-tabster-dummy]";

const rules: RunOptions = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};

/** What axe finds wrong with the pane or cannot decide, each as its rule and where. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const { violations, incomplete } = await page.evaluate(
    ([excluded, options]) =>
      (
        window as unknown as { axe: { run(context: unknown, options: unknown): Promise<AxeResults> } }
      ).axe.run({ include: ["#pane"], exclude: [excluded] }, options),
    [marks, rules] as const,
  );
  return [...violations, ...incomplete].flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ""}`),
  );
}

/** The marks that axe leaves out and that hold something all the same. */
export function filledMarks(page: Page): Promise<number> {
  return page
    .locator(marks)
    .evaluateAll((all) => all.filter((mark) => mark.childNodes.length > 0 || mark.textContent !== "").length);
}

/** How far the page runs beyond its width, in pixels. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

const controls = "button, input, select, textarea, a[href], summary";

/** The controls of the pane without a visible text of their own or a visible label. */
export function unlabelled(pane: Locator): Promise<string[]> {
  return pane.locator(controls).evaluateAll((all) => {
    const shows = (element: Element) =>
      element.getClientRects().length > 0 && (element as HTMLElement).innerText.trim() !== "";
    const labels = (element: Element) =>
      element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement
        ? [...(element.labels ?? [])]
        : [element];
    const there = all.filter((one) => one.getClientRects().length > 0);
    return there.filter((one) => !labels(one).some(shows)).map((one) => one.outerHTML.slice(0, 160));
  });
}

/** The controls of the pane that are smaller than 24 by 24 pixels. */
export function small(pane: Locator): Promise<string[]> {
  return pane.locator(controls).evaluateAll((all) =>
    all
      .filter((one) => one.getClientRects().length > 0)
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ one, box }) => `${box.width} × ${box.height} ${one.outerHTML.slice(0, 160)}`),
  );
}

/** Numbers the controls that the Tab key should reach, in the order of the page; of a group of radio buttons it is one. */
function number(pane: Locator): Promise<number> {
  return pane.locator(controls).evaluateAll((all) => {
    const isStop = (one: Element) => {
      if (one.getClientRects().length === 0 || (one as HTMLButtonElement).disabled) return false;
      if (!(one instanceof HTMLInputElement) || one.type !== "radio") return true;
      const group = [...document.querySelectorAll<HTMLInputElement>(`input[name="${one.name}"]`)];
      return one === (group.find(({ checked }) => checked) ?? group[0]);
    };
    const stops = all.filter(isStop);
    for (const marked of document.querySelectorAll("[data-stop]")) marked.removeAttribute("data-stop");
    stops.forEach((stop, i) => stop.setAttribute("data-stop", String(i)));
    return stops.length;
  });
}

/**
 * Walks the pane by the Tab key, from its start.
 *
 * @returns the order in which the controls had the focus, as places in the order of the page, and how many there are
 */
export async function tabOrder(page: Page, pane: Locator): Promise<{ order: number[]; stops: number }> {
  const stops = await number(pane);
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()?.setPosition(document.body, 0);
  });
  const order: number[] = [];
  for (let presses = 0; presses < stops + 10 && order.length < stops; presses += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => document.activeElement?.getAttribute("data-stop"));
    if (typeof stop === "string") order.push(Number(stop));
  }
  return { order, stops };
}

/** The controls whose look does not change when they have the focus. */
export async function focusUnseen(page: Page, pane: Locator): Promise<string[]> {
  const stops = await number(pane);
  const unseen: string[] = [];
  for (let i = 0; i < stops; i += 1) {
    const stop = pane.locator(`[data-stop="${i}"]`);
    await stop.scrollIntoViewIfNeeded();
    const box = await stop.boundingBox();
    if (box === null) throw new Error("A control that is not there");
    const clip = { x: box.x - 4, y: box.y - 4, width: box.width + 8, height: box.height + 8 };
    const look = async () => (await page.screenshot({ clip, animations: "disabled" })).toString("base64");
    // A key first: only who works by the keyboard is shown the focus of a button.
    await page.keyboard.press("Shift");
    await stop.focus();
    const focused = await look();
    await stop.blur();
    if ((await look()) === focused) unseen.push(await stop.evaluate((one) => one.outerHTML.slice(0, 160)));
  }
  return unseen;
}

/** So high that nothing is scrolled under the line at the pane's foot, where axe cannot tell its ground. */
export const wholeHeight = 7000;

/**
 * Holds a state of the pane open to everyone: axe finds nothing and leaves nothing undecided, nothing overflows, every
 * control is large enough, has a visible label, shows the focus, and is reached by the Tab key in the order of the page.
 *
 * @param page the page of the pane, in the state
 */
export async function isOpenToEveryone(page: Page): Promise<void> {
  const pane = page.locator("#pane");
  for (const width of [320, 640]) {
    await page.setViewportSize({ width, height: wholeHeight });
    expect.soft(await axeFindings(page), `axe at ${width}`).toEqual([]);
    expect.soft(await overflow(page), `overflow at ${width}`).toBe(0);
    expect.soft(await small(pane), `targets at ${width}`).toEqual([]);
  }
  expect.soft(await filledMarks(page)).toBe(0);
  expect.soft(await unlabelled(pane)).toEqual([]);
  await page.setViewportSize({ width: 320, height: wholeHeight });
  expect.soft(await focusUnseen(page, pane), "focus").toEqual([]);
  const { order, stops } = await tabOrder(page, pane);
  expect.soft(order).toEqual(Array.from({ length: stops }, (_, i) => i));
}
