import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    // It takes the focus to be read out, and can do nothing: no ring, as on any text.
    ":focus": { outlineStyle: "none" },
  },
});

/** The heading of what is shown; it takes the focus each time a person arrives, but not when the pane opens. */
export function StepHeading({
  arrivals,
  children,
}: {
  /** How often a person came here; 0 at first. */
  readonly arrivals: number;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrivals > 0) heading.current?.focus();
  }, [arrivals]);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h2>
  );
}
