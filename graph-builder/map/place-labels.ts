import { boxIndex, type BoxIndex } from "./box-index.ts";
import { isInside, overlap, type Box, type Point } from "./boxes.ts";

/** A name that asks for room beside its disc. */
export interface LabelWish extends Point {
  /** Index of the node. */
  readonly id: number;
  /** Radius of the disc with its rings. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Covered area (px2) that it still bears: hubs and neighbours bear more. */
  readonly tolerance: number;
}

/** A name with its place. */
export interface PlacedLabel {
  readonly id: number;
  readonly box: Box;
}

/** The ground that names are placed on. */
export interface LabelGround {
  /** Area (px2) of discs and lines that a name at this place would cover. */
  readonly coverOf: (box: Box) => number;
  /** Names that stand already. */
  readonly taken: readonly Box[];
  /** Names must stay inside. */
  readonly bounds: Box;
  /** At most so many names; no limit by default. */
  readonly most?: number;
}

/** Free pixels between two names. */
export const NAME_GAP = 3;
/** Free pixels between a disc and its name. */
const OFFSET = 4;

type Candidate = (wish: LabelWish) => Point;

/** Right, left, above, below, then two diagonals: the top left corner of the name. */
const CANDIDATES: readonly Candidate[] = [
  ({ x, y, radius, height }) => ({ x: x + radius + OFFSET, y: y - height / 2 }),
  ({ x, y, radius, width, height }) => ({ x: x - radius - OFFSET - width, y: y - height / 2 }),
  ({ x, y, radius, width, height }) => ({ x: x - width / 2, y: y - radius - OFFSET + 1 - height }),
  ({ x, y, radius, width }) => ({ x: x - width / 2, y: y + radius + OFFSET - 1 }),
  ({ x, y, radius, height }) => ({ x: x + radius * 0.75 + 3, y: y - radius * 0.75 - height }),
  ({ x, y, radius, width }) => ({ x: x - radius * 0.75 - 3 - width, y: y + radius * 0.75 }),
];
/** What a later candidate costs, in px2, so that an equal place to the right wins. */
const PREFERENCE = 1.5;

/**
 * Places names greedily in their order (the most important first): of the six places around its disc each takes the
 * least covered one, and goes without when that covers too much. No two names come closer than 3 px.
 * Linear in the number of names.
 */
export function placeLabels(wishes: readonly LabelWish[], ground: LabelGround): PlacedLabel[] {
  const { most = Number.POSITIVE_INFINITY } = ground;
  const names = boxIndex(ground.taken, NAME_GAP);
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    if (placed.length >= most) break;
    const box = bestPlace(wish, ground, names);
    if (box === null) continue;
    names.add(box);
    placed.push({ id: wish.id, box });
  }
  return placed;
}

function bestPlace(wish: LabelWish, { coverOf, bounds }: LabelGround, names: BoxIndex): Box | null {
  let best: Box | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [rank, candidate] of CANDIDATES.entries()) {
    const { x, y } = candidate(wish);
    const box = { left: x, top: y, right: x + wish.width, bottom: y + wish.height };
    if (!isInside(box, bounds) || names.some(box, (other) => overlap(box, other, NAME_GAP) > 0)) continue;
    const cover = coverOf(box);
    if (cover <= wish.tolerance && cover + rank * PREFERENCE < least) {
      best = box;
      least = cover + rank * PREFERENCE;
    }
  }
  return best;
}
