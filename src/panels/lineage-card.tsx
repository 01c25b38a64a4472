import type { JSX } from "preact";
import { relationWords, words } from "../words/words.ts";
import { restOfTitle } from "../data/search.ts";
import type { Explorer } from "../state/explorer.ts";
import { nodeDye } from "./dye.ts";
import type { LineageCard } from "./lineage-model.ts";
import { Quote } from "./quote.tsx";
import { RelationChip } from "./relation.tsx";

interface CardProps {
  readonly explorer: Explorer;
  readonly card: LineageCard;
  readonly walked: boolean;
  /** The end of the walk: where one stands. */
  readonly here: boolean;
  readonly go: () => void;
}

/** The first sentence of a text, for a card without a quote. */
function firstSentence(text: string): string {
  return /^.{20,}?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}

/** A work that the corpus lacks, before the lineage. */
export function WorkCard({ explorer, card }: { readonly explorer: Explorer; readonly card: LineageCard }): JSX.Element {
  const { label, work } = explorer.corpus.value.nodes[card.node]!;
  const relation = relationWords[card.link!.relation!].past;
  return (
    <button
      type="button"
      class="lineage-card work-card"
      title={words.details.why}
      onClick={() => explorer.selectLink(card.link!.index)}
    >
      <b>
        <span class="ring" aria-hidden="true" /> {label}
      </b>
      <span class="lineage-detail">
        {relation} · {words.lineage.inPapers(work?.mentions ?? 1)}
      </span>
    </button>
  );
}

/** A paper of a lineage with its relation to the one it hangs on and the sentence that says so. */
export function PaperCard({ explorer, card, walked, here, go }: CardProps): JSX.Element {
  const corpus = explorer.corpus.value;
  const node = corpus.nodes[card.node]!;
  const paper = node.paper!;
  const [evidence] = card.link?.reference?.evidence ?? [];
  const rest = restOfTitle(node.label, paper.title);
  return (
    <div class={`lineage-card ${nodeDye(corpus, node)}`} data-walked={walked} data-here={here}>
      <header>
        <button type="button" class="lineage-name" aria-current={here ? "step" : undefined} onClick={go}>
          <span class="disc" aria-hidden="true" />
          {node.label}
        </button>
        {card.link?.relation && <RelationChip relation={card.link.relation} />}
      </header>
      {rest && <p class="lineage-detail">{rest}</p>}
      {evidence ? (
        <button
          type="button"
          class="reference-quote"
          title={words.details.why}
          onClick={() => explorer.selectLink(card.link!.index)}
        >
          <Quote evidence={evidence} />
        </button>
      ) : (
        <p class="lineage-summary">{firstSentence(paper.abstract)}</p>
      )}
    </div>
  );
}
