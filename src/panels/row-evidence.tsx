import type { JSX } from "preact";
import type { CorpusLink } from "../data/corpus.ts";
import { nearestByConcepts, otherEnd } from "../data/emphasis.ts";
import type { TableRow } from "../data/table-rows.ts";
import type { Explorer } from "../state/explorer.ts";
import { Icon } from "../ui/icon.tsx";
import { givenWords } from "../words/given-words.ts";
import { relationWords, words } from "../words/words.ts";
import { WorkChip } from "./chips.tsx";
import { Quote } from "./quote.tsx";
import { RelationGlyph } from "./relation.tsx";

interface RowEvidenceProps {
  readonly explorer: Explorer;
  readonly row: TableRow;
  readonly showDetails: () => void;
}

/** One reference of the row's paper: the relation, the other paper and the sentence. */
function Line(props: { readonly explorer: Explorer; readonly link: CorpusLink; readonly from: number }): JSX.Element {
  const { explorer, link, from } = props;
  const outgoing = link.source === from;
  const { name, verbPhrase } = relationWords[link.relation!];
  const other = explorer.corpus.value.nodes[otherEnd(link, from)]!;
  const {
    evidence: [evidence],
    given,
  } = link.reference!;
  const label = (
    <button type="button" class="reference-name" onClick={() => explorer.select(other.index)}>
      {other.label}
    </button>
  );
  return (
    <li class={`row-reference relation-${link.relation}`}>
      <p>
        <RelationGlyph relation={link.relation!} />
        {outgoing && <span class="row-relation">{name}</span>}
        {label}
        {!outgoing && <span class="row-relation">{verbPhrase}</span>}
      </p>
      {(evidence ?? given) && (
        <button
          type="button"
          class="reference-quote"
          title={words.details.why}
          onClick={() => explorer.selectLink(link.index)}
        >
          {evidence ? <Quote evidence={evidence} /> : given && givenWords.link(given)}
        </button>
      )}
    </li>
  );
}

/** Papers near by concepts, where no reference says anything. */
function Near({ explorer, row }: RowEvidenceProps): JSX.Element {
  const corpus = explorer.corpus.value;
  const near = nearestByConcepts(corpus, row.node.index).slice(0, 4);
  return (
    <p class="note">
      {words.table.noReference}{" "}
      {near.map((link, index) => {
        const other = corpus.nodes[otherEnd(link, row.node.index)]!;
        return (
          <span key={link.key}>
            {index > 0 && ", "}
            <button type="button" class="text-button" onClick={() => explorer.select(other.index)}>
              {other.label}
            </button>
          </span>
        );
      })}
    </p>
  );
}

/** What lies under an open row: every reference with its sentence, the works the corpus lacks, and where to go. */
export function RowEvidence(props: RowEvidenceProps): JSX.Element {
  const { explorer, row, showDetails } = props;
  const links = [...row.outgoing, ...row.incoming];
  const toMap = (): void => {
    explorer.view.value = "map";
    explorer.select(row.node.index);
  };
  return (
    <div class="row-evidence">
      {links.length === 0 && <Near {...props} />}
      <ul class="row-references">
        {links.map((link) => (
          <Line key={link.key} explorer={explorer} link={link} from={row.node.index} />
        ))}
      </ul>
      {row.lacking.length > 0 && (
        <ul class="chips">
          {row.lacking.map(({ target }) => (
            <li key={target}>
              <WorkChip explorer={explorer} node={target} />
            </li>
          ))}
        </ul>
      )}
      <div class="actions">
        <button type="button" class="button" onClick={showDetails}>
          {words.lineage.details}
        </button>
        <button type="button" class="button" onClick={toMap}>
          {words.table.onMap}
        </button>
        <button type="button" class="button" onClick={() => explorer.openLineage(row.node.index)}>
          <Icon name="lineage" size={16} />
          {words.details.walk}
        </button>
      </div>
    </div>
  );
}
