import type { CorpusWords } from "./corpus-words.ts";
import type { Mention } from "./mention.ts";
import type { PaperText, Sentence, Word } from "./paper-text.ts";
import { EPONYMS } from "./proper-nouns.ts";

/** Nouns that make a method or model of a person's name: "Sinkhorn algorithm", "Fredman's trick". */
const MADE = new Set(
  "algorithm algorithms trick momentum identity acceleration machine machines network networks smoothing filter transform".split(
    " ",
  ),
);
/** Names too general for it: the Markov network, the Gaussian machine. */
const GENERAL = new Set(
  "bayes markov gauss poisson monte carlo las vegas fourier pareto turing nash pascal student lie church".split(" "),
);
const SCORE = 0.62;

/** Works named after people: a surname, perhaps in the genitive, and a noun of making. */
export function findSurnameWorks(text: PaperText, words: CorpusWords): Mention[] {
  const mentions: Mention[] = [];
  for (const [at, sentence] of text.sentences.entries()) {
    for (let first = 0; first + 1 < sentence.length; first += 1) {
      if (!MADE.has(sentence.formAt(first + 1).lower)) continue;
      const noun = sentence.words[first + 1]!;
      const word = sentence.words[first]!;
      if (!noun.touching || !isSurname(word, sentence, first, words)) continue;
      const { start } = word;
      const { end } = noun;
      const surface = text[sentence.field].slice(start, end);
      mentions.push({
        sentence,
        at,
        first,
        last: first + 1,
        start,
        end,
        surface,
        score: SCORE,
        form: "phrase",
        kind: "method",
      });
    }
  }
  return mentions;
}

function isSurname(word: Word, sentence: Sentence, first: number, words: CorpusWords): boolean {
  if (word.shape !== "capital" || GENERAL.has(word.lower) || word.lower.endsWith("ian")) return false;
  if (EPONYMS.has(word.lower)) return true;
  return (
    word.owner &&
    first > 0 &&
    sentence.field === "abstract" &&
    words.classOf(word) !== "ordinary" &&
    words.classOf(word) !== "general"
  );
}
