import type { ConceptLink, Evidence, Links, Note, Paper, Reference, References, Relation } from "../types.ts";
import { unmatched, type Corrected, type Correction, type Corrections } from "./corrections.ts";
import { indexEnds, type FindEnd } from "./find-end.ts";
import { joinReferences, STRENGTH } from "./join-references.ts";

/** Removes references that people rejected, adds those they know of, and changes relations. */
export function correctReferences(
  papers: readonly Paper[],
  given: References,
  { links }: Corrections,
): Corrected<References> {
  const lines = links.filter(({ cells }) => cells[2] !== "concept");
  if (lines.length === 0) return { outcome: given, unmatched: [] };
  const find = indexEnds(papers, given);
  const references = new Map(
    given.references.map((reference) => [`${reference.source} ${reference.target}`, reference]),
  );
  const lost = lines.flatMap((line) => {
    const ends = endsOf(line, find, papers.length);
    if (typeof ends === "string") return [unmatched(line, ends)];
    const pair = ends.join(" ");
    const relation = line.cells[3]!;
    if (relation === "") {
      return references.delete(pair) ? [] : [unmatched(line, "There is no such reference to remove.")];
    }
    if (!isRelation(relation)) return [unmatched(line, `A relation is one of ${STRENGTH.join(", ")}.`)];
    const known = references.get(pair);
    references.set(pair, known ? { ...known, relation } : addedByHand(papers, ends, relation, given));
    return [];
  });
  return {
    outcome: joinReferences(papers.length, { ...given, references: [...references.values()] }),
    unmatched: lost,
  };
}

/** Removes links by shared concepts that people rejected. */
export function correctConceptLinks(
  papers: readonly Paper[],
  given: Links,
  references: References,
  { links: corrections }: Corrections,
): Corrected<Links> {
  const lines = corrections.filter(({ cells }) => cells[2] === "concept");
  if (lines.length === 0) return { outcome: given, unmatched: [] };
  const find = indexEnds(papers, references);
  const rejected = new Set<string>();
  const lost = lines.flatMap((line): readonly Note[] => {
    const ends = endsOf(line, find, papers.length);
    if (typeof ends === "string") return [unmatched(line, ends)];
    if (line.cells[3] !== "") return [unmatched(line, "A link by shared concepts can only be removed.")];
    rejected.add(ends.toSorted((a, b) => a - b).join(" "));
    return [];
  });
  const links = given.links.filter(({ source, target }: ConceptLink) => !rejected.has(`${source} ${target}`));
  return { outcome: { ...given, links }, unmatched: lost };
}

function isRelation(word: string): word is Relation {
  return (STRENGTH as readonly string[]).includes(word);
}

/** The two ends of a line, or why there are none. */
function endsOf({ cells }: Correction, find: FindEnd, papers: number): readonly [number, number] | string {
  const [from = "", to = ""] = cells;
  const source = find(from);
  if (source === undefined || source >= papers) return `No paper is called "${from}".`;
  const target = find(to);
  return target === undefined ? `No paper or work is called "${to}".` : [source, target];
}

/** A reference that the text does not show: its evidence is the referring paper's title and the word of a person. */
function addedByHand(
  papers: readonly Paper[],
  [source, target]: readonly [number, number],
  relation: Relation,
  { names, works }: References,
): Reference {
  const paper = papers[source]!;
  const spellings = target < papers.length ? names[target]! : works[target - papers.length]!.variants;
  return { source, target, relation, confidence: 1, evidence: [findQuote(paper, spellings)] };
}

function findQuote({ title, abstract }: Paper, spellings: readonly string[]): Evidence {
  for (const [field, text] of [["title", title] as const, ["abstract", abstract] as const]) {
    const surface = spellings.find((spelling) => text.includes(spelling));
    if (surface !== undefined) return { field, start: 0, end: text.length, quote: text, surface, rule: "by-hand" };
  }
  return { field: "title", start: 0, end: title.length, quote: title, surface: title, rule: "by-hand" };
}
