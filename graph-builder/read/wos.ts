import { findYear, splitList } from "./fields.ts";
import { findDoi } from "./identifiers.ts";
import { authorNames } from "./names.ts";
import type { Reader } from "./reader.ts";
import type { Draft } from "./record.ts";
import { readTagged } from "./tagged-reading.ts";
import { firstOf, linesOf, type TagGrammar, type TaggedRecord } from "./tagged.ts";

const GRAMMAR: TagGrammar = {
  tag: /^([A-Z][A-Z0-9])(?:\s+(.*)|)$/,
  first: "PT",
  last: "ER",
  outside: ["FN", "VR", "EF"],
};

/** Web of Science plain text (ISI), with the cited references. */
export const wos: Reader = {
  id: "wos",
  label: "Web of Science",
  detect: (head, name) => {
    const ending = /\.(isi|ciw)$/i.test(name) ? 0.03 : 0;
    if (/^FN .*\n(?:VR .*)?/m.test(head) && /^PT [A-Z]$/m.test(head)) return 0.95 + ending;
    return /^PT [A-Z]$/m.test(head) && /^(?:TI|AU|SO) \S/m.test(head) ? 0.85 + ending : 0;
  },
  read: (text, file) => readTagged(text, file, GRAMMAR, toDraft),
};

function toDraft(record: TaggedRecord): Draft {
  const authors = linesOf(record, "AF", "AU", "BE", "BF");
  const accession = firstOf(record, "UT");
  return {
    title: firstOf(record, "TI"),
    abstract: firstOf(record, "AB"),
    authors: authorNames(authors.flatMap((line) => line.split(/;\s*/))),
    year: findYear(firstOf(record, "PY", "EY", "PD")),
    venue: firstOf(record, "SO", "SE", "JI"),
    keywords: splitList([firstOf(record, "DE"), firstOf(record, "ID")].filter(Boolean).join("; ")),
    identifiers: {
      doi: findDoi(firstOf(record, "DI")),
      pmid: /^\d+$/.exec(firstOf(record, "PM"))?.[0] ?? /^MEDLINE:(\d+)$/.exec(accession)?.[1],
      wos: accession || undefined,
    },
    references: linesOf(record, "CR"),
  };
}
