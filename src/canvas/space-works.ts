import type { Corpus, CorpusNode } from "../data/corpus.ts";
import type { Pins } from "../state/step.ts";
import { pointGrid, type PointGrid } from "../../graph-builder/index.ts";
import { discRadius, zoomGrowth } from "./scales.ts";
import type { Point } from "./view.ts";
import { zoomThatShows } from "./zoom-bands.ts";

/** The map as it is fitted to a screen. */
export interface Fitted {
  /** Pixels of a map unit. */
  readonly scale: number;
  /** Pixels between neighbouring papers. */
  readonly spacing: number;
  /** Factor on all radii, see `crowding`. */
  readonly crowding: number;
}

/** Pixels that stay free between a ring and what is beside it. */
const GAP = 3;
/** Panels leave the map less room than the window has: it may be seen from this zoom, where rings are closest. */
const FROM_ZOOM = 0.72;
/** Pixels that a ring is moved at most: it stays in the gap between territories that the layout gave it. */
const FARTHEST = 40;
/** Places are tried on circles so many pixels apart, in so many directions. */
const STEP = 4;
const DIRECTIONS = 16;
/** Rings beyond these stay where they are: they are named so seldom that few screens show them. */
const MOST = 1200;

/** Radius of the largest disc that is reckoned with, in pixels of the fitted map. */
const LARGEST = 30;

interface Crowd {
  readonly grid: PointGrid;
  /** Radius on the fitted map, by index. */
  readonly radius: (index: number) => number;
}

/** How much larger than on the fitted map everything is at a zoom, beside the distances. */
interface Scaling {
  readonly pixels: number;
  readonly growth: number;
}

/** How many pixels too close a ring is to what is around it, all in all; 0 where it keeps clear. */
function crowdingAt(work: CorpusNode, { x, y }: Point, { grid, radius }: Crowd, { pixels, growth }: Scaling): number {
  const own = radius(work.index) * growth;
  let lacking = 0;
  grid.near(x, y, (own + LARGEST * growth + GAP) / pixels, ({ index }, distance) => {
    if (index === work.index) return;
    lacking += Math.max(0, own + radius(index) * growth + GAP - distance * pixels);
  });
  return lacking;
}

/** Where a ring can stand: in its place, else around it, the nearest first. */
function* placesFor(work: CorpusNode, pixels: number): Generator<Point> {
  yield work;
  for (let away = STEP; away <= FARTHEST; away += STEP) {
    for (let turn = 0; turn < DIRECTIONS; turn++) {
      const angle = (2 * Math.PI * turn) / DIRECTIONS;
      yield { x: work.x + (away * Math.cos(angle)) / pixels, y: work.y + (away * Math.sin(angle)) / pixels };
    }
  }
}

/** The nearest place where a ring keeps clear; where there is none, the least crowded one. */
function clearPlace(work: CorpusNode, crowd: Crowd, scaling: Scaling): Point {
  let best: Point = work;
  let least = Number.POSITIVE_INFINITY;
  for (const place of placesFor(work, scaling.pixels)) {
    const lacking = crowdingAt(work, place, crowd, scaling);
    if (lacking < least) [best, least] = [place, lacking];
    if (least === 0) break;
  }
  return best;
}

/**
 * Places for the rings of works that the corpus lacks, so that on this screen they touch neither each other nor a paper
 * from the zoom on that shows them; those named most stay put. Only what moves is returned. About linear.
 */
export function spaceWorks(corpus: Corpus, { scale, spacing, crowding }: Fitted): Pins {
  const works = corpus.nodes
    .slice(corpus.paperCount)
    .sort((a, b) => b.inDegree - a.inDegree || a.index - b.index)
    .slice(0, MOST);
  const papers = corpus.nodes.slice(0, corpus.paperCount);
  const crowd: Crowd = {
    grid: pointGrid(papers, Math.max(spacing, 12) / scale),
    radius: (index) => discRadius(corpus.nodes[index]!, crowding),
  };
  const places = new Map<number, readonly [number, number]>();
  for (const work of works) {
    const zoom = zoomThatShows(work.inDegree, spacing, FROM_ZOOM);
    if (zoom === null) break;
    const scaling = { pixels: scale * zoom, growth: zoomGrowth(zoom, crowding) };
    const at = clearPlace(work, crowd, scaling);
    crowd.grid.move(work, { index: work.index, x: at.x, y: at.y });
    if (at !== work) places.set(work.index, [at.x, at.y]);
  }
  return places;
}
