import type { Corpus, CorpusLink, CorpusNode } from "./corpus.ts";
import { sharedConcepts } from "./emphasis.ts";
import { paperReferences, workReferences } from "./lineage.ts";
import { NO_MARKS, STATUSES, type Marks } from "./reading-list.ts";
import { restOfTitle } from "./search.ts";

/** A paper as a row of the table. */
export interface TableRow {
  readonly node: CorpusNode;
  /** What the title says beyond the label. */
  readonly rest: string;
  readonly cluster: string;
  readonly year: number | null;
  /** Papers that refer to it. */
  readonly incoming: readonly CorpusLink[];
  /** Papers that it refers to. */
  readonly outgoing: readonly CorpusLink[];
  /** Concepts that other papers have too, heaviest first. */
  readonly concepts: readonly string[];
  /** Works that it names and the corpus lacks. */
  readonly lacking: readonly CorpusLink[];
}

/** A column that rows can be sorted by. */
export type SortColumn = "paper" | "cluster" | "year" | "in" | "out" | "lacking" | "list";

/** How a table is sorted. */
export interface Sorting {
  readonly column: SortColumn;
  readonly descending: boolean;
}

/** What each paper of the corpus says in the table; in the corpus' order. */
export function tableRows(corpus: Corpus): TableRow[] {
  return corpus.nodes.slice(0, corpus.paperCount).map((node) => ({
    node,
    rest: restOfTitle(node.label, node.paper!.title),
    cluster: corpus.territories[node.territory]?.cluster.label ?? "",
    year: node.paper!.year ?? null,
    incoming: paperReferences(corpus, node.index, "in"),
    outgoing: paperReferences(corpus, node.index, "out"),
    concepts: sharedConcepts(corpus, node).map(({ label }) => label),
    lacking: workReferences(corpus, node.index),
  }));
}

type Key = string | number;

const nameKey = (row: TableRow): string => row.node.label.toLowerCase();

const KEYS: Readonly<Record<SortColumn, (row: TableRow, marks: Marks) => Key>> = {
  paper: nameKey,
  cluster: (row) => row.cluster.toLowerCase(),
  year: (row) => row.year ?? -Infinity,
  in: (row) => row.incoming.length,
  out: (row) => row.outgoing.length,
  lacking: (row) => row.lacking.length,
  list: ({ node }, marks) => {
    const status = marks.get(node.index)?.status;
    return status ? STATUSES.indexOf(status) : STATUSES.length;
  },
};

const compare = (a: Key, b: Key): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sorts rows; ties go by papers that refer to it, then by label. What is not on the reader's list comes after it. */
export function sortRows(
  rows: readonly TableRow[],
  { column, descending }: Sorting,
  marks: Marks = NO_MARKS,
): TableRow[] {
  const key = (row: TableRow): Key => KEYS[column](row, marks);
  const way = descending ? -1 : 1;
  return rows.toSorted(
    (a, b) =>
      way * compare(key(a), key(b)) ||
      b.incoming.length - a.incoming.length ||
      compare(nameKey(a), nameKey(b)) ||
      a.node.index - b.node.index,
  );
}
