import type { Failure } from "./call";

/** A cell of the workbook: sheet id, and row and column from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

interface Heard {
  readonly place: Place;
  readonly pass: number;
  readonly failures: Failure[];
}

/**
 * Remembers the sentence behind each error, because the grid keeps only the code.
 *
 * A formula may call several functions, so what they say is gathered per cell and calculation pass; a new pass over the
 * cell starts afresh.
 */
export class Sentences {
  private readonly records = new Map<string, Heard>();
  private pass = 0;

  /** A new calculation pass begins. */
  beginPass(): void {
    this.pass += 1;
  }

  /** A function has answered in the formula of this cell. */
  note(place: Place, failures: readonly Failure[]): void {
    const key = `${place.sheet} ${place.row} ${place.column}`;
    let record = this.records.get(key);
    if (record === undefined || record.pass !== this.pass) {
      this.records.delete(key);
      if (failures.length === 0) return;
      record = { place, pass: this.pass, failures: [] };
      this.records.set(key, record);
    }
    record.failures.push(...failures);
  }

  /** The sentence behind the error code that this cell's own formula shows. */
  ofFormula(place: Place, code: string): string | undefined {
    const record = this.records.get(`${place.sheet} ${place.row} ${place.column}`);
    return record?.failures.find((failure) => failure.code === code && failure.sentence !== "")?.sentence;
  }

  /** The formula cell that put this error code here by spilling, and its sentence. */
  ofSpill(place: Place, code: string): { origin: Place; sentence: string } | undefined {
    for (const { place: origin, failures } of this.records.values()) {
      if (origin.sheet !== place.sheet) continue;
      const failure = failures.find(
        ({ row, column, code: its }) =>
          its === code && origin.row + row === place.row && origin.column + column === place.column,
      );
      if (failure !== undefined) return { origin, sentence: failure.sentence };
    }
    return undefined;
  }
}
