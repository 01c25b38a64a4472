import type { JSX } from "preact";
import type { Reading } from "../data/filters.ts";
import type { Explorer } from "../state/explorer.ts";
import { words } from "../words/words.ts";

/** A bookmark: hollow while a paper is to be read, half full while it is being read, ticked when it is read; a ring for a new one. */
function Sign({ fill, tick }: { readonly fill?: string; readonly tick?: boolean }): JSX.Element {
  return (
    <svg class="reading-sign" width={12} height={14} viewBox="0 0 12 14" aria-hidden="true" focusable="false">
      {fill && <path d={fill} fill="currentColor" />}
      <path
        d={tick ? "M1.5 7.5 4.8 11 10.5 3" : "M1.75 1h8.5v11.6L6 9.4l-4.25 3.2Z"}
        fill="none"
        stroke="currentColor"
        stroke-width={tick ? 2 : 1.5}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** The sign of each status. */
export const readingSigns: Readonly<Record<Reading, JSX.Element | null>> = {
  "to-read": <Sign />,
  reading: <Sign fill="M1.75 6h8.5v6.6L6 9.4l-4.25 3.2Z" />,
  read: <Sign tick />,
  new: null,
};

/** Beside the name of a paper of the reading list: how far the reader is. Nothing for others. */
export function ReadingMark({
  explorer,
  node,
}: {
  readonly explorer: Explorer;
  readonly node: number;
}): JSX.Element | null {
  const status = explorer.marks.value.get(node)?.status;
  if (!status) return null;
  return (
    <span class="reading-mark" title={words.reading.marks[status]}>
      {readingSigns[status]}
      <span class="visually-hidden">, {words.reading.marks[status]}</span>
    </span>
  );
}
