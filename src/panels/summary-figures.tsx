import type { JSX } from "preact";
import type { Explorer } from "../state/explorer.ts";
import { givenWords } from "../words/given-words.ts";
import { words } from "../words/words.ts";

/** The four figures of a corpus, with what the filters leave of them. */
export function SummaryFigures({ explorer }: { readonly explorer: Explorer }): JSX.Element {
  const corpus = explorer.corpus.value;
  const shown = explorer.shown.value;
  const links = { references: [0, 0], shared: [0, 0] };
  for (const link of corpus.links) {
    if (link.kind === "reference" && link.target >= corpus.paperCount) continue;
    const figure = link.kind === "reference" ? links.references : links.shared;
    figure[0]! += shown.links[link.index]!;
    figure[1]! += 1;
  }
  const works = shown.nodes.subarray(corpus.paperCount).reduce((sum, flag) => sum + flag, 0);
  const figures: readonly (readonly [string, number, number])[] = [
    [words.figures.papers, shown.papers, corpus.paperCount],
    [words.figures.references, links.references[0]!, links.references[1]!],
    [corpus.attributes.opened ? givenWords.links : words.figures.shared, links.shared[0]!, links.shared[1]!],
    [words.figures.missing, works, corpus.nodes.length - corpus.paperCount],
  ];
  const told = figures.filter(([, , all]) => all > 0 || !corpus.attributes.opened);
  return (
    <dl class="figures">
      {told.map(([name, left, all]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {words.number(left)}
            {left !== all && <span class="figure-all"> of {words.number(all)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
