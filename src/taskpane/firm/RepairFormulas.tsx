import { Button } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { bySheet, findRepairs } from "../../workbook/firm/findRepairs";
import { placeOf } from "../../workbook/firm/repair";
import { repairAll, stillStuck } from "../../workbook/firm/repairAll";
import { press } from "../press";
import { Panel, Read, usePanelStyles, type PanelProps } from "./parts";
import { useCommand } from "./useCommand";
import { useRead } from "./useRead";

/** As many cells as a sentence takes. */
const mostNamed = 5;

const cells = (count: number) => (count === 1 ? "1 cell" : `${count} cells`);

/** Formulas that were filled while the add-in was not there, written anew. */
export function RepairFormulas({ workbook, session, state, onBack }: PanelProps) {
  const styles = usePanelStyles();
  const read = useCallback(() => findRepairs(workbook), [workbook]);
  const reading = useRead(read, state.changes);
  const command = useCommand(session);
  const [arrivals, setArrivals] = useState(1);
  /** Cells that were written anew here, and that this did not help. */
  const [unhelped, setUnhelped] = useState<ReadonlySet<string>>(new Set());

  async function repair(): Promise<void> {
    const done = await command.run(async () => {
      const written = await repairAll(workbook, unhelped);
      const staying = await stillStuck(workbook, written);
      setUnhelped((before) => new Set([...before, ...staying]));
      if (written.length === 0) return "No formula is stuck.";
      const rest = staying.length === 0 ? "" : ` Still at #NAME?: ${cells(staying.length)}.`;
      return `${cells(written.length)} written anew.${rest}`;
    });
    if (done) setArrivals((before) => before + 1);
  }
  return (
    <Panel
      title="Repair formulas"
      about="A cell that was filled while the add-in was not there may go on showing #NAME?. This writes its formula anew; every other cell stays untouched."
      back="Back to the firm"
      onBack={onBack}
      arrivals={arrivals}
    >
      <Read reading={reading}>
        {({ changes }) => {
          const open = changes.filter((change) => !unhelped.has(placeOf(change)));
          const staying = changes.filter((change) => unhelped.has(placeOf(change)));
          return (
            <>
              {changes.length === 0 && <p className={styles.plain}>No formula of this workbook is stuck.</p>}
              {open.length > 0 && (
                <>
                  <ul className={styles.list}>
                    {bySheet(open).map(({ sheet, cells: count }) => (
                      <li key={sheet} className={styles.item}>
                        {sheet}: {cells(count)}
                      </li>
                    ))}
                  </ul>
                  <div className={styles.buttons}>
                    <Button
                      appearance="primary"
                      disabledFocusable={command.busy}
                      {...press(() => void repair())}
                    >
                      Write {cells(open.length)} anew
                    </Button>
                  </div>
                </>
              )}
              {staying.length > 0 && (
                <p className={styles.plain}>
                  Written anew and still at #NAME?: {staying.slice(0, mostNamed).map(placeOf).join(", ")}
                  {staying.length > mostNamed ? ` and ${staying.length - mostNamed} more` : ""}. This cannot
                  help them: either their formulas also name something else that the workbook does not know,
                  or the add-in is not running.
                </p>
              )}
            </>
          );
        }}
      </Read>
    </Panel>
  );
}
