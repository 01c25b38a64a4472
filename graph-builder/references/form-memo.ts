import type { WordForm } from "./word-form.ts";

/** What there is to know of a form, asked once for each form of a corpus and then found by its number. */
export function rememberByForm<Form extends Pick<WordForm, "id">, Answer extends {}>(
  answer: (form: Form) => Answer,
): (form: Form) => Answer {
  const known: (Answer | undefined)[] = [];
  return (form) => {
    const { id } = form;
    if (id < 0) return answer(form);
    while (known.length <= id) known.push(undefined); // Without gaps, which would make it slow.
    return (known[id] ??= answer(form));
  };
}
