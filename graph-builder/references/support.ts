import { isOrdinaryWord, isProperWord } from "../text/words.ts";
import type { Concepts, Paper } from "../types.ts";
import type { CorpusWords } from "./corpus-words.ts";
import { isSameSense, type Definitions } from "./definitions.ts";
import type { Kind } from "./kind-nouns.ts";
import type { Mention } from "./mention.ts";
import { nameKey } from "./name-key.ts";
import { isShaped, shapeOf } from "./name-shapes.ts";
import { isNewer } from "./trace.ts";
import type { TopicLikeness } from "./topic.ts";

const MOST_TELLING = 3;
/** A long form of fewer letters may stand in a title by chance. */
const TELLING_LENGTH = 12;
/** A mention below this score is no link, whatever supports it. */
const LEAST = 0.15;

/** What the gate looks at in a mention. */
type Named = Pick<Mention, "surface" | "score" | "kind">;

/** Decides whether a mention really means the paper that introduces the name. */
export interface Gate {
  /** Confidence that `mention` in paper `source` means the paper `target`, which writes the name `spelling`; 0 is no link. */
  confidence(mention: Named, source: number, target: number, spelling: string): number;
}

interface World {
  readonly papers: readonly Paper[];
  readonly words: CorpusWords;
  readonly definitions: Definitions;
  readonly concepts: Concepts;
  readonly topic: TopicLikeness;
  /** For each paper the kinds of work that nouns beside its names give. */
  readonly kinds: readonly ReadonlySet<Kind>[];
}

/** How telling a name is by itself: 3 stands alone, 2 wants its exact case, 1 wants support, 0 wants more of it. */
export function tellingness(name: string, words: CorpusWords): number {
  const parts = name.split(/[\s-]+/).filter(Boolean);
  const shaped = parts.filter((part) => isShaped(shapeOf(part)));
  if (parts.length > 1) {
    if (shaped.length > 0) return Math.min(3, 1 + Math.max(...shaped.map((part) => tellingnessOfWord(part, words))));
    return parts.every((part) => words.isCommon(part.toLowerCase())) ? 1 : 2;
  }
  return tellingnessOfWord(name, words);
}

function tellingnessOfWord(word: string, words: CorpusWords): number {
  const shape = shapeOf(word);
  const letters = word.replace(/[^\p{L}]/gu, "").length;
  const common = words.isCommon(word.toLowerCase()) && !(shape === "capital" && isOnlyName(word.toLowerCase(), words));
  if (shape === "inner") return letters >= 4 ? 3 : 2;
  if (common || letters < 3) return 0;
  if (shape === "digits") return letters >= 5 ? 3 : 2;
  if (shape === "caps") return Math.max(0, Math.min(MOST_TELLING, letters - 3));
  return letters >= 5 && !isProperWord(word.toLowerCase()) ? 2 : 1;
}

/** A common word that no paper writes small and several capitalise is a name in this corpus. */
function isOnlyName(lower: string, words: CorpusWords): boolean {
  return words.plainPapers(lower) === 0 && words.capitalPapers(lower) >= 2;
}

/** Makes the gate. */
export function createGate(world: World): Gate {
  return {
    confidence(mention, source, target, spelling) {
      if (isNewer(world.papers, target, source) || mention.score < LEAST) return 0;
      const long = longFormsAgree(world, mention, source, target, spelling);
      const telling = tellingness(spelling, world.words);
      if (long === "differ" || !isSpelling(mention.surface, spelling, telling, long === "agree")) return 0;
      const support =
        (long === "agree" ? 2 : 0) +
        topicSupport(world, source, target) +
        (isKindFit(world, mention, target) ? 1 : 0) -
        (isKindClash(world, mention, target) ? 2 : 0);
      return support < MOST_TELLING - telling ? 0 : Math.min(0.97, 0.6 + 0.08 * telling + 0.06 * support);
    },
  };
}

/** So many letters tell a name in any case: "LibSVM" and "LIBSVM", not "CoCo" and "COCO". */
const LEAST_IN_ANY_CASE = 6;

/** The same letters in the same case; in any case for longer telling names that are no everyday word; others when the long form agrees. */
function isSpelling(surface: string, spelling: string, telling: number, agreed: boolean): boolean {
  if (isSameCase(surface, spelling)) return true;
  if (telling < MOST_TELLING || isEveryday(spelling.toLowerCase())) return false;
  if (!agreed && lettersOf(spelling).length < LEAST_IN_ANY_CASE) return false;
  return agreed || isSameCase(surface.toLowerCase(), spelling.toLowerCase());
}

function isEveryday(lower: string): boolean {
  return isOrdinaryWord(lower) || isProperWord(lower);
}

/** Letters equal, versions and separators aside: "FlashAttention2" and "Flash Attention" for "FlashAttention", not "zero" for "ZeRO". */
function isSameCase(surface: string, spelling: string): boolean {
  const a = lettersOf(surface);
  const b = lettersOf(spelling);
  if (a === b || lettersOf(nameOnly(surface)) === lettersOf(nameOnly(spelling))) return true;
  const rest = a.startsWith(b) ? a.slice(b.length) : undefined;
  return rest !== undefined && rest.length < 9 && /^\p{Lu}?\p{Ll}*$/u.test(rest);
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}]+/gu, "").replace(/s$/u, "");
}

function nameOnly(surface: string): string {
  return surface.replace(/[\s-]*v?\d[\d.]*[a-zA-Z]?$/u, "");
}

function longFormsAgree(
  world: World,
  mention: Named,
  source: number,
  target: number,
  spelling: string,
): "agree" | "differ" | "unknown" {
  const { byPaper } = world.definitions;
  const here = byPaper[source]!.get(nameKey(mention.surface).exact);
  if (!here) return "unknown";
  const there = byPaper[target]!.get(nameKey(spelling).exact);
  if (there) return isSameSense(here.longKey, there.longKey) ? "agree" : "differ";
  const title = nameKey(world.papers[target]!.title).exact;
  return here.longKey.length >= TELLING_LENGTH && title.includes(here.longKey) ? "agree" : "differ";
}

/** Likeness of topic that one in a hundred pairs of papers reaches, and one in ten (measured on the sample). */
const VERY_LIKE = 0.1;
const LIKE = 0.06;
const SHARED_CONCEPTS = 2;

/** 0 to 2: how much the two papers are about the same, by their rarer words and their concepts. */
function topicSupport({ topic, concepts }: World, source: number, target: number): number {
  const likeness = topic.between(source, target);
  if (likeness >= VERY_LIKE) return 2;
  return likeness >= LIKE || sharedConcepts(concepts, source, target) >= SHARED_CONCEPTS ? 1 : 0;
}

function sharedConcepts({ byPaper }: Concepts, source: number, target: number): number {
  const own = new Set(byPaper[source]?.map(({ index }) => index));
  return byPaper[target]?.filter(({ index }) => own.has(index)).length ?? 0;
}

function isKindFit(world: World, mention: Named, target: number): boolean {
  return mention.kind !== undefined && world.kinds[target]!.has(mention.kind);
}

/** Data on one side, no data on the other. */
function isKindClash(world: World, mention: Named, target: number): boolean {
  const kinds = world.kinds[target]!;
  return (
    (mention.kind === "data") !== kinds.has("data") &&
    (mention.kind === "data" || (mention.kind !== undefined && kinds.has("data") && kinds.size === 1))
  );
}
