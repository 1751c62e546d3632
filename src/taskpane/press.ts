import type { MouseEvent } from "react";

/** What makes a button work at once, whatever is being typed. */
export interface Press {
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
}

/**
 * Presses that are never lost. Leaving a field commits it, which may show a sentence below it and move the button away
 * under the mouse before the click is over. So the field keeps the focus until the click, and is committed then.
 *
 * @param act what the button does, after what was typed is committed
 */
export function press(act: () => void): Press {
  return {
    onMouseDown: (event) => event.preventDefault(),
    onClick({ currentTarget }) {
      if (document.activeElement instanceof HTMLInputElement) {
        document.activeElement.blur();
        currentTarget.focus();
      }
      act();
    },
  };
}
