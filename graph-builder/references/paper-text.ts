import type { Abbreviation } from "../text/abbreviations.ts";
import { isBlank } from "../text/blank.ts";
import { tokenize } from "../text/tokens.ts";
import { wordForm, type WordForm } from "./word-form.ts";

/** A word of a sentence, the name in it marked off. */
export interface Word extends Omit<WordForm, "head"> {
  readonly start: number;
  readonly end: number;
  /** Only spaces stand between it and the word before. */
  readonly touching: boolean;
}

/** A sentence with its words. */
export interface Sentence {
  readonly field: "title" | "abstract";
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
  /** How many words it has, and the form of one of them: known without making them. */
  readonly length: number;
  formAt(index: number): WordForm;
}

/** A short form that a field explains. */
export interface Explained extends Abbreviation {
  readonly field: Sentence["field"];
}

/** A paper's title and abstract, taken apart once for all later steps. */
export interface PaperText {
  readonly title: string;
  readonly abstract: string;
  /** The title first. */
  readonly sentences: readonly Sentence[];
  readonly definitions: readonly Explained[];
}

/** A word where it stands: the class keeps millions of them small. */
class PlacedWord implements Word {
  readonly form: WordForm;
  readonly start: number;
  readonly touching: boolean;

  constructor(form: WordForm, start: number, touching: boolean) {
    this.form = form;
    this.start = start;
    this.touching = touching;
  }
  get id(): number {
    return this.form.id;
  }
  get text(): string {
    return this.form.text;
  }
  get lower(): string {
    return this.form.lower;
  }
  get key(): string {
    return this.form.key;
  }
  get end(): number {
    return this.start + this.form.text.length;
  }
  get word(): boolean {
    return this.form.word;
  }
  get shape(): WordForm["shape"] {
    return this.form.shape;
  }
  get tail(): boolean {
    return this.form.tail;
  }
  get owner(): boolean {
    return this.form.owner;
  }
}

/** A word of the form `form` whose name begins at `start`. */
export function placeWord(form: WordForm, start: number, touching: boolean): Word {
  return new PlacedWord(form, start, touching);
}

/** The words of any text, as those of a paper. */
export function readWords(text: string): Word[] {
  const tokens = tokenize(text);
  return tokens.map(({ text: whole, start }, at) => {
    const form = wordForm(whole);
    const last = tokens[at - 1];
    return placeWord(form, start + form.head, last !== undefined && last.word && isBlank(text, last.end, start));
  });
}
