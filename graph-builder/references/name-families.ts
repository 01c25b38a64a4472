import { isSameSense, type Definitions } from "./definitions.ts";
import type { Mention } from "./mention.ts";
import { nameKey, nameKeyWithoutNumber, type NameKey } from "./name-key.ts";

/** Which work a spelling means, once the whole corpus has been seen. */
export interface NameFamilies {
  /** Keys of a spelling in a paper; `family` groups the spellings of one work. */
  keyOf(surface: string, paper: number): NameKey;
}

/**
 * Decides for the corpus which numbers are sizes (ResNet-50 is a ResNet) and which
 * are identity (CIFAR-10, CIFAR-100), and which long forms stand for which names.
 * A short form that a paper defines differently from the corpus is a work of its own.
 */
export function groupNames(mentions: readonly (readonly Mention[])[], definitions: Definitions): NameFamilies {
  const sizes = findSizes(mentions.flat());
  const senses = findSenses(definitions);
  const cache = new Map<string, NameKey>();
  const plain = (surface: string): NameKey => {
    let key = cache.get(surface);
    if (!key) {
      key = nameKey(surface);
      if (key.family === key.exact || /\d\d$/.test(key.family)) {
        const bare = nameKeyWithoutNumber(surface);
        if (sizes.has(bare.family)) key = bare;
      }
      cache.set(surface, key);
    }
    return key;
  };
  return {
    keyOf: (surface, paper) => {
      const key = plain(surface);
      const definition = definitions.byPaper[paper]!.get(key.exact);
      const main = senses.get(key.exact);
      if (definition && main && !isSameSense(definition.longKey, main)) return { ...key, family: definition.longKey };
      const short = definitions.shortOf.get(key.exact);
      return short === undefined ? key : { ...plain(short), exact: key.exact };
    },
  };
}

interface Numbered {
  readonly numbers: Set<string>;
  /** Mentions in all, and those as data. */
  all: number;
  data: number;
  /** Whether a number stood for thousands ("ImageNet-1k"). */
  thousands: boolean;
}

/** Families whose numbers of two digits and more are sizes: they stand without number too, or with several and not as data. */
function findSizes(mentions: readonly Mention[]): ReadonlySet<string> {
  const alone = new Set<string>();
  const numbered = new Map<string, Numbered>();
  for (const mention of mentions) {
    const { family } = nameKey(mention.surface);
    const bare = nameKeyWithoutNumber(mention.surface).family;
    alone.add(family);
    if (bare === family) continue;
    const entry = numbered.get(bare) ?? { numbers: new Set(), all: 0, data: 0, thousands: false };
    numbered.set(bare, entry);
    entry.numbers.add(family);
    entry.all += 1;
    if (isData(mention)) entry.data += 1;
    entry.thousands ||= /\dk$/i.test(mention.surface);
  }
  const sizes = [...numbered].filter(([base, { numbers, all, data, thousands }]) => {
    const identity = data * 2 >= all && !thousands;
    return !identity && (alone.has(base) || numbers.size > 1);
  });
  return new Set(sizes.map(([base]) => base));
}

/** "the CIFAR-10 dataset", "on CIFAR-10". */
function isData({ kind, sentence, first }: Mention): boolean {
  return kind === "data" || sentence.words[first - 1]?.lower === "on";
}

/** For each short form the long form that most papers give it. */
function findSenses(definitions: Definitions): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const paper of definitions.byPaper) {
    for (const [key, { longKey }] of paper) {
      const senses = counts.get(key) ?? new Map<string, number>();
      counts.set(key, senses);
      const same = [...senses.keys()].find((known) => isSameSense(known, longKey)) ?? longKey;
      senses.set(same, (senses.get(same) ?? 0) + 1);
    }
  }
  const best = new Map<string, string>();
  for (const [key, senses] of counts) {
    const ranked = [...senses].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    best.set(key, ranked[0]![0]);
  }
  return best;
}
