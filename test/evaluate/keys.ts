/** Text for comparing: marks and case dropped. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Two spellings of a title are the same when their keys are. */
export function titleKey(title: string): string {
  return fold(title).replace(/[^a-z0-9]+/g, "");
}

/** Key of a named work: versions, sizes, punctuation and the plural dropped. */
export function nameKey(name: string): string {
  const family = fold(name)
    .trim()
    .replace(/[\s-]*v?\p{Nd}+(\.\p{Nd}+)*\s*[bmk]?$/u, "")
    .replace(/[^a-z0-9]+/g, "");
  return family.length > 3 && family.endsWith("s") && !family.endsWith("ss") ? family.slice(0, -1) : family;
}

const SUFFIXES: readonly (readonly [suffix: string, put: string])[] = [
  ["ations", "at"],
  ["ation", "at"],
  ["ising", "iz"],
  ["izing", "iz"],
  ["ies", "y"],
  ["ings", ""],
  ["ing", ""],
  ["ers", "er"],
  ["ed", ""],
  ["es", ""],
  ["s", ""],
  ["e", ""],
];

function stem(word: string): string {
  const rule = SUFFIXES.find(([suffix]) => word.endsWith(suffix) && word.length - suffix.length >= 3);
  return rule ? word.slice(0, -rule[0].length) + rule[1] : word;
}

/** Key of a concept: its stemmed words. */
export function phraseKey(phrase: string): string {
  return (fold(phrase).match(/[a-z0-9]+/g) ?? []).map(stem).join(" ");
}
