import { findYear, splitList } from "./fields.ts";
import { findDoi, identifiersIn } from "./identifiers.ts";
import { authorNames } from "./names.ts";
import type { Reader } from "./reader.ts";
import type { Draft } from "./record.ts";
import { readTagged } from "./tagged-reading.ts";
import { allOf, firstOf, type TagGrammar, type TaggedRecord } from "./tagged.ts";

const GRAMMAR: TagGrammar = { tag: /^%(\S)(?:\s+(.*)|)$/, first: "0", blankEnds: true };

/** EndNote's tagged export (.enw), also known as Refer. */
export const endnote: Reader = {
  id: "endnote",
  label: "EndNote",
  detect: (head, name) => {
    const tags = new Set(head.match(/^%[0A-Z@](?= \S)/gm));
    return (tags.has("%T") && tags.size >= 3 ? 0.9 : 0) + (/\.enw$/i.test(name) && tags.size > 0 ? 0.05 : 0);
  },
  read: (text, file) => readTagged(text, file, GRAMMAR, toDraft),
};

function toDraft(record: TaggedRecord): Draft {
  const url = firstOf(record, "U", ">");
  const authors = allOf(record, "A");
  return {
    title: firstOf(record, "T"),
    abstract: firstOf(record, "X"),
    authors: authorNames(authors.length > 0 ? authors : allOf(record, "E")),
    year: findYear(firstOf(record, "D", "8")),
    venue: firstOf(record, "J", "B", "S", "I"),
    url,
    keywords: (record.values.get("K") ?? []).flatMap((value) =>
      value.includes("\n") ? value.split("\n") : splitList(value),
    ),
    identifiers: { ...identifiersIn(url), doi: findDoi(firstOf(record, "R")) ?? findDoi(url) },
  };
}
