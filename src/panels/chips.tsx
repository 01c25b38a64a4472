import type { JSX } from "preact";
import type { Explorer } from "../state/explorer.ts";

interface ConceptChipProps {
  readonly explorer: Explorer;
  readonly concept: string;
  readonly label: string;
  /** How many papers have it; absent: not shown. */
  readonly papers?: number;
}

/** A concept to press: who shares it. */
export function ConceptChip({ explorer, concept, label, papers }: ConceptChipProps): JSX.Element {
  return (
    <button
      type="button"
      class="chip"
      aria-pressed={explorer.concept.value === concept}
      onClick={() => explorer.selectConcept(concept)}
    >
      {label} {papers !== undefined && <span class="chip-count">{papers}</span>}
    </button>
  );
}

interface WorkChipProps {
  readonly explorer: Explorer;
  /** Index of the work. */
  readonly node: number;
}

/** A work that the corpus lacks, to press: who names it. */
export function WorkChip({ explorer, node }: WorkChipProps): JSX.Element {
  const { label, work } = explorer.corpus.value.nodes[node]!;
  return (
    <button type="button" class="chip work" onClick={() => explorer.select(node)}>
      <span class="ring" aria-hidden="true" />
      {label} <span class="chip-count">{work?.mentions ?? 0}</span>
    </button>
  );
}
