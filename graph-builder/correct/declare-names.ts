import type { DeclaredName, Note, Paper, WorkKind } from "../types.ts";
import { unmatched, type Corrected, type Corrections } from "./corrections.ts";
import { indexEnds } from "./find-end.ts";

const KINDS: ReadonlySet<string> = new Set<WorkKind>(["data", "model", "method", "system"]);

/** The names of the corrections, for all texts to be searched for them: of papers, where the second column is a title, else of works. */
export function declareNames(
  papers: readonly Paper[],
  { names: lines }: Corrections,
): Corrected<readonly DeclaredName[]> {
  if (lines.length === 0) return { outcome: [], unmatched: [] };
  const find = indexEnds(papers, { names: papers.map(() => []), works: [], references: [], ambiguous: [] });
  const notes: Note[] = [];
  const outcome = lines.flatMap((line): DeclaredName[] => {
    const [surface = "", replacement = "", kind = ""] = line.cells;
    if (replacement === "") return [];
    if (kind !== "" && !isKind(kind)) notes.push(unmatched(line, `A kind is one of ${[...KINDS].join(", ")}.`));
    const paper = find(replacement);
    return [{ surface, ...(paper !== undefined && { paper }), ...(isKind(kind) && { kind }) }];
  });
  return { outcome, unmatched: notes };
}

function isKind(word: string): word is WorkKind {
  return KINDS.has(word);
}
