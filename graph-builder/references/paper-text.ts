import { findAbbreviations, type Abbreviation } from "../text/abbreviations.ts";
import { splitSentences } from "../text/sentences.ts";
import { tokenize, type Token } from "../text/tokens.ts";
import type { Paper } from "../types.ts";
import { maskText } from "./mask.ts";
import { keyOfText } from "./name-key.ts";
import { shapeOf, trimWord, type Shape } from "./name-shapes.ts";

/** A word of a sentence, the name in it marked off. */
export interface Word {
  /** Without the ending of a compound or genitive: "PyTorch" of "PyTorch-like". */
  readonly text: string;
  readonly lower: string;
  /** Its folded letters and digits. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** False for signs. */
  readonly word: boolean;
  readonly shape: Shape;
  /** Only spaces stand between it and the word before. */
  readonly touching: boolean;
  /** The whole word has more after the name ("-like", "'s"). */
  readonly tail: boolean;
  /** The whole word is a genitive ("Nesterov's"). */
  readonly owner: boolean;
}

/** A sentence with its words. */
export interface Sentence {
  readonly field: "title" | "abstract";
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
}

/** A paper's title and abstract, taken apart once for all later steps. */
export interface PaperText {
  readonly title: string;
  readonly abstract: string;
  /** The title first. */
  readonly sentences: readonly Sentence[];
  readonly definitions: readonly (Abbreviation & { readonly field: "title" | "abstract" })[];
}

/** Takes a paper apart; linear in its text. */
export function readPaperText(paper: Paper): PaperText {
  const title = maskText(paper.title);
  const abstract = maskText(paper.abstract);
  return {
    title: paper.title,
    abstract: paper.abstract,
    sentences: [...readField("title", title), ...readField("abstract", abstract)],
    definitions: [
      ...findAbbreviations(title).map((found) => ({ ...found, field: "title" as const })),
      ...findAbbreviations(abstract).map((found) => ({ ...found, field: "abstract" as const })),
    ],
  };
}

/** The words of any text, as those of a paper. */
export function readWords(text: string): Word[] {
  const tokens = tokenize(text);
  return tokens.map((token, at) => readWord(token, tokens[at - 1], text));
}

function readField(field: "title" | "abstract", text: string): Sentence[] {
  if (text === "") return [];
  const spans = field === "title" ? [{ start: 0, end: text.length }] : splitSentences(text);
  const tokens = tokenize(text);
  let at = 0;
  return spans.map((span) => {
    const words: Word[] = [];
    while (at < tokens.length && tokens[at]!.start < span.end) {
      words.push(readWord(tokens[at]!, at > 0 ? tokens[at - 1]! : undefined, text));
      at += 1;
    }
    return { field, start: span.start, end: span.end, words };
  });
}

function readWord(token: Token, last: Token | undefined, text: string): Word {
  const touching = last !== undefined && last.word && isBlank(text, last.end, token.start);
  if (!token.word) {
    const { text: sign, start, end } = token;
    return {
      text: sign,
      lower: sign,
      key: "",
      start,
      end,
      word: false,
      shape: "plain",
      touching,
      tail: false,
      owner: false,
    };
  }
  const { from, to } = needsTrim(token.text) ? trimWord(token.text) : { from: 0, to: token.text.length };
  const name = token.text.slice(from, to);
  const lower = name.toLowerCase();
  return {
    text: name,
    lower,
    key: keyOfText(lower),
    start: token.start + from,
    end: token.start + to,
    word: true,
    shape: shapeOf(name),
    touching,
    tail: to < token.text.length,
    owner: /['’]s?$/.test(token.text),
  };
}

function needsTrim(text: string): boolean {
  return text.includes("-") || text.includes("'") || text.includes("’");
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 0xa0 && code !== 9 && code !== 10) return false;
  }
  return to > from;
}
