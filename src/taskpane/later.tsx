import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType } from "react";
import { press } from "./press";

const useStyles = makeStyles({
  plain: { margin: 0, overflowWrap: "anywhere" },
  failed: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  button: { alignSelf: "flex-start" },
});

/**
 * A part of the pane that is fetched when it is first shown, so that the pane starts without it. Where it cannot be
 * fetched a sentence says so, with a button that tries again; answers are not touched.
 *
 * @param load fetches it
 * @returns the part, as if it had been there from the start
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let part: ComponentType<Props> | undefined;
  return function Later(props: Props) {
    const styles = useStyles();
    const [at, setAt] = useState<"waiting" | "there" | "failed">(part === undefined ? "waiting" : "there");
    useEffect(() => {
      if (at !== "waiting") return undefined;
      let gone = false;
      load().then(
        (loaded) => {
          part = loaded;
          if (!gone) setAt("there");
        },
        () => {
          if (!gone) setAt("failed");
        },
      );
      return () => {
        gone = true;
      };
    }, [at]);
    if (part !== undefined) {
      const Part = part;
      return <Part {...props} />;
    }
    if (at !== "failed") return <p className={styles.plain}>One moment…</p>;
    return (
      <div className={styles.failed}>
        <p className={styles.plain}>
          This part of the pane could not be fetched. Check the connection; your answers are kept.
        </p>
        <Button className={styles.button} {...press(() => setAt("waiting"))}>
          Try again
        </Button>
      </div>
    );
  };
}
