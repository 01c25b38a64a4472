import type MiniSearch from "minisearch";
import type { SearchResult } from "minisearch";
import type { Corpus } from "./corpus.ts";

/** One answer: a paper or work (by node) or a concept (by id). */
export interface SearchHit {
  readonly kind: "paper" | "work" | "concept";
  readonly node: number | null;
  readonly concept: string | null;
  readonly label: string;
  /** The rest of a paper's title, or the concept's or work's other spellings. */
  readonly detail: string;
  /** Words of the corpus that the query met, for marking; lower case. */
  readonly terms: readonly string[];
}

/** Answers to one query. */
export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** A name close to the query, when nothing matches. */
  readonly suggestion: string | null;
}

/** Answers queries over one corpus. */
export interface Search {
  /** At most `limit` answers (default 8): papers, then works the corpus lacks, then concepts. */
  find(query: string, limit?: number): SearchAnswer;
  /** Resolves when everything is indexed; until then `find` has no answers. */
  readonly ready: Promise<void>;
}

interface Entry {
  readonly id: number;
  readonly kind: SearchHit["kind"];
  readonly node: number | null;
  readonly concept: string | null;
  readonly name: string;
  readonly title: string;
  readonly concepts: string;
  readonly abstract: string;
}

const FIELDS = ["name", "title", "concepts", "abstract"];
const BOOST = { name: 6, title: 3, concepts: 1.5, abstract: 1 };
/** Entries indexed between two breaths of the page. */
const CHUNK = 40;

/** What a title says beyond the label: "Exact Attention ..." of "FlashAttention: Exact Attention ...". */
export function restOfTitle(label: string, title: string): string {
  if (title === label) return "";
  const starts = title.toLowerCase().startsWith(label.toLowerCase());
  return starts ? title.slice(label.length).replace(/^[\s:,–—-]+/, "") : title;
}

function entriesOf(corpus: Corpus): Entry[] {
  const nodes = corpus.nodes.map(({ index, kind, label, paper, work }): Entry => ({
    id: index,
    kind,
    node: index,
    concept: null,
    name: [label, ...(paper?.names ?? work?.variants ?? [])].join(" "),
    title: paper?.title ?? "",
    concepts: paper?.concepts.map((concept) => concept.label).join(" ") ?? "",
    abstract: paper?.abstract ?? "",
  }));
  const concepts = corpus.attributes.concepts.map(({ id, label, variants }, index): Entry => ({
    id: corpus.nodes.length + index,
    kind: "concept",
    node: null,
    concept: id,
    name: [label, ...variants].join(" "),
    title: "",
    concepts: "",
    abstract: "",
  }));
  return [...nodes, ...concepts];
}

/** Edits that turn `a` into the start of `b` that is closest to it. */
function prefixDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      next.push(Math.min(row[j]! + Number(a[i] !== b[j]), row[j + 1]! + 1, next[j]! + 1));
    }
    row = next;
  }
  return Math.min(...row);
}

/** The name that a mistyped query most likely means; null when none is close. */
function suggest(corpus: Corpus, query: string): string | null {
  const wanted = query.trim().toLowerCase();
  let best: { label: string; score: number } | null = null;
  for (const { label, inDegree } of corpus.nodes) {
    const distance = prefixDistance(wanted, label.toLowerCase());
    const score = distance - Math.min(inDegree, 20) / 100;
    if (distance <= Math.max(1, wanted.length * 0.34) && (best === null || score < best.score)) best = { label, score };
  }
  return best?.label ?? null;
}

/** How many answers of each kind: papers first, but a place is kept for works and concepts that match. */
function share(hits: readonly SearchHit[], limit: number): SearchHit[] {
  const of = (kind: SearchHit["kind"]): SearchHit[] => hits.filter((hit) => hit.kind === kind);
  const [papers, works, concepts] = [of("paper"), of("work"), of("concept")];
  const keptConcepts = Math.min(concepts.length, Math.max(2, limit - papers.length - works.length));
  const keptWorks = Math.min(works.length, Math.max(2, limit - papers.length - keptConcepts));
  return [
    ...papers.slice(0, limit - keptWorks - keptConcepts),
    ...works.slice(0, keptWorks),
    ...concepts.slice(0, keptConcepts),
  ].slice(0, limit);
}

/** Loads the search engine, not needed for the first view, and feeds it in pieces between which the page can breathe. */
async function fillIndex(corpus: Corpus, use: (index: MiniSearch<Entry>) => void): Promise<void> {
  const { default: Engine } = await import("minisearch");
  const index = new Engine<Entry>({
    fields: FIELDS,
    storeFields: ["kind", "node", "concept"],
    searchOptions: { boost: BOOST, prefix: true, fuzzy: (term) => (term.length > 3 ? 0.15 : false) },
  });
  await index.addAllAsync(entriesOf(corpus), { chunkSize: CHUNK });
  use(index); // Not before: half an index would put a worse paper first, and Enter would fly there.
}

/**
 * Indexes names, titles, concepts and abstracts of a corpus for search as one types: by prefix and with typing errors.
 * The page stays responsive meanwhile.
 */
export function indexSearch(corpus: Corpus): Search {
  let index: MiniSearch<Entry> | null = null;
  const ready = fillIndex(corpus, (engine) => (index = engine));

  const toHit = (result: SearchResult): SearchHit => {
    const { kind, node, concept } = result as unknown as Entry;
    const found = node === null ? null : corpus.nodes[node]!;
    const label = found?.label ?? corpus.conceptOf(concept!)!.label;
    const title = found?.paper?.title ?? "";
    return { kind, node, concept, label, detail: restOfTitle(label, title || label), terms: result.terms };
  };

  return {
    ready,
    find(query, limit = 8) {
      const wanted = query.trim().toLowerCase();
      if (!wanted || !index) return { hits: [], suggestion: null };
      const boostDocument = (id: number): number => {
        const label = (corpus.nodes[id]?.label ?? "").toLowerCase();
        const references = Math.log2(2 + (corpus.nodes[id]?.inDegree ?? 0));
        return (label === wanted ? 20 : label.startsWith(wanted) ? 4 : 1) * references;
      };
      let results = index.search(wanted, { combineWith: "AND", boostDocument });
      if (results.length === 0) results = index.search(wanted, { combineWith: "OR", boostDocument });
      const hits = share(results.map(toHit), limit);
      return { hits, suggestion: hits.length === 0 ? suggest(corpus, wanted) : null };
    },
  };
}

const indexed = new WeakMap<Corpus, Search>();

/** The search over a corpus, made once. */
export function searchOf(corpus: Corpus): Search {
  const search = indexed.get(corpus) ?? indexSearch(corpus);
  indexed.set(corpus, search);
  return search;
}

/** Where to mark a text: `[start, end]` of each query word, else of each word of the corpus that it met. */
export function markRanges(text: string, query: string, terms: readonly string[]): [number, number][] {
  const lower = text.toLowerCase();
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const find = (needles: readonly string[]): [number, number][] =>
    needles
      .map((needle): [number, number] => [lower.indexOf(needle), lower.indexOf(needle) + needle.length])
      .filter(([start]) => start >= 0);
  const direct = find(words);
  const ranges = (direct.length > 0 ? direct : find(terms)).sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return ranges.filter(([start], index) => ranges.slice(0, index).every(([, end]) => start >= end));
}
