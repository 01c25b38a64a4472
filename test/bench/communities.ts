import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { communityQuality, leiden } from "../../graph-builder/cluster/leiden.ts";
import { toNetwork } from "../../graph-builder/cluster/network.ts";
import { createRandom } from "../../graph-builder/random.ts";
import type { EdgeList } from "../../graph-builder/types.ts";
import { lfr } from "./planted-graphs.ts";
import { median, type Row } from "./row.ts";

/** Leiden on LFR graphs (mixing .3) beside igraph's, two iterations each, in the same run. */
export function benchCommunities(sizes: readonly number[] = [10_000, 100_000]): readonly Row[] {
  return sizes.flatMap((order) => {
    const { edges } = lfr(order, 0.3, 7);
    const own = ownLeiden(edges);
    const theirs = igraphLeiden(edges);
    return [
      row(order, edges, "paperloom", own),
      ...(theirs
        ? [{ ...row(order, edges, "igraph", theirs), "time of paperloom": (own.seconds / theirs.seconds).toFixed(2) }]
        : []),
    ];
  });
}

interface Result {
  readonly seconds: number;
  readonly modularity: number;
}

function row(order: number, edges: EdgeList, who: string, { seconds, modularity }: Result): Row {
  return {
    nodes: order,
    edges: edges.source.length,
    who,
    seconds: seconds.toFixed(2),
    modularity: modularity.toFixed(4),
  };
}

function ownLeiden(edges: EdgeList): Result {
  const runs = [1, 2, 3].map((seed): Result => {
    const started = performance.now();
    const network = toNetwork(edges);
    const total = network.mass.reduce((sum, mass) => sum + mass, 0);
    const clusterOf = leiden(network, 1 / total, createRandom(seed), { rounds: 2 });
    const seconds = (performance.now() - started) / 1000;
    return { seconds, modularity: communityQuality(network, clusterOf, 1 / total) / total };
  });
  return {
    seconds: median(runs.map(({ seconds }) => seconds)),
    modularity: median(runs.map(({ modularity }) => modularity)),
  };
}

const PYTHON = `
import igraph, sys, time
order, *edges = map(int, sys.stdin.read().split())
graph = igraph.Graph(n=order, edges=list(zip(edges[::2], edges[1::2])))
for _ in range(3):
    started = time.perf_counter()
    found = graph.community_leiden(objective_function="modularity", n_iterations=2)
    print(time.perf_counter() - started, found.modularity)
`;

/** Undefined where Debian's python3-igraph is not installed. */
function igraphLeiden({ order, source, target }: EdgeList): Result | undefined {
  const input = [order, ...Array.from(source, (from, edge) => `${from} ${target[edge]}`)].join("\n");
  const { status, stdout } = spawnSync("/usr/bin/python3", ["-c", PYTHON], { input, encoding: "utf8" });
  if (status !== 0) return undefined;
  const runs = stdout
    .trim()
    .split("\n")
    .map((line) => line.split(" ").map(Number));
  return {
    seconds: median(runs.map(([seconds]) => seconds!)),
    modularity: median(runs.map(([, modularity]) => modularity!)),
  };
}
