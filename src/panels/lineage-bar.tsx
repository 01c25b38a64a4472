import type { JSX } from "preact";
import { traceLineage } from "../data/lineage.ts";
import { takeNodes } from "../data/shown-graph.ts";
import { walkLinks } from "../data/walk.ts";
import type { Explorer } from "../state/explorer.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { Icon } from "../ui/icon.tsx";
import { Menu, type MenuItem } from "../ui/menu.tsx";
import { words } from "../words/words.ts";
import { saveGraph, saveWalk } from "./export-graph.ts";
import { NodeSign } from "./node-name.tsx";

interface LineageBarProps {
  readonly explorer: Explorer;
  readonly walk: readonly number[];
  /** Papers of the main path. */
  readonly main: readonly number[];
  readonly go: (walk: readonly number[]) => void;
}

/** What can be taken along: the lineage as a graph; the walk as text, or the main path while nothing is walked. */
function saveItems({ explorer, walk: walked, main }: LineageBarProps): MenuItem[] {
  const corpus = explorer.corpus.peek();
  const isWalked = walked.length > 1;
  const walk = isWalked ? walked : main;
  const say = isWalked ? words.lineage.saveWalk : words.lineage.saveMain;
  const name = corpus.nodes[walked[0]!]!.label;
  const { members } = traceLineage(corpus, walked[0]!);
  return [
    {
      label: say.markdown,
      detail: words.lineage.markdownDetail(walk.length),
      choose: () => void saveWalk(corpus, walk, "markdown"),
    },
    {
      label: say.bibtex,
      detail: words.lineage.bibtexDetail(walk.length),
      choose: () => void saveWalk(corpus, walk, "bibtex"),
    },
    {
      label: words.lineage.gexf,
      detail: words.lineage.gexfDetail(members.size),
      choose: () =>
        void corpus
          .whole()
          .then((whole) => takeNodes(whole, corpus, new Set(members.keys())))
          .then((graph) => saveGraph(corpus, graph, "gexf", `${name} lineage`)),
    },
  ];
}

/** The bar over a lineage: whose it is, the papers walked, and what can be taken along. */
export function LineageBar(props: LineageBarProps): JSX.Element {
  const { explorer, walk, main, go } = props;
  const isWalkable = main.length > 1 && main.join() !== walk.join();
  const corpus = explorer.corpus.value;
  const links = walkLinks(corpus, walk);
  return (
    <header class="lineage-bar">
      <p>
        {words.lineage.of} <b>{corpus.nodes[walk[0]!]!.label}</b>
      </p>
      <ol class="walked" aria-label={words.lineage.walked}>
        {walk.map((node, index) => (
          <li key={node}>
            {index > 0 && (
              <span
                class={`walked-thread relation-${links.find((link) => link.source === node)?.relation ?? "mentions"}`}
                aria-hidden="true"
              />
            )}
            <button
              type="button"
              class="button"
              aria-current={index === walk.length - 1 ? "step" : undefined}
              onClick={() => go(walk.slice(0, index + 1))}
            >
              <NodeSign corpus={corpus} node={node} />
              <span class="walked-name">{corpus.nodes[node]!.label}</span>
            </button>
          </li>
        ))}
      </ol>
      <div class="top-end">
        {isWalkable && (
          <button type="button" class="button quiet" title={words.lineage.mainDetail} onClick={() => go(main)}>
            <span class="main-sign" aria-hidden="true" />
            {words.lineage.main(main.length)}
          </button>
        )}
        <CopyButton text={() => location.href} done={words.details.copied} class="button quiet">
          <Icon name="link" size={16} />
          <span class="walk-word">{words.details.copyLink}</span>
        </CopyButton>
        <Menu items={saveItems(props)}>
          <Icon name="download" size={16} />
          {words.lineage.save}
        </Menu>
      </div>
    </header>
  );
}
