/** Control characters but tab and line breaks, noncharacters and lone surrogates: what XML and UTF-8 cannot hold and nobody can read. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/gu;

/** The text without what no format can hold; line breaks stay. */
export function plainText(text: string): string {
  return text.replace(UNWRITABLE, "");
}

/** The same on one line, with single blanks and none at the ends. */
export function flatText(text: string): string {
  return plainText(text).replace(/\s+/g, " ").trim();
}
