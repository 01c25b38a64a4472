import { mendIslands, segment } from "./formula.ts";
import { GREEK } from "./tex-symbols.ts";

/**
 * Formulas whose backslashes and braces got lost on the way ("7.93times",
 * "mathcal{O}", "kgeq2", "1{epsilon}"). A word is taken for a command only
 * where it cannot be English: by its spelling, by what it is glued to, or
 * because it stands inside a formula.
 */
export function mendFormulas(text: string): string {
  return mendSpecial(mendWords(mendIslands(mendNumbers(text))));
}

/** Commands that no word ends with: before a group they are what they were. */
const GROUP_COMMANDS =
  /([\\\p{L}]?)(emph|text(?:bf|it|tt|sc|rm|sf|sl|color|superscript|subscript|times)|cite[pt]?|math(?:cal|bb|bf|rm|sf|it|frak|scr)|boldsymbol|operatorname|widetilde|widehat|overline|underline)(?=\{)/gu;

/** A citation with the space before it, or one that has lost its braces ("in~citeJKMR16") and whose key ends with a year. */
const CITATION =
  /[ ~]+\\?cite[pt]?\*?(?:\[[^\]]*\])*\{[^{}]*\}|[ ~]*(?<![\p{L}\p{N}_-])\\?cite[pt]?(?:[A-Z][A-Za-z+:-]*\d{2,4}|[a-z]+(?:19|20)\d\d|\d{1,3})[a-z]*(?![\p{L}\p{N}])/gu;

/** Gives commands before a group their backslash back: `emph{word}`. Citations are dropped. */
export function restoreCommands(given: string): string {
  const text = given.includes("cite") ? given.replace(CITATION, "") : given;
  if (!text.includes("{")) return text;
  return text.replace(GROUP_COMMANDS, (whole, before: string, name: string) => {
    if (before === "\\") return whole;
    return /\p{Ll}/u.test(before) && /^(?:emph|text|cite)/.test(name) ? `${before} \\${name}` : `${before}\\${name}`;
  });
}

/** `7.93times`, `256times256`, `[m]times [n]`, `10sim100`, `2.36sim 8.02` */
function mendNumbers(text: string): string {
  if (!/times|sim|pm/.test(text)) return text;
  return text
    .replace(/(?<=\d)times(?![a-z])|(?<=[)\]}])times(?![a-z])/g, "×")
    .replace(/\b(\d+) times (?=\1\b)/g, "$1 × ")
    .replace(/(?<![\p{L}\p{N}])(\p{L}) times (?=\p{L}(?![\p{L}\p{N}]))(?![aI]\b)/gu, "$1 × ")
    .replace(/(?<=\d)sim ?(?=\d)/g, "∼")
    .replace(/(?<=\d)pm(?=\d)/g, "±");
}

/** Commands that are no word of English. */
const UNMISTAKABLE =
  "varepsilon|varphi|vartheta|infty|leqslant|geqslant|leq|geq|neq|lesssim|gtrsim|nabla|subseteq|supseteq|ldots|cdots|cdot|rightarrow|leftarrow|Rightarrow|leftrightarrow|mapsto|langle|rangle|lfloor|rfloor|lceil|rceil|forall|notin|otimes|oplus|emptyset";
const GREEK_NAMES = [...GREEK.keys()].join("|");

/** Such a command, alone or glued to a single letter or a Greek name: "kgeq2", "drightarrowR", "Omegasubseteq". */
const UNMISTAKABLE_WORD = new RegExp(
  `(?<![\\p{L}\\p{M}'’.@#/_-])(?:(?:[A-Za-z]|${GREEK_NAMES})?(?:${UNMISTAKABLE})(?:[A-Z]|${GREEK_NAMES})?|ell)(?![\\p{L}'’@-])`,
  "gu",
);
const MAYBE = new RegExp(`${UNMISTAKABLE}|\\bell\\b|tilde|Theta|Omega`);

function mendWords(text: string): string {
  if (!MAYBE.test(text)) return text;
  return text
    .replace(UNMISTAKABLE_WORD, (word) => segment(word) ?? word)
    .replace(/(?<![\p{L}-])(?:wide)?tilde (?:([OoΘΩ])|(Theta|Omega))(?![a-z])/gu, (_, letter: string, name: string) =>
      `${letter ?? GREEK.get(name)}\u0303`.normalize("NFC"),
    )
    .replace(/\b(?:Theta|Omega)(?=[(_^])/g, (name) => GREEK.get(name)!);
}

/** A Greek name beside a sign that no sentence has there: "(1+epsilon)", "1/epsilon", "f_theta", "|Omega|", "(1,lambda)". */
const GREEK_WORD = new RegExp(`(?<![\\p{L}\\p{N}])(?:${GREEK_NAMES})(?![\\p{L}\\p{N}])`, "gu");
const SIGN_BEFORE = /(?:[+^=<>|*{]|\d[/,]|[α-ω], ?|(?:^|[^\p{L}\p{N}])\p{L}_|\d \+ )$/u;
const SIGN_AFTER = /^(?:[+^=<>|*}]|_\{|_\d|\/\d| → ∞)/;

function mendGreek(text: string): string {
  if (!/[+^=<>|*{}_→]|\d[/,] ?[a-zA-Z]|[α-ω],/.test(text)) return text;
  return text.replace(GREEK_WORD, (name, at: number) => {
    const before = text.slice(Math.max(0, at - 4), at);
    const after = text.slice(at + name.length, at + name.length + 4);
    const signed =
      (SIGN_BEFORE.test(before) && !after.startsWith("-")) || (SIGN_AFTER.test(after) && !/[/-]$/.test(before));
    return signed ? GREEK.get(name)! : name;
  });
}

/** Rare ones that need their neighbours. */
const SPECIAL: readonly { readonly needs: string; readonly mend: (text: string) => string }[] = [
  { needs: "circledR", mend: (text) => text.replace(/\^ ?circledR\b/g, "®") },
  { needs: "{", mend: (text) => text.replace(/\{(?:bf|rm|sf|tt|sc|cal|bm|tiny|scriptsize) /g, "{") },
  { needs: "bullet ", mend: (text) => text.replace(/([.:;] )bullet (?=\p{Lu})/gu, "$1• ") },
  { needs: "approx ", mend: (text) => text.replace(/\bapprox (?=\d)/g, "≈ ") },
  { needs: " gg ", mend: (text) => text.replace(/(\s\p{L}) gg (?=\p{L}\s)/gu, "$1 ≫ ") },
  { needs: " ll ", mend: (text) => text.replace(/(\s\p{L}) ll (?=\p{L}\s)/gu, "$1 ≪ ") },
  { needs: "in R", mend: (text) => text.replace(/\b([A-Z]) ?in (?=[RZNC]\^)/g, "$1 ∈ ") },
  { needs: "subset ", mend: (text) => text.replace(/\b([A-Z]) subset (?=[RZNC]\^)/g, "$1 ⊂ ") },
  { needs: "∞", mend: (text) => text.replace(/\sto(?= ∞)/g, " →") },
];

function mendSpecial(text: string): string {
  let mended = text;
  for (const { needs, mend } of SPECIAL) if (mended.includes(needs)) mended = mend(mended);
  return mendGreek(mended);
}
