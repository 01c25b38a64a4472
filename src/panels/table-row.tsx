import type { JSX } from "preact";
import type { TableRow } from "../data/table-rows.ts";
import type { Explorer } from "../state/explorer.ts";
import { tableWords } from "../words/table-words.ts";
import { words } from "../words/words.ts";
import { NodeSign } from "./node-name.tsx";
import { ReadingSelect } from "./reading-select.tsx";
import { RelationChip } from "./relation.tsx";

interface PaperRowProps {
  readonly explorer: Explorer;
  readonly row: TableRow;
  /** Position among the rows that are shown, from 0. */
  readonly position: number;
  readonly open: boolean;
  readonly years: boolean;
  readonly press: () => void;
  readonly chosen: boolean;
  /** `through`: all rows from the one chosen before. */
  readonly choose: (through: boolean) => void;
}

/** The first paper that it refers to, and how many more there are. */
function RefersTo({ explorer, row }: { readonly explorer: Explorer; readonly row: TableRow }): JSX.Element {
  const [first] = row.outgoing;
  if (!first) return <span class="table-none">{words.table.none}</span>;
  const more = row.outgoing.length - 1;
  return (
    <>
      <RelationChip relation={first.relation!} /> {explorer.corpus.value.nodes[first.target]!.label}
      {more > 0 && <span class="table-none"> {words.table.more(more)}</span>}
    </>
  );
}

function Count({ value }: { readonly value: number }): JSX.Element {
  return (
    <td data-number="true" class={value === 0 ? "table-none" : undefined}>
      {value}
    </td>
  );
}

/** A paper as a row; pressing it shows the evidence under it. */
export function PaperRow(props: PaperRowProps): JSX.Element {
  const { explorer, row, position, open, years, chosen } = props;
  const { node } = row;
  return (
    <tr aria-rowindex={position + 2} data-open={open} data-row={position} data-chosen={chosen} onClick={props.press}>
      <td class="table-choose" onClick={(event) => event.stopPropagation()}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={tableWords.choose(node.label)}
          checked={chosen}
          onClick={(event) => props.choose(event.shiftKey)}
        />
      </td>
      <th scope="row">
        <button type="button" class="table-paper" aria-expanded={open}>
          <b>{node.label}</b> {row.rest}
        </button>
      </th>
      <td class="table-list" onClick={(event) => event.stopPropagation()}>
        <ReadingSelect explorer={explorer} paper={node.key} name={node.label} inTable />
        <span class="table-none">{explorer.marks.value.get(node.index)?.tags.join(", ")}</span>
      </td>
      <td>
        {row.cluster && (
          <span class="table-cluster">
            <NodeSign corpus={explorer.corpus.value} node={node.index} />
            {row.cluster}
          </span>
        )}
      </td>
      {years && <td data-number="true">{row.year ?? ""}</td>}
      <Count value={row.incoming.length} />
      <Count value={row.outgoing.length} />
      <td class="table-refers">
        <RefersTo explorer={explorer} row={row} />
      </td>
      <td class="table-concepts">{row.concepts.slice(0, 4).join(", ")}</td>
      <Count value={row.lacking.length} />
    </tr>
  );
}
