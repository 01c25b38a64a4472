import process from "node:process";
import { correctPapers } from "../../correct/correct-papers.ts";
import { readCorrections, type CorrectionsFile } from "../../correct/read-corrections.ts";
import { PLAIN_HOST } from "../../progress.ts";
import type { InputFile } from "../../read/reader.ts";
import { readFiles, type FilesReading } from "../../read/read.ts";
import type { Terminal } from "../terminal.ts";
import { enrichPapers } from "./enrich.ts";
import type { EnrichPlan } from "./enrich-flags.ts";
import { enrichReport, unansweredError } from "./enrich-report.ts";
import type { Service } from "./service.ts";

const CLEAR = "\r\u001B[K";

/** A line drawn over and over on a terminal, a line a service elsewhere. */
function showProgress(): { readonly draw: (service: Service, done: number, total: number) => void; end(): void } {
  const { stderr } = process;
  let last: Service | undefined;
  return {
    draw: (service, done, total) => {
      if (stderr.isTTY) stderr.write(`${CLEAR}Asking ${service.label}  ${done} of ${total} papers`);
      else if (service !== last) stderr.write(`Asking ${service.label}\n`);
      last = service;
    },
    end: () => void (stderr.isTTY && stderr.write(CLEAR)),
  };
}

/**
 * Reads files and enriches what they hold, with progress and news on standard
 * error, and says what came of it.
 * @throws PaperloomError `empty` when no file holds a paper;
 * @throws PaperloomError `service` when a service left questions without an answer, all others being asked first.
 */
export async function enrichShown(
  files: readonly InputFile[],
  corrections: readonly CorrectionsFile[],
  { services, settings }: EnrichPlan,
  terminal: Terminal,
): Promise<FilesReading> {
  const reading = readFiles(files, PLAIN_HOST);
  const decided = correctPapers(reading.papers, readCorrections(corrections)).outcome;
  const { draw, end } = showProgress();
  const say = (line: string): void => {
    end();
    terminal.err(line);
  };
  const client = (service: Service) => ({ ...settings.client(service), say });
  try {
    const enriched = await enrichPapers(reading.papers, services, { ...settings, decided, client, progress: draw });
    for (const enrichment of enriched.enrichments) for (const line of enrichReport(enrichment)) say(line);
    const error = settings.offline ? undefined : unansweredError(enriched.enrichments);
    if (error) throw error;
    return { ...reading, papers: enriched.records };
  } finally {
    end();
  }
}
