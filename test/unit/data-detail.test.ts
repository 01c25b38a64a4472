import { describe, expect, it } from "vitest";
import { indexCorpus } from "../../src/data/corpus.ts";
import { chooseDetail, detailOrder, fitsWhole, mapBox, MOST_DRAWN } from "../../src/data/detail.ts";
import { applyFilters, NO_FILTERS } from "../../src/data/filters.ts";
import { largeGraph } from "../support/large-graph.ts";
import { plantedCorpus } from "../support/planted-map.ts";

const corpus = indexCorpus(largeGraph(12_000));
const order = detailOrder(corpus);
const all = applyFilters(corpus, NO_FILTERS);
const box = mapBox(corpus.nodes);

/** How many of the drawn papers each cluster has. */
function drawnOf(nodes: readonly number[]): number[] {
  return corpus.territories.map(({ index }) => nodes.filter((node) => corpus.nodes[node]!.territory === index).length);
}

describe("the detail of a large map", () => {
  it("holds every node once, the best known first", () => {
    expect([...order].sort((a, b) => a - b)).toEqual([...corpus.nodes.keys()]);
    const most = Math.max(...corpus.nodes.map(({ inDegree }) => inDegree));
    expect(corpus.nodes[order[0]!]!.inDegree).toBe(most);
  });

  it("never draws more than the map takes, and tells every cluster", () => {
    const { nodes, links, papersInView, complete } = chooseDetail(corpus, order, box, all, []);
    expect([nodes.length, papersInView, complete]).toEqual([MOST_DRAWN.nodes, 12_000, false]);
    expect(links.length).toBeLessThanOrEqual(MOST_DRAWN.links);
    expect(Math.min(...drawnOf(nodes))).toBeGreaterThan(100);
    const drawn = new Set(nodes);
    for (const link of links) {
      const { source, target } = corpus.links[link]!;
      expect(drawn.has(source) && drawn.has(target)).toBe(true);
    }
  });

  it("draws everything in a part that is small enough", () => {
    const [x, y] = [(box.left + box.right) / 2, (box.bottom + box.top) / 2];
    const part = { left: x - 300, right: x + 300, bottom: y - 300, top: y + 300 };
    const inside = corpus.nodes.filter((node) => Math.abs(node.x - x) <= 300 && Math.abs(node.y - y) <= 300);
    const detail = chooseDetail(corpus, order, part, all, []);
    expect(detail.nodes).toEqual(inside.map(({ index }) => index));
    expect(detail.complete).toBe(true);
  });

  it("keeps what must be seen, and leaves out what the filters do", () => {
    const far = order.at(-1)!;
    expect(chooseDetail(corpus, order, box, all, [far]).nodes).toContain(far);
    const some = applyFilters(corpus, { ...NO_FILTERS, territories: new Set([3]) });
    const { nodes, papersInView } = chooseDetail(corpus, order, box, some, []);
    expect(papersInView).toBe(corpus.territories[3]!.papers.length);
    expect(nodes.every((node) => corpus.nodes[node]!.territory === 3)).toBe(true);
  });

  it("leaves small maps whole", () => {
    expect([fitsWhole(corpus), fitsWhole(plantedCorpus())]).toEqual([false, true]);
  });
});
