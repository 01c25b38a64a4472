/** The end of a name, from its last capital or digit on, glued to a word that no name ends with. */
const GLUED =
  /([A-Z\d][a-z\d-]*?)(achieves|also|and|are|as|by|can|does|for|from|has|in|is|not|on|outperforms|over|that|the|to|uses|was|which|with)(?![\w-])/g;

/** A text that holds a name twice is no shorter. */
const SHORTEST = 12;

/** A name that a sentence does not bring about: a capital or a digit inside. */
const NAME = /^[A-Za-z\d-]*[a-z\dA-Z-][A-Z\d][A-Za-z\d-]*$/;

/**
 * Parts a name from the word that a lost command glued to it ("ZipNetcan" is
 * "ZipNet can"), where the same text also has the name alone.
 */
export function partNames(text: string): string {
  if (text.length < SHORTEST) return text;
  return text.replace(GLUED, (whole, end: string, word: string, at: number) => {
    let start = at;
    while (start > 0 && /[A-Za-z\d-]/.test(text[start - 1]!)) start -= 1;
    const name = text.slice(start, at + end.length);
    const parted =
      name.length > 2 && NAME.test(name) && !/[/.@_]/.test(text[start - 1] ?? " ") && standsAlone(text, name);
    return parted ? `${end} ${word}` : whole;
  });
}

function standsAlone(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const around = `${text[at - 1] ?? " "}${text[at + name.length] ?? " "}`;
    if (!/[\p{L}\p{N}_/-]/u.test(around)) return true;
  }
  return false;
}
