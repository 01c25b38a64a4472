/** A text that wants a place, the most wanted first. */
export interface LabelWish {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Room that the thing itself takes around its point. */
  readonly radius: number;
  readonly fontSize: number;
  /** Attributes of the text element. */
  readonly look: Readonly<Record<string, string | number>>;
  /** In the middle of its point instead of beside it. */
  readonly centred?: boolean;
  /** May cover discs, though no other label. */
  readonly bold?: boolean;
}

/** A label and where its text begins (or its middle). */
export interface PlacedLabel {
  readonly wish: LabelWish;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

/** A rectangle, y pointing down. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Mean width of a letter, in font sizes; fonts differ, so it is on the wide side. */
const LETTER = 0.56;
const GAP = 3;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right + GAP && b.left < a.right + GAP && a.top < b.bottom + GAP && b.top < a.bottom + GAP;

/** Right, left, above, below; a centred one only in its middle. */
function candidates({
  text,
  x,
  y,
  radius,
  fontSize,
  centred,
}: LabelWish): readonly (Omit<PlacedLabel, "wish"> & { readonly box: Box })[] {
  const width = Array.from(text).length * fontSize * LETTER;
  const place = (anchor: PlacedLabel["anchor"], at: number, middle: number) => {
    const left = anchor === "start" ? at : anchor === "end" ? at - width : at - width / 2;
    const box = { left, right: left + width, top: middle - fontSize / 2, bottom: middle + fontSize / 2 };
    return { x: at, y: middle, anchor, box };
  };
  if (centred) return [place("middle", x, y)];
  const aside = radius + 4;
  const over = radius + 2 + fontSize / 2;
  return [
    place("start", x + aside, y),
    place("end", x - aside, y),
    place("middle", x, y - over),
    place("middle", x, y + over),
  ];
}

/** Gives each label the first of its places inside the frame that nothing has yet; one without a free place is left out. Quadratic. */
export function placeLabels(
  wishes: readonly LabelWish[],
  discs: readonly LabelWish[],
  frame: Box,
): readonly PlacedLabel[] {
  const taken: Box[] = [];
  const solid = discs.map(({ x, y, radius }): Box => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const covers = wish.centred === true || wish.bold === true;
    const free = candidates(wish).find(
      ({ box }) =>
        box.left >= frame.left &&
        box.right <= frame.right &&
        !taken.some((other) => overlap(box, other)) &&
        (covers || !solid.some((disc) => overlap(box, disc))),
    );
    if (!free) continue;
    taken.push(free.box);
    placed.push({ wish, x: free.x, y: free.y, anchor: free.anchor });
  }
  return placed;
}
