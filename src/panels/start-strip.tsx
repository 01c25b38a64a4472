import { useComputed, type Signal } from "@preact/signals";
import type { JSX } from "preact";
import { exampleLineages } from "../data/example-lineages.ts";
import type { Explorer } from "../state/explorer.ts";
import { Icon } from "../ui/icon.tsx";
import { words } from "../words/words.ts";
import { ExampleLineage } from "./example-lineage.tsx";

/** What the strip of examples is given. */
export interface StartStripProps {
  readonly explorer: Explorer;
  readonly open: Signal<boolean>;
}

/** Three lineages to start with, under the map; closing it is remembered. */
export function StartStrip({ explorer, open }: StartStripProps): JSX.Element | null {
  const examples = useComputed(() => exampleLineages(explorer.corpus.value)).value;
  if (!open.value || examples.length === 0) return null;
  return (
    <section class="start-strip" aria-label={words.start.title} data-examples={examples.length}>
      <div class="start-title">
        <h2>{words.start.title}</h2>
        <p class="lineage-detail">{words.start.detail(examples.length)}</p>
      </div>
      {examples.map((example) => (
        <ExampleLineage key={example.origin} explorer={explorer} example={example} />
      ))}
      <button
        type="button"
        class="icon-button"
        aria-label={words.close}
        title={words.close}
        onClick={() => (open.value = false)}
      >
        <Icon name="close" size={16} />
      </button>
    </section>
  );
}
