import { fold } from "../text/fold.ts";
import { stem } from "../text/stem.ts";
import type { Concept, Concepts, Weighted } from "../types.ts";
import { unmatched, type Corrected, type Corrections } from "./corrections.ts";

/** Applies the thesaurus once: each concept is renamed, joined to another, or dropped. Chains are not followed. */
export function correctConcepts(given: Concepts, { thesaurus }: Corrections): Corrected<Concepts> {
  if (thesaurus.length === 0) return { outcome: given, unmatched: [] };
  const bySpelling = new Map<string, number>();
  given.concepts.forEach(({ variants }, index) => variants.forEach((variant) => bySpelling.set(fold(variant), index)));
  given.concepts.forEach(({ label }, index) => bySpelling.set(fold(label), index));
  const replaced = new Map<number, string>();
  const lost = thesaurus.flatMap((line) => {
    const [label = "", replacement = ""] = line.cells;
    const index = bySpelling.get(fold(label));
    if (index === undefined) return [unmatched(line, `No paper has the concept "${label}".`)];
    replaced.set(index, replacement);
    return [];
  });
  return { outcome: rebuild(given, replaced, bySpelling), unmatched: lost };
}

function rebuild(
  given: Concepts,
  replaced: ReadonlyMap<number, string>,
  bySpelling: ReadonlyMap<string, number>,
): Concepts {
  /** Concepts by their new id; null for what was dropped. */
  const moved = given.concepts.map((concept, index): Concept | null => {
    const label = replaced.get(index);
    if (label === "") return null;
    if (label === undefined) return concept;
    const other = given.concepts[bySpelling.get(fold(label)) ?? -1];
    return { ...(other ?? { ...concept, id: conceptId(label) }), label, variants: concept.variants };
  });
  const byId = new Map<string, { label: string; variants: Set<string>; papers: Set<number> }>();
  moved.forEach((concept, index) => {
    if (!concept) return;
    const kept = byId.get(concept.id) ?? {
      label: concept.label,
      variants: new Set<string>(),
      papers: new Set<number>(),
    };
    if (replaced.has(index)) kept.label = concept.label;
    concept.variants.forEach((variant) => kept.variants.add(variant));
    byId.set(concept.id, kept);
  });
  const ids = [...byId.keys()].sort();
  const position = new Map(ids.map((id, at) => [id, at]));
  const byPaper = given.byPaper.map((weighted, paper) => {
    const best = new Map<number, number>();
    for (const { index, weight } of weighted) {
      const id = moved[index]?.id;
      if (id === undefined) continue;
      byId.get(id)!.papers.add(paper);
      best.set(position.get(id)!, Math.max(weight, best.get(position.get(id)!) ?? 0));
    }
    return [...best]
      .map(([index, weight]): Weighted => ({ index, weight }))
      .sort((a, b) => b.weight - a.weight || a.index - b.index);
  });
  const concepts = ids.map((id): Concept => {
    const { label, variants, papers } = byId.get(id)!;
    return { id, label, variants: [...variants].sort(), papers: papers.size };
  });
  return { concepts, byPaper };
}

/** The id that a concept of this label has in every corpus. */
function conceptId(label: string): string {
  return (fold(label).match(/[\p{L}\p{N}]+/gu) ?? []).map(stem).join(" ");
}
