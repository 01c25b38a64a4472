import { fold } from "../text/fold.ts";
import type { Paper, Reference, References, Work } from "../types.ts";
import { unmatched, type Corrected, type Corrections } from "./corrections.ts";
import { indexEnds } from "./find-end.ts";
import { joinReferences } from "./join-references.ts";

/** Applies what people said of names: blocked, standing for another name, or introduced by a paper. */
export function correctNames(
  papers: readonly Paper[],
  given: References,
  { names: lines }: Corrections,
): Corrected<References> {
  if (lines.length === 0) return { outcome: given, unmatched: [] };
  const find = indexEnds(papers, given);
  const change = new Changes(papers.length, given);
  const lost = lines.flatMap((line) => {
    const [name = "", replacement = ""] = line.cells;
    const from = find(name);
    const to = find(replacement);
    if (replacement === "") change.block(name, from);
    else if (from === undefined && to === undefined) return [unmatched(line, `No paper names "${name}".`)];
    else change.replace(name, replacement, from, to);
    return [];
  });
  return { outcome: change.apply(given), unmatched: lost };
}

/** Gathers the changes of all lines, so that they are applied at once. */
class Changes {
  readonly #papers: number;
  readonly #names: string[][];
  readonly #works: Work[];
  /** Where the references to an end go instead; null drops them. */
  readonly #moved = new Map<number, number | null>();
  readonly #blocked = new Set<string>();

  constructor(papers: number, { names, works }: References) {
    this.#papers = papers;
    this.#names = names.map((own) => [...own]);
    this.#works = [...works];
  }

  block(name: string, from: number | undefined): void {
    this.#blocked.add(fold(name));
    if (from !== undefined && from >= this.#papers) this.#moved.set(from, null);
  }

  replace(name: string, replacement: string, from: number | undefined, to: number | undefined): void {
    const own = to === undefined ? undefined : this.#names[to];
    if (own && !own.some((known) => fold(known) === fold(name))) own.push(name);
    if (from === undefined) return;
    if (to !== undefined && from !== to) this.#moved.set(from, to);
    else if (from >= this.#papers) {
      this.#works[from - this.#papers] = { ...this.#works[from - this.#papers]!, label: replacement };
    }
  }

  apply(given: References): References {
    const references = given.references.flatMap((reference) => redirect(reference, this.#moved, this.#blocked));
    const names = this.#names.map((own) => own.filter((name) => !this.#blocked.has(fold(name))));
    return joinReferences(this.#papers, { ...given, names, works: this.#works, references });
  }
}

/** The reference with its new target and without the evidence of blocked names; nothing when neither is left. */
function redirect(
  reference: Reference,
  moved: ReadonlyMap<number, number | null>,
  blocked: ReadonlySet<string>,
): readonly Reference[] {
  const target = moved.has(reference.target) ? moved.get(reference.target)! : reference.target;
  const evidence = reference.evidence.filter(({ surface }) => !blocked.has(fold(surface)));
  return target === null || target === reference.source || evidence.length === 0
    ? []
    : [{ ...reference, target, evidence }];
}
