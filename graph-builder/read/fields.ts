/** A four-digit year from 1500 to 2199 in `value`, the first one; undefined when there is none. */
export function findYear(value: unknown): number | undefined {
  const text = typeof value === "number" ? String(value) : typeof value === "string" ? value : "";
  const found = /(?<!\d)(?:1[5-9]|2[01])\d\d(?!\d)/.exec(text)?.[0];
  return found ? Number(found) : undefined;
}

/** The parts of a list written in one field ("a; b; c", else "a, b, c"), trimmed, without empty ones. */
export function splitList(text: string): readonly string[] {
  const by = text.includes(";") ? ";" : text.includes("\n") ? "\n" : text.includes("|") ? "|" : ",";
  return text
    .split(by)
    .map((part) => part.trim())
    .filter(Boolean);
}

/**
 * The authors written in one field: "A; B", "A and B", or "First Last, First
 * Last". A comma between a family name and initials does not separate.
 */
export function splitAuthors(text: string): readonly string[] {
  if (/[;\n|]/.test(text)) return splitList(text);
  const parts = text.split(/\s+and\s+|\s*&\s*/);
  const several = parts.flatMap((part) => (looksLikeManyNames(part) ? part.split(",") : [part]));
  return several.map((name) => name.trim().replace(/,$/, "")).filter(Boolean);
}

/** "Ada Lovelace, Alan Turing" is two names, "Lovelace, Ada" one: every part has to hold two words. */
function looksLikeManyNames(text: string): boolean {
  const parts = text.split(",").map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => part === "" || part.includes(" "));
}
