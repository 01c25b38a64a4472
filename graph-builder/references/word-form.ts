import { isWord } from "../text/tokens.ts";
import { keyOfText } from "./name-key.ts";
import { shapeOf, trimWord, type Shape } from "./name-shapes.ts";

/** What the letters of a word tell, wherever it stands. */
export interface WordForm {
  /** Its number among the forms of a corpus; -1 for a form that is not of a corpus. */
  readonly id: number;
  /** Without the ending of a compound or genitive: "PyTorch" of "PyTorch-like". */
  readonly text: string;
  readonly lower: string;
  /** Its folded letters and digits. */
  readonly key: string;
  /** False for signs. */
  readonly word: boolean;
  readonly shape: Shape;
  /** How many letters stand before the name ("non-" of "non-LLM"). */
  readonly head: number;
  /** The whole word has more after the name ("-like", "'s"). */
  readonly tail: boolean;
  /** The whole word is a genitive ("Nesterov's"). */
  readonly owner: boolean;
}

/** The form of a word or sign as `tokenize` cuts it. */
export function wordForm(token: string, id: number = -1): WordForm {
  if (!isWord(token)) {
    return { id, text: token, lower: token, key: "", word: false, shape: "plain", head: 0, tail: false, owner: false };
  }
  const { from, to } = /[-'’]/.test(token) ? trimWord(token) : { from: 0, to: token.length };
  const text = token.slice(from, to);
  const lower = text.toLowerCase();
  return {
    id,
    text,
    lower,
    key: keyOfText(lower),
    word: true,
    shape: shapeOf(text),
    head: from,
    tail: to < token.length,
    owner: /['’]s?$/.test(token),
  };
}
