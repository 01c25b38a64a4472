import type { JSX } from "preact";
import { nearestByConcepts, otherEnd } from "../data/emphasis.ts";
import { restOfTitle } from "../data/search.ts";
import type { Explorer } from "../state/explorer.ts";
import { Icon } from "../ui/icon.tsx";
import { words } from "../words/words.ts";
import { NodeSign } from "./node-name.tsx";

/** How many side steps are offered. */
const OFFERED = 3;

/** Where a walk ends: papers near by concepts, to go on from. */
export function SideSteps({ explorer, node }: { readonly explorer: Explorer; readonly node: number }): JSX.Element {
  const corpus = explorer.corpus.value;
  const walk = explorer.walk.value;
  const links = nearestByConcepts(corpus, node)
    .filter((link) => !walk.includes(otherEnd(link, node)))
    .slice(0, OFFERED);
  return (
    <section class="side-steps">
      <h3>{words.lineage.ends}</h3>
      <p class="lineage-detail">
        {links.length > 0 ? words.lineage.sideSteps(corpus.nodes[node]!.label) : words.details.noNearest}
      </p>
      <ul>
        {links.map((link) => {
          const other = corpus.nodes[otherEnd(link, node)]!;
          return (
            <li key={link.key}>
              <button type="button" class="side-step" onClick={() => explorer.openLineage(other.index)}>
                <NodeSign corpus={corpus} node={other.index} />
                <span class="side-step-name">
                  <b>{other.label}</b> {restOfTitle(other.label, other.paper!.title)}
                </span>
                <Icon name="right" size={14} />
                <span class="side-step-shared">
                  {link
                    .concept!.concepts.slice(0, 3)
                    .map(({ label }) => label)
                    .join(", ")}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
