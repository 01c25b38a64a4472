import type { JSX } from "preact";
import { words } from "../words/words.ts";

/** A small weave: two threads that cross three warps. */
export function Brand(): JSX.Element {
  return (
    <p class="brand">
      <svg width="22" height="20" viewBox="0 0 22 20" aria-hidden="true" fill="none" stroke="currentColor">
        <path d="M5 1.5v17M11 1.5v17M17 1.5v17" stroke-width="1.1" opacity=".45" />
        <path d="M1 6c4 0 6 8 10 8s6-8 10-8M1 14c4 0 6-8 10-8s6 8 10 8" stroke-width="1.9" stroke-linecap="round" />
      </svg>
      {words.brand}
    </p>
  );
}
