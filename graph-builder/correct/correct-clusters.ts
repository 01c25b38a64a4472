import { fold } from "../text/fold.ts";
import type { Clusters } from "../types.ts";
import { unmatched, type Corrected, type Corrections } from "./corrections.ts";

/** Gives clusters the names that people chose: by the name they would have, at every level. */
export function correctClusters(given: Clusters, { clusters: lines }: Corrections): Corrected<Clusters> {
  const chosen = new Map(lines.map(({ cells: [label = "", name = ""] }) => [fold(label), name]));
  const known = new Set(given.clusters.map(({ label }) => fold(label)));
  const lost = lines.flatMap((line) =>
    known.has(fold(line.cells[0]!)) ? [] : [unmatched(line, `No cluster is called "${line.cells[0]}".`)],
  );
  const clusters = given.clusters.map((cluster) => ({
    ...cluster,
    label: chosen.get(fold(cluster.label)) || cluster.label,
  }));
  return { outcome: { ...given, clusters }, unmatched: lost };
}
