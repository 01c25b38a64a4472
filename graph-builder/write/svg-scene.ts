import type { Graph } from "../graph.ts";
import type { Point } from "../map/boxes.ts";
import { clusterDyes } from "../map/cluster-colours.ts";
import { typicalSpacing } from "../map/density.ts";
import { UNDYED } from "../palette.ts";
import { nodeRows } from "./rows.ts";
import { round, type Drawn, type Territory } from "./svg-parts.ts";
import type { WriteOptions } from "./writer.ts";

/** Works that fewer papers name are left out, as on the map at rest. */
const MENTIONS = 5;
/** Distance of neighbours that leaves ground between their discs; how small discs get at least where there is less. */
const ROOMY = 13;
const SMALLEST = 0.34;
/** A smaller map is drawn as large as a screen shows it, but with neighbours no farther apart than this. */
const SCREEN = { width: 1000, height: 645 };
const FARTHEST = 70;

/** What the picture shows, in pixels. */
export interface Scene {
  readonly nodes: readonly Drawn[];
  readonly territories: readonly Territory[];
  /** Typical distance between neighbouring papers. */
  readonly spacing: number;
  /** Factor on discs and texture, 1 where there is room. */
  readonly crowding: number;
}

const span = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));

/** What makes a small map as large as a screen. */
function scaleOf(points: readonly Point[]): number {
  if (points.length < 2) return 1;
  const [width, height] = [span(points.map(({ x }) => x)), span(points.map(({ y }) => y))];
  const fitted = Math.min(SCREEN.width / Math.max(width, 1e-9), SCREEN.height / Math.max(height, 1e-9));
  return Math.max(1, Math.min(fitted, FARTHEST / typicalSpacing(points)));
}

interface Degrees {
  incoming: number;
  outgoing: number;
  concept: number;
}

function countLinks(graph: Graph): ReadonlyMap<string, Degrees> {
  const degrees = new Map(graph.nodes.map(({ key }) => [key, { incoming: 0, outgoing: 0, concept: 0 }]));
  for (const { source, target, attributes } of graph.edges) {
    const [from, to] = [degrees.get(source)!, degrees.get(target)!];
    if (attributes.kind === "concept") {
      from.concept += 1;
      to.concept += 1;
    } else {
      from.outgoing += 1;
      to.incoming += 1;
    }
  }
  return degrees;
}

/** Everything of the map at rest: papers, works that many name, territories. */
export function composeScene(graph: Graph, options: WriteOptions): Scene {
  const papers = graph.nodes.filter(({ attributes }) => attributes.kind === "paper");
  const scale = scaleOf(papers.map(({ attributes }) => attributes));
  const spacing = scale * typicalSpacing(papers.map(({ attributes: { x, y } }) => ({ x, y })));
  const crowding = Math.max(SMALLEST, Math.min(1, spacing / ROOMY));
  const coarsest = graph.attributes.clusters.filter(({ level }) => level === 0);
  const numbers = new Map(coarsest.map(({ id }, index) => [id, index]));
  const degrees = countLinks(graph);
  const rows = nodeRows(graph, { colour: clusterDyes(graph), ...options });
  const drawn = graph.nodes.map(({ key, attributes }, index): Drawn => {
    const { incoming, outgoing, concept } = degrees.get(key)!;
    const isWork = attributes.kind === "work";
    const ring = 2.8 + 1.3 * Math.sqrt(incoming);
    return {
      ...rows[index]!,
      x: round(scale * attributes.x),
      y: round(scale * attributes.y),
      down: round(-scale * attributes.y),
      isWork,
      isNamed: isWork || attributes.names.includes(attributes.label),
      incoming,
      importance: 3 * incoming + outgoing + 0.05 * concept - (isWork ? 1.5 * incoming : 0),
      radius: isWork ? ring * crowding * crowding : attributes.size * crowding,
      territory: isWork ? -1 : (numbers.get(attributes.clusters[0] ?? "") ?? -1),
    };
  });
  const nodes = drawn.filter(({ isWork, cells }) => !isWork || Number(cells["mentions"]) >= MENTIONS);
  return { nodes, territories: territoriesOf(coarsest, nodes), spacing, crowding };
}

function territoriesOf(clusters: readonly { readonly label: string }[], nodes: readonly Drawn[]): Territory[] {
  const members: Drawn[][] = clusters.map(() => []);
  for (const node of nodes) if (node.territory >= 0) members[node.territory]!.push(node);
  return clusters.map(({ label }, index) => {
    const own = members[index]!;
    return { label, members: own, colour: own[0]?.colour ?? UNDYED.light };
  });
}
