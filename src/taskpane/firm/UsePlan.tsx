import { Button } from "@fluentui/react-components";
import { inputNamed, type InputId } from "../../workbook/inputs/inputs";
import { plansOf, type Library } from "../../workbook/firm/library";
import { planAnswers, planRemarks } from "../../workbook/firm/plans";
import { showTyped } from "../../workbook/inputs/typed";
import { press } from "../press";
import { Changes, Panel, usePanelStyles, type PanelProps } from "./parts";
import { today } from "./today";
import { useCommand } from "./useCommand";

/** Takes a plan of the library into the answers of the journey, after showing what would change. */
export function UsePlan({
  session,
  state,
  library,
  at,
  onDone,
  onJourney,
}: PanelProps & { readonly library: Library; readonly at: number; readonly onDone: () => void }) {
  const styles = usePanelStyles();
  const command = useCommand(session);
  const plan = plansOf(library)[at] ?? {};
  const answers = planAnswers(plan);
  const changed = (Object.keys(answers) as InputId[]).filter((id) => answers[id] !== state.answers[id]);
  const name = String(plan.employer_name ?? "this plan");

  async function take(): Promise<void> {
    const done = await command.run(async () => {
      const { sheet } = session.state();
      await session.answerAll(Object.fromEntries(changed.map((id) => [id, answers[id]])));
      const { unsaved, notice } = session.state();
      if (unsaved.size > 0) return notice;
      // Another client may be in view the next moment: the sheet tells whose plan it is.
      return `The plan of ${name} is in ${sheet === undefined ? "the journey" : `the sheet ${sheet}`}.`;
    });
    if (done) onJourney();
  }
  return (
    <Panel
      title={`Use ${name}`}
      about={
        state.sheet === undefined
          ? "This answers questions of the journey; they are in memory only."
          : `This answers questions of the journey, in the sheet ${state.sheet}.`
      }
      back="Back to the library"
      onBack={onDone}
    >
      {planRemarks(plan, today()).map((remark) => (
        <p key={remark} className={styles.plain}>
          {remark}
        </p>
      ))}
      {changed.length === 0 ? (
        <p className={styles.plain}>The journey has these answers already.</p>
      ) : (
        <>
          <h3 className={styles.heading}>What would change in the journey</h3>
          <Changes
            changes={changed.map((id) => ({
              what: inputNamed(id).label,
              from: showTyped(inputNamed(id), state.answers[id]),
              to: showTyped(inputNamed(id), answers[id]),
            }))}
          />
          <div className={styles.buttons}>
            <Button appearance="primary" disabledFocusable={command.busy} {...press(() => void take())}>
              Use these answers
            </Button>
          </div>
        </>
      )}
    </Panel>
  );
}
