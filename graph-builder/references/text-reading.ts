import { createIntList } from "../int-list.ts";
import { createNumbering } from "../numbering.ts";
import { findAbbreviations } from "../text/abbreviations.ts";
import { isBlank } from "../text/blank.ts";
import type { PaperWords, ShortForms } from "../text/paper-words.ts";
import { splitSentences } from "../text/sentences.ts";
import { tokenize } from "../text/tokens.ts";
import { findBareDefinitions } from "./bare-definitions.ts";
import { maskText } from "./mask.ts";
import type { Explained } from "./paper-text.ts";

/**
 * The titles and abstracts of some papers, taken apart: numbers in flat arrays and every
 * different word once, so that it can be handed from worker to worker.
 */
export interface TextReading {
  /** All different words and signs. */
  readonly tokens: readonly string[];
  /** Paper p has the sentences paperSentences[p] .. paperSentences[p + 1]. */
  readonly paperSentences: Int32Array;
  /** Three numbers a sentence: 1 in a title, where it starts, where it ends. */
  readonly sentences: Int32Array;
  /** Sentence s has the words sentenceWords[s] .. sentenceWords[s + 1]. */
  readonly sentenceWords: Int32Array;
  /** For each word its token, and twice the place where that starts, plus 1 where only spaces stand before it. */
  readonly wordTokens: Int32Array;
  readonly wordPlaces: Int32Array;
  readonly definitions: readonly (readonly Explained[])[];
}

/** Takes papers apart, with the short forms that are known of them; linear in their texts. */
export function readTexts(papers: readonly PaperWords[], shortForms: readonly ShortForms[]): TextReading {
  const paperSentences = createIntList();
  const sentences = createIntList();
  const sentenceWords = createIntList();
  const wordTokens = createIntList();
  const wordPlaces = createIntList();
  const numbers = createNumbering();
  const readField = (text: string, isTitle: boolean): void => {
    if (text === "") return;
    const spans = isTitle ? [{ start: 0, end: text.length }] : splitSentences(text);
    const tokens = tokenize(text);
    let at = 0;
    for (const { start, end } of spans) {
      sentences.push(isTitle ? 1 : 0);
      sentences.push(start);
      sentences.push(end);
      sentenceWords.push(wordTokens.length);
      for (let token = tokens[at]; token && token.start < end; token = tokens[at]) {
        const last = at > 0 ? tokens[at - 1] : undefined;
        const touching = last !== undefined && last.word && isBlank(text, last.end, token.start);
        wordTokens.push(numbers.number(token.text));
        wordPlaces.push(2 * token.start + (touching ? 1 : 0));
        at += 1;
      }
    }
  };
  const definitions = papers.map((paper, index) => {
    const title = maskText(paper.title);
    const abstract = maskText(paper.abstract);
    paperSentences.push(sentences.length / 3);
    readField(title, true);
    readField(abstract, false);
    const known = shortForms[index]!;
    return [
      ...explainedIn("title", title === paper.title ? known.title : findAbbreviations(title)),
      ...explainedIn("abstract", abstract === paper.abstract ? known.abstract : findAbbreviations(abstract)),
      ...explainedIn("abstract", findBareDefinitions(abstract)),
    ];
  });
  paperSentences.push(sentences.length / 3);
  sentenceWords.push(wordTokens.length);
  return {
    tokens: numbers.all(),
    paperSentences: paperSentences.toArray(),
    sentences: sentences.toArray(),
    sentenceWords: sentenceWords.toArray(),
    wordTokens: wordTokens.toArray(),
    wordPlaces: wordPlaces.toArray(),
    definitions,
  };
}

function explainedIn(field: Explained["field"], found: ShortForms["title"]): Explained[] {
  return found.map((one) => Object.assign({ field }, one));
}
