import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { mergePapers } from "../../graph-builder/merge/merge.ts";
import { PLAIN_HOST } from "../../graph-builder/progress.ts";
import { readFiles } from "../../graph-builder/read/read.ts";
import { readLists } from "../../graph-builder/references/cited-lists.ts";
import { indexCitations } from "../../graph-builder/references/citation-index.ts";
import { openTexts } from "../../graph-builder/references/open-texts.ts";
import { readTexts } from "../../graph-builder/references/text-reading.ts";
import { findShortForms } from "../../graph-builder/text/paper-words.ts";
import type { Paper } from "../../graph-builder/types.ts";
import { rates, type Rates } from "./measures.ts";

/** How well reference lists lead to papers of the corpus: with their identifiers, and by what else entries hold. */
export interface CitedScores {
  /** Entries in all. */
  readonly entries: number;
  /** Pairs of a citing and a cited paper that identifiers show. */
  readonly gold: number;
  readonly byIdentifier: Rates;
  /** The same entries without any identifier. */
  readonly without: Rates;
}

type Pairs = ReadonlySet<string>;

/** Scores the reference lists of a file; `retell` gives an entry without its identifiers. */
export function scoreCited(path: string, retell: (entry: string, cited: Paper | undefined) => string): CitedScores {
  const file = { name: basename(path), bytes: new Uint8Array(readFileSync(path)) };
  const { papers } = mergePapers(readFiles([file], PLAIN_HOST).papers);
  const byId = new Map(
    papers.flatMap((paper, index) =>
      Object.values(paper.identifiers ?? {}).map((id) => [id.toLowerCase(), index] as const),
    ),
  );
  const citedIn = (entry: string): number | undefined => {
    const doi = /10\.\d{4,9}\/[^\s,\]]+/.exec(entry)?.[0].replace(/\.$/, "");
    return byId.get((doi ?? entry).toLowerCase());
  };
  const gold = pairsOf(papers, (entry) => citedIn(entry));
  const retold = papers.map(({ references = [], ...paper }) => ({
    ...paper,
    references: references.map((entry) => retell(entry, papers[citedIn(entry) ?? -1])),
  }));
  return {
    entries: papers.reduce((sum, { references = [] }) => sum + references.length, 0),
    gold: gold.size,
    byIdentifier: rate(readPairs(papers), gold),
    without: rate(readPairs(retold), gold),
  };
}

/** Pairs that are found, against those that identifiers show. */
function rate(found: Pairs, gold: Pairs): Rates {
  return rates([...found].filter((pair) => gold.has(pair)).length, found.size, gold.size);
}

function pairsOf(papers: readonly Paper[], targetOf: (entry: string) => number | undefined): Pairs {
  return new Set(
    papers.flatMap(({ references = [] }, source) =>
      references.flatMap((entry) => {
        const target = targetOf(entry);
        return target === undefined || target === source ? [] : [`${source} ${target}`];
      }),
    ),
  );
}

function readPairs(papers: readonly Paper[]): Pairs {
  const texts = openTexts(papers, [readTexts(papers, papers.map(findShortForms))]);
  const lists = readLists(papers, indexCitations(papers, texts));
  return new Set(
    lists.flatMap((list, source) =>
      list.flatMap(({ target }) => (typeof target === "string" || target === source ? [] : [`${source} ${target}`])),
    ),
  );
}
