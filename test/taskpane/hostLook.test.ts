import { describe, expect, it } from "vitest";
import { hostLook } from "../../src/taskpane/hostLook";

describe("the look that goes with Office's theme", () => {
  it.each([
    [{ bodyBackgroundColor: "#ffffff" }, "light"],
    [{ bodyBackgroundColor: "#262626FF" }, "dark"],
    [{ bodyBackgroundColor: "e6e6e6" }, "light"],
    [{ isDarkTheme: true, bodyBackgroundColor: "#ffffff" }, "dark"],
    [{ isDarkTheme: false }, "light"],
    [{ bodyBackgroundColor: "white" }, undefined],
    [{}, undefined],
    [undefined, undefined],
  ])("of %j is %s", (theme, look) => {
    expect(hostLook(theme)).toBe(look);
  });
});
