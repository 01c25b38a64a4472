import type { Reader } from "./reader.ts";
import { READERS } from "./registry.ts";

/** How many characters readers see to tell their format. */
const HEAD = 16_384;

/** The reader that is surest of the text; undefined when none is. Ties go to the earlier one in the registry. */
export function detect(text: string, name: string): Reader | undefined {
  const head = text.slice(0, HEAD);
  let best: Reader | undefined;
  let most = 0;
  for (const reader of READERS) {
    const score = reader.detect(head, name);
    if (score > most) {
      most = score;
      best = reader;
    }
  }
  return best;
}
