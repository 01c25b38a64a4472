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
/** From so many entries on, a list in the order of authors or of identifiers alone was sorted by a database. */
const SORTED = 6;

/** Citations by number into the paper's own reference list; none where the list's order is not the paper's. */
export function findNumbered(text: string, list: readonly ListedWork[]): Numbered[] {
  if (list.length === 0 || !/\d|[⁰-⁹¹²³]/.test(text)) return [];
  const entries = numberEntries(list);
  if (entries.size === 0) return [];
  return [...text.matchAll(MARKS)].flatMap((match): readonly Numbered[] => {
    const numbers = readNumbers(match[1] ?? match[3] ?? lower(match[2]!));
    if (!numbers?.every((number) => entries.has(number))) return [];
    const targets = [...new Set(numbers.map((number) => entries.get(number)!.target))].filter((one) => one !== "");
    return [{ index: match.index, text: match[0], targets }];
  });
}

/** Entries by the numbers that they bear, else by their place. */
function numberEntries(list: readonly ListedWork[]): ReadonlyMap<number, ListedWork> {
  if (list.every(({ entry }) => entry.number !== undefined))
    return new Map(list.map((listed) => [listed.entry.number!, listed]));
  return isSorted(list) ? new Map() : new Map(list.map((listed, at) => [at + 1, listed]));
}

/** Whether a database has sorted the list: Web of Science's by author, bare identifiers by number. */
function isSorted(list: readonly ListedWork[]): boolean {
  if (list.length < SORTED) return false;
  if (!list.every(({ entry }) => entry.source !== undefined || !/\s/.test(entry.raw.trim()))) return false;
  return list.every(({ entry }, at) => at === 0 || list[at - 1]!.entry.raw.toLowerCase() <= entry.raw.toLowerCase());
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
