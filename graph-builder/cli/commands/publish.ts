import { cp, mkdir, readdir, readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { PaperloomError } from "../../errors.ts";
import type { Graph } from "../../graph.ts";
import { writeOnePage } from "../../write/one-page.ts";
import { defineCommand, UsageError, type Command } from "../command.ts";
import { openGraphFile } from "../graph-file.ts";
import { packageRoot } from "../package-root.ts";
import { fileError } from "../system-error.ts";
import { PACKED_POINTER, writeServed } from "../served-graph.ts";
import { writeOutput } from "../write-output.ts";

/** A part of the built explorer. */
function builtFile(name: string): string {
  const path = join(packageRoot(), "dist", name);
  if (!existsSync(path)) throw new PaperloomError("input", "The explorer is not built.", "Run `npm run build` first.");
  return path;
}

async function publishPage(graph: Graph, output: string): Promise<void> {
  const page = await readFile(builtFile("one-page.html"), "utf8");
  await writeOutput(output, writeOnePage(graph, page));
}

/** Parts of the built explorer that a site with a graph of its own does not need. */
const LEFT_OUT = new Set(["one-page.html", "sample", "graph.json"]);

async function publishSite(graph: Graph, folder: string): Promise<void> {
  const built = join(builtFile("index.html"), "..");
  try {
    await mkdir(folder, { recursive: true });
    for (const name of await readdir(built)) {
      if (!LEFT_OUT.has(name)) await cp(join(built, name), join(folder, name), { recursive: true });
    }
  } catch (error) {
    throw fileError(error, folder);
  }
  const content = writeServed(graph);
  const isPacked = typeof content !== "string";
  if (isPacked) await writeOutput(join(folder, "graph.loom"), content);
  await writeOutput(join(folder, "graph.json"), isPacked ? PACKED_POINTER : content);
}

/** `paperloom publish` */
export const publish: Command = defineCommand({
  summary: "Writes the explorer with a graph in it: one HTML file, or a folder for any web host.",
  usage: "GRAPH",
  arity: [1, 1],
  options: {
    output: {
      type: "string",
      alias: "o",
      valueHint: "PATH",
      description: "a name that ends in .html for one file, any other for a folder",
    },
  },
  examples: ["paperloom publish graph.json -o map.html", "paperloom publish graph.json -o site"],
  async run(args, terminal) {
    const { output } = args;
    if (output === undefined || output === "-") throw new UsageError("-o is needed: map.html, or a folder.");
    const graph = await openGraphFile(args._[0] ?? "-");
    const isPage = /\.html?$/i.test(output);
    await (isPage ? publishPage(graph, output) : publishSite(graph, output));
    terminal.out(
      isPage
        ? `Wrote ${output}. It needs no network: send it, or open it from the disk.`
        : `Wrote ${output}. Put the folder on any web host.`,
    );
  },
});
