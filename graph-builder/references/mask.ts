/**
 * Stretches of a text that hold no names: addresses, citations, formulas. They
 * are blanked, sign for sign, so that offsets stay true. A citation leaves
 * spaces ("RetNet (Sun et al., 2023) and ..." still reads as a list), the others
 * a sign that parts what stands around it.
 */
const ADDRESS =
  /(?:©|\(c\))\s?(?:19|20)\d\d[^.;]{0,60}[.;]?|(?<![\w&])[#@][\p{L}_]\w{2,}|(?:https?:\/\/|www\.)[^\s,;)\]>"']+|\b[\w.+-]+@[\w-]+\.[\w.]+|\barXiv:\s?\d{4}\.\d{4,5}(?:v\d+)?|\b10\.\d{4,9}\/[^\s,;)\]]+|\b[\w-]+(?:\.[\w-]+)+\/[^\s,;)\]]*/giu;
const FORMULA =
  /\bcite[pt]?(?:\{[^}]*\}|\p{Lu}[\w:]*\d\w*)|\$(?!\s)[^$\n]{1,200}(?<!\s)\$(?!\d)|\\[a-zA-Z]+(?:\{[^}]*\})*|\b(?:mathcal|mathbb|mathbf|mathrm|frac|sqrt|tilde|widetilde|textit|textbf)\{[^}]*\}|\b[OΘΩ]\([^()]*(?:\([^()]*\)[^()]*)*\)/gu;
const YEAR = String.raw`(?:19|20)\d\d[a-z]?`;
const SURNAME = String.raw`(?:(?:van|von|de|der|den|la|le|di) )*\p{Lu}[\p{L}'’-]+`;
const AUTHORS = `${SURNAME}(?:,? (?:et al\\.?|(?:and|&) ${SURNAME}))?`;
const BRACKETED = new RegExp(
  String.raw`\[[\d\s,;–-]+\]|\[[^[\]]{2,400}\b${YEAR}\]|\((?:see |e\.g\.,? |cf\. )?(?:${AUTHORS},? \(?${YEAR}\)?(?:[;,] )?)+\)|\([^()]{0,200}\bet al\.?,? ${YEAR}\)`,
  "gu",
);
const NARRATED = new RegExp(
  String.raw`${SURNAME}(?:(?:,| and| &) ${SURNAME})* et al\.?(?:['’]s)?(?: \(${YEAR}\))?|(?:${SURNAME}, )*${SURNAME}(?:,? (?:and|&) ${SURNAME})? \(${YEAR}\)`,
  "gu",
);

/** "Weaver and Dyer (LOOM 2012)". */
const IN_VENUE = new RegExp(
  String.raw`(?:${SURNAME}, )*${SURNAME},? (?:and|&) ${SURNAME} \(\p{Lu}{2,10}[ '’]{1,2}\d{2,4}\)`,
  "gu",
);

/** "Proceedings of the 9th Symposium on Looms, Oz, 2003, pp. 1-9". */
const PROCEEDINGS = new RegExp(String.raw`\bProceedings of [^[\]();]{2,200}?, ${YEAR}(?:, pp?\.? ?[\d–-]+)?`, "gu");

/** The text with the same length, plain hyphens and no addresses, citations and formulas. */
export function maskText(text: string): string {
  let masked = /[\u2010\u2011]/.test(text) ? text.replace(/[\u2010\u2011]/g, "-") : text;
  if (/[/@#©]|\(c\)/i.test(masked)) masked = masked.replace(ADDRESS, partingSigns);
  if (/\(\p{Lu}{2,10}[ '’]/u.test(masked)) masked = masked.replace(IN_VENUE, partingSigns);
  if (/[([]/.test(masked)) masked = masked.replace(BRACKETED, (found) => " ".repeat(found.length));
  if (masked.includes("Proceedings of ")) masked = masked.replace(PROCEEDINGS, partingSigns);
  if (masked.includes("et al") || /\((?:19|20)\d\d/.test(masked)) masked = masked.replace(NARRATED, partingSigns);
  if (/[$\\{]|[OΘΩ]\(|\bcite/u.test(masked)) masked = masked.replace(FORMULA, partingSigns);
  return masked;
}

function partingSigns(found: string): string {
  return "¤".repeat(found.length);
}
