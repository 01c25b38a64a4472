import type { Telling } from "./telling-concepts.ts";

/** A name longer than this does not fit on the map. */
const WIDTH = 26;
/** A concept of this share of the members stands for the cluster alone. */
const ALONE = 0.5;
/** A second concept must reach this part of the first one's share. */
const SECOND = 0.5;

/**
 * One name a cluster, all different from each other and from the parent's.
 * Clusters are named in order, so the larger ones have first choice.
 */
export function nameClusters(
  telling: readonly (readonly Telling[])[],
  parents: readonly (string | undefined)[],
): readonly string[] {
  const taken = new Set<string>();
  return telling.map((own, cluster) => {
    const parent = parents[cluster];
    const free = candidates(own).find((name) => !taken.has(name) && name !== parent);
    const name = free ?? numbered("Group", taken);
    taken.add(name);
    return name;
  });
}

/** Names in order of preference: the best concept alone or with the next one, then each single one, then pairs. */
function candidates(telling: readonly Telling[]): readonly string[] {
  const terms = telling
    .map((each) => ({ ...each, short: shortForm(each) }))
    .filter(({ short }) => short.length <= WIDTH);
  const names: string[] = [];
  for (const [at, first] of terms.entries()) {
    const second = terms
      .slice(at + 1)
      .find(
        ({ short, share }) =>
          share >= SECOND * first.share && differ(first.short, short) && join(first.short, short).length <= WIDTH,
      );
    const pair = second && join(first.short, second.short);
    if (pair && first.share < ALONE) names.push(sentenceCase(pair));
    names.push(sentenceCase(first.short));
    if (pair && first.share >= ALONE) names.push(sentenceCase(pair));
  }
  return names;
}

/** The label, or the longest spelling that fits where the label is too long. */
function shortForm({ label, variants }: Telling): string {
  if (label.length <= WIDTH) return label;
  const fitting = variants.filter((variant) => variant.length <= WIDTH);
  return fitting.reduce((best, variant) => (variant.length > best.length ? variant : best), fitting[0] ?? label);
}

/** Whether two terms share no word, so that a pair says two things. */
function differ(a: string, b: string): boolean {
  const words = new Set(a.toLowerCase().split(/[\s-]+/u));
  return b
    .toLowerCase()
    .split(/[\s-]+/u)
    .every((word) => !words.has(word));
}

/** Two short words read well with "and", longer ones with a comma. */
function join(a: string, b: string): string {
  return a.includes(" ") || b.includes(" ") ? `${a}, ${b}` : `${a} and ${b}`;
}

/** Capital first letter unless the first word has capitals of its own (vLLM). */
function sentenceCase(name: string): string {
  const word = name.split(/\s/u)[0] ?? "";
  return word === word.toLowerCase() ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

function numbered(stem: string, taken: ReadonlySet<string>): string {
  let n = 1;
  while (taken.has(`${stem} ${n}`)) n += 1;
  return `${stem} ${n}`;
}
