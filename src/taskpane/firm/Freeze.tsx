import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { version } from "../../core/version";
import { freeze } from "../../workbook/firm/freeze";
import { previewFreeze } from "../../workbook/firm/freezePreview";
import { press } from "../press";
import { Panel, Read, usePanelStyles, type PanelProps } from "./parts";
import { nowInWords } from "./today";
import { useCommand } from "./useCommand";
import { useRead } from "./useRead";

/** A values-only copy of a sheet, stamped and with a block for sign-off. */
export function Freeze({ workbook, session, state, onBack }: PanelProps) {
  const styles = usePanelStyles();
  const list = useCallback(async () => (await workbook.outline()).sheets, [workbook]);
  const sheets = useRead(list, state.changes);
  const [chosen, setChosen] = useState(state.sheet ?? state.selected?.sheet);
  return (
    <Panel
      title="Freeze"
      about="Makes a copy of a sheet in which nothing calculates, with the version, the day of the law figures, the time and a place to sign. The sheet itself stays."
      back="Back to the firm"
      onBack={onBack}
    >
      <Read reading={sheets}>
        {(names) => {
          const sheet = chosen !== undefined && names.includes(chosen) ? chosen : (names[0] ?? "");
          return (
            <>
              <Field label="Sheet">
                <Select value={sheet} onChange={(_event, { value }) => setChosen(value)}>
                  {names.map((name) => (
                    <option key={name}>{name}</option>
                  ))}
                </Select>
              </Field>
              <Copy workbook={workbook} session={session} sheet={sheet} changes={state.changes} />
            </>
          );
        }}
      </Read>
      <p className={styles.quiet}>
        Whoever can write to the copy can change it: protect it on the Review tab where that matters.
      </p>
    </Panel>
  );
}

function Copy({
  workbook,
  session,
  sheet,
  changes,
}: Pick<PanelProps, "workbook" | "session"> & { readonly sheet: string; readonly changes: number }) {
  const styles = usePanelStyles();
  const command = useCommand(session);
  const [preparer, setPreparer] = useState("");
  const preview = useCallback(() => previewFreeze(workbook, sheet), [workbook, sheet]);
  const reading = useRead(preview, changes);

  async function make(): Promise<void> {
    await command.run(async () => {
      const stamp = { version: version(), time: nowInWords(), preparer: preparer.trim() };
      const name = await freeze(workbook, sheet, stamp);
      return `The frozen copy is on the sheet ${name}.`;
    });
  }
  return (
    <>
      <Field label="Prepared by" hint="Blank: to be signed by hand.">
        <Input value={preparer} maxLength={100} onChange={(_event, { value }) => setPreparer(value)} />
      </Field>
      <Read reading={reading}>
        {({ name, filled, formulas, errors }) =>
          filled === 0 ? (
            <p className={styles.plain}>This sheet is blank: there is nothing to freeze.</p>
          ) : (
            <>
              <p className={styles.plain}>
                The copy is called {name}.{" "}
                {formulas === 1
                  ? "1 formula becomes its figure"
                  : `${formulas} formulas become their figures`}
                .
              </p>
              {errors > 0 && (
                <p className={styles.bad}>
                  {errors === 1 ? "1 cell shows an error" : `${errors} cells show an error`}, and will in the
                  copy.
                </p>
              )}
              <div className={styles.buttons}>
                <Button appearance="primary" disabledFocusable={command.busy} {...press(() => void make())}>
                  Make the frozen copy
                </Button>
              </div>
            </>
          )
        }
      </Read>
    </>
  );
}
