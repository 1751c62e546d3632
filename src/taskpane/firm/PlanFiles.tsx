import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { showField } from "../../workbook/firm/fields";
import { importPlans, plansOf, type Library } from "../../workbook/firm/library";
import { plansFromFile, plansToFile, type PlanFile } from "../../workbook/firm/planFile";
import { previewImport, type FieldChange, type ImportPreview } from "../../workbook/firm/planImport";
import { planFields, planHeading, type Plan } from "../../workbook/firm/plans";
import { press } from "../press";
import { Changes, Panel, usePanelStyles, type PanelProps } from "./parts";
import { TextOut } from "./TextOut";
import { useCommand } from "./useCommand";

type Props = PanelProps & { readonly library: Library; readonly onDone: () => void };

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

function shownChange({ field, from, to }: FieldChange) {
  const of = planFields.find(({ id }) => id === field);
  const show = (value: typeof from) => (of === undefined ? "" : showField(of, value));
  return { what: planHeading(field), from: show(from), to: show(to) };
}

/** What a file says of a new plan, in one line: a value read wrong is seen before it is written. */
function valuesOf(plan: Plan): string {
  const told = planFields.filter(({ id }) => id !== "employer_name" && plan[id] !== undefined);
  if (told.length === 0) return "Nothing else is known of it.";
  return told.map((field) => `${field.heading}: ${showField(field, plan[field.id])}`).join("; ");
}

/** What an import would do, before it is done. */
function Preview({ file, preview }: { readonly file: PlanFile; readonly preview: ImportPreview }) {
  const styles = usePanelStyles();
  const { added, changed, same } = preview;
  const [whole] = file.problems.filter(({ row }) => row === undefined);
  if (whole !== undefined) return <p className={styles.bad}>{whole.sentence}</p>;
  return (
    <section className={styles.card} aria-label="What the import would do">
      <p className={styles.plain}>
        {counted(added.length, "new plan", "new plans")}, {counted(changed.length, "changed", "changed")},{" "}
        {same} as they are. Plans that are not in the file stay.
      </p>
      {added.map((plan, at) => (
        <div key={at}>
          <h3 className={styles.heading}>New: {String(plan.employer_name)}</h3>
          <p className={styles.plain}>{valuesOf(plan)}</p>
        </div>
      ))}
      {changed.map(({ at, plan, fields }) => (
        <div key={at}>
          <h3 className={styles.heading}>{String(plan.employer_name)}</h3>
          <Changes changes={fields.map(shownChange)} />
        </div>
      ))}
      {file.ignored.length > 0 && (
        <p className={styles.plain}>
          Columns that the library does not have, left out:{" "}
          {file.ignored.map((name) => name || "blank").join(", ")}.
        </p>
      )}
      {file.problems.length > 0 && (
        <>
          <h3 className={styles.heading}>Rows that are left out</h3>
          <ul className={styles.list}>
            {file.problems.map(({ row, sentence }, index) => (
              <li key={index} className={styles.bad}>
                Row {row}: {sentence}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Plans from a file of another programme: read, shown, and written only when asked. */
export function PlanImport({ workbook, session, library, onDone }: Props) {
  const styles = usePanelStyles();
  const command = useCommand(session);
  const [text, setText] = useState("");
  const file = plansFromFile(text);
  const preview = previewImport(plansOf(library), file);
  const count = preview.added.length + preview.changed.length;

  async function choose(chosen: File | undefined): Promise<void> {
    if (chosen === undefined) return;
    try {
      setText(await chosen.text());
    } catch {
      session.say("The file could not be read. Open it, copy its text, and paste it here.");
    }
  }
  async function write(): Promise<void> {
    const done = await command.run(async () => {
      await importPlans(workbook, library, preview);
      return `${counted(count, "plan is", "plans are")} written to the sheet ${library.found.sheet}.`;
    });
    if (done) onDone();
  }
  return (
    <Panel
      title="Import plans"
      about="A CSV file whose first row has the headings of the Plans sheet. What would change is shown first."
      back="Back to the library"
      onBack={onDone}
    >
      <label className={styles.panel}>
        <span>Choose a file</span>
        <input
          type="file"
          className={styles.file}
          accept=".csv,.txt,text/csv"
          onChange={({ target }) => void choose(target.files?.[0])}
        />
      </label>
      <Field label="Or paste its text">
        <Textarea value={text} resize="vertical" onChange={(_event, { value }) => setText(value)} />
      </Field>
      {text.trim() !== "" && <Preview file={file} preview={preview} />}
      {count > 0 && (
        <div className={styles.buttons}>
          <Button appearance="primary" disabledFocusable={command.busy} {...press(() => void write())}>
            Write {counted(count, "plan", "plans")}
          </Button>
        </div>
      )}
    </Panel>
  );
}

/** The library as a text for other programmes. */
export function PlanExport({ session, library, onDone }: Props) {
  return (
    <Panel
      title="Export plans"
      about="The whole library as CSV. No text in it is run as a formula by what opens it."
      back="Back to the library"
      onBack={onDone}
    >
      <TextOut
        label="Plans as CSV"
        text={plansToFile(plansOf(library))}
        session={session}
        file="mbdr-plans.csv"
      />
    </Panel>
  );
}
