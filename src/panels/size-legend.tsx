import type { JSX } from "preact";
import type { Corpus } from "../data/corpus.ts";
import { words } from "../words/words.ts";

/** Radius of a paper's disc in pixels when the whole map is in view. */
const radius = (references: number): number => 3.3 + 2.35 * Math.sqrt(references);

/** Three discs of the map and the number of papers that refer to such a paper; nothing where a file gave the sizes. */
export function SizeLegend({ corpus }: { readonly corpus: Corpus }): JSX.Element | null {
  const most = Math.max(...corpus.nodes.slice(0, corpus.paperCount).map((node) => node.inDegree), 0);
  if (most === 0 || corpus.attributes.opened) return null;
  const steps = [...new Set([0, most < 4 ? 1 : Math.round(most / 4), most])];
  const gap = 12;
  let at = 0;
  const discs = steps.map((references) => {
    const r = radius(references);
    at += r;
    const disc = { references, r, x: at };
    at += r + gap;
    return disc;
  });
  const height = 2 * radius(most);
  return (
    <p class="size-legend">
      <svg width={at - gap} height={height} aria-hidden="true">
        {discs.map(({ references, r, x }) => (
          <circle key={references} cx={x} cy={height / 2} r={r} fill="currentColor" />
        ))}
      </svg>
      {words.facets.sizes(steps)}
    </p>
  );
}
