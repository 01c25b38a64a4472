/**
 * How much a word looks like a name, from its letters alone:
 * `inner` (FlashAttention, cuRobo), `digits` (GPT-2, node2vec), `caps` (BERT,
 * LSTMs), `capital` (Adam), `number` (7B, 3.5), `plain` (attention).
 */
export type Shape = "inner" | "digits" | "caps" | "capital" | "number" | "plain";

const NUMBER = /^[\d.,]+(?:[a-z]{1,3}|[A-Z]{1,2}|st|nd|rd|th|GB|MB|KB|TB|bit|-bit|×|x\d+)?$/u;
const INNER_CAPITAL = /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}{2}|\p{Lu}\p{Lu}\p{Ll}\p{Lu}/u;
const CAPITALS = /\p{Lu}[\p{Lu}\p{N}&+*-]*\p{Lu}[\p{Lu}&+*]*s?(?:$|[-+*])/u;

/** The shape of a word without its possessive ending; a hyphenated word has the strongest shape of its parts. */
export function shapeOf(word: string): Shape {
  if (NUMBER.test(word)) return "number";
  if (!/\p{Lu}|\d/u.test(word)) return "plain";
  if (INNER_CAPITAL.test(word.replace(/s$/u, ""))) return "inner";
  if (/\d/.test(word)) return shapeWithDigits(word);
  if (CAPITALS.test(word)) return "caps";
  return /^\p{Lu}|-\p{Lu}/u.test(word) ? "capital" : "plain";
}

/** "GPT-2", "I3D", "nach0" are names; "3-layer", "2D", "x1" are not. */
function shapeWithDigits(word: string): Shape {
  if (/^\d+(?:\.\d+)?-/.test(word) || /^\d+\p{L}?$/u.test(word)) return "number";
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
  /-(?:based|like|style|series|family|class|type|level|aware|driven|enabled|powered|inspired|guided|compatible|friendly|specific|only|free|wide|oriented|related|centric|agnostic|equipped|backed|[\p{Ll}]+(?:ed|ing)|architecture|variants?|models?|baselines?|algorithms?|optimizers?|methods?)$/u;
const HEADS =
  /^(?:non|pre|post|multi|inter|intra|anti|quasi|pseudo|semi|sub|super|cross|vanilla|standard|full-matrix|classical|traditional)-/iu;

/** Where the name in a word begins and ends: "PyTorch-like" is PyTorch, "BERT's" BERT, "non-LLM" LLM. */
export function trimWord(word: string): { readonly from: number; readonly to: number } {
  let to = word.replace(/['’]s?$/u, "").length;
  for (;;) {
    const tail = TAILS.exec(word.slice(0, to));
    if (!tail || tail.index === 0) break;
    to = tail.index;
  }
  const head = HEADS.exec(word.slice(0, to));
  const from = head && /\p{Lu}|\d/u.test(word.slice(head[0].length, to)) ? head[0].length : 0;
  return { from, to };
}
