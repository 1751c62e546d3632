import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { explainCell, putWorkOnSheet, type CellWork } from "../workbook/explain/cell";
import type { Workbook } from "../workbook/port";
import { refusalSentence } from "../workbook/refusal";
import type { Session, SessionState } from "../workbook/session";
import { StepHeading } from "./StepHeading";
import { WorkLines } from "./Work";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  plain: { margin: 0, overflowWrap: "anywhere" },
  formula: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  button: { alignSelf: "flex-start" },
});

const nothingSelected: CellWork = { is: "nothing", sentence: "Select a cell with an MBDR formula." };

/** The work behind the selected cell, kept in step with the selection and with what the cells hold. */
function useCellWork(workbook: Workbook, { selected, changes }: SessionState): CellWork {
  const [work, setWork] = useState<CellWork>(nothingSelected);
  useEffect(() => {
    if (selected === undefined) return undefined;
    let late = false;
    const show = (found: CellWork) => {
      if (!late) setWork(found);
    };
    explainCell(workbook, selected).then(show, (failure: unknown) =>
      show({ is: "nothing", sentence: refusalSentence(failure) }),
    );
    return () => {
      late = true;
    };
  }, [workbook, selected, changes]);
  return work;
}

/** Shows how the selected cell comes about, and puts the work on a sheet when asked. */
export function ExplainCell({
  workbook,
  session,
  state,
}: {
  readonly workbook: Workbook;
  readonly session: Session;
  readonly state: SessionState;
}) {
  const styles = useStyles();
  const work = useCellWork(workbook, state);

  async function put(found: Extract<CellWork, { is: "found" }>): Promise<void> {
    try {
      session.say(`The work is on the sheet ${await putWorkOnSheet(workbook, found)}.`);
    } catch (failure) {
      session.say(refusalSentence(failure));
    }
  }
  return (
    <div className={styles.panel}>
      <StepHeading arrivals={1}>Explain a cell</StepHeading>
      {work.is === "nothing" ? (
        <p className={styles.plain}>{work.sentence}</p>
      ) : (
        <>
          <p className={styles.plain}>
            {work.at.range} of {work.at.sheet}
          </p>
          <p className={styles.formula}>{work.formula}</p>
          {typeof work.lines === "string" ? (
            <p className={styles.plain}>{work.lines}</p>
          ) : (
            <WorkLines lines={work.lines} />
          )}
          <Button className={styles.button} onClick={() => void put(work)}>
            Put the work on a sheet
          </Button>
        </>
      )}
    </div>
  );
}
