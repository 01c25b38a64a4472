import { MultiGraph } from "graphology";
import { Sigma } from "sigma";
import type { EdgeDisplayData, NodeDisplayData } from "sigma/types";
import type { Corpus } from "../data/corpus.ts";
import { linkLook, nodeLook, type Scene } from "./appearance.ts";
import { DiscProgram } from "./disc-program.ts";
import { GROWTH, zoomGrowth } from "./scales.ts";
import { ThreadProgram } from "./thread-program.ts";
import type { View } from "./view.ts";

/** The WebGL layer: discs and straight threads of one corpus, and the camera over it. */
export interface Stage {
  readonly sigma: Sigma;
  /** Camera ratio at which the whole map fits; zoom 1. */
  fitRatio: number;
  /** Power of the zoom by which nodes grow. */
  growth: number;
  /** Where the map lies on screen now, or under another camera. */
  view(camera?: { x: number; y: number; ratio: number; angle: number }): View;
  /** Looks again at these nodes and links, all of them by default, after the scene has changed. */
  restyle(nodes?: readonly number[], links?: readonly number[]): void;
  kill(): void;
}

/** Links whose look is worked out within one frame; more are spread over the next ones. */
const SLICE = 4000;

interface Keyed {
  readonly index: number;
}

/** Fills a graph first and attaches Sigma after (four times faster than the other way round). */
function graphOf(corpus: Corpus): MultiGraph {
  const graph = new MultiGraph();
  for (const { index, x, y } of corpus.nodes) graph.addNode(String(index), { index, x, y, type: "disc" });
  for (const { index, source, target, kind } of corpus.links) {
    graph.addEdgeWithKey(String(index), String(source), String(target), { index, type: kind });
  }
  return graph;
}

function settingsFor(corpus: Corpus, scene: () => Scene, sizeRatio: (ratio: number) => number): object {
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
      const node = corpus.nodes[index]!;
      const { radius, fill, rim, rimWidth, hidden } = nodeLook(node, scene());
      const disc = { x: node.x, y: node.y, size: radius, color: fill, hidden, label: null, type: "disc" };
      return Object.assign(disc, { rim, rimWidth });
    },
    edgeReducer: (_: string, { index }: Keyed): Partial<EdgeDisplayData> => {
      const link = corpus.links[index]!;
      const { width, colour, head, strength, hidden } = linkLook(link, scene());
      return Object.assign({ size: width, color: colour, hidden, label: null, type: link.kind }, { head, strength });
    },
  };
}

/** Opens the WebGL layer in a container. `scene` is asked again whenever looks are worked out; it must be cheap. */
export function openStage(container: HTMLElement, corpus: Corpus, scene: () => Scene): Stage {
  const sizeRatio = (ratio: number): number => 1 / zoomGrowth(stage.fitRatio / ratio, stage.growth);
  let slices = 0;
  const stage: Stage = {
    fitRatio: 1,
    growth: GROWTH,
    sigma: undefined as unknown as Sigma,
    view(camera) {
      const { sigma } = stage;
      const at = (x: number, y: number): { x: number; y: number } =>
        sigma.graphToViewport({ x, y }, camera && { cameraState: camera });
      const [origin, right, up] = [at(0, 0), at(1, 0), at(0, 1)];
      const [a, b] = [right.x - origin.x, right.y - origin.y];
      const { width, height } = sigma.getDimensions();
      const ratio = camera?.ratio ?? sigma.getCamera().ratio;
      return {
        width,
        height,
        a,
        b,
        c: up.x - origin.x,
        d: up.y - origin.y,
        e: origin.x,
        f: origin.y,
        scale: Math.hypot(a, b),
        zoom: stage.fitRatio / ratio,
        growth: zoomGrowth(stage.fitRatio / ratio, stage.growth),
      };
    },
    restyle(nodes, links) {
      const round = ++slices;
      const allNodes = nodes ?? corpus.nodes.keys();
      const allLinks = [...(links ?? corpus.links.keys())].map(String);
      const step = (from: number): void => {
        if (round !== slices && links === undefined) return;
        const partialGraph = {
          nodes: from === 0 ? [...allNodes].map(String) : [],
          edges: allLinks.slice(from, from + SLICE),
        };
        stage.sigma.refresh({ partialGraph, skipIndexation: true, schedule: true });
        if (from + SLICE < allLinks.length) requestAnimationFrame(() => step(from + SLICE));
      };
      step(0);
    },
    kill() {
      slices++;
      stage.sigma.kill();
    },
  };
  (stage as { sigma: Sigma }).sigma = new Sigma(graphOf(corpus), container, settingsFor(corpus, scene, sizeRatio));
  return stage;
}
