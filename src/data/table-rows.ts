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

/** A row whose cells are worked out when they are looked at: few of many are. */
class LazyRow implements TableRow {
  readonly node: CorpusNode;
  readonly #corpus: Corpus;

  constructor(node: CorpusNode, corpus: Corpus) {
    this.node = node;
    this.#corpus = corpus;
  }
  get rest(): string {
    return restOfTitle(this.node.label, this.node.paper!.title);
  }
  get cluster(): string {
    return this.#corpus.territories[this.node.territory]?.cluster.label ?? "";
  }
  get year(): number | null {
    return this.node.paper!.year ?? null;
  }
  get incoming(): readonly CorpusLink[] {
    return paperReferences(this.#corpus, this.node.index, "in");
  }
  get outgoing(): readonly CorpusLink[] {
    return paperReferences(this.#corpus, this.node.index, "out");
  }
  get concepts(): readonly string[] {
    return sharedConcepts(this.#corpus, this.node).map(({ label }) => label);
  }
  get lacking(): readonly CorpusLink[] {
    return workReferences(this.#corpus, this.node.index);
  }
}

/** What each paper of the corpus says in the table; in the corpus' order. */
export function tableRows(corpus: Corpus): TableRow[] {
  return corpus.nodes.slice(0, corpus.paperCount).map((node) => new LazyRow(node, corpus));
}

type Key = string | number;

const nameKey = (row: TableRow): string => row.node.label.toLowerCase();

const KEYS: Readonly<Record<SortColumn, (row: TableRow, marks: Marks) => Key>> = {
  paper: nameKey,
  cluster: (row) => row.cluster.toLowerCase(),
  year: (row) => row.year ?? -Infinity,
  in: ({ node }) => node.inDegree,
  out: ({ node }) => node.outDegree,
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
  const key = KEYS[column];
  const way = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, key: key(row, marks), name: nameKey(row) }))
    .sort(
      (a, b) =>
        way * compare(a.key, b.key) ||
        b.row.node.inDegree - a.row.node.inDegree ||
        compare(a.name, b.name) ||
        a.row.node.index - b.row.node.index,
    )
    .map(({ row }) => row);
}
