import { Button } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { findRepairs } from "../../workbook/firm/findRepairs";
import { repairAll } from "../../workbook/firm/repairAll";
import { press } from "../press";
import { Panel, Read, usePanelStyles, type PanelProps } from "./parts";
import { useCommand } from "./useCommand";
import { useRead } from "./useRead";

const cells = (count: number) => (count === 1 ? "1 cell" : `${count} cells`);

/** Formulas that were filled while the add-in was not there, written anew. */
export function RepairFormulas({ workbook, session, state, onBack }: PanelProps) {
  const styles = usePanelStyles();
  const read = useCallback(() => findRepairs(workbook), [workbook]);
  const reading = useRead(read, state.changes);
  const command = useCommand(session);
  const [arrivals, setArrivals] = useState(1);

  async function repair(): Promise<void> {
    const done = await command.run(async () => {
      const written = await repairAll(workbook);
      return written === 0 ? "No formula is stuck." : `${cells(written)} written anew.`;
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
        {({ stuck, changes }) =>
          stuck.length === 0 ? (
            <p className={styles.plain}>No formula of this workbook is stuck.</p>
          ) : (
            <>
              <ul className={styles.list}>
                {stuck.map(({ sheet, cells: count }) => (
                  <li key={sheet} className={styles.item}>
                    {sheet}: {cells(count)}
                  </li>
                ))}
              </ul>
              <div className={styles.buttons}>
                <Button appearance="primary" disabledFocusable={command.busy} {...press(() => void repair())}>
                  Write {cells(changes.length)} anew
                </Button>
              </div>
            </>
          )
        }
      </Read>
    </Panel>
  );
}
