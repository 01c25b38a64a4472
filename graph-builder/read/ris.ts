import { findYear } from "./fields.ts";
import { findDoi, identifiersIn } from "./identifiers.ts";
import { authorNames } from "./names.ts";
import type { Reader } from "./reader.ts";
import type { Draft } from "./record.ts";
import { readTagged } from "./tagged-reading.ts";
import { allOf, firstOf, type TagGrammar, type TaggedRecord } from "./tagged.ts";

const GRAMMAR: TagGrammar = { tag: /^\s*([A-Z][A-Z0-9]) {1,2}-(?:\s+(.*)|)$/, first: "TY", last: "ER" };

/** RIS, as EndNote, Zotero, Mendeley and most publishers write it. */
export const ris: Reader = {
  id: "ris",
  label: "RIS",
  detect: (head, name) => {
    const ending = /\.ris$/i.test(name) ? 0.05 : 0;
    if (/^\s*TY {1,2}-/m.test(head)) return 0.9 + ending;
    const tags = head.match(/^[A-Z][A-Z0-9] {2}- /gm)?.length ?? 0;
    return tags >= 3 && !/^PMID- /m.test(head) ? 0.6 + ending : 0;
  },
  read: (text, file) => readTagged(text, file, GRAMMAR, toDraft),
};

function toDraft(record: TaggedRecord): Draft {
  const url = firstOf(record, "UR", "LK", "L2", "L1").split(/;\s*/)[0] ?? "";
  const authors = allOf(record, "AU", "A1");
  const notes = [...allOf(record, "DO", "M3", "N1", "U1", "U2", "AN", "ID"), url].join("\n");
  return {
    title: firstOf(record, "TI", "T1", "CT", "BT"),
    abstract: firstOf(record, "AB", "N2"),
    authors: authorNames(authors.length > 0 ? authors : allOf(record, "ED", "A2")),
    year: findYear(firstOf(record, "PY", "Y1", "DA")),
    venue: firstOf(record, "JF", "T2", "JO", "J2", "JA", "T3", "PB"),
    url: url.replace(/^\/\//, "https://"),
    keywords: allOf(record, "KW").flatMap((one) => one.split(/;\s*/)),
    identifiers: {
      ...identifiersIn(url),
      doi: findDoi(notes),
      pmid: /\b(\d+)\[pmid\]/.exec(notes)?.[1],
      pmcid: /\bPMC\d+/.exec(notes)?.[0],
    },
    references: allOf(record, "CR"),
  };
}
