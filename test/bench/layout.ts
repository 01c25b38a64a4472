import { performance } from "node:perf_hooks";
import { clusterPapers } from "../../graph-builder/cluster/levels.ts";
import { layoutMap } from "../../graph-builder/layout/layout.ts";
import { DEFAULT_OPTIONS } from "../../graph-builder/options.ts";
import { PLAIN_HOST } from "../../graph-builder/progress.ts";
import type { References } from "../../graph-builder/types.ts";
import { neighbourPreservation } from "./neighbour-preservation.ts";
import { lfr } from "./planted-graphs.ts";
import { median, type Row } from "./row.ts";

const NO_REFERENCES: References = { names: [], works: [], references: [], ambiguous: [] };

/** Clusters and positions of LFR graphs (mixing .3): seconds of each, and how many nearest neighbours are neighbours. */
export function benchLayout(sizes: readonly number[] = [300, 1000, 10_000, 100_000]): readonly Row[] {
  return sizes.map((order) => {
    const { edges } = lfr(order, 0.3, 7);
    const runs = Array.from({ length: order > 20_000 ? 1 : 3 }, () => {
      const started = performance.now();
      const levels = clusterPapers(edges, DEFAULT_OPTIONS);
      const clustered = performance.now();
      const layout = layoutMap(levels, edges, NO_REFERENCES, DEFAULT_OPTIONS, PLAIN_HOST);
      return { clusters: clustered - started, layout: performance.now() - clustered, positions: layout };
    });
    return {
      nodes: order,
      edges: edges.source.length,
      "clusters, s": (median(runs.map(({ clusters }) => clusters)) / 1000).toFixed(2),
      "layout, s": (median(runs.map(({ layout }) => layout)) / 1000).toFixed(2),
      "neighbours kept": neighbourPreservation(runs[0]!.positions, edges).toFixed(3),
    };
  });
}
