import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { CorpusNode } from "../data/corpus.ts";
import type { Explorer } from "../state/explorer.ts";
import { pressTerritory } from "../state/filter-actions.ts";
import { Icon } from "../ui/icon.tsx";
import { words } from "../words/words.ts";
import { ConceptDetails } from "./concept-details.tsx";
import { dyeClass } from "./dye.ts";
import { PaperDetails } from "./paper-details.tsx";
import { WorkDetails } from "./work-details.tsx";

/** What kind of thing is shown, at the top of the panel: a paper's cluster, or a word. */
function Kind({ explorer }: { readonly explorer: Explorer }): JSX.Element {
  const corpus = explorer.corpus.value;
  const node = corpus.nodes[explorer.selection.value ?? -1];
  const territory = corpus.territories[node?.territory ?? -1];
  if (territory) {
    return (
      <button
        type="button"
        class={`panel-kind ${dyeClass(territory.dye)}`}
        title={words.details.onlyCluster(territory.cluster.label)}
        onClick={() => (explorer.filters.value = pressTerritory(explorer.filters.peek(), territory.index))}
      >
        <span class="disc" aria-hidden="true" />
        {territory.cluster.label}
      </button>
    );
  }
  const sign = node?.work ? "ring" : node ? "disc dye-none" : "thread";
  const name = node?.work ? words.details.work : node ? words.search.ungrouped : words.search.kinds.concept;
  return (
    <p class="panel-kind">
      <span class={sign} aria-hidden="true" />
      {name}
    </p>
  );
}

function NodeDetails({ explorer, node }: { readonly explorer: Explorer; readonly node: CorpusNode }): JSX.Element {
  return node.paper ? (
    <PaperDetails explorer={explorer} node={node} />
  ) : (
    <WorkDetails explorer={explorer} node={node} />
  );
}

/** The panel on what is selected: a paper, a work that the corpus lacks, or a concept. */
export function Details({ explorer }: { readonly explorer: Explorer }): JSX.Element | null {
  const corpus = explorer.corpus.value;
  const node = corpus.nodes[explorer.selection.value ?? -1];
  const concept = corpus.conceptOf(explorer.concept.value ?? "");
  const panel = useRef<HTMLDivElement>(null);
  const subject = node?.key ?? concept?.id;
  useEffect(() => panel.current?.closest("[data-scrolls]")?.scrollTo(0, 0), [subject]);
  if (!node && !concept) return null;
  return (
    <div class="details" ref={panel}>
      <header class="panel-head">
        <Kind explorer={explorer} />
        <button
          type="button"
          class="icon-button"
          aria-label={words.close}
          title={words.close}
          onClick={() => explorer.select(null)}
        >
          <Icon name="close" size={16} />
        </button>
      </header>
      {node ? (
        <NodeDetails explorer={explorer} node={node} />
      ) : (
        <ConceptDetails explorer={explorer} concept={concept!} />
      )}
    </div>
  );
}
