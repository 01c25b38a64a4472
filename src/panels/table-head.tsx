import type { JSX } from "preact";
import type { SortColumn, Sorting } from "../data/table-rows.ts";
import { Icon } from "../ui/icon.tsx";
import { tableWords } from "../words/table-words.ts";
import { words } from "../words/words.ts";

interface TableHeadProps {
  readonly sorting: Sorting;
  readonly sort: (sorting: Sorting) => void;
  /** Whether any paper has a year. */
  readonly years: boolean;
  /** Whether all rows are chosen, some, or none. */
  readonly chosen: "all" | "some" | "none";
  readonly chooseAll: () => void;
}

/** Columns in their order; those with numbers are sorted from the largest at first. */
const COLUMNS: readonly { readonly name: SortColumn | "refers" | "concepts"; readonly number: boolean }[] = [
  { name: "paper", number: false },
  { name: "list", number: false },
  { name: "cluster", number: false },
  { name: "year", number: true },
  { name: "in", number: true },
  { name: "out", number: true },
  { name: "refers", number: false },
  { name: "concepts", number: false },
  { name: "lacking", number: true },
];

const isSortable = (name: (typeof COLUMNS)[number]["name"]): name is SortColumn =>
  name !== "refers" && name !== "concepts";

const titleOf = (name: (typeof COLUMNS)[number]["name"]): string =>
  name === "list" ? tableWords.list : words.table.columns[name];

/** The head of the table; pressing a column sorts by it, pressing again turns the order around. */
export function TableHead({ sorting, sort, years, chosen, chooseAll }: TableHeadProps): JSX.Element {
  return (
    <thead>
      <tr>
        <td class="column-choose">
          <input
            type="checkbox"
            aria-label={tableWords.chooseAll}
            title={tableWords.chooseAll}
            checked={chosen === "all"}
            indeterminate={chosen === "some"}
            onChange={chooseAll}
          />
        </td>
        {COLUMNS.filter(({ name }) => years || name !== "year").map(({ name, number }) => {
          const current = sorting.column === name;
          const order = sorting.descending ? "descending" : "ascending";
          return (
            <th
              key={name}
              scope="col"
              class={`column-${name}`}
              data-number={number}
              aria-sort={isSortable(name) ? (current ? order : "none") : undefined}
            >
              {isSortable(name) ? (
                <button
                  type="button"
                  onClick={() => sort({ column: name, descending: current ? !sorting.descending : number })}
                >
                  {titleOf(name)}
                  {current && <Icon name={sorting.descending ? "down" : "up"} size={12} />}
                </button>
              ) : (
                titleOf(name)
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
