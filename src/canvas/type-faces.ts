/** The page's two families, from its tokens: names on the map are set like everything else. */
function family(token: "--sans" | "--serif"): string {
  return (
    getComputedStyle(document.documentElement).getPropertyValue(token).trim() ||
    (token === "--sans" ? "sans-serif" : "serif")
  );
}

/** How the names on the map are set. */
export interface TypeFace {
  /** As in CSS `font`. */
  readonly font: string;
  /** Line height in pixels. */
  readonly height: number;
}

/** The kinds of names on the map. */
export type TypeRole = "paper" | "strong" | "hub" | "selected" | "work" | "cluster" | "cluster-small" | "count";

/** Size and family by role, see the table of type in the visual language. */
const ROLES: Readonly<
  Record<TypeRole, { readonly style: string; readonly token: "--sans" | "--serif"; readonly height: number }>
> = {
  paper: { style: "400 11.5px", token: "--sans", height: 14 },
  strong: { style: "600 11.5px", token: "--sans", height: 14 },
  hub: { style: "700 12.7px", token: "--sans", height: 15 },
  selected: { style: "700 15px", token: "--sans", height: 18 },
  work: { style: "italic 400 11px", token: "--sans", height: 13 },
  cluster: { style: "italic 400 16px", token: "--serif", height: 20 },
  "cluster-small": { style: "italic 400 13.5px", token: "--serif", height: 17 },
  count: { style: "400 11.5px", token: "--sans", height: 14 },
};

const faces = new Map<TypeRole, TypeFace>();

/** How names of a role are set. */
export function typeFace(role: TypeRole): TypeFace {
  let face = faces.get(role);
  if (!face) {
    const { style, token, height } = ROLES[role];
    face = { font: `${style} ${family(token)}`, height };
    faces.set(role, face);
  }
  return face;
}

const widths = new Map<string, number>();
let ruler: CanvasRenderingContext2D | null = null;

/** Width of a text in pixels; remembered, since names hardly change. */
export function textWidth(text: string, role: TypeRole): number {
  const key = `${role} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  ruler ??= document.createElement("canvas").getContext("2d")!;
  ruler.font = typeFace(role).font;
  const { width } = ruler.measureText(text);
  widths.set(key, width);
  return width;
}
