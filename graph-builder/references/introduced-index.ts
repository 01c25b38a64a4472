import type { Definitions } from "./definitions.ts";
import type { IntroducedName } from "./introduced-names.ts";
import { isSameSense } from "./definitions.ts";
import { nameKey } from "./name-key.ts";

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
  introduced: readonly (readonly IntroducedName[])[],
  definitions: Definitions,
): IntroducedIndex {
  const byKey = new Map<string, Map<number, string>>();
  const ownKeys = introduced.map((names, paper) => {
    const own = new Set<string>();
    for (const { surface, linkable, origin } of names) {
      const { exact } = nameKey(surface);
      own.add(exact);
      if (!linkable || (origin !== "title" && isStandard(exact, paper, definitions))) continue;
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
