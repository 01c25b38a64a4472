const TAGS =
  /<(\/?)(?:jats:|mml:)?(a|abbr|b|bold|br|code|disp-formula|div|em|emphasis|equationsource|ext-link|font|h[1-6]|i|img|inline-formula|inlineequation|italic|li|list|list-item|literal|math|menclose|mfenced|mfrac|mi|mn|mo|mover|mpadded|mroot|mrow|mspace|msqrt|mstyle|msub|msubsup|msup|mtable|mtd|mtext|mtr|munder|munderover|ol|monospace|named-content|p|sc|scp|sec|small|span|strong|styled-content|sub|sup|table|tbody|td|title|tr|tt|u|ul|underline|xref)(?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/gi;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  thinsp: " ",
  ndash: "–",
  mdash: "—",
  minus: "−",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  hellip: "…",
  bull: "•",
  middot: "·",
  times: "×",
  plusmn: "±",
  deg: "°",
  micro: "µ",
  copy: "©",
  reg: "®",
  trade: "™",
  le: "≤",
  ge: "≥",
  ne: "≠",
  asymp: "≈",
  infin: "∞",
  rarr: "→",
  larr: "←",
  szlig: "ß",
  aelig: "æ",
  AElig: "Æ",
  oslash: "ø",
  Oslash: "Ø",
  shy: "",
  zwnj: "",
  zwj: "",
};

/** Letters with their accents: `&eacute;`, `&Uuml;`. */
const ACCENTS: Readonly<Record<string, string>> = {
  grave: "\u0300",
  acute: "\u0301",
  circ: "\u0302",
  tilde: "\u0303",
  uml: "\u0308",
  ring: "\u030a",
  caron: "\u030c",
  cedil: "\u0327",
};

const GREEK =
  "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega".split(
    " ",
  );

/** Text without the tags of HTML and JATS and with its entities read; `<sub>` and `<sup>` become TeX's marks. */
export function readMarks(text: string): string {
  const bare = text.includes("<") ? text.replace(TAGS, tag) : text;
  return bare.includes("&") ? bare.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, entity) : bare;
}

function tag(_: string, close: string, name: string): string {
  const kind = name.toLowerCase();
  if (kind === "sub" || kind === "sup") return close ? "}" : kind === "sub" ? "_{" : "^{";
  return /^(?:br|div|h\d|li|ol|p|sec|table|td|title|tr|ul)$/.test(kind) ? " " : "";
}

function entity(whole: string, name: string): string {
  if (name.startsWith("#")) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 31 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : whole;
  }
  return ENTITIES[name] ?? accented(name) ?? greek(name) ?? whole;
}

function accented(name: string): string | undefined {
  const mark = ACCENTS[name.slice(1)];
  return mark === undefined ? undefined : (name[0]! + mark).normalize("NFC");
}

function greek(name: string): string | undefined {
  const index = GREEK.indexOf(name.toLowerCase());
  if (index < 0) return undefined;
  const small = String.fromCharCode(945 + index);
  return name[0] === name[0]!.toLowerCase() ? small : small.toUpperCase();
}
