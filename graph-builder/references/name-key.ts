import { fold } from "../text/fold.ts";

/** What two spellings of a name have in common. */
export interface NameKey {
  /** Letters and digits, folded: FlashAttention-2 is "flashattention2". */
  readonly exact: string;
  /** Without size and version: "flashattention". Never empty unless `exact` is. */
  readonly family: string;
  /** What was dropped, as written: "2", "3.1-8B"; empty when nothing was. */
  readonly version: string;
}

const GREEK: Readonly<Record<string, string>> = {
  α: "alpha",
  β: "beta",
  γ: "gamma",
  δ: "delta",
  ε: "epsilon",
  ζ: "zeta",
  η: "eta",
  θ: "theta",
  κ: "kappa",
  λ: "lambda",
  μ: "mu",
  ν: "nu",
  ξ: "xi",
  π: "pi",
  ρ: "rho",
  σ: "sigma",
  τ: "tau",
  φ: "phi",
  χ: "chi",
  ψ: "psi",
  ω: "omega",
};

const SIZE =
  /[\s-]*(?:\d+(?:\.\d+)?[bmkt]|\d+x\d+b|base|large|small|medium|tiny|mini|nano|huge|giant|xl|xxl|turbo|instruct|chat|cased|uncased|preview)$|-(?:b|l|s|h|xl)(?:\/?\d+)?$/;
const VERSION = /(?:[\s-]*v(?:ersion)?\s?\d+(?:\.\d+)*|[\s-]+\d+(?:\.\d+)+[a-z]?|[\s-]+\d|\d+(?:\.\d+)+|(?<!\d)\d)$/u;
/** A number of two digits or more names another member of the family (CIFAR-100, ResNet-50), unless the corpus shows it to be a size. */
const NUMBERED = /[\s-]*\d{2,}k?$/u;

/** The last spellings asked for: the same words come again and again. */
const memo = new Map<string, NameKey>();
const MEMO_LIMIT = 20_000;

/** Keys of a spelling. */
export function nameKey(surface: string): NameKey {
  let key = memo.get(surface);
  if (!key) {
    key = makeKey(surface, false);
    if (memo.size >= MEMO_LIMIT) memo.clear();
    memo.set(surface, key);
  }
  return key;
}

/** Keys of a spelling whose numbers of two digits and more are sizes too ("ResNet-50" is a "resnet"). */
export function nameKeyWithoutNumber(surface: string): NameKey {
  return makeKey(surface, true);
}

function makeKey(surface: string, numbered: boolean): NameKey {
  if (/^[A-Za-z]+$/.test(surface)) {
    const exact = singular(surface.toLowerCase());
    return { exact, family: exact, version: "" };
  }
  const folded = foldGreek(surface).replace(/[’']s?$/u, "");
  const exact = singular(squeeze(folded));
  let base = folded;
  for (let last = ""; base !== last;) {
    last = base;
    base = keep(base, base.replace(SIZE, ""));
  }
  const unversioned = base.replace(VERSION, "");
  if (unversioned !== base && longEnough(unversioned, base)) base = unversioned;
  if (numbered) base = keep(base, base.replace(NUMBERED, ""));
  const family = singular(squeeze(base)) || exact;
  return { exact, family, version: surface.slice(base.length).replace(/^[\s-]+/u, "") };
}

function foldGreek(surface: string): string {
  return fold(surface).replace(/[\u03b1-\u03c9]/g, (sign) => GREEK[sign] ?? sign);
}

/** One letter is no family, two only before a hyphen or space ("T5" stays, "GPT-2" and "Phi-3" do not). */
function longEnough(base: string, whole: string): boolean {
  const letters = base.replace(/[^\p{L}]/gu, "").length;
  return letters >= 3 || (letters === 2 && /[\s-]/.test(whole[base.length] ?? ""));
}

function keep(before: string, after: string): string {
  return /\p{L}{2}/u.test(after) ? after : before;
}

/** Letters, digits and the plus that tells HumanEval+ from HumanEval. */
function squeeze(text: string): string {
  return text.replace(/[^\p{L}\p{N}+]+/gu, "");
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith("s") && !/(?:ss|us|is|ps|as)$/.test(word) ? word.slice(0, -1) : word;
}

/** The folded letters and digits of a text: what keys are made of. */
export function keyOfText(text: string): string {
  return /^[a-z]+$/.test(text) ? text : squeeze(foldGreek(text));
}
