import { assembleGraph } from "./assemble.ts";
import { labelClusters } from "./cluster/label.ts";
import { clusterPapers } from "./cluster/levels.ts";
import { findConcepts } from "./concepts/concepts.ts";
import { recallEarlier } from "./earlier.ts";
import { correctClusters } from "./correct/correct-clusters.ts";
import { correctConcepts } from "./correct/correct-concepts.ts";
import { correctConceptLinks, correctReferences } from "./correct/correct-links.ts";
import { correctNames } from "./correct/correct-names.ts";
import { declareNames } from "./correct/declare-names.ts";
import { correctPapers } from "./correct/correct-papers.ts";
import type { Corrected } from "./correct/corrections.ts";
import { readCorrections, type CorrectionsFile } from "./correct/read-corrections.ts";
import type { Graph } from "./graph.ts";
import { layoutMap } from "./layout/layout.ts";
import { linkSteps } from "./link/link.ts";
import { mergePapers } from "./merge/merge.ts";
import { resolveOptions, type BuildOptions } from "./options.ts";
import { PLAIN_HOST, report, type Host } from "./progress.ts";
import { readPapers } from "./read-papers.ts";
import type { InputFile } from "./read/reader.ts";
import { readFiles, type FilesReading } from "./read/read.ts";
import { findReferences } from "./references/references.ts";
import { runElsewhere, runInPlace, type Steps, type WorkingHost } from "./steps.ts";
import type { Note } from "./types.ts";

/** Input of a build. */
export interface BuildInput {
  readonly files: readonly InputFile[];
  /** What the files held, when they are read already (and, it may be, enriched); else they are read. */
  readonly reading?: FilesReading;
  /** Name of the corpus. Default: the file's name without its ending, else the files' common folder, else "Papers". */
  readonly title?: string;
  /** What people corrected, applied at every build: see docs/corrections.md. */
  readonly corrections?: readonly CorrectionsFile[];
  /** The graph of an earlier build, whose clusters, ids, names and places stay where they still fit. */
  readonly from?: Graph;
}

/**
 * Papers in, graph out: the whole pipeline.
 *
 * The same files and options give the same graph, whatever the order of the
 * files; only positions may differ between engines, by less than .001 of the
 * map's width. Time grows a little faster than linearly with the papers.
 * @throws PaperloomError `options`, `input` for a corrections file that cannot be read, `graph` for an earlier graph without clusters, `empty` when no file holds a paper, `cancelled` when the host says so.
 */
export function buildGraph(input: BuildInput, given: Partial<BuildOptions> = {}, host: Host = PLAIN_HOST): Graph {
  return runInPlace(buildSteps(input, given, host), host);
}

/** `buildGraph` with parts of the work done elsewhere, by `host.run`: the same graph, whoever does them. */
export function buildGraphElsewhere(
  input: BuildInput,
  given: Partial<BuildOptions>,
  host: WorkingHost,
): Promise<Graph> {
  return runElsewhere(buildSteps(input, given, host), host);
}

function* buildSteps(input: BuildInput, given: Partial<BuildOptions>, host: Host): Steps<Graph> {
  const options = resolveOptions(given);
  const reading = input.reading ?? readFiles(input.files, host);
  const corrections = readCorrections(input.corrections ?? []);
  const unmatched: Note[] = [];
  const corrected = <Outcome>(step: Corrected<Outcome>): Outcome => {
    unmatched.push(...step.unmatched);
    return step.outcome;
  };
  const { papers, merged } = mergePapers(reading.papers, corrected(correctPapers(reading.papers, corrections)));
  report(host, "merge", papers.length, papers.length);
  // Readings are large: each is handed over to the stage that wants it, and not kept.
  const read = yield* readPapers(papers);
  const concepts = corrected(correctConcepts(findConcepts(papers, options, host, read.runs.splice(0)), corrections));
  const declared = corrected(declareNames(papers, corrections));
  const found = findReferences(papers, concepts, options, host, declared, read.texts.splice(0));
  const named = corrected(correctNames(papers, found, corrections));
  const references = corrected(correctReferences(papers, named, corrections));
  const linked = yield* linkSteps(papers, concepts, references, options, read.words.splice(0));
  const links = corrected(correctConceptLinks(papers, linked, references, corrections));
  report(host, "link", papers.length, papers.length);
  const earlier = input.from && recallEarlier(input.from, papers, references.works, options);
  const levels = clusterPapers(links.neighbours, options, earlier);
  const clusters = corrected(
    correctClusters(labelClusters(levels, papers, concepts, links.neighbours, earlier), corrections),
  );
  report(host, "cluster", papers.length, papers.length);
  const layout = layoutMap(levels, links.neighbours, references, options, host, earlier);
  report(host, "assemble", 0, 1);
  return assembleGraph({
    input,
    options,
    reading,
    papers,
    merged,
    unmatched,
    concepts,
    references,
    links,
    clusters,
    layout,
  });
}
