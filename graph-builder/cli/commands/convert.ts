import { PaperloomError } from "../../errors.ts";
import type { Graph } from "../../graph.ts";
import { isPacked } from "../../pack/container.ts";
import { WRITERS } from "../../write/registry.ts";
import type { Writer } from "../../write/writer.ts";
import { buildShown } from "../build-shown.ts";
import { defineCommand, type Command } from "../command.ts";
import { graphFrom } from "../graph-file.ts";
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

const beginning = (bytes: Uint8Array): string => new TextDecoder().decode(bytes.subarray(0, 200));

/** A graph file as it is; anything else is read as papers and built. */
async function graphAt(path: string): Promise<Graph> {
  const { files, title } = await readInputs([path]);
  const [first] = files;
  const isGraph =
    first !== undefined && files.length === 1 && (isPacked(first.bytes) || GRAPH.test(beginning(first.bytes)));
  if (isGraph) return graphFrom(first.bytes, path === "-" ? "stdin" : path);
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
    await writeOutput(to, writer.write(await graphAt(from)));
    terminal.out(`Wrote ${to} (${writer.label}).`);
  },
});
