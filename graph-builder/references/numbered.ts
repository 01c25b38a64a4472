import type { ListedWork } from "./cited-lists.ts";

/** "[12]", "[3, 5-7]" or a raised number in a text. */
export interface Numbered {
  readonly index: number;
  readonly text: string;
  /** What the entries of these numbers mean. */
  readonly targets: readonly (number | string)[];
}

const RANGES = String.raw`\d{1,3}(?:\s?[,;–—-]\s?\d{1,3})*`;
const RAISED = "[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?:[,⁻–-][⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})*";
/** In brackets, on their own or after "ref."; raised after a word; small after the point that ends a sentence ("as was shown.12,13 We"). */
const MARKS = new RegExp(
  String.raw`\[(?:[Rr]efs?\.?\s)?(${RANGES})\]|(?<=\p{L}{3}[.,)]?)(?<!\b(?:log|sin|cos|tan|exp))(${RAISED})(?![\p{L}(])|(?<=\p{Ll}{3}[.)])(?<!\b(?:[Ss]ect|[Ff]igs|[Cc]hap)\.)(${RANGES})(?=\s+\p{Lu}|\s*$)`,
  "gu",
);
const DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** A longer range is no citation. */
const LONGEST_RANGE = 20;
/** From so many entries on, lines of Web of Science in the order of authors were sorted by it. */
const SORTED = 6;

/** What the numbers in a paper's text stand for. */
export type NumberedEntries = ReadonlyMap<number, ListedWork>;

const NONE: NumberedEntries = new Map();

/**
 * The entries of a paper's own reference list by the numbers that they bear, else by their place; none where the
 * list's order is not the paper's, or where the text has a number that the list lacks: it is not whole then.
 */
export function numberEntries(list: readonly ListedWork[], text: string): NumberedEntries {
  if (list.length === 0) return NONE;
  const borne = list.every(({ entry }) => entry.number !== undefined);
  if (!borne && isSorted(list)) return NONE;
  const entries = new Map(list.map((listed, at) => [borne ? listed.entry.number! : at + 1, listed]));
  const isWhole = [...text.matchAll(/\[(\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*)\]/gu)].every(([, numbers]) =>
    numbers!.split(/[^\d]+/).every((number) => entries.has(Number(number))),
  );
  return isWhole ? entries : NONE;
}

/** Citations by number; those with a number that stands for nothing are left out. */
export function findNumbered(text: string, entries: NumberedEntries): Numbered[] {
  if (entries.size === 0 || !/\d|[⁰-⁹¹²³]/.test(text)) return [];
  return [...text.matchAll(MARKS)].flatMap((match): readonly Numbered[] => {
    const numbers = readNumbers(match[1] ?? match[3] ?? lower(match[2]!));
    if (!numbers?.every((number) => entries.has(number))) return [];
    const targets = [...new Set(numbers.map((number) => entries.get(number)!.target))].filter((one) => one !== "");
    return [{ index: match.index, text: match[0], targets }];
  });
}

/** Whether a database may have sorted the list: bare identifiers, and Web of Science's lines, in their order. */
function isSorted(list: readonly ListedWork[]): boolean {
  const isBare = list.every(({ entry }) => !/\s/.test(entry.raw.trim()));
  const isLines = list.length >= SORTED && list.every(({ entry }) => entry.source !== undefined);
  return (isBare || isLines) && (isInOrder(list, byText) || isInOrder(list, byNumber));
}

type Order = (a: string, b: string) => boolean;

const byText: Order = (a, b) => a.toLowerCase() <= b.toLowerCase();
const byNumber: Order = (a, b) => Number(a.replace(/\D+/g, "")) <= Number(b.replace(/\D+/g, ""));

function isInOrder(list: readonly ListedWork[], order: Order): boolean {
  return list.every(({ entry }, at) => at === 0 || order(list[at - 1]!.entry.raw, entry.raw));
}

function lower(raised: string): string {
  return raised.replace(/[^,–-]/gu, (sign) => (sign === "⁻" ? "-" : String(DIGITS.indexOf(sign))));
}

/** "3, 5-7" as 3, 5, 6, 7; undefined for a range that runs backwards or too long. */
function readNumbers(text: string): readonly number[] | undefined {
  const numbers: number[] = [];
  for (const part of text.split(/[,;]/)) {
    const [first, last = first] = part.split(/[–—-]/).map(Number) as [number, number?];
    if (last < first || last - first > LONGEST_RANGE) return undefined;
    for (let number = first; number <= last; number += 1) numbers.push(number);
  }
  return numbers;
}
