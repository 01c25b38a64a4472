import type { JSX } from "preact";
import type { SortColumn, Sorting } from "../data/table-rows.ts";
import { Icon } from "../ui/icon.tsx";
import { words } from "../words/words.ts";

interface TableHeadProps {
  readonly sorting: Sorting;
  readonly sort: (sorting: Sorting) => void;
  /** Whether any paper has a year. */
  readonly years: boolean;
}

/** Columns in their order; those with numbers are sorted from the largest at first. */
const COLUMNS: readonly { readonly name: SortColumn | "refers" | "concepts"; readonly number: boolean }[] = [
  { name: "paper", number: false },
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

/** The head of the table; pressing a column sorts by it, pressing again turns the order around. */
export function TableHead({ sorting, sort, years }: TableHeadProps): JSX.Element {
  return (
    <thead>
      <tr>
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
                  {words.table.columns[name]}
                  {current && <Icon name={sorting.descending ? "down" : "up"} size={12} />}
                </button>
              ) : (
                words.table.columns[name]
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
