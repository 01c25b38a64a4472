import { batch } from "@preact/signals";
import type { Relation } from "../../graph-builder/index.ts";
import type { Corpus, CorpusNode } from "../data/corpus.ts";
import { otherEnd } from "../data/emphasis.ts";
import { clearChosen, toggleChosen } from "../state/choose.ts";
import type { Explorer } from "../state/explorer.ts";
import { relationWords, words } from "../words/words.ts";
import { nodeLook, type Scene } from "./appearance.ts";
import type { MapCamera } from "./camera.ts";
import type { Drawing } from "./drawing.ts";
import type { MapFrame } from "./frame.ts";
import { linkAt, nodeAt, REACH } from "./hit.ts";
import { nodesOn, type Levels } from "./level.ts";
import { listenToKeys } from "./keyboard.ts";
import { minimapLater, reachLater } from "./later.ts";
import { nearestThatWay, type Spot } from "./nearest-that-way.ts";
import { composePicture, liftedNodes, type Pointing } from "./picture.ts";
import type { Places } from "./places.ts";
import { listenToPointer } from "./pointer.ts";
import type { Stage } from "./stage.ts";
import { toMap, toScreen, type Point } from "./view.ts";

/** What the reader's hands act on. */
export interface Hands {
  readonly frame: MapFrame;
  readonly stage: Stage;
  readonly drawing: Drawing;
  readonly camera: MapCamera;
  readonly explorer: Explorer;
  readonly scene: () => Scene;
  readonly places: Places;
  readonly levels: Levels;
  /** Shows what the pointer does. */
  readonly point: (pointing: Partial<Pointing>) => void;
}

/** Hands that can also feel and speak. */
export interface Reach extends Hands {
  /** The node under a point of the screen. */
  readonly find: (point: Point, reach: number) => number | null;
  /** Says a text aloud. */
  readonly say: (text: string) => void;
}

/** Milliseconds that a double press and a notch of the wheel take to zoom. */
const DOUBLE_MS = 240;
const WHEEL_MS = 140;

const RELATIONS: readonly (Relation | null)[] = ["extends", "compares", "uses", "mentions", "cites", null];

