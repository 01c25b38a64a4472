import { isOrdinaryWord } from "../text/words.ts";
import type { DeclaredName } from "../types.ts";
import type { IntroducedName } from "./introduced-names.ts";
import { cutsOf, indexKeys, type KeyHit, type KeyIndex } from "./key-index.ts";
import { kindOfNoun } from "./kind-nouns.ts";
import type { Mention } from "./mention.ts";
import { keyOfText, nameKey } from "./name-key.ts";
import type { PaperText, Sentence } from "./paper-text.ts";

/** How likely a declared name means the declared work, wherever it stands. */
const DECLARED_SCORE = 0.9;
/** Shorter names are told from words and other abbreviations by their letters' case alone. */
const LEAST_IN_ANY_CASE = 5;

/** Names that people declared, ready to be searched for. */
export interface DeclaredIndex {
  readonly byKey: ReadonlyMap<string, readonly DeclaredName[]>;
  readonly index: KeyIndex;
}

/** Indexes declared names by exact key; linear. */
export function indexDeclared(declared: readonly DeclaredName[]): DeclaredIndex {
  const byKey = new Map<string, DeclaredName[]>();
  const cuts = new Map<string, Set<number>>();
  for (const name of declared) {
    const { exact } = nameKey(name.surface);
    byKey.set(exact, [...(byKey.get(exact) ?? []), name]);
    const places = cuts.get(exact) ?? new Set<number>();
    cuts.set(exact, places);
    for (const cut of cutsOf(name.surface, keyOfText)) places.add(cut);
  }
  return { byKey, index: indexKeys(cuts) };
}

/** Mentions of declared names in a paper's text, the longest at each place. */
export function findDeclared(text: PaperText, declared: DeclaredIndex): Mention[] {
  if (declared.byKey.size === 0) return [];
  return text.sentences.flatMap((sentence, at) => {
    const mentions: Mention[] = [];
    for (let first = 0; first < sentence.length; first += 1) {
      const hits = declared.index.match(sentence, first);
      const found = hits.toReversed().flatMap((hit) => mentionAt(text, sentence, at, first, hit, declared) ?? [])[0];
      if (!found) continue;
      mentions.push(found);
      first = found.last;
    }
    return mentions;
  });
}

function mentionAt(
  text: PaperText,
  sentence: Sentence,
  at: number,
  first: number,
  { key, last }: KeyHit,
  { byKey }: DeclaredIndex,
): Mention | undefined {
  const { start } = sentence.words[first]!;
  const { end } = sentence.words[last]!;
  const surface = text[sentence.field].slice(start, end);
  const name = byKey.get(key)?.find((one) => isWrittenSo(surface, one.surface));
  if (!name) return undefined;
  return {
    sentence,
    at,
    first,
    last,
    start,
    end,
    surface,
    score: DECLARED_SCORE,
    form: "declared",
    kind: name.kind ?? kindOfNoun(sentence.words[last + 1]?.lower ?? ""),
    ...(name.paper !== undefined && { paper: name.paper }),
  };
}

/** In any case, unless the name is short or made of ordinary words: then in the same letters, hyphens and spaces aside. */
function isWrittenSo(surface: string, name: string): boolean {
  if (plain(surface) === plain(name)) return true;
  return (
    plain(name).length >= LEAST_IN_ANY_CASE && !name.split(/[\s-]+/).every((word) => isOrdinaryWord(word.toLowerCase()))
  );
}

function plain(spelling: string): string {
  return spelling.replace(/[\s-]+/g, "");
}

/** The names that a paper introduces, with those that people say it does. */
export function withDeclared(
  names: readonly IntroducedName[],
  paper: number,
  declared: readonly DeclaredName[],
): readonly IntroducedName[] {
  const known = new Set(names.map(({ surface }) => nameKey(surface).exact));
  const more = declared.filter((name) => name.paper === paper && !known.has(nameKey(name.surface).exact));
  if (more.length === 0) return names;
  return [...names, ...more.map(({ surface }): IntroducedName => ({ surface, origin: "declared", linkable: true }))];
}
