import type { Definitions } from "./definitions.ts";
import type { IntroducedName } from "./introduced-names.ts";
import { isOrdinaryWord } from "../text/words.ts";
import type { Mention } from "./mention.ts";
import { SURE } from "./weigh.ts";
import type { Paper } from "../types.ts";
import { isSameSense } from "./definitions.ts";
import { nameKey } from "./name-key.ts";

/** A name with more users in the corpus than this is taken from a cue only if the title has it too. */
const MANY_USERS = 4;

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

/** Indexes introduced names by exact key. */
export function indexIntroduced(
  papers: readonly Paper[],
  introduced: readonly (readonly IntroducedName[])[],
  mentions: readonly (readonly Mention[])[],
  definitions: Definitions,
): IntroducedIndex {
  const users = findUsers(mentions);
  const byKey = new Map<string, Map<number, string>>();
  const ownKeys = introduced.map((names, paper) => {
    const own = new Set<string>();
    for (const { surface, linkable, origin } of names) {
      const { exact } = nameKey(surface);
      own.add(exact);
      if (
        !linkable ||
        ((origin !== "title" || isPhrase(surface)) &&
          (isStandard(exact, paper, definitions) || isOthers(users.get(exact) ?? [], paper, papers)))
      )
        continue;
      const entry = byKey.get(exact) ?? new Map<number, string>();
      byKey.set(exact, entry);
      if (!entry.has(paper)) entry.set(paper, surface);
    }
    return own;
  });
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

function isPhrase(surface: string): boolean {
  return /\s/.test(surface) && surface.split(/\s+/).every((word) => isOrdinaryWord(word.toLowerCase()));
}

/** For each exact key the papers that use it as a name. */
function findUsers(mentions: readonly (readonly Mention[])[]): ReadonlyMap<string, readonly number[]> {
  const users = new Map<string, number[]>();
  for (const [paper, found] of mentions.entries()) {
    for (const exact of new Set(
      found.filter(({ score }) => score >= SURE).map(({ surface }) => nameKey(surface).exact),
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
  const year = papers[paper]!.year;
  const older = year !== undefined && users.some((user) => (papers[user]!.year ?? year) < year);
  return older || users.length > MANY_USERS;
}

/** A short form that two other papers explain too, with the same words, is a term of the field and nobody's name. */
function isStandard(exact: string, paper: number, definitions: Definitions): boolean {
  const own = definitions.byPaper[paper]!.get(exact);
  if (!own) return false;
  let others = 0;
  for (const other of definitions.papersDefining(exact)) {
    if (other !== paper && isSameSense(definitions.byPaper[other]!.get(exact)!.longKey, own.longKey)) others += 1;
  }
  return others >= 2;
}
