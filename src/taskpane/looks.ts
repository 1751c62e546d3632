import { tokens, type GriffelStyle } from "@fluentui/react-components";

/** Looks that several parts of the pane share, each named for what it is used for. */

/** Words beside the point: notes, authorities, what a figure is not. */
export const quiet = {
  margin: 0,
  color: tokens.colorNeutralForeground3,
  fontSize: tokens.fontSizeBase200,
} as const satisfies GriffelStyle;

/** What was found, set apart from the questions. */
export const card = {
  padding: tokens.spacingHorizontalM,
  border: `1px solid ${tokens.colorNeutralStroke2}`,
  borderRadius: tokens.borderRadiusMedium,
  backgroundColor: tokens.colorNeutralBackground2,
} as const satisfies GriffelStyle;

/** The figure that a step is about. */
export const large = {
  margin: 0,
  fontSize: tokens.fontSizeHero800,
  lineHeight: tokens.lineHeightHero800,
  fontWeight: tokens.fontWeightSemibold,
  fontVariantNumeric: "tabular-nums",
} as const satisfies GriffelStyle;

/** A line with its amount at the right, and below it where both come from. */
export const workedLine = {
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  under: {
    gridColumn: "1 / -1",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
} as const satisfies Readonly<Record<string, GriffelStyle>>;

/** A table of many small figures. */
export const smallTable = {
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase200,
  },
  head: {
    textAlign: "left",
    verticalAlign: "bottom",
    padding: "2px 0",
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
  },
  cell: {
    textAlign: "left",
    verticalAlign: "top",
    padding: "2px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
  right: { textAlign: "right", paddingLeft: tokens.spacingHorizontalXS },
} as const satisfies Readonly<Record<string, GriffelStyle>>;
