import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { readField, showField } from "../../workbook/firm/fields";
import { planFaults, plansOf, putPlan, type Library } from "../../workbook/firm/library";
import { planFields, type Plan, type PlanFieldId } from "../../workbook/firm/plans";
import { press } from "../press";
import { Panel, usePanelStyles, type PanelProps } from "./parts";
import { today } from "./today";
import { useCommand } from "./useCommand";

type Texts = Readonly<Partial<Record<PlanFieldId, string>>>;
type Faults = Readonly<Partial<Record<PlanFieldId, string>>>;

const fieldId = (id: PlanFieldId) => `mbdr-plan-${id}`;

/** What was typed as a plan, and a sentence for each field that cannot be read. */
function readTexts(texts: Texts): { plan: Plan; faults: Faults } {
  const read = planFields.map((field) => [field.id, readField(field, texts[field.id] ?? "")] as const);
  return {
    plan: Object.fromEntries(read.map(([id, { value }]) => [id, value])),
    faults: Object.fromEntries(
      read.flatMap(([id, { problem }]) => (problem === undefined ? [] : [[id, problem]])),
    ),
  };
}

/** A plan to be added, or one of the library to be edited; nothing is written before it is saved. */
export function PlanForm({
  workbook,
  session,
  library,
  at,
  onDone,
}: PanelProps & { readonly library: Library; readonly at: number | undefined; readonly onDone: () => void }) {
  const styles = usePanelStyles();
  const command = useCommand(session);
  // The library as the form was opened on it: what has changed since is not written over.
  const [shown] = useState(library);
  const plans = plansOf(shown);
  const before: Plan = at === undefined ? {} : (plans[at] ?? {});
  const [texts, setTexts] = useState<Texts>(() =>
    Object.fromEntries(planFields.map((field) => [field.id, showField(field, before[field.id])])),
  );
  const [faults, setFaults] = useState<Faults>({});
  const type = (id: PlanFieldId, text: string) => setTexts((typed) => ({ ...typed, [id]: text }));

  async function save(): Promise<void> {
    const { plan, faults: unread } = readTexts(texts);
    const others = plans.filter((_plan, place) => place !== at);
    const found = { ...planFaults(plan, others), ...unread };
    setFaults(found);
    const first = planFields.find(({ id }) => found[id] !== undefined);
    if (first !== undefined) {
      session.say(`${first.heading}: ${found[first.id] ?? ""}`);
      document.getElementById(fieldId(first.id))?.focus();
      return;
    }
    const done = await command.run(async () => {
      await putPlan(workbook, shown, plan, at);
      return `The plan of ${String(plan.employer_name)} is on the sheet ${shown.found.sheet}.`;
    });
    if (done) onDone();
  }
  return (
    <Panel
      title={at === undefined ? "Add a plan" : `Edit ${String(before.employer_name ?? "a plan")}`}
      about={
        at === undefined
          ? `Saving adds a row to the sheet ${shown.found.sheet}. Leave blank what is not known.`
          : `Saving writes over the plan's row on the sheet ${shown.found.sheet} with what stands here.`
      }
      back="Back to the library"
      onBack={onDone}
    >
      {planFields.map(({ id, heading, hint, kind }) => (
        <Field
          key={id}
          label={{ children: heading, htmlFor: fieldId(id) }}
          hint={faults[id] === undefined ? hint : undefined}
          required={id === "employer_name"}
          validationState={faults[id] === undefined ? "none" : "error"}
          validationMessage={faults[id] === undefined ? undefined : { children: faults[id], role: undefined }}
        >
          {kind.of === "yes or no" ? (
            <Select
              id={fieldId(id)}
              value={texts[id] ?? ""}
              onChange={(_event, { value }) => type(id, value)}
            >
              <option value="">Not known</option>
              <option>Yes</option>
              <option>No</option>
            </Select>
          ) : (
            <Input
              id={fieldId(id)}
              value={texts[id] ?? ""}
              autoComplete="off"
              spellCheck={false}
              onChange={(_event, { value }) => type(id, value)}
            />
          )}
        </Field>
      ))}
      <div className={styles.buttons}>
        <Button {...press(() => type("verified", today()))}>Verified today</Button>
        <Button appearance="primary" disabledFocusable={command.busy} {...press(() => void save())}>
          Save the plan
        </Button>
      </div>
    </Panel>
  );
}
