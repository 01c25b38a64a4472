import { kindOfNoun, type Kind } from "./kind-nouns.ts";
import type { Mention } from "./mention.ts";
import type { Word } from "./paper-text.ts";

const SURE = 0.7;
const LISTED = 0.4;
const BESIDE_KIND = 0.35;
/** Score of a member of a list that a noun announces: "datasets (A, B, C)". */
const ANNOUNCED = 0.6;
const HOPELESS = 0.05;
const AT_MOST = 0.9;

/** A list of sure names lifts its doubtful members; a noun before a list ("datasets (A, B)") lifts them all. */
export function weighList(list: readonly Mention[]): readonly Mention[] {
  const listed = list.length > 1;
  const kind = listed || !isBracketed(list[0]!) ? kindBefore(list[0]!) : undefined;
  const lift = listed && list.some((mention) => mention.score >= SURE) ? LISTED : 0;
  if (!kind && lift === 0) return list;
  return list.map((mention) => {
    const named = { ...mention, kind: mention.kind ?? kind };
    if (mention.score >= ANNOUNCED) return named;
    if (kind && listed && mention.form !== "known") return { ...named, score: ANNOUNCED };
    if (mention.score < HOPELESS) return mention;
    const noun = kind && !mention.kind ? BESIDE_KIND : 0;
    return { ...named, score: Math.min(AT_MOST, mention.score + noun + lift) };
  });
}

/** "delay tolerant networks (DTNs)" explains a short form and announces no list. */
function isBracketed({ sentence: { words }, first }: Mention): boolean {
  return words[first - 1]?.text === "(";
}

const SIGNS = new Set(["(", ":", ","]);
const LEADS = new Set(["as", "like", "including", "namely"]);
const SUCH = new Set(["as", "such", "like", "including", "namely", ","]);

/** The kind of work that the noun before "(A, B)", ": A, B" or "such as A, B" gives. */
function kindBefore({ sentence: { words }, first }: Mention): Kind | undefined {
  let at = first - 1;
  if (SIGNS.has(lowerAt(words, at))) at -= 1;
  else if (!LEADS.has(lowerAt(words, at))) return undefined;
  if (lowerAt(words, at) === "e.g" || lowerAt(words, at) === "i.e") at -= SIGNS.has(lowerAt(words, at - 1)) ? 2 : 1;
  while (SUCH.has(lowerAt(words, at))) at -= 1;
  return words[at]?.word ? kindOfNoun(lowerAt(words, at)) : undefined;
}

function lowerAt(words: readonly Word[], at: number): string {
  return words[at]?.lower ?? "";
}
