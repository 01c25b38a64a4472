import type { PaperAttributes } from "../../graph-builder/index.ts";

/** What sort of work a paper presents. */
export type PaperKind = "method" | "model" | "system" | "library" | "data" | "benchmark" | "survey";

/** All kinds, in the order in which they are listed. */
export const KINDS: readonly PaperKind[] = ["method", "model", "system", "library", "data", "benchmark", "survey"];

/** The nouns by which authors call a work of each kind, in the singular; hyphens are spaces. */
const NOUNS: Readonly<Record<PaperKind, string>> = {
  method:
    "method algorithm approach technique optimizer optimiser scheme strategy procedure heuristic estimator sampler scheduler schedule solver kernel loss objective protocol mechanism regularizer preconditioner schema paradigm recipe formulation attention parallelism",
  model: "model network architecture transformer encoder decoder classifier detector llm chatbot backbone autoencoder",
  system:
    "system framework platform engine infrastructure compiler runtime simulator tool service pipeline environment stack accelerator testbed",
  library: "library toolkit package toolbox codebase software plugin api suite",
  data: "dataset data-set corpus database treebank ontology lexicon collection",
  benchmark: "benchmark leaderboard test-suite testset competition",
  survey: "survey review tutorial primer",
};

const KIND_OF: ReadonlyMap<string, PaperKind> = new Map(
  KINDS.flatMap((kind) => NOUNS[kind].split(" ").map((noun) => [noun.replace("-", " "), kind] as const)),
);

/** After these words a phrase no longer says what a thing is, but what it is for or made of. */
const END =
  /[.;:!?()]|\b(?:for|to|that|which|who|whose|with|without|in|on|of|by|from|via|using|based|towards?|under|over|when|where|while|and can|is|are|was|has|can|enabling|achieving|designed|called|named|built)\b/i;
/** How authors introduce what is theirs. */
const PRESENTS =
  /\b(?:we|this (?:paper|work|article|study|report)|the authors?)\b(?:,? (?:here|then|also|therefore|thus|further|first|finally))?,? (?:presents?|introduces?|proposes?|develops?|releases?|describes?|designs?|builds?|built|contributes?|creates?|constructs?|curates?|collects?|offers?|provides?|open-?sources?|devises?|formulates?|derives?|suggests?|give|gives)\b/gi;

/** How many words after the noun may still belong to the phrase: "a library Heddle", "the method of choice". */
const SLACK = 2;

/** The kind that the noun at the end of a phrase stands for; null when the phrase does not end with one. */
function headOf(phrase: string, slack = SLACK): PaperKind | null {
  const words = phrase
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]+/gu, " ")
    .trim()
    .split(/\s+/);
  for (let at = words.length - 1; at >= Math.max(0, words.length - 1 - slack); at -= 1) {
    const word = words[at]!;
    const pair = `${words[at - 1] ?? ""} ${word}`;
    const forms = slack > 0 ? [pair, word, word.replace(/s$/, "")] : [pair, word];
    const kind = forms.map((form) => KIND_OF.get(form)).find(Boolean);
    if (kind) return kind;
  }
  return null;
}

/** The text up to where it says what the thing is for. */
function upToEnd(text: string): string {
  const end = END.exec(text)?.index ?? text.length;
  return text.slice(0, Math.min(end, 160));
}

/** What the phrases after "we present", "this paper introduces" and the like say. */
function presented(abstract: string): PaperKind | null {
  for (const { index, 0: cue } of abstract.matchAll(PRESENTS)) {
    const kind = headOf(upToEnd(abstract.slice(index + cue.length)));
    if (kind) return kind;
  }
  return null;
}

/** What "NAME is a ..." says, of what the paper introduces or is called. */
function called(abstract: string, names: readonly string[]): PaperKind | null {
  for (const name of names) {
    for (let at = abstract.indexOf(name); at >= 0; at = abstract.indexOf(name, at + name.length)) {
      const after = abstract.slice(at + name.length);
      const cue = /^\s*(?:\([^)]{1,60}\)\s*)?(?:is|are|,)\s+(?:an?|the)\b/.exec(after)?.[0];
      const kind = cue === undefined ? null : headOf(upToEnd(after.slice(cue.length)));
      if (kind) return kind;
    }
  }
  return null;
}

/** What the title says: "NAME: A Library for ...", "An Adaptive Method for ...", "... Algorithm". */
function titled(title: string): PaperKind | null {
  const said = title.slice(title.indexOf(":") + 1).trim();
  const article = /^(?:an?|the)\s/i.test(said);
  if (!article && /^\S*(?:ing|ly)\b|^(?:on|how|why|what|in|towards?)\b/i.test(said)) return null; // it speaks about one
  return headOf(upToEnd(said), article ? 1 : 0);
}

/**
 * What sort of work a paper presents, by its own words: those of its title ("NAME: A Library for ..."), else those by
 * which its summary introduces what is new. Null when neither says.
 */
export function kindOf({
  title,
  abstract,
  names,
}: Pick<PaperAttributes, "title" | "abstract" | "names">): PaperKind | null {
  if (
    /\bsurvey\b|\b(?:systematic|literature) review\b|\btutorial on\b|\ban? (?:\w+ )?(?:overview|review) (?:of|on)\b/i.test(
      title,
    )
  )
    return "survey";
  const [lead = ""] = title.split(":");
  const subjects = [...names, lead].filter((subject) => subject.length > 1);
  return titled(title) ?? called(abstract, subjects) ?? presented(abstract);
}
