import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { KnownPaper, Matching } from "../../graph-builder/index.ts";
import type { Corpus } from "../data/corpus.ts";
import type { Explorer } from "../state/explorer.ts";
import { notePapers } from "../state/reading-actions.ts";
import { pickFiles } from "../ui/drop-files.ts";
import { useFileDrop } from "../ui/use-file-drop.ts";
import { findKnown } from "../workers/match-client.ts";
import type { MatchJob } from "../workers/messages.ts";
import { readingWords } from "../words/reading-words.ts";
import { MatchReport, type Marked } from "./match-report.tsx";
import { PanelSection } from "./panel-section.tsx";

/** What the papers of a corpus can be asked for by. */
function knownPapers(corpus: Corpus): KnownPaper[] {
  return corpus.nodes.slice(0, corpus.paperCount).map(({ key, paper }) => {
    const { title, authors = [], year, url, identifiers = {}, names } = paper!;
    return { key, title, authors, identifiers, names, ...(year && { year }), ...(url && { url }) };
  });
}

/** Marks what was found as read, and tells how many were so before. */
function markRead(explorer: Explorer, matching: Matching): Marked {
  const corpus = explorer.corpus.peek();
  const nodes = [...new Set(matching.matched.map(({ key }) => key))].flatMap((key) => corpus.nodeOf(key)?.index ?? []);
  const fresh = nodes.filter((node) => explorer.marks.peek().get(node)?.status !== "read");
  if (fresh.length > 0) notePapers(explorer, fresh, { status: "read" });
  return { matching, fresh: fresh.length, before: nodes.length - fresh.length };
}

async function bytesOf(files: readonly File[]): Promise<MatchJob["files"]> {
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
}

/** What the reader knows already: pasted, chosen or dropped, found in the corpus and marked as read. */
export function KnownPapers({ explorer }: { readonly explorer: Explorer }): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  const state = useSignal<Marked | "idle" | "busy" | Error>("idle");
  const look = async (files: MatchJob["files"]): Promise<void> => {
    if (files.length === 0) return;
    state.value = "busy";
    try {
      const corpus = explorer.corpus.peek();
      const matching = await findKnown({ files, papers: knownPapers(corpus) });
      state.value = explorer.corpus.peek() === corpus ? markRead(explorer, matching) : "idle";
    } catch (error) {
      state.value = error instanceof Error ? error : new Error(String(error));
    }
  };
  const lookInFiles = (files: readonly File[]): void => void bytesOf(files).then(look);
  const over = useFileDrop(field, lookInFiles);
  const submit = (event: Event): void => {
    event.preventDefault();
    const text = field.current!.value.trim();
    if (text === "") field.current!.focus();
    else void look([{ name: readingWords.pasted, bytes: new TextEncoder().encode(text) }]);
  };
  const { value } = state;
  return (
    <PanelSection title={readingWords.known}>
      <form class="known-papers" onSubmit={submit} data-over={over.value}>
        <p class="note">{readingWords.knownNote}</p>
        <textarea
          class="note-field known-field"
          ref={field}
          rows={3}
          spellcheck={false}
          aria-label={readingWords.knownLabel}
          placeholder={readingWords.knownPlaceholder}
        />
        <div class="actions">
          <button type="submit" class="button primary" disabled={value === "busy"}>
            {readingWords.markRead}
          </button>
          <button type="button" class="button" onClick={() => void pickFiles().then(lookInFiles)}>
            {readingWords.choose}
          </button>
          {value === "busy" && <p role="status">{readingWords.matching}</p>}
        </div>
      </form>
      {value instanceof Error && <p role="alert">{value.message}</p>}
      {typeof value === "object" && !(value instanceof Error) && <MatchReport explorer={explorer} marked={value} />}
    </PanelSection>
  );
}
