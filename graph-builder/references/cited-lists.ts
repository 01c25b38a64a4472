import type { Paper } from "../types.ts";
import { surnamesOf, type CitationIndex } from "./citation-index.ts";
import { readEntry, type ListEntry } from "./list-entry.ts";
import { keyOfText } from "./name-key.ts";
import { readWords } from "./paper-text.ts";
import { ruleOf, type ReferenceRule } from "./reference-rules.ts";

/** What an entry of a reference list means. */
export interface ListedWork {
  readonly entry: ListEntry;
  /** A paper of the corpus, or the key of a work that it lacks: the same for all entries that mean the same. */
  readonly target: number | string;
  /** The part of the entry that says so. */
  readonly surface: string;
  readonly rule: ReferenceRule;
}

/** A year in an entry may differ by so much from the paper's: preprints and late volumes. */
const YEARS_APART = 2;
/** Shorter titles name a work only together with author and year. */
const TELLING_TITLE = 20;
/** Shorter titles say nothing with the year alone. */
const FAIR_TITLE = 15;

/**
 * For each paper the entries of its reference list with what they mean: a paper
 * of the corpus by identifier, title (with year or author), or journal (with first author and year); else
 * a work that the corpus lacks, which entries of the same identifier or title share. Linear in the lists.
 */
export function readLists(papers: readonly Paper[], index: CitationIndex): readonly (readonly ListedWork[])[] {
  const same = new Groups();
  const read = new Map<string, ListEntry>();
  const lists = papers.map((paper) =>
    (paper.references ?? []).map((raw): ListedWork => {
      const entry = read.get(raw) ?? readEntry(raw);
      read.set(raw, entry);
      const hit = byIdentifier(entry, paper, index) ?? byTitle(entry, papers, index) ?? bySource(entry, papers, index);
      return hit ? { entry, ...hit } : lacking(entry, same);
    }),
  );
  return lists.map((list) =>
    list.map((listed) =>
      typeof listed.target === "string" ? { ...listed, target: same.first(listed.target) } : listed,
    ),
  );
}

type Hit = Omit<ListedWork, "entry">;

function byIdentifier({ raw, ids }: ListEntry, { sources }: Paper, index: CitationIndex): Hit | undefined {
  const rule = ruleOf("cited-identifier");
  for (const { key, surface } of ids) {
    const target = index.byIdentifier.get(key);
    if (target !== undefined) return { target, surface, rule };
  }
  const target = index.byLocalId(raw.trim(), sources);
  return target === undefined ? undefined : { target, surface: raw.trim(), rule };
}

function byTitle(entry: ListEntry, papers: readonly Paper[], index: CitationIndex): Hit | undefined {
  const { raw, title, source } = entry;
  if (source !== undefined || !raw.includes(" ")) return undefined;
  const rule = ruleOf("cited-title");
  const words = readWords(raw);
  const end = title === undefined ? raw.length : raw.indexOf(title) + title.length;
  const hit = index.titles
    .find(words)
    .filter(({ first }) => words[first]!.start < end) // what follows the title names the book that it stands in
    .filter(({ paper }) => fits(raw, papers[paper]!))
    .sort((a, b) => b.last - b.first - (a.last - a.first) || a.paper - b.paper)[0];
  if (!hit) return byWholeTitle(entry, papers, index);
  return { target: hit.paper, surface: raw.slice(words[hit.first]!.start, words[hit.last]!.end), rule };
}

/** Short titles: the whole title, a year near the paper's, and one of its authors; the very year where no author is told. */
function byWholeTitle(entry: ListEntry, papers: readonly Paper[], index: CitationIndex): Hit | undefined {
  const { raw, title, year, surname } = entry;
  const key = title === undefined ? "" : keyOfText(title);
  const target = index.byTitle.get(key);
  if (title === undefined || target === undefined || !isNear(year, papers[target]!.year)) return undefined;
  const { authors = [], year: own } = papers[target]!;
  const isAnonymous = authors.length === 0 || surname === "";
  const isTheirs = isAnonymous ? year === own && key.length >= FAIR_TITLE : namesAuthor(raw, papers[target]!);
  return isTheirs ? { target, surface: title, rule: ruleOf("cited-title") } : undefined;
}

