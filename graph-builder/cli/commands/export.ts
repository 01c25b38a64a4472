import { PaperloomError } from "../../errors.ts";
import { findNode } from "../../find-node.ts";
import { selectAround } from "../../selection.ts";
import { WRITERS } from "../../write/registry.ts";
import { wholeNumber } from "../check-usage.ts";
import { defineCommand, UsageError, type Command } from "../command.ts";
import { openGraphFile } from "../graph-file.ts";
import { writeOutput, writeStandardOutput } from "../write-output.ts";

const GEXF_VERSIONS = ["1.3", "1.2"] as const;

function gexfVersion(given: string): "1.3" | "1.2" {
  const version = GEXF_VERSIONS.find((known) => known === given);
  if (!version) throw new UsageError(`--gexf-version must be ${GEXF_VERSIONS.join(" or ")}, not "${given}".`);
  return version;
}

/** `maps/graph.json` as `maps/graph.gexf`; `graph.gexf` for standard input. */
function nextTo(path: string, extension: string): string {
  const stem = path === "-" ? "graph" : path.replace(/\.[^./\\]*$/, "");
  const sibling = `${stem}.${extension}`;
  return sibling === path ? `${stem}-copy.${extension}` : sibling;
}

/** `paperloom export` */
export const exportGraph: Command = defineCommand({
  summary: "Writes a graph in another format.",
  usage: "GRAPH",
  arity: [1, 1],
  options: {
    to: { type: "string", valueHint: "FORMAT", description: `one of ${Object.keys(WRITERS).join(", ")}` },
    output: {
      type: "string",
      alias: "o",
      valueHint: "FILE",
      description: "where to; the default is beside the graph, - is standard output",
    },
    "gexf-version": { type: "string", valueHint: "V", default: "1.3", description: "1.3, or 1.2 for older readers" },
    timestamps: { type: "boolean", description: "GEXF: years as time, for Gephi's timeline" },
    around: { type: "string", valueHint: "NAME", description: "only a paper or work and what references join to it" },
    depth: { type: "string", valueHint: "N", default: "1", description: "with --around: in how many steps" },
    transparent: { type: "boolean", description: "SVG: no ground behind the map" },
    directed: {
      type: "boolean",
      description: "GEXF and GraphML: every edge directed, for readers without mixed graphs (networkx)",
    },
  },
  examples: [
    "paperloom export graph.json --to gexf",
    "paperloom export graph.json --to gexf --gexf-version 1.2 --directed -o networkx.gexf",
    'paperloom export graph.json --to bibtex --around "ZeRO" --depth 2 -o zero.bib',
  ],
  async run(args, terminal) {
    const [path = "-"] = args._;
    if (args.to === undefined) throw new UsageError(`--to is needed: one of ${Object.keys(WRITERS).join(", ")}.`);
    const writer = Object.hasOwn(WRITERS, args.to) ? WRITERS[args.to] : undefined;
    if (!writer) {
      const known = Object.values(WRITERS).map(({ id, label }) => `${id} (${label})`);
      throw new PaperloomError("format", `There is no format "${args.to}".`, `The formats are ${known.join(", ")}.`);
    }
    const options = {
      gexfVersion: gexfVersion(args["gexf-version"]),
      directed: args.directed === true,
      timestamps: args.timestamps === true,
      transparent: args.transparent === true,
    };
    const depth = wholeNumber(args.depth, "--depth", 0, 100);
    const whole = await openGraphFile(path);
    const graph = args.around === undefined ? whole : selectAround(whole, findNode(whole, args.around).key, depth);
    const content = writer.write(graph, options);
    const output = args.output ?? nextTo(path, writer.extension);
    if (output === "-") return writeStandardOutput(content);
    await writeOutput(output, content);
    terminal.out(`Wrote ${output} (${writer.label}).`);
  },
});
