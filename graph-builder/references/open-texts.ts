import type { Paper } from "../types.ts";
import { placeWord, type PaperText, type Sentence, type Word } from "./paper-text.ts";
import type { TextReading } from "./text-reading.ts";
import { wordForm, type WordForm } from "./word-form.ts";

/** In a small corpus so many sentences have their words at hand, all of it ... */
const AT_HAND = 4096;
/** ... and in a larger one those of a paper or two: more would come back only after they are gone. */
const FEW_AT_HAND = 64;

/** The sentences whose words were asked for last. */
interface Desk {
  readonly sentences: (Sentence | undefined)[];
  readonly words: (readonly Word[])[];
}

/** A reading, and the form of each of its tokens. */
interface OpenReading extends TextReading {
  readonly forms: readonly WordForm[];
}

/** A sentence that makes its words when it is asked for them. */
class ReadSentence implements Sentence {
  readonly field: Sentence["field"];
  readonly start: number;
  readonly end: number;
  private readonly desk: Desk;
  private readonly reading: OpenReading;
  private readonly index: number;
  private readonly slot: number;

  constructor(reading: OpenReading, index: number, desk: Desk, slot: number) {
    const { sentences } = reading;
    this.field = sentences[3 * index] === 1 ? "title" : "abstract";
    this.start = sentences[3 * index + 1]!;
    this.end = sentences[3 * index + 2]!;
    this.desk = desk;
    this.reading = reading;
    this.index = index;
    this.slot = slot;
  }

  get length(): number {
    const { sentenceWords } = this.reading;
    return sentenceWords[this.index + 1]! - sentenceWords[this.index]!;
  }

  formAt(index: number): WordForm {
    const { forms, wordTokens, sentenceWords } = this.reading;
    return forms[wordTokens[sentenceWords[this.index]! + index]!]!;
  }

  get words(): readonly Word[] {
    const { sentences, words } = this.desk;
    if (sentences[this.slot] !== this) {
      sentences[this.slot] = this;
      words[this.slot] = wordsOf(this.reading, this.index);
    }
    return words[this.slot]!;
  }
}

function wordsOf({ forms, sentenceWords, wordTokens, wordPlaces }: OpenReading, sentence: number): readonly Word[] {
  const words: Word[] = [];
  for (let at = sentenceWords[sentence]!; at < sentenceWords[sentence + 1]!; at += 1) {
    const place = wordPlaces[at]!;
    const form = forms[wordTokens[at]!]!;
    words.push(placeWord(form, (place >> 1) + form.head, (place & 1) === 1));
  }
  return words;
}

/**
 * The texts of papers from the readings of all their parts, in order. Words are
 * made only while somebody looks at them: a hundred thousand abstracts stay small.
 */
export function openTexts(papers: readonly Paper[], readings: readonly TextReading[]): readonly PaperText[] {
  const sentences = readings.reduce((sum, reading) => sum + reading.sentences.length / 3, 0);
  const length = sentences > AT_HAND ? FEW_AT_HAND : AT_HAND;
  const desk: Desk = { sentences: Array.from({ length }), words: Array.from({ length }, () => []) };
  const texts: PaperText[] = [];
  let count = 0;
  const forms = new Map<string, WordForm>();
  const formOf = (token: string): WordForm => {
    let form = forms.get(token);
    if (!form) {
      form = wordForm(token, forms.size);
      forms.set(token, form);
    }
    return form;
  };
  for (const closed of readings) {
    const reading: OpenReading = { ...closed, forms: closed.tokens.map(formOf) };
    for (const [index, definitions] of reading.definitions.entries()) {
      const { title, abstract } = papers[texts.length]!;
      const own: Sentence[] = [];
      for (let at = reading.paperSentences[index]!; at < reading.paperSentences[index + 1]!; at += 1) {
        own.push(new ReadSentence(reading, at, desk, count % length));
        count += 1;
      }
      texts.push({ title, abstract, sentences: own, definitions });
    }
  }
  return texts;
}
