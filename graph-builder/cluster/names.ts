import { isGeneral } from "./general-words.ts";
import { isUnfit, spell, WIDTH } from "./spelling.ts";
import { findsWell, sumOf, type Telling } from "./telling-concepts.ts";

/** A second concept must find the cluster's papers so much better. */
const WORTH = 1.25;
/** What a single common word is worth beside a phrase or a name: it says less. */
const PLAIN_WORD = 0.85;
/** What words are worth that every field uses. */
const GENERAL = 0.6;

interface Term extends Telling {
  /** The spelling that fits. */
  readonly short: string;
}

/**
 * One name a cluster, all different from each other and from the parent's: the
 * concept that finds the cluster's papers best, with a second one where the two
 * together find them clearly better. Clusters are named in order, so the larger
 * ones have first choice; one without any concept becomes "Group 1", "Group 2".
 * Names that are `given` come before all choice.
 */
export function nameClusters(
  telling: readonly (readonly Telling[])[],
  parents: readonly (string | undefined)[],
  given: readonly (string | undefined)[] = [],
): readonly string[] {
  const taken = new Set<string>(given.filter((name) => name !== undefined));
  return telling.map((own, cluster) => {
    const known = given[cluster];
    if (known !== undefined && known !== parents[cluster]) return known;
    const free = candidates(own).find((name) => !taken.has(name) && name !== parents[cluster]);
    const name = free ?? numbered("Group", taken);
    taken.add(name);
    return name;
  });
}

/** Names in order of preference: each concept from the best on, with the concept that helps it most, then alone. */
function candidates(telling: readonly Telling[]): readonly string[] {
  const terms = telling.flatMap((each): Term[] => {
    const short = spell(each);
    return short === undefined || isUnfit(short) ? [] : [{ ...each, short, score: each.score * worth(short) }];
  });
  terms.sort((a, b) => b.score - a.score);
  return terms.flatMap((first) => {
    const pair = bestPair(first, terms);
    return pair ? [sentenceCase(pair), sentenceCase(first.short)] : [sentenceCase(first.short)];
  });
}

function worth(term: string): number {
  if (isGeneral(term)) return GENERAL;
  return isPlainWord(term) ? PLAIN_WORD : 1;
}

function bestPair(first: Term, terms: readonly Term[]): string | undefined {
  let best: string | undefined;
  let most = WORTH * first.score;
  for (const second of terms) {
    const pair = join(first.short, second.short);
    if (second.score > first.score || pair.length > WIDTH || !differ(first.short, second.short)) continue;
    const together = sumOf(new Set([...first.said, ...second.said]), first.shares);
    const score = findsWell(together, first.outside + second.outside, first.size) * worth(second.short);
    if (score <= most) continue;
    best = pair;
    most = score;
  }
  return best;
}

/** Whether two terms share no word, so that a pair says two things. */
function differ(a: string, b: string): boolean {
  const words = new Set(wordsOf(a));
  return wordsOf(b).every((word) => !words.has(word));
}

function wordsOf(term: string): readonly string[] {
  return term.toLowerCase().split(/[\s-]+/u);
}

/** One word without a capital or digit. */
function isPlainWord(term: string): boolean {
  return /^\p{Ll}+$/u.test(term);
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
