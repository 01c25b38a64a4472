import type { Paper } from "../types.ts";
import { surnameOf, type CitationIndex } from "./citations.ts";
import { ruleOf, type ReferenceRule } from "./reference-rules.ts";
import { readWords, type Word } from "./paper-text.ts";
import type { Trace } from "./trace.ts";

const IDENTIFIER =
  /\b(?:arxiv:?\s?|abs\/)(?<arxiv>\d{4}\.\d{4,5})|(?<doi>10\.\d{4,9}\/(?:\([^\s()]*\)|[^\s,;()\]}>"'])+)|\bopenalex\.org\/(?:works\/)?(?<openalex>w\d+)/giu;
/** A year in an entry may differ by so much from the paper's: preprints and late volumes. */
const YEARS_APART = 2;

/**
 * `cites` traces from the raw reference lists of the records: an entry with the
 * identifier of a paper of the corpus, else with its full title (and, where both
 * are known, a year near its own or the name of an author). Linear in the lists.
 */
export function traceReferenceLists(papers: readonly Paper[], index: CitationIndex): Trace[] {
  return papers.flatMap((paper, source) =>
    (paper.references ?? []).flatMap((entry, at): Trace[] => {
      const hit = byIdentifier(entry, index) ?? byTitle(entry, papers, index);
      if (!hit || hit.target === source) return [];
      const evidence = {
        field: "reference",
        index: at,
        start: 0,
        end: entry.length,
        quote: entry,
        surface: hit.surface,
        rule: hit.rule.id,
      } as const;
      return [{ source, target: hit.target, rule: hit.rule, confidence: hit.rule.confidence, evidence }];
    }),
  );
}

interface Hit {
  readonly target: number;
  readonly surface: string;
  readonly rule: ReferenceRule;
}

function byIdentifier(entry: string, index: CitationIndex): Hit | undefined {
  for (const { groups = {} } of entry.matchAll(IDENTIFIER)) {
    const [kind, found] = Object.entries(groups).find(([, value]) => value !== undefined)!;
    const surface = found.replace(/[.]+$/, "");
    const target = index.byIdentifier.get(`${kind}:${surface.toLowerCase()}`);
    if (target !== undefined) return { target, surface, rule: ruleOf("cited-identifier") };
  }
  return undefined;
}

function byTitle(entry: string, papers: readonly Paper[], index: CitationIndex): Hit | undefined {
  const words = readWords(entry);
  const hit = index.titles
    .find(words)
    .filter(({ paper }) => fits(entry, words, papers[paper]!))
    .sort((a, b) => b.last - b.first - (a.last - a.first) || a.paper - b.paper)[0];
  return hit && { target: hit.paper, surface: entry, rule: ruleOf("cited-title") };
}

/** Nothing in the entry speaks against the paper. */
function fits(entry: string, words: readonly Word[], paper: Paper): boolean {
  const years = [...entry.matchAll(/\b(?:19|20)\d\d\b/g)].map((match) => Number(match[0]));
  if (paper.year === undefined || years.length === 0) return true;
  if (years.some((year) => Math.abs(year - paper.year!) <= YEARS_APART)) return true;
  return (paper.authors ?? []).some((author) => words.some(({ key }) => key === surnameOf(author)));
}
