import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { PaperloomError } from "../../errors.ts";
import type { Graph } from "../../graph.ts";
import { buildShown } from "../build-shown.ts";
import { wholeNumber } from "../check-usage.ts";
import { defineCommand, type Command } from "../command.ts";
import { openGraphFile } from "../graph-file.ts";
import { openBrowser } from "../open-browser.ts";
import { packageRoot } from "../package-root.ts";
import { readInputs } from "../read-inputs.ts";
import { serveExplorer } from "../serve.ts";
import { writeServed } from "../served-graph.ts";
import { oneLine, plural } from "../text-layout.ts";

const SAMPLE_TITLE = "Efficient machine learning";

/** The graph of the sample corpus that comes with the explorer. */
async function buildSample(explorer: string): Promise<Graph> {
  const { files } = await readInputs([join(explorer, "sample")]);
  return buildShown({ files: files.filter(({ name }) => name.endsWith(".txt")), title: SAMPLE_TITLE });
}

/** `paperloom explore` */
export const explore: Command = defineCommand({
  summary: "Opens a graph of any kind as a map in the browser; without a graph, the sample corpus.",
  usage: "[GRAPH...]",
  arity: [0, 2],
  options: {
    port: { type: "string", valueHint: "N", default: "8640", description: "port on 127.0.0.1; 0 takes a free one" },
    open: { type: "boolean", description: "open the browser as well" },
  },
  examples: [
    "paperloom explore",
    "paperloom explore graph.json --port 9000 --open",
    "paperloom explore network.gexf",
    "paperloom explore map.txt network.txt",
  ],
  async run(args, terminal) {
    const port = wholeNumber(args.port, "--port", 0, 65_535);
    const explorer = join(packageRoot(), "dist");
    if (!existsSync(join(explorer, "index.html"))) {
      throw new PaperloomError("input", "The explorer is not built.", "Run `npm run build` first.");
    }
    let served: string | Uint8Array = "";
    const server = await serveExplorer({ folder: explorer, graph: () => served, port });
    try {
      const graph = args._.length === 0 ? await buildSample(explorer) : await openGraphFile(...args._);
      const papers = graph.nodes.filter(({ attributes }) => attributes.kind === "paper").length;
      served = writeServed(graph);
      terminal.out(
        `${oneLine(graph.attributes.title)}, ${plural(papers, "paper")}: ${terminal.style.bold(server.address)}`,
      );
      terminal.out("Ctrl+C stops.");
      if (args.open === true) openBrowser(server.address);
      await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
    } finally {
      await server.close();
    }
  },
});
