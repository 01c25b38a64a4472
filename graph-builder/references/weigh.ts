import type { Definition, Definitions } from "./definitions.ts";
import { findLists } from "./enumerations.ts";
import { weighList } from "./list-weight.ts";
import type { Mention } from "./mention.ts";
import { nameKey } from "./name-key.ts";
import { shapeOf } from "./name-shapes.ts";
import { phraseKey, type PhraseHabit } from "./phrase-habits.ts";

/** From this score on a mention counts as a name. */
export const SURE = 0.5;
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

/** Forms of mentions that are no phrases, or names whatever others write. */
const OUTRIGHT: ReadonlySet<Mention["form"]> = new Set(["shaped", "long form", "declared"]);

/** A capitalised phrase that other papers write small is a concept; one that nobody does is a name more likely. */
function weighPhrase(mention: Mention, definitions: Definitions, habits: ReadonlyMap<string, PhraseHabit>): Mention {
  if (OUTRIGHT.has(mention.form)) return mention;
  if (definitions.commonLongs.has(nameKey(mention.surface).exact)) return { ...mention, score: mention.score * 0.35 };
  if (mention.form !== "phrase" || /\s\p{Ll}+$/u.test(mention.surface)) return mention;
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
  const inner = shapeOf(mention.surface) === "inner";
  if (own) return { ...mention, score: scoreDefined(mention.score, own.style, inner, habits.get(phraseKey(own.long))) };
  const doubtful = isGlued(mention.surface, habits) || (definitions.common.has(key) && !inner);
  return doubtful ? { ...mention, score: mention.score * DOUBTFUL } : mention;
}

const DOUBTFUL = 0.5;
const COMMON = 0.35;
const COMMON_INNER = 0.65;
const FIELD_AT_MOST = 0.45;
const METHOD_AT_LEAST = 0.62;

function scoreDefined(
  score: number,
  style: Definition["style"],
  inner: boolean,
  habit: PhraseHabit | undefined,
): number {
  if (inner && style === "common") return score * COMMON_INNER;
  if (style === "common" || (style === "title" && (habit?.plain ?? 0) > 0)) return score * COMMON;
  return style === "field" ? Math.min(FIELD_AT_MOST, score) : Math.max(METHOD_AT_LEAST, score);
}
