import { cueAfter, type CueHit } from "./cue-phrases.ts";
import type { Mention } from "./mention.ts";
import type { PaperText, Sentence, Word } from "./paper-text.ts";
import { ruleOf, type ReferenceRule } from "./reference-rules.ts";

/** Prepositions carry a relation only right before the name. */
const WEAK = new Set("on in into with by from for via through under over than".split(" "));
const WEAK_REACH = 2;
const REACH = 8;

/** The rule by which the paper refers to the works of one list (see `findLists`). */
export function relateList(
  list: readonly Mention[],
  mention: Mention,
  cues: readonly CueHit[],
  own: boolean,
): ReferenceRule {
  const { sentence } = mention;
  const head = list[0]!;
  const before = governingCue(sentence.words, head.first, cues);
  const after = cueAfter(sentence.words, mention.last) ?? cueAfter(sentence.words, list.at(-1)!.last);
  if (sentence.field === "title") return relateInTitle(before, mention);
  if (after?.id === "baseline") return after;
  if (before && isSettling(before, own)) return ruleOfCue(before, mention);
  if (after && own) return after;
  if (!own) return ruleOf("background");
  if (before) return before.rule;
  return mention.kind === "data" ? ruleOf("data") : ruleOf("own-work");
}

/** The cue's rule; "based on the X data set" says that the data are ground to stand on, not what is extended. */
function ruleOfCue({ rule, last }: CueHit, { kind, sentence }: Mention): ReferenceRule {
  const isGround =
    kind === "data" &&
    (rule.id === "studies" || (rule.id === "builds-on" && /^(?:on|upon|of)$/.test(sentence.words[last]!.lower)));
  return isGround ? ruleOf("runs-on") : rule;
}

/** Before the paper turns to its own work, only strong cues say more than that a work is named. */
function isSettling(cue: CueHit, own: boolean): boolean {
  return own || cue.rule.relation === "extends" || (cue.rule.relation === "compares" && cue.last > cue.first);
}

function relateInTitle(before: CueHit | undefined, mention: Mention): ReferenceRule {
  if (mention.sentence.words[mention.first - 1]?.lower === "at") return ruleOf("title");
  if (before && before.rule.relation !== "uses") return before.rule;
  if (before && /^(?:with|using|via|by|through|on)$/.test(mention.sentence.words[mention.first - 1]?.lower ?? ""))
    return ruleOf("title");
  return mention.first === 0 || before?.rule.relation === "uses" ? ruleOf("title") : ruleOf("title-subject");
}

/** What a list is governed by: the comparison that announces it, else the nearest cue. */
function governingCue(words: readonly Word[], first: number, cues: readonly CueHit[]): CueHit | undefined {
  return announcedComparison(words, first, cues) ?? nearestCue(words, first, cues);
}

/** The cue that stands nearest before word `first` and within its reach. */
function nearestCue(words: readonly Word[], first: number, cues: readonly CueHit[]): CueHit | undefined {
  for (let index = cues.length - 1; index >= 0; index -= 1) {
    const cue = cues[index]!;
    if (cue.last >= first || isOthers(words, cue)) continue;
    const between = countBetween(words, cue.last + 1, first);
    if (between === undefined) return undefined;
    const weak = cue.first === cue.last && WEAK.has(words[cue.first]!.lower);
    if (between <= (weak ? WEAK_REACH : (cue.rule.reach ?? REACH))) return governing(words, cues, index);
    if (between > REACH) return undefined;
  }
  return undefined;
}

/** "We compare against three engines with full text search: X, Y": how far before the colon the comparison may stand. */
const ANNOUNCED_REACH = 16;

/** The outright comparison of the clause before a colon that a list follows. */
function announcedComparison(words: readonly Word[], first: number, cues: readonly CueHit[]): CueHit | undefined {
  const colon = words[first - 1]?.text === ":" ? first - 1 : -1;
  if (colon < 0) return undefined;
  return cues.findLast(
    ({ rule, first: from, last }) =>
      last < colon &&
      colon - last <= ANNOUNCED_REACH &&
      rule.id === "compares" &&
      /^(?:compar|outperform)/.test(words[from]!.lower),
  );
}

/** Uses that a comparison or an improvement before them outweighs: "compared to 138.7 with X", "accelerating inference for X". */
const YIELDING = new Set("with by of for from than".split(" "));
const YIELD_REACH = 6;

/** The cue that governs a preposition or "trained with" if there is one, else the cue itself. */
function governing(words: readonly Word[], cues: readonly CueHit[], index: number): CueHit {
  const cue = cues[index]!;
  const before = cues[index - 1];
  if (before?.rule.id === "uses" && words[cue.first]!.lower === "state-of-the-art" && cue.first - before.last <= 2) {
    return before;
  }
  if (!before || before.rule.relation === "uses" || !YIELDING.has(words[cue.last]!.lower)) return cue;
  if (cue.rule.relation !== "uses") return cue;
  const between = countBetween(words, before.last + 1, cue.first);
  return between !== undefined && between <= YIELD_REACH ? before : cue;
}

/** "previous studies within X": what others did. */
const OTHERS = new Set("previous prior recent past earlier related several many most some user existing".split(" "));

function isOthers(words: readonly Word[], { rule, first }: CueHit): boolean {
  return rule.id === "studies" && OTHERS.has(words[first - 1]?.lower ?? "");
}

const BREAKS = new Set([";", "we", "which", "while", "that", "because"]);
const EXAMPLE = new Set(
  "such as like e.g including namely called the a an popular recent other existing several various of and or".split(
    " ",
  ),
);

/** Words that count between a cue and a name: not the small ones, and none past the end of a clause. */
function countBetween(words: readonly Word[], from: number, to: number): number | undefined {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const { lower, word } = words[at]!;
    if (BREAKS.has(lower) && !(lower === "that" && words[at + 1]?.lower === "of")) return undefined;
    if (word && !EXAMPLE.has(lower)) count += 1;
  }
  return count;
}

const OWN = new Set(
  "we our ours us propose proposed proposes introduce introduces present presents paper work study article authors here".split(
    " ",
  ),
);

/** For each sentence whether the paper speaks of its own work: from the first "we", "our", "this paper" on,
 * the title too. A paper that never says "we" speaks of itself throughout. */
export function ownSentences(text: PaperText, names: ReadonlySet<string>): boolean[] {
  let begun = false;
  const own = text.sentences.map((sentence) => {
    begun ||= sentence.field === "abstract" && speaksOfItself(sentence, names);
    return begun || sentence.field === "title";
  });
  return begun ? own : own.map(() => true);
}

function speaksOfItself(sentence: Sentence, names: ReadonlySet<string>): boolean {
  return sentence.words.some(({ lower, text, shape }, index) => {
    if (shape !== "plain" && names.has(text)) return true;
    if (!OWN.has(lower)) return false;
    if (lower === "work" || lower === "study" || lower === "paper" || lower === "article")
      return sentence.words[index - 1]?.lower === "this" || sentence.words[index - 1]?.lower === "present";
    return lower !== "here" || index === 0;
  });
}
