import { useComputed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { sortRows, tableRows, type Sorting, type TableRow } from "../data/table-rows.ts";
import { tableCsv } from "../data/table-csv.ts";
import type { Explorer } from "../state/explorer.ts";
import { Icon } from "../ui/icon.tsx";
import { rowWindow } from "../ui/row-window.ts";
import { fileName, saveFile } from "../ui/save-file.ts";
import { words } from "../words/words.ts";
import { RowEvidence } from "./row-evidence.tsx";
import { TableHead } from "./table-head.tsx";
import { PaperRow } from "./table-row.tsx";

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
  const save = (): void =>
    saveFile(fileName(title, "csv"), tableCsv(explorer.corpus.peek(), rows), "text/csv;charset=utf-8");
  const all = rows.length === paperCount;
  return (
    <header class="table-bar">
      <h2>{all ? words.table.all : words.table.some}</h2>
      <p class="panel-aside">{words.table.count(rows.length, paperCount)}</p>
      <button type="button" class="button" onClick={save}>
        <Icon name="download" size={16} />
        {words.table.csv}
      </button>
    </header>
  );
}

/** Moves the focus from row to row with the arrow keys. */
function onArrows(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const row = (event.target as Element).closest("tr[data-row]");
  if (!step || !row) return;
  const position = Number(row.getAttribute("data-row")) + step;
  const next = row.closest("table")!.querySelector<HTMLElement>(`tr[data-row="${position}"] .table-paper`);
  if (!next) return;
  event.preventDefault();
  next.focus();
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
  const evidence = useRef<HTMLTableRowElement>(null);
  const selected = explorer.selection.value;
  const opened = rows.findIndex((row) => row.node.index === selected);
  const { first, end, above, below } = rowWindow(rows.length, ROW, scrolled, { index: opened, extra: extra.value });
  useLayoutEffect(() => {
    const height = evidence.current?.offsetHeight;
    if (height !== undefined) extra.value = height;
  });
  const columns = years ? 8 : 7;
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
  const sorted = useComputed(() => sortRows(all.value, sorting.value));
  const rows = sorted.value.filter((row) => explorer.shown.value.nodes[row.node.index] === 1);
  const years = all.value.some((row) => row.year !== null);
  const look = (): void => {
    const { scrollTop, clientHeight } = scroller.current!;
    scrolled.value = { top: scrollTop, height: clientHeight };
  };
  const selected = explorer.selection.value;
  useEffect(() => {
    const watch = new ResizeObserver(look);
    watch.observe(scroller.current!);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    const at = rows.findIndex((row) => row.node.index === selected);
    const { scrollTop, clientHeight } = scroller.current!;
    const inSight = at * ROW >= scrollTop && (at + 4) * ROW <= scrollTop + clientHeight;
    if (at >= 0 && !inSight) scroller.current!.scrollTo(0, Math.max(0, at * ROW - clientHeight / 3));
  }, [selected, sorting.value]);
  return (
    <div class="table-view">
      <Toolbar explorer={explorer} rows={rows} />
      <div class="table-scroll" ref={scroller} onScroll={look} tabIndex={-1}>
        <table aria-rowcount={rows.length + 1} aria-label={words.table.all} onKeyDown={onArrows}>
          <TableHead sorting={sorting.value} sort={(next) => (sorting.value = next)} years={years} />
          <Body explorer={explorer} rows={rows} years={years} scrolled={scrolled.value} toggleDetails={toggleDetails} />
        </table>
        {rows.length === 0 && <p class="table-empty note">{words.table.empty}</p>}
      </div>
    </div>
  );
}
