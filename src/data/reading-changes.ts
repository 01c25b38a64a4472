import { addressOf } from "../../graph-builder/index.ts";
import { compareText } from "./compare-text.ts";
import type { Corpus } from "./corpus.ts";
import type { ReadingChange, ReadingEntry, ReadingList } from "./reading-list.ts";

/** A paper of the corpus as it would come on the list. */
function entryOf(corpus: Corpus, node: number): ReadingEntry {
  const { key, paper } = corpus.nodes[node]!;
  const { title, authors = [], year = null } = paper!;
  return { key, title, authors, year, address: addressOf(paper!), status: "to-read", tags: [], note: "" };
}

/** Tags as they are kept: without surplus spaces, each once, sorted. */
export function tidyTags(tags: readonly string[]): readonly string[] {
  return [...new Set(tags.map((tag) => tag.replace(/[\s,]+/g, " ").trim()).filter(Boolean))].sort(compareText);
}

/** Puts papers of the corpus on the list, or changes what is noted on them. */
export function noteOn(
  list: ReadingList,
  corpus: Corpus,
  nodes: Iterable<number>,
  change: ReadingChange = {},
): ReadingList {
  const next = new Map(list);
  for (const node of nodes) {
    if (node >= corpus.paperCount) continue;
    const fresh = entryOf(corpus, node);
    const before = next.get(fresh.key) ?? fresh;
    const tags = tidyTags(change.tags ?? before.tags);
    next.set(fresh.key, { ...before, ...change, tags });
  }
  return next;
}

/** Takes papers off the list, with what was noted on them. */
export function takeOff(list: ReadingList, keys: Iterable<string>): ReadingList {
  const next = new Map(list);
  for (const key of keys) next.delete(key);
  return next;
}

/** Both lists in one. Of a paper on both, `over` says the status; tags are united, and so are notes that differ. */
export function uniteLists(list: ReadingList, over: ReadingList): ReadingList {
  const next = new Map(list);
  for (const [key, entry] of over) {
    const before = next.get(key);
    if (!before) {
      next.set(key, entry);
      continue;
    }
    const notes = [before.note, entry.note].filter((note, at, all) => note !== "" && all.indexOf(note) === at);
    const note = before.note.includes(entry.note) ? before.note : notes.join("\n\n");
    next.set(key, { ...before, status: entry.status, tags: tidyTags([...before.tags, ...entry.tags]), note });
  }
  return next;
}

/** All tags with the number of papers that have each, the most used first. */
export function rankTags(entries: Iterable<ReadingEntry>): readonly (readonly [tag: string, papers: number])[] {
  const counts = new Map<string, number>();
  for (const { tags } of entries) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]));
}
