import type { ComponentChildren, JSX } from "preact";
import type { Note, Report } from "../../graph-builder/index.ts";
import { pageWords } from "../words/page-words.ts";

/** A list that stays folded when it is long. */
function Folded({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly children: ComponentChildren;
}): JSX.Element | null {
  if (count === 0) return null;
  return (
    <details class="import-notes" open={count <= 3}>
      <summary>{title}</summary>
      <ul>{children}</ul>
    </details>
  );
}

function Notes({ title, notes }: { readonly title: string; readonly notes: readonly Note[] }): JSX.Element {
  return (
    <Folded title={title} count={notes.length}>
      {notes.map(({ file, line, reason }) => (
        <li key={`${file}:${line}:${reason}`}>
          <span class="panel-aside">{pageWords.report.line(file, line)}</span> {reason}
        </li>
      ))}
    </Folded>
  );
}

/** The papers that stood in several places: where, and how that was told. */
function Merged({ merged }: Pick<Report, "merged">): JSX.Element {
  return (
    <Folded title={pageWords.report.merged(merged.length)} count={merged.length}>
      {merged.map(({ title, sources, reason }) => (
        <li key={`${title}:${sources[0]?.file}:${sources[0]?.line}`}>
          {title}{" "}
          <span class="panel-aside">
            {sources.map(({ file, line }) => pageWords.report.line(file, line)).join("; ")} ({reason})
          </span>
        </li>
      ))}
    </Folded>
  );
}

/** What was joined, mended and left out when the papers were read, each with its place and reason. */
export function ImportNotes({ report }: { readonly report: Report }): JSX.Element {
  return (
    <>
      <Merged merged={report.merged} />
      <Notes title={pageWords.report.skipped(report.skipped.length)} notes={report.skipped} />
      <Notes title={pageWords.report.repaired(report.repaired.length)} notes={report.repaired} />
      <Notes title={pageWords.report.unmatched(report.unmatched?.length ?? 0)} notes={report.unmatched ?? []} />
    </>
  );
}
