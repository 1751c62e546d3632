import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

/** Excel's green, from dark to light. */
const green: BrandVariants = {
  10: "#03170b",
  20: "#062612",
  30: "#08351a",
  40: "#0a4423",
  50: "#0b532b",
  60: "#0d6133",
  70: "#0e6f3a",
  80: "#107c41",
  90: "#2b8c56",
  100: "#479d6c",
  110: "#63ae83",
  120: "#80be9a",
  130: "#9dceb1",
  140: "#bbdec9",
  150: "#d8eee1",
  160: "#f0f9f4",
};

const light: Theme = createLightTheme(green);

const dark: Theme = {
  ...createDarkTheme(green),
  // The darker shades would be too faint on a dark ground.
  colorBrandForeground1: green[120],
  colorBrandForeground2: green[130],
  colorBrandForegroundLink: green[120],
  colorBrandForegroundLinkHover: green[130],
  colorCompoundBrandForeground1: green[120],
  colorCompoundBrandStroke: green[110],
  colorCompoundBrandBackground: green[110],
};

/** How the pane looks. */
export type Look = "light" | "dark";

const preference = matchMedia("(prefers-color-scheme: dark)");

function preferred(): Look {
  return preference.matches ? "dark" : "light";
}

function watchPreference(listener: () => void): () => void {
  preference.addEventListener("change", listener);
  return () => {
    preference.removeEventListener("change", listener);
  };
}

/**
 * The theme: the host's look, or where the host says nothing, what the person prefers everywhere.
 *
 * @param look what the host says
 */
export function useTheme(look: Look | undefined): Theme {
  const wanted = useSyncExternalStore(watchPreference, preferred);
  return (look ?? wanted) === "dark" ? dark : light;
}
