import { useSignal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Corpus } from "../data/corpus.ts";
import { markRanges, searchOf, type SearchAnswer, type SearchHit } from "../data/search.ts";
import { toggleChosen } from "../state/choose.ts";
import type { Explorer } from "../state/explorer.ts";
import { Combobox, type Option } from "../ui/combobox.tsx";
import { Icon } from "../ui/icon.tsx";
import { Marked } from "../ui/marked.tsx";
import { words } from "../words/words.ts";
import { NodeSign } from "./node-name.tsx";
import { ReadingMark } from "./reading-sign.tsx";
import { useIndexed } from "./use-indexed.ts";

function kindOf(hit: SearchHit, corpus: Corpus): string {
  if (hit.kind !== "paper") return words.search.kinds[hit.kind];
  const territory = corpus.territories[corpus.nodes[hit.node!]!.territory];
  return territory?.cluster.label ?? words.search.ungrouped;
}

interface HitProps {
  readonly explorer: Explorer;
  readonly hit: SearchHit;
  readonly query: string;
  /** Puts a paper on the reading list. */
  readonly keep: () => void;
}

function Hit({ explorer, hit, query, keep }: HitProps): JSX.Element {
  const corpus = explorer.corpus.value;
  const keeps = hit.kind === "paper" && !explorer.marks.value.has(hit.node!);
  const press = (event: Event): void => {
    event.stopPropagation();
    keep();
  };
  const inLabel = markRanges(hit.label, query, hit.terms);
  return (
    <>
      {hit.node === null ? <Icon name="shared" size={12} /> : <NodeSign corpus={corpus} node={hit.node} />}
      <span class="hit-name">
        <b>
          <Marked text={hit.label} ranges={inLabel} />
        </b>{" "}
        {hit.detail && (
          <span class="hit-detail">
            <Marked text={hit.detail} ranges={inLabel.length > 0 ? [] : markRanges(hit.detail, query, hit.terms)} />
          </span>
        )}
      </span>
      {hit.node !== null && <ReadingMark explorer={explorer} node={hit.node} />}
      <span class="hit-kind">{kindOf(hit, corpus)}</span>
      {keeps && (
        <span
          class="hit-keep"
          title={`${words.reading.put} (${words.reading.keys})`}
          aria-hidden="true"
          onClick={press}
        >
          <Icon name="bookmark" size={14} />
        </span>
      )}
    </>
  );
}

/** Whether a key press asks for the search: `/` outside a field, Ctrl+K or Cmd+K anywhere. */
function asksForSearch(event: KeyboardEvent): boolean {
  const chord = event.ctrlKey || event.metaKey;
  if (event.key.toLowerCase() === "k") return chord && !event.shiftKey && !event.altKey;
  const typing = (event.target as Element).closest("input, textarea, select, [contenteditable]");
  return event.key === "/" && !typing && !chord && !event.altKey;
}

/** Makes the keys for search focus the field. */
function useSearchKeys(field: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!asksForSearch(event)) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

/** Whether the field has ever had the focus: nothing is loaded or indexed for a reader who does not search. */
function useWhenFocused(field: { readonly current: HTMLInputElement | null }): boolean {
  const focused = useSignal(false);
  useEffect(() => {
    const wake = (): void => void (focused.value = true);
    const input = field.current;
    input?.addEventListener("focus", wake, { once: true });
    return () => input?.removeEventListener("focus", wake);
  }, []);
  return focused.value;
}

const NO_ANSWER: SearchAnswer = { hits: [], suggestion: null };

interface SearchBoxProps {
  readonly explorer: Explorer;
  readonly narrow: ReadonlySignal<boolean>;
}

/** Puts answers on the reading list, and says so. */
function useKeeping(explorer: Explorer): { readonly kept: Signal<string>; keep(hit: SearchHit): Promise<void> } {
  const kept = useSignal("");
  const keep = async ({ kind, node, label }: SearchHit): Promise<void> => {
    if (kind !== "paper") return;
    const { notePapers } = await import("../state/reading-actions.ts");
    if (!explorer.marks.peek().has(node!)) notePapers(explorer, [node!]);
    kept.value = words.reading.kept(label);
  };
  return { kept, keep };
}

/** Finds papers, works and concepts as one types, and flies to the one chosen. */
export function SearchBox({ explorer, narrow }: SearchBoxProps): JSX.Element {
  const corpus = explorer.corpus.value;
  const query = useSignal("");
  const field = useRef<HTMLInputElement>(null);
  useSearchKeys(field);
  const search = useWhenFocused(field) ? searchOf(corpus) : null;
  const isWaiting = !useIndexed(search);

  const { hits, suggestion } = search?.find(query.value) ?? NO_ANSWER;
  const go = (hit: SearchHit): void => {
    if (hit.concept !== null) explorer.selectConcept(hit.concept);
    else explorer.select(hit.node);
  };
  const { kept, keep } = useKeeping(explorer);
  const ask = (text: string): void => {
    query.value = text;
    field.current?.focus();
  };
  const options = hits.map((hit): Option => ({
    key: hit.concept ?? String(hit.node),
    content: <Hit explorer={explorer} hit={hit} query={query.value} keep={() => void keep(hit)} />,
    keep: () => void keep(hit),
    choose: () => go(hit),
    add: () => (hit.node === null ? undefined : toggleChosen(explorer, hit.node)),
  }));
  return (
    <Combobox
      label={words.search.label}
      placeholder={narrow.value ? words.search.short : words.search.label}
      hint={words.search.hint}
      query={query}
      options={options}
      waiting={isWaiting}
      announce={`${kept.value} ${words.search.found(hits.length)}`}
      field={field}
      empty={
        isWaiting ? (
          <p>{words.search.indexing}</p>
        ) : (
          <>
            <p>{words.search.nothing(query.value.trim())}</p>
            <p class="combobox-actions">
              {suggestion && (
                <button type="button" class="button" onClick={() => ask(suggestion)}>
                  {words.search.question} {suggestion}?
                </button>
              )}
              <button type="button" class="button quiet" onClick={() => ask("")}>
                {words.search.clear}
              </button>
            </p>
          </>
        )
      }
    />
  );
}
