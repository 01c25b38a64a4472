import { findYear } from "./fields.ts";
import { findDoi } from "./identifiers.ts";
import { authorNames } from "./names.ts";
import type { Reader } from "./reader.ts";
import type { Draft } from "./record.ts";
import { readTagged } from "./tagged-reading.ts";
import { allOf, firstOf, type TagGrammar, type TaggedRecord } from "./tagged.ts";

const GRAMMAR: TagGrammar = { tag: /^([A-Z][A-Z0-9]{1,3}) {0,2}- (.*)$/, first: "PMID" };

/** MEDLINE, PubMed's own format (.nbib). */
export const medline: Reader = {
  id: "medline",
  label: "MEDLINE",
  detect: (head, name) => (/^PMID- ?\d/m.test(head) ? 0.95 : 0) + (/\.nbib$/i.test(name) ? 0.04 : 0),
  read: (text, file) => readTagged(text, file, GRAMMAR, toDraft),
};

function toDraft(record: TaggedRecord): Draft {
  const names = allOf(record, "FAU");
  return {
    title: pubmedTitle(firstOf(record, "TI", "BTI", "TT")),
    abstract: firstOf(record, "AB", "OAB"),
    authors: authorNames(names.length > 0 ? names : allOf(record, "AU", "CN")),
    year: findYear(firstOf(record, "DP", "DEP", "DA")),
    venue: firstOf(record, "JT", "TA", "BTI"),
    keywords: allOf(record, "OT"),
    identifiers: {
      pmid: /\d+/.exec(firstOf(record, "PMID"))?.[0],
      pmcid: /PMC\d+/.exec(firstOf(record, "PMC"))?.[0],
      doi: findDoi([...allOf(record, "AID", "LID"), firstOf(record, "SO")].filter((one) => /doi/.test(one)).join("\n")),
    },
  };
}

/** PubMed ends titles with a full stop and sets translated ones in brackets. */
export function pubmedTitle(title: string): string {
  const plain = title.replace(/(?<!\.)\.$/, "");
  return /^\[[^[\]]*\]$/.test(plain) ? plain.slice(1, -1).replace(/\.$/, "") : plain;
}
