/** A card to place: its measured height and the card it hangs on. */
export interface Hung {
  readonly key: string;
  readonly height: number;
  /** Key of the card it hangs on, in the neighbouring column nearer the focus; null for the focus. */
  readonly parent: string | null;
}

/** Pixels between cards of a column. */
const GAP = 12;

interface Spot {
  readonly y: number;
  readonly height: number;
}

function stack(cards: readonly Hung[], start: number, wish: (card: Hung) => number): Map<string, Spot> {
  const spots = new Map<string, Spot>();
  let free = start;
  for (const card of cards) {
    const y = Math.max(free, wish(card));
    spots.set(card.key, { y, height: card.height });
    free = y + card.height + GAP;
  }
  return spots;
}

const heightOf = (cards: readonly Hung[]): number =>
  cards.reduce((sum, card) => sum + card.height + GAP, cards.length > 0 ? -GAP : 0);

/**
 * Places the cards of a lineage: the focus in the middle of what is seen, each column in the order given, each card as
 * near to the card it hangs on as those above it allow.
 * @param columns Columns from old to new.
 * @param focus Position of the column that holds the focus, first.
 * @param seen Pixels of the lineage seen without scrolling.
 * @returns Offset of each card from the top, in pixels.
 */
export function placeCards(
  columns: readonly (readonly Hung[])[],
  focus: number,
  seen: number,
): ReadonlyMap<string, number> {
  const [own, ...beside] = columns[focus]! as [Hung, ...Hung[]];
  const tallest = Math.max(heightOf(columns[focus - 1] ?? []), heightOf(columns[focus + 1] ?? []), own.height);
  const middle = Math.min(tallest, Math.max(seen, own.height)) / 2;
  const top = Math.max(0, middle - own.height / 2);
  const spots = new Map([[own.key, { y: top, height: own.height }], ...stack(beside, top + own.height + GAP, () => 0)]);
  const place = (column: readonly Hung[], nearest: boolean): void => {
    const total = heightOf(column);
    const centred = Math.max(0, Math.min(tallest, seen) / 2 - total / 2);
    const atParent = (card: Hung): number => spots.get(card.parent ?? "")?.y ?? 0;
    for (const [key, spot] of stack(column, nearest ? centred : 0, nearest ? () => centred : atParent)) {
      spots.set(key, spot);
    }
  };
  for (let at = focus + 1; at < columns.length; at += 1) place(columns[at]!, at === focus + 1);
  for (let at = focus - 1; at >= 0; at -= 1) place(columns[at]!, at === focus - 1);
  return new Map([...spots].map(([key, { y }]) => [key, y]));
}
