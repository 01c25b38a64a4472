import { readMarks } from "./html-marks.ts";
import { mendFormula } from "./formula.ts";
import { partNames } from "./glued-names.ts";
import { mendFormulas, restoreCommands } from "./lost-tex.ts";
import { look } from "./needs-cleaning.ts";
import { setScripts } from "./scripts.ts";
import { printCommands, releaseHeld } from "./tex-commands.ts";
import { joinBroken, plainCharacters, setMarks } from "./typography.ts";

/** Addresses are never touched. */
const ADDRESS = /(?:https?:\/\/|www\.)(?:[^\s{}<>"]|\{[^\s{}<>"]*\})+(?<![.,;:!?)\]'’])|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/**
 * A raw title or abstract as text that reads well on screen: TeX and what is
 * left of it, HTML and JATS marks, ligatures, soft hyphens and broken lines
 * become plain Unicode. English words stay as they are; cleaning twice changes
 * nothing.
 */
export function cleanText(raw: string): string {
  let text = raw;
  for (let pass = 0; pass < 8; pass += 1) {
    const cleaned = cleanOnce(text);
    if (cleaned === text) return cleaned;
    text = cleaned;
  }
  return text;
}

function cleanOnce(text: string): string {
  const { suspect, blanks, camel } = look(text);
  if (!suspect) {
    const folded = blanks ? singleBlanks(text) : text;
    return camel ? partNames(folded) : folded;
  }
  const marked = readMarks(joinBroken(plainCharacters(text)));
  const cleaned = outsideAddresses(unwrapUrls(marked), (part) =>
    setMarks(braces(setScripts(mendFormulas(formulas(printCommands(restoreCommands(part))))))),
  );
  return partNames(singleBlanks(releaseHeld(cleaned).normalize("NFC")));
}

function singleBlanks(text: string): string {
  return (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, " ") : text).trim();
}

/** Applies `change` to what stands between the addresses. */
function outsideAddresses(text: string, change: (part: string) => string): string {
  if (!/:\/\/|www\.|@/.test(text)) return change(text);
  const out: string[] = [];
  let at = 0;
  for (const found of text.matchAll(ADDRESS)) {
    out.push(change(text.slice(at, found.index)), found[0]);
    at = found.index + found[0].length;
  }
  out.push(change(text.slice(at)));
  return out.join("");
}

/** `\url{...}`, `\href{address}{words}`, and `address{two words}`, what is left of the latter. */
function unwrapUrls(text: string): string {
  if (!text.includes("{")) return text;
  return text
    .replace(/\\href\s*\{[^{}]*\}\s*(?=\{)/g, "")
    .replace(/\\url\s*\{([^{}\s]*)\}/g, (_, address: string) => address.replace(/\\([_%&#~])/g, "$1"))
    .replace(/(https?:\/\/[^\s{}]+)\{([^{}]*\s[^{}]*)\}/g, "$1 ($2)");
}

/** `$...$` without its signs, by pandoc's rule, so that prices stay. */
function formulas(text: string): string {
  if (!text.includes("$")) return text;
  return text.replace(
    /\$\$([^$]+)\$\$|\$(?=\S)([^$]*[^\s$])\$(?!\d)|\$ ?([^\s$\d][^\s$]{0,20}) ?\$(?!\d)/g,
    (whole, display?: string, inline?: string, loose?: string) => {
      const body = printCommands(
        (display ?? inline ?? loose!).trim().replace(/\b(hat|tilde|bar|vec|cal|bf|rm)(?=\{)/g, "\\$1"),
      );
      if (/^\d[\d.,]*[kKMB]?\b.*\s\p{L}{3}/u.test(body)) return whole;
      return mendFormula(body) ?? body;
    },
  );
}

/** Braces that group are dropped; those around a list are a set and stay. */
function braces(text: string): string {
  if (!/[{}]/.test(text)) return text;
  let before = "";
  let now = text;
  for (let round = 0; round < 6 && now !== before; round += 1) {
    before = now;
    now = now.replace(/\{([^{},;:|…]*)\}/g, "$1");
  }
  return now;
}
