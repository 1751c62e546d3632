import { Button } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { diagnose, reportText, skewWords, type HostFacts } from "../../workbook/firm/diagnose";
import { askHost, type HostAnswer } from "../../workbook/firm/hostQuestions";
import { press } from "../press";
import { Panel, Read, usePanelStyles, type PanelProps } from "./parts";
import { TextOut } from "./TextOut";
import { useCommand } from "./useCommand";
import { useRead } from "./useRead";

/** A moment for what a host is still working out. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 250));

/** Versions, errors, and how the host behaves, as a report without client data. */
export function Diagnose({
  workbook,
  session,
  state,
  facts,
  onBack,
}: PanelProps & { readonly facts: HostFacts | undefined }) {
  const styles = usePanelStyles();
  const command = useCommand(session);
  const read = useCallback(() => diagnose(workbook, facts), [workbook, facts]);
  const reading = useRead(read, state.changes);
  const [answers, setAnswers] = useState<readonly HostAnswer[]>();

  async function ask(): Promise<void> {
    await command.run(async () => {
      const found = await askHost(workbook, pause);
      setAnswers(found);
      const differs = found.filter(({ asExpected }) => !asExpected).length;
      return differs === 0
        ? `The host answers all ${found.length} questions as expected.`
        : `The host answers ${differs} of ${found.length} questions differently: the report says which.`;
    });
  }
  return (
    <Panel
      title="Diagnose"
      about="Looks the workbook through and makes a report for whoever helps. It holds no name, no sheet name and no cell of a client."
      back="Back to the firm"
      onBack={onBack}
    >
      <p className={styles.plain}>
        Ask this host writes questions as formulas on a sheet of their own, reads what they show, and removes
        the sheet.
      </p>
      <div className={styles.buttons}>
        <Button disabledFocusable={command.busy} {...press(() => void ask())}>
          Ask this host
        </Button>
      </div>
      <Read reading={reading}>
        {(found) => (
          <>
            <p className={styles.plain}>{skewWords(found, answers)}</p>
            <TextOut label="Report" text={reportText(found, answers)} session={session} />
          </>
        )}
      </Read>
    </Panel>
  );
}
