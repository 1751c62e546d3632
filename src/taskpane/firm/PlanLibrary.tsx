import { Button, Field, Input } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { checkPlans, makeLibrary, plansOf, readLibrary, type Library } from "../../workbook/firm/library";
import { freshness, type Plan } from "../../workbook/firm/plans";
import { plansSheetName } from "../../workbook/sheets/plansSheet";
import { press } from "../press";
import { Panel, Read, usePanelStyles, type PanelProps } from "./parts";
import { PlanForm } from "./PlanForm";
import { PlanExport, PlanImport } from "./PlanFiles";
import { today } from "./today";
import { useCommand } from "./useCommand";
import { UsePlan } from "./UsePlan";
import { useRead } from "./useRead";

type View =
  | { readonly is: "list" | "add" | "import" | "export" }
  | { readonly is: "edit" | "use"; readonly at: number };

/** The firm's library: plans to pick, add, edit and check, and files of plans. */
export function PlanLibrary(props: PanelProps) {
  const { workbook, session, state, onBack } = props;
  const styles = usePanelStyles();
  const read = useCallback(() => readLibrary(workbook), [workbook]);
  const reading = useRead(read, state.changes);
  const command = useCommand(session);
  const [view, setView] = useState<View>({ is: "list" });
  const [arrivals, setArrivals] = useState(1);

  function toList(): void {
    setView({ is: "list" });
    setArrivals((before) => before + 1);
  }
  async function make(): Promise<void> {
    const done = await command.run(async () => {
      await makeLibrary(workbook);
      return `The sheet ${plansSheetName} is ready.`;
    });
    if (done) setArrivals((before) => before + 1);
  }
  const there = reading.is === "read" && reading.value.is === "there" ? reading.value : undefined;
  const gone = reading.is === "read" && there === undefined && view.is !== "list";
  useEffect(() => {
    if (!gone) return;
    session.say("The library is no longer there: nothing was written.");
    setView({ is: "list" });
    setArrivals((before) => before + 1);
  }, [gone, session]);
  if (there !== undefined && view.is !== "list") {
    const shared = { ...props, library: there, onDone: toList };
    switch (view.is) {
      case "add":
        return <PlanForm {...shared} at={undefined} />;
      case "edit":
        return <PlanForm {...shared} at={view.at} />;
      case "use":
        return <UsePlan {...shared} at={view.at} />;
      case "import":
        return <PlanImport {...shared} />;
      case "export":
        return <PlanExport {...shared} />;
    }
  }
  return (
    <Panel
      title="Plan library"
      about="One row for each employer's plan, on a sheet of the workbook."
      back="Back to the firm"
      onBack={onBack}
      arrivals={arrivals}
    >
      <Read reading={reading}>
        {(library) => {
          if (library.is === "damaged") return <p className={styles.plain}>{library.sentence}</p>;
          if (library.is === "there") return <Plans library={library} onView={setView} />;
          return (
            <>
              <p className={styles.plain}>
                The workbook has no library yet. This makes a sheet called {plansSheetName} with a table that
                is blank.
              </p>
              <div className={styles.buttons}>
                <Button appearance="primary" disabledFocusable={command.busy} {...press(() => void make())}>
                  Make the Plans sheet
                </Button>
              </div>
            </>
          );
        }}
      </Read>
    </Panel>
  );
}

/** As many as a person looks through at once; the field above finds the others. */
const mostShown = 20;

const nameOf = ({ employer_name }: Plan) => String(employer_name ?? "No employer");

function Plans({ library, onView }: { readonly library: Library; readonly onView: (view: View) => void }) {
  const styles = usePanelStyles();
  const [wanted, setWanted] = useState("");
  const plans = plansOf(library);
  const { missing } = library.read;
  const findings = checkPlans(plans, today());
  const found = plans
    .map((plan, at) => ({ plan, at }))
    .filter(({ plan }) => nameOf(plan).toLowerCase().includes(wanted.trim().toLowerCase()));
  return (
    <>
      {missing.length > 0 && (
        <p className={styles.plain}>
          Headings of the sheet {library.found.sheet} cannot be found: {missing.join(", ")}. Nothing is
          written until they are back.
        </p>
      )}
      <div className={styles.buttons}>
        <Button {...press(() => onView({ is: "add" }))}>Add a plan</Button>
        <Button {...press(() => onView({ is: "import" }))}>Import</Button>
        <Button {...press(() => onView({ is: "export" }))}>Export</Button>
      </div>
      {plans.length > 5 && (
        <Field label="Find an employer">
          <Input value={wanted} onChange={(_event, { value }) => setWanted(value)} />
        </Field>
      )}
      <p className={styles.quiet}>
        {plans.length === 1 ? "1 plan" : `${plans.length} plans`} on the sheet {library.found.sheet}
        {found.length < plans.length ? `, ${found.length} found` : ""}
        {found.length > mostShown ? `; the first ${mostShown} are shown` : ""}.
      </p>
      <ul className={styles.list}>
        {found.slice(0, mostShown).map(({ plan, at }) => (
          <li key={at} className={styles.item}>
            <h3 className={styles.heading}>{nameOf(plan)}</h3>
            {/* What is old is said by the list of what to look at. */}
            {freshness(plan, today()) === "current" && (
              <span className={styles.quiet}>Verified within twelve months</span>
            )}
            {findings
              .filter((finding) => finding.at === at)
              .map(({ sentence }, index) => (
                <span key={index} className={styles.bad}>
                  {sentence}
                </span>
              ))}
            <div className={styles.buttons}>
              <Button
                size="small"
                aria-label={`Use in the journey: ${nameOf(plan)}`}
                {...press(() => onView({ is: "use", at }))}
              >
                Use in the journey
              </Button>
              <Button
                size="small"
                aria-label={`Edit: ${nameOf(plan)}`}
                {...press(() => onView({ is: "edit", at }))}
              >
                Edit
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
