import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ComponentType } from "react";
import type { HostFacts } from "../../workbook/firm/diagnose";
import { press } from "../press";
import { StepHeading } from "../StepHeading";
import { ClientList } from "./ClientList";
import { Diagnose } from "./Diagnose";
import { Freeze } from "./Freeze";
import { usePanelStyles, type PanelProps } from "./parts";
import { PlanLibrary } from "./PlanLibrary";
import { RepairFormulas } from "./RepairFormulas";
import { Report } from "./Report";
import { RollForward } from "./RollForward";
import { Scenarios } from "./Scenarios";
import { SelfTest } from "./SelfTest";

/** What the firm can do, in the order of a year's work. */
interface Place {
  readonly name: string;
  readonly about: string;
  readonly Panel: ComponentType<PanelProps & { readonly facts: HostFacts | undefined }>;
}

const places: readonly Place[] = [
  { name: "Plan library", about: "What the firm knows of employers' plans.", Panel: PlanLibrary },
  { name: "Client list", about: "All clients of a year, and households added up.", Panel: ClientList },
  { name: "Scenarios", about: "One client's year, and what if.", Panel: Scenarios },
  { name: "Roll forward", about: "A client in another year, and what changes.", Panel: RollForward },
  { name: "Report", about: "One page of a client to print and hand over.", Panel: Report },
  { name: "Freeze", about: "A copy with figures only, to be signed.", Panel: Freeze },
  { name: "Repair formulas", about: "Cells that are stuck at #NAME?.", Panel: RepairFormulas },
  { name: "Self-test", about: "Published cases, worked by this pane.", Panel: SelfTest },
  { name: "Diagnose", about: "Versions, errors, and a report for whoever helps.", Panel: Diagnose },
];

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  command: {
    display: "block",
    minHeight: "24px",
    padding: 0,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorBrandForegroundLink,
    textAlign: "left",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
});

/** What the firm's panels need of the pane. */
export type FirmProps = Omit<PanelProps, "onBack"> & { readonly facts: HostFacts | undefined };

/** The firm: a list of what can be done, and the panel of one of them. */
export function Firm(props: FirmProps) {
  const styles = useStyles();
  const panel = usePanelStyles();
  const [place, setPlace] = useState<Place>();
  const [arrivals, setArrivals] = useState(1);

  function go(to: Place | undefined): void {
    // What was done elsewhere is no news here.
    props.session.say("");
    setPlace(to);
    if (to === undefined) setArrivals((before) => before + 1);
  }
  if (place !== undefined) return <place.Panel {...props} onBack={() => go(undefined)} />;
  return (
    <div className={panel.panel}>
      <StepHeading arrivals={arrivals}>The firm</StepHeading>
      <p className={panel.quiet}>Opening one of these writes nothing. Each says what it will do first.</p>
      <ul className={styles.list}>
        {places.map((one, index) => (
          <li key={one.name} className={styles.item}>
            <button
              type="button"
              className={styles.command}
              aria-describedby={`mbdr-firm-${index}`}
              {...press(() => go(one))}
            >
              {one.name}
            </button>
            <span id={`mbdr-firm-${index}`} className={panel.quiet}>
              {one.about}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
