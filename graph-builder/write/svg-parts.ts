import type { NodeRow } from "./rows.ts";
import { xmlAttributes } from "./xml.ts";

export const PAPER = "#F8F6F1";
export const INK = "#1C2028";
export const THREAD = "#CFC8BA";
export const SANS = "system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif";
export const SERIF = "Georgia, 'Iowan Old Style', 'Times New Roman', serif";

/** Longest label, in characters. */
const LONGEST = 34;

/** A node as it is drawn. */
export interface Drawn extends NodeRow {
  /** y pointing down. */
  readonly down: number;
  readonly isWork: boolean;
  /** Its label is a name, not a title. */
  readonly isNamed: boolean;
  /** Papers that refer to it. */
  readonly incoming: number;
  /** How much it matters, for names. */
  readonly importance: number;
  /** Radius of its disc. */
  readonly radius: number;
  /** Place in the list of territories; -1 for none. */
  readonly territory: number;
}

/** A cluster of the coarsest level as it is drawn. */
export interface Territory {
  readonly label: string;
  readonly colour: string;
  readonly members: readonly Drawn[];
}

/** An element without content. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>): string {
  return `<${name}${xmlAttributes(attributes)}/>`;
}

/** Two decimals are finer than any screen. */
export function round(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}

/** A label of at most 34 characters. */
export function cut(text: string): string {
  const letters = Array.from(text);
  return letters.length <= LONGEST
    ? text
    : `${letters
        .slice(0, LONGEST - 1)
        .join("")
        .trimEnd()}…`;
}

/** Widths of letters, in font sizes: narrow ones, wide ones, capitals, those of the East; all others are like `n`. */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[iljtfI.,:;|!'() -]/u, 0.32],
  [/[mwMW@%]/u, 0.86],
  [/[\u1100-\u11ff\u2e80-\uffdc\p{Emoji_Presentation}]/u, 1],
  [/\p{Lu}/u, 0.68],
];

/** Estimated width of a text in pixels, a little on the wide side. */
export function textWidth(text: string, size: number, isBold: boolean = false): number {
  const letters = Array.from(text, (letter) => WIDTHS.find(([pattern]) => pattern.test(letter))?.[1] ?? 0.56);
  return letters.reduce((sum, width) => sum + width, 0) * size * (isBold ? 1.08 : 1);
}
