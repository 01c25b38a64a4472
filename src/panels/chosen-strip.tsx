import type { JSX } from "preact";
import { importance } from "../data/importance.ts";
import { clearChosen, lookAtChosen } from "../state/choose.ts";
import type { Explorer } from "../state/explorer.ts";
import { notePapers } from "../state/reading-actions.ts";
import { Icon } from "../ui/icon.tsx";
import { chosenWords } from "../words/chosen-words.ts";
import { words } from "../words/words.ts";
import { ExportMenu } from "./export-menu.tsx";

/** Names shown of the chosen papers, the most important first. */
const NAMED = 3;
/** Characters of a name. */
const LONGEST = 28;

function namesOf(explorer: Explorer): string {
  const { nodes } = explorer.corpus.value;
  const chosen = [...explorer.chosen.value].map((node) => nodes[node]!);
  const ranked = chosen.toSorted((a, b) => importance(b) - importance(a) || a.index - b.index);
  return chosenWords.named(
    ranked
      .slice(0, NAMED)
      .map(({ label }) => (label.length > LONGEST ? `${label.slice(0, LONGEST - 1).trim()}…` : label)),
    ranked.length - NAMED,
  );
}

/** Shows only the chosen papers, or all again when that is so already. */
function OnlyThese({ explorer }: ChosenStripProps): JSX.Element {
  const filters = explorer.filters.value;
  const chosen = explorer.chosen.value;
  const only = filters.papers.size === chosen.size && [...chosen].every((node) => filters.papers.has(node));
  const turn = (): void => {
    explorer.filters.value = { ...filters, papers: only ? new Set() : chosen };
    explorer.lookAtShown();
  };
  return (
    <button type="button" class="button quiet" onClick={turn}>
      <Icon name="filter" size={16} />
      {only ? chosenWords.all : chosenWords.only}
    </button>
  );
}

/** Puts the chosen papers on the reading list. */
function ToReadingList({ explorer }: ChosenStripProps): JSX.Element {
  const chosen = explorer.chosen.value;
  const marks = explorer.marks.value;
  const listed = [...chosen].every((node) => marks.has(node));
  return (
    <button
      type="button"
      class="button quiet"
      aria-disabled={listed}
      onClick={() => listed || notePapers(explorer, chosen)}
    >
      <Icon name={listed ? "check" : "bookmark"} size={16} />
      {listed ? chosenWords.listed : chosenWords.list}
    </button>
  );
}

export interface ChosenStripProps {
  readonly explorer: Explorer;
}

/** The papers chosen together and what can be done with them. Escape lets them go. */
export function ChosenStrip({ explorer }: ChosenStripProps): JSX.Element {
  const isMap = explorer.view.value === "map";
  const look = (): void => {
    explorer.view.value = "map";
    lookAtChosen(explorer);
  };
  const clear = (): void => {
    clearChosen(explorer);
    document.querySelector<HTMLElement>(isMap ? ".map-region" : ".table-scroll")?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    clear();
  };
  return (
    <section class="chosen-strip" aria-label={chosenWords.label} data-over-map onKeyDown={onKeyDown}>
      <span class="chosen-sign" aria-hidden="true" />
      <p class="chosen-count" role="status">
        <b>{words.papers(explorer.chosen.value.size)}</b> {chosenWords.chosen}
      </p>
      <p class="chosen-names">{namesOf(explorer)}</p>
      <div class="chosen-actions">
        <button type="button" class="button quiet" onClick={look}>
          <Icon name="fit" size={16} />
          {isMap ? chosenWords.zoom : words.table.onMap}
        </button>
        <OnlyThese explorer={explorer} />
        <ToReadingList explorer={explorer} />
        <ExportMenu explorer={explorer} label />
        <button
          type="button"
          class="icon-button"
          aria-label={chosenWords.clear}
          title={chosenWords.clear}
          onClick={clear}
        >
          <Icon name="close" size={16} />
        </button>
      </div>
    </section>
  );
}
