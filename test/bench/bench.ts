import { benchBuilds, growth } from "./builds.ts";
import { benchCommunities } from "./communities.ts";
import { benchLayout } from "./layout.ts";

/** Prints what builds, communities and layout cost on this machine; builds of more than `most` papers are left out. */
export function bench(most: number): void {
  const builds = benchBuilds(most);
  console.table(builds);
  console.log(`growth: time ${growth(builds, "seconds").toFixed(2)}, memory ${growth(builds, "peak MB").toFixed(2)}\n`);
  console.table(benchCommunities());
  console.table(benchLayout());
}
