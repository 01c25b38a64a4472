import { idsInEntry, type EntryId } from "./entry-ids.ts";
import { keyOfText } from "./name-key.ts";

/** An entry of a reference list, taken apart as far as its style lets it. */
export interface ListEntry {
  readonly raw: string;
  readonly ids: readonly EntryId[];
  /** Key of the first author's surname; empty when no author is told. */
  readonly surname: string;
  /** Key of the first author's first initial, where the style is Web of Science's; else empty. */
  readonly initial: string;
  readonly year: number | undefined;
  /** As it stands in the entry; undefined where the style has none or it cannot be told. */
  readonly title: string | undefined;
  /** The abbreviated journal or book of Web of Science: "J AM SOC INF SCI TEC". */
  readonly source: string | undefined;
  /** What stands for the whole entry, out of its text. */
  readonly short: string;
  /** The number that the entry bears: "[12] Doe, J. ...". */
  readonly number: number | undefined;
}

const NUMBER = /^\s*(?:\[(\d{1,3})\]|(\d{1,3})[.)](?=\s+\p{Lu}))\s*/u;
const WOS = /^(\[?[^,]{2,60}),\s((?:1[5-9]|20)\d\d),\s([^,\p{Ll}]{2,})(?:,\sV[^,]+)?(?:,\sP[^,\s]+)?(?=,|$)/u;
const SHORT = 80;

/** Takes an entry apart; linear. */
export function readEntry(raw: string): ListEntry {
  const numbered = NUMBER.exec(raw);
  const text = numbered ? raw.slice(numbered[0].length) : raw;
  const number = numbered ? Number(numbered[1] ?? numbered[2]) : undefined;
  const ids = idsInEntry(text.trim());
  return { raw, ids, number, ...(readLine(text) ?? readCitation(text, ids)) };
}

type Told = Omit<ListEntry, "raw" | "ids" | "number">;

/** A line of Web of Science. */
function readLine(text: string): Told | undefined {
  const found = WOS.exec(text);
  if (!found) return undefined;
  const [short, author, year, source] = found;
  const [last = "", initials = ""] = author!.trim().split(/[\s,]+(?=\p{Lu}{1,3}\b|\p{Lu}\.)/u);
  const initial = keyOfText(initials).slice(0, 1);
  return { surname: keyOfText(last), initial, year: Number(year), title: undefined, source, short };
}

/** An entry as papers print it. */
function readCitation(text: string, ids: readonly EntryId[]): Told {
  const authors = readAuthors(text);
  const beside = readTitle(text.slice(authors.end));
  const { surname, title } =
    beside === undefined && !authors.initialled
      ? { surname: "", title: readTitle(text) }
      : { surname: authors.surname, title: beside };
  const year = /\b(?:1[5-9]|20)\d\d(?=[a-z]?\b)/.exec(text)?.[0];
  return {
    surname,
    initial: "",
    year: year === undefined ? undefined : Number(year),
    title,
    source: undefined,
    short: title ?? ids[0]?.surface ?? cut(text.trim()),
  };
}

function cut(text: string): string {
  return text.length <= SHORT ? text : text.slice(0, SHORT).replace(/\s+\S*$/, "");
}

const SURNAME = String.raw`(?:(?:[Vv]an|[Vv]on|de|der|den|la|le|di|da|dos|du|el)\s+)*\p{Lu}[\p{L}'’-]+(?:\s(?:Jr|Sr|I{2,3})\.?)?`;
const LAST_FIRST = String.raw`(?<last>${SURNAME}),?\s+\p{Lu}(?:\.?[-\s]?\p{Lu}){0,3}(?![\p{L}\p{N}'’])(?!\.\s\p{Lu}[\p{L}'’-]+(?:\s(?:and|&)\s|[,.]))\.?`;
const FIRST_LAST = String.raw`\p{Lu}\.(?:[-\s]?\p{Lu}\.){0,3}\s*(?<named>${SURNAME})`;
const AUTHOR = new RegExp(`${LAST_FIRST}|${FIRST_LAST}`, "uy");
const BETWEEN = /\s*(?:[,;]\s*(?:and\s+|&\s*)?|\s(?:and|&)\s+)/y;
const ET_AL = /[\s,]*\bet\s+al\b\.?/y;
/** Whole names: "Ada Lind, Bo K. Ek and Cy Ash. " */
const WHOLE =
  /^((?:\p{Lu}[\p{L}'’.-]*\s+){1,3}\p{Lu}[\p{L}'’-]+)(?:(?:,|\s+and|\s+&|,\s*and)\s+(?:\p{Lu}[\p{L}'’.-]*\s+){1,3}\p{Lu}[\p{L}'’-]+)*(?:,?\s+et\s+al\b)?[.:]\s/u;

interface Authors {
  /** Key of the first author's surname. */
  readonly surname: string;
  /** Where the authors end in the text. */
  readonly end: number;
  /** Whether they are told by initials, which nothing else is like. */
  readonly initialled: boolean;
}

/** The authors at the start of an entry: with initials, as whole names, or the first one inverted before a title in quotation marks. */
function readAuthors(text: string): Authors {
  const initialled = readInitialled(text);
  if (initialled) return initialled;
  const whole = WHOLE.exec(text);
  if (whole && whole[0].length < text.length)
    return { surname: keyOfText(whole[1]!.split(/\s+/).at(-1)!), end: whole[0].length, initialled: false };
  const quoted = QUOTED_ANYWHERE.exec(text);
  const inverted = quoted ? INVERTED.exec(text)?.[1] : undefined;
  return inverted === undefined
    ? { surname: "", end: 0, initialled: false }
    : { surname: keyOfText(inverted), end: quoted!.index, initialled: false };
}

/** "Lind, A., Ek, B. K. and Ash, C." and "A. Lind, B. K. Ek et al." */
function readInitialled(text: string): Authors | undefined {
  let surname: string | undefined;
  let end = 0;
  for (let at = 0; at >= 0;) {
    const found = matchAt(AUTHOR, text, at);
    if (!found) break;
    surname ??= found.groups?.["last"] ?? found.groups?.["named"];
    end = at + found[0].length;
    const others = matchAt(ET_AL, text, end);
    const between = others ? null : matchAt(BETWEEN, text, end);
    end += others?.[0].length ?? 0;
    at = between ? end + between[0].length : -1;
  }
  return surname === undefined ? undefined : { surname: keyOfText(surname), end, initialled: true };
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}

/** "Lind, Ada, and Bo Ek. "Title."" */
const INVERTED = new RegExp(`^(${SURNAME}),\\s`, "u");
const QUOTED_ANYWHERE = /(?<=[.,]\s+)["“„].{10,}?["”]/u;
const LEAD = /^[\s.,:;)]*(?:\(?(?:1[5-9]|20)\d\d[a-z]?\)?[\s.,:;]*)?/;
const QUOTED = /^["“”„«‘']+(.+?)[.,]?["”“»’'](?=[\s.,;]|$)/u;
const ENDS = /[.?!](?=\s+(?:[^\p{Ll}\s]|arXiv\b|in\s|doi\b)|\s*$)|\s+\((?:1[5-9]|20)\d\d[a-z]?\)|\s*,\s*,/u;
const LEAST_LETTERS = 10;

/** The title at the start of what follows the authors. */
function readTitle(rest: string): string | undefined {
  const text = rest.slice(LEAD.exec(rest)![0].length);
  const quoted = QUOTED.exec(text)?.[1];
  if (quoted !== undefined) return isTitle(quoted) ? quoted : undefined;
  const end = ENDS.exec(text);
  const whole = end ? text.slice(0, end.index + (end[0] === "?" ? 1 : 0)) : text;
  const title = isTitle(whole) ? whole : whole.split(/,\s+(?=\p{Lu}|\d)/u)[0]!;
  return isTitle(title) ? title.trim() : undefined;
}

/** Several words, some of them small, and no volume or page. */
function isTitle(text: string): boolean {
  if (/,\s*\d|\bpp?\.\s?\d|\bvol\b|:\/\/|^(?:in|doi)\b[\s:]/i.test(text)) return false;
  return /\p{L}{2,}[\s-]+\p{L}/u.test(text) && /\p{Ll}{3}/u.test(text) && keyOfText(text).length >= LEAST_LETTERS;
}
