import type { JSX } from "preact";
import type { Explorer } from "../state/explorer.ts";
import { words } from "../words.ts";

/** The corpus in a few words, on a small screen. */
export function Overview({ explorer }: { readonly explorer: Explorer }): JSX.Element {
  const corpus = explorer.corpus.value;
  const references = corpus.links.filter((link) => link.kind === "reference" && link.target < corpus.paperCount).length;
  return (
    <div class="overview">
      <h1 class="paper-title">{corpus.title}</h1>
      <p class="paper-counts">{words.overview(corpus.paperCount, references, corpus.territories.length)}</p>
    </div>
  );
}
