import { Button, Field, Textarea, makeStyles } from "@fluentui/react-components";
import { useRef } from "react";
import type { Session } from "../../workbook/session";
import { press } from "../press";
import { usePanelStyles } from "./parts";

const useStyles = makeStyles({
  text: { "& textarea": { minHeight: "10rem", fontFamily: "monospace" } },
});

/** Hands a text over as a file of the page's own. */
function download(text: string, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** A text to take along: copied by a button, by hand where the host does not let the pane, or as a file. */
export function TextOut({
  label,
  text,
  session,
  file,
}: {
  readonly label: string;
  readonly text: string;
  readonly session: Session;
  /** The name of the file as which it can be taken along. */
  readonly file?: string;
}) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const box = useRef<HTMLTextAreaElement>(null);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      session.say("The text is copied.");
    } catch {
      // Not every host lets its panes at the clipboard.
      box.current?.focus();
      box.current?.select();
      session.say("The host does not let the pane copy. The text is selected: press Ctrl+C, or Command+C.");
    }
  }
  return (
    <>
      <Field label={label}>
        <Textarea ref={box} readOnly value={text} className={styles.text} resize="vertical" />
      </Field>
      <div className={panel.buttons}>
        <Button appearance="primary" {...press(() => void copy())}>
          Copy the text
        </Button>
        {file !== undefined && <Button {...press(() => download(text, file))}>Save as a file</Button>}
      </div>
    </>
  );
}
