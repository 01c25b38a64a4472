import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Corpus } from "../data/corpus.ts";
import { sharedConcepts } from "../data/emphasis.ts";
import { rankTags } from "../data/reading-changes.ts";
import { STATUSES, type ReadingEntry } from "../data/reading-list.ts";
import type { Explorer } from "../state/explorer.ts";
import { changeEntry, dropPapers, notePapers } from "../state/reading-actions.ts";
import { readingNames } from "../words/facet-words.ts";
import { readingWords } from "../words/reading-words.ts";
import { NoteField } from "./note-field.tsx";
import { NotKept } from "./not-kept.tsx";
import { readingSigns } from "./reading-sign.tsx";
import { TagField } from "./tag-field.tsx";

/** How many tags are suggested. */
const SUGGESTED = 4;

export interface ReadingFormProps {
  readonly explorer: Explorer;
  /** Index of the paper. */
  readonly node: number;
  readonly done: () => void;
}

/** Tags that other papers of the list have, then what the paper is about. */
function suggestTags(corpus: Corpus, node: number, tags: readonly string[], known: readonly string[]): string[] {
  const about = sharedConcepts(corpus, corpus.nodes[node]!).map(({ label }) => label);
  return [...new Set([...known.slice(0, 2), ...about])].filter((tag) => !tags.includes(tag)).slice(0, SUGGESTED);
}

interface SuggestedProps {
  readonly tags: readonly string[];
  readonly take: (tag: string) => void;
}

function Suggested({ tags, take }: SuggestedProps): JSX.Element | null {
  if (tags.length === 0) return null;
  return (
    <ul class="chips reading-suggested" aria-label={readingWords.suggested}>
      {tags.map((tag) => (
        <li key={tag}>
          <button type="button" class="chip" onClick={() => take(tag)}>
            <span class="chip-count" aria-hidden="true">
              +
            </span>
            {tag}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface EntryFormProps extends ReadingFormProps {
  readonly entry: ReadingEntry;
}

function EntryForm({ explorer, node, entry, done }: EntryFormProps): JSX.Element {
  const corpus = explorer.corpus.value;
  const { label } = corpus.nodes[node]!;
  const { key, status, tags, note } = entry;
  const known = rankTags(explorer.reading.current.value.values()).map(([tag]) => tag);
  const fields = useRef<HTMLDivElement>(null);
  const tag = (next: readonly string[]): void => changeEntry(explorer, key, { tags: next });
  const take = (one: string): void => {
    fields.current?.querySelector<HTMLElement>(".tag-field .outlined")?.focus(); // the pressed button goes
    tag([...tags, one]);
  };
  const openAll = (): void => {
    done();
    explorer.page.value = "reading";
  };
  const takeOff = (): void => {
    done();
    dropPapers(explorer, [key]);
  };
  return (
    <>
      <div class="segments reading-statuses" role="group" aria-label={readingWords.statusOf(label)}>
        {STATUSES.map((one) => (
          <button
            type="button"
            key={one}
            aria-pressed={status === one}
            onClick={() => changeEntry(explorer, key, { status: one })}
          >
            {readingSigns[one]}
            {readingNames[one]}
          </button>
        ))}
      </div>
      <div ref={fields}>
        <TagField name={label} tags={tags} known={known} change={tag} />
      </div>
      <Suggested tags={suggestTags(corpus, node, tags, known)} take={take} />
      <NoteField name={label} note={note} change={(text, goOn) => changeEntry(explorer, key, { note: text }, goOn)} />
      <NotKept explorer={explorer} />
      <p class="reading-form-end">
        <button type="button" class="text-button" onClick={openAll}>
          {readingWords.all}
        </button>
        <button type="button" class="text-button" onClick={takeOff}>
          {readingWords.takeOff}
        </button>
      </p>
    </>
  );
}

/** What the reader notes on a paper. Opening it puts the paper on the list. */
export function ReadingForm({ explorer, node, done }: ReadingFormProps): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  const entry = explorer.marks.value.get(node);
  useEffect(() => {
    if (!explorer.marks.peek().has(node)) notePapers(explorer, [node]);
  }, []);
  const isListed = entry !== undefined;
  useEffect(() => {
    if (!isListed) return;
    root.current?.querySelector<HTMLElement>("[aria-pressed=true]")?.focus({ preventScroll: true });
    root.current?.closest(".popover")?.scrollIntoView({ block: "nearest" });
  }, [isListed]);
  return (
    <div class="reading-form" ref={root}>
      {entry && <EntryForm explorer={explorer} node={node} entry={entry} done={done} />}
    </div>
  );
}
