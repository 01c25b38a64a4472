import { PaperloomError } from "../../errors.ts";
import type { Graph } from "../../graph.ts";
import { WRITERS } from "../../write/registry.ts";
import type { Writer } from "../../write/writer.ts";
import { buildShown } from "../build-shown.ts";
import { defineCommand, type Command } from "../command.ts";
import { findGraph } from "../graph-file.ts";
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

/** A graph of any kind as it is; anything else is read as papers and built. */
async function graphAt(paths: readonly string[]): Promise<Graph> {
  const { files, title, graph } = await findGraph(paths);
  return graph ?? (await buildShown({ files, ...(title === undefined ? {} : { title }) }));
}

/** `paperloom convert` */
export const convert: Command = defineCommand({
  summary: "Turns a graph, or papers in any format that is read, into what the second name's ending says.",
  usage: "FROM... TO",
  arity: [2, Infinity],
  options: {},
  examples: [
    "paperloom convert graph.json map.graphml",
    "paperloom convert library.ris library.bib",
    "paperloom convert les-miserables.gexf graph.json",
  ],
  async run(args, terminal) {
    const from = args._.slice(0, -1);
    const to = args._.at(-1) ?? "";
    const writer = writerFor(to);
    await writeOutput(to, writer.write(await graphAt(from)));
    terminal.out(`Wrote ${to} (${writer.label}).`);
  },
});
