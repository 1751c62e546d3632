import { Button, Field, Input, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import {
  compare,
  notOnSheet,
  putScenariosOnSheet,
  resultsNotOnSheet,
  type ComparedOutcome,
  type Comparison,
} from "../../workbook/firm/scenarios";
import type { Outcome } from "../../workbook/results/calculate";
import { inputNamed, inputs, type Answers, type InputId } from "../../workbook/inputs/inputs";
import type { Scenario } from "../../workbook/sheets/scenarioLayout";
import { mostScenarios } from "../../workbook/sheets/scenariosSheet";
import { readTyped, showTyped } from "../../workbook/inputs/typed";
import type { ReadsAs } from "../../workbook/results/result";
import { outcomeWords } from "../Figure";
import { press } from "../press";
import { dollars } from "../words";
import { Changes, Panel, usePanelStyles, type PanelProps } from "./parts";
import { useCommand } from "./useCommand";

/** A what-if: the baseline with some answers changed. */
interface WhatIf {
  /** Tells it from the others, whatever they are called. */
  readonly key: number;
  readonly name: string;
  readonly changes: Answers;
}

const useStyles = makeStyles({
  // The longest question is wider than the pane.
  choice: { gridTemplateColumns: "minmax(0, 1fr)" },
  scroll: { overflowX: "auto", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  name: {
    textAlign: "right",
    verticalAlign: "bottom",
    padding: tokens.spacingHorizontalXS,
    borderBottom: `2px solid ${tokens.colorNeutralStroke1}`,
    // A column is as wide as the longest word of its name: what is beside it can be scrolled to.
    overflowWrap: "break-word",
  },
  label: {
    minWidth: "5rem",
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingHorizontalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  value: {
    textAlign: "right",
    verticalAlign: "top",
    padding: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: "tabular-nums",
  },
  differs: { fontWeight: tokens.fontWeightSemibold },
});

/** A what-if with a name that no other has. */
function anotherWhatIf(all: readonly WhatIf[]): WhatIf {
  const names = new Set(all.map(({ name }) => name));
  let number = 1;
  while (names.has(`What-if ${number}`)) number += 1;
  return { key: Math.max(0, ...all.map(({ key }) => key)) + 1, name: `What-if ${number}`, changes: {} };
}

const by = (amount: number) => `${amount > 0 ? "+" : ""}${dollars(amount)}`;

/** How a result stands to the baseline, in words: a mark that is not by colour alone. */
function differenceWords({ differs, by: amount }: ComparedOutcome): string {
  if (!differs) return "same";
  return amount === undefined ? "differs" : by(amount);
}

/** A sentence is told by what stands before its colon: four columns have no place for more. */
function shortWords(outcome: Outcome, reads: ReadsAs | undefined): string {
  const words = outcomeWords(outcome, reads);
  return outcome.is === "answered" && typeof outcome.value === "string" ? (words.split(":")[0] ?? "") : words;
}

/** One client's year and what-ifs side by side. */
export function Scenarios({ workbook, session, state, onBack }: PanelProps) {
  const panel = usePanelStyles();
  const command = useCommand(session);
  const adding = useRef<HTMLButtonElement>(null);
  const [whatIfs, setWhatIfs] = useState<readonly WhatIf[]>([]);
  const scenarios: readonly Scenario[] = [
    { name: "Baseline", answers: state.answers },
    ...whatIfs.map(({ name, changes }) => ({ name, answers: { ...state.answers, ...changes } })),
  ];

  const comparison = compare(scenarios);
  const missing = notOnSheet(scenarios, comparison);
  const here = resultsNotOnSheet(comparison);

  function change(at: number, of: (before: WhatIf) => WhatIf): void {
    setWhatIfs((all) => all.map((one, place) => (place === at ? of(one) : one)));
  }
  async function put(): Promise<void> {
    await command.run(async () => {
      const sheet = await putScenariosOnSheet(workbook, scenarios);
      return `The scenarios are on the sheet ${sheet}, with live formulas.`;
    });
  }
  return (
    <Panel
      title="Scenarios"
      about="The client in the journey is the baseline; a what-if changes some answers. Nothing here changes the client."
      back="Back to the firm"
      onBack={onBack}
    >
      {whatIfs.map((whatIf, at) => (
        <WhatIfCard
          key={whatIf.key}
          baseline={state.answers}
          whatIf={whatIf}
          onChange={(of) => change(at, of)}
          onRemove={() => {
            setWhatIfs((all) => all.filter((_one, place) => place !== at));
            adding.current?.focus();
          }}
        />
      ))}
      <div className={panel.buttons}>
        <Button
          ref={adding}
          disabledFocusable={scenarios.length === mostScenarios}
          {...press(() => setWhatIfs((all) => [...all, anotherWhatIf(all)]))}
        >
          Add a what-if
        </Button>
      </div>
      <SideBySide scenarios={scenarios} comparison={comparison} />
      {missing.length > 0 && (
        <p className={panel.plain}>
          Nothing on the sheet rests on these, so it leaves them out: {missing.join("; ")}.
        </p>
      )}
      {here.length > 0 && (
        <p className={panel.plain}>
          Told here only, since each takes a table of its own on a sheet: {here.join("; ")}.
        </p>
      )}
      <p className={panel.quiet}>
        The button makes a sheet with{" "}
        {scenarios.length === 1 ? "this column" : `these ${scenarios.length} columns`}, and how each what-if
        differs beside it. Estimates.
      </p>
      <div className={panel.buttons}>
        <Button appearance="primary" disabledFocusable={command.busy} {...press(() => void put())}>
          Put them on a sheet
        </Button>
      </div>
    </Panel>
  );
}

function WhatIfCard({
  baseline,
  whatIf,
  onChange,
  onRemove,
}: {
  readonly baseline: Answers;
  readonly whatIf: WhatIf;
  readonly onChange: (of: (before: WhatIf) => WhatIf) => void;
  readonly onRemove: () => void;
}) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const [id, setId] = useState<InputId>("deferrals");
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string>();
  const { name, changes } = whatIf;
  const changed = inputs.filter((one) => one.id in changes);

  function take(): void {
    const read = readTyped(inputNamed(id), typed);
    setProblem(read.problem);
    if (read.problem !== undefined) return;
    onChange((before) => ({ ...before, changes: { ...before.changes, [id]: read.value } }));
    setTyped("");
  }
  return (
    <section className={panel.card} aria-label={name}>
      <Field label="Name of the what-if">
        <Input
          value={name}
          maxLength={40}
          onChange={(_event, { value }) => onChange((before) => ({ ...before, name: value }))}
        />
      </Field>
      {changed.length > 0 && (
        <Changes
          changes={changed.map((input) => ({
            what: input.label,
            from: showTyped(input, baseline[input.id]),
            to: showTyped(input, changes[input.id]),
          }))}
        />
      )}
      <Field label="What changes" className={styles.choice}>
        <Select value={id} onChange={(_event, { value }) => setId(value as InputId)}>
          {inputs.map((input) => (
            <option key={input.id} value={input.id}>
              {input.label}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label="To"
        hint="Blank: not known."
        validationState={problem === undefined ? "none" : "error"}
        validationMessage={problem === undefined ? undefined : { children: problem, role: undefined }}
      >
        <Input
          value={typed}
          autoComplete="off"
          onChange={(_event, { value }) => setTyped(value)}
          onKeyDown={({ key }) => {
            if (key === "Enter") take();
          }}
        />
      </Field>
      <div className={panel.buttons}>
        <Button {...press(take)}>Change it</Button>
        <Button aria-label={`Remove ${name}`} {...press(onRemove)}>
          Remove
        </Button>
      </div>
    </section>
  );
}

/** Every result in each scenario, differences marked in words. */
function SideBySide({
  scenarios,
  comparison,
}: {
  readonly scenarios: readonly Scenario[];
  readonly comparison: Comparison;
}) {
  const styles = useStyles();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Results side by side">
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {scenarios.map(({ name }, at) => (
              <th key={at} scope="col" className={styles.name}>
                {name === "" ? `What-if ${at}` : name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparison.results.map(({ id, label, reads, outcomes }) => (
            <tr key={id}>
              <th scope="row" className={styles.label}>
                {label}
              </th>
              {outcomes.map((one, at) => (
                <td key={at} className={mergeClasses(styles.value, one.differs && styles.differs)}>
                  {shortWords(one.outcome, reads)}
                  {at > 0 && <div>{differenceWords(one)}</div>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
