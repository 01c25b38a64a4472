import { isOrdinaryWord } from "../text/words.ts";
import type { Paper } from "../types.ts";
import type { Definitions } from "./definitions.ts";
import type { IntroducedName } from "./introduced-names.ts";
import type { Mention } from "./mention.ts";
import { nameKey } from "./name-key.ts";
import { phraseKey, type PhraseHabit } from "./phrase-habits.ts";

/** A name with more users in the corpus than this is taken from a cue only if the title has it too. */
const MANY_USERS = 4;
/** Nor is it taken from a title when so many papers older than that use it. */
const MANY_OLDER = 3;
/** Mentions below this score do not count as uses of a name. */
const USED = 0.15;

/** Which papers introduce a name that others can be linked by. */
export interface IntroducedIndex {
  /** Papers that introduce a name with this exact key, ascending. */
  papersOf(exact: string): readonly number[];
  /** The spelling under which the paper introduces it. */
  spellingOf(exact: string, paper: number): string;
  /** Exact keys of all names of a paper. */
  readonly ownKeys: readonly ReadonlySet<string>[];
  /** Names that several papers introduce. */
  readonly ambiguous: readonly { readonly name: string; readonly papers: readonly number[] }[];
}

interface World {
  readonly papers: readonly Paper[];
  readonly mentions: readonly (readonly Mention[])[];
  readonly definitions: Definitions;
  readonly habits: ReadonlyMap<string, PhraseHabit>;
}

/** Indexes introduced names by exact key. */
export function indexIntroduced(introduced: readonly (readonly IntroducedName[])[], world: World): IntroducedIndex {
  const users = findUsers(world.mentions);
  const byKey = new Map<string, Map<number, string>>();
  for (const [paper, names] of introduced.entries()) {
    for (const name of names) {
      const { exact } = nameKey(name.surface);
      if (!name.linkable || isCommonProperty(name, exact, paper, users.get(exact) ?? [], world)) continue;
      const entry = byKey.get(exact) ?? new Map<number, string>();
      byKey.set(exact, entry);
      if (!entry.has(paper)) entry.set(paper, name.surface);
    }
  }
  const ownKeys = introduced.map((names) => new Set(names.map(({ surface }) => nameKey(surface).exact)));
  const ambiguous = [...byKey]
    .filter(([, entry]) => entry.size > 1)
    .map(([, entry]) => ({ name: [...entry.values()].sort()[0]!, papers: [...entry.keys()].sort((a, b) => a - b) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return {
    papersOf: (exact) => [...(byKey.get(exact)?.keys() ?? [])],
    spellingOf: (exact, paper) => byKey.get(exact)?.get(paper) ?? "",
    ownKeys,
    ambiguous,
  };
}

/** A name taken from a cue, or a phrase of common words, that others use, explain or write small belongs to nobody. */
function isCommonProperty(
  { surface, origin }: IntroducedName,
  exact: string,
  paper: number,
  users: readonly number[],
  { papers, definitions, habits }: World,
): boolean {
  const phrase = isPhrase(surface);
  if (isTerm(exact, paper, users.length, definitions) || isOthersPhrase(exact, paper, definitions, habits)) return true;
  if (origin === "title" && !phrase) return countOlder(users, paper, papers) >= MANY_OLDER;
  if (phrase && ((habits.get(phraseKey(surface))?.plain ?? 0) > 0 || definitions.shortOf.has(exact))) return true;
  return isOthers(users, paper, papers);
}

/** The short form of a common noun that others write out ("interactive TV (iTV)") is a term too. */
function isOthersPhrase(
  exact: string,
  paper: number,
  { byPaper }: Definitions,
  habits: ReadonlyMap<string, PhraseHabit>,
): boolean {
  const definition = byPaper[paper]!.get(exact);
  return (
    definition !== undefined &&
    definition.style !== "method" &&
    (habits.get(phraseKey(definition.long))?.plain ?? 0) > 1
  );
}

function isPhrase(surface: string): boolean {
  const parts = surface.split(/[\s-]+/);
  return parts.length > 1 && parts.every((word) => isOrdinaryWord(word.toLowerCase()));
}

/** For each exact key the papers that use it as a name. */
function findUsers(mentions: readonly (readonly Mention[])[]): ReadonlyMap<string, readonly number[]> {
  const users = new Map<string, number[]>();
  for (const [paper, found] of mentions.entries()) {
    for (const exact of new Set(
      found.filter(({ score }) => score >= USED).map(({ surface }) => nameKey(surface).exact),
    )) {
      const list = users.get(exact);
      if (list) list.push(paper);
      else users.set(exact, [paper]);
    }
  }
  return users;
}

/** Many papers use the name, or one that is older: then a cue in this paper does not make it this paper's. */
function isOthers(users: readonly number[], paper: number, papers: readonly Paper[]): boolean {
  return users.length > MANY_USERS || countOlder(users, paper, papers) > 0;
}

/** How many of the users are known to be older than the paper. */
function countOlder(users: readonly number[], paper: number, papers: readonly Paper[]): number {
  const { year } = papers[paper]!;
  return year === undefined ? 0 : users.filter((user) => (papers[user]!.year ?? year) < year).length;
}

/** A short form that two others explain too, and a fifth of all who use it, is a term of the field and nobody's name. */
function isTerm(exact: string, paper: number, users: number, { papersDefining }: Definitions): boolean {
  const others = papersDefining(exact).filter((other) => other !== paper).length;
  return others >= 2 && others * 5 >= users;
}
