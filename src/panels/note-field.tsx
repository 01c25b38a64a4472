import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { readingWords } from "../words/reading-words.ts";

interface NoteFieldProps {
  /** How the paper is called. */
  readonly name: string;
  readonly note: string;
  /** `goOn`: the reader is still at it since the change before. */
  readonly change: (note: string, goOn: boolean) => void;
}

/** The reader's note on a paper; it grows with its text, and each letter is kept. */
export function NoteField({ name, note, change }: NoteFieldProps): JSX.Element {
  const writing = useRef(false);
  const onInput = (event: { readonly currentTarget: HTMLTextAreaElement }): void => {
    change(event.currentTarget.value, writing.current);
    writing.current = true;
  };
  return (
    <textarea
      class="note-field"
      rows={1}
      maxLength={4000}
      aria-label={readingWords.noteOn(name)}
      placeholder={readingWords.notePlaceholder}
      value={note}
      onFocus={() => (writing.current = false)}
      onInput={onInput}
    />
  );
}
