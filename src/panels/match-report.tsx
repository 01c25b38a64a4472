import type { JSX } from "preact";
import type { Match, Matching } from "../../graph-builder/index.ts";
import type { Corpus } from "../data/corpus.ts";
import type { Explorer } from "../state/explorer.ts";
import { readingWords } from "../words/reading-words.ts";

/** What came of looking for known papers. */
export interface Marked {
  readonly matching: Matching;
  /** Papers marked as read now, and those that were before. */
  readonly fresh: number;
  readonly before: number;
}

interface Line {
  readonly place: string;
  readonly text: string;
  readonly detail: string;
}

function List({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }): JSX.Element | null {
  if (lines.length === 0) return null;
  return (
    <details class="import-notes" open={lines.length <= 5}>
      <summary>{title}</summary>
      <ul>
        {lines.map(({ place, text, detail }) => (
          <li key={`${place} ${text}`}>
            {text} <span class="panel-aside">{[detail, place].filter(Boolean).join(" · ")}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Whether any paper of the corpus can be asked for by an identifier. */
function hasIdentifiers(corpus: Corpus): boolean {
  return corpus.nodes.some(({ paper }) => paper?.identifiers !== undefined || paper?.url !== undefined);
}

/** Which papers were marked as read, by what they were found, and what is not in this corpus. */
export function MatchReport({
  explorer,
  marked,
}: {
  readonly explorer: Explorer;
  readonly marked: Marked;
}): JSX.Element {
  const corpus = explorer.corpus.value;
  const { matched, unmatched, skipped } = marked.matching;
  const found = ({ key, file, line, text, reason }: Match): Line => {
    const { label, paper } = corpus.nodeOf(key)!;
    const asked = text === paper!.title || text === label ? "" : text;
    return { text: label, detail: [reason, asked].filter(Boolean).join(": "), place: readingWords.line(file, line) };
  };
  return (
    <div class="match-report">
      <p role="status">
        <b>{marked.fresh + marked.before === 0 ? readingWords.noneMatched : readingWords.matched(marked.fresh)}</b>{" "}
        {marked.before > 0 && readingWords.already(marked.before)}
      </p>
      {unmatched.length > 0 && !hasIdentifiers(corpus) && <p class="note">{readingWords.noIdentifiers}</p>}
      <List
        title={readingWords.unmatched(unmatched.length)}
        lines={unmatched.map(({ text, file, line }) => ({ text, detail: "", place: readingWords.line(file, line) }))}
      />
      <List title={readingWords.found(matched.length)} lines={matched.map(found)} />
      <List
        title={readingWords.skipped(skipped.length)}
        lines={skipped.map(({ reason, file, line }) => ({
          text: reason,
          detail: "",
          place: readingWords.line(file, line),
        }))}
      />
    </div>
  );
}
