import { useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { sortRows, tableRows, type Sorting, type TableRow } from "../data/table-rows.ts";
import { tableCsv } from "../data/table-csv.ts";
import type { Explorer } from "../state/explorer.ts";
import { toggle } from "../state/filter-actions.ts";
import { Icon } from "../ui/icon.tsx";
import { rowWindow } from "../ui/row-window.ts";
import { fileName, saveFile } from "../ui/save-file.ts";
import { tableWords } from "../words/table-words.ts";
import { words } from "../words/words.ts";
import { RowEvidence } from "./row-evidence.tsx";
import { TableHead } from "./table-head.tsx";
import { PaperRow } from "./table-row.tsx";
import { ChosenStrip, FilterChips } from "./views.ts";

/** Pixels of a closed row, as in the style sheet. */
const ROW = 41;

/** What the table view is given. */
export interface TableViewProps {
  readonly explorer: Explorer;
  /** Shows or hides the details of the selected paper. */
  readonly toggleDetails: () => void;
}

function Toolbar({ explorer, rows }: { readonly explorer: Explorer; readonly rows: readonly TableRow[] }): JSX.Element {
  const { title, paperCount } = explorer.corpus.value;
  const filters = explorer.filters.value;
  const save = (): void => {
    const text = tableCsv(explorer.corpus.peek(), rows, explorer.marks.peek());
    saveFile(fileName(title, "csv"), text, "text/csv;charset=utf-8");
  };
  const all = rows.length === paperCount;
  return (
    <header class="table-bar">
      <h2>{all ? words.table.all : words.table.some}</h2>
      <p class="panel-aside">{words.table.count(rows.length, paperCount)}</p>
      <input
        class="field table-words"
        type="search"
        aria-label={tableWords.words}
        placeholder={tableWords.words}
        value={filters.text}
        onInput={({ currentTarget }) =>
          (explorer.filters.value = { ...filters, text: currentTarget.value.trimStart() })
        }
      />
      <button type="button" class="button" onClick={save}>
        <Icon name="download" size={16} />
        {words.table.csv}
      </button>
    </header>
  );
}

/** What in a row can have the focus, from left to right. */
const IN_ROW = ".table-choose input, .table-paper, .table-list select";

/** Moves the focus from row to row, and within a row, with the arrow keys. */
function onArrows(event: KeyboardEvent): void {
  const down = { ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0;
  const right = { ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0;
  const row = (event.target as Element).closest("tr[data-row]");
  const opensList = event.target instanceof HTMLSelectElement && (down !== 0 || event.altKey);
  if (!row || (down === 0 && right === 0) || opensList) return;
  const goal = Number(row.getAttribute("data-row")) + down;
  const next = row.closest("table")!.querySelector(`tr[data-row="${goal}"]`);
  const all = [...row.querySelectorAll<HTMLElement>(IN_ROW)];
  const at = all.indexOf(event.target as HTMLElement);
  if (!next || at < 0) return;
  event.preventDefault();
  next.querySelectorAll<HTMLElement>(IN_ROW)[Math.max(0, Math.min(all.length - 1, at + right))]?.focus();
}

interface BodyProps extends TableViewProps {
  readonly rows: readonly TableRow[];
  readonly years: boolean;
  /** The element that scrolls. */
  readonly scrolled: { readonly top: number; readonly height: number };
}

/** The rows in sight, and the evidence under the open one. */
function Body({ explorer, rows, years, scrolled, toggleDetails }: BodyProps): JSX.Element {
  const extra = useSignal(0);
  const before = useRef(0);
  const evidence = useRef<HTMLTableRowElement>(null);
  const selected = explorer.selection.value;
  const opened = rows.findIndex((row) => row.node.index === selected);
  const { first, end, above, below } = rowWindow(rows.length, ROW, scrolled, { index: opened, extra: extra.value });
  useLayoutEffect(() => {
    const height = evidence.current?.offsetHeight;
    if (height !== undefined) extra.value = height;
  });
  const columns = years ? 10 : 9;
  const chosen = explorer.chosen.value;
  const choose = (position: number, through: boolean): void => {
    const ends = [before.current, position].toSorted((a, b) => a - b);
    const range = rows.slice(ends[0], ends[1]! + 1).map(({ node }) => node.index);
    explorer.chosen.value = through ? new Set([...chosen, ...range]) : toggle(chosen, rows[position]!.node.index);
    before.current = position;
  };
  return (
    <tbody>
      {above > 0 && <tr class="table-gap" aria-hidden="true" style={{ height: `${above}px` }} />}
      {rows.slice(first, end).flatMap((row, index) => {
        const position = first + index;
        const open = position === opened;
        const press = (): void => explorer.select(open ? null : row.node.index);
        const line = (
          <PaperRow
            key={row.node.key}
            explorer={explorer}
            row={row}
            position={position}
            open={open}
            years={years}
            press={press}
            chosen={chosen.has(row.node.index)}
            choose={(through) => choose(position, through)}
          />
        );
        if (!open) return [line];
        return [
          line,
          <tr key="evidence" ref={evidence} class="table-evidence">
            <td colSpan={columns}>
              <RowEvidence explorer={explorer} row={row} showDetails={toggleDetails} />
            </td>
          </tr>,
        ];
      })}
      {below > 0 && <tr class="table-gap" aria-hidden="true" style={{ height: `${below}px` }} />}
    </tbody>
  );
}

/** The same papers as on the map, one a row: sortable, with the same filters and the same selection. */
export function TableView({ explorer, toggleDetails }: TableViewProps): JSX.Element {
  const sorting = useSignal<Sorting>({ column: "in", descending: true });
  const scrolled = useSignal({ top: 0, height: 900 });
  const scroller = useRef<HTMLDivElement>(null);
  const all = useComputed(() => tableRows(explorer.corpus.value));
  const sorted = useComputed(() => sortRows(all.value, sorting.value, explorer.marks.value));
  const rows = sorted.value.filter((row) => explorer.shown.value.nodes[row.node.index] === 1);
  const years = all.value.some((row) => row.year !== null);
  const look = (): void => {
    if (!scroller.current) return;
    const { scrollTop, clientHeight } = scroller.current;
    scrolled.value = { top: scrollTop, height: clientHeight };
  };
  const selected = explorer.selection.value;
  useEffect(() => {
    const watch = new ResizeObserver(look);
    if (scroller.current) watch.observe(scroller.current);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (!scroller.current) return; // left before it was drawn
    const at = rows.findIndex((row) => row.node.index === selected);
    const { scrollTop, clientHeight } = scroller.current;
    const inSight = at * ROW >= scrollTop && (at + 4) * ROW <= scrollTop + clientHeight;
    if (at >= 0 && !inSight) scroller.current.scrollTo(0, Math.max(0, at * ROW - clientHeight / 3));
  }, [selected, sorting.value]);
  const shown = rows.map(({ node }) => node.index);
  const chosen = explorer.chosen.value;
  const among = shown.filter((node) => chosen.has(node)).length;
  const chooseAll = (): void => {
    const here = new Set(shown);
    const rest = [...chosen].filter((node) => !here.has(node));
    explorer.chosen.value = new Set(among === shown.length ? rest : [...chosen, ...shown]);
  };
  return (
    <div class="table-view">
      <Toolbar explorer={explorer} rows={rows} />
      <FilterChips explorer={explorer} />
      <div class="table-scroll" ref={scroller} onScroll={look} tabIndex={-1}>
        <table aria-rowcount={rows.length + 1} aria-label={words.table.all} onKeyDown={onArrows}>
          <TableHead
            sorting={sorting.value}
            sort={(next) => (sorting.value = next)}
            years={years}
            chosen={among === 0 ? "none" : among === shown.length ? "all" : "some"}
            chooseAll={chooseAll}
          />
          <Body explorer={explorer} rows={rows} years={years} scrolled={scrolled.value} toggleDetails={toggleDetails} />
        </table>
        {rows.length === 0 && <p class="table-empty note">{words.table.empty}</p>}
      </div>
      {chosen.size > 0 && <ChosenStrip explorer={explorer} />}
    </div>
  );
}
