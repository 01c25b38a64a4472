/** A stretch of text in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Long forms by the algorithm of Schwartz and Hearst (2003), "A simple algorithm for identifying abbreviation
 * definitions in biomedical text", as published: the yardstick for ours.
 */
export function schwartzHearst(text: string): readonly Span[] {
  return [...text.matchAll(/\(([^()]+)\)/g)].flatMap((match) => {
    const inside = match[1]!.trim().split(/[;,]\s/)[0]!;
    const before = text.slice(0, match.index).trimEnd();
    if (isShortForm(inside)) return longForm(inside, before) ?? [];
    const short = /\S+$/.exec(before)?.[0] ?? "";
    const span = short.length >= 2 && short.length <= 10 ? longForm(short, inside) : undefined;
    return span ? [{ start: match.index + 1 + span.start, end: match.index + 1 + span.end }] : [];
  });
}

function isShortForm(inside: string): boolean {
  const words = inside.split(/\s+/).length;
  return (
    words <= 2 && inside.length >= 2 && inside.length <= 10 && /^[\p{L}\p{N}]/u.test(inside) && /\p{L}/u.test(inside)
  );
}

/** The shortest end of `text` in which the letters of `short` stand in order, the first at the start of a word. */
function longForm(short: string, text: string): Span | undefined {
  const words = text.split(/\s+/);
  const reach = Math.min(short.length + 5, short.length * 2);
  const from = text.length - words.slice(-reach).join(" ").length;
  let at = text.length - 1;
  for (let letter = short.length - 1; letter >= 0; letter -= 1) {
    const wanted = short[letter]!.toLowerCase();
    if (!/[\p{L}\p{N}]/u.test(wanted)) continue;
    const starts = (place: number): boolean => letter > 0 || place === 0 || !/[\p{L}\p{N}]/u.test(text[place - 1]!);
    while (at >= from && !(text[at]!.toLowerCase() === wanted && starts(at))) at -= 1;
    if (at < from) return undefined;
    at -= 1;
  }
  const start = text.lastIndexOf(" ", at + 1) + 1;
  const long = text.slice(start);
  return long.length > short.length && !long.split(/\s+/).includes(short) ? { start, end: text.length } : undefined;
}
