/** What a look at a text found out. */
export interface Look {
  /** There is something that cleaning may change. */
  readonly suspect: boolean;
  /** There are blanks to fold: doubled, at an end, or other than the space. */
  readonly blanks: boolean;
  /** There is a name with a capital or digit inside that two small letters follow. */
  readonly camel: boolean;
}

/** Printable ASCII that plain English does without. */
const MARKS = "\\$^_{}~`<>&|";

/** What lost TeX looks like when none of its marks survived. */
const LOST =
  /[\d)\]](?:times|sim|pm)|math(?:cal|bb|bf|rm|sf)|[lgn]eq|infty|nabla|cdot|ldots|varepsilon|(?:right|left)arrow|mapsto|approx \d|bullet [A-Z]|(?:[^a-z][Oo]|Theta|Omega)(?:big|left)?\(|[^a-z]ell[^a-z]|cite[pt]?[A-Z\d]|cite[a-z]*(?:19|20)\d| times [a-zA-Z\d](?![a-zA-Z\d])|[+=*][a-z]|[^\w](?:gg|ll) /;

/** Lost TeX by two neighbouring characters of it, where it is looked for. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  eq: ["leq", "geq", "neq"],
  nf: ["infty"],
  bl: ["nabla"],
  cd: ["cdot"],
  ld: ["ldots"],
  ps: ["varepsilon", "mapsto"],
  rr: ["rightarrow", "leftarrow"],
  ox: ["approx "],
  bu: ["bullet "],
  ci: ["cite"],
  ll: ["ell", " ll "],
  gg: [" gg "],
  hc: ["mathcal"],
  hb: ["mathbb", "mathbf"],
  hr: ["mathrm"],
  hs: ["mathsf"],
  " t": [" times "],
  "O(": ["O("],
  "o(": ["o("],
  "t(": ["left("],
  "a(": ["Theta(", "Omega("],
  "g(": ["big("],
  "''": ["''"],
  "--": ["--"],
};

const SUSPECT = 1;
const PAIR = 2;

/** What each character is: suspect by itself, or the second of a pair. */
const KIND = new Uint8Array(128);
/** For each pair of characters, the number of its words; 0 for none. */
const SECOND = new Uint8Array(128 * 128);
/** Words with how far before the second character of their pair they start. */
const STARTS: { readonly word: string; readonly back: number }[][] = [[]];

for (let code = 0; code < 128; code += 1) {
  if (code < 32 || code === 127 || MARKS.includes(String.fromCharCode(code))) KIND[code] = SUSPECT;
}
for (const [pair, words] of Object.entries(WORDS)) addPair(pair, words);
for (const before of "0123456789)]") {
  for (const word of ["times", "sim", "pm"]) addPair(before + word[0], [before + word]);
}
for (const sign of "+=*")
  for (let letter = 97; letter < 123; letter += 1) addPair(sign + String.fromCharCode(letter), [sign]);

function addPair(pair: string, words: readonly string[]): void {
  const [first, second] = [pair.charCodeAt(0), pair.charCodeAt(1)];
  KIND[second] = KIND[second]! | PAIR;
  SECOND[first * 128 + second] = STARTS.length;
  STARTS.push(words.map((word) => ({ word, back: Math.max(0, word.indexOf(pair)) + 1 })));
}

/** How far around a pair lost TeX can reach. */
const REACH = 14;

/** Looks at every character once, to spare plain text the cleaning. */
export function look(text: string): Look {
  const { length } = text;
  let before = 32;
  let blanks = false;
  for (let i = 0; i < length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 126) return EVERYTHING;
    if (code === 32) blanks ||= before === 32;
    else if (KIND[code] !== 0 && isSuspect(text, i, before, code)) return EVERYTHING;
    before = code;
  }
  return { suspect: false, blanks: blanks || (before === 32 && length > 0), camel: CAMEL.test(text) };
}

const EVERYTHING: Look = { suspect: true, blanks: true, camel: true };
const CAMEL = /[a-zA-Z\d-][A-Z\d][a-z]{2}/;

function isSuspect(text: string, at: number, before: number, code: number): boolean {
  if ((KIND[code]! & SUSPECT) !== 0) return true;
  const words = SECOND[before * 128 + code]!;
  if (words === 0 || !STARTS[words]!.some(({ word, back }) => text.startsWith(word, at - back))) return false;
  return code === 39 || code === 45 || LOST.test(text.slice(Math.max(0, at - REACH), at + REACH));
}