/** Turns pointer and keys into changes of the explorer's state; returns how to stop listening. */
export function listenToInput(hands: Hands): () => void {
  const { frame, stage, camera, explorer, drawing } = hands;
  const find = (point: Point, reach: number): number | null => {
    const { scene, view, emphasis } = composePicture(explorer, hands.scene(), stage.view());
    return nodeAt(point, reach, scene, view, hands.places.grid, liftedNodes(emphasis));
  };
  const say = (text: string): void => {
    frame.live.textContent = text;
  };
  listenToPointer(stage.sigma, {
    hover(point) {
      const node = point && find(point, REACH.mouse);
      const link = point && node === null ? linkAt(point, hands.scene(), stage.view(), drawing.lifted()) : null;
      explorer.hovered.value = node;
      hands.point({ link });
      frame.region.style.cursor = node === null && link === null ? "" : "pointer";
      frame.region.title = link === null ? "" : describeLink(hands.scene().corpus, link);
    },
    press(point, reach, adds) {
      const node = find(point, reach);
      if (node !== null) return adds ? toggleChosen(explorer, node) : explorer.select(node);
      if (adds) return;
      const link = linkAt(point, hands.scene(), stage.view(), drawing.lifted());
      if (link !== null) explorer.selectLink(link);
      else clear(explorer);
    },
    pressTwice(point, reach) {
      const node = find(point, reach);
      const at = toMap(stage.view(), point);
      const { corpus } = hands.scene();
      const territory = node === null ? drawing.territoryAt(at) : corpus.nodes[node]!.territory;
      if (territory < 0) return camera.zoomAt(point, 2, DOUBLE_MS);
      camera.fulfil({ kind: "nodes", nodes: corpus.territories[territory]!.papers });
    },
    zoom: (point, factor, glide) => camera.zoomAt(point, factor, glide ? WHEEL_MS : 0),
    moved: () => camera.release(),
  });
  const stopKeys = listenToKeys(frame.region, keyActions(hands, say));
  const stops = [stopKeys, reachLater({ ...hands, find, say }), minimapLater(hands)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** What a link says, in a line. */
function describeLink(corpus: Corpus, index: number): string {
  const { source, target, relation, concept } = corpus.links[index]!;
  const [from, to] = [corpus.nodes[source]!.label, corpus.nodes[target]!.label];
  if (relation) return words.map.refers(from, relationWords[relation].verb, to);
  return words.map.shares(from, to, concept?.concepts.length ?? 0);
}

function clear(explorer: Explorer): void {
  if (explorer.selection.peek() === null && explorer.link.peek() === null && explorer.emphasis.peek() === null) {
    clearChosen(explorer);
    return;
  }
  batch(() => {
    explorer.selectLink(null);
    explorer.select(null);
  });
}

function keyActions(hands: Hands, say: (text: string) => void): Parameters<typeof listenToKeys>[1] {
  const { stage, camera, explorer } = hands;
  const nodeOf = (node: number): CorpusNode => hands.scene().corpus.nodes[node]!;
  const moveTo = (node: number, text: string): void => {
    explorer.hovered.value = node;
    say(text);
    const { width, height } = stage.view();
    const { x, y } = toScreen(stage.view(), nodeOf(node));
    if (x < 24 || y < 24 || x > width - 24 || y > height - 24) camera.reveal(node);
  };
  const describe = (node: number): string => {
    const { kind, label, inDegree } = nodeOf(node);
    return kind === "paper" ? words.map.paper(label, inDegree) : words.map.work(label, inDegree);
  };
  return {
    go(direction) {
      const from = cursor(hands);
      if (explorer.hovered.peek() === null && explorer.selection.peek() === null)
        return moveTo(from.index, describe(from.index));
      const next = nearestThatWay(spots(hands), from, direction);
      if (next !== null) moveTo(next, describe(next));
    },
    walk(step) {
      const selected = explorer.selection.peek();
      if (selected === null) return false;
      const around = neighbours(hands, selected);
      const at = around.findIndex(({ node }) => node === explorer.hovered.peek());
      const next = around[at < 0 ? (step > 0 ? 0 : around.length - 1) : at + step];
      if (!next) {
        explorer.hovered.value = null;
        return false;
      }
      moveTo(next.node, words.map.beside(nodeOf(next.node).label, next.text));
      return true;
    },
    open() {
      const node = explorer.hovered.peek();
      if (node !== null) {
        explorer.select(node);
        say(describe(node));
      }
    },
    leave() {
      if (explorer.tool.peek() !== "move") explorer.tool.value = "move";
      else if (explorer.link.peek() !== null) explorer.selectLink(null);
      else if (explorer.emphasis.peek() !== null) {
        explorer.select(null);
        say(words.map.cleared);
      } else if (explorer.hovered.peek() !== null) explorer.hovered.value = null;
      else if (clearChosen(explorer)) say(words.map.cleared);
      else return false;
      return true;
    },
    zoom: (factor) => camera.fulfil({ kind: "zoom", factor }),
    fit: () => camera.fulfil({ kind: "fit" }),
  };
}

/** The nodes that the keyboard can reach, where they lie on the screen. */
function* spots({ stage, scene }: Hands): Generator<Spot> {
  const view = stage.view();
  for (const node of nodesOn(scene())) {
    if (scene().shown.nodes[node.index] !== 1 || nodeLook(node, scene()).hidden) continue;
    yield { index: node.index, ...toScreen(view, node) };
  }
}

/** Where the keyboard is: at the node pointed at, at the selected one, else at the one nearest to the middle. */
function cursor(hands: Hands): Spot {
  const { explorer, stage } = hands;
  const view = stage.view();
  const at = explorer.hovered.peek() ?? explorer.selection.peek();
  if (at !== null) return { index: at, ...toScreen(view, hands.scene().corpus.nodes[at]!) };
  const distance = ({ x, y }: Point): number => Math.hypot(x - view.width / 2, y - view.height / 2);
  return [...spots(hands)].reduce((a, b) => (distance(b) < distance(a) ? b : a));
}

/** The neighbours of a node, by relation, then by strength, with the relation in words. */
function neighbours({ scene }: Hands, node: number): { readonly node: number; readonly text: string }[] {
  const { corpus } = scene();
  const links = corpus.linksOf(node).map((index) => corpus.links[index]!);
  const seen = new Set<number>();
  const found: { node: number; text: string }[] = [];
  for (const relation of RELATIONS) {
    const group = links.filter((link) => link.relation === relation).sort((a, b) => b.strength - a.strength);
    for (const link of relation === null ? group.slice(0, 5) : group) {
      const other = otherEnd(link, node);
      if (seen.has(other)) continue;
      seen.add(other);
      const incoming = link.target === node;
      const text =
        relation === null ? words.details.nearest : relationWords[relation][incoming ? "incoming" : "outgoing"];
      found.push({ node: other, text: text.toLowerCase() });
    }
  }
  return found;
}
