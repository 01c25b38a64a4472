import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { exampleLineages } from "../data/example-lineages.ts";
import type { Explorer } from "../state/explorer.ts";
import { words } from "../words/words.ts";
import { ExampleLineage } from "./example-lineage.tsx";

/** The corpus in a few words, on a small screen. */
export function Overview({ explorer }: { readonly explorer: Explorer }): JSX.Element {
  const corpus = explorer.corpus.value;
  const references = corpus.links.filter((link) => link.kind === "reference" && link.target < corpus.paperCount).length;
  const examples = useMemo(() => exampleLineages(corpus), [corpus]);
  return (
    <div class="overview">
      <h2 class="paper-title">{corpus.title}</h2>
      <p class="paper-counts">{words.overview(corpus.paperCount, references, corpus.territories.length)}</p>
      {examples.map((example) => (
        <ExampleLineage key={example.origin} explorer={explorer} example={example} />
      ))}
    </div>
  );
}
