import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { buildGraph } from "../../build.ts";
import { PaperloomError } from "../../errors.ts";
import { WRITERS } from "../../write/registry.ts";
import { wholeNumber } from "../check-usage.ts";
import { defineCommand, type Command } from "../command.ts";
import { openGraphFile } from "../graph-file.ts";
import { openBrowser } from "../open-browser.ts";
import { packageRoot } from "../package-root.ts";
import { terminalHost } from "../progress-bar.ts";
import { readInputs } from "../read-inputs.ts";
import { serveExplorer } from "../serve.ts";
import type { Graph } from "../../graph.ts";

const SAMPLE_TITLE = "Efficient machine learning";

/** The graph of the sample corpus that comes with the explorer. */
async function buildSample(explorer: string): Promise<Graph> {
  const { files } = await readInputs([join(explorer, "sample")]);
  const host = terminalHost();
  try {
    return buildGraph({ files: files.filter(({ name }) => name.endsWith(".txt")), title: SAMPLE_TITLE }, {}, host);
  } finally {
    host.end();
  }
}

/** `paperloom explore` */
export const explore: Command = defineCommand({
  summary: "Opens a graph as a map in the browser; without a graph, the sample corpus.",
  usage: "[GRAPH]",
  arity: [0, 1],
  options: {
    port: { type: "string", valueHint: "N", default: "8640", description: "port on 127.0.0.1; 0 takes a free one" },
    open: { type: "boolean", description: "open the browser as well" },
  },
  examples: ["paperloom explore", "paperloom explore graph.json --port 9000 --open"],
  async run(args, terminal) {
    const port = wholeNumber(args.port, "--port", 0, 65_535);
    const explorer = join(packageRoot(), "dist");
    if (!existsSync(join(explorer, "index.html"))) {
      throw new PaperloomError("input", "The explorer is not built.", "Run `npm run build` first.");
    }
    const [path] = args._;
    const graph = path === undefined ? await buildSample(explorer) : await openGraphFile(path);
    const server = await serveExplorer({ folder: explorer, graph: WRITERS["json"]!.write(graph), port });
    const papers = graph.nodes.filter(({ attributes }) => attributes.kind === "paper").length;
    terminal.out(`${graph.attributes.title}, ${papers} papers: ${terminal.style.bold(server.address)}`);
    terminal.out("Ctrl+C stops.");
    if (args.open === true) openBrowser(server.address);
    await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
    await server.close();
  },
});
