import type { JSX } from "preact";
import { MOST_STEPS } from "../data/near.ts";
import type { Explorer } from "../state/explorer.ts";
import { Icon } from "../ui/icon.tsx";
import { words } from "../words/words.ts";

const STEPS = Array.from({ length: MOST_STEPS }, (_, index) => index + 1);

/** How far around a paper the corpus is shown, while it is: 1 to 3 references, or everything again. */
export function NearFacet({ explorer }: { readonly explorer: Explorer }): JSX.Element | null {
  const { near } = explorer.filters.value;
  if (near === null) return null;
  const [paper, steps] = near;
  const { label } = explorer.corpus.value.nodes[paper]!;
  const go = (wider: typeof near | null): void => {
    explorer.filters.value = { ...explorer.filters.peek(), near: wider };
  };
  return (
    <div class="near-facet" role="group" aria-label={words.near.title(label)}>
      <p>{words.near.title(label)}</p>
      <div class="segments">
        {STEPS.map((count) => (
          <button
            type="button"
            key={count}
            aria-pressed={count === steps}
            aria-label={words.near.within(count)}
            onClick={() => go([paper, count])}
          >
            {count}
          </button>
        ))}
      </div>
      <button
        type="button"
        class="icon-button"
        aria-label={words.near.end}
        title={words.near.end}
        onClick={() => go(null)}
      >
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}
