import type { Sentence, Word } from "./paper-text.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** What people do with ideas: before "by" or "to", or after their names. */
const AUTHORED = set(
  "proposed introduced developed presented defined suggested described given invented proved established obtained due",
);
const REPORTED = set("proved proposed introduced conjectured argued asked noted suggested posed defined gave");
/** What people leave behind: "results of Weaver and Dyer". */
const LEGACY = set(
  "result results theorem theorems paper papers work works lemma bound bounds idea ideas thesis conjecture",
);

/**
 * Whether the capitalised word `first`, or the list of such words that it stands
 * in, is about people: "proposed by X", "due to X, Y and Z", "following X", "the
 * results of X and Y", "X and Y proved", "X and Y's".
 */
export function isPerson({ words }: Sentence, first: number): boolean {
  if (words[first]!.shape !== "capital") return false;
  const head = endOfList(words, first, -1);
  const last = endOfList(words, first, 1);
  if (isCredited(lowerAt(words, head - 2), lowerAt(words, head - 1))) return true;
  return REPORTED.has(lowerAt(words, last + 1)) || (last > head && words[last]!.owner);
}

/** The two words before name somebody's doing. */
function isCredited(second: string, first: string): boolean {
  if (first === "by" || first === "to") return AUTHORED.has(second) || (first === "by" && LEGACY.has(second));
  return first === "following" || (first === "of" && LEGACY.has(second));
}

function lowerAt(words: readonly Word[], at: number): string {
  return words[at]?.lower ?? "";
}

/** The first (step -1) or last (step 1) word of "X, Y, and Z" around the word `at`. */
function endOfList(words: readonly Word[], at: number, step: -1 | 1): number {
  let end = at;
  for (;;) {
    let next = end + step;
    if (!isJoiner(words[next])) return end;
    if (isJoiner(words[next + step])) next += step;
    next += step;
    if (words[next]?.shape !== "capital") return end;
    end = next;
  }
}

function isJoiner(word: Word | undefined): boolean {
  return word !== undefined && /^(?:,|and|&)$/.test(word.lower);
}
