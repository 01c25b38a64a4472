import type { JSX } from "preact";
import type { CorpusNode } from "../data/corpus.ts";
import { byRelation } from "../data/lineage.ts";
import { isListed } from "../data/missing.ts";
import type { Explorer } from "../state/explorer.ts";
import { words } from "../words/words.ts";
import { PanelSection } from "./panel-section.tsx";
import { ReferenceGroups } from "./reference-groups.tsx";

/** A work that the corpus lacks: who names it, and how. */
export function WorkDetails({
  explorer,
  node,
}: {
  readonly explorer: Explorer;
  readonly node: CorpusNode;
}): JSX.Element {
  const corpus = explorer.corpus.value;
  const links = corpus
    .linksOf(node.index)
    .map((index) => corpus.links[index]!)
    .sort(byRelation);
  const spellings = node.work!.variants.filter((variant) => variant !== node.label);
  return (
    <>
      <h2 class="paper-title work-title">{node.label}</h2>
      <p class="paper-counts">
        <span>{words.details.workCount(node.work!.mentions, links.filter(isListed).length)}</span>
      </p>
      <div class="actions">
        <button type="button" class="button" onClick={() => (explorer.page.value = "work")}>
          {words.pages.work}
        </button>
      </div>
      {spellings.length > 0 && (
        <p class="introduces">
          <span class="panel-aside">{words.details.spellings}</span> {node.work!.variants.join(", ")}
        </p>
      )}
      <PanelSection title={words.details.referrers} aside={links.length}>
        <ReferenceGroups explorer={explorer} links={links} from={node.index} way="incoming" />
      </PanelSection>
    </>
  );
}
