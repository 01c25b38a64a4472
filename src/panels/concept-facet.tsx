import { useComputed, useSignal, type ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import { rankConcepts, type FacetCounts } from "../data/facets.ts";
import type { Explorer } from "../state/explorer.ts";
import { toggleConcept } from "../state/filter-actions.ts";
import { words } from "../words/words.ts";
import { FacetSection } from "./facet-section.tsx";

/** How many chips are shown at first, and then. */
const FEW = 6;
const MANY = 60;

interface ConceptFacetProps {
  readonly explorer: Explorer;
  readonly counts: ReadonlySignal<FacetCounts>;
}

/** The concepts as chips, the most frequent first; a chosen one leaves only the papers that have it. */
export function ConceptFacet({ explorer, counts }: ConceptFacetProps): JSX.Element | null {
  const all = useSignal(false);
  const wanted = useSignal("");
  const ranked = useComputed(() => rankConcepts(explorer.corpus.value));
  const filters = explorer.filters.value;
  const chosen = explorer.corpus.value.attributes.concepts.filter(({ id }) => filters.concepts.has(id));
  const matching = ranked.value.filter(
    ({ id, label }) => !filters.concepts.has(id) && label.toLowerCase().includes(wanted.value.trim().toLowerCase()),
  );
  const rows = [...chosen, ...matching.slice(0, all.value ? MANY : FEW)];
  const hidden = chosen.length + matching.length - rows.length;
  if (ranked.value.length === 0) return null;
  return (
    <FacetSection title={words.facets.concepts} unit={words.facets.papersUnit}>
      {all.value && (
        <input
          class="field"
          type="search"
          aria-label={words.facets.find}
          placeholder={words.facets.find}
          value={wanted.value}
          onInput={(event) => (wanted.value = event.currentTarget.value)}
        />
      )}
      <ul class="chips">
        {rows.map(({ id, label }) => (
          <li key={id}>
            <button
              type="button"
              class="chip"
              aria-pressed={filters.concepts.has(id)}
              onClick={() => (explorer.filters.value = toggleConcept(filters, id))}
            >
              {label} <span class="chip-count">{counts.value.concepts.get(id) ?? 0}</span>
            </button>
          </li>
        ))}
        {(hidden > 0 || all.value) && (
          <li>
            <button
              type="button"
              class="chip outlined"
              aria-expanded={all.value}
              onClick={() => {
                all.value = !all.value;
                wanted.value = "";
              }}
            >
              {all.value ? words.facets.fewer : words.facets.more(hidden)}
            </button>
          </li>
        )}
      </ul>
      {rows.length === 0 && <p class="note">{words.facets.none}</p>}
    </FacetSection>
  );
}
