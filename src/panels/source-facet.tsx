import { useSignal, type ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import type { FacetCounts } from "../data/facets.ts";
import type { Explorer } from "../state/explorer.ts";
import { pressSource } from "../state/filter-actions.ts";
import { words } from "../words/words.ts";
import { FacetRow } from "./facet-row.tsx";
import { FoldedFacet } from "./folded-facet.tsx";

/** Lists shown at first. */
const FEW = 8;

/** What the facet of lists is given. */
export interface SourceFacetProps {
  readonly explorer: Explorer;
  readonly counts: ReadonlySignal<FacetCounts>;
}

/** The files that papers were read from, when there are several. */
export function SourceFacet({ explorer, counts }: SourceFacetProps): JSX.Element | null {
  const filters = explorer.filters.value;
  const { sources } = counts.value;
  const largest = Math.max(...[...sources.values()].map(({ total }) => total), 0);
  const all = useSignal(false);
  if (sources.size < 2) return null;
  const rows = [...sources].slice(0, all.value ? undefined : FEW);
  return (
    <FoldedFacet
      name="sources"
      title={words.facets.sources}
      unit={words.facets.papersUnit}
      used={filters.sources.size > 0}
    >
      <ul class="facet-rows plain">
        {rows.map(([file, count]) => (
          <FacetRow
            key={file}
            sign={null}
            name={file}
            count={count}
            largest={largest}
            only={filters.sources.has(file)}
            out={false}
            press={(add) => (explorer.filters.value = pressSource(filters, file, add))}
          />
        ))}
      </ul>
      {rows.length < sources.size && (
        <button type="button" class="chip outlined" onClick={() => (all.value = true)}>
          {words.facets.more(sources.size - rows.length)}
        </button>
      )}
    </FoldedFacet>
  );
}
