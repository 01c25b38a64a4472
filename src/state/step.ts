import type { Corpus } from "../data/corpus.ts";
import { NO_FILTERS, type Filters } from "../data/filters.ts";
import { COLOURS, SIZES, type ColourBy, type SizeBy } from "../data/look.ts";

export type View = "map" | "lineage" | "table";

/** The pages that open over the explorer. */
export const PAGES = [
  "missing",
  "report",
  "path",
  "keys",
  "clusters",
  "concept",
  "work",
  "corrections",
  "reading",
] as const;

export type Page = (typeof PAGES)[number];

/** Nodes that the reader has put elsewhere: where they are now, in map units. */
export type Pins = ReadonlyMap<number, readonly [x: number, y: number]>;

/** Everything that a link to the explorer restores and a step back undoes. */
export interface Step {
  readonly view: View;
  /** Index of the selected node. */
  readonly selection: number | null;
  /** Index of the selected link. */
  readonly link: number | null;
  /** Id of the selected concept. */
  readonly concept: string | null;
  /** Nodes walked in the lineage, from the origin on; empty when none is walked. */
  readonly walk: readonly number[];
  readonly filters: Filters;
  /** Indices of the papers chosen together. */
  readonly chosen: ReadonlySet<number>;
  readonly colour: ColourBy;
  readonly size: SizeBy;
  readonly pins: Pins;
  /** The page that is open over the explorer. */
  readonly page: Page | null;
  /** Index of the paper to which paths are shown, from the selected one. */
  readonly to: number | null;
}

/** Where an explorer starts: the whole map. */
export const FIRST_STEP: Step = {
  view: "map",
  selection: null,
  link: null,
  concept: null,
  walk: [],
  filters: NO_FILTERS,
  chosen: new Set(),
  colour: COLOURS[0]!,
  size: SIZES[0]!,
  pins: new Map(),
  page: null,
  to: null,
};

function sameValue(a: unknown, b: unknown): boolean {
  if (a instanceof Set && b instanceof Set) return a.size === b.size && [...a].every((item) => b.has(item));
  if (a instanceof Map && b instanceof Map)
    return a.size === b.size && [...a].every(([key, item]) => sameValue(item, b.get(key)));
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => item === b[i]);
  return a === b;
}

function sameFields<Fields extends object>(a: Fields, b: Fields): boolean {
  return (Object.keys(a) as (keyof Fields)[]).every((name) => sameValue(a[name], b[name]));
}

/** Whether two steps show the same. */
export function sameStep(a: Step, b: Step): boolean {
  const { filters: first, ...restA } = a;
  const { filters: second, ...restB } = b;
  return sameFields(restA, restB) && sameFields(first, second);
}

/** A step whose indices and ids exist in the corpus; what does not is left out. */
export function fitStep(step: Step, corpus: Corpus): Step {
  const isNode = (index: number | null): index is number => index !== null && corpus.nodes[index] !== undefined;
  const isPaper = (index: number): boolean => isNode(index) && index < corpus.paperCount;
  const selection = isNode(step.selection) ? step.selection : null;
  const link = step.link !== null && corpus.links[step.link] ? step.link : null;
  const walk = step.walk.every(isPaper) ? step.walk : [];
  const concept = corpus.conceptOf(step.concept ?? "") ? step.concept : null;
  const chosen = new Set([...step.chosen].filter(isPaper));
  const pins = new Map([...step.pins].filter(([node]) => isNode(node)));
  const to = isNode(step.to) && isPaper(step.to) ? step.to : null;
  const near = step.filters.near && isPaper(step.filters.near[0]) ? step.filters.near : null;
  const filters = near === step.filters.near ? step.filters : { ...step.filters, near };
  return { ...step, selection, link, concept, walk, filters, chosen, pins, to };
}

/** A step of one corpus in terms of another with the same papers and clusters: what the other lacks is left out. */
export function carryStep(step: Step, from: Corpus, to: Corpus): Step {
  const nodeIn = (index: number | null): number => to.nodeOf(from.nodes[index ?? -1]?.key ?? "")?.index ?? -1;
  const concepts = [...step.filters.concepts].filter((id) => to.conceptOf(id));
  const kept = concepts.length === step.filters.concepts.size;
  const moved = {
    ...step,
    filters: kept ? step.filters : { ...step.filters, concepts: new Set(concepts) },
    selection: nodeIn(step.selection),
    link: to.linkOf(from.links[step.link ?? -1]?.key ?? "")?.index ?? null,
    walk: step.walk.map(nodeIn),
    chosen: new Set([...step.chosen].map(nodeIn)),
    pins: new Map([...step.pins].map(([node, at]) => [nodeIn(node), at])),
  };
  return fitStep(moved, to);
}
