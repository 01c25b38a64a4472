import type { Note, PaperRecord } from "../types.ts";
import { bibtexEntries, type BibtexEntry } from "./bibtex-entries.ts";
import { bibtexDraft } from "./bibtex-record.ts";
import type { Reader, Reading } from "./reader.ts";
import { toRecord } from "./record.ts";

/** BibTeX and BibLaTeX: macros, `#`, `crossref`, TeX in the fields; broken entries are read as far as they go. */
export const bibtex: Reader = {
  id: "bibtex",
  label: "BibTeX",
  detect: (head, name) => {
    if (!/^[ \t]*@[ \t]*[a-z]\w*[ \t]*[{(]/im.test(head)) return 0;
    const entries = head.match(/^[ \t]*@[ \t]*[a-z]\w*[ \t]*[{(]\s*[^\s,{}="]*[ \t]*(?:,|[\w-]+\s*=)/gim)?.length ?? 0;
    return (entries > 0 ? 0.9 : 0.3) + (/\.(bib|bibtex|biblatex)$/i.test(name) ? 0.05 : 0);
  },
  read: (text, file) => readBibtex([text], file),
  readPieces: readBibtex,
};

function readBibtex(pieces: Iterable<string>, file: string): Reading {
  const papers: PaperRecord[] = [];
  const repaired: Note[] = [];
  const skipped: Note[] = [];
  const parents = parentsIn(pieces);
  for (const entry of bibtexEntries(pieces)) {
    const { key, line, repair } = entry;
    const parent = parents?.get(entry.fields.get("crossref")?.trim().toLowerCase() ?? "");
    const record = toRecord(bibtexDraft(entry, parent), file, line);
    const who = key ? `Entry "${key}"` : "An entry without a key";
    if (!record.title) skipped.push({ file, line, reason: `${who} has no title.` });
    else {
      papers.push(record);
      if (repair) repaired.push({ file, line, reason: `${who}: ${repair}.` });
    }
  }
  return { papers, repaired, skipped };
}

/** The entries by key, where the text has cross references at all. */
function parentsIn(pieces: Iterable<string>): ReadonlyMap<string, BibtexEntry> | undefined {
  if (!hasCrossrefs(pieces)) return undefined;
  const byKey = new Map<string, BibtexEntry>();
  for (const entry of bibtexEntries(pieces)) {
    const key = entry.key.toLowerCase();
    if (key !== "" && !byKey.has(key) && !entry.fields.has("crossref")) byKey.set(key, entry);
  }
  return byKey;
}

/** Pieces end with lines, so that none cuts the name of a field. */
function hasCrossrefs(pieces: Iterable<string>): boolean {
  for (const piece of pieces) if (/\bcrossref\s*=/i.test(piece)) return true;
  return false;
}
