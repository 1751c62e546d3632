import { HorizontalAlign, type IStyleData, VerticalAlign } from "@univerjs/presets";
import type { StyleName } from "./example/sheet";

const ink = "#1f2933";
const quiet = "#5b6774";
const blue = "#0b4fa8";
const inputGround = "#fff8e1";
const headingGround = "#e6edf5";
const resultGround = "#e3f3e6";

const dollars = "#,##0.00";
const wholeDollars = "#,##0";
const whole = "0";
const percent = "0.00%";
const wholePercent = "0%";
/** Dollars and cents; what is a rate in such a column keeps its digits. */
const dollarsOrRate = "#,##0.00##";

function look(style: IStyleData): IStyleData {
  return {
    ff: "Calibri, Carlito, Arial, sans-serif",
    fs: 10,
    vt: VerticalAlign.MIDDLE,
    pd: { l: 6, r: 6 },
    cl: { rgb: ink },
    ...style,
  };
}

const right = { ht: HorizontalAlign.RIGHT } as const;

/** The looks of the example's cells: inputs are blue on a pale ground, as modellers expect. */
export const styles: Readonly<Record<StyleName, IStyleData>> = {
  title: look({ fs: 16, bl: 1 }),
  lead: look({ cl: { rgb: quiet } }),
  section: look({ fs: 13, bl: 1 }),
  heading: look({ bl: 1, bg: { rgb: headingGround } }),
  headingRight: look({ bl: 1, bg: { rgb: headingGround }, ...right }),
  text: look({}),
  textRight: look({ ...right }),
  note: look({ cl: { rgb: quiet } }),
  inputText: look({ cl: { rgb: blue }, bg: { rgb: inputGround } }),
  inputDollars: look({ cl: { rgb: blue }, bg: { rgb: inputGround }, n: { pattern: dollars }, ...right }),
  inputWhole: look({ cl: { rgb: blue }, bg: { rgb: inputGround }, ...right }),
  inputPercent: look({ cl: { rgb: blue }, bg: { rgb: inputGround }, n: { pattern: "0.0%" }, ...right }),
  dollars: look({ n: { pattern: dollars }, ...right }),
  dollarsOrRate: look({ n: { pattern: dollarsOrRate }, ...right }),
  wholeDollars: look({ n: { pattern: wholeDollars }, ...right }),
  percent: look({ n: { pattern: percent }, ...right }),
  wholePercent: look({ n: { pattern: wholePercent }, ...right }),
  result: look({ bl: 1, bg: { rgb: resultGround }, n: { pattern: dollars }, ...right }),
  resultLabel: look({ bl: 1 }),
  wholeRight: look({ n: { pattern: whole }, ...right }),
};
