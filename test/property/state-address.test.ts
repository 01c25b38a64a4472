import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RELATIONS } from "../../graph-builder/index.ts";
import { indexCorpus } from "../../src/data/corpus.ts";
import { applyFilters, NO_FILTERS, type Filters } from "../../src/data/filters.ts";
import { COLOURS, SIZES } from "../../src/data/look.ts";
import { KINDS } from "../../src/data/paper-kind.ts";
import { STATUSES } from "../../src/data/reading-list.ts";
import { readAddress, readGraphName, readTheme, writeAddress } from "../../src/state/address.ts";
import { FIRST_STEP, PAGES, type Step } from "../../src/state/step.ts";
import { smallGraph } from "../support/small-graph.ts";

const corpus = indexCorpus(smallGraph);
const setOf = <Member>(members: readonly Member[]): fc.Arbitrary<ReadonlySet<Member>> =>
  fc.subarray([...members]).map((list) => new Set(list));

const filters: fc.Arbitrary<Filters> = fc.record({
  territories: setOf([0, 1]),
  hiddenTerritories: setOf([0, 1]),
  relations: setOf(RELATIONS),
  hiddenRelations: setOf(RELATIONS),
  concepts: setOf(["graph weav", "thread"]),
  sources: setOf(["looms.txt", "a, b & c=d#e%.txt", "más/hilos.txt"]),
  years: fc.option(fc.tuple(fc.nat(2030), fc.nat(2030)), { nil: null }),
  undated: fc.boolean(),
  degree: fc.option(fc.tuple(fc.nat(9), fc.constantFrom(3, 40, Infinity)), { nil: null }),
  kinds: setOf(KINDS),
  withCode: fc.boolean(),
  reading: setOf([...STATUSES, "new" as const]),
  tags: setOf(["to cite", "a, b & c=d#e%", "más"]),
  text: fc.constantFrom("", "flash attention", "a, b&c=d#e% +"),
  showWorks: fc.boolean(),
  showConceptLinks: fc.boolean(),
  minConceptWeight: fc.constantFrom(0, 0.02, 0.5, 1),
  near: fc.option(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 3 })), { nil: null }),
  papers: setOf([0, 1, 2, 3]),
});

const step: fc.Arbitrary<Step> = fc.record({
  view: fc.constantFrom("map", "lineage", "table"),
  selection: fc.option(fc.nat(4), { nil: null }),
  link: fc.option(fc.nat(4), { nil: null }),
  concept: fc.constantFrom(null, "graph weav", "thread"),
  walk: fc.array(fc.nat(3), { maxLength: 4 }),
  filters,
  chosen: setOf([0, 1, 2, 3]),
  colour: fc.constantFrom(...COLOURS),
  size: fc.constantFrom(...SIZES),
  pins: fc
    .array(fc.tuple(fc.nat(4), fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: -99_999, max: -1 }))))
    .map((pins) => new Map(pins.map(([node, [x, y]]) => [node, [x / 100, y / 100] as const]))),
  page: fc.option(fc.constantFrom(...PAGES), { nil: null }),
  to: fc.option(fc.nat(3), { nil: null }),
});

const camera = fc.record({
  x: fc.integer({ min: -99_999, max: 99_999 }).map((n) => (n === 0 ? 0 : n / 100)),
  y: fc.integer({ min: 1, max: 99_999 }).map((n) => n / 100),
  zoom: fc.integer({ min: 1, max: 99_999 }).map((n) => n / 1000),
});

const read = (text: string): Step => readAddress(text, corpus).step;

describe("addresses", () => {
  it("restore exactly what they were written from", () => {
    fc.assert(
      fc.property(
        step,
        fc.option(fc.string({ minLength: 1 }), { nil: null }),
        fc.constantFrom(null, "light" as const, "dark" as const),
        fc.option(camera, { nil: null }),
        (given, graph, theme, from) => {
          const address = { step: given, graph, theme, camera: from };
          const fragment = writeAddress(address, corpus);
          expect(readAddress(fragment, corpus)).toEqual(address);
          expect([readGraphName(fragment), readTheme(fragment)]).toEqual([graph, theme]);
          expect(new URL(`https://example.org/${fragment}`).hash).toBe(fragment);
        },
      ),
    );
  });

  it("are empty for the whole map and read anything without failing", () => {
    expect(writeAddress({ step: FIRST_STEP, graph: null, theme: null, camera: null }, corpus)).toBe("");
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { step: read } = readAddress(`#${text}`, corpus);
        expect(read.walk.every((node) => node < corpus.paperCount)).toBe(true);
      }),
    );
  });

  it("understand what links for VOSviewer Online say", () => {
    expect(read("?show_item=Heddle-2&min_link_strength=0.3")).toMatchObject({
      selection: 1,
      filters: { minConceptWeight: 0.3 },
    });
    expect(read("#max_n_links=1").filters.minConceptWeight).toBe(0.42);
    expect(read("#max_n_links=2").filters.minConceptWeight).toBe(0);
    expect(read("#max_n_links=many").filters.minConceptWeight).toBe(0);
    expect(["?dark_ui=true", "#dark_ui=0", "#dark_ui"].map(readTheme)).toEqual(["dark", "light", null]);
  });
});

describe("filters", () => {
  it("compose: two at once leave no more than each alone, and nothing is added", () => {
    fc.assert(
      fc.property(filters, filters, (a, b) => {
        const both: Filters = {
          ...a,
          hiddenTerritories: new Set([...a.hiddenTerritories, ...b.hiddenTerritories]),
          hiddenRelations: new Set([...a.hiddenRelations, ...b.hiddenRelations]),
          concepts: new Set([...a.concepts, ...b.concepts]),
          showWorks: a.showWorks && b.showWorks,
          minConceptWeight: Math.max(a.minConceptWeight, b.minConceptWeight),
        };
        const [one, two] = [applyFilters(corpus, a), applyFilters(corpus, both)];
        expect(two.nodes.every((flag, node) => flag <= one.nodes[node]!)).toBe(true);
        expect(two.links.every((flag, link) => flag <= one.links[link]!)).toBe(true);
        const ends = corpus.links.filter(({ index }) => two.links[index] === 1);
        expect(ends.every(({ source, target }) => two.nodes[source] === 1 && two.nodes[target] === 1)).toBe(true);
      }),
    );
  });

  it("that restrict nothing leave everything", () => {
    expect(applyFilters(corpus, NO_FILTERS).everything).toBe(true);
  });
});
