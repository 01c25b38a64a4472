import { lookAtChosen, toggleChosen } from "../state/choose.ts";
import { releaseNode } from "../state/pin.ts";
import { handlingWords as words } from "../words/handling-words.ts";
import type { Reach } from "./input.ts";
import { DIRECTIONS } from "./nearest-that-way.ts";
import { toMap, type Point } from "./view.ts";

/** Pixels that a key moves a paper; with Shift, by one. */
const STEP = 12;

/** Moves the paper at hand by a step on the screen; it is pinned when Alt is let go. */
function push({ places, stage, explorer, say }: Reach, node: number, way: Point, step: number): void {
  const view = stage.view();
  const [from, to] = [toMap(view, { x: 0, y: 0 }), toMap(view, { x: way.x * step, y: way.y * step })];
  const chosen = explorer.chosen.peek();
  places.carry(chosen.has(node) ? chosen : [node], { x: to.x - from.x, y: to.y - from.y });
  say(words.moved(explorer.corpus.peek().nodes[node]!.label));
}

/** Plain keys: look at what is selected or chosen, let a paper go back to its place. */
const PLAIN: Readonly<Record<string, (hands: Reach, node: number | null) => void>> = {
  f: ({ explorer }) => lookAtChosen(explorer),
  r({ explorer, say }, node) {
    if (node === null || !explorer.pins.peek().has(node)) return;
    releaseNode(explorer, node);
    say(words.released(explorer.corpus.peek().nodes[node]!.label));
  },
};

/** With Alt: arrows move the paper at hand, Enter adds it to those chosen or takes it away. */
function pressWithAlt(hands: Reach, event: KeyboardEvent, node: number): boolean {
  const { explorer, say } = hands;
  const way = DIRECTIONS[event.key];
  if (way) push(hands, node, way, event.shiftKey ? 1 : STEP);
  else if (event.key === "Enter") {
    toggleChosen(explorer, node);
    say(words.chosen(explorer.chosen.peek().size));
  } else return false;
  return true;
}

/** Keys for what the mouse does by dragging, while the map has the focus. */
export function listenToHandlingKeys(hands: Reach): () => void {
  const { explorer, frame, places } = hands;
  const { region } = frame;
  const press = (event: KeyboardEvent): void => {
    if (event.target !== region || event.ctrlKey || event.metaKey) return;
    const node = explorer.hovered.peek() ?? explorer.selection.peek();
    const plain = event.altKey ? undefined : PLAIN[event.key];
    if (!plain && !(event.altKey && node !== null && pressWithAlt(hands, event, node))) return;
    plain?.(hands, node);
    event.preventDefault();
    event.stopPropagation();
  };
  const lift = (event: KeyboardEvent): void => {
    if (event.key === "Alt") places.drop();
  };
  const drop = (): void => places.drop();
  region.addEventListener("keydown", press);
  region.addEventListener("keyup", lift);
  region.addEventListener("blur", drop);
  return () => {
    region.removeEventListener("keydown", press);
    region.removeEventListener("keyup", lift);
    region.removeEventListener("blur", drop);
  };
}
