import type { Look } from "./theme";

/** What Office says of its theme; parts of it are missing on some platforms. */
export interface HostTheme {
  readonly bodyBackgroundColor?: string | undefined;
  readonly isDarkTheme?: boolean | undefined;
}

/**
 * The look that goes with Office's theme.
 *
 * @param theme as Office tells it
 * @returns undefined when Office does not say
 */
export function hostLook(theme: HostTheme | undefined): Look | undefined {
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme ? "dark" : "light";
  const [, red, green, blue] =
    /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/i.exec(theme?.bodyBackgroundColor ?? "") ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  const [r, g, b] = [red, green, blue].map((part) => Number.parseInt(part, 16)) as [number, number, number];
  // The eye's weights for the three colours; 128 is half of the brightest.
  return 0.299 * r + 0.587 * g + 0.114 * b < 128 ? "dark" : "light";
}
