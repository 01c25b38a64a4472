import type { JSX } from "preact";

/** A text with some of its ranges marked; ranges are sorted and do not overlap. */
export function Marked({
  text,
  ranges,
}: {
  readonly text: string;
  readonly ranges: readonly (readonly [number, number])[];
}): JSX.Element {
  return (
    <>
      {ranges.map(([start, end], index) => (
        <>
          {text.slice(index === 0 ? 0 : ranges[index - 1]![1], start)}
          <mark>{text.slice(start, end)}</mark>
        </>
      ))}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}
