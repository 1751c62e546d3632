import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { firstYear, lastYear } from "../../core/figures";
import { percent } from "../../core/words";
import { changeKind } from "../../workbook/firm/changeKind";
import { rollClient } from "../../workbook/firm/rollClient";
import { rollForward, type FigureChange, type Rolled } from "../../workbook/firm/rollForward";
import { inputs, type AnswerValue } from "../../workbook/inputs/inputs";
import { showTyped } from "../../workbook/inputs/typed";
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
  const asked = inputs.find(({ label }) => label === what);
  if (asked !== undefined) return showTyped(asked, value);
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

/** What changes from one year to another, and the button that makes the sheets. */
function Preview({
  rolled,
  from,
  to,
  busy,
  onMake,
}: {
  readonly rolled: Rolled;
  readonly from: number;
  readonly to: number;
  readonly busy: boolean;
  readonly onMake: (rolled: Rolled) => void;
}) {
  const styles = usePanelStyles();
  return (
    <>
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
        <Button
          appearance={to > from ? "primary" : "secondary"}
          disabledFocusable={busy}
          {...press(() => onMake(rolled))}
        >
          Roll {to > from ? "forward" : "back"} to {to}
        </Button>
      </div>
    </>
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
  const next = typeof from === "number" ? from + 1 : undefined;
  const to = years.find((year) => year === wanted) ?? years.find((year) => year === next);

  async function make(rolled: Rolled): Promise<void> {
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
          {next !== undefined && !years.includes(next) && (
            <p className={styles.plain}>
              The year {next} has no figures of the law yet: this version knows {firstYear} to {lastYear}. The
              client can be taken to one of these years instead.
            </p>
          )}
          <Field label="To the year">
            <Select value={String(to ?? "")} onChange={(_event, { value }) => setWanted(Number(value))}>
              {to === undefined && <option value="">Choose a year</option>}
              {years.map((year) => (
                <option key={year}>{year}</option>
              ))}
            </Select>
          </Field>
          {to !== undefined && (
            <Preview
              rolled={rollForward(answers, to)}
              from={from}
              to={to}
              busy={command.busy}
              onMake={(rolled) => void make(rolled)}
            />
          )}
        </>
      )}
    </Panel>
  );
}
