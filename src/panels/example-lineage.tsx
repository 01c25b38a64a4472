import type { JSX } from "preact";
import type { Example } from "../data/example-lineages.ts";
import type { Explorer } from "../state/explorer.ts";
import { words } from "../words/words.ts";

interface ExampleLineageProps {
  readonly explorer: Explorer;
  readonly example: Example;
}

/** A lineage worth starting with, as a line of names joined by threads; pressed, it is walked. */
export function ExampleLineage({ explorer, example }: ExampleLineageProps): JSX.Element {
  const corpus = explorer.corpus.value;
  const home = corpus.territories[corpus.nodes[example.origin]!.territory]?.cluster.label;
  return (
    <button type="button" class="example" onClick={() => explorer.openLineage(example.path.at(-1)!, example.path)}>
      <span class="example-path">
        {example.path.map((node, index) => (
          <>
            {index > 0 && (
              <span
                class={`walked-thread relation-${corpus.links[example.links[index - 1]!]!.relation}`}
                aria-hidden="true"
              />
            )}
            <b>{corpus.nodes[node]!.label}</b>
          </>
        ))}
      </span>
      {home && <span class="example-home">{home}</span>}
      <span class="example-size">
        {words.papers(example.papers)}
        <span class="example-generations">, {words.lineage.generations(example.generations)}</span>
      </span>
    </button>
  );
}
