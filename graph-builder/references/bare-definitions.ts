import type { Abbreviation } from "../text/abbreviations.ts";
import { isFieldAbbreviation } from "./field-abbreviations.ts";

/** Words that may be a long form, small but for their first letters, and a short form right behind them. */
const BARE = /(?<![\p{L}\p{N}-])((?:\p{L}\p{Ll}{2,} ){2,5}\p{L}\p{Ll}{2,}) (\p{Lu}{3,6})(?![\p{L}\p{N}-])/gu;

/**
 * Short forms that stand right behind their long forms, as in texts that lost
 * their brackets: "hemp thread layout HTL". Each letter begins a word; linear.
 */
export function findBareDefinitions(text: string): Abbreviation[] {
  return [...text.matchAll(BARE)].flatMap((match): Abbreviation[] => {
    const short = match[2]!;
    const words = match[1]!.split(" ").slice(-short.length);
    if (isFieldAbbreviation(short) || !isSpelled(words, short.toLowerCase())) return [];
    const long = words.join(" ");
    const shortStart = match.index + match[0].length - short.length;
    const longEnd = shortStart - 1;
    return [
      { short, long, shortStart, shortEnd: shortStart + short.length, longStart: longEnd - long.length, longEnd },
    ];
  });
}

function isSpelled(words: readonly string[], letters: string): boolean {
  return words.length === letters.length && words.every((word, at) => word.toLowerCase().startsWith(letters[at]!));
}
