import type { JSX } from "preact";
import type { Explorer } from "../state/explorer.ts";
import { readingWords } from "../words/reading-words.ts";

/** Says that the list is not kept in this browser, while that is so. */
export function NotKept({ explorer }: { readonly explorer: Explorer }): JSX.Element | null {
  const why = explorer.notKept.value;
  return (
    why && (
      <p class="not-kept" role="alert">
        {readingWords[why]}
      </p>
    )
  );
}
