import { Clustering, LeidenAlgorithm, Network as OracleNetwork } from "networkanalysis-ts";
import { describe, expect, it } from "vitest";
import { connectedParts } from "../../graph-builder/cluster/connected-parts.ts";
import { communityQuality, leiden } from "../../graph-builder/cluster/leiden.ts";
import { toNetwork, type Network } from "../../graph-builder/cluster/network.ts";
import { createRandom } from "../../graph-builder/random.ts";
import type { EdgeList } from "../../graph-builder/types.ts";
import { lfr, plantedPartition } from "../bench/planted-graphs.ts";

const total = ({ mass }: Network): number => mass.reduce((sum, each) => sum + each, 0);

function modularity(edges: EdgeList, clusterOf: Int32Array): number {
  const network = toNetwork(edges);
  return communityQuality(network, clusterOf, 1 / total(network)) / total(network);
}

/** Modularity of the best of several runs of the authors' own implementation. */
function oracleModularity(edges: EdgeList, runs: number): number {
  const both = [
    [...edges.source, ...edges.target],
    [...edges.target, ...edges.source],
  ];
  const network = new OracleNetwork({
    nNodes: edges.order,
    setNodeWeightsToTotalEdgeWeights: true,
    edges: both,
    edgeWeights: [...edges.weight, ...edges.weight],
    sortedEdges: false,
    checkIntegrity: false,
  });
  const algorithm = new LeidenAlgorithm();
  algorithm.setResolution(1 / (2 * edges.weight.reduce((sum, each) => sum + each, 0)));
  algorithm.setNIterations(10);
  let best = -1;
  for (let run = 0; run < runs; run += 1) {
    const clustering = new Clustering({ nNodes: edges.order });
    algorithm.improveClustering(network, clustering);
    best = Math.max(best, modularity(edges, Int32Array.from(clustering.getClusters())));
  }
  return best;
}

function bestModularity(edges: EdgeList, runs: number): number {
  const network = toNetwork(edges);
  const found = Array.from({ length: runs }, (_, seed) => leiden(network, 1 / total(network), createRandom(seed)));
  return Math.max(...found.map((clusterOf) => modularity(edges, clusterOf)));
}

const edgeList = (order: number, edges: readonly (readonly [number, number, number])[]): EdgeList => ({
  order,
  source: Int32Array.from(edges, ([a]) => a),
  target: Int32Array.from(edges, ([, b]) => b),
  weight: Float64Array.from(edges, ([, , weight]) => weight),
});

describe("leiden", () => {
  it("parts two triangles that one edge joins", () => {
    const edges = edgeList(6, [
      [0, 1, 1],
      [0, 2, 1],
      [1, 2, 1],
      [2, 3, 1],
      [3, 4, 1],
      [3, 5, 1],
      [4, 5, 1],
    ]);
    const clusterOf = leiden(toNetwork(edges), 1 / 14, createRandom(1));
    expect([...clusterOf]).toEqual([0, 0, 0, 1, 1, 1]);
    expect(modularity(edges, clusterOf)).toBeCloseTo(5 / 14, 12);
  });

  it("lets weights decide where edges do not", () => {
    const edges = edgeList(4, [
      [0, 1, 5],
      [1, 2, 1],
      [2, 3, 5],
      [0, 3, 1],
    ]);
    expect([...leiden(toNetwork(edges), 1 / 24, createRandom(1))]).toEqual([0, 0, 1, 1]);
  });

  it("leaves nodes without edges alone, and takes no notice of loops and weights of 0", () => {
    const edges = edgeList(5, [
      [0, 0, 9],
      [0, 1, 1],
      [2, 3, 0],
    ]);
    expect([...leiden(toNetwork(edges), 1 / 2, createRandom(1))]).toEqual([0, 0, 1, 2, 3]);
    expect([...leiden(toNetwork(edgeList(0, [])), 1, createRandom(1))]).toEqual([]);
  });

  it("finds planted communities exactly while they are plain", () => {
    const { edges, communityOf } = plantedPartition(600, 12, 16, 0.15, 3);
    const network = toNetwork(edges);
    const clusterOf = leiden(network, 1 / total(network), createRandom(1));
    expect(new Set(clusterOf).size).toBe(12);
    const pairs = new Set([...clusterOf].map((cluster, node) => `${cluster} ${communityOf[node]}`));
    expect(pairs.size).toBe(12);
  });

  it.each([
    ["planted partition, mixing .5", plantedPartition(1000, 20, 12, 0.5, 5).edges],
    ["LFR, mixing .3", lfr(2000, 0.3, 11).edges],
    ["LFR, mixing .5", lfr(1000, 0.5, 13).edges],
  ])("reaches the modularity of the authors' implementation: %s", (_, edges) => {
    expect(bestModularity(edges, 10)).toBeGreaterThan(oracleModularity(edges, 10) - 0.0005);
  });

  it("improves what it is given and never returns less", () => {
    const { edges } = lfr(1000, 0.4, 17);
    const network = toNetwork(edges);
    const given = leiden(network, 1 / total(network), createRandom(1), { rounds: 1 });
    const better = leiden(network, 1 / total(network), createRandom(2), { given });
    expect(modularity(edges, better)).toBeGreaterThanOrEqual(modularity(edges, given));
  });

  it("returns connected communities where plain moving would tear one apart", () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const { edges } = plantedPartition(200, 10, 4, 0.5, seed);
      const network = toNetwork(edges);
      const clusterOf = leiden(network, 0.2 / total(network), createRandom(seed), { rounds: 1 });
      expect(new Set(connectedParts(network, clusterOf)).size).toBe(new Set(clusterOf).size);
    }
  });
});
