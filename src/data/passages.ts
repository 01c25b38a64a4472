import type { Corpus, CorpusNode } from "./corpus.ts";
import { sharedConcepts } from "./emphasis.ts";

/** A stretch of an abstract: plain text, the name of a paper or work, or a concept. */
export interface Passage {
  readonly text: string;
  readonly mark:
    | { readonly kind: "node"; readonly node: number; readonly link: number }
    | { readonly kind: "concept"; readonly concept: string }
    | null;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly mark: NonNullable<Passage["mark"]>;
}

const isWordCharacter = (character: string | undefined): boolean => /[\p{L}\p{N}]/u.test(character ?? "");

/** Every place where `words` stands whole in `text`. */
function placesOf(text: string, words: string): [number, number][] {
  const places: [number, number][] = [];
  if (words.length < 2) return places;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    let end = at + words.length;
    if (text[end] === "s" && !isWordCharacter(text[end + 1])) end += 1;
    if (isWordCharacter(text[at - 1]) || isWordCharacter(text[end])) continue;
    places.push([at, end]);
  }
  return places;
}

/** Names that the paper's references rest on, wherever they stand in its abstract. */
function nameSpans(corpus: Corpus, node: CorpusNode, abstract: string): Span[] {
  const links = corpus.linksOf(node.index).map((index) => corpus.links[index]!);
  return links
    .filter((link) => link.reference && link.source === node.index)
    .flatMap((link) => {
      const mark = { kind: "node", node: link.target, link: link.index } as const;
      const surfaces = new Set(
        link.reference!.evidence.filter((evidence) => evidence.field === "abstract").map(({ surface }) => surface),
      );
      return [...surfaces].flatMap((surface) =>
        placesOf(abstract, surface).map(([start, end]): Span => ({ start, end, mark })),
      );
    });
}

/** The paper's concepts that another paper shares, in any spelling that the corpus knows. */
function conceptSpans(corpus: Corpus, node: CorpusNode, abstract: string): Span[] {
  const folded = abstract.toLowerCase();
  const lower = folded.length === abstract.length ? folded : abstract; // a few letters change length
  return sharedConcepts(corpus, node).flatMap(({ id, label, variants }) =>
    [...new Set([label, ...variants])].flatMap((spelling) =>
      placesOf(lower, spelling.toLowerCase()).map(([start, end]): Span => ({
        start,
        end,
        mark: { kind: "concept", concept: id },
      })),
    ),
  );
}

/** Drops overlaps: names before concepts, then the longer, then the earlier. */
function settle(spans: readonly Span[]): Span[] {
  const rank = (span: Span): number => (span.mark.kind === "node" ? 0 : 1);
  const kept: Span[] = [];
  for (const span of spans.toSorted(
    (a, b) => rank(a) - rank(b) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  )) {
    if (kept.every((other) => span.end <= other.start || span.start >= other.end)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Cuts a paper's abstract into passages; joined, their texts are the abstract. */
export function markAbstract(corpus: Corpus, node: CorpusNode): Passage[] {
  const abstract = node.paper?.abstract ?? "";
  const spans = settle([...nameSpans(corpus, node, abstract), ...conceptSpans(corpus, node, abstract)]);
  const passages: Passage[] = [];
  let at = 0;
  for (const { start, end, mark } of spans) {
    if (start > at) passages.push({ text: abstract.slice(at, start), mark: null });
    passages.push({ text: abstract.slice(start, end), mark });
    at = end;
  }
  if (at < abstract.length) passages.push({ text: abstract.slice(at), mark: null });
  return passages;
}
