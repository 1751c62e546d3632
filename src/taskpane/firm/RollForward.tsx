import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { firstYear, lastYear } from "../../core/figures";
import { percent } from "../../core/words";
import { changeKind } from "../../workbook/firm/changeKind";
import { rollClient } from "../../workbook/firm/rollClient";
import { rollForward, type FigureChange } from "../../workbook/firm/rollForward";
import type { AnswerValue } from "../../workbook/inputs/inputs";
import { WorkbookError } from "../../workbook/port";
import { whyStay } from "../../workbook/session";
import { whyWords } from "../../workbook/sheets/rollForwardSheet";
import { press } from "../press";
import { dollars } from "../words";
import { Panel, usePanelStyles, type PanelProps } from "./parts";
import { useCommand } from "./useCommand";

function shown(what: string, value: AnswerValue): string {
  if (value === undefined) return "blank";
  if (typeof value === "string") return value;
  const kind = changeKind(what);
  if (kind === "rate") return percent(value);
  return kind === "dollars" ? dollars(value) : String(value);
}

function Change({ change }: { readonly change: FigureChange }) {
  const styles = usePanelStyles();
  const { what, before, after, why, authority } = change;
  return (
    <li className={styles.item}>
      <span className={styles.plain}>{what}</span>
      <span className={styles.plain}>
        {shown(what, before)} → <span className={styles.changed}>{shown(what, after)}</span>
      </span>
      <span className={styles.quiet}>
        {whyWords[why]}
        {authority === "" ? "" : ` · ${authority}`}
      </span>
    </li>
  );
}

/** The client of the journey in another year: what changes and why, then a sheet of that year. */
export function RollForward({ workbook, session, state, onBack, onJourney }: PanelProps) {
  const styles = usePanelStyles();
  const command = useCommand(session);
  const { answers } = state;
  const { year: from } = answers;
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_year, back) => lastYear - back).filter(
    (year) => year !== from,
  );
  const [wanted, setWanted] = useState<number>();
  const next = typeof from === "number" ? years.find((year) => year === from + 1) : undefined;
  const to = wanted !== undefined && years.includes(wanted) ? wanted : (next ?? years[0] ?? lastYear);
  const rolled = rollForward(answers, to);

  async function make(): Promise<void> {
    const done = await command.run(async () => {
      const why = whyStay(session.state());
      if (why !== undefined) throw new WorkbookError("busy", why);
      const { sheet, list } = await rollClient(workbook, answers, rolled);
      const opened = await session.open(sheet);
      const ready = `The sheet ${sheet} is ready${opened ? " and open in the journey" : ""}`;
      const listed =
        "sheet" in list
          ? `${ready}; what changed is on the sheet ${list.sheet}.`
          : `${ready}, but the list of changes is not: ${list.sentence}`;
      return opened ? listed : `${listed} It is not open yet. ${session.state().notice}`;
    });
    if (done) onJourney();
  }
  return (
    <Panel
      title="Roll forward"
      about="Copies the client in the journey to another year: older, and without what is of one year only. The sheet of the year before stays."
      back="Back to the firm"
      onBack={onBack}
    >
      {typeof from !== "number" ? (
        <p className={styles.plain}>The client in the journey has no year yet: give it in the first step.</p>
      ) : (
        <>
          <Field label="To the year">
            <Select value={String(to)} onChange={(_event, { value }) => setWanted(Number(value))}>
              {years.map((year) => (
                <option key={year}>{year}</option>
              ))}
            </Select>
          </Field>
          <h3 className={styles.heading}>
            What changes from {from} to {to}
          </h3>
          <ul className={styles.list}>
            {rolled.changes.map((change) => (
              <Change key={`${change.why} ${change.what}`} change={change} />
            ))}
          </ul>
          <p className={styles.quiet}>
            The button makes two sheets: the client in {to}, and this list. Estimates.
          </p>
          <div className={styles.buttons}>
            <Button appearance="primary" disabledFocusable={command.busy} {...press(() => void make())}>
              Roll forward to {to}
            </Button>
          </div>
        </>
      )}
    </Panel>
  );
}
