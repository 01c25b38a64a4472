import { workThrough } from "./breathe.ts";
import type { Corpus, CorpusNode } from "./corpus.ts";
import { fitsWhole } from "./detail.ts";
import { prefixDistance } from "./edit-distance.ts";
import type { FindDocuments } from "./find-documents.ts";
import type { WeightedText, WordIndex } from "./word-index.ts";

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

/** Documents indexed between two breaths of the page. */
const CHUNK = 60;
/** What the words of a name, a title, a concept and an abstract count. */
const WEIGHTS = { name: 6, title: 3, concepts: 1.5, abstract: 1 } as const;

/** What a title says beyond the label: "Exact Attention ..." of "FlashAttention: Exact Attention ...". */
export function restOfTitle(label: string, title: string): string {
  if (title === label) return "";
  const starts = title.toLowerCase().startsWith(label.toLowerCase());
  const isWhole = !/^[\p{L}\p{N}]/u.test(title.slice(label.length)); // and no singular of the title's plural
  return starts && isWhole ? title.slice(label.length).replace(/^[\s:,–—-]+/, "") : title;
}

function textsOfPaper({ label, paper }: CorpusNode, hasAbstracts: boolean): readonly WeightedText[] {
  const { names, title, concepts } = paper!;
  return [
    { text: [label, ...names].join(" "), weight: WEIGHTS.name },
    { text: title, weight: WEIGHTS.title },
    { text: concepts.map((concept) => concept.label).join(" "), weight: WEIGHTS.concepts },
    // To ask for an abstract that is read on demand would read them all.
    ...(hasAbstracts ? [{ text: paper!.abstract, weight: WEIGHTS.abstract }] : []),
  ];
}

/** What is indexed of a node or, past the nodes, of a concept. Abstracts only where they are at hand. */
function textsOf(corpus: Corpus, document: number): readonly WeightedText[] {
  const node = corpus.nodes[document];
  if (node?.paper) return textsOfPaper(node, corpus.graph !== null);
  const { label, variants } = node?.work
    ? { label: node.label, variants: node.work.variants }
    : corpus.attributes.concepts[document - corpus.nodes.length]!;
  return [{ text: [label, ...variants].join(" "), weight: WEIGHTS.name }];
}

/** The name that a mistyped query most likely means; null when none is close. */
function suggest(corpus: Corpus, query: string): string | null {
  const most = Math.max(1, Math.floor(query.length * 0.34));
  let best: { label: string; score: number } | null = null;
  for (const { label, inDegree } of corpus.nodes) {
    const distance = prefixDistance(query, label.toLowerCase(), most);
    const score = distance - Math.min(inDegree, 20) / 100;
    if (distance <= most && (best === null || score < best.score)) best = { label, score };
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

/** Indexes in place, with breaths between; a corpus that does not fit on the map at once in a worker. */
async function makeIndex(corpus: Corpus): Promise<WordIndex> {
  const count = corpus.nodes.length + corpus.attributes.concepts.length;
  if (!fitsWhole(corpus)) {
    const { indexInWorker } = await import("../workers/search-client.ts");
    return indexInWorker(count, (document) => textsOf(corpus, document));
  }
  const { WordIndexBuilder } = await import("./word-index.ts");
  const builder = new WordIndexBuilder();
  await workThrough(count, (document) => builder.add(textsOf(corpus, document)), CHUNK);
  return builder.finish();
}

/** Loads the search, not needed for the first view, and opens it over a corpus. */
async function openIndex(corpus: Corpus): Promise<FindDocuments> {
  const [index, { openWordIndex }] = await Promise.all([makeIndex(corpus), import("./find-documents.ts")]);
  return openWordIndex(index);
}

/** The best of some documents, at most `limit`, best first. */
function bestOf(documents: Iterable<number>, score: (document: number) => number, limit: number): number[] {
  const best: { document: number; score: number }[] = [];
  for (const document of documents) {
    const own = score(document);
    if (own <= 0 || (best.length === limit && own <= best.at(-1)!.score)) continue;
    const place = best.findIndex((other) => other.score < own);
    best.splice(place < 0 ? best.length : place, 0, { document, score: own });
    if (best.length > limit) best.pop();
  }
  return best.map(({ document }) => document);
}

function* range(start: number, end: number): Generator<number> {
  for (let at = start; at < end; at += 1) yield at;
}

/**
 * Indexes names, titles, concepts and abstracts of a corpus for search as one types: by prefix and with typing errors.
 * The page stays responsive meanwhile.
 */
export function indexSearch(corpus: Corpus): Search {
  const { nodes, paperCount } = corpus;
  const { concepts } = corpus.attributes;
  let findDocuments: FindDocuments | null = null;
  const ready = openIndex(corpus).then((opened) => void (findDocuments = opened));

  const toHit = (document: number, terms: readonly string[]): SearchHit => {
    const node = nodes[document];
    if (node === undefined) {
      const { id, label } = concepts[document - nodes.length]!;
      return { kind: "concept", node: null, concept: id, label, detail: "", terms };
    }
    const { kind, label, paper } = node;
    return { kind, node: document, concept: null, label, detail: restOfTitle(label, paper?.title ?? label), terms };
  };
  /** A name that is the query, or begins with it, comes before others; so does what many refer to. */
  const boost = (document: number, wanted: string): number => {
    const node = nodes[document];
    const label = (node?.label ?? concepts[document - nodes.length]!.label).toLowerCase();
    return (label === wanted ? 20 : label.startsWith(wanted) ? 4 : 1) * Math.log2(2 + (node?.inDegree ?? 0));
  };

  return {
    ready,
    find(query, limit = 8) {
      const wanted = query.trim().toLowerCase();
      if (!wanted || !findDocuments) return { hits: [], suggestion: null };
      const { scores, terms } = findDocuments(wanted);
      const score = (document: number): number =>
        scores[document]! > 0 ? scores[document]! * boost(document, wanted) : 0;
      const kinds = [range(0, paperCount), range(paperCount, nodes.length), range(nodes.length, scores.length)];
      const found = kinds.flatMap((documents) => bestOf(documents, score, limit));
      const hits = share(
        found.map((document) => toHit(document, terms)),
        limit,
      );
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
