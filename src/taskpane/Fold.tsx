import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useState } from "react";

const useStyles = makeStyles({
  summary: {
    cursor: "pointer",
    minHeight: "24px",
    width: "fit-content",
    color: tokens.colorBrandForegroundLink,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "24px",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
});

/** Something folded away until it is asked for. */
export function Fold({
  label,
  says = label,
  startsOpen = false,
  staysOpen = false,
  children,
}: {
  readonly label: string;
  /** What is read out, where the label alone does not say what it is of. */
  readonly says?: string;
  readonly startsOpen?: boolean;
  /** Whether something in it must be seen: it cannot be closed then. */
  readonly staysOpen?: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const [wanted, setWanted] = useState(startsOpen);
  const open = wanted || staysOpen;
  return (
    <details open={open}>
      <summary
        className={styles.summary}
        aria-label={says}
        onClick={(event) => {
          // What is open is said here alone, or the element would go its own way.
          event.preventDefault();
          setWanted(!open);
        }}
      >
        {label}
      </summary>
      {open && children}
    </details>
  );
}
