import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { makeReport, reportable } from "../../workbook/firm/report";
import { press } from "../press";
import { Panel, Read, usePanelStyles, type PanelProps } from "./parts";
import { useCommand } from "./useCommand";
import { useRead } from "./useRead";

/** One printable page of a client, which follows the client sheet. */
export function Report({ workbook, session, state, onBack }: PanelProps) {
  const styles = usePanelStyles();
  const command = useCommand(session);
  const list = useCallback(() => reportable(workbook), [workbook]);
  const sheets = useRead(list, state.changes);
  const [chosen, setChosen] = useState(state.sheet ?? state.selected?.sheet);
  const [firm, setFirm] = useState("");

  async function make(sheet: string): Promise<void> {
    await command.run(async () => {
      const name = await makeReport(workbook, sheet, firm.trim());
      return `The report is on the sheet ${name}.`;
    });
  }
  return (
    <Panel
      title="Report"
      about="Makes one page to print from a client sheet: what, how much, what it costs, what to do by when, pitfalls and assumptions. It follows the client sheet; freeze it to sign it."
      back="Back to the firm"
      onBack={onBack}
    >
      <Read reading={sheets}>
        {(names) => {
          if (names.length === 0)
            return <p className={styles.plain}>There is no client sheet yet: make one in the journey.</p>;
          const sheet = chosen !== undefined && names.includes(chosen) ? chosen : (names[0] ?? "");
          return (
            <>
              <Field label="Client sheet">
                <Select value={sheet} onChange={(_event, { value }) => setChosen(value)}>
                  {names.map((name) => (
                    <option key={name}>{name}</option>
                  ))}
                </Select>
              </Field>
              <Field label="Firm" hint="Stands on top. Put the logo over the cell D1, named firm_logo.">
                <Input value={firm} maxLength={100} onChange={(_event, { value }) => setFirm(value)} />
              </Field>
              <div className={styles.buttons}>
                <Button
                  appearance="primary"
                  disabledFocusable={command.busy}
                  {...press(() => void make(sheet))}
                >
                  Make the report
                </Button>
              </div>
            </>
          );
        }}
      </Read>
    </Panel>
  );
}
