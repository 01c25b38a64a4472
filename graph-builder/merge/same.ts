import { fingerprint, fold } from "../text/fold.ts";
import type { MergeDecisions, PaperRecord } from "../types.ts";
import { firstFamily, identitiesOf } from "./identity.ts";
import { disjointSets } from "./union.ts";

/** Records that are one paper, and why. */
export interface Group {
  readonly records: readonly PaperRecord[];
  /** Empty for a single record. */
  readonly reasons: readonly string[];
}

/** Titles that many works have: only the year tells them apart. */
const COMMON_TITLE =
  /^(?:abstracts?|acknowledge?ments?|announcements?|bookreviews?|callforpapers|comments?|commentary|conclusions?|contents|contributors|corrections?|corrigend(?:um|a)|discussion|editorial(?:board|note)?|editors?note|errat(?:um|a)|foreword|fromtheeditors?|frontmatter|guesteditor(?:s?introduction|ial)|inmemoriam|index|inthisissue|introduction|keynote|letters?(?:totheeditor)?|messagefromthe\w*|news|obituary|overview|panel|preface|prologue|reply|response|reviewers|reviews?|summary|tableofcontents|titlepage|tutorial|welcome)$/;

/**
 * Groups the records (titles cleaned) that are the same work: those that share
 * an identifier, and those with the same title unless they contradict each
 * other, by first authors or, under a title as common as "Editorial", by years.
 * A record that does not state them joins the first group of its title. What
 * people decided comes first. Near linear.
 */
export function groupSame(records: readonly PaperRecord[], decided: MergeDecisions): readonly Group[] {
  const sets = disjointSets(records.length);
  const links: { readonly index: number; readonly reason: string }[] = [];
  const link = (first: number, index: number, reason: string): void => {
    sets.join(first, index);
    links.push({ index, reason });
  };
  const byIdentity = new Map<string, number>();
  records.forEach((record, index) => {
    if (decided.apart.has(index)) return;
    for (const { key, reason } of identitiesOf(record)) {
      const first = byIdentity.get(key);
      if (first === undefined) byIdentity.set(key, index);
      else link(first, index, reason);
    }
  });
  for (const same of byTitle(records).values()) {
    const indices = same.filter((index) => !decided.apart.has(index));
    if (indices.length > 1) joinNamesakes(records, indices, (a, b) => link(a, b, "same title"));
  }
  for (const [first, index] of decided.together) link(first, index, "same paper by a correction");
  return collect(records, (index) => sets.root(index), links);
}

/** The title's letters and digits, or the title itself where it has none. */
export function titleKey(title: string): string {
  return fingerprint(title) || fold(title);
}

function byTitle(records: readonly PaperRecord[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  records.forEach((record, index) => {
    const key = titleKey(record.title);
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  });
  return groups;
}

/** Joins records of one title by what they say of author and year; those that do not say join the first. */
function joinNamesakes(
  records: readonly PaperRecord[],
  indices: readonly number[],
  join: (first: number, index: number) => void,
): void {
  const yearTells = COMMON_TITLE.test(titleKey(records[indices[0]!]!.title));
  const claims = new Map<string, number>();
  const silent: number[] = [];
  for (const index of indices) {
    const claim = claimOf(records[index]!, yearTells);
    const first = claims.get(claim);
    if (claim === "") silent.push(index);
    else if (first === undefined) claims.set(claim, index);
    else join(first, index);
  }
  const smallest = [...claims.keys()].sort()[0];
  const home = smallest === undefined ? silent[0]! : claims.get(smallest)!;
  for (const index of silent) if (index !== home) join(home, index);
}

function claimOf(record: PaperRecord, yearTells: boolean): string {
  const family = firstFamily(record);
  if (!yearTells) return family;
  return family && record.year !== undefined ? `${record.year} ${family}` : "";
}

function collect(
  records: readonly PaperRecord[],
  root: (index: number) => number,
  links: readonly { readonly index: number; readonly reason: string }[],
): readonly Group[] {
  const groups = new Map<number, { records: PaperRecord[]; reasons: Set<string> }>();
  records.forEach((record, index) => {
    const top = root(index);
    const group = groups.get(top);
    if (group) group.records.push(record);
    else groups.set(top, { records: [record], reasons: new Set() });
  });
  for (const { index, reason } of links) groups.get(root(index))!.reasons.add(reason);
  return [...groups.values()].map((group) => ({ records: group.records, reasons: [...group.reasons].sort() }));
}
