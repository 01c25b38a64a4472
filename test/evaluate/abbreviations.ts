import { readFileSync } from "node:fs";
import { findAbbreviations } from "../../graph-builder/text/abbreviations.ts";
import { rates, type Rates } from "./measures.ts";
import { schwartzHearst, type Span } from "./schwartz-hearst.ts";

/** A sentence as tokens, each with a BIO tag for short and long forms. */
interface TaggedSentence {
  readonly tokens: readonly string[];
  readonly labels: readonly string[];
}

/** Joins tokens as print does: no space inside brackets, around hyphens and slashes, before stops. */
function print(tokens: readonly string[]): { readonly text: string; readonly places: readonly Span[] } {
  let text = "";
  const places = tokens.map((token, index) => {
    const before = tokens[index - 1];
    const tight = before === undefined || /^[([{/-]$/.test(before) || /^(?:[)\]},.;:?!%/-]|'s|n't)$/.test(token);
    if (!tight) text += " ";
    const start = text.length;
    text += token;
    return { start, end: text.length };
  });
  return { text, places };
}

/** The tagged long forms as `first-last` token pairs. */
function goldSpans(labels: readonly string[]): ReadonlySet<string> {
  const spans = new Set<string>();
  labels.forEach((label, first) => {
    if (label !== "B-long") return;
    let last = first;
    while (labels[last + 1] === "I-long") last += 1;
    spans.add(`${first}-${last}`);
  });
  return spans;
}

/** The token pair of a span; -1 where it does not begin or end with a token. */
function toTokens({ start, end }: Span, places: readonly Span[]): string {
  return `${places.findIndex((place) => place.start === start)}-${places.findIndex((place) => place.end === end)}`;
}

/** Long forms found exactly, over all sentences of a JSON Lines file: ours and by Schwartz and Hearst (2003). */
export function scoreAbbreviations(path: string): {
  readonly ours: Rates;
  readonly schwartzHearst: Rates;
  readonly sentences: number;
} {
  const lines = readFileSync(path, "utf8").trim().split("\n");
  const sentences = lines.map((line) => JSON.parse(line) as TaggedSentence);
  const score = (find: (text: string) => readonly Span[]): Rates => {
    let [hits, predicted, all] = [0, 0, 0];
    for (const { tokens, labels } of sentences) {
      const { text, places } = print(tokens);
      const gold = goldSpans(labels);
      const found = new Set(find(text).map((span) => toTokens(span, places)));
      hits += [...found].filter((span) => gold.has(span)).length;
      predicted += found.size;
      all += gold.size;
    }
    return rates(hits, predicted, all);
  };
  return {
    ours: score((text) =>
      findAbbreviations(text).map(({ longStart, longEnd }) => ({ start: longStart, end: longEnd })),
    ),
    schwartzHearst: score(schwartzHearst),
    sentences: sentences.length,
  };
}
