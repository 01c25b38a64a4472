import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { correctionWords } from "../words/correction-words.ts";
import { replaceConcept } from "../state/corrections.ts";
import type { DialogPageProps } from "./pages.tsx";

/** Renames the selected concept, joins it to another of that name, or drops it. */
export function ConceptPage({ explorer, done }: DialogPageProps): JSX.Element | null {
  const field = useRef<HTMLInputElement>(null);
  const concept = explorer.corpus.value.conceptOf(explorer.concept.value ?? "");
  if (!concept) return null;
  const replace = (name: string): void => {
    done(() => replaceConcept(explorer, concept.label, name));
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    const name = field.current!.value.replace(/\s+/g, " ").trim();
    if (name === "" || name === concept.label) done();
    else replace(name);
  };
  return (
    <form class="concept-form" onSubmit={submit}>
      <input
        type="text"
        class="name-field"
        ref={field}
        aria-label={correctionWords.conceptName}
        defaultValue={concept.label}
        maxLength={80}
      />
      <p class="note">{correctionWords.conceptNote}</p>
      <div class="actions">
        <button type="submit" class="button primary">
          {correctionWords.rename}
        </button>
        <button type="button" class="button" onClick={() => replace("")}>
          {correctionWords.drop}
        </button>
      </div>
    </form>
  );
}
