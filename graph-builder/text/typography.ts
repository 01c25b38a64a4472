const LIGATURES: Readonly<Record<string, string>> = {
  "\ufb00": "ff",
  "\ufb01": "fi",
  "\ufb02": "fl",
  "\ufb03": "ffi",
  "\ufb04": "ffl",
  "\ufb05": "st",
  "\ufb06": "st",
};

/** Invisible characters: soft hyphen, zero-width space, word joiner, byte order mark, direction marks. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffc]/g;

/** Composed characters, no ligatures, nothing invisible, no control characters. */
export function plainCharacters(text: string): string {
  return text
    .normalize("NFC")
    .replace(INVISIBLE, "")
    .replace(/[\ufb00-\ufb06]/g, (ligature) => LIGATURES[ligature]!)
    .replace(/[^\P{Cc}\n\t\r]|[\ue000-\ue005]/gu, " ");
}

/** Words that keep the hyphen at which a line was broken. */
const PREFIXES =
  /(?:^|[^\p{L}])(?:all|auto|co|cross|end|ever|full|half|high|in|inter|large|long|low|meta|mid|multi|non|off|on|out|over|post|pre|quasi|real|self|semi|short|single|state|sub|super|time|two|well|zero)$/iu;

/** Joins words that were broken at line ends; a hyphen that the word also has elsewhere in the text stays. */
export function joinBroken(text: string): string {
  if (!text.includes("\n")) return text;
  return text.replace(/(\p{L}+)[-‐]\n\s*(\p{Ll}+)/gu, (_, left: string, right: string) => {
    if (text.includes(`${left}-${right}`)) return `${left}-${right}`;
    if (text.includes(left + right)) return left + right;
    return PREFIXES.test(left) ? `${left}-${right}` : left + right;
  });
}

/** TeX's quotes and dashes as printers set them. */
export function setMarks(text: string): string {
  let set = text;
  if (set.includes("`") || set.includes("''")) set = setQuotes(set);
  if (set.includes("--")) {
    set = set
      .replace(/(?<![-!<])---(?![->])/g, "—")
      .replace(/(?<=[^\s-])--(?=[^\s->])| -- (?=\S)/g, (dashes) => dashes.replace("--", "–"));
  }
  return set.includes("~") ? set.replace(/(?<=[\p{L}.,;:)\]])~+(?=\S)/gu, " ") : set;
}

function setQuotes(text: string): string {
  return text
    .replace(/"([^"“”`']{1,80})''/g, "“$1”")
    .replace(/``/g, "“")
    .replace(/(?<=^|[\s([{])''(?=\S)/g, "“")
    .replace(/(?<=\S)''/g, "”")
    .replace(/(?<=^|[\s([{])`(?=[\p{L}\p{N}])([^`'\n]{1,60})'/gu, "‘$1’");
}
