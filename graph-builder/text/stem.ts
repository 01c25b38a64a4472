import { stemmer } from "@orama/stemmers/english";

/** British spellings and plurals that Porter's rules leave apart from their kin. */
const KIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    analyses: "analysis",
    analyse: "analyze",
    analysed: "analyze",
    analysing: "analyze",
    axes: "axis",
    bases: "basis",
    behaviour: "behavior",
    behaviours: "behavior",
    behavioural: "behavioral",
    catalogue: "catalog",
    catalogues: "catalog",
    centre: "center",
    centres: "center",
    centred: "centered",
    colour: "color",
    colours: "color",
    coloured: "colored",
    colouring: "coloring",
    criteria: "criterion",
    crises: "crisis",
    defence: "defense",
    favour: "favor",
    fibre: "fiber",
    fibres: "fiber",
    grey: "gray",
    honour: "honor",
    hypotheses: "hypothesis",
    indices: "index",
    indexes: "index",
    judgement: "judgment",
    judgements: "judgment",
    labelled: "labeled",
    labelling: "labeling",
    labour: "labor",
    licence: "license",
    lattices: "lattice",
    matrices: "matrix",
    metre: "meter",
    metres: "meter",
    modelled: "modeled",
    modelling: "modeling",
    neighbour: "neighbor",
    neighbours: "neighbor",
    neighbouring: "neighboring",
    neighbourhood: "neighborhood",
    neighbourhoods: "neighborhood",
    phenomena: "phenomenon",
    programme: "program",
    programmes: "program",
    signalling: "signaling",
    syntheses: "synthesis",
    theses: "thesis",
    travelling: "traveling",
    tumour: "tumor",
    unlabelled: "unlabeled",
    vapour: "vapor",
    vertices: "vertex",
  }),
);

/** Words that Porter's rules throw together although they mean different things. */
const APART: readonly (readonly [RegExp, string])[] = [
  [/^general(?!l?y$)/, "general"],
  [/^generic/, "generic"],
  [/^univers(?:e|es|al|ally)$/, "universal"],
  [/^organ(?:s|ic|ism|isms)?$/, "organic"],
  [/^news$/, "news"],
  [/^experiment/, "experiment"],
  [/^objectiv/, "objective"],
  [/^relativ/, "relative"],
  [/^negativ/, "negative"],
  [/^informal/, "informal"],
  [/^ration(?:al|ality)$/, "rational"],
  [/^polic(?:y|ies)$/, "policy"],
  [/^internet$/, "internet"],
  [/^(?:internal|intern)$/, "internal"],
  [/^authori[tz]/, "authority"],
];

/** How they begin: most words need no pattern. */
const APART_BEGINNINGS: ReadonlySet<string> = new Set(APART.map(([{ source }]) => /[a-z]{3}/.exec(source)![0]));

/**
 * Verbs in -ize and their nouns, which Porter's rules throw together with the adjective or noun that they come from
 * (token, tokenization, tokenizer). Parallelization goes with parallelism.
 */
const MAKING = /^(?!parallel)(.{3,})iz(?:e|es|ed|ing|ation|ations|(ers?))$/;

/** -ise, -isation, -yse become -ize, -ization, -yze where the ending is a verb's, not a noun's (noise, precise). */
function americanise(word: string): string {
  if (word.length < 7 || !/[iy]s/.test(word)) return word;
  return word
    .replace(/([^aeiouvc]|[aeiou][lrnmdt])is(ations?|ing|ed|er|ers|es|e)$/, "$1iz$2")
    .replace(/(al|paral)ys(ing|ed|er|ers|e)$/, "$1yz$2");
}

/**
 * The stem of one lower-case word without hyphens: Porter's (1980) after British spellings and
 * irregular plurals are folded, and with some of its false friends (general, generate) kept apart.
 * Words with a digit only lose a plural s, words of less than four letters nothing.
 */
export function stem(word: string): string {
  if (/\d/.test(word)) return word.length > 2 && /[^su]s$/.test(word) ? word.slice(0, -1) : word;
  if (word.length < 4) return word;
  const folded = KIN.get(word) ?? americanise(word);
  const making = MAKING.exec(folded);
  if (making) return `${making[1]}iz${making[2] === undefined ? "" : "er"}`;
  const kept = APART_BEGINNINGS.has(folded.slice(0, 3)) && APART.find(([pattern]) => pattern.test(folded));
  if (kept) return kept[1];
  const short = stemmer(folded);
  return short.length < 2 ? folded : short;
}
