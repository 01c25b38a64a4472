import type { JSX } from "preact";
import type { Note, Report } from "../../graph-builder/index.ts";
import { pageWords } from "../words/page-words.ts";

function Notes({ title, notes }: { readonly title: string; readonly notes: readonly Note[] }): JSX.Element | null {
  if (notes.length === 0) return null;
  return (
    <details class="import-notes" open={notes.length <= 3}>
      <summary>{title}</summary>
      <ul>
        {notes.map(({ file, line, reason }) => (
          <li key={`${file}:${line}:${reason}`}>
            <span class="panel-aside">{pageWords.report.line(file, line)}</span> {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What was joined, mended and left out when the papers were read, each with its place and reason. */
export function ImportNotes({ report }: { readonly report: Report }): JSX.Element {
  return (
    <>
      {report.merged.length > 0 && <p class="note">{pageWords.report.merged(report.merged.length)}</p>}
      <Notes title={pageWords.report.skipped(report.skipped.length)} notes={report.skipped} />
      <Notes title={pageWords.report.repaired(report.repaired.length)} notes={report.repaired} />
    </>
  );
}
