/** First and last of the bars that are chosen, counted from 0. */
export type BarRange = readonly [first: number, last: number];

/** What a drag has hold of: one end, the whole range, or nothing, so that it draws a new one. */
export type Grip = "first" | "last" | "both" | "new";

const within = (bar: number, count: number): number => Math.max(0, Math.min(count - 1, bar));
const ordered = (a: number, b: number): BarRange => [Math.min(a, b), Math.max(a, b)];

/** The range that a drag from one bar to another makes of the range it began with, among `count` bars. */
export function dragRange(grip: Grip, [first, last]: BarRange, from: number, to: number, count: number): BarRange {
  if (grip === "first") return ordered(within(to, count), last);
  if (grip === "last") return ordered(first, within(to, count));
  if (grip === "new") return ordered(from, within(to, count));
  const by = Math.max(-first, Math.min(count - 1 - last, to - from));
  return [first + by, last + by];
}

/** Bars that Page Up and Page Down go over. */
const PAGE = 5;

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -PAGE,
  PageUp: PAGE,
  Home: -Infinity,
  End: Infinity,
};

/** The range after a key on one of its ends, which never passes the other; undefined when the key means nothing. */
export function moveEnd([first, last]: BarRange, end: 0 | 1, key: string, count: number): BarRange | undefined {
  const step = STEPS[key];
  if (step === undefined) return undefined;
  return end === 0
    ? [Math.max(0, Math.min(last, first + step)), last]
    : [first, Math.min(count - 1, Math.max(first, last + step))];
}
