import { firstFamily } from "../../merge/identity.ts";
import { titleKey } from "../../merge/same.ts";
import { cleanText } from "../../text/clean.ts";
import { fold } from "../../text/fold.ts";
import type { PaperRecord } from "../../types.ts";
import type { Subject } from "./subject.ts";

/** A preprint and its published version are seldom further apart, in years. */
const YEARS_APART = 2;
/** Titles of fewer words are borne by many works: author or year has to agree as well. */
const TELLING_WORDS = 4;
/** Share of the shorter title's words that two titles of one work have in common. */
const LIKE = 0.5;

const wordsOf = (title: string): readonly string[] => fold(title).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a title as search engines tell them apart; empty for a title without words. */
export function searchWords(title: string): string {
  return (title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:['’.][\p{L}\p{M}\p{N}]+)*/gu) ?? []).join(" ");
}

/** Whether a title can be looked for at all: a short one only where author or year can confirm the hit. */
export function isTelling({ paper }: Subject): boolean {
  const words = wordsOf(paper.title).length;
  return words >= TELLING_WORDS || (words > 0 && (firstFamily(paper) !== "" || paper.year !== undefined));
}

/** Whether two titles can be those of one work, as an identifier says: half of the shorter one's words are in the other. */
export function isLikeTitle(subject: Subject, hit: PaperRecord): boolean {
  if (subject.key === titleKey(cleanText(hit.title))) return true;
  const [a, b] = [new Set(wordsOf(subject.paper.title)), new Set(wordsOf(cleanText(hit.title)))];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= LIKE * Math.min(a.size, b.size) && shared > 0;
}

/** Whether `hit` has the subject's title, fingerprint for fingerprint, and nothing speaks against it. */
function isSameTitle(subject: Subject, hit: PaperRecord): boolean {
  if (titleKey(cleanText(hit.title)) !== subject.key) return false;
  const { paper } = subject;
  const family = firstFamily(paper);
  const authors = hit.authors ?? [];
  const comparesAuthors = family !== "" && authors.length > 0;
  if (comparesAuthors) return authors.some((author) => wordsOf(author).includes(family));
  const comparesYears = paper.year !== undefined && hit.year !== undefined;
  if (comparesYears) return Math.abs(paper.year - hit.year) <= YEARS_APART;
  return wordsOf(paper.title).length >= TELLING_WORDS;
}

/**
 * The one of a search's hits that is surely the subject; undefined when none
 * is, or when hits by different authors bear its title and nothing tells which.
 * Of several entries of one work the one with a reference list, then the
 * service's first.
 */
export function chooseByTitle<Hit extends { readonly record: PaperRecord }>(
  subject: Subject,
  hits: readonly Hit[],
): Hit | undefined {
  const same = hits.filter(({ record }) => isSameTitle(subject, record));
  const families = new Set(same.map(({ record }) => firstFamily(record)).filter(Boolean));
  if (families.size > 1 && firstFamily(subject.paper) === "") return undefined;
  return same.find(({ record }) => (record.references?.length ?? 0) > 0) ?? same[0];
}
