import { MultiGraph } from "graphology";
import { Sigma } from "sigma";
import type { CameraState, EdgeDisplayData, NodeDisplayData } from "sigma/types";
import type { Corpus } from "../data/corpus.ts";
import { mapBox } from "../data/detail.ts";
import { linkLook, nodeLook, type Scene } from "./appearance.ts";
import { DiscProgram } from "./disc-program.ts";
import { linksOn, nodesOn, type Level } from "./level.ts";
import { lookingZoom, zoomGrowth } from "./scales.ts";
import { ThreadProgram } from "./thread-program.ts";
import type { Point, View } from "./view.ts";

/** How the zoom is reckoned. */
export interface Zooming {
  /** Camera ratio at which the whole map fits; zoom 1. */
  fitRatio: number;
  /** Factor by which discs are shrunk on the fitted map. */
  crowding: number;
  /** How many times farther apart the papers of the fitted map are drawn than they lie. */
  readonly thinning: number;
}

/** The WebGL layer: discs and straight threads of one corpus, and the camera over it. */
export interface Stage {
  readonly sigma: Sigma;
  readonly zooming: Zooming;
  /** Where the map lies on screen now, or under another camera. */
  readonly view: (camera?: CameraState) => View;
  /** Looks at everything again after the scene has changed; many links are spread over several frames. */
  readonly restyle: () => void;
  /** Takes another part of the corpus onto the map. */
  readonly show: (level: Level) => void;
  /** Looks at these links again. */
  readonly restyleLinks: (links: readonly number[]) => void;
  /** Looks at these nodes and their links again, as after they have moved. */
  readonly restyleNodes: (nodes: readonly number[]) => void;
  readonly kill: () => void;
}

/** Links whose look is worked out within one frame; more are spread over the next ones. */
const SLICE = 2500;

interface Keyed {
  readonly index: number;
}

/** Fills a graph first and attaches Sigma after (four times faster than the other way round). */
function graphOf(scene: Scene): MultiGraph {
  const graph = new MultiGraph();
  for (const { index, x, y } of nodesOn(scene)) graph.addNode(String(index), { index, x, y, type: "disc" });
  for (const { index, source, target, kind } of linksOn(scene)) {
    graph.addEdgeWithKey(String(index), String(source), String(target), { index, type: kind });
  }
  return graph;
}

function settingsFor(scene: () => Scene, sizeRatio: (ratio: number) => number): object {
  return {
    allowInvalidContainer: true,
    stagePadding: 0,
    renderLabels: false,
    defaultDrawNodeHover: () => {},
    defaultNodeType: "disc",
    nodeProgramClasses: { disc: DiscProgram },
    nodeHoverProgramClasses: {},
    // In this order on screen: references lie over shared concepts.
    edgeProgramClasses: { concept: ThreadProgram, reference: ThreadProgram },
    defaultEdgeType: "concept",
    zoomToSizeRatioFunction: sizeRatio,
    inertiaRatio: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 3,
    nodeReducer: (_: string, { index }: Keyed): Partial<NodeDisplayData> => {
      const node = scene().corpus.nodes[index]!;
      const { radius, fill, rim, rimWidth, hidden } = nodeLook(node, scene());
      const disc = { x: node.x, y: node.y, size: radius, color: fill, hidden, label: null, type: "disc" };
      return Object.assign(disc, { rim, rimWidth });
    },
    edgeReducer: (_: string, { index }: Keyed): Partial<EdgeDisplayData> => {
      const link = scene().corpus.links[index]!;
      const { width, colour, head, strength, hidden } = linkLook(link, scene());
      return Object.assign({ size: width, color: colour, hidden, label: null, type: link.kind }, { head, strength });
    },
  };
}

/** The keys of what is on the map. */
const keysOf = ({ detail }: Level): { readonly nodes: readonly string[]; readonly links: readonly string[] } => ({
  nodes: detail.nodes.map(String),
  links: detail.links.map(String),
});

/** The extent of a whole corpus in the form that Sigma wants: how the map lies on screen must not change with what is drawn. */
function extentOf(corpus: Corpus): { x: [number, number]; y: [number, number] } {
  const { left, right, bottom, top } = mapBox(corpus.nodes);
  return { x: [left, right], y: [bottom, top] };
}

/** Opens the WebGL layer in a container. `scene` is asked again whenever looks are worked out; it must be cheap. */
export function openStage(container: HTMLElement, corpus: Corpus, scene: () => Scene, thinning: number): Stage {
  const zooming: Zooming = { fitRatio: 1, crowding: 1, thinning };
  const sizeRatio = (ratio: number): number => 1 / growthAt(zooming, zooming.fitRatio / ratio);
  let graph = graphOf(scene());
  const sigma = new Sigma(graph, container, settingsFor(scene, sizeRatio));
  let keys = keysOf(scene().level);
  sigma.setCustomBBox(extentOf(corpus));
  let round = 0;
  const lookAgain = (partialGraph: { nodes: string[]; edges: string[] }): void => {
    sigma.refresh({ partialGraph, skipIndexation: true, schedule: true });
  };
  const lookInSlices = (from: number, of: number): void => {
    if (of !== round) return;
    lookAgain({ nodes: from === 0 ? [...keys.nodes] : [], edges: keys.links.slice(from, from + SLICE) });
    if (from + SLICE < keys.links.length) requestAnimationFrame(() => lookInSlices(from + SLICE, of));
  };
  const lookAtLinks = (links: Iterable<number>): string[] => [...links].map(String).filter((key) => graph.hasEdge(key));
  return {
    sigma,
    zooming,
    view: (camera) => viewOf(sigma, zooming, camera),
    restyle: () => lookInSlices(0, ++round),
    show(level) {
      round++;
      graph = graphOf(scene());
      keys = keysOf(level);
      sigma.setGraph(graph);
    },
    restyleLinks: (some) => lookAgain({ nodes: [], edges: lookAtLinks(some) }),
    restyleNodes(some) {
      const nodes = some.filter((node) => graph.hasNode(String(node)));
      for (const node of nodes) {
        const { x, y } = scene().corpus.nodes[node]!;
        // By reference: told of each change, Sigma would look at everything again.
        Object.assign(graph.getNodeAttributes(String(node)), { x, y });
      }
      const edges = new Set(nodes.flatMap((node) => corpus.linksOf(node)));
      lookAgain({ nodes: nodes.map(String), edges: lookAtLinks(edges) });
    },
    kill() {
      round++;
      sigma.kill();
    },
  };
}

/** How much larger nodes are drawn at a zoom. */
function growthAt({ crowding, thinning }: Zooming, zoom: number): number {
  return zoomGrowth(lookingZoom(zoom, thinning), crowding);
}

/** By the camera and not by the last frame drawn, which may be behind it. */
function viewOf(sigma: Sigma, zooming: Zooming, given?: CameraState): View {
  const camera = given ?? sigma.getCamera().getState();
  const at = (x: number, y: number): Point => sigma.graphToViewport({ x, y }, { cameraState: camera });
  const [origin, right, up] = [at(0, 0), at(1, 0), at(0, 1)];
  const [a, b] = [right.x - origin.x, right.y - origin.y];
  const zoom = zooming.fitRatio / camera.ratio;
  return {
    ...sigma.getDimensions(),
    a,
    b,
    c: up.x - origin.x,
    d: up.y - origin.y,
    e: origin.x,
    f: origin.y,
    scale: Math.hypot(a, b),
    zoom,
    growth: growthAt(zooming, zoom),
  };
}
