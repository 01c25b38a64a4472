import { toAdjacency } from "../adjacency.ts";
import { cos, sin } from "../exact-math.ts";
import type { BuildOptions } from "../options.ts";
import { report, type Host } from "../progress.ts";
import { createRandom, type Random } from "../random.ts";
import type { EdgeList, Layout, Levels, References } from "../types.ts";
import { arrange, type Arrangement } from "./arrange.ts";
import { blockLevels, type Blocks } from "./blocks.ts";
import { evenOut, type Bounds } from "./even-out.ts";
import { findFreeGround, type Wish } from "./free-ground.ts";
import { linksWithin, placeBlocks } from "./place-blocks.ts";
import { swapPlaces } from "./swap-places.ts";
import { pushApart } from "./push-apart.ts";

/** Distance of neighbouring papers on a small map, in map units. */
const SPACING = 33;
/** Free ground that each incoming reference adds to a paper, in map units across. */
const PER_REFERENCE = 3.6;
/** References beyond this many add no more ground. */
const MOST_REFERENCES = 15;
/** The map is wider than high, like a screen. */
const ASPECT = 1.55;
/** Free ground between islands, in map units on a small map. */
const GAP = 48;
/** Share of the map that islands and their gaps fill. */
const ROOMY = 0.8;
/** A map larger than this is scaled down to it. */
const WIDTH = 1000;

/**
 * Positions of papers, then works, in map units around (0, 0), y pointing up.
 *
 * Coarse clusters are islands with free ground between them, related ones
 * beside each other; finer clusters are neighbourhoods inside their island, and
 * so on down to papers, which are evenly spread and never overlap; papers that
 * many refer to have free ground around them. Works lie in the gaps near the
 * papers that name them, ungrouped papers in free ground at the edge. Papers
 * are 33 units apart until the map is 1000 wide; larger maps are scaled to
 * that. Built from + - * / and the square root only, so it is the same on every
 * engine. Time grows about linearly with papers and edges.
 */
export function layoutMap(
  levels: Levels,
  neighbours: EdgeList,
  references: References,
  { seed }: Pick<BuildOptions, "seed">,
  host: Host,
): Layout {
  const random = createRandom(seed);
  const radius = paperRadii(neighbours.order, references);
  const blocks = blockLevels(levels, radius);
  const islands = blocks[0]!;
  const edges = joinReferences(neighbours, references);
  let at = placeIslands(islands, edges, random);
  const territories: Bounds = { ...at, radius: islands.radius, of: islands.blockOf };
  blocks.slice(1).forEach((level, depth) => {
    report(host, "layout", depth, blocks.length);
    at = placeBlocks(level, blocks[depth]!, at, edges, random);
  });
  const papers = spreadPapers(at, blocks.at(-1)!, radius, territories, edges);
  const placed = placeUngrouped(papers, blocks.at(-1)!.blockOf, territories, neighbours);
  const works = placeWorks(placed, territories, references);
  report(host, "layout", blocks.length, blocks.length);
  return fit({ x: join(placed.x, works.x), y: join(placed.y, works.y) }, placed);
}

/** Half the spacing, more for papers that others refer to. */
function paperRadii(papers: number, { references }: References): Float64Array {
  const incoming = new Int32Array(papers);
  for (const { target } of references) if (target < papers) incoming[target]! += 1;
  return Float64Array.from(incoming, (count) => (SPACING + PER_REFERENCE * Math.min(count, MOST_REFERENCES)) / 2);
}

/** References between papers draw like a strong neighbour. */
function joinReferences(edges: EdgeList, { references }: References): EdgeList {
  const inside = references.filter(({ source, target }) => target < edges.order && source !== target);
  const strong = edges.weight.reduce((most, weight) => Math.max(most, weight), 0) || 1;
  return {
    order: edges.order,
    source: Int32Array.from([...edges.source, ...inside.map(({ source }) => source)]),
    target: Int32Array.from([...edges.target, ...inside.map(({ target }) => target)]),
    weight: Float64Array.from([...edges.weight, ...inside.map(({ confidence }) => confidence * strong)]),
  };
}

/** Arranges the coarsest blocks over the whole map, free ground between them. */
function placeIslands(islands: Blocks, edges: EdgeList, random: Random): Arrangement {
  const links = linksWithin(islands, edges);
  const radius = islands.radius.map((each) => each + GAP / 2);
  const area = radius.reduce((sum, each) => sum + Math.PI * each * each, 0) / ROOMY;
  const halfHeight = Math.sqrt(area / (4 * ASPECT));
  const ground = { round: false, halfWidth: ASPECT * halfHeight, halfHeight };
  const starts = Math.max(1, Math.min(24, Math.floor(4000 / (islands.count * islands.count + 1))));
  return arrange({ ...links, radius }, random, { ground, steps: 150, starts });
}

