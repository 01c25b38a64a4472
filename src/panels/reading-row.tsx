import type { JSX } from "preact";
import type { ReadingEntry } from "../data/reading-list.ts";
import type { Explorer } from "../state/explorer.ts";
import { changeEntry, dropPapers } from "../state/reading-actions.ts";
import { Icon } from "../ui/icon.tsx";
import { readingWords } from "../words/reading-words.ts";
import { NodeSign } from "./node-name.tsx";
import { NoteField } from "./note-field.tsx";
import { ReadingSelect } from "./reading-select.tsx";
import { TagField } from "./tag-field.tsx";

interface ReadingRowProps {
  readonly explorer: Explorer;
  readonly entry: ReadingEntry;
  /** Tags to offer. */
  readonly known: readonly string[];
  /** Shows a paper of the corpus. */
  readonly open: (node: number) => void;
}

/** `Ada Weaver, Bo Thread and 2 more · 2021` */
function byline({ authors, year }: ReadingEntry): string {
  const more = authors.length > 2 ? ` and ${authors.length - 2} more` : "";
  return [authors.slice(0, 2).join(", ") + more, year ?? ""].filter(Boolean).join(" · ");
}

/** A paper of the list: how far the reader is, its tags, and a note. */
export function ReadingRow({ explorer, entry, known, open }: ReadingRowProps): JSX.Element {
  const { key, title, tags, note, address } = entry;
  const corpus = explorer.corpus.value;
  const node = corpus.nodeOf(key);
  const by = byline(entry);
  return (
    <li class="reading-row">
      <div class="reading-head">
        <p class="reading-title">
          {node ? (
            <button type="button" onClick={() => open(node.index)}>
              <NodeSign corpus={corpus} node={node.index} />
              <span>{title}</span>
            </button>
          ) : (
            <span>{title}</span>
          )}
          {by && <span class="reading-byline">{by}</span>}
        </p>
        <ReadingSelect explorer={explorer} paper={key} name={title} />
        {address && (
          <a
            class="icon-button"
            href={address}
            target="_blank"
            rel="noopener"
            aria-label={`${readingWords.open}: ${title}`}
            title={readingWords.open}
          >
            <Icon name="external" size={14} />
          </a>
        )}
        <button
          type="button"
          class="icon-button"
          aria-label={readingWords.takeOffNamed(title)}
          title={readingWords.takeOff}
          onClick={() => dropPapers(explorer, [key])}
        >
          <Icon name="close" size={14} />
        </button>
      </div>
      <TagField name={title} tags={tags} known={known} change={(next) => changeEntry(explorer, key, { tags: next })} />
      <NoteField name={title} note={note} change={(text, goOn) => changeEntry(explorer, key, { note: text }, goOn)} />
    </li>
  );
}
