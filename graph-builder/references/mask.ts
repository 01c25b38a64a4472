/**
 * Stretches of a text that hold no names: addresses, citations, formulas. They
 * are blanked, sign for sign, so that offsets stay true. A citation leaves
 * spaces ("RetNet (Sun et al., 2023) and ..." still reads as a list), the others
 * a sign that parts what stands around it.
 */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s,;)\]>"']+|\b[\w.+-]+@[\w-]+\.[\w.]+|\barXiv:\s?\d{4}\.\d{4,5}(?:v\d+)?|\b10\.\d{4,9}\/[^\s,;)\]]+|\b[\w-]+(?:\.[\w-]+)+\/[^\s,;)\]]*/giu;
const FORMULA =
  /\$[^$\n]{1,200}\$|\\[a-zA-Z]+(?:\{[^}]*\})*|\b(?:mathcal|mathbb|mathbf|mathrm|frac|sqrt|tilde|widetilde|textit|textbf)\{[^}]*\}|\b[OΘΩ]\([^()]*(?:\([^()]*\)[^()]*)*\)/gu;
const CITATION =
  /\[[\d\s,;–-]+\]|\((?:see |e\.g\.,? |cf\. )?(?:[\p{Lu}][\p{L}'’-]+(?: et al\.?|(?:,? (?:and|&) [\p{Lu}][\p{L}'’-]+))?,? (?:19|20)\d\d[a-z]?(?:; )?)+\)|\[(?:[\p{Lu}][\p{L}'’-]+(?: et al\.?|(?:,? (?:and|&) [\p{Lu}][\p{L}'’-]+))?,? (?:19|20)\d\d[a-z]?(?:; )?)+\]/gu;

/** The text with the same length and no addresses, citations and formulas. */
export function maskText(text: string): string {
  return text
    .replace(ADDRESS, (found) => "¤".repeat(found.length))
    .replace(CITATION, (found) => " ".repeat(found.length))
    .replace(FORMULA, (found) => "¤".repeat(found.length));
}
