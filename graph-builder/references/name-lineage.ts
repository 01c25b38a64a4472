import type { Findings, Trace } from "./collect.ts";
import { quote } from "./collect.ts";
import { isShaped, shapeOf } from "./name-shapes.ts";
import type { PaperText } from "./paper-text.ts";
import { ruleOf } from "./reference-rules.ts";

/**
 * Works whose names are part of a paper's own name, letter for letter: ZeRO of
 * "ZeRO-Infinity", DiLoCo of "Streaming DiLoCo". A name that another paper
 * introduces counts, not one that merely sounds the same ("AutoNumerics-Zero").
 */
export function findNameSakes(findings: Findings, source: number): Trace[] {
  const traces: Trace[] = [];
  for (const { surface } of findings.introduced[source]!) {
    for (const part of partsOf(surface)) {
      const target = introducerOf(findings, part, source);
      const sentence = target === undefined ? undefined : sentenceWith(findings.texts[source]!, surface);
      if (target === undefined || !sentence) continue;
      const rule = ruleOf("derives-by-name");
      traces.push({
        source,
        target,
        rule,
        confidence: rule.confidence,
        evidence: quote(findings.texts[source]!, { sentence, surface: part }, rule.id),
      });
    }
  }
  return traces;
}

/** Proper parts of a name at its spaces and hyphens. */
function partsOf(name: string): string[] {
  const cuts = [...name.matchAll(/[\s-]+/g)].map((match) => [match.index, match.index + match[0].length] as const);
  return cuts.flatMap(([end, start]) => [name.slice(0, end), name.slice(start)]).filter((part) => part.length > 2);
}

function introducerOf(findings: Findings, part: string, source: number): number | undefined {
  const { index, families, papers } = findings;
  if (!isShaped(shapeOf(part))) return undefined;
  const { exact } = families.keyOf(part, source);
  const targets = index
    .papersOf(exact)
    .filter(
      (paper) =>
        paper !== source &&
        index.spellingOf(exact, paper) === part &&
        !isNewer(papers[paper]!.year, papers[source]!.year),
    );
  return targets.length === 1 ? targets[0] : undefined;
}

function isNewer(year: number | undefined, than: number | undefined): boolean {
  return year !== undefined && than !== undefined && year > than;
}

function sentenceWith(text: PaperText, surface: string): PaperText["sentences"][number] | undefined {
  return text.sentences.find(({ field, start, end }) =>
    (field === "title" ? text.title : text.abstract).slice(start, end).includes(surface),
  );
}
