import type { Definitions } from "./definitions.ts";
import { findLists } from "./enumerations.ts";
import { kindOfNoun, type Kind } from "./kind-nouns.ts";
import type { Mention } from "./mention.ts";
import { nameKey } from "./name-key.ts";
import { shapeOf } from "./name-shapes.ts";
import { phraseKey, type PhraseHabit } from "./phrase-habits.ts";

/** From this score on a mention counts as a name. */
export const SURE = 0.5;
const LISTED = 0.35;
const BESIDE_KIND = 0.35;
/** Score of a member of a list that a noun announces: "datasets (A, B, C)". */
const ANNOUNCED = 0.6;
/** A glued word that so many papers write as a small phrase is no name. */
const GLUED_PAPERS = 3;
const WRITTEN_SMALL = -0.25;
const NEVER_SMALL = 0.15;

/** The mentions of one paper with what lists, definitions and the habits of the corpus say of them. */
export function weighMentions(
  mentions: readonly Mention[],
  paper: number,
  definitions: Definitions,
  habits: ReadonlyMap<string, PhraseHabit>,
): Mention[] {
  const defined = mentions.map((mention) =>
    weighPhrase(weighDefinition(mention, paper, definitions, habits), definitions, habits),
  );
  return findLists(defined).flatMap(weighList);
}

/** A list of sure names lifts its doubtful members; a noun before a list ("datasets (A, B)") lifts them all. */
function weighList(list: readonly Mention[]): readonly Mention[] {
  const kind = kindBefore(list[0]!);
  const sure = list.filter((mention) => mention.score >= 0.7).length;
  if (!kind && (list.length < 2 || sure === 0)) return list;
  return list.map((mention) => {
    if (mention.score >= ANNOUNCED) return kind && !mention.kind ? { ...mention, kind } : mention;
    if (kind && list.length > 1 && mention.form !== "known")
      return { ...mention, kind: mention.kind ?? kind, score: ANNOUNCED };
    if (mention.score < 0.05) return mention;
    const lift = (kind && !mention.kind ? BESIDE_KIND : 0) + (list.length > 1 && sure > 0 ? LISTED : 0);
    return { ...mention, kind: mention.kind ?? kind, score: Math.min(0.9, mention.score + lift) };
  });
}

/** The kind of work that the noun before "(A, B)", ": A, B" or "such as A, B" gives. */
function kindBefore({ sentence, first }: Mention): Kind | undefined {
  const { words } = sentence;
  let at = first - 1;
  if (words[at]?.text === "(" || words[at]?.text === ":" || words[at]?.text === ",") at -= 1;
  else if (
    words[at]?.lower !== "as" &&
    words[at]?.lower !== "like" &&
    words[at]?.lower !== "including" &&
    words[at]?.lower !== "namely"
  )
    return undefined;
  if (words[at]?.lower === "e.g" || words[at]?.lower === "i.e")
    at -= words[at - 1]?.text === "(" || words[at - 1]?.text === "," ? 2 : 1;
  while (at >= 0 && /^(?:as|such|like|including|namely|,)$/.test(words[at]!.lower)) at -= 1;
  const noun = words[at];
  return noun?.word ? kindOfNoun(noun.lower) : undefined;
}

/** A capitalised phrase that other papers write small is a concept; one that nobody does is a name more likely. */
function weighPhrase(mention: Mention, definitions: Definitions, habits: ReadonlyMap<string, PhraseHabit>): Mention {
  if (mention.form === "shaped" || mention.form === "long form") return mention;
  if (definitions.commonLongs.has(nameKey(mention.surface).exact)) return { ...mention, score: mention.score * 0.35 };
  if (mention.form !== "phrase") return mention;
  const habit = habits.get(phraseKey(mention.surface));
  if (!habit) return mention;
  if (habit.plain > 0) return { ...mention, score: mention.score + WRITTEN_SMALL };
  return habit.capital > 1 ? { ...mention, score: mention.score + NEVER_SMALL } : mention;
}

/** "SuffixTree" where others write "suffix tree": a lost space. */
function isGlued(surface: string, habits: ReadonlyMap<string, PhraseHabit>): boolean {
  const split = splitInner(surface);
  const habit = split === surface ? undefined : habits.get(phraseKey(split));
  return habit !== undefined && habit.plain >= GLUED_PAPERS;
}

/** "SuffixTree" as "Suffix Tree"; other words as they are. */
export function splitInner(surface: string): string {
  return surface.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ");
}

/** A short form defined as a common noun names no work; one defined as a method does. */
function weighDefinition(
  mention: Mention,
  paper: number,
  definitions: Definitions,
  habits: ReadonlyMap<string, PhraseHabit>,
): Mention {
  if (mention.form !== "shaped" && mention.form !== "known") return mention;
  const key = nameKey(mention.surface).exact;
  const own = definitions.byPaper[paper]!.get(key);
  if (!own && isGlued(mention.surface, habits)) return { ...mention, score: mention.score * 0.5 };
  const inner = shapeOf(mention.surface) === "inner";
  if (!own) return definitions.common.has(key) && !inner ? { ...mention, score: mention.score * 0.5 } : mention;
  const plain = habits.get(phraseKey(own.long))?.plain ?? 0;
  if (inner && own.style === "common") return { ...mention, score: mention.score * 0.65 };
  if (own.style === "common" || (own.style === "title" && plain > 0))
    return { ...mention, score: mention.score * 0.35 };
  if (own.style === "field") return { ...mention, score: Math.min(0.45, mention.score) };
  return { ...mention, score: Math.max(0.62, mention.score) };
}
