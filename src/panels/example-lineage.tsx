import type { JSX } from "preact";
import type { Example } from "../data/example-lineages.ts";
import type { Explorer } from "../state/explorer.ts";
import { words } from "../words/words.ts";

/** How many names of a lineage are shown: the first ones and the last. */
const SHOWN = 3;

interface ExampleLineageProps {
  readonly explorer: Explorer;
  readonly example: Example;
}

/** A lineage worth starting with, as a line of names joined by threads; pressed, it is walked. */
export function ExampleLineage({ explorer, example }: ExampleLineageProps): JSX.Element {
  const corpus = explorer.corpus.value;
  const last = example.path.length - 1;
  const home = corpus.territories[corpus.nodes[example.origin]!.territory]?.cluster.label;
  return (
    <button type="button" class="example" onClick={() => explorer.openLineage(example.path.at(-1)!, example.path)}>
      <span class="example-path">
        {example.path.map((node, index) => {
          const [isFirst, isLeftOut] = [index === 0, index > SHOWN - 2 && index < last];
          if (isLeftOut) return null;
          return (
            <>
              {!isFirst && (
                <span
                  class={`walked-thread relation-${corpus.links[example.links[index - 1]!]!.relation}`}
                  aria-hidden="true"
                />
              )}
              {index === last && last >= SHOWN && (
                <span class="example-between">{words.lineage.between(last + 1 - SHOWN)}</span>
              )}
              <b>{corpus.nodes[node]!.label}</b>
            </>
          );
        })}
      </span>
      {home && <span class="example-home">{home}</span>}
      <span class="example-size">
        {words.papers(example.papers)}
        <span class="example-generations">, {words.lineage.generations(example.generations)}</span>
      </span>
    </button>
  );
}
