import type { JSX } from "preact";
import { RELATIONS, type Relation } from "../../graph-builder/index.ts";
import { measureCoverage } from "../data/coverage.ts";
import { pageWords } from "../words/page-words.ts";
import { relationWords, words } from "../words/words.ts";
import { ImportNotes } from "./import-notes.tsx";
import type { DialogPageProps } from "./pages.tsx";
import { PanelSection } from "./panel-section.tsx";

/** What a kind of link is called; `concept` is not a relation. */
function kindName(kind: string): string {
  return relationWords[kind as Relation]?.name ?? words.facets.shared;
}

/** Names that several papers introduce. */
function Ambiguous({ explorer, done }: DialogPageProps): JSX.Element | null {
  const corpus = explorer.corpus.value;
  const { report } = corpus.attributes;
  if (report.ambiguous.length === 0) return null;
  return (
    <PanelSection title={pageWords.report.ambiguous} aside={report.ambiguous.length}>
      <p class="note">{pageWords.report.ambiguousNote}</p>
      <ul class="ranking">
        {report.ambiguous.map(({ name, papers }) => (
          <li key={name} class="ambiguous">
            <b>{name}</b>
            {papers.map((key) => {
              const node = corpus.nodeOf(key);
              const open = (): void => done(() => explorer.select(node!.index));
              return (
                node && (
                  <button type="button" key={key} class="text-button" onClick={open}>
                    {node.paper?.title ?? node.label}
                  </button>
                )
              );
            })}
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}

/** How the corpus came about: what was read, joined and left out, how it is linked, and which names are ambiguous. */
export function ReportPage({ explorer, done }: DialogPageProps): JSX.Element {
  const corpus = explorer.corpus.value;
  const { report, generator, options } = corpus.attributes;
  const cover = measureCoverage(corpus);
  const share = (papers: number): string => pageWords.report.share(papers, cover.papers);
  const rows: readonly (readonly [string, string])[] = [
    [pageWords.report.papers, String(cover.papers)],
    [pageWords.report.referenced, share(cover.referenced)],
    [pageWords.report.naming, share(cover.naming)],
    [pageWords.report.shared, share(cover.shared)],
    [pageWords.report.alone, share(cover.alone)],
    ...(cover.bare === null ? [] : [[pageWords.report.bare, share(cover.bare)] as const]),
    ...[...RELATIONS, "concept"]
      .filter((kind) => report.links[kind])
      .map((kind) => [kindName(kind), String(report.links[kind])] as const),
    [pageWords.report.builtWith, `${generator.name} ${generator.version}, ${pageWords.report.seed(options.seed)}`],
  ];
  return (
    <>
      <PanelSection title={pageWords.report.reading}>
        <p>{pageWords.report.read(report)}</p>
        <ImportNotes report={report} />
      </PanelSection>
      <PanelSection title={pageWords.report.links}>
        <dl class="evidence-facts">
          {rows.map(([name, value]) => (
            <>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </>
          ))}
        </dl>
      </PanelSection>
      <Ambiguous explorer={explorer} done={done} />
    </>
  );
}
