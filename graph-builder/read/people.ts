/** One name: two to five words with capitals, small particles between them; marks of affiliations after it. */
const NAME =
  /^(?:\p{Lu}[\p{L}.'’-]*)(?:\s+(?:\p{Lu}[\p{L}.'’-]*|al|bin|da|de|del|den|der|di|dos|du|el|la|le|ten|van|von|y)){1,4}[\d*†‡§¶,\s]*$/u;

/** The names on a line of authors; none when the line is something else. Nothing tells one name from a title of two words. */
export function namesOn(line: string): readonly string[] {
  if (line.length > 1000 || /[.:?!]$/.test(line.replace(/\bet al\.$/, "")) || /\d{4}|https?:/.test(line)) return [];
  const parts = line
    .replace(/,?\s+et al\.$/, "")
    .split(/\s*[,;|·•]\s*(?:and\s+|&\s+)?|\s+(?:and|&)\s+/)
    .filter((part) => !/^[\d*†‡§¶\s]*$/.test(part));
  if (parts.length === 0 || !parts.every((part) => NAME.test(part))) return [];
  return parts.map((part) => part.replace(/[\d*†‡§¶,\s]+$/, ""));
}
