/**
 * How much a word looks like a name, from its letters alone:
 * `inner` (FlashAttention, cuRobo), `digits` (GPT-2, node2vec), `caps` (BERT,
 * LSTMs), `capital` (Adam), `number` (7B, 3.5), `plain` (attention).
 */
export type Shape = "inner" | "digits" | "caps" | "capital" | "number" | "plain";

const NUMBER =
  /^[\d.,]+(?:\p{L}{1,2}|[kKMGTPE]?(?:i?[bB]ps|i?B|bit|Hz|FLOPS?|FLOPs|OPS|eV)|-?bits?|st|nd|rd|th|fps|min|sec|×\d*|x\d+)?$/u;
const INNER_CAPITAL = /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}{2}|\p{Lu}\p{Lu}\p{Ll}\p{Lu}/u;
const CAPITALS = /\p{Lu}[\p{Lu}\p{N}&+*-]*\p{Lu}[\p{Lu}&+*]*s?(?:$|[-+*])/u;

/** "O", "Θ", "W₁", "V-cycle", "best-of-N": a letter that counts or measures. */
const ONE_LETTER = /^\p{L}_|_\p{L}$|^\p{L}(?:\p{No}|\p{Lm})*$|^\p{Lu}-\p{Ll}+$|^[\p{Ll}-]+-\p{Lu}$/u;

/** Methods named by the letter that counts: "k-means", "K-medoids", "kNN". */
const LETTER_METHOD = /^[kKcC]-(?:means|medians|medoids|modes|NN)$|^[kK]NN$/;

/** Whether the word is a method named by the letter that counts. */
export function isLetterMethod(word: string): boolean {
  return LETTER_METHOD.test(word);
}

/** The shape of a word without its possessive ending; a hyphenated word has the strongest shape of its parts. */
export function shapeOf(word: string): Shape {
  if (NUMBER.test(word)) return "number";
  if (!/\p{Lu}|\d|^[kc]-/u.test(word)) return "plain";
  if (word.length < 4 || /[-_]/.test(word)) {
    if (LETTER_METHOD.test(word)) return "digits";
    if (ONE_LETTER.test(word)) return "plain";
  }
  if (INNER_CAPITAL.test(word.replace(/s$/u, ""))) return "inner";
  if (/\d/.test(word)) return shapeWithDigits(word);
  if (CAPITALS.test(word)) return "caps";
  return /^\p{Lu}|-\p{Lu}/u.test(word) ? "capital" : "plain";
}

/** "GPT-2", "I3D", "nach0" are names; "3-layer", "2D", "x1" are not. */
function shapeWithDigits(word: string): Shape {
  if (/^[\d.+]+\p{L}{0,2}-/u.test(word) || /^\d+\p{L}?$/u.test(word)) return "number";
  const letters = word.replace(/[^\p{L}]/gu, "");
  if (letters.length === 0) return "number";
  if (/\p{Lu}/u.test(word)) return "digits";
  return letters.length >= 3 ? "digits" : "plain";
}

/** Whether letters alone make it a name. */
export function isShaped(shape: Shape): boolean {
  return shape === "inner" || shape === "digits" || shape === "caps";
}

const TAILS =
  /-(?:based|like|style|series|family|class|type|level|aware|driven|enabled|powered|inspired|guided|hard|complete|compatible|friendly|specific|only|free|wide|oriented|related|centric|agnostic|equipped|backed|scores?|measures?|[\p{Ll}]+(?:ed|ing)|architecture|variants?|models?|baselines?|algorithms?|optimizers?|methods?)$/iu;
const HEADS =
  /^(?:non|pre|post|multi|inter|intra|anti|quasi|pseudo|semi|sub|super|cross|vanilla|standard|full-matrix|classical|traditional)-/u;

/** Where the name in a word begins and ends: "PyTorch-like" is PyTorch, "BERT's" BERT, "non-LLM" LLM. */
export function trimWord(word: string): { readonly from: number; readonly to: number } {
  let to = word.replace(/['’](?:s|ed|d|ing)?$/u, "").length;
  for (;;) {
    const tail = TAILS.exec(word.slice(0, to));
    if (!tail || tail.index === 0) break;
    to = tail.index;
  }
  const head = HEADS.exec(word.slice(0, to));
  const from = head && /\p{Lu}|\d/u.test(word.slice(head[0].length, to)) ? head[0].length : 0;
  return { from, to };
}
