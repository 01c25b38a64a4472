import { benchBibtex } from "./bibtex.ts";
import { benchBuilds, growth } from "./builds.ts";
import { benchCommunities } from "./communities.ts";
import { benchExplorer } from "./explorer.ts";
import { benchLayout } from "./layout.ts";
import { benchLinking } from "./linking.ts";
import { benchRebuild } from "./rebuild.ts";

/** Prints what builds, rebuilds, linking, reading BibTeX, communities, layout and the explorer cost on this machine; builds of more than `most` papers are left out, all of them with 0. */
export async function bench(most: number): Promise<void> {
  console.table(await benchExplorer());
  if (most === 0) return;
  const builds = benchBuilds(most);
  console.table(builds);
  console.log(`growth: time ${growth(builds, "seconds").toFixed(2)}, memory ${growth(builds, "peak MB").toFixed(2)}\n`);
  console.table(benchRebuild(most));
  console.table(await benchLinking());
  console.table(benchBibtex());
  console.table(benchCommunities());
  console.table(benchLayout());
}
