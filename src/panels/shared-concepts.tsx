import type { JSX } from "preact";
import type { CorpusLink } from "../data/corpus.ts";
import type { Explorer } from "../state/explorer.ts";
import { givenWords } from "../words/given-words.ts";
import { words } from "../words/words.ts";
import { WorkChip } from "./chips.tsx";
import { RejectLink } from "./reject-link.tsx";

/** Why two papers are near: the concepts they share and how much each weighs. */
export function SharedConcepts({
  explorer,
  link,
}: {
  readonly explorer: Explorer;
  readonly link: CorpusLink;
}): JSX.Element {
  const corpus = explorer.corpus.value;
  const { concepts, works = [], weight, given } = link.concept!;
  const heaviest = Math.max(...concepts.map((concept) => concept.weight), 0);
  const name = (node: number): JSX.Element => (
    <button type="button" class="reference-name" onClick={() => explorer.select(node)}>
      {corpus.nodes[node]!.label}
    </button>
  );
  return (
    <>
      <p class="shared-title">
        {name(link.source)} {words.evidence.and} {name(link.target)}{" "}
        {given ? givenWords.areLinked : words.evidence.share(concepts.length)}
      </p>
      <ul class="shared">
        {concepts.map(({ id, label, weight: own }) => (
          <li key={id}>
            <button type="button" class="text-button" onClick={() => explorer.selectConcept(id)}>
              {label}
            </button>
            <span class="bar" aria-hidden="true">
              <span style={{ "--share": String(own / heaviest) }} />
            </span>
            <span class="facet-count">{own.toFixed(heaviest < 1 ? 2 : 1)}</span>
          </li>
        ))}
      </ul>
      {works.length > 0 && (
        <>
          <p class="small-note">{words.evidence.worksToo}</p>
          <ul class="chips">
            {works.map(({ id }) => {
              const work = corpus.nodeOf(id);
              return (
                work && (
                  <li key={id}>
                    <WorkChip explorer={explorer} node={work.index} />
                  </li>
                )
              );
            })}
          </ul>
        </>
      )}
      <p class="small-note">{given ? givenWords.link(given) : `${words.evidence.weight} ${weight.toFixed(2)}`}</p>
      <div class="actions">
        <RejectLink explorer={explorer} link={link} />
      </div>
    </>
  );
}
