import { fold } from "../text/fold.ts";
import { isFieldAbbreviation } from "./field-abbreviations.ts";
import type { CorpusWords } from "./corpus-words.ts";
import type { IntroducedName } from "./introduced-names.ts";
import type { Mention } from "./mention.ts";
import { nameKey } from "./name-key.ts";
import type { Explained, PaperText } from "./paper-text.ts";

const PRESENTED = new RegExp(
  String.raw`\b(?:we|paper|work|article|study)\b(?:\s+\w+){0,3}\s+(?:propose|introduce|present|develop|design|devise|call|term)(?:s|d|ed)?` +
    String.raw`(?:\s+(?:a|an|the|new|novel|simple|efficient|general|it|our|this|method|approach|framework|model|algorithm|system|called|named|\S+ly))*` +
    String.raw`[\s,:]*["'“‘]?$|\bby(?: first)? (?:proposing|introducing|developing|designing|presenting) (?:a|an|the) (?:new |novel )?$|\b(?:called|named|dubbed|termed|namely)[\s,:]*(?:the |an? )?["'“‘]?$`,
  "iu",
);
/** The parts of what is presented: "we propose X, which consists of Y (Y) and Z (Z)". */
const PARTS =
  /\b(?:we|paper|work)\b(?:\s+\w+){0,3}\s+(?:propose|introduce|present|develop|design)s?\b[^.;]*\b(?:consist(?:s|ing) of|compris(?:es|ing)|composed of|namely|called)\b[^.;]*$/iu;

/** "we propose a hierarchical personalized (long form)", "a novel (long form)": more of the noun phrase stands before. */
const DESCRIBED =
  /\b(?:novel|new)\s+$|\b(?:we|paper|work)\b(?:\s+\w+){0,2}\s+(?:propose|introduce|present|develop|design|devise)(?:s|d|ed)?\s+(?:a|an)\s+(?:(?!(?:of|for|to|with|by|on|in|based|using|that|which|from)\b)[\p{Ll}-]+\s+){1,4}(?:(?:framework|method|model|approach|algorithm|network|scheme)(?: of|,|:)\s)?$|\bby\s+(?:first\s+)?(?:proposing|introducing|developing|designing|presenting)\s+(?:a|an)\s+(?:[\p{Ll}-]+\s+){0,4}$/iu;

/** Short and long forms of names known so far, and of what is presented with its long form or begins the title. */
export function definedNames(
  text: PaperText,
  names: ReadonlyMap<string, IntroducedName>,
  words: CorpusWords,
): IntroducedName[] {
  const title = fold(text.title);
  return text.definitions.flatMap((definition): IntroducedName[] => {
    if (isFieldAbbreviation(definition.short)) return [];
    const known = names.get(nameKey(definition.short).exact) ?? names.get(nameKey(definition.long).exact);
    const presented = title.startsWith(`${fold(definition.long)}:`) || isPresented(text, definition);
    if (!known && !presented && !isPart(text, definition) && !isDescribed(text, definition, words)) return [];
    const linkable = known ? known.linkable : presented;
    return [
      { surface: definition.short, origin: known ? "long form" : "definition", linkable },
      { surface: definition.long, origin: "long form", linkable: false },
    ];
  });
}

function isPresented(text: PaperText, definition: Explained): boolean {
  if (definition.field !== "abstract" || isModifier(text, definition)) return false;
  return PRESENTED.test(text.abstract.slice(Math.max(0, definition.longStart - 90), definition.longStart));
}

/** A short form in no other paper that is presented with its description, or "is proposed" after it. */
function isDescribed(text: PaperText, definition: Explained, words: CorpusWords): boolean {
  if (definition.field !== "abstract" || isModifier(text, definition)) return false;
  if (words.capitalPapers(definition.short.toLowerCase()) > 1) return false;
  const { abstract } = text;
  return (
    DESCRIBED.test(abstract.slice(Math.max(0, definition.longStart - 90), definition.longStart)) ||
    IS_PROPOSED.test(abstract.slice(definition.shortEnd, definition.shortEnd + 60))
  );
}

/** What follows a definition: "(SHORT) model is first proposed". */
const IS_PROPOSED =
  /^\),?\s(?:\w+\s){0,2}(?:is|are|was|were)\s(?:\w+\s)?(?:proposed|presented|introduced|developed|designed|devised)\b/iu;

function isPart(text: PaperText, definition: Explained): boolean {
  if (definition.field !== "abstract" || !/^\p{Lu}/u.test(definition.long)) return false;
  return PARTS.test(text.abstract.slice(Math.max(0, definition.longStart - 250), definition.longStart));
}

/** "... Network (LSTM) based prediction model" presents something else. */
function isModifier(text: PaperText, { shortEnd }: Explained): boolean {
  return /^["'”’]?\)\s*-?\s*(?:based|driven|inspired|style)\b/u.test(text.abstract.slice(shortEnd, shortEnd + 20));
}

const SMALL = new Set(["of", "the", "and", "for", "a"]);

/** Abbreviations of the abstract whose letters are the initials of neighbouring words of the title. */
export function initialNames(
  text: PaperText,
  candidates: readonly Mention[],
  names: readonly string[],
): IntroducedName[] {
  const title = fold(text.title);
  const initials = title
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !SMALL.has(word))
    .map((word) => word[0]!)
    .join("");
  const borrowed = new Set(
    text.definitions.filter(({ long }) => isInside(title, fold(long))).map(({ short }) => short),
  );
  return candidates
    .filter(
      ({ form, surface }) =>
        form === "shaped" &&
        /^\p{Lu}{3,8}$/u.test(surface) &&
        initials.includes(surface.toLowerCase()) &&
        !borrowed.has(surface) &&
        !names.some((name) => name !== surface && name.endsWith(surface)),
    )
    .map(({ surface }) => ({ surface, origin: "initials", linkable: false }));
}

/** What a title works with ("... using woven nets", "dyeing woven nets"); its own name stands first, or after a colon. */
function isInside(title: string, long: string): boolean {
  const at = title.indexOf(long);
  return (
    at > 0 && /\b(?:using|with|via|by|through|on|of|for|in|from|under|based)\b[^:]*$|ing $/u.test(title.slice(0, at))
  );
}
