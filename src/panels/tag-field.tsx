import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "../ui/icon.tsx";
import { readingWords } from "../words/reading-words.ts";

interface TagFieldProps {
  /** How the paper is called. */
  readonly name: string;
  readonly tags: readonly string[];
  /** Tags to offer while one types. */
  readonly known: readonly string[];
  readonly change: (tags: readonly string[]) => void;
}

interface TagInputProps extends TagFieldProps {
  /** The field is left: with `on` for another tag. */
  readonly done: (text: string, on: boolean) => void;
}

/** The field for a new tag. Enter or a comma takes it and asks for the next, Escape leaves. */
function TagInput({ name, tags, known, change, done }: TagInputProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useLayoutEffect(() => field.current?.focus(), []); // the next key is meant for it
  const take = (on: boolean): void => {
    const input = field.current;
    if (!input) return; // it is on its way out
    const text = input.value;
    input.value = "";
    done(text, on);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, isComposing } = event;
    if (isComposing) return;
    if (key === "Enter" || key === ",") take(true);
    else if (key === "Escape") {
      field.current!.value = "";
      done("", false);
    } else if (key === "Backspace" && field.current!.value === "" && tags.length > 0) change(tags.slice(0, -1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <input
        class="tag-input"
        ref={field}
        list={id}
        maxLength={40}
        aria-label={readingWords.newTag(name)}
        onKeyDown={onKeyDown}
        onBlur={() => take(false)}
      />
      <datalist id={id}>
        {known
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </>
  );
}

/** The tags of a paper: each with a cross, and a way to add more. */
export function TagField(props: TagFieldProps): JSX.Element {
  const { name, tags, change } = props;
  const writing = useSignal(false);
  const button = useRef<HTMLButtonElement>(null);
  const done = (text: string, on: boolean): void => {
    if (text.trim() !== "") change([...tags, text]);
    if (!on || text.trim() === "") writing.value = false;
  };
  const remove = (tag: string): void => {
    change(tags.filter((other) => other !== tag));
    button.current?.focus();
  };
  return (
    <ul class="chips tag-field">
      {tags.map((tag) => (
        <li key={tag} class="filter-chip">
          <span>{tag}</span>
          <button type="button" aria-label={readingWords.removeTag(tag)} onClick={() => remove(tag)}>
            <Icon name="close" size={12} />
          </button>
        </li>
      ))}
      <li>
        {writing.value ? (
          <TagInput {...props} done={done} />
        ) : (
          <button
            type="button"
            class="chip outlined"
            ref={button}
            aria-label={readingWords.addTagTo(name)}
            onClick={() => (writing.value = true)}
          >
            <Icon name="plus" size={12} />
            {readingWords.addTag}
          </button>
        )}
      </li>
    </ul>
  );
}