/** Nothing in the entry speaks against the paper. */
function fits(entry: string, paper: Paper): boolean {
  const years = [...entry.matchAll(/\b(?:19|20)\d\d\b/g)].map((match) => Number(match[0]));
  if (paper.year === undefined || years.length === 0) return true;
  return years.some((year) => isNear(year, paper.year)) || namesAuthor(entry, paper);
}

function isNear(year: number | undefined, other: number | undefined): boolean {
  return year !== undefined && other !== undefined && Math.abs(year - other) <= YEARS_APART;
}

function namesAuthor(entry: string, { authors = [] }: Paper): boolean {
  const keys = new Set(readWords(entry).map(({ key }) => key));
  return authors.some((author) => surnamesOf(author).some((surname) => keys.has(surname)));
}

/** Web of Science's "Yan EJ, 2012, J AM SOC INF SCI TEC, ...": the one paper of that first author and year whose journal is so shortened. */
function bySource(entry: ListEntry, papers: readonly Paper[], index: CitationIndex): Hit | undefined {
  const { surname, initial, year, source, ids, short } = entry;
  if (source === undefined || year === undefined) return undefined;
  const found = (index.byAuthorYear.get(`${surname} ${year}`) ?? []).filter((paper) => {
    const { venue = "", identifiers = {}, authors } = papers[paper]!;
    const otherDoi = identifiers["doi"] !== undefined && ids.some(({ key }) => key.startsWith("doi:"));
    return !otherDoi && isShortFor(source, venue) && mayBe(initial, authors![0]!);
  });
  return found.length === 1 ? { target: found[0]!, surface: short, rule: ruleOf("cited-source") } : undefined;
}

/** Whether the author's given name, if it is known, begins with the initial. */
function mayBe(initial: string, author: string): boolean {
  const given = author.includes(",")
    ? author.slice(author.indexOf(",") + 1)
    : author.split(/\s+/).slice(0, -1).join(" ");
  const first = keyOfText(given)[0];
  return initial === "" || first === undefined || first === initial;
}

/** "J AM SOC INF SCI TEC" is short for "Journal of the American Society for Information Science and Technology". */
function isShortFor(source: string, venue: string): boolean {
  const words = venue.split(/[^\p{L}\p{N}]+/u).map(keyOfText);
  let at = 0;
  return source
    .split(/[^\p{L}\p{N}]+/u)
    .map(keyOfText)
    .filter(Boolean)
    .every((part) => {
      while (at < words.length && !words[at]!.startsWith(part)) at += 1;
      at += 1;
      return at <= words.length;
    });
}

/** A work that the corpus lacks, by the strongest of its keys; all keys of one entry are one work. */
function lacking(entry: ListEntry, same: Groups): ListedWork {
  const keys = keysOf(entry);
  for (const key of keys) same.join(keys[0]!, key);
  const rule = ruleOf(entry.ids.length > 0 ? "listed-identifier" : "listed-entry");
  return { entry, target: keys[0]!, surface: entry.short, rule };
}

function keysOf({ raw, ids, title, surname, year, source }: ListEntry): readonly string[] {
  const titleKey = title === undefined ? "" : keyOfText(title);
  const named = titleKey.length >= TELLING_TITLE ? titleKey : `${titleKey}${surname}${year ?? ""}`;
  const place = source === undefined ? raw : raw.replace(/,\s*doi\b.*$/iu, "");
  const isPlaced = source !== undefined && PLACE.test(place);
  const keys = [
    ...(titleKey ? [named] : []),
    ...(isPlaced ? [keyOfText(place)] : []),
    ...ids.map(({ key }) => keyOfText(key)),
  ];
  return keys.length > 0 ? keys : [keyOfText(place)];
}

/** The volume or page that tells one article of a journal from another. */
const PLACE = /,\s[VP]\d/;

/** Keys that mean the same work, as a forest: each group goes by its smallest key. */
class Groups {
  readonly #parent = new Map<string, string>();

  first(key: string): string {
    let root = key;
    for (let up = this.#parent.get(root); up !== undefined; up = this.#parent.get(root)) root = up;
    if (root !== key) this.#parent.set(key, root);
    return root;
  }

  join(a: string, b: string): void {
    const [one, other] = [this.first(a), this.first(b)];
    if (one < other) this.#parent.set(other, one);
    else if (other < one) this.#parent.set(one, other);
  }
}
