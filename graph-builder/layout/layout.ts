import { toAdjacency } from "../adjacency.ts";
import type { BuildOptions } from "../options.ts";
import { report, type Host } from "../progress.ts";
import { createRandom, type Random } from "../random.ts";
import type { Earlier, EdgeList, Layout, Levels, References } from "../types.ts";
import { arrange, type Arrangement } from "./arrange.ts";
import { blockLevels, type Blocks } from "./blocks.ts";
import { evenOut, type Bounds } from "./even-out.ts";
import { keepPlaces } from "./keep-places.ts";
import { mirrorTowards } from "./mirror.ts";
import { linksWithin, placeBlocks } from "./place-blocks.ts";
import { swapPlaces } from "./swap-places.ts";
import { join } from "./join.ts";
import { placeUngrouped } from "./place-ungrouped.ts";
import { placeWorks } from "./place-works.ts";
import { pushApart } from "./push-apart.ts";
import { ASPECT, fit, SPACING } from "./scale.ts";

/** Free ground that each incoming reference adds to a paper, in map units across. */
const PER_REFERENCE = 3.6;
/** References beyond this many add no more ground. */
const MOST_REFERENCES = 15;
/** Free ground between islands: in map units on a small map, and as a share of the width on a large one. */
const GAP = { least: 48, share: 0.035 };
/** Above this many papers half the steps have to do. */
const LARGE = 10_000;
/** Share of a disc that no other disc may overlap. */
const FIRM = 0.82;
/** Share of the map that islands and their gaps fill. */
const ROOMY = 0.8;

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
 * engine. What an earlier build placed stays put (`keepPlaces`). Time grows
 * about linearly with papers and edges.
 */
export function layoutMap(
  levels: Levels,
  neighbours: EdgeList,
  references: References,
  { seed }: Pick<BuildOptions, "seed">,
  host: Host,
  earlier?: Earlier,
): Layout {
  const [coarsest] = levels.named;
  if (earlier?.isKept && coarsest) {
    return keepPlaces(coarsest, joinReferences(neighbours, references), references, earlier.places);
  }
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
  const { blockOf } = blocks.at(-1)!;
  const loose = [...blockOf.keys()].filter((paper) => blockOf[paper]! < 0);
  const placed = placeUngrouped(papers, loose, territories);
  const works = placeWorks(placed, territories, references);
  report(host, "layout", blocks.length, blocks.length);
  const map = fit({ x: join(placed.x, works.x), y: join(placed.y, works.y) }, placed);
  return earlier ? mirrorTowards(map, earlier.places) : map;
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
  const width = Math.sqrt((ASPECT * discArea(islands.radius)) / ROOMY);
  const gap = Math.max(GAP.least, GAP.share * width);
  const radius = islands.radius.map((each) => each + gap / 2);
  const area = discArea(radius) / ROOMY;
  const halfHeight = Math.sqrt(area / (4 * ASPECT));
  const ground = { round: false, halfWidth: ASPECT * halfHeight, halfHeight };
  const starts = Math.max(1, Math.min(24, Math.floor(4000 / (islands.count * islands.count + 1))));
  return arrange({ ...links, radius }, random, { ground, steps: 150, starts });
}

function discArea(radius: Float64Array): number {
  return radius.reduce((sum, each) => sum + Math.PI * each * each, 0);
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
  evenOut(points, blockRadius, bounds, inside, grouped.length > LARGE ? 30 : 60);
  pushApart(
    points.x,
    points.y,
    blockRadius.map((each) => FIRM * each),
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
