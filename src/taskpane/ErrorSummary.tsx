import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Fault } from "../workbook/faults";
import { inputNamed } from "../workbook/inputs/inputs";
import { fieldId } from "./Question";

const useStyles = makeStyles({
  box: {
    padding: tokens.spacingHorizontalM,
    border: `2px solid ${tokens.colorStatusDangerBorder2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalXL },
  link: {
    display: "inline-block",
    minHeight: "24px",
    color: tokens.colorStatusDangerForeground1,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  item: { padding: "2px 0" },
});

function goTo(fault: Fault): void {
  const field = document.getElementById(fieldId(fault.id));
  const isControl = field instanceof HTMLInputElement || field instanceof HTMLSelectElement;
  const control = isControl ? field : field?.querySelector("input");
  control?.focus();
}

/** What is to be mended before the next step; it takes the focus when it appears. */
export function ErrorSummary({ faults }: { readonly faults: readonly Fault[] }) {
  const styles = useStyles();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section ref={box} tabIndex={-1} className={styles.box} aria-label="To mend before the next step">
      <h3 className={styles.heading}>To mend before the next step</h3>
      <ul className={styles.list}>
        {faults.map((fault) => (
          <li key={fault.id} className={styles.item}>
            <a
              href={`#${fieldId(fault.id)}`}
              className={styles.link}
              onClick={(event) => {
                // The address of the page is the host's: only the focus moves.
                event.preventDefault();
                goTo(fault);
              }}
            >
              {inputNamed(fault.id).label}: {fault.sentence}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