/** Papers at their blocks' places, evened out inside their island; ungrouped ones wait at (0, 0). */
function spreadPapers(
  at: Arrangement,
  { blockOf, radius: blockRadius }: Blocks,
  radius: Float64Array,
  territories: Bounds,
  edges: EdgeList,
): Arrangement {
  const grouped = [...blockOf.keys()].filter((paper) => blockOf[paper]! >= 0);
  const inside = edgesBetween(edges, blockOf, grouped.length);
  const points: Arrangement = { x: at.x.slice(), y: at.y.slice() };
  const bounds = { ...territories, of: Int32Array.from(grouped, (paper) => territories.of[paper]!) };
  evenOut(points, blockRadius, bounds, inside, 60);
  pushApart(
    points.x,
    points.y,
    blockRadius.map((each) => 0.82 * each),
    60,
  );
  swapPlaces(points, { radius: blockRadius, groupOf: bounds.of }, toAdjacency(inside), { width: SPACING, rounds: 5 });
  const x = new Float64Array(radius.length);
  const y = new Float64Array(radius.length);
  grouped.forEach((paper, point) => {
    x[paper] = points.x[point]!;
    y[paper] = points.y[point]!;
  });
  return { x, y };
}

function edgesBetween({ source, target, weight }: EdgeList, pointOf: Int32Array, order: number): EdgeList {
  const kept = [...source.keys()].filter((edge) => pointOf[source[edge]!]! >= 0 && pointOf[target[edge]!]! >= 0);
  return {
    order,
    source: Int32Array.from(kept, (edge) => pointOf[source[edge]!]!),
    target: Int32Array.from(kept, (edge) => pointOf[target[edge]!]!),
    weight: Float64Array.from(kept, (edge) => weight[edge]!),
  };
}

/** Ungrouped papers go to free ground outside all islands, near what they are linked to or else around the edge. */
function placeUngrouped(papers: Arrangement, blockOf: Int32Array, territories: Bounds, edges: EdgeList): Arrangement {
  const loose = [...blockOf.keys()].filter((paper) => blockOf[paper]! < 0);
  if (loose.length === 0) return papers;
  const grouped = [...blockOf.keys()].filter((paper) => blockOf[paper]! >= 0);
  const taken = {
    x: Float64Array.from(grouped, (paper) => papers.x[paper]!),
    y: Float64Array.from(grouped, (paper) => papers.y[paper]!),
  };
  const halfWidth = taken.x.reduce((most, each) => Math.max(most, Math.abs(each)), 0) + SPACING;
  const halfHeight = taken.y.reduce((most, each) => Math.max(most, Math.abs(each)), 0) + SPACING;
  void edges;
  const wishes = loose.map((paper): Wish => {
    // The golden angle spreads any number of them evenly.
    const angle = paper * 2.399963229728653;
    return { x: halfWidth * cos(angle), y: halfHeight * sin(angle), clearance: SPACING, shyness: Infinity };
  });
  const found = findFreeGround(wishes, taken, territories, SPACING);
  const x = papers.x.slice();
  const y = papers.y.slice();
  loose.forEach((paper, index) => {
    x[paper] = found.x[index]!;
    y[paper] = found.y[index]!;
  });
  return { x, y };
}

/** Works near the middle of the papers that name them, the most named ones first and with most room, outside territories. */
function placeWorks(papers: Arrangement, territories: Bounds, { works, references }: References): Arrangement {
  const count = papers.x.length;
  const sumX = new Float64Array(works.length);
  const sumY = new Float64Array(works.length);
  const named = new Int32Array(works.length);
  for (const { source, target } of references) {
    if (target < count) continue;
    sumX[target - count]! += papers.x[source]!;
    sumY[target - count]! += papers.y[source]!;
    named[target - count]! += 1;
  }
  const order = [...works.keys()].sort((a, b) => named[b]! - named[a]! || a - b);
  const wishes = order.map((work): Wish => {
    const often = named[work]!;
    return {
      x: sumX[work]! / Math.max(1, often),
      y: sumY[work]! / Math.max(1, often),
      clearance: SPACING * (often >= 5 ? 0.7 : often >= 3 ? 0.5 : 0.4),
      shyness: often >= 3 ? 3 * SPACING : 0,
    };
  });
  const found = findFreeGround(wishes, papers, territories, SPACING);
  const x = new Float64Array(works.length);
  const y = new Float64Array(works.length);
  order.forEach((work, index) => {
    x[work] = found.x[index]!;
    y[work] = found.y[index]!;
  });
  return { x, y };
}

/** Moves the middle of the papers to (0, 0) and scales a map that is too wide. */
function fit({ x, y }: Arrangement, papers: Arrangement): Layout {
  const [left, right] = extent(papers.x);
  const [low, high] = extent(papers.y);
  const scale = Math.min(1, WIDTH / Math.max(right - left, ASPECT * (high - low), 1));
  return {
    x: x.map((each) => (each - (left + right) / 2) * scale),
    y: y.map((each) => (each - (low + high) / 2) * scale),
  };
}

function extent(values: Float64Array): readonly [number, number] {
  if (values.length === 0) return [0, 0];
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}

function join(a: Float64Array, b: Float64Array): Float64Array {
  const both = new Float64Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
