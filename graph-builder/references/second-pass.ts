import type { CorpusWords } from "./corpus-words.ts";
import type { Definitions } from "./definitions.ts";
import type { IntroducedName } from "./introduced-names.ts";
import { gatherNames, type KnownNames } from "./known-names.ts";
import type { Mention } from "./mention.ts";
import { nameKey } from "./name-key.ts";
import { phraseKey, type PhraseHabit } from "./phrase-habits.ts";

/** Only names this sure are looked for in other spellings. */
const WORTH_A_SEARCH = 0.6;
/** A common word must be surer. */
const COMMON_WORTH_A_SEARCH = 0.7;
const INTRODUCED = 0.8;
/** The long form of a method written small in more papers than so many times those with its short form is a common phrase. */
const COMMONER = 2;
const KNOWN_ELSEWHERE = 0.85;

interface FirstPass {
  readonly mentions: readonly (readonly Mention[])[];
  readonly introduced: readonly (readonly IntroducedName[])[];
  readonly definitions: Definitions;
  readonly habits: ReadonlyMap<string, PhraseHabit>;
  readonly words: CorpusWords;
}

/** Names sure enough to be searched for in all papers, with the long forms that stand for them. */
export function namesToSearch({ mentions, introduced, definitions, habits, words }: FirstPass): KnownNames {
  const scores = new Map<string, number>();
  for (const { surface, score, form } of mentions.flat()) {
    if (
      score >= (form === "capital" && words.isCommon(surface.toLowerCase()) ? COMMON_WORTH_A_SEARCH : WORTH_A_SEARCH)
    ) {
      scores.set(surface, Math.max(score, scores.get(surface) ?? 0));
    }
  }
  for (const { surface, linkable } of introduced.flat()) {
    if (linkable) scores.set(surface, Math.max(INTRODUCED, scores.get(surface) ?? 0));
  }
  return gatherNames(scores, longFormsToSearch(countPapers(mentions), definitions, habits));
}

/** In how many papers each exact key stands as a sure name. */
function countPapers(mentions: FirstPass["mentions"]): ReadonlyMap<string, number> {
  const papers = new Map<string, number>();
  for (const found of mentions) {
    const sure = found.filter(({ score }) => score >= WORTH_A_SEARCH);
    for (const key of new Set(sure.map(({ surface }) => nameKey(surface).exact)))
      papers.set(key, (papers.get(key) ?? 0) + 1);
  }
  return papers;
}

/** Long forms of methods, and capitalised long forms, that are not written small more often than their short forms are used. */
function longFormsToSearch(
  papersWith: ReadonlyMap<string, number>,
  definitions: Definitions,
  habits: ReadonlyMap<string, PhraseHabit>,
): ReadonlySet<string> {
  const longForms = new Set<string>();
  for (const [key, { long, style }] of definitions.byPaper.flatMap((paper) => [...paper])) {
    if (style !== "method" && style !== "title") continue;
    const plain = habits.get(phraseKey(long))?.plain ?? 0;
    if (plain <= (style === "method" ? COMMONER * (papersWith.get(key) ?? 0) : 0)) longForms.add(long);
  }
  return longForms;
}

/** A word that the corpus knows as a name is one here too, a little less surely; a common word only in the same letters. */
export function raiseKnown(mentions: readonly Mention[], known: KnownNames, words: CorpusWords): Mention[] {
  return mentions.map((mention) => {
    if (mention.form === "shaped" && mention.score > 0.5) return mention;
    if (words.isCommon(mention.surface.toLowerCase()) && !known.surfaces.has(mention.surface)) return mention;
    const score = (known.scores.get(nameKey(mention.surface).exact) ?? 0) * KNOWN_ELSEWHERE;
    return score > mention.score ? { ...mention, score } : mention;
  });
}

/** Both in order of place; where they overlap, those of `first`. */
export function joinMentions(first: readonly Mention[], second: readonly Mention[]): Mention[] {
  return [...first, ...notCovered(second, first)].sort((a, b) => a.at - b.at || a.first - b.first);
}

/** Those of `mentions` that share no word with the `others`. */
function notCovered(mentions: readonly Mention[], others: readonly Mention[]): readonly Mention[] {
  if (mentions.length === 0 || others.length === 0) return mentions;
  const taken = new Set(others.flatMap(placesOf));
  return mentions.filter((mention) => !placesOf(mention).some((place) => taken.has(place)));
}

/** One number for each word that the mention covers. */
function placesOf({ at, first, last }: Mention): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => at * 100_000 + first + index);
}
