import type { JSX } from "preact";
import { markQuote, type Evidence } from "../../graph-builder/index.ts";

/** How much of a sentence stands in a list, in characters. */
const WIDTH = 130;

/** The sentence behind a link with the name marked; cut around it unless `whole`. */
export function Quote({
  evidence,
  whole = false,
}: {
  readonly evidence: Evidence;
  readonly whole?: boolean;
}): JSX.Element {
  const { before, surface, after } = markQuote(evidence.quote, evidence.surface, whole ? undefined : WIDTH);
  return (
    <q class="quote">
      {before}
      {surface && <mark>{surface}</mark>}
      {after}
    </q>
  );
}
