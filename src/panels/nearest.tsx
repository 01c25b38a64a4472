import type { JSX } from "preact";
import type { CorpusNode } from "../data/corpus.ts";
import { nearestByConcepts, NEAREST, otherEnd } from "../data/emphasis.ts";
import type { Explorer } from "../state/explorer.ts";
import { givenWords } from "../words/given-words.ts";
import { words } from "../words/words.ts";
import { nodeDye } from "./dye.ts";
import { NodeSign } from "./node-name.tsx";
import { PanelSection } from "./panel-section.tsx";
import { ReadingMark } from "./reading-sign.tsx";

/** The papers nearest by concepts, each with what is shared. */
export function Nearest({ explorer, node }: { readonly explorer: Explorer; readonly node: CorpusNode }): JSX.Element {
  const corpus = explorer.corpus.value;
  const links = nearestByConcepts(corpus, node.index).slice(0, NEAREST);
  const strongest = links[0]?.strength ?? 1;
  const { opened } = corpus.attributes;
  return (
    <PanelSection
      title={opened ? givenWords.linked : words.details.nearest}
      aside={opened ? givenWords.strongest : words.details.share}
    >
      {links.length === 0 && !opened && <p class="note">{words.details.noNearest}</p>}
      <ul class="nearest">
        {links.map((link) => {
          const other = corpus.nodes[otherEnd(link, node.index)]!;
          const { concepts, works = [], given } = link.concept!;
          const shared = [...concepts, ...works].map(({ label }) => label).slice(0, 4);
          const said = given
            ? [given.label ?? "", given.weight === undefined ? "" : givenWords.weight(given.weight)]
            : [];
          return (
            <li
              key={link.key}
              class={nodeDye(corpus, other)}
              onPointerEnter={() => (explorer.hovered.value = other.index)}
              onPointerLeave={() => (explorer.hovered.value = null)}
            >
              <NodeSign corpus={corpus} node={other.index} />
              <button type="button" class="nearest-name" onClick={() => explorer.select(other.index)}>
                {other.label} <ReadingMark explorer={explorer} node={other.index} />
              </button>
              <button
                type="button"
                class="nearest-why"
                title={words.details.why}
                onClick={() => explorer.selectLink(link.index)}
              >
                <span class="nearest-shared">{[...shared, ...said].filter(Boolean).join(", ")}</span>
                <span class="bar" role="img" aria-label={link.strength.toFixed(2)}>
                  <span style={{ "--share": String(link.strength / strongest) }} />
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </PanelSection>
  );
}
