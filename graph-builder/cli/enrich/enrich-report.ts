import { PaperloomError } from "../../errors.ts";
import { oneLine, plural, thousands } from "../text-layout.ts";
import type { Enrichment } from "./enrich.ts";
import type { Filled } from "./fill.ts";
import { SERVICES } from "./services.ts";
import type { Subject } from "./subject.ts";

const NOUNS: Readonly<Record<Filled, string>> = {
  year: "year",
  authors: "author list",
  venue: "venue",
  url: "URL",
  abstract: "empty abstract",
  references: "reference list",
  identifiers: "identifier set",
};

/** How many hits that were not taken are listed. */
const LISTED = 5;

/** What a service brought, in lines. */
export function enrichReport(enrichment: Enrichment): string[] {
  const { service, papers, found, byTitle, filled, unanswered, wrong, trouble } = enrichment;
  const kinds = Object.entries(NOUNS).flatMap(([field, noun]) => {
    const count = filled[field as Filled] ?? 0;
    return count > 0 ? [plural(count, noun)] : [];
  });
  return [
    `${service.label}: found ${thousands(found)} of ${plural(papers, "paper")}, ${thousands(byTitle)} by title` +
      `${kinds.length > 0 ? `; filled ${kinds.join(", ")}` : ""}.`,
    // With trouble on the way the error at the end says so.
    ...(unanswered.size > 0 && trouble === undefined ? [`  ${leftOut(enrichment)}: no answer in the cache.`] : []),
    ...wrong.slice(0, LISTED).map(({ subject, identity, title }) => {
      return oneLine(`  ${placeOf(subject)}: ${identity} leads to a work of another title, "${title}": not taken.`);
    }),
    ...(wrong.length > LISTED
      ? [`  and ${thousands(wrong.length - LISTED)} more identifiers that lead elsewhere.`]
      : []),
  ];
}

function leftOut({ unanswered, partly }: Enrichment): string {
  const wholly = unanswered.size - partly;
  if (wholly === 0) return `${plural(partly, "paper")} could only be filled in part`;
  return `${plural(wholly, "paper")} could not be filled${partly > 0 ? `, ${thousands(partly)} only in part` : ""}`;
}

/** Where the user's own files have the paper. */
function placeOf({ paper }: Subject): string {
  const own = paper.sources.find(({ file }) => SERVICES.every(({ label }) => label !== file)) ?? paper.sources[0]!;
  return `${own.file}:${own.line}`;
}

/** The error of services that left questions without an answer; undefined when all were answered. */
export function unansweredError(enrichments: readonly Enrichment[]): PaperloomError | undefined {
  const left = enrichments.filter(({ unanswered }) => unanswered.size > 0);
  if (left.length === 0) return undefined;
  const what = left.map(
    ({ service, unanswered, papers, trouble }) =>
      `${service.label} did not answer for ${thousands(unanswered.size)} of ${plural(papers, "paper")}: ${trouble ?? "no reason given"}.`,
  );
  return new PaperloomError(
    "service",
    what.join(" "),
    "What was answered is kept: run the same command again to go on, or add --offline to build with what is there.",
  );
}
