import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { NO_FILTERS, type Filters } from "../data/filters.ts";
import { rankTags } from "../data/reading-changes.ts";
import { STATUSES, type ReadingEntry, type ReadingStatus } from "../data/reading-list.ts";
import type { Explorer } from "../state/explorer.ts";
import { redoReading, undoReading } from "../state/reading-actions.ts";
import { readingNames } from "../words/facet-words.ts";
import { readingWords } from "../words/reading-words.ts";
import { words } from "../words/words.ts";
import { KnownPapers } from "./known-papers.tsx";
import { NotKept } from "./not-kept.tsx";
import type { DialogPageProps } from "./pages.tsx";
import { PanelSection } from "./panel-section.tsx";
import { ReadingFiles } from "./reading-files.tsx";
import { ReadingRow } from "./reading-row.tsx";

/** How many papers of a section are drawn at first, and how many more each time. */
const PAGE = 30;

interface SectionProps extends DialogPageProps {
  readonly title: string;
  readonly entries: readonly ReadingEntry[];
  readonly known: readonly string[];
}

function Section({ explorer, done, title, entries, known }: SectionProps): JSX.Element | null {
  const shown = useSignal(PAGE);
  if (entries.length === 0) return null;
  const open = (node: number): void => done(() => explorer.select(node));
  return (
    <PanelSection title={title} aside={entries.length}>
      <ul class="reading-rows">
        {entries.slice(0, shown.value).map((entry) => (
          <ReadingRow key={entry.key} explorer={explorer} entry={entry} known={known} open={open} />
        ))}
      </ul>
      {shown.value < entries.length && (
        <button type="button" class="chip outlined" onClick={() => (shown.value += PAGE)}>
          {words.facets.more(entries.length - shown.value)}
        </button>
      )}
    </PanelSection>
  );
}

/** Undo and redo of the list, also by Ctrl+Z and Ctrl+Shift+Z outside of fields. */
function Undo({ explorer }: { readonly explorer: Explorer }): JSX.Element {
  const { canGoBack, canGoForward } = explorer.reading;
  const root = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const chord = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z";
      if (!chord || (event.target as Element).closest("input, textarea")) return;
      event.preventDefault();
      if (event.shiftKey) redoReading(explorer);
      else undoReading(explorer);
    };
    const dialog = root.current?.closest("dialog");
    dialog?.addEventListener("keydown", onKey);
    return () => dialog?.removeEventListener("keydown", onKey);
  }, []);
  return (
    <span class="reading-undo" ref={root}>
      <button type="button" class="button quiet" disabled={!canGoBack.value} onClick={() => undoReading(explorer)}>
        {readingWords.undo}
      </button>
      <button type="button" class="button quiet" disabled={!canGoForward.value} onClick={() => redoReading(explorer)}>
        {readingWords.redo}
      </button>
    </span>
  );
}

/** Which statuses some papers of this corpus have: what "on my list" means as a filter. */
function onList(entries: readonly ReadingEntry[]): Filters["reading"] {
  return new Set(STATUSES.filter((status) => entries.some((entry) => entry.status === status)));
}

function Summary({
  explorer,
  done,
  here,
  all,
}: DialogPageProps & Record<"here" | "all", readonly ReadingEntry[]>): JSX.Element {
  const show = (change: Partial<Filters>): void =>
    done(() => {
      explorer.filters.value = { ...NO_FILTERS, ...change };
      explorer.select(null);
      explorer.lookAtShown();
    });
  return (
    <>
      <div class="reading-summary">
        <p role="status">{all.length === 0 ? readingWords.empty : readingWords.onList(all.length)}</p>
        <Undo explorer={explorer} />
        {here.length > 0 && (
          <button type="button" class="button" onClick={() => show({ reading: onList(here) })}>
            {readingWords.show}
          </button>
        )}
      </div>
      <ul class="chips">
        {rankTags(here).map(([tag, papers]) => (
          <li key={tag}>
            <button
              type="button"
              class="chip"
              title={readingWords.showTag(tag)}
              onClick={() => show({ tags: new Set([tag]) })}
            >
              {tag} <span class="chip-count">{papers}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The reader's own list: what to read, what was read, with tags and notes; what is known; files that take it along. */
export function ReadingPage({ explorer, done }: DialogPageProps): JSX.Element {
  const corpus = explorer.corpus.value;
  const all = [...explorer.reading.current.value.values()];
  const here = all.filter(({ key }) => corpus.nodeOf(key) !== undefined);
  const elsewhere = all.filter(({ key }) => corpus.nodeOf(key) === undefined);
  const known = rankTags(all).map(([tag]) => tag);
  const of = (status: ReadingStatus): readonly ReadingEntry[] => here.filter((entry) => entry.status === status);
  return (
    <div class="reading-page">
      <NotKept explorer={explorer} />
      <Summary explorer={explorer} done={done} here={here} all={all} />
      {STATUSES.map((status) => (
        <Section
          key={status}
          explorer={explorer}
          done={done}
          title={readingNames[status]}
          entries={of(status)}
          known={known}
        />
      ))}
      {elsewhere.length > 0 && (
        <details class="reading-elsewhere">
          <summary>{readingWords.elsewhere(elsewhere.length)}</summary>
          <ul class="reading-rows">
            {elsewhere.map((entry) => (
              <ReadingRow key={entry.key} explorer={explorer} entry={entry} known={known} open={() => {}} />
            ))}
          </ul>
        </details>
      )}
      <KnownPapers explorer={explorer} />
      <ReadingFiles explorer={explorer} />
    </div>
  );
}
