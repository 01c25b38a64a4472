import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { exampleLineages } from "../data/example-lineages.ts";
import { traceLineage } from "../data/lineage.ts";
import { mainPath } from "../data/main-path.ts";
import { stepWalk, type WalkWay } from "../data/walk.ts";
import type { Explorer } from "../state/explorer.ts";
import { watchMedia } from "../ui/media.ts";
import { words } from "../words/words.ts";
import { ExampleLineage } from "./example-lineage.tsx";
import { LineageBar } from "./lineage-bar.tsx";
import { LineageColumns } from "./lineage-columns.tsx";
import { WalkControls } from "./walk-controls.tsx";

/** Milliseconds of one step of a replay. */
const PACE = 900;

const WAYS: Readonly<Record<string, WalkWay>> = {
  ArrowLeft: "ancestor",
  ArrowRight: "descendant",
  ArrowUp: "previous",
  ArrowDown: "next",
};

/** Before a lineage is chosen: some to start with. */
function Chooser({ explorer }: { readonly explorer: Explorer }): JSX.Element {
  return (
    <div class="lineage lineage-chooser">
      <h2 class="paper-title">{words.lineage.choose}</h2>
      <p class="note">{words.lineage.chooseDetail}</p>
      {exampleLineages(explorer.corpus.value, 6).map((example) => (
        <ExampleLineage key={example.origin} explorer={explorer} example={example} />
      ))}
    </div>
  );
}

/** What the lineage view is given. */
export interface LineageViewProps {
  readonly explorer: Explorer;
  /** Shows or hides the details of the paper where one stands. */
  readonly toggleDetails: () => void;
}

/** Ancestors and descendants of a paper, to walk from the oldest to the newest. */
export function LineageView({ explorer, toggleDetails }: LineageViewProps): JSX.Element {
  const { value: walk } = explorer.walk;
  const selected = explorer.selection.value;
  const isPaper = selected !== null && selected < explorer.corpus.value.paperCount;
  const path = walk.length > 0 && (!isPaper || walk.includes(selected)) ? walk : isPaper ? [selected] : [];
  if (path.length === 0) return <Chooser explorer={explorer} />;
  return <Walked explorer={explorer} toggleDetails={toggleDetails} walk={path} />;
}

/** Plays a walk from its start; with reduced motion it goes to the start and waits for the reader. */
function useReplay(explorer: Explorer, walk: readonly number[]): { at: number | null; start: () => void } {
  const at = useSignal<number | null>(null);
  const still = useRef(watchMedia("(prefers-reduced-motion: reduce)"));
  useEffect(() => {
    if (at.value === null || still.current.value) return undefined;
    const timer = setTimeout(() => (at.value = at.value! + 1 < walk.length ? at.value! + 1 : null), PACE);
    return () => clearTimeout(timer);
  }, [at.value]);
  const start = (): void => {
    if (still.current.value) explorer.openLineage(walk[0]!, walk.slice(0, 1));
    else at.value = 0;
  };
  return { at: at.value, start };
}

function Walked({
  explorer,
  walk,
  toggleDetails,
}: LineageViewProps & { readonly walk: readonly number[] }): JSX.Element {
  const region = useRef<HTMLElement>(null);
  const replay = useReplay(explorer, walk);
  const corpus = explorer.corpus.value;
  const focus = walk[0]!;
  const main = useMemo(() => mainPath(corpus, traceLineage(corpus, focus)).nodes, [corpus, focus]);
  const shown = replay.at === null ? walk : walk.slice(0, replay.at + 1);
  const go = (next: readonly number[]): void => explorer.openLineage(next.at(-1)!, next);
  const take = (way: WalkWay): void => {
    const next = stepWalk(corpus, walk, way, main);
    if (next) go(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const way = WAYS[event.key];
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (way && plain) take(way);
    else if (event.key === "Enter" && event.target === region.current) toggleDetails();
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    const current = region.current?.querySelector("[data-here=true]");
    current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [shown.at(-1)]);
  useEffect(() => region.current?.focus({ preventScroll: true }), []);
  return (
    <div class="lineage">
      <LineageBar explorer={explorer} walk={walk} main={main} go={go} />
      <section
        class="lineage-region"
        ref={region}
        tabIndex={0}
        aria-label={`${words.lineage.of} ${corpus.nodes[focus]!.label}`}
        onKeyDown={onKeyDown}
      >
        <LineageColumns explorer={explorer} walk={shown} main={main} go={go} />
      </section>
      <WalkControls explorer={explorer} walk={walk} take={take} replayed={replay.at} replay={replay.start} />
    </div>
  );
}
