import type { PaperRecord, Source } from "../types.ts";
import { identitiesOf } from "./identity.ts";

type Order<T> = (a: T, b: T) => number;

/** Code units decide. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const longestText: Order<string> = (a, b) => b.length - a.length || byText(a, b);
/** Words in mixed case before shouted ones, then the longest. */
const bestWords: Order<string> = (a, b) => shouted(a) - shouted(b) || longestText(a, b);
/** A journal before a preprint server. */
const bestVenue: Order<string> = (a, b) => preprint(a) - preprint(b) || bestWords(a, b);
/** A page before a file, then the shortest. */
const bestAddress: Order<string> = (a, b) => paperFile(a) - paperFile(b) || a.length - b.length || byText(a, b);
const earliest: Order<number> = (a, b) => a - b;
const longestList: Order<readonly string[]> = (a, b) => b.length - a.length || longestText(a.join("\n"), b.join("\n"));

const shouted = (text: string): number => (/\p{Ll}/u.test(text) ? 0 : 1);
const preprint = (text: string): number => (/arxiv|corr\b|preprint/i.test(text) ? 1 : 0);
const paperFile = (text: string): number => (/\.pdf$|\/stamp\.jsp/i.test(text) ? 1 : 0);

/**
 * One record out of several of the same paper. The longest title, abstract,
 * author list, venue and reference list win (no title in capitals, no preprint
 * server where there is another), the earliest year, the shortest address;
 * identifiers, keywords, code addresses and sources are united.
 * Whatever is left open is settled by the text, so the order does not matter.
 */
export function combine(records: readonly PaperRecord[]): PaperRecord {
  const [only] = records;
  if (records.length === 1 && only && isPlain(only)) return only;
  return {
    title: best(records, (record) => record.title, bestWords) ?? "",
    abstract: best(records, (record) => record.abstract, longestText) ?? "",
    ...present({
      authors: best(records, (record) => record.authors, longestList),
      year: best(records, (record) => record.year, earliest),
      venue: best(records, (record) => record.venue, bestVenue),
      url: best(records, (record) => record.url, bestAddress),
      code: unite(records, (record) => record.code),
      keywords: unite(records, (record) => record.keywords),
      identifiers: uniteIdentifiers(records),
      references: best(records, (record) => record.references, longestList),
    }),
    sources: uniteSources(records),
  };
}

function present(fields: Readonly<Record<string, unknown>>): Partial<PaperRecord> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Whether uniting a record with nothing would change nothing. */
function isPlain({ code, keywords, identifiers, sources }: PaperRecord): boolean {
  const names = identifiers && Object.keys(identifiers);
  return [code, keywords, names].every((list) => !list || isSorted(list)) && sources.length === 1;
}

function isSorted(list: readonly string[]): boolean {
  for (let i = 1; i < list.length; i += 1) if (!(list[i - 1]! < list[i]!)) return false;
  return list.length > 0;
}

function best<T>(
  records: readonly PaperRecord[],
  of: (record: PaperRecord) => T | undefined,
  order: Order<T>,
): T | undefined {
  let winner: T | undefined;
  for (const record of records) {
    const value = of(record);
    if (value !== undefined && (winner === undefined || order(value, winner) < 0)) winner = value;
  }
  return winner;
}

function unite(
  records: readonly PaperRecord[],
  of: (record: PaperRecord) => readonly string[] | undefined,
): readonly string[] | undefined {
  const all = new Set(records.flatMap((record) => of(record) ?? []));
  return all.size > 0 ? [...all].sort(byText) : undefined;
}

/**
 * A second DOI (of a preprint, say) is kept as `doi-2`: the plain name goes to
 * the smallest, preprints last. Keys that mean something in one file only are
 * all kept too, for reference lists that name the paper by them.
 */
function uniteIdentifiers(records: readonly PaperRecord[]): Readonly<Record<string, string>> | undefined {
  const found = new Map<string, Map<string, string>>();
  for (const record of records) {
    for (const [name, value] of Object.entries(record.identifiers ?? {})) {
      const kind = name.replace(/-\d+$/, "");
      const values = found.get(kind) ?? new Map<string, string>();
      const key = identitiesOf({ ...record, identifiers: { [kind]: value } })[0]?.key ?? value;
      const before = values.get(key);
      if (before === undefined || longestText(value, before) < 0) values.set(key, value);
      found.set(kind, values);
    }
  }
  if (found.size === 0) return undefined;
  const united: Record<string, string> = {};
  for (const kind of [...found.keys()].sort(byText)) {
    const values = [...found.get(kind)!.values()].sort((a, b) => rank(a) - rank(b) || byText(a, b));
    values.forEach((value, index) => (united[index === 0 ? kind : `${kind}-${index + 1}`] = value));
  }
  return united;
}

function rank(identifier: string): number {
  return /10\.48550\/arxiv/i.test(identifier) ? 1 : 0;
}

function uniteSources(records: readonly PaperRecord[]): readonly Source[] {
  const sources = new Map<string, Source>();
  for (const record of records) {
    for (const source of record.sources) sources.set(`${source.file}\n${source.line}`, source);
  }
  return [...sources.values()].sort((a, b) => byText(a.file, b.file) || a.line - b.line);
}
