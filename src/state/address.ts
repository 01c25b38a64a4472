import { RELATIONS, type Relation } from "../../graph-builder/index.ts";
import type { Corpus } from "../data/corpus.ts";
import { NO_FILTERS, type Filters } from "../data/filters.ts";
import { COLOURS, SIZES } from "../data/look.ts";
import { FIRST_STEP, fitStep, type Pins, type Step, type View } from "./step.ts";
import type { Theme } from "./explorer.ts";

/** What an address fragment says beside the step. */
export interface Address {
  readonly step: Step;
  /** A graph file of the same origin; null for the one that is served. */
  readonly graph: string | null;
  /** The theme chosen; null to follow the system. */
  readonly theme: Theme | null;
}

const VIEWS: readonly View[] = ["map", "lineage", "table"];

/** Encodes a value, leaving `: / , - >` readable: they mean nothing in a fragment. */
function encode(value: string): string {
  return encodeURIComponent(value).replace(/%(3A|2F|40)/g, (code) => decodeURIComponent(code));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return text; // a stray % was typed
  }
}

/** Names and values of a fragment such as `#sel=paper:1f&view=table`; values are lists. */
function parse(fragment: string): ReadonlyMap<string, readonly string[]> {
  const pairs = fragment.replace(/^#/, "").split("&").filter(Boolean);
  return new Map(
    pairs.map((pair) => {
      const [name = "", value = ""] = pair.split(/=(.*)/s);
      return [name, value.split(",").filter(Boolean).map(decode)];
    }),
  );
}

const sorted = (set: ReadonlySet<string>): string[] => [...set].sort();

function filterPairs(filters: Filters, corpus: Corpus): [string, readonly string[]][] {
  const clusters = (set: ReadonlySet<number>): string[] =>
    [...set].sort((a, b) => a - b).flatMap((index) => corpus.territories[index]?.cluster.id ?? []);
  return [
    ["cluster", clusters(filters.territories)],
    ["no-cluster", clusters(filters.hiddenTerritories)],
    ["relation", sorted(filters.relations)],
    ["no-relation", sorted(filters.hiddenRelations)],
    ["with", sorted(filters.concepts)],
    ["file", sorted(filters.sources)],
    ["years", filters.years ? [filters.years.join("-")] : []],
    ["works", filters.showWorks ? [] : ["0"]],
    ["shared", filters.showConceptLinks ? [] : ["0"]],
    ["only", [...filters.papers].sort((a, b) => a - b).map((index) => corpus.nodes[index]!.key)],
    ["weight", filters.minConceptWeight > 0 ? [String(filters.minConceptWeight)] : []],
  ];
}

/** An address that is passed on must stay short: more papers chosen, or more nodes moved, are not written. */
const MOST_PICKED = 400;
const MOST_PINS = 24;

/** A pin as `key@x@y`. */
function pinValues(pins: Pins, key: (index: number) => string): string[] {
  return [...pins].sort(([a], [b]) => a - b).map(([node, at]) => [key(node), ...at].join("@"));
}

function readPin(text: string, node: (key: string) => number): [number, readonly [number, number]] {
  const [, key = "", x, y] = /^(.*)@([^@]+)@([^@]+)$/s.exec(text) ?? [];
  const at = [Number(x), Number(y)] as const;
  return [at.every(Number.isFinite) ? node(key) : -1, at];
}

/** Writes an address fragment, `#` included; empty for the whole map with nothing chosen. */
export function writeAddress({ step, graph, theme }: Address, corpus: Corpus): string {
  const key = (index: number): string => corpus.nodes[index]!.key;
  const pairs: [string, readonly string[]][] = [
    ["g", graph === null ? [] : [graph]],
    ["view", step.view === "map" ? [] : [step.view]],
    ["sel", step.selection === null ? [] : [key(step.selection)]],
    ["link", step.link === null ? [] : [corpus.links[step.link]!.key]],
    ["concept", step.concept === null ? [] : [step.concept]],
    ["walk", step.walk.map(key)],
    ["pick", step.chosen.size > MOST_PICKED ? [] : [...step.chosen].sort((a, b) => a - b).map(key)],
    ["colour", step.colour === FIRST_STEP.colour ? [] : [step.colour]],
    ["size", step.size === FIRST_STEP.size ? [] : [step.size]],
    ["pin", step.pins.size > MOST_PINS ? [] : pinValues(step.pins, key)],
    ...filterPairs(step.filters, corpus),
    ["theme", theme === null ? [] : [theme]],
  ];
  const written = pairs.filter(([, values]) => values.length > 0);
  return written.length === 0
    ? ""
    : `#${written.map(([name, values]) => `${name}=${values.map(encode).join(",")}`).join("&")}`;
}

function readYears(text: string | undefined): Filters["years"] {
  const years = /^(\d{1,4})-(\d{1,4})$/.exec(text ?? "");
  return years ? [Number(years[1]), Number(years[2])] : null;
}

function readFilters(values: ReadonlyMap<string, readonly string[]>, corpus: Corpus): Filters {
  const list = (name: string): readonly string[] => values.get(name) ?? [];
  const clusters = (name: string): Set<number> =>
    new Set(
      list(name)
        .map((id) => corpus.territories.findIndex(({ cluster }) => cluster.id === id))
        .filter((index) => index >= 0),
    );
  const relations = (name: string): Set<Relation> =>
    new Set(RELATIONS.filter((relation) => list(name).includes(relation)));
  const weight = Number(list("weight")[0] ?? 0);
  return {
    territories: clusters("cluster"),
    hiddenTerritories: clusters("no-cluster"),
    relations: relations("relation"),
    hiddenRelations: relations("no-relation"),
    concepts: new Set(list("with").filter((id) => corpus.conceptOf(id))),
    sources: new Set(list("file")),
    years: readYears(list("years")[0]),
    showWorks: list("works")[0] !== "0",
    showConceptLinks: list("shared")[0] !== "0",
    papers: new Set(list("only").flatMap((key) => corpus.nodeOf(key)?.index ?? [])),
    minConceptWeight: weight > 0 && weight <= 1 ? weight : NO_FILTERS.minConceptWeight,
  };
}

/** Which graph file a fragment asks for; null for the one that is served. */
export function readGraphName(fragment: string): string | null {
  return parse(fragment).get("g")?.[0] ?? null;
}

/** The theme a fragment asks for; null for the system's. */
export function readTheme(fragment: string): Theme | null {
  const theme = parse(fragment).get("theme")?.[0];
  return theme === "light" || theme === "dark" ? theme : null;
}

/** Reads an address fragment; what this corpus lacks is left out. `writeAddress` undoes it. */
export function readAddress(fragment: string, corpus: Corpus): Address {
  const values = parse(fragment);
  const first = (name: string): string => values.get(name)?.[0] ?? "";
  const node = (key: string): number => corpus.nodeOf(key)?.index ?? -1;
  const step = fitStep(
    {
      ...FIRST_STEP,
      view: VIEWS.find((view) => view === first("view")) ?? FIRST_STEP.view,
      selection: node(first("sel")),
      link: corpus.linkOf(first("link"))?.index ?? null,
      concept: first("concept") || null,
      walk: (values.get("walk") ?? []).map(node),
      chosen: new Set((values.get("pick") ?? []).map(node)),
      colour: COLOURS.find((colour) => colour === first("colour")) ?? FIRST_STEP.colour,
      size: SIZES.find((size) => size === first("size")) ?? FIRST_STEP.size,
      pins: new Map((values.get("pin") ?? []).map((text) => readPin(text, node))),
      filters: readFilters(values, corpus),
    },
    corpus,
  );
  return { step, graph: readGraphName(fragment), theme: readTheme(fragment) };
}
