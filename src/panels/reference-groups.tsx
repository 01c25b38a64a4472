import type { JSX } from "preact";
import { RELATIONS, type Relation } from "../../graph-builder/index.ts";
import type { CorpusLink } from "../data/corpus.ts";
import { otherEnd } from "../data/emphasis.ts";
import type { Explorer } from "../state/explorer.ts";
import { relationWords, words } from "../words/words.ts";
import { givenWords } from "../words/given-words.ts";
import { Quote } from "./quote.tsx";
import { ReadingMark } from "./reading-sign.tsx";
import { RelationGlyph } from "./relation.tsx";

interface ReferenceGroupsProps {
  readonly explorer: Explorer;
  readonly links: readonly CorpusLink[];
  /** The end at which one stands: the others are listed. */
  readonly from: number;
  /** `incoming`: these papers refer to it. `outgoing`: it refers to these. */
  readonly way: "incoming" | "outgoing";
}

/** Papers at the other ends of references, grouped by relation, each with its sentence. */
export function ReferenceGroups({ explorer, links, from, way }: ReferenceGroupsProps): JSX.Element {
  return (
    <>
      {RELATIONS.map((relation) => {
        const group = links.filter((link) => link.relation === relation);
        return (
          group.length > 0 && (
            <ReferenceGroup
              key={relation}
              explorer={explorer}
              links={group}
              from={from}
              way={way}
              relation={relation}
            />
          )
        );
      })}
    </>
  );
}

function ReferenceGroup({
  explorer,
  links,
  from,
  way,
  relation,
}: ReferenceGroupsProps & { readonly relation: Relation }): JSX.Element {
  return (
    <section class={`reference-group relation-${relation}`}>
      <h4>
        <RelationGlyph relation={relation} />
        {relationWords[relation][way]} <span class="group-count">{links.length}</span>
      </h4>
      <ul>
        {links.map((link) => (
          <ReferenceRow key={link.key} explorer={explorer} link={link} node={otherEnd(link, from)} />
        ))}
      </ul>
    </section>
  );
}

function ReferenceRow({
  explorer,
  link,
  node,
}: {
  readonly explorer: Explorer;
  readonly link: CorpusLink;
  readonly node: number;
}): JSX.Element {
  const {
    evidence: [evidence],
    given,
  } = link.reference!;
  const label = explorer.corpus.value.nodes[node]!.label;
  return (
    <li
      class="reference"
      data-current={explorer.link.value === link.index}
      onPointerEnter={() => (explorer.hovered.value = node)}
      onPointerLeave={() => (explorer.hovered.value = null)}
    >
      <button type="button" class="reference-name" onClick={() => explorer.select(node)}>
        {label}
        <ReadingMark explorer={explorer} node={node} />
      </button>
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
