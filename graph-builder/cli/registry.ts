import type { Command } from "./command.ts";
import { build } from "./commands/build.ts";
import { convert } from "./commands/convert.ts";
import { diff } from "./commands/diff.ts";
import { explain } from "./commands/explain.ts";
import { explore } from "./commands/explore.ts";
import { exportGraph } from "./commands/export.ts";
import { lineage } from "./commands/lineage.ts";
import { publish } from "./commands/publish.ts";
import { stats } from "./commands/stats.ts";

/** Every command, by its name, in the order of help. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  build,
  explore,
  export: exportGraph,
  stats,
  explain,
  lineage,
  publish,
  convert,
  diff,
};
