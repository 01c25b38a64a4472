import type { BuildOptions } from "../options.ts";
import { report, type Host } from "../progress.ts";
import { findShortForms } from "../text/paper-words.ts";
import type { Concepts, Paper } from "../types.ts";
import { findCandidates } from "./candidates.ts";
import { describeConcepts } from "./describe.ts";
import { joinDocuments } from "./documents.ts";
import { weigh } from "./evidence.ts";
import { addMentioned, runnersUp, type Telling } from "./mentioned.ts";
import { readRuns, type RunReading } from "./run-reading.ts";
import { selectConcepts, type Scored } from "./select.ts";
import { learnShortForms } from "./short-forms.ts";
import { countPhrases } from "./statistics.ts";
import { createVacuity } from "./vacuous.ts";

/**
 * Finds what each paper is about: noun phrases cut out by a stop-word chunker, weighed by evidence
 * from the paper and the corpus, their spellings and short forms folded into one concept each.
 * Close to linear in the length of the texts.
 */
export function findConcepts(
  papers: readonly Paper[],
  options: Pick<BuildOptions, "conceptsPerPaper">,
  host: Host,
  readings: readonly RunReading[] = [readRuns(papers, papers.map(findShortForms))],
): Concepts {
  const shortForms = learnShortForms(readings.flatMap((reading) => reading.shortForms));
  const documents = joinDocuments(readings, shortForms);
  const statistics = countPhrases(documents);
  const { isVacuous, coreOf } = createVacuity(documents, statistics.table);
  const chosen: (readonly Scored[])[] = [];
  const others: (readonly Telling[])[] = [];
  for (let paper = 0; paper < papers.length; paper += 1) {
    if (paper % 1000 === 0) report(host, "concepts", paper, papers.length);
    const scored = findCandidates(documents, paper, statistics)
      .filter((candidate) => !isVacuous(candidate))
      .map((candidate) => ({ candidate, score: weigh({ candidate, documents, statistics }) }));
    const own = selectConcepts(scored, options.conceptsPerPaper, coreOf);
    chosen.push(own);
    others.push(runnersUp(scored, own, statistics.documentFrequency, papers.length));
  }
  return describeConcepts(papers, documents, statistics, addMentioned(chosen, others));
}
