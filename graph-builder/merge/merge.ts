import { cleanText } from "../text/clean.ts";
import { shortHash } from "../text/hash.ts";
import type { Merge, MergeDecisions, Paper, PaperRecord } from "../types.ts";
import { byText, combine } from "./combine.ts";
import { firstFamily } from "./identity.ts";
import { groupSame, titleKey } from "./same.ts";

/** Outcome of the merge stage. */
export interface Merged {
  /** Cleaned, sorted by key. */
  readonly papers: readonly Paper[];
  /** What was merged, sorted by title. */
  readonly merged: readonly Merge[];
}

/** Nothing was decided by people. */
export const UNDECIDED: MergeDecisions = { apart: new Set(), together: [] };

/**
 * Cleans titles and abstracts and makes one paper of all records of the same
 * work: those with a common DOI, arXiv or other world-wide identifier, and
 * those with the same title unless first authors (and, for titles such as
 * "Editorial", years) tell them apart; what people decided comes first. The order of the records does not matter, and merging
 * merged papers changes nothing. Near linear.
 */
export function mergePapers(records: readonly PaperRecord[], decided: MergeDecisions = UNDECIDED): Merged {
  const cleaned = records.map(clean);
  const groups = groupSame(cleaned, decided);
  const papers = giveKeys(groups.map((group) => combine(group.records)));
  const merged = groups
    .filter((group) => group.records.length > 1)
    .map((group): Merge => {
      const { title, sources } = combine(group.records);
      return { title, sources, reason: group.reasons.join("; ") };
    })
    .sort((a, b) => byText(a.title, b.title) || byText(JSON.stringify(a), JSON.stringify(b)));
  return { papers, merged };
}

function clean(record: PaperRecord): PaperRecord {
  const title = cleanText(record.title);
  const abstract = cleanText(record.abstract);
  return title === record.title && abstract === record.abstract ? record : { ...record, title, abstract };
}

/** Keys from the titles; namesakes get `-2`, `-3` by year, first author, text. */
function giveKeys(records: readonly PaperRecord[]): readonly Paper[] {
  const namesakes = new Map<string, PaperRecord[]>();
  for (const record of records) {
    const key = `paper:${shortHash(titleKey(record.title))}`;
    const same = namesakes.get(key);
    if (same) same.push(record);
    else namesakes.set(key, [record]);
  }
  const papers: Paper[] = [];
  for (const [key, same] of namesakes) {
    if (same.length > 1) same.sort(byAge);
    same.forEach((record, index) => papers.push({ ...record, key: index === 0 ? key : `${key}-${index + 1}` }));
  }
  return papers.sort((a, b) => byText(a.key, b.key));
}

function byAge(a: PaperRecord, b: PaperRecord): number {
  return (
    (a.year ?? Infinity) - (b.year ?? Infinity) ||
    byText(firstFamily(a), firstFamily(b)) ||
    byText(`${a.title}\n${a.abstract}`, `${b.title}\n${b.abstract}`) ||
    byText(JSON.stringify(a), JSON.stringify(b))
  );
}
