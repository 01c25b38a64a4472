import { identitiesOf } from "./merge/identity.ts";
import { UNDECIDED } from "./merge/merge.ts";
import { groupSame } from "./merge/same.ts";
import { decode } from "./read/decode.ts";
import { detect } from "./read/detect.ts";
import { identifiersIn } from "./read/identifiers.ts";
import { readFile } from "./read/read.ts";
import type { InputFile } from "./read/reader.ts";
import { unpack } from "./read/unpack.ts";
import { cleanText } from "./text/clean.ts";
import { fold } from "./text/fold.ts";
import type { Note, PaperRecord, Source } from "./types.ts";

/** A paper that may be asked for: what its graph node says of it. */
export interface KnownPaper extends Pick<PaperRecord, "title" | "authors" | "year" | "url" | "identifiers"> {
  /** Node key. */
  readonly key: string;
  /** Names it introduces. */
  readonly names: readonly string[];
}

/** A line or record that asks for a paper. */
export interface Asked extends Source {
  /** The title it gives, else its identifier or name. */
  readonly text: string;
}

/** A line or record, the paper it means, and how that was found. */
export interface Match extends Asked {
  readonly key: string;
  /** `same DOI 10.1000/heddle`, `same title`, `name` */
  readonly reason: string;
}

/** What became of everything that was asked for; each line or record is in one of the lists. */
export interface Matching {
  readonly matched: readonly Match[];
  /** No paper here is meant, in the order of files and lines. */
  readonly unmatched: readonly Asked[];
  /** What could not be read. */
  readonly skipped: readonly Note[];
}

/** A longer line is no title: the text holds abstracts, and a reader knows what to do with it. */
const LONGEST_LINE = 300;
/** What stands before an entry of a list. */
const BULLET = /^\s*(?:[-*•–]\s+|\[\d{1,4}\]\s*|\(?\d{1,4}[.)]\s+)/;

/**
 * Finds the papers that files ask for: lists of DOIs, arXiv ids, titles or names, one a line, and everything that can
 * be read as papers. A record means a paper when a build would merge the two; a name, when one paper alone introduces
 * it. Near linear.
 */
export function matchPapers(papers: readonly KnownPaper[], files: readonly InputFile[]): Matching {
  const skipped: Note[] = [];
  const asked = files.flatMap(unpackFile).flatMap((file) => {
    const found = isList(file) ? readLines(file) : readFile(file);
    skipped.push(...found.skipped);
    return found.papers.map((record) => ({ ...record, title: cleanText(record.title) }));
  });
  const known = papers.map(toRecord);
  const keys = new Map(known.map((record, index) => [record, papers[index]!.key]));
  const reasons = new Map<PaperRecord, { readonly key: string; readonly reason: string }>();
  for (const { records } of groupSame([...known, ...asked], UNDECIDED)) {
    const paper = records.find((record) => keys.has(record));
    if (!paper) continue;
    for (const record of records) reasons.set(record, { key: keys.get(paper)!, reason: reasonOf(paper, record) });
  }
  const byName = uniqueNames(papers);
  const matched: Match[] = [];
  const unmatched: Asked[] = [];
  for (const record of asked) {
    const one: Asked = { ...record.sources[0]!, text: record.title };
    const named = byName.get(fold(record.title));
    const found = reasons.get(record) ?? (named === undefined ? undefined : { key: named, reason: "name" });
    if (found) matched.push({ ...one, ...found });
    else unmatched.push(one);
  }
  return { matched, unmatched, skipped };

  function unpackFile(file: InputFile): readonly InputFile[] {
    const unpacked = unpack(file);
    skipped.push(...unpacked.skipped);
    return unpacked.files.map(({ name, bytes }) => ({ ...file, name, bytes }));
  }
}

function toRecord({ key: _key, names: _names, ...paper }: KnownPaper): PaperRecord {
  const identifiers = { ...present(identifiersIn(paper.url)), ...paper.identifiers };
  return { ...paper, title: paper.title, abstract: "", identifiers, sources: [] };
}

function present(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** Whether a plain text is a list of single lines rather than titles with their abstracts. */
function isList(file: InputFile): boolean {
  const { text } = decode(file.bytes);
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const reader = detect(text, file.name);
  if (reader?.id === "listing") return lines.every((line) => line.length <= LONGEST_LINE);
  return reader === undefined && lines.every((line) => Object.keys(present(identifiersIn(line))).length > 0);
}

function readLines(file: InputFile): { readonly papers: readonly PaperRecord[]; readonly skipped: readonly Note[] } {
  const lines = decode(file.bytes).text.split("\n");
  const papers = lines.flatMap((line, index): PaperRecord[] => {
    const title = line.replace(BULLET, "").trim();
    if (!/[\p{L}\p{N}]/u.test(title) || title.startsWith("#")) return [];
    return [
      {
        title,
        abstract: "",
        identifiers: present(identifiersIn(title)),
        sources: [{ file: file.name, line: index + 1 }],
      },
    ];
  });
  return { papers, skipped: [] };
}

/** Why two records of one group are one paper. */
function reasonOf(paper: PaperRecord, record: PaperRecord): string {
  const own = new Set(identitiesOf(paper).map(({ key }) => key));
  return identitiesOf(record).find(({ key }) => own.has(key))?.reason ?? "same title";
}

/** Names, folded, that one paper alone introduces, with its key. */
function uniqueNames(papers: readonly KnownPaper[]): ReadonlyMap<string, string> {
  const owners = new Map<string, Set<string>>();
  for (const { key, names } of papers) {
    for (const name of names) owners.set(fold(name), (owners.get(fold(name)) ?? new Set()).add(key));
  }
  return new Map([...owners].flatMap(([name, keys]) => (keys.size === 1 ? [[name, [...keys][0]!]] : [])));
}
