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

const MOST_BETWEEN = 6;
const MOST_OTHERS = 2;

/** Whether nothing but joiners and at most two other words stand in [from, to), with a joiner other than a bracket among them. */
function areListed(words: readonly Word[], from: number, to: number): boolean {
  if (to - from > MOST_BETWEEN || to <= from) return false;
  const between = words.slice(from, to).map(({ lower }) => lower);
  const others = between
    .join(" ")
    .replace(/\bas well as\b/, "and")
    .split(" ")
    .filter((lower) => !JOINERS.has(lower));
  if (others.length > MOST_OTHERS || others.some((lower) => STOPPERS.has(lower) || !/[\p{L}\p{N}]/u.test(lower)))
    return false;
  return (
    others.length < between.length &&
    between.some((lower) => lower !== "(" && lower !== ")" && (JOINERS.has(lower) || lower === "well"))
  );
}

/** Words that end a list. */
const STOPPERS = new Set(
  "is are was were be we which that by on in to than over with from for using via has have can our outperforms achieves show shows while but".split(
    " ",
  ),
);
