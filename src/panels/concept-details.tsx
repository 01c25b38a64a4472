import type { JSX } from "preact";
import type { Concept } from "../../graph-builder/index.ts";
import { papersWith } from "../data/emphasis.ts";
import { restOfTitle } from "../data/search.ts";
import type { Explorer } from "../state/explorer.ts";
import { toggleConcept } from "../state/filter-actions.ts";
import { words } from "../words/words.ts";
import { NodeSign } from "./node-name.tsx";
import { PanelSection } from "./panel-section.tsx";

interface PapersProps {
  readonly explorer: Explorer;
  readonly papers: readonly number[];
}

function Papers({ explorer, papers }: PapersProps): JSX.Element {
  const corpus = explorer.corpus.value;
  return (
    <ul class="paper-list">
      {papers.map((index) => {
        const node = corpus.nodes[index]!;
        return (
          <li key={node.key}>
            <button
              type="button"
              class="paper-row"
              onClick={() => explorer.select(index)}
              onPointerEnter={() => (explorer.hovered.value = index)}
              onPointerLeave={() => (explorer.hovered.value = null)}
            >
              <NodeSign corpus={corpus} node={index} />
              <span>
                <b>{node.label}</b> {restOfTitle(node.label, node.paper!.title)}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** A concept: who shares it. */
export function ConceptDetails({
  explorer,
  concept,
}: {
  readonly explorer: Explorer;
  readonly concept: Concept;
}): JSX.Element {
  const corpus = explorer.corpus.value;
  const papers = papersWith(corpus, concept.id);
  const filters = explorer.filters.value;
  const only = filters.concepts.has(concept.id);
  const spellings = concept.variants.filter((variant) => variant !== concept.label);
  return (
    <>
      <h2 class="paper-title">{concept.label}</h2>
      <p class="paper-counts">
        <span>{words.details.conceptCount(papers.length)}</span>
      </p>
      <div class="actions">
        <button
          type="button"
          class="button primary"
          aria-pressed={only}
          onClick={() => (explorer.filters.value = toggleConcept(filters, concept.id))}
        >
          {only ? words.details.showAll : words.details.onlyThese}
        </button>
        <button type="button" class="button" onClick={() => (explorer.page.value = "concept")}>
          {words.pages.concept}
        </button>
      </div>
      {spellings.length > 0 && (
        <p class="introduces">
          <span class="panel-aside">{words.details.spellings}</span> {concept.variants.join(", ")}
        </p>
      )}
      <PanelSection title={words.details.conceptPapers} aside={papers.length}>
        <Papers explorer={explorer} papers={papers} />
      </PanelSection>
    </>
  );
}
