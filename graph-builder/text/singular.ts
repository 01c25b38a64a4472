const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    analyses: "analysis",
    axes: "axis",
    bases: "basis",
    children: "child",
    criteria: "criterion",
    crises: "crisis",
    halves: "half",
    hypotheses: "hypothesis",
    indices: "index",
    leaves: "leaf",
    lives: "life",
    matrices: "matrix",
    mice: "mouse",
    people: "people",
    phenomena: "phenomenon",
    simplices: "simplex",
    syntheses: "synthesis",
    theses: "thesis",
    vertices: "vertex",
  }),
);

/** Words in -s that are no plurals. */
const SINGULAR = new Set(
  `series species news lens gas bias bus kudos mathematics physics statistics mechanics dynamics economics
linguistics robotics graphics electronics optics genetics genomics ethics logistics semantics analytics
diagnostics bioinformatics kinematics informatics politics`.split(/\s+/),
);

/** The singular of an English noun by its spelling; a word that is no plural comes back as it is. */
export function singular(word: string): string {
  const lower = word.toLowerCase();
  const irregular = IRREGULAR.get(lower);
  if (irregular !== undefined) return word[0] === lower[0] ? irregular : word[0] + irregular.slice(1);
  if (/\p{Lu}s$/u.test(word)) return word.slice(0, -1);
  if (lower.length < 4 || !lower.endsWith("s") || /(?:ss|us|is|ics)$/.test(lower) || SINGULAR.has(lower)) return word;
  if (/[^aeiou]ies$/.test(lower) && lower.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sh|ch|x|ss|zz)es$/.test(lower)) return word.slice(0, -2);
  return word.slice(0, -1);
}
