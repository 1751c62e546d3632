import { Button } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType } from "react";
import type { FirmProps } from "./firm/Firm";
import { press } from "./press";
import { StepHeading } from "./StepHeading";

type Loaded =
  { readonly is: "loading" | "failed" } | { readonly is: "there"; readonly Firm: ComponentType<FirmProps> };

/** The firm's panels, which come by themselves when they are first wanted. */
export function FirmPlace(props: FirmProps) {
  const [loaded, setLoaded] = useState<Loaded>({ is: "loading" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let late = false;
    const show = (found: Loaded) => {
      if (!late) setLoaded(found);
    };
    import(/* webpackChunkName: "firm" */ "./firm/Firm").then(
      ({ Firm }) => show({ is: "there", Firm }),
      () => show({ is: "failed" }),
    );
    return () => {
      late = true;
    };
  }, [attempt]);

  if (loaded.is === "there") return <loaded.Firm {...props} />;
  return (
    <>
      <StepHeading arrivals={1}>The firm</StepHeading>
      {loaded.is === "loading" ? (
        <p>Loading this part of the pane.</p>
      ) : (
        <>
          <p>This part of the pane could not be loaded. Look at the connection, then try again.</p>
          <Button {...press(() => setAttempt((before) => before + 1))}>Try again</Button>
        </>
      )}
    </>
  );
}
