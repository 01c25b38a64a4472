import type { Relation } from "../../graph-builder/index.ts";
import type { Filters, Reading } from "../data/filters.ts";
import { MOST_STEPS } from "../data/near.ts";
import type { PaperKind } from "../data/paper-kind.ts";

/** A set with or without one member more. */
export function toggle<Member>(set: ReadonlySet<Member>, member: Member): ReadonlySet<Member> {
  const next = new Set(set);
  if (!next.delete(member)) next.add(member);
  return next;
}

/** Pressing a row: only this, or no restriction when it was the only one. With `add`: add or take away. */
function press<Member>(only: ReadonlySet<Member>, member: Member, add: boolean): ReadonlySet<Member> {
  if (add) return toggle(only, member);
  return only.size === 1 && only.has(member) ? new Set() : new Set([member]);
}

function without<Member>(set: ReadonlySet<Member>, member: Member): ReadonlySet<Member> {
  return new Set([...set].filter((other) => other !== member));
}

/** Presses a cluster's row. */
export function pressTerritory(filters: Filters, territory: number, add = false): Filters {
  const territories = press(filters.territories, territory, add);
  return { ...filters, territories, hiddenTerritories: without(filters.hiddenTerritories, territory) };
}

/** Presses the dot of a cluster: leaves it out or takes it in again. */
export function leaveOutTerritory(filters: Filters, territory: number): Filters {
  const hiddenTerritories = toggle(filters.hiddenTerritories, territory);
  return { ...filters, hiddenTerritories, territories: without(filters.territories, territory) };
}

/** Presses a relation's row. */
export function pressRelation(filters: Filters, relation: Relation, add = false): Filters {
  const relations = press(filters.relations, relation, add);
  return { ...filters, relations, hiddenRelations: without(filters.hiddenRelations, relation) };
}

/** Presses the glyph of a relation: leaves it out or takes it in again. */
export function leaveOutRelation(filters: Filters, relation: Relation): Filters {
  const hiddenRelations = toggle(filters.hiddenRelations, relation);
  return { ...filters, hiddenRelations, relations: without(filters.relations, relation) };
}

/** Presses an input file's row. */
export function pressSource(filters: Filters, file: string, add = false): Filters {
  return { ...filters, sources: press(filters.sources, file, add) };
}

/** Chooses a concept or lets it go. */
export function toggleConcept(filters: Filters, concept: string): Filters {
  return { ...filters, concepts: toggle(filters.concepts, concept) };
}

/** Goes one step farther around a paper: only what one reference reaches, then two, ..., then everything again. */
export function widenNear(filters: Filters, paper: number): Filters {
  const steps = filters.near?.[0] === paper ? filters.near[1] + 1 : 1;
  return { ...filters, near: steps > MOST_STEPS ? null : [paper, steps] };
}

/** Presses the row of a kind of papers. */
export function pressKind(filters: Filters, kind: PaperKind, add = false): Filters {
  return { ...filters, kinds: press(filters.kinds, kind, add) };
}

/** Presses the row of what the reader has read, or not. */
export function pressReading(filters: Filters, reading: Reading, add = false): Filters {
  return { ...filters, reading: press(filters.reading, reading, add) };
}

/** Chooses a tag or lets it go. */
export function toggleTag(filters: Filters, tag: string): Filters {
  return { ...filters, tags: toggle(filters.tags, tag) };
}
