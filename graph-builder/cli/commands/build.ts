import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import process from "node:process";
import type { BuildInput } from "../../build.ts";
import type { CorrectionsFile } from "../../correct/read-corrections.ts";
import { PaperloomError } from "../../errors.ts";
import type { BuildOptions } from "../../options.ts";
import { jsonParts, writeJson } from "../../write/json.ts";
import { WRITERS } from "../../write/registry.ts";
import { buildShown } from "../build-shown.ts";
import { wholeNumber } from "../check-usage.ts";
import { defineCommand, type Command } from "../command.ts";
import { ENRICH_FLAGS, readEnrichFlags } from "../enrich/enrich-flags.ts";
import { enrichShown } from "../enrich/enrich-shown.ts";
import { openGraphFile } from "../graph-file.ts";
import { importReport } from "../import-report.ts";
import { readInputs } from "../read-inputs.ts";
import { READING_FLAGS, refuseSkips, withReadingFlags } from "../reading-flags.ts";
import { fileError } from "../system-error.ts";
import { duration } from "../text-layout.ts";
import { writeOutput, writeStandardOutput } from "../write-output.ts";

/** The build options of a JSON file, and the seed of a flag over them. */
async function resolveFlags(path: string | undefined, seed: string | undefined): Promise<Partial<BuildOptions>> {
  const options = path === undefined ? {} : await readOptions(path);
  return seed === undefined ? options : { ...options, seed: wholeNumber(seed, "--seed", 0, 0xffffffff) };
}

async function readOptions(path: string): Promise<Partial<BuildOptions>> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw fileError(error, path);
  }
  let options: unknown;
  try {
    options = JSON.parse(text);
  } catch {
    options = undefined;
  }
  if (typeof options === "object" && options !== null && !Array.isArray(options)) return options;
  throw new PaperloomError("options", `${path}: is not JSON of the form { "seed": 1, ... }.`);
}

/** The graph of an earlier build, as a part of the input. */
async function readEarlier(path: string | undefined): Promise<Pick<BuildInput, "from">> {
  return path === undefined ? {} : { from: await openGraphFile(path) };
}

/** The corrections files of a list with commas. */
function readCorrectionsFiles(paths = ""): Promise<CorrectionsFile[]> {
  const files = paths.split(",").filter(Boolean);
  return Promise.all(
    files.map(async (path) => {
      try {
        return { name: basename(path), text: await readFile(path, "utf8") };
      } catch (error) {
        throw fileError(error, path);
      }
    }),
  );
}

/** `paperloom build` */
export const build: Command = defineCommand({
  summary: "Builds the graph of the papers in files, folders, or - for standard input.",
  usage: "FILES...",
  arity: [1, Infinity],
  options: {
    output: {
      type: "string",
      alias: "o",
      valueHint: "FILE",
      default: "graph.json",
      description: "the graph file, packed if it ends in .loom; - writes it to standard output",
    },
    gexf: { type: "string", valueHint: "FILE", description: "write GEXF for Gephi as well" },
    title: { type: "string", valueHint: "TEXT", description: "name of the corpus" },
    options: { type: "string", valueHint: "FILE", description: "build options, a JSON file" },
    corrections: {
      type: "string",
      valueHint: "FILES",
      description: "corrections to apply, thesaurus included, with commas between the files",
    },
    from: {
      type: "string",
      valueHint: "GRAPH",
      description: "an earlier graph, whose clusters, names and places stay where they fit",
    },
    ...READING_FLAGS,
    ...ENRICH_FLAGS,
    cache: {
      type: "string",
      valueHint: "FOLDER",
      description: "keep what is read from each paper's text there, for the next build",
    },
    seed: { type: "string", valueHint: "N", description: "seed of every random choice" },
  },
  examples: [
    "paperloom build papers.txt",
    'paperloom build library/ --gexf map.gexf --title "My field"',
    "paperloom build export.csv --map title=Heading,abstract=Text --strict",
    "paperloom build papers.bib --enrich openalex,arxiv --contact you@example.org",
    "paperloom build library/ --from graph.json -o graph.json",
    "paperloom build library/ --cache ~/.cache/paperloom -o graph.json",
    "cat papers.jsonl | paperloom build - -o - | paperloom stats -",
  ],
  async run(args, terminal) {
    const options = await resolveFlags(args.options, args.seed);
    const plan = readEnrichFlags(args, process.env, process.platform);
    const inputs = await readInputs(args._);
    const files = withReadingFlags(inputs.files, args);
    const title = args.title ?? inputs.title;
    const corrections = await readCorrectionsFiles(args.corrections);
    const earlier = await readEarlier(args.from);
    const reading = plan && (await enrichShown(files, corrections, plan, terminal));
    const input = {
      files,
      corrections,
      ...(reading && { reading }),
      ...earlier,
      ...(title === undefined ? {} : { title }),
    };
    const graph = await buildShown(input, options, args.cache);
    const toStandardOutput = args.output === "-";
    if (toStandardOutput) await writeStandardOutput(writeJson(graph));
    else
      await writeOutput(
        args.output,
        args.output.endsWith(".loom") ? WRITERS["packed"]!.write(graph) : jsonParts(graph),
      );
    if (args.gexf !== undefined) await writeOutput(args.gexf, WRITERS["gexf"]!.write(graph));
    const say = toStandardOutput ? terminal.err : terminal.out;
    for (const line of importReport(graph, terminal.style)) say(line);
    if (args.strict) refuseSkips(graph);
    if (toStandardOutput) return;
    const written = [args.output, args.gexf].filter((path) => path !== undefined).join(" and ");
    const took = `${duration(process.uptime())} with ${Math.round(process.resourceUsage().maxRSS / 1024)} MB of memory`;
    say(`Wrote ${written} in ${took}. Look at it with: paperloom explore ${args.output}`);
  },
});
