import type { Reference, References, Relation, Work } from "../types.ts";

/** Relations, the strongest first. */
export const STRENGTH: readonly Relation[] = ["extends", "compares", "uses", "mentions", "cites"];

/**
 * Makes one reference of several between the same two ends, keeps the works
 * that are still referred to, and counts their mentions anew.
 */
export function joinReferences(papers: number, given: References): References {
  const pairs = new Map<string, Reference>();
  for (const reference of given.references) {
    const pair = `${reference.source} ${reference.target}`;
    const other = pairs.get(pair);
    pairs.set(pair, other ? join(other, reference) : reference);
  }
  const mentions = new Map<number, number>();
  for (const { target } of pairs.values()) mentions.set(target, (mentions.get(target) ?? 0) + 1);
  const moved = new Map<number, number>();
  const works = given.works.flatMap((work, index): Work[] => {
    const count = mentions.get(papers + index);
    if (count === undefined) return [];
    moved.set(papers + index, papers + moved.size);
    return [{ ...work, mentions: count }];
  });
  const references = [...pairs.values()]
    .map((reference) => ({ ...reference, target: moved.get(reference.target) ?? reference.target }))
    .sort((a, b) => a.source - b.source || a.target - b.target);
  return { ...given, works, references };
}

function join(a: Reference, b: Reference): Reference {
  const [first, second] = STRENGTH.indexOf(a.relation) <= STRENGTH.indexOf(b.relation) ? [a, b] : [b, a];
  const confidence = Math.max(a.confidence, b.confidence);
  return { ...first, confidence, evidence: [...first.evidence, ...second.evidence] };
}
