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
  /** It lies on the main path. */
  readonly main: boolean;
  /** Name of the paper it hangs on, where no thread leads there. */
  readonly beside: string | null;
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

/** The relation in words, for a card to which no thread leads. */
function tellParent({ link, older }: LineageCard, name: string): string {
  if (!link?.relation) return name;
  const { verb, verbPhrase } = relationWords[link.relation];
  return older ? `${name} ${verbPhrase}` : `${verb} ${name}`;
}

/** A paper of a lineage with its relation to the one it hangs on and the sentence that says so. */
export function PaperCard({ explorer, card, walked, here, main, beside, go }: CardProps): JSX.Element {
  const corpus = explorer.corpus.value;
  const node = corpus.nodes[card.node]!;
  const paper = node.paper!;
  const [evidence] = card.link?.reference?.evidence ?? [];
  const rest = restOfTitle(node.label, paper.title);
  return (
    <div class={`lineage-card ${nodeDye(corpus, node)}`} data-walked={walked} data-here={here} data-main={main}>
      <header>
        <button type="button" class="lineage-name" aria-current={here ? "step" : undefined} onClick={go}>
          <span class="disc" aria-hidden="true" />
          {node.label}
        </button>
        {card.link?.relation && <RelationChip relation={card.link.relation} />}
      </header>
      {beside && <p class="lineage-detail">{tellParent(card, beside)}</p>}
      {rest && <p class="lineage-detail">{rest}</p>}
      {main && <span class="visually-hidden">{words.lineage.onMain}</span>}
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
