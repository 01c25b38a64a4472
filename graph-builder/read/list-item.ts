import { findYear } from "./fields.ts";
import { identifiersIn } from "./identifiers.ts";
import { isProse, isTitleCase } from "./judge.ts";
import type { Draft } from "./record.ts";
import type { Unit } from "./units.ts";

const LINK = /^\[([^\]]+)\]\((\S+?)(?:\s+"[^"]*")?\)/;
const STRONG = /^(\*\*|__)(.+?)\1/s;
const EMPHASIS = /^([*_])(?![\s*_])(.+?)\1(?!\w)/s;

/**
 * A list item that sets its title off: "[Title](address): abstract",
 * "**Title** (2020) - abstract", or, in a list, "Title. Abstract of several
 * sentences."; undefined for any other piece.
 */
export function readItem(unit: Unit): Draft | undefined {
  const marked = markedTitle(unit.text);
  if (marked) return { ...marked.draft, ...restOf(marked.rest) };
  if (unit.marker === "" || !isProse(unit.text)) return undefined;
  const first = /^.{8,200}?[^.\s][.?!]\s+(?=\p{Lu})/su.exec(unit.text)?.[0];
  if (!first || !isTitleCase(first)) return undefined;
  return { title: first.trim().replace(/\.$/, ""), abstract: unit.text.slice(first.length) };
}

function markedTitle(text: string): { readonly draft: Draft; readonly rest: string } | undefined {
  const strong = STRONG.exec(text) ?? EMPHASIS.exec(text);
  const inner = strong ? strong[2]! : text;
  const link = LINK.exec(inner);
  if (!strong && !link) return undefined;
  const title = plain(link ? link[1]! : inner);
  if (!/\p{L}/u.test(title)) return undefined;
  const rest = text.slice(strong ? strong[0].length : link![0].length);
  const url = link?.[2];
  return { draft: { title, url, identifiers: identifiersIn(url) }, rest };
}

/** What follows the title: a year, then perhaps the abstract. */
function restOf(rest: string): Partial<Draft> {
  const year = /^\W*\(?(\d{4})\)?(?=\W|$)/.exec(rest);
  const text = rest.slice(year ? year[0].length : 0).replace(/^[\s:.,;)\]—–-]+/, "");
  const link = LINK.exec(text);
  const abstract = link && link[0].length === text.length ? "" : plain(text);
  return { ...(year && { year: findYear(year[1]) }), ...(abstract.length >= 40 && { abstract }) };
}

/** Text without the marks of Markdown. */
function plain(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)\s]*\)/g, "$1")
    .replace(/(\*\*|__)(.+?)\1/g, "$2")
    .trim();
}
