import { describe, expect, it } from "vitest";
import { indexCorpus } from "../../src/data/corpus.ts";
import { countFacets } from "../../src/data/facets.ts";
import { finish } from "../../src/data/finish.ts";
import { applyFilters, isUnfiltered, NO_FILTERS, restrictions, type Filters } from "../../src/data/filters.ts";
import { takeNodes, takeShown } from "../../src/data/shown-graph.ts";
import { widenNear } from "../../src/state/filter-actions.ts";
import { smallGraph } from "../support/small-graph.ts";

const corpus = indexCorpus(smallGraph);
const left = (filters: Partial<Filters>): { nodes: number[]; links: string[] } => {
  const shown = applyFilters(corpus, { ...NO_FILTERS, ...filters });
  return {
    nodes: corpus.nodes.filter(({ index }) => shown.nodes[index] === 1).map(({ index }) => index),
    links: corpus.links.filter(({ index }) => shown.links[index] === 1).map(({ kind, relation }) => relation ?? kind),
  };
};

describe("applyFilters", () => {
  it("leaves everything when nothing is asked", () => {
    const shown = applyFilters(corpus, NO_FILTERS);
    expect([...shown.nodes, ...shown.links]).not.toContain(0);
    expect(shown).toMatchObject({ papers: 4, everything: true });
  });

  it("keeps a work only while a paper that is shown names it", () => {
    expect(left({ territories: new Set([0]) }).nodes).toEqual([0, 1, 4]);
    expect(left({ territories: new Set([1]) }).nodes).toEqual([2]);
    expect(left({ showWorks: false }).nodes).toEqual([0, 1, 2, 3]);
  });

  it("leaves out a territory without touching the ungrouped", () => {
    expect(left({ hiddenTerritories: new Set([0]) }).nodes).toEqual([2, 3]);
  });

  it("by a relation keeps its papers and its references; leaving it out takes only the references", () => {
    expect(left({ relations: new Set(["extends"]) })).toEqual({ nodes: [0, 1], links: ["concept", "extends"] });
    expect(left({ hiddenRelations: new Set(["extends"]) }).nodes).toEqual([0, 1, 2, 3, 4]);
    expect(left({ hiddenRelations: new Set(["extends"]) }).links).not.toContain("extends");
  });

  it("asks for all the concepts chosen", () => {
    expect(left({ concepts: new Set(["thread"]) }).nodes).toEqual([1, 2]);
    expect(left({ concepts: new Set(["thread", "graph weav"]) }).nodes).toEqual([1]);
  });

  it("by years leaves out the undated", () => {
    expect(left({ years: [2020, 2022] }).nodes).toEqual([0, 4]);
  });

  it("lets weak concept links go and keeps references", () => {
    expect(left({ minConceptWeight: 0.3 }).links).toEqual(["concept", "uses", "extends", "mentions"]);
    expect(left({ showConceptLinks: false }).links).toEqual(["uses", "extends", "mentions"]);
  });

  it("names what restricts", () => {
    expect(restrictions({ ...NO_FILTERS, concepts: new Set(["thread"]), showWorks: false })).toEqual([
      "concepts",
      "showWorks",
    ]);
    expect(isUnfiltered({ ...NO_FILTERS, sources: new Set() })).toBe(true);
  });
});

describe("countFacets", () => {
  it("counts each row by the filters of the other facets", () => {
    const counts = finish(countFacets(corpus, { ...NO_FILTERS, territories: new Set([1]) }));
    expect(counts.territories).toEqual([
      { count: 2, total: 2 },
      { count: 1, total: 1 },
    ]);
    expect(counts.relations.get("extends")).toEqual({ count: 0, total: 1 });
    expect(counts.relations.has("uses")).toBe(false); // it leads to a work
    expect(counts.works).toEqual({ count: 0, total: 1 });
    expect(counts.conceptLinks).toEqual({ count: 0, total: 2 });
    expect(counts.concepts.get("thread")).toBe(1);
    expect([...counts.sources]).toEqual([["looms.txt", { count: 1, total: 4 }]]);
  });
});

describe("what is shown as a graph", () => {
  it("holds the nodes and edges that are left, in the file's order", () => {
    const shown = applyFilters(corpus, { ...NO_FILTERS, territories: new Set([0]) });
    const graph = takeShown(corpus.graph!, corpus, shown);
    expect(graph.nodes.map(({ key }) => key)).toEqual(["paper:000000000001", "paper:000000000002", "work:jacquard"]);
    const keys = new Set(graph.nodes.map(({ key }) => key));
    expect(graph.edges.every(({ source, target }) => keys.has(source) && keys.has(target))).toBe(true);
    expect(graph.edges).toHaveLength(3);
  });

  it("of some nodes holds the references between them", () => {
    const graph = takeNodes(corpus.graph!, corpus, new Set([0, 1, 2]));
    expect(graph.edges.map(({ attributes }) => attributes.kind)).toEqual(["reference", "reference"]);
  });
});

/** The papers that are shown near the first. */
function near(steps: number, relations: Filters["hiddenRelations"] = new Set()): number[] {
  const { nodes } = applyFilters(corpus, { ...NO_FILTERS, near: [0, steps], hiddenRelations: relations });
  return [...nodes.subarray(0, corpus.paperCount)].flatMap((flag, index) => (flag === 1 ? [index] : []));
}

describe("a neighbourhood", () => {
  it("grows by one reference a step, either way, along the relations that are left", () => {
    expect([near(1), near(2), near(3)]).toEqual([
      [0, 1],
      [0, 1, 2],
      [0, 1, 2],
    ]);
    expect(near(3, new Set(["mentions"]))).toEqual([0, 1]);
  });

  it("is widened to three references, then ends", () => {
    const steps = [NO_FILTERS];
    for (let press = 0; press < 4; press += 1) steps.push(widenNear(steps.at(-1)!, 2));
    expect(steps.map(({ near }) => near)).toEqual([null, [2, 1], [2, 2], [2, 3], null]);
    expect(widenNear(steps[2]!, 1).near).toEqual([1, 1]);
  });
});
