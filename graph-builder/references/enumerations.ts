import type { Mention } from "./mention.ts";
import type { Word } from "./paper-text.ts";

/**
 * The lists ("A, B, and C") that the mentions of one sentence form: mentions with
 * little but commas, slashes, brackets and "and" between them. Every mention is in
 * exactly one list, alone if need be. The mentions must be in order.
 */
export function findLists(mentions: readonly Mention[]): Mention[][] {
  const lists: Mention[][] = [];
  for (const mention of mentions) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    if (
      list &&
      last &&
      last.sentence === mention.sentence &&
      areListed(mention.sentence.words, last.last + 1, mention.first)
    ) {
      list.push(mention);
    } else lists.push([mention]);
  }
  return lists;
}

const JOINERS = new Set([",", "and", "or", "/", "&", ";", "(", ")", '"', "'", "“", "”"]);

function areListed(words: readonly Word[], from: number, to: number): boolean {
  if (to - from > 6 || to <= from) return false;
  let joined = false;
  let others = 0;
  for (let at = from; at < to; at += 1) {
    const { lower, word } = words[at]!;
    if (JOINERS.has(lower)) joined ||= lower !== "(" && lower !== ")";
    else if (lower === "as" && words[at + 1]?.lower === "well" && words[at + 2]?.lower === "as") {
      joined = true;
      at += 2;
    } else if (word && !STOPPERS.has(lower)) others += 1;
    else return false;
  }
  return joined && others <= 2;
}

/** Words that end a list. */
const STOPPERS = new Set(
  "is are was were be we which that by on in to than over with from for using via has have can our outperforms achieves show shows while but".split(
    " ",
  ),
);
