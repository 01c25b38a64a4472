import type { JSX } from "preact";
import { STATUSES, type ReadingStatus } from "../data/reading-list.ts";
import { changeEntry, dropPapers, notePapers } from "../state/reading-actions.ts";
import type { Explorer } from "../state/explorer.ts";
import { readingNames } from "../words/facet-words.ts";
import { readingWords } from "../words/reading-words.ts";
import { readingSigns } from "./reading-sign.tsx";

interface ReadingSelectProps {
  readonly explorer: Explorer;
  /** Key of the paper. */
  readonly paper: string;
  /** How the paper is called. */
  readonly name: string;
  /** In a row of the table the arrow keys lead to it, and only a paper of the list says how far one is. */
  readonly inTable?: boolean;
}

/** How far the reader is with a paper, to choose; off the list is a choice, too. */
export function ReadingSelect({ explorer, paper, name, inTable = false }: ReadingSelectProps): JSX.Element {
  const status = explorer.reading.current.value.get(paper)?.status;
  const choose = (value: string): void => {
    const node = explorer.corpus.peek().nodeOf(paper);
    const chosen = STATUSES.find((one) => one === value);
    if (!chosen) dropPapers(explorer, [paper]);
    else if (node?.paper) notePapers(explorer, [node.index], { status: chosen });
    else changeEntry(explorer, paper, { status: chosen });
  };
  return (
    <span class="reading-select" data-status={status ?? "new"}>
      {readingSigns[status ?? "to-read"]}
      <select
        aria-label={readingWords.statusOf(name)}
        value={status ?? ""}
        tabIndex={inTable ? -1 : 0}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{inTable && !status ? "" : readingWords.notListed}</option>
        {STATUSES.map((one: ReadingStatus) => (
          <option key={one} value={one}>
            {readingNames[one]}
          </option>
        ))}
      </select>
    </span>
  );
}
