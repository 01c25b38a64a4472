import type { Corpus } from "./corpus.ts";

/** How far the reader is with a paper of the list. */
export type ReadingStatus = "to-read" | "reading" | "read";

/** All of them, in the order of reading. */
export const STATUSES: readonly ReadingStatus[] = ["to-read", "reading", "read"];

/** A paper on the reading list, with what another corpus, or none, needs to name it. */
export interface ReadingEntry {
  /** Key of the paper: the same title has the same key in every corpus. */
  readonly key: string;
  readonly title: string;
  readonly authors: readonly string[];
  /** Null: not known. */
  readonly year: number | null;
  /** Where the paper is; empty when not known. */
  readonly address: string;
  readonly status: ReadingStatus;
  /** Sorted, each once. */
  readonly tags: readonly string[];
  readonly note: string;
}

/** The papers on the list by their keys, the first put on it first. */
export type ReadingList = ReadonlyMap<string, ReadingEntry>;

/** What the reader noted on papers of a corpus, by their index. */
export type Marks = ReadonlyMap<number, ReadingEntry>;

/** What the reader may say of a paper. */
export type ReadingChange = Partial<Pick<ReadingEntry, "status" | "tags" | "note">>;

/** Nothing on the list. */
export const NO_LIST: ReadingList = new Map();

/** Nothing noted. */
export const NO_MARKS: Marks = new Map();

/** What is noted on the papers of a corpus. Linear in the list. */
export function marksOf(list: ReadingList, corpus: Corpus): Marks {
  return new Map(
    [...list].flatMap(([key, entry]) => {
      const node = corpus.nodeOf(key);
      return node?.paper ? [[node.index, entry] as const] : [];
    }),
  );
}
