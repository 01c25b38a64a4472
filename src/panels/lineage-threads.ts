import type { Relation } from "../../graph-builder/index.ts";

/** A thread from the right side of an older card to the left side of a younger one. */
export interface Thread {
  /** Keys of the cards. */
  readonly from: string;
  readonly to: string;
  readonly relation: Relation;
  readonly walked: boolean;
  /** It lies on the main path. */
  readonly main: boolean;
}

/** Pixels between threads that leave the same card. */
const SPREAD = 14;

interface End {
  readonly x: number;
  readonly y: number;
}

/** Spreads the threads that meet at one side of a card, in the order of their other ends. */
function spread(index: number, count: number, height: number): number {
  const step = Math.min(SPREAD, (height - 24) / Math.max(1, count));
  return (index - (count - 1) / 2) * step;
}

function middleOf(card: HTMLElement, root: HTMLElement, side: "left" | "right"): End {
  const box = card.getBoundingClientRect();
  const origin = root.getBoundingClientRect();
  return { x: box[side] - origin.left, y: box.top + box.height / 2 - origin.top };
}

/** Draws threads between the cards that stand in `root`, walked ones last so that they lie on top. */
export function drawThreads(root: HTMLElement, threads: readonly Thread[]): void {
  const svg = root.querySelector("svg.lineage-threads")!;
  const cards = new Map<string, HTMLElement>();
  for (const card of root.querySelectorAll<HTMLElement>("[data-card]")) cards.set(card.dataset["card"]!, card);
  const drawn = threads.flatMap((thread) => {
    const [from, to] = [cards.get(thread.from), cards.get(thread.to)];
    if (!from || !to) return [];
    const start = middleOf(from, root, "right");
    const end = middleOf(to, root, "left");
    return [{ thread, start, end, from, to }];
  });
  const shift = (side: "from" | "to", thread: (typeof drawn)[number]): number => {
    const same = drawn.filter((other) => other.thread[side] === thread.thread[side]);
    const far = side === "from" ? "end" : "start";
    same.sort((a, b) => a[far].y - b[far].y);
    return spread(same.indexOf(thread), same.length, thread[side].offsetHeight);
  };
  const paths = drawn.map((item) => {
    const { start, end, thread } = item;
    const [y1, y2] = [start.y + shift("from", item), end.y + shift("to", item)];
    const half = (start.x + end.x) / 2;
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", `M${start.x} ${y1}C${half} ${y1} ${half} ${y2} ${end.x} ${y2}`);
    const kind = thread.walked ? " walked" : thread.main ? " main" : "";
    path.setAttribute("class", `relation-${thread.relation}${kind}`);
    return { path, rank: Number(thread.walked) * 2 + Number(thread.main) };
  });
  paths.sort((a, b) => a.rank - b.rank);
  svg.replaceChildren(...paths.map(({ path }) => path));
}
