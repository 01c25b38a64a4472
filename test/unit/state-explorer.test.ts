import { batch } from "@preact/signals";
import { beforeEach, describe, expect, it } from "vitest";
import { indexCorpus } from "../../src/data/corpus.ts";
import { NO_FILTERS } from "../../src/data/filters.ts";
import { createExplorer, type Explorer } from "../../src/state/explorer.ts";
import {
  leaveOutRelation,
  leaveOutTerritory,
  pressRelation,
  pressTerritory,
  toggleConcept,
} from "../../src/state/filter-actions.ts";
import { createHistory } from "../../src/state/history.ts";
import { FIRST_STEP } from "../../src/state/step.ts";
import { smallGraph } from "../support/small-graph.ts";

const corpus = indexCorpus(smallGraph);
let explorer: Explorer;
beforeEach(() => {
  explorer = createExplorer(corpus);
  return () => explorer.dispose();
});

describe("createExplorer", () => {
  it("selects a node, wishes the camera there and lets link and concept go", () => {
    explorer.selectConcept("thread");
    explorer.select(0);
    expect(explorer.selection.value).toBe(0);
    expect(explorer.concept.value).toBeNull();
    expect(explorer.emphasis.value?.selected).toBe(0);
    expect(explorer.cameraWish.value).toEqual({ kind: "nodes", nodes: [0, 4, 1] });
  });

  it("keeps the selection when one of its own links is asked why", () => {
    const link = corpus.linkOf("reference:paper:000000000002->paper:000000000001")!.index;
    explorer.select(0);
    explorer.selectLink(link);
    expect([explorer.selection.value, explorer.link.value]).toEqual([0, link]);
    explorer.select(3);
    explorer.selectLink(link);
    expect([explorer.selection.value, explorer.link.value]).toEqual([null, link]);
    explorer.selectLink(null);
    expect(explorer.emphasis.value).toBeNull();
  });

  it("goes back when a page is closed, and keeps the page in the past when it led somewhere", () => {
    explorer.select(1);
    explorer.page.value = "missing";
    explorer.page.value = null;
    expect([explorer.history.value.position.value, explorer.canGoForward.value]).toEqual([1, true]);
    explorer.page.value = "missing";
    batch(() => {
      explorer.page.value = null;
      explorer.select(2);
    });
    explorer.back();
    expect([explorer.page.value, explorer.selection.value]).toEqual(["missing", 1]);
  });

  it("restarts with a history of one step", () => {
    explorer.select(1);
    explorer.restart({ ...FIRST_STEP, selection: 2 });
    expect([explorer.selection.value, explorer.canGoBack.value]).toEqual([2, false]);
    expect(explorer.goTo(1)).toBe(false);
  });

  it("goes back and forward through selections, views and filters", () => {
    explorer.select(1);
    explorer.filters.value = { ...NO_FILTERS, territories: new Set([0]) };
    explorer.view.value = "table";
    explorer.back();
    expect(explorer.view.value).toBe("map");
    explorer.back();
    expect(explorer.filters.value.territories.size).toBe(0);
    explorer.back();
    expect([explorer.selection.value, explorer.canGoBack.value]).toEqual([null, false]);
    explorer.back();
    explorer.forward();
    explorer.forward();
    explorer.forward();
    expect([explorer.view.value, explorer.selection.value, explorer.canGoForward.value]).toEqual(["table", 1, false]);
    explorer.back();
    explorer.select(2);
    expect(explorer.canGoForward.value).toBe(false);
  });

  it("makes no step of what changes nothing, and one of a slide", () => {
    explorer.filters.value = { ...NO_FILTERS, territories: new Set() };
    expect(explorer.canGoBack.value).toBe(false);
    explorer.select(0);
    for (const minConceptWeight of [0.1, 0.2, 0.3]) explorer.filters.value = { ...NO_FILTERS, minConceptWeight };
    explorer.back();
    expect([explorer.selection.value, explorer.canGoBack.value]).toEqual([null, false]);
    explorer.forward();
    expect(explorer.filters.value.minConceptWeight).toBe(0.3);
  });

  it("opens a lineage at a walk", () => {
    explorer.openLineage(2, [0, 1, 2]);
    expect([explorer.view.value, explorer.selection.value, explorer.walk.value]).toEqual(["lineage", 2, [0, 1, 2]]);
  });

  it("starts where a step says, as far as the corpus has it", () => {
    const step = { ...FIRST_STEP, selection: 99, link: 2, concept: "nothing", walk: [0, 4] };
    const { selection, link, concept, walk, cameraWish } = createExplorer(corpus, { step, theme: "dark" });
    expect([selection.value, link.value, concept.value, walk.value]).toEqual([null, 2, null, []]);
    expect(cameraWish.value?.kind).toBe("nodes");
  });

  it("opens another corpus with a new history and nothing chosen", () => {
    explorer.select(4);
    explorer.filters.value = { ...NO_FILTERS, concepts: new Set(["thread"]) };
    const other = indexCorpus({ ...smallGraph, nodes: smallGraph.nodes.slice(3, 4), edges: [] });
    explorer.open(other);
    expect([explorer.corpus.value, explorer.selection.value, explorer.canGoBack.value]).toEqual([other, null, false]);
    expect(explorer.shown.value).toMatchObject({ papers: 1, everything: true });
    expect(explorer.cameraWish.value).toEqual({ kind: "fit" });
  });

  it("looks at what the filters leave", () => {
    explorer.filters.value = { ...NO_FILTERS, territories: new Set([1]) };
    explorer.lookAtShown();
    expect(explorer.cameraWish.value).toEqual({ kind: "nodes", nodes: [2] });
    explorer.filters.value = NO_FILTERS;
    explorer.lookAtShown();
    expect(explorer.cameraWish.value).toEqual({ kind: "fit" });
  });
});

describe("filter actions", () => {
  it("press: only this; again: no restriction; with add: one more", () => {
    const one = pressTerritory(NO_FILTERS, 1);
    expect([...one.territories]).toEqual([1]);
    expect(pressTerritory(one, 1).territories.size).toBe(0);
    expect(pressTerritory(one, 0, true).territories).toEqual(new Set([0, 1]));
    expect([...pressTerritory(pressTerritory(one, 0, true), 0).territories]).toEqual([0]);
  });

  it("leave out and only this exclude each other", () => {
    const out = leaveOutTerritory(pressTerritory(NO_FILTERS, 1), 1);
    expect([out.territories.size, [...out.hiddenTerritories]]).toEqual([0, [1]]);
    expect(pressTerritory(out, 1).hiddenTerritories.size).toBe(0);
    const relation = leaveOutRelation(pressRelation(NO_FILTERS, "uses"), "uses");
    expect([relation.relations.size, [...relation.hiddenRelations]]).toEqual([0, ["uses"]]);
  });

  it("choose concepts and let them go", () => {
    const chosen = toggleConcept(NO_FILTERS, "thread");
    expect([...chosen.concepts]).toEqual(["thread"]);
    expect(toggleConcept(chosen, "thread").concepts.size).toBe(0);
  });
});

describe("createHistory", () => {
  it("keeps positions when the oldest steps are dropped", () => {
    const history = createHistory(0);
    for (let step = 1; step <= 600; step += 1) history.push(step);
    expect([history.current.value, history.position.value]).toEqual([600, 600]);
    expect(history.goTo(50)).toBe(false);
    expect(history.goTo(300)).toBe(true);
    expect(history.current.value).toBe(300);
  });
});
