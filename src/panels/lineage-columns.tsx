import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { traceLineage } from "../data/lineage.ts";
import { descendantsOf, walkTo } from "../data/walk.ts";
import type { Explorer } from "../state/explorer.ts";
import { words } from "../words/words.ts";
import { PaperCard, WorkCard } from "./lineage-card.tsx";
import { placeCards } from "./lineage-layout.ts";
import { drawThreads, type Thread } from "./lineage-threads.ts";
import { lineageColumns, type LineageCard, type LineageColumn } from "./lineage-model.ts";
import { SideSteps } from "./side-steps.tsx";

interface LineageColumnsProps {
  readonly explorer: Explorer;
  readonly walk: readonly number[];
  /** Papers of the main path. */
  readonly main: readonly number[];
  readonly go: (walk: readonly number[]) => void;
}

/** Puts measured cards in their places and draws the threads between them. */
function arrange(root: HTMLElement, columns: readonly LineageColumn[], threads: readonly Thread[]): void {
  const cardOf = (key: string): HTMLElement | null => root.querySelector(`[data-card="${key}"]`);
  const flows = getComputedStyle(root).getPropertyValue("--lineage-flow").trim() === "1";
  const hung = columns.map((column) =>
    column.cards.map((card) => ({
      key: String(card.node),
      height: cardOf(String(card.node))?.offsetHeight ?? 0,
      parent: card.parent < 0 ? null : String(card.parent),
    })),
  );
  const focus = columns.findIndex((column) => column.kind === "origin");
  const places = placeCards(hung, focus, root.parentElement!.clientHeight - 190);
  for (const [key, y] of places) cardOf(key)!.style.top = flows ? "" : `${y}px`;
  for (const column of root.querySelectorAll<HTMLElement>(".lineage-cards")) {
    const cards = [...column.querySelectorAll<HTMLElement>("[data-card]")];
    const end = Math.max(0, ...cards.map((card) => (Number.parseFloat(card.style.top) || 0) + card.offsetHeight));
    column.style.paddingTop = flows ? "" : `${end}px`;
  }
  drawThreads(root, flows ? [] : threads);
}

function Column(
  props: LineageColumnsProps & {
    readonly column: LineageColumn;
    readonly goTo: (node: number) => void;
    readonly unfold: () => void;
  },
): JSX.Element {
  const { explorer, column, walk, goTo, unfold } = props;
  const here = walk.at(-1)!;
  const corpus = explorer.corpus.value;
  const inColumn = new Set(column.cards.map(({ node }) => node));
  // No thread can be drawn to a card of the same column, or from the lane.
  const isApart = ({ parent }: LineageCard): boolean => column.kind === "undated" || inColumn.has(parent);
  const ends = column.cards.some((card) => card.node === here) && descendantsOf(corpus, here).length === 0;
  return (
    <section class="lineage-column" data-kind={column.kind}>
      <h2>{column.title}</h2>
      <p class="lineage-detail">{column.detail}</p>
      <div class="lineage-cards">
        {column.cards.map((card) => (
          <div key={card.node} class="lineage-place" data-card={card.node}>
            {column.kind === "before" ? (
              <WorkCard explorer={explorer} card={card} />
            ) : (
              <PaperCard
                explorer={explorer}
                card={card}
                walked={walk.includes(card.node)}
                here={card.node === here}
                main={props.main.includes(card.node)}
                beside={card.parent >= 0 && isApart(card) ? corpus.nodes[card.parent]!.label : null}
                go={() => goTo(card.node)}
              />
            )}
          </div>
        ))}
        {column.hidden > 0 && (
          <button type="button" class="text-button lineage-more" onClick={unfold}>
            {words.lineage.more(column.hidden)}
          </button>
        )}
        {ends && <SideSteps explorer={explorer} node={here} />}
      </div>
    </section>
  );
}

/** The steps between the papers of a way, as `older-newer`. */
function stepsOf(nodes: readonly number[]): ReadonlySet<string> {
  return new Set(nodes.slice(1).map((node, index) => `${nodes[index]}-${node}`));
}

/** The threads between cards of different columns. */
function threadsOf(columns: readonly LineageColumn[], walk: readonly number[], main: readonly number[]): Thread[] {
  const [walked, onMain] = [stepsOf(walk), stepsOf(main)];
  return columns.flatMap(({ kind, cards }) =>
    cards.flatMap((card): Thread[] => {
      if (!card.link || cards.some(({ node }) => node === card.parent)) return [];
      const [old, young] = card.older ? [card.node, card.parent] : [card.parent, card.node];
      const step = `${old}-${young}`;
      const relation = kind === "before" ? "mentions" : card.link.relation!;
      return [{ from: String(old), to: String(young), relation, walked: walked.has(step), main: onMain.has(step) }];
    }),
  );
}

/** A lineage as columns of years or generations, oldest at the left; papers without a year in a lane of their own. */
export function LineageColumns({ explorer, walk, main, go }: LineageColumnsProps): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  const open = useSignal<ReadonlySet<number>>(new Set());
  const focus = walk[0]!;
  const corpus = explorer.corpus.value;
  const lineage = useMemo(() => traceLineage(corpus, focus), [corpus, focus]);
  const columns = lineageColumns(corpus, lineage, walk, { open: open.value });
  const inColumns = columns.filter(({ kind }) => kind !== "undated");
  useLayoutEffect(() => {
    const threads = threadsOf(inColumns, walk, main);
    const redraw = (): void => arrange(root.current!, inColumns, threads);
    redraw();
    const watch = new ResizeObserver(redraw);
    watch.observe(root.current!.parentElement!);
    return () => watch.disconnect();
  });
  const goTo = (node: number): void => {
    const member = lineage.members.get(node);
    if (!member || member.generation < 0) go([node]);
    else if (walk.includes(node)) go(walk.slice(0, walk.indexOf(node) + 1));
    else go(walkTo(node, (at) => lineage.members.get(at)?.parent ?? -1));
  };
  const draw = (column: LineageColumn): JSX.Element => (
    <Column
      key={column.order}
      explorer={explorer}
      walk={walk}
      main={main}
      go={go}
      column={column}
      goTo={goTo}
      unfold={() => (open.value = new Set([...open.value, column.order]))}
    />
  );
  return (
    <>
      <div class="lineage-columns" ref={root} data-focus={focus}>
        <svg class="lineage-threads" aria-hidden="true" />
        {inColumns.map(draw)}
      </div>
      {columns.filter(({ kind }) => kind === "undated").map(draw)}
    </>
  );
}
