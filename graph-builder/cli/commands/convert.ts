import { PaperloomError } from "../../errors.ts";
import type { Graph } from "../../graph.ts";
import { openGraph } from "../../open-graph.ts";
import { WRITERS } from "../../write/registry.ts";
import type { Writer } from "../../write/writer.ts";
import { buildShown } from "../build-shown.ts";
import { defineCommand, type Command } from "../command.ts";
import { readInputs } from "../read-inputs.ts";
import { writeOutput } from "../write-output.ts";

/** The writer that a file's name asks for: the longest ending that fits. */
export function writerFor(path: string): Writer {
  const fitting = Object.values(WRITERS)
    .filter(({ extension }) => path.toLowerCase().endsWith(`.${extension}`))
    .sort((a, b) => b.extension.length - a.extension.length);
  if (fitting[0]) return fitting[0];
  const known = Object.values(WRITERS).map(({ extension }) => `.${extension}`);
  throw new PaperloomError("format", `${path}: no format has this ending.`, `The endings are ${known.join(", ")}.`);
}

/** How every graph file begins. */
const GRAPH = /^\s*\{\s*"(?:attributes|options|nodes|edges)"\s*:/;

/** A graph file as it is; anything else is read as papers and built. */
async function graphFrom(path: string): Promise<Graph> {
  const { files, title } = await readInputs([path]);
  const [first] = files;
  const text = files.length === 1 ? new TextDecoder().decode(first?.bytes) : "";
  if (GRAPH.test(text)) return openGraph(text, path === "-" ? "stdin" : path);
  return buildShown({ files, ...(title === undefined ? {} : { title }) });
}

/** `paperloom convert` */
export const convert: Command = defineCommand({
  summary: "Turns a graph, or papers in any format that is read, into what the second name's ending says.",
  usage: "FROM TO",
  arity: [2, 2],
  options: {},
  examples: ["paperloom convert graph.json map.graphml", "paperloom convert library.ris library.bib"],
  async run(args, terminal) {
    const [from = "-", to = ""] = args._;
    const writer = writerFor(to);
    await writeOutput(to, writer.write(await graphFrom(from)));
    terminal.out(`Wrote ${to} (${writer.label}).`);
  },
});
