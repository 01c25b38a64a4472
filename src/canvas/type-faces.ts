const SANS = 'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
const SERIF = 'ui-serif, "New York", Georgia, "Iowan Old Style", "Times New Roman", serif';

/** How the names on the map are set. */
export interface TypeFace {
  /** As in CSS `font`. */
  readonly font: string;
  /** Line height in pixels. */
  readonly height: number;
}

/** The kinds of names on the map. */
export type TypeRole = "paper" | "strong" | "hub" | "selected" | "work" | "cluster" | "cluster-small" | "count";

/** Fonts by role, see the table of type in the visual language. */
export const TYPE_FACES: Readonly<Record<TypeRole, TypeFace>> = {
  paper: { font: `400 11.5px ${SANS}`, height: 14 },
  strong: { font: `600 11.5px ${SANS}`, height: 14 },
  hub: { font: `700 12.7px ${SANS}`, height: 15 },
  selected: { font: `700 15px ${SANS}`, height: 18 },
  work: { font: `italic 400 11px ${SANS}`, height: 13 },
  cluster: { font: `italic 400 16px ${SERIF}`, height: 20 },
  "cluster-small": { font: `italic 400 13.5px ${SERIF}`, height: 17 },
  count: { font: `400 11.5px ${SANS}`, height: 14 },
};

const widths = new Map<string, number>();
let ruler: CanvasRenderingContext2D | null = null;

/** Width of a text in pixels; remembered, since names hardly change. */
export function textWidth(text: string, role: TypeRole): number {
  const key = `${role} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  ruler ??= document.createElement("canvas").getContext("2d")!;
  ruler.font = TYPE_FACES[role].font;
  const { width } = ruler.measureText(text);
  widths.set(key, width);
  return width;
}
