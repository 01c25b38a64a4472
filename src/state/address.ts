import type { Corpus } from "../data/corpus.ts";
import { COLOURS, SIZES } from "../data/look.ts";
import type { CameraPlace, Theme } from "./explorer.ts";
import { filterPairs, readFilters } from "./filter-address.ts";
import { FIRST_STEP, fitStep, PAGES, type Pins, type Step, type View } from "./step.ts";
import { PEERS_NAMES, readDark } from "./vosviewer-address.ts";

/** What an address fragment says beside the step. */
export interface Address {
  readonly step: Step;
  /** A graph file of the same origin; null for the one that is served. */
  readonly graph: string | null;
  /** The theme chosen; null to follow the system. */
  readonly theme: Theme | null;
  /** Where the camera rests; null where the selection, or the whole map, is framed by itself. */
  readonly camera: CameraPlace | null;
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

/** Names and values of a fragment such as `#sel=paper:1f&view=table`, or of a query; values are lists. */
function parse(fragment: string): ReadonlyMap<string, readonly string[]> {
  const pairs = fragment.replace(/^[#?]/, "").split("&").filter(Boolean);
  return new Map(
    pairs.map((pair) => {
      const [name = "", value = ""] = pair.split(/=(.*)/s);
      return [PEERS_NAMES[name] ?? name, value.split(",").filter(Boolean).map(decode)];
    }),
  );
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

/** The value as a list of one, or of none when there is no value. */
function optional<Value>(value: Value | null, text: (value: Value) => string = String): string[] {
  return value === null ? [] : [text(value)];
}

/** The value, unless it is the one at rest. */
const changed = <Value extends string>(value: Value, rest: Value): string[] => (value === rest ? [] : [value]);

function stepPairs(step: Step, corpus: Corpus): [string, readonly string[]][] {
  const key = (index: number): string => corpus.nodes[index]!.key;
  return [
    ["view", changed(step.view, FIRST_STEP.view)],
    ["sel", optional(step.selection, key)],
    ["link", optional(step.link, (link) => corpus.links[link]!.key)],
    ["concept", optional(step.concept)],
    ["walk", step.walk.map(key)],
    ["pick", step.chosen.size > MOST_PICKED ? [] : [...step.chosen].sort((a, b) => a - b).map(key)],
    ["colour", changed(step.colour, FIRST_STEP.colour)],
    ["size", changed(step.size, FIRST_STEP.size)],
    ["pin", step.pins.size > MOST_PINS ? [] : pinValues(step.pins, key)],
    ...filterPairs(step.filters, corpus),
    ["page", optional(step.page)],
    ["to", optional(step.to, key)],
  ];
}

/** Writes an address fragment, `#` included; empty for the whole map with nothing chosen. */
export function writeAddress({ step, graph, theme, camera }: Address, corpus: Corpus): string {
  const pairs: [string, readonly string[]][] = [
    ["g", optional(graph)],
    ...stepPairs(step, corpus),
    ["cam", camera === null ? [] : [camera.x, camera.y, camera.zoom].map(String)],
    ["theme", optional(theme)],
  ];
  const written = pairs.filter(([, values]) => values.length > 0);
  return written.length === 0
    ? ""
    : `#${written.map(([name, values]) => `${name}=${values.map(encode).join(",")}`).join("&")}`;
}

function readCamera(values: readonly string[]): CameraPlace | null {
  const [x = Number.NaN, y = Number.NaN, zoom = Number.NaN] = values.map(Number);
  return [x, y, zoom].every(Number.isFinite) && zoom > 0 ? { x, y, zoom } : null;
}

/** Which graph file a fragment asks for; null for the one that is served. */
export function readGraphName(fragment: string): string | null {
  return parse(fragment).get("g")?.[0] ?? null;
}

/** The theme a fragment asks for; null for the system's. */
export function readTheme(fragment: string): Theme | null {
  const values = parse(fragment);
  const theme = values.get("theme")?.[0] ?? readDark(values.get("dark_ui")?.[0]);
  return theme === "light" || theme === "dark" ? theme : null;
}

/** The camera a fragment asks for; null for none. */
export function readPlaceOf(fragment: string): CameraPlace | null {
  return readCamera(parse(fragment).get("cam") ?? []);
}

/** Reads an address fragment; what this corpus lacks is left out. `writeAddress` undoes it. */
export function readAddress(fragment: string, corpus: Corpus): Address {
  const values = parse(fragment);
  const first = (name: string): string => values.get(name)?.[0] ?? "";
  const node = (key: string): number => corpus.nodeOf(key)?.index ?? -1;
  const labelled = (label: string): number => corpus.nodes.findIndex((found) => found.label === label);
  const step = fitStep(
    {
      ...FIRST_STEP,
      view: VIEWS.find((view) => view === first("view")) ?? FIRST_STEP.view,
      selection: node(first("sel")) >= 0 ? node(first("sel")) : labelled(first("show_item")),
      link: corpus.linkOf(first("link"))?.index ?? null,
      concept: first("concept") || null,
      walk: (values.get("walk") ?? []).map(node),
      chosen: new Set((values.get("pick") ?? []).map(node)),
      colour: COLOURS.find((colour) => colour === first("colour")) ?? FIRST_STEP.colour,
      size: SIZES.find((size) => size === first("size")) ?? FIRST_STEP.size,
      pins: new Map((values.get("pin") ?? []).map((text) => readPin(text, node))),
      filters: readFilters(values, corpus),
      page: PAGES.find((page) => page === first("page")) ?? null,
      to: node(first("to")),
    },
    corpus,
  );
  return { step, graph: readGraphName(fragment), theme: readTheme(fragment), camera: readPlaceOf(fragment) };
}
