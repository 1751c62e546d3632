import type { FUniver } from "@univerjs/presets";
import { WorkbookError } from "../workbook/port";

/** How long a calculation may take before a reader is told to come back, in milliseconds. */
const patience = 20_000;

/**
 * Knows when the answers in the grid are those of what was last written. The grid starts to calculate a moment after a
 * write, so a reader who did not wait would see the answers of before.
 */
export class Calculation {
  private settled: Promise<void> = Promise.resolve();
  private queued = false;

  constructor(private readonly grid: FUniver) {
    // The grid's own results, which it keeps to itself, are not a new question.
    grid.addEvent(grid.Event.CommandExecuted, ({ id, options }) => {
      if (startsCalculation.test(id) && options?.onlyLocal !== true) this.noteWrite();
    });
  }

  /** Resolves when nothing waits to be calculated. */
  async idle(): Promise<void> {
    try {
      await this.settled;
    } catch {
      this.settled = Promise.resolve();
      throw new WorkbookError("busy", "The grid is still calculating. Try again in a moment.");
    }
  }

  /** One wait covers all writes before it begins; those that come during a calculation ask for one more. */
  private noteWrite(): void {
    if (this.queued) return;
    this.queued = true;
    this.settled = this.settled.then(() => {
      this.queued = false;
      return this.grid.getFormula().onCalculationResultApplied(patience);
    });
    // Nobody may be reading; who reads hears of it from idle.
    this.settled.catch(() => undefined);
  }
}

/** The grid's commands after which it calculates. */
const startsCalculation =
  /^sheet\.mutation\.(set-range-values|insert-sheet|remove-sheet|move-|insert-|remove-|delete-)|^formula\.mutation\.(set|remove)-(defined-name|super-table)$/;
