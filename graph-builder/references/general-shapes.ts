import { isOrdinaryWord } from "../text/words.ts";
import { isFieldAbbreviation } from "./field-abbreviations.ts";
import { isLetterMethod } from "./name-shapes.ts";
import { EVERYDAY, HARDWARE } from "./proper-nouns.ts";

/** "arXiv.org": a site. */
export const SITE: RegExp = /\.(?:com|org|net|edu|gov|info|io|tv|fm|fr|de|cn|uk|jp|it|nl|ca|in)$/;

/** "theWeb", "overXML": a lost space. */
const GLUED =
  /^(?:the|of|in|for|and|to|an?|on|with|by|is|are|we|our|from|over|under|called|using|that|this|via|as|or)\p{Lu}/u;

/** "LLMs", "A100", "RGB-D", "GPU-CPU", "COmputation", "float32": whether a word shaped like a name is common all the same. */
export function isGeneralShape(text: string, lower: string, isCommon: (lower: string) => boolean): boolean {
  if (isLetterMethod(text)) return false;
  return isListed(text, lower) || isSpoilt(text, lower, isCommon) || isMadeOfGeneralParts(text);
}

function isListed(text: string, lower: string): boolean {
  if (isFieldAbbreviation(text) || EVERYDAY.has(lower) || isHardwareName(text, lower)) return true;
  return isMadeOfAbbreviation(text) || isElectronic(text) || COUNTED.test(lower);
}

/** Counts, sizes and number formats: "float32", "top-5". */
const COUNTED =
  /@\d|^(?:u?int|b?float|fp|bf|utf|sha|md|top|rank|level|stage|phase|type|class|tier|day|grade|task|track|group|case|step|week|year|part)-?\d+$|^l[\dp]-?norm$/;
/** "platform1": a word and the number of a footnote. */
const FOOTNOTED = /^(\p{Ll}{4,})\d$/u;

/** "SMSes", "OCRed": plurals and verbs made of abbreviations. */
export const INFLECTED: RegExp = /^\p{Lu}{2,5}(?:es|ed|ing)$/u;

/** Sites, lost spaces, capitals by mistake. */
function isSpoilt(text: string, lower: string, isCommon: (lower: string) => boolean): boolean {
  const stem = FOOTNOTED.exec(text)?.[1];
  return (
    (stem !== undefined && isOrdinaryWord(stem)) ||
    GLUED.test(text) ||
    INFLECTED.test(text) ||
    SITE.test(lower) ||
    (/^\p{Lu}{2,}\p{Ll}{2,}$/u.test(text) && isCommon(lower))
  );
}

function isMadeOfGeneralParts(text: string): boolean {
  const parts = text.split(/[-+&]/);
  return parts.length > 1 && parts.every((part) => isGeneralPart(part));
}

function isGeneralPart(part: string): boolean {
  if (/\d/.test(part)) return HARDWARE.has(part.toLowerCase());
  if (part === part.toLowerCase() || isFieldAbbreviation(part)) return true;
  const lower = part.toLowerCase();
  return /^\p{Lu}\p{Ll}+$/u.test(part) ? isOrdinaryWord(lower) : HARDWARE.has(lower) || EVERYDAY.has(lower);
}

/** "lncRNA", "AutoRL", "UAI-04": made of a common abbreviation. */
function isMadeOfAbbreviation(text: string): boolean {
  if (/-\d{2,4}$/.test(text) && isFieldAbbreviation(text.replace(/-\d+$/, ""))) return true;
  return /^\p{Ll}+[DR]NAs?$/u.test(text) || (text.startsWith("Auto") && isFieldAbbreviation(text.slice(4)));
}

/** "eLearning", "mHealth", "ECommerce"; not "ENet". */
function isElectronic(text: string): boolean {
  return /^(?:[em]\p{Lu}\p{Ll}{3,}|[EM]\p{Lu}\p{Ll}{5,})$/u.test(text) && isOrdinaryWord(text.slice(1).toLowerCase());
}

/** "iPhones", "Xeon5", "GTX-1080"; not "node2vec". */
function isHardwareName(text: string, lower: string): boolean {
  if (HARDWARE.has(lower) || HARDWARE.has(lower.replace(/s$/, ""))) return true;
  return /\p{Lu}/u.test(text) && HARDWARE.has(lower.replace(/-?\d+[a-z]?$/, ""));
}
