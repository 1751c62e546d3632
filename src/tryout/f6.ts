/** What is not hidden and takes the focus by the Tab key. */
const reachable = 'button, input:not([hidden]), select, a[href], [tabindex="0"]';

/**
 * F6 goes from the grid to the pane and back, as in Excel: the Tab key does not lead out of a grid.
 *
 * @param pane where the pane stands
 * @param grid where the grid stands
 */
export function watchF6(pane: HTMLElement, grid: HTMLElement): void {
  let last: Element | null = null;
  pane.addEventListener("focusin", (event) => {
    last = event.target instanceof Element ? event.target : null;
  });
  function other(): HTMLElement | null {
    if (pane.contains(document.activeElement)) return grid.querySelector("[contenteditable]");
    return last instanceof HTMLElement && last.isConnected ? last : pane.querySelector(reachable);
  }
  // Before the grid, which keeps the keys pressed in it to itself.
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6") return;
      event.preventDefault();
      event.stopPropagation();
      other()?.focus();
    },
    true,
  );
}
