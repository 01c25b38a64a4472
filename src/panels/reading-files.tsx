import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { readReadingFile, writeReadingFile } from "../data/reading-file.ts";
import { STATUSES } from "../data/reading-list.ts";
import { takeNodes } from "../data/shown-graph.ts";
import type { Explorer } from "../state/explorer.ts";
import { addList } from "../state/reading-actions.ts";
import { pickFiles } from "../ui/drop-files.ts";
import { fileName, saveFile } from "../ui/save-file.ts";
import { readingNames } from "../words/facet-words.ts";
import { readingWords } from "../words/reading-words.ts";
import { words } from "../words/words.ts";
import { saveGraph } from "./export-graph.ts";
import { PanelSection } from "./panel-section.tsx";

/** Formats that reference managers read. */
const BIBLIOGRAPHIES = ["bibtex", "ris", "csl"] as const;
const LABELS: Readonly<Record<(typeof BIBLIOGRAPHIES)[number], string>> = {
  bibtex: "BibTeX",
  ris: "RIS",
  csl: "CSL-JSON",
};

function saveList(explorer: Explorer): void {
  saveFile(
    fileName(words.pages.reading, "json"),
    writeReadingFile(explorer.reading.current.peek()),
    "application/json",
  );
}

async function saveMarkdown(explorer: Explorer): Promise<void> {
  const { writeReadingList } = await import("./writers.ts");
  const list = [...explorer.reading.current.peek().values()];
  const sections = STATUSES.map((status) => ({
    heading: readingNames[status],
    papers: list.filter((entry) => entry.status === status),
  }));
  const graph = await explorer.corpus.peek().whole();
  saveFile(fileName(words.pages.reading, "md"), writeReadingList(graph, sections), "text/markdown");
}

async function saveBibliography(explorer: Explorer, format: string): Promise<void> {
  const corpus = explorer.corpus.peek();
  const graph = takeNodes(await corpus.whole(), corpus, new Set(explorer.marks.peek().keys()));
  await saveGraph(corpus, graph, format, words.pages.reading);
}

/** Files that take the list along, and the way to open one again. */
export function ReadingFiles({ explorer }: { readonly explorer: Explorer }): JSX.Element {
  const said = useSignal("");
  const open = async (): Promise<void> => {
    for (const file of await pickFiles()) {
      const list = readReadingFile(await file.text());
      if (list) addList(explorer, list);
      said.value = list ? readingWords.opened(list.size) : readingWords.notAList(file.name);
    }
  };
  const isEmpty = explorer.reading.current.value.size === 0;
  const isEmptyHere = explorer.marks.value.size === 0;
  return (
    <PanelSection title={readingWords.along}>
      <p class="note">{readingWords.alongNote}</p>
      <div class="actions">
        <button
          type="button"
          class="button"
          title={readingWords.saveDetail}
          disabled={isEmpty}
          onClick={() => saveList(explorer)}
        >
          {readingWords.save}
        </button>
        <button type="button" class="button" onClick={() => void open()}>
          {readingWords.openList}
        </button>
        <button type="button" class="button" disabled={isEmpty} onClick={() => void saveMarkdown(explorer)}>
          {readingWords.markdown}
        </button>
        {BIBLIOGRAPHIES.map((format) => (
          <button
            type="button"
            key={format}
            class="button"
            disabled={isEmptyHere}
            onClick={() => void saveBibliography(explorer, format)}
          >
            {LABELS[format]}
          </button>
        ))}
      </div>
      <p role="status">{said.value}</p>
    </PanelSection>
  );
}
