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
  /** Papers that refer to it. */
  readonly incoming: number;
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
