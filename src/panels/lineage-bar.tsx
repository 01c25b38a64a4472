import type { JSX } from "preact";
import { traceLineage } from "../data/lineage.ts";
import { takeNodes } from "../data/shown-graph.ts";
import { walkLinks } from "../data/walk.ts";
import { papersBibtex, walkMarkdown } from "../data/walk-text.ts";
import type { Explorer } from "../state/explorer.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { Icon } from "../ui/icon.tsx";
import { Menu, type MenuItem } from "../ui/menu.tsx";
import { fileName, saveFile } from "../ui/save-file.ts";
import { words } from "../words/words.ts";
import { saveGraph } from "./export-graph.ts";
import { NodeSign } from "./node-name.tsx";

interface LineageBarProps {
  readonly explorer: Explorer;
  readonly walk: readonly number[];
  readonly go: (walk: readonly number[]) => void;
}

/** What can be taken along: the lineage as a graph, the walk as text. */
function saveItems({ explorer, walk }: LineageBarProps): MenuItem[] {
  const corpus = explorer.corpus.peek();
  const name = corpus.nodes[walk[0]!]!.label;
  const { members } = traceLineage(corpus, walk[0]!);
  const save = (extension: string, text: string, type: string): void =>
    saveFile(fileName(`${name} lineage`, extension), text, type);
  return [
    {
      label: words.lineage.markdown,
      detail: words.lineage.markdownDetail,
      choose: () => save("md", walkMarkdown(corpus, walk), "text/markdown"),
    },
    {
      label: words.lineage.bibtex,
      detail: words.lineage.bibtexDetail,
      choose: () => save("bib", papersBibtex(corpus, walk), "application/x-bibtex"),
    },
    {
      label: words.lineage.gexf,
      detail: words.lineage.gexfDetail(members.size),
      choose: () => void saveGraph(corpus, takeNodes(corpus, new Set(members.keys())), "gexf", `${name} lineage`),
    },
  ];
}

/** The bar over a lineage: whose it is, the papers walked, and what can be taken along. */
export function LineageBar(props: LineageBarProps): JSX.Element {
  const { explorer, walk, go } = props;
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
        <CopyButton text={() => location.href} done={words.details.copied} class="button quiet">
          <Icon name="link" size={16} />
          {words.details.copyLink}
        </CopyButton>
        <Menu items={saveItems(props)}>
          <Icon name="download" size={16} />
          {words.lineage.save}
        </Menu>
      </div>
    </header>
  );
}
