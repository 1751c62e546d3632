import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { answerWords, publishedCases, selfTest, type RunCase } from "../../workbook/firm/selfTest";
import { press } from "../press";
import { Panel, usePanelStyles, type PanelProps } from "./parts";
import { useCommand } from "./useCommand";

/** Published cases, worked by this very pane. */
export function SelfTest({ session, onBack }: PanelProps) {
  const styles = usePanelStyles();
  const command = useCommand(session);
  const [ran, setRan] = useState<readonly RunCase[]>([]);

  async function run(): Promise<void> {
    await command.run(() => {
      const cases = selfTest();
      setRan(cases);
      const failed = cases.filter(({ passes }) => !passes).length;
      return Promise.resolve(
        failed === 0
          ? `All ${cases.length} cases pass.`
          : `${failed} of ${cases.length} cases fail: do not rely on the add-in before it is looked at.`,
      );
    });
  }
  const passed = ran.filter(({ passes }) => passes);
  return (
    <Panel
      title="Self-test"
      about={`Works ${publishedCases.length} cases from notices, publications, regulations and forms, and holds each answer against the published one. Nothing is written.`}
      back="Back to the firm"
      onBack={onBack}
    >
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={command.busy} {...press(() => void run())}>
          Run the cases
        </Button>
      </div>
      <Cases cases={ran.filter(({ passes }) => !passes)} />
      {passed.length > 0 && (
        <details>
          <summary className={styles.summary}>The {passed.length} cases that pass</summary>
          <Cases cases={passed} />
        </details>
      )}
    </Panel>
  );
}

function Cases({ cases }: { readonly cases: readonly RunCase[] }) {
  const styles = usePanelStyles();
  return (
    <ul className={styles.list}>
      {cases.map((one, index) => (
        <li key={index} className={styles.item}>
          <span className={one.passes ? styles.good : styles.bad}>
            {one.passes ? "Pass" : `Fail: ${one.answer}, not ${answerWords(one.expect)}`}
          </span>
          <span className={styles.plain}>
            {one.authority}: {one.case}
          </span>
          <span className={styles.quiet}>{one.call}</span>
          <span className={styles.quiet}>
            {answerWords(one.expect)}: {one.because}
          </span>
        </li>
      ))}
    </ul>
  );
}
