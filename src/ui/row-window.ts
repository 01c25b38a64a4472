/** Which rows of a long list are drawn. */
export interface RowWindow {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
  /** Pixels of the rows left out above and below. */
  readonly above: number;
  readonly below: number;
}

/** Rows drawn beyond what is seen, so that scrolling shows no gap. */
const MARGIN = 12;

/**
 * The rows to draw for a scroll position.
 * @param opened Position of the row that is taller by `extra` pixels; -1 for none. It is drawn even when out of sight above.
 */
export function rowWindow(
  count: number,
  rowHeight: number,
  scrolled: { readonly top: number; readonly height: number },
  opened = { index: -1, extra: 0 },
): RowWindow {
  const beyond = opened.index >= 0 && scrolled.top > (opened.index + 1) * rowHeight ? opened.extra : 0;
  const top = Math.max(0, scrolled.top - beyond);
  const first = Math.max(0, Math.min(count, Math.floor(top / rowHeight) - MARGIN));
  const end = Math.min(count, Math.ceil((top + scrolled.height) / rowHeight) + MARGIN);
  const hidden = (from: number, to: number): number =>
    (to - from) * rowHeight + (opened.index >= from && opened.index < to ? opened.extra : 0);
  return { first, end, above: hidden(0, first), below: hidden(end, count) };
}
