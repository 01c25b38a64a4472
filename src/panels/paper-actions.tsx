import type { JSX } from "preact";
import type { CorpusNode } from "../data/corpus.ts";
import type { Explorer } from "../state/explorer.ts";
import { pressTerritory, widenNear } from "../state/filter-actions.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { copyText } from "../ui/copy-text.ts";
import { Icon } from "../ui/icon.tsx";
import { Menu, type MenuItem } from "../ui/menu.tsx";
import { ReadingButton } from "./reading-button.tsx";
import { pageWords } from "../words/page-words.ts";
import { words } from "../words/words.ts";

/** What one can do with a paper. */
export function PaperActions({
  explorer,
  node,
}: {
  readonly explorer: Explorer;
  readonly node: CorpusNode;
}): JSX.Element {
  const { title, url } = node.paper!;
  const territory = explorer.corpus.value.territories[node.territory];
  const items: MenuItem[] = [{ label: words.details.copyTitle, choose: () => void copyText(title) }];
  items.push({ label: pageWords.path.find, choose: () => (explorer.page.value = "path") });
  if (node.inDegree + node.outDegree > 0) {
    items.push({
      label: words.near.only,
      choose: () => {
        explorer.filters.value = widenNear({ ...explorer.filters.peek(), near: null }, node.index);
      },
    });
  }
  if (territory) {
    items.push({
      label: words.details.onlyCluster(territory.cluster.label),
      choose: () => (explorer.filters.value = pressTerritory(explorer.filters.peek(), territory.index)),
    });
  }
  if (territory) items.push({ label: words.pages.clusters, choose: () => (explorer.page.value = "clusters") });
  if (url) items.push({ label: words.details.openPaper, choose: () => void open(url, "_blank", "noopener") });
  return (
    <div class="actions">
      <button type="button" class="button primary" onClick={() => explorer.openLineage(node.index)}>
        <Icon name="lineage" size={16} />
        {words.details.walk}
      </button>
      <CopyButton text={() => location.href} done={words.details.copied}>
        <Icon name="link" size={16} />
        <span class="copy-word">{words.details.copyLink}</span>
      </CopyButton>
      <ReadingButton key={node.key} explorer={explorer} node={node.index} />
      <Menu items={items} label={words.more} class="button square" align="start">
        <Icon name="more" size={16} />
      </Menu>
    </div>
  );
}
