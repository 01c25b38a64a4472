import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { searchOf, type SearchHit } from "../data/search.ts";
import type { Explorer } from "../state/explorer.ts";
import { Combobox, type Option } from "../ui/combobox.tsx";
import { words } from "../words/words.ts";
import { NodeSign } from "./node-name.tsx";
import { useIndexed } from "./use-indexed.ts";

/** How many answers are asked for, and how many of those that fit are offered. */
const ASKED = 24;
const OFFERED = 8;

interface NodeFinderProps {
  readonly explorer: Explorer;
  readonly label: string;
  /** Which answers may be chosen; concepts are never asked for. */
  readonly fits: (hit: SearchHit) => boolean;
  readonly choose: (node: number) => void;
}

/** A search field for one paper or work of the corpus. */
export function NodeFinder({ explorer, label, fits, choose }: NodeFinderProps): JSX.Element {
  const corpus = explorer.corpus.value;
  const query = useSignal("");
  const field = useRef<HTMLInputElement>(null);
  const search = searchOf(corpus);
  const isIndexed = useIndexed(search);
  const hits = search.find(query.value, ASKED).hits.filter((hit) => hit.node !== null && fits(hit));
  const options = hits.slice(0, OFFERED).map((hit): Option => ({
    key: String(hit.node),
    content: (
      <>
        <NodeSign corpus={corpus} node={hit.node!} />
        <span class="hit-name">
          <b>{hit.label}</b> <span class="hit-detail">{hit.detail}</span>
        </span>
        {hit.kind === "work" && <span class="hit-kind">{words.search.kinds.work}</span>}
      </>
    ),
    choose: () => choose(hit.node!),
  }));
  return (
    <Combobox
      label={label}
      placeholder={label}
      hint=""
      query={query}
      options={options}
      waiting={!isIndexed}
      announce={words.search.found(options.length)}
      empty={words.search.nothing(query.value.trim())}
      field={field}
    />
  );
}
