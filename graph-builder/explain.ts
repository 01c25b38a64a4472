import type { Graph, GraphEdge } from "./graph.ts";
import { REFERENCE_RULES } from "./references/reference-rules.ts";

/** Every link between two nodes, references first, each direction; sorted by key within a kind. */
export function linksBetween(graph: Graph, a: string, b: string): readonly GraphEdge[] {
  return graph.edges
    .filter(({ source, target }) => (source === a && target === b) || (source === b && target === a))
    .sort((one, other) => {
      const [first, second] = [one.attributes.kind, other.attributes.kind];
      if (first !== second) return first === "reference" ? -1 : 1;
      return one.key < other.key ? -1 : 1;
    });
}

const WORDS: readonly (readonly [least: number, word: string])[] = [
  [0.9, "very sure"],
  [0.75, "sure"],
  [0.6, "likely"],
  [0, "possible"],
];

/** A confidence from 0 to 1 as a word: `very sure` from 0.9, `sure` from 0.75, `likely` from 0.6, else `possible`. */
export function confidenceWord(confidence: number): string {
  return WORDS.find(([least]) => confidence >= least)?.[1] ?? "possible";
}

/** A quote cut at the name it carries: what stands before, the name as written, what stands after. */
export interface MarkedQuote {
  readonly before: string;
  readonly surface: string;
  readonly after: string;
}

const joins = (character: string | undefined): boolean => /[\p{L}\p{N}-]/u.test(character ?? " ");

/** Where the name stands: as a word of its own if it does anywhere, else inside another (ZeRO in ZeRO-Infinity). */
function standsAt(quote: string, surface: string): number {
  if (surface === "") return 0;
  for (let at = quote.indexOf(surface); at !== -1; at = quote.indexOf(surface, at + 1)) {
    if (!joins(quote[at - 1]) && !joins(quote[at + surface.length])) return at;
  }
  return Math.max(0, quote.indexOf(surface));
}

/** Where in a quote the name stands; at most `width` characters are kept, cut at words, with an ellipsis on each cut side. */
export function markQuote(quote: string, surface: string, width: number = Infinity): MarkedQuote {
  const at = standsAt(quote, surface);
  const marked = { before: quote.slice(0, at), surface, after: quote.slice(at + surface.length) };
  if (quote.length <= width) return marked;
  const room = Math.max(0, width - surface.length);
  const before = Math.min(marked.before.length, Math.max(Math.floor(room / 2), room - marked.after.length));
  const after = room - before;
  const head =
    marked.before.length <= before ? marked.before : `… ${marked.before.slice(-before).replace(/^\S*\s/, "")}`;
  const tail = marked.after.length <= after ? marked.after : `${marked.after.slice(0, after).replace(/\s\S*$/, "")} …`;
  return { before: head, surface, after: tail };
}

/** What a rule of evidence says, in words that complete "linked because ..."; an unknown rule reads as its name. */
export function ruleInWords(rule: string): string {
  return REFERENCE_RULES.find(({ id }) => id === rule)?.words ?? rule.replaceAll("-", " ");
}
