import { nameKey } from "./name-key.ts";
import { isShaped, shapeOf } from "./name-shapes.ts";
import { ruleOf } from "./reference-rules.ts";
import { quote, type Findings, type Trace } from "./trace.ts";

/**
 * Proper parts of a name at its spaces and hyphens, shaped like names themselves:
 * ZeRO of "ZeRO-Infinity", DiLoCo of "Streaming DiLoCo"; LASP of "LASP-2".
 */
function ancestorsInName(name: string): string[] {
  const cuts = [...name.matchAll(/[\s-]+/g)].map((match) => [match.index, match.index + match[0].length] as const);
  return cuts
    .flatMap(([end, start]) => [name.slice(0, end), name.slice(start)])
    .filter((part) => part.length > 2 && isShaped(shapeOf(part)));
}

/** Whether the work of family `family` gave its name to one of `names`: as a part, or as another version. */
export function isAncestorByName(family: string, exact: string, names: readonly string[]): boolean {
  return names.some((name) => {
    const own = nameKey(name);
    if (own.family === family && own.exact !== exact && own.version !== "") return true;
    return ancestorsInName(name).some((part) => nameKey(part).family === family);
  });
}

/**
 * Papers whose names are part of a paper's own name, letter for letter. A name that
 * another paper introduces counts, not one that merely sounds the same
 * ("AutoNumerics-Zero" and ZeRO).
 */
export function findNamesakes(findings: Findings, source: number): Trace[] {
  const text = findings.texts[source]!;
  const rule = ruleOf("derives-by-name");
  const traces: Trace[] = [];
  for (const { surface } of findings.introduced[source]!) {
    const sentence = text.sentences.find(({ field, start, end }) => text[field].slice(start, end).includes(surface));
    for (const part of sentence ? ancestorsInName(surface) : []) {
      const target = introducerOf(findings, part, source);
      if (target === undefined) continue;
      traces.push({
        source,
        target,
        rule,
        confidence: rule.confidence,
        evidence: quote(text, sentence!, part, rule.id),
      });
    }
  }
  return traces;
}

/** The one older paper that introduces the name and that the gate lets through: short names want a likeness of topic. */
function introducerOf({ index, families, gate }: Findings, part: string, source: number): number | undefined {
  const { exact } = families.keyOf(part, source);
  const targets = index
    .papersOf(exact)
    .filter(
      (paper) =>
        paper !== source &&
        index.spellingOf(exact, paper) === part &&
        gate.confidence({ surface: part, score: 1, kind: undefined }, source, paper, part) > 0,
    );
  return targets.length === 1 ? targets[0] : undefined;
}
