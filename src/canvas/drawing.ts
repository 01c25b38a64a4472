import type { Explorer } from "../state/explorer.ts";
import type { Scene } from "./appearance.ts";
import { drawAbove, standsOut } from "./draw-above.ts";
import { drawGround, groundPaths, type GroundPath } from "./draw-ground.ts";
import { drawNames } from "./draw-names.ts";
import { floatsOver, linkCard } from "./floats.ts";
import type { MapFrame } from "./frame.ts";
import type { Levels } from "./level.ts";
import type { LiftedLink } from "./lifted.ts";
import { composeNames, type Name, type Names } from "./names.ts";
import { composePicture, liftedNodes, type Picture, type Pointing } from "./picture.ts";
import { traceTerritories, type Territories } from "../../graph-builder/index.ts";
import type { Box, Point, View } from "./view.ts";
import { ZOOM_BANDS } from "./zoom-bands.ts";

/** The 2D layers of the map: ground, selection, names. */
export interface Drawing {
  /** Draws all layers for a view, with the names where they were last placed. */
  readonly draw: (view: View) => void;
  /** Draws again what depends on selection and pointer; the ground stays. */
  readonly drawAbove: (view: View) => void;
  /** What is drawn now, for a picture of the map: the ground with one pen, selection and names with another. */
  readonly paintGround: (pen: CanvasRenderingContext2D, view: View) => void;
  /** The ground as the fitted map has it, whatever the zoom. */
  readonly paintWholeGround: (pen: CanvasRenderingContext2D, view: View) => void;
  readonly paintAbove: (pen: CanvasRenderingContext2D, view: View) => Picture;
  /** Chooses and places the names for a view. */
  readonly placeNames: (view: View) => void;
  /** Takes over what the pointer does, for the next drawing. */
  readonly point: (pointing: Partial<Pointing>) => void;
  /** The selection has changed: drops the names that it fades, until names are placed anew. */
  readonly thinNames: () => void;
  /** These nodes have moved: takes their names along. */
  readonly moveNames: (nodes: readonly number[]) => void;
  /** The filters have changed: works out the territories of what stays. */
  readonly traceGround: () => void;
  /** The territories as they are now: another object once they have been worked out anew. */
  readonly ground: () => object;
  /** The curves of the selection, as last drawn. */
  readonly lifted: () => readonly LiftedLink[];
  /** The territory at a place of the map; -1 for open ground. */
  readonly territoryAt: (at: Point) => number;
}

/** Strength of the territories around a selection. */
const DIMMED = 0.75;
/** Names keep this far from the edge of the screen, in pixels. */
const EDGE = 4;

/** The part of the screen that no panel covers. */
function freeBounds(explorer: Explorer, { width, height }: View): Box {
  const { top, right, bottom, left } = explorer.insets.peek();
  return { left: left + EDGE, top: top + EDGE, right: width - right - EDGE, bottom: height - bottom - EDGE };
}

/** Where the card of the selected link stands. */
const cardOf = ({ link }: Picture, { region }: MapFrame): Box | null => (link === null ? null : linkCard(region));

/** The names of nodes that have moved, where these are now. */
function moveNames(names: Names, moved: ReadonlySet<number>, { corpus }: Scene): Names {
  const follow = (name: Name): Name => (moved.has(name.of) ? { ...name, anchor: corpus.nodes[name.of]! } : name);
  return { ...names, papers: names.papers.map(follow) };
}

/**
 * Draws the 2D layers of a map. `scene` is asked at every drawing; `levels` say which papers stand for all when
 * territories are worked out.
 */
export function openDrawing(frame: MapFrame, explorer: Explorer, levels: Levels, scene: () => Scene): Drawing {
  let names: Names = { papers: [], clusters: [] };
  let lifted: readonly LiftedLink[] = [];
  let territories: Territories = traceTerritories([], 0, 1);
  let paths: GroundPath[] = [];
  let pointing: Pointing = { link: null, area: null };
  const drawAll = (view: View, ground: boolean): void => {
    const picture = composePicture(explorer, scene(), view, pointing);
    if (ground) {
      const pen = frame.ground.begin(view.width, view.height);
      drawGround(pen, paths, scene(), view, picture.emphasis ? DIMMED : 1);
    }
    if (standsOut(picture)) drawAbove(frame.above.begin(view.width, view.height), picture, cardOf(picture, frame));
    else frame.above.wipe();
    drawNames(frame.names.begin(view.width, view.height), names, picture);
    lifted = picture.lifted;
  };
  return {
    draw: (view) => drawAll(view, true),
    drawAbove: (view) => drawAll(view, false),
    paintGround(pen, view) {
      drawGround(pen, paths, scene(), view, explorer.emphasis.peek() ? DIMMED : 1);
    },
    paintWholeGround(pen, view) {
      drawGround(pen, paths, { ...scene(), band: ZOOM_BANDS[1]! }, view, 1);
    },
    paintAbove(pen, view) {
      const picture = composePicture(explorer, scene(), view);
      drawAbove(pen, picture, null);
      drawNames(pen, names, picture);
      return picture;
    },
    placeNames(view) {
      const picture = composePicture(explorer, scene(), view);
      names = composeNames(picture, territories, freeBounds(explorer, view), floatsOver(frame.region));
    },
    point(change) {
      pointing = { ...pointing, ...change };
    },
    thinNames() {
      const lifted = liftedNodes(explorer.emphasis.peek());
      if (lifted.size > 0) names = { ...names, papers: names.papers.filter((name) => lifted.has(name.of)) };
    },
    moveNames(nodes) {
      names = moveNames(names, new Set(nodes), scene());
    },
    traceGround() {
      // By the computed places: a paper that the reader puts elsewhere leaves its cluster's ground as it is.
      const [{ shown }, corpus] = [scene(), explorer.corpus.peek()];
      const isMember = (paper: number): boolean => shown.nodes[paper] === 1 && corpus.nodes[paper]!.territory >= 0;
      const members = levels.leaders(isMember).map((paper) => corpus.nodes[paper]!);
      territories = traceTerritories(members, corpus.territories.length, levels.spacing);
      paths = groundPaths(territories);
    },
    ground: () => paths,
    lifted: () => lifted,
    territoryAt: ({ x, y }) => territories.ownerAt(x, y),
  };
}
