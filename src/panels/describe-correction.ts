import { correctionWords } from "../words/correction-words.ts";
import type { Corpus } from "../data/corpus.ts";
import type { CorrectedKind, Correction } from "../data/correction.ts";

type Describe = (cells: readonly string[], given: Corpus) => string;

const DESCRIBE: Readonly<Record<CorrectedKind, Describe>> = {
  links([from = "", to = "", kind], given) {
    const name = (key: string): string => given.nodeOf(key)?.label ?? key;
    const say = kind === "concept" ? correctionWords.notShared : correctionWords.noReference;
    return say(name(from), name(to));
  },
  thesaurus: ([from = "", to = ""]) => (to === "" ? correctionWords.dropped(from) : correctionWords.renamed(from, to)),
  names: ([from = "", to = ""]) => (to === "" ? correctionWords.noWork(from) : correctionWords.sameAs(from, to)),
  clusters: ([from = "", to = ""]) => correctionWords.renamed(from, to),
};

/** What a correction says, in words; `given` is the corpus before corrections. */
export function describeCorrection({ kind, cells }: Correction, given: Corpus): string {
  return DESCRIBE[kind](cells, given);
}
