import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { rankBridges, rankGaps, rankMissing, type Gap } from "../data/missing.ts";
import { pageWords } from "../words/page-words.ts";
import { words } from "../words/words.ts";
import { dyeClass, nodeDye } from "./dye.ts";
import type { DialogPageProps } from "./pages.tsx";
import { PanelSection } from "./panel-section.tsx";

/** How many works are listed at first, and how many more each time. */
const PAGE = 20;

function Works({ explorer, done }: DialogPageProps): JSX.Element {
  const corpus = explorer.corpus.value;
  const works = useMemo(() => rankMissing(corpus), [corpus]);
  const shown = useSignal(PAGE);
  const most = works[0]?.papers.length ?? 1;
  const open = (node: number): void => done(() => explorer.select(node));
  return (
    <PanelSection title={pageWords.missing.works} aside={works.length}>
      <p class="note">{pageWords.missing.worksNote}</p>
      <ol class="ranking">
        {works.slice(0, shown.value).map(({ node, papers, listed }) => (
          <li key={node.key}>
            <button type="button" class="ranking-row" onClick={() => open(node.index)}>
              <span class="ring" aria-hidden="true" />
              <b>{node.label}</b>
              <span class="ranking-detail">
                {listed > 0 && `${pageWords.missing.listed(listed, papers.length)} `}
                {papers
                  .slice(0, 3)
                  .map((paper) => corpus.nodes[paper]!.label)
                  .join(", ")}
                {papers.length > 3 && ` ${words.lineage.more(papers.length - 3)}`}
              </span>
              <span class="bar" aria-hidden="true">
                <span style={{ "--share": String(papers.length / most) }} />
              </span>
              <span class="facet-count">{papers.length}</span>
            </button>
          </li>
        ))}
      </ol>
      {shown.value < works.length && (
        <button type="button" class="chip outlined" onClick={() => (shown.value += PAGE)}>
          {words.facets.more(works.length - shown.value)}
        </button>
      )}
    </PanelSection>
  );
}

function Bridges({ explorer, done }: DialogPageProps): JSX.Element | null {
  const corpus = explorer.corpus.value;
  const bridges = useMemo(() => rankBridges(corpus), [corpus]);
  if (bridges.length === 0) return null;
  const open = (node: number): void => done(() => explorer.select(node));
  return (
    <PanelSection title={pageWords.missing.bridges}>
      <p class="note">{pageWords.missing.bridgesNote}</p>
      <ol class="ranking">
        {bridges.map(({ node, territories }) => (
          <li key={node.key}>
            <button type="button" class="ranking-row" onClick={() => open(node.index)}>
              <span class={`disc ${nodeDye(corpus, node)}`} aria-hidden="true" />
              <b>{node.label}</b>
              <span class="ranking-detail">
                {territories.map((territory) => corpus.territories[territory]!.cluster.label).join(", ")}
              </span>
              <span class="facet-count">{territories.length}</span>
            </button>
          </li>
        ))}
      </ol>
    </PanelSection>
  );
}

function Gaps({ explorer, done }: DialogPageProps): JSX.Element | null {
  const corpus = explorer.corpus.value;
  const gaps = useMemo(() => rankGaps(corpus), [corpus]);
  if (gaps.length === 0) return null;
  const cluster = (territory: number): JSX.Element => {
    const { cluster: named, dye } = corpus.territories[territory]!;
    return (
      <span class={dyeClass(dye)}>
        <span class="disc" aria-hidden="true" /> <b>{named.label}</b>
      </span>
    );
  };
  const open = ({ link }: Gap): void => {
    done();
    explorer.selectLink(link);
  };
  return (
    <PanelSection title={pageWords.missing.gaps}>
      <p class="note">{pageWords.missing.gapsNote}</p>
      <ol class="ranking">
        {gaps.map((gap) => (
          <li key={`${gap.a} ${gap.b}`}>
            <button type="button" class="ranking-row gap-row" onClick={() => open(gap)}>
              {cluster(gap.a)} {words.evidence.and} {cluster(gap.b)}
              <span class="ranking-detail">{gap.concepts.slice(0, 4).join(", ")}</span>
            </button>
          </li>
        ))}
      </ol>
    </PanelSection>
  );
}

/** What a corpus lacks: works that its papers name, and clusters that do not speak of each other; and what joins it. */
export function MissingPage(props: DialogPageProps): JSX.Element {
  return (
    <>
      <Works {...props} />
      <Gaps {...props} />
      <Bridges {...props} />
    </>
  );
}
