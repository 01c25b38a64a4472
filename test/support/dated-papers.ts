/** Things that the papers below are about. */
const TOPICS = ["warp tension", "thread counting", "loom scheduling", "knot detection", "dye mixing"];
/** What they present, in words that tell their kind. */
const KINDS = ["a library", "an algorithm", "a data set", "a benchmark", "a runtime system", "a neural network"];
const FIRST_YEAR = 2009;

/** A paper of the made-up corpus: every fifth has no year, every third names its code, and each refers to the third before it. */
function entry(n: number): string {
  const topic = TOPICS[n % TOPICS.length]!;
  const name = `Shuttle${String.fromCharCode(65 + (n % 26))}${n}`;
  const before = n >= 3 ? `Shuttle${String.fromCharCode(65 + ((n - 3) % 26))}${n - 3}` : null;
  const says = [
    `We present ${name}, ${KINDS[n % KINDS.length]!} for ${topic}.`,
    `It makes ${topic} and weaving of patterns faster on looms of many shafts.`,
    before && `Unlike ${before}, it needs no second pass over the threads.`,
    n % 3 === 0 && `Code is at https://github.com/weavers/${name.toLowerCase()}.`,
  ].filter(Boolean);
  const year = n % 5 === 4 ? "" : `  year = {${FIRST_YEAR + (n % 13)}},\n`;
  return `@article{p${n},
  title = {${name}: Notes on ${topic} number ${n}},
  author = {Weaver, Ada and Thread, Bo},
${year}  doi = {10.1000/shuttle.${n}},
  abstract = {${says.join(" ")}}
}
`;
}

/** So many made-up papers as BibTeX, with years, identifiers and code. */
export function datedPapers(count: number): string {
  return Array.from({ length: count }, (_, n) => entry(n)).join("\n");
}
