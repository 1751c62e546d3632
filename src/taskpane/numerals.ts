/**
 * The digits from 1 to 8 as strokes in a box of 6 by 9. The picture draws them: text inside a drawing has no ground of its own
 * against which its contrast could be told.
 */
export const numerals: readonly string[] = [
  "M1 2L3.5 0V9",
  "M.3 2.4Q.6 0 3 0T5.7 2.4Q5.7 4 .2 9H6",
  "M.3 0H5.7L2.6 3.4Q6 3.4 6 6.2T3 9Q.8 9 .2 7.2",
  "M4.6 9V0L0 6.4H6",
  "M5.5 0H1.2L.8 4Q6 2.6 6 6T3 9Q.8 9 .2 7.4",
  "M4.8 0Q0 3 0 6.2T3 9T6 6.2T3 3.6T0 6.2",
  "M.2 0H6L2.2 9",
  "M3 4.2Q.5 4 .5 2.1T3 0T5.5 2.1T3 4.2Q0 4.6 0 6.7T3 9T6 6.7T3 4.2",
];
