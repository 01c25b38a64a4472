import type { CameraState } from "sigma/types";
import type { Corpus, CorpusNode } from "../data/corpus.ts";
import type { CameraPlace, CameraWish, Explorer } from "../state/explorer.ts";
import { boxAround, fitScale, paddingFor, pointsInFrame, roomFor } from "./framing.ts";
import type { Stage } from "./stage.ts";
import { toMap, toScreen, type Box, type Point, type View } from "./view.ts";
import { zoomedState } from "./zoomed-state.ts";

/** Milliseconds that the camera takes to a new place, easing out; and to zoom by a step. */
const GLIDE_MS = 420;
const ZOOM_MS = 200;
/** Frames of a selection come no closer than this zoom (names and ground need room), nor go farther than that one. */
const FRAME_ZOOM = { closest: 2.6, farthest: 1.15 };
/** Where neighbours crowd around the selected paper, as close as it takes to set the nearest apart by so many pixels, within a limit. */
const APART = { pixels: 84, closest: 8 };
/** Neighbours by concepts and works are framed too while the zoom stays above this. */
const BONUS_ZOOM = 2;
/** And while the frame of the references does not shrink below this share. */
const BONUS_SHRINK = 0.92;
/** How far out and in one can zoom. */
const ZOOM_LIMITS = { least: 0.45, most: 24 };
/** A small corpus is not blown up until neighbours are farther apart than so many pixels. */
const WIDEST_SPACING = 90;
/** A portrait screen turns the map when that makes it larger by this factor. */
const TURN_GAIN = 1.06;

/** Decimals of a place: half a pixel at the closest zoom. */
const PLACE_DECIMALS = { middle: 2, zoom: 3 };

const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** A place to look from: a turn of the map, and how the map lies on screen at Sigma's own scale. */
interface Outlook {
  readonly base: CameraState;
  readonly view: View;
}

/** Moves the camera of a stage: fits, frames, zooms. What it framed last stays framed when the screen changes, until the reader moves the map. */
export class MapCamera {
  readonly #stage: Stage;
  readonly #corpusNow: () => Corpus;
  readonly #explorer: Explorer;
  readonly #spacing: number;
  #last: CameraWish | null = { kind: "fit" };
  /** Where the camera was last known to rest: a screen that changes keeps it there. */
  #rest: CameraPlace | null = null;
  #angle = 0;
  #glidingUntil = 0;
  #zoom = { ratio: 1, until: 0 };
  /** Pixels per map unit at zoom 1, and the size of the window that this holds for. */
  #home = { scale: 0, window: "" };
  #box: { readonly of: Corpus | null; readonly box: Box } = { of: null, box: boxAround([]) };

  /** `spacing` is the typical distance between neighbouring papers, in map units. */
  constructor(stage: Stage, corpus: () => Corpus, explorer: Explorer, spacing: number) {
    this.#spacing = spacing;
    this.#stage = stage;
    this.#corpusNow = corpus;
    this.#explorer = explorer;
  }

  get #corpus(): Corpus {
    return this.#corpusNow();
  }

  /** Carries out a wish, gliding unless motion is reduced or `jump` is set. */
  fulfil(wish: CameraWish, jump = false): void {
    this.#last = wish.kind === "zoom" ? null : wish;
    this.#move(this.#goalOf(wish), jump ? 0 : wish.kind === "zoom" ? ZOOM_MS : GLIDE_MS);
  }

  /** The screen or its panels have changed: frames anew what was framed last. */
  refit(): void {
    const left = Math.max(0, this.#glidingUntil - performance.now());
    const wish = this.#last ?? (this.#rest && { kind: "place" as const, ...this.#rest });
    if (wish) this.#move(this.#goalOf(wish), this.#last ? left : 0);
    else this.#whole();
    this.#stage.sigma.scheduleRender();
  }

  /** Brings a node into the middle without zooming. */
  reveal(node: number): void {
    this.#last = null;
    const { sigma } = this.#stage;
    const at = toScreen(this.#stage.view(), this.#corpus.nodes[node]!);
    const cameraState = sigma.getCamera().getState();
    this.#move({ ...cameraState, ...sigma.viewportToFramedGraph(at, { cameraState }) }, GLIDE_MS);
  }

  /** Zooms by a factor around a point of the screen. */
  zoomAt(point: Point, factor: number, milliseconds: number): void {
    this.#last = null;
    const { sigma } = this.#stage;
    const camera = sigma.getCamera();
    // A turn of the wheel while the last one still glides goes on from where that one leads.
    const from = performance.now() < this.#zoom.until ? this.#zoom.ratio : camera.ratio;
    const ratio = camera.getBoundedRatio(from / factor);
    this.#zoom = { ratio, until: performance.now() + milliseconds };
    this.#move(zoomedState(sigma, point, ratio), milliseconds);
  }

  /** Where the camera looks from now. */
  place(): CameraPlace {
    return this.#placeOf(this.#stage.sigma.getCamera().getState());
  }

  /** Where it looks from, unless carrying out `home` would lead to the same place: then null. */
  placeAwayFrom(home: CameraWish): CameraPlace | null {
    const [now, there] = [this.place(), this.#placeOf(this.#goalOf(home))];
    this.#rest = now;
    return now.x === there.x && now.y === there.y && now.zoom === there.zoom ? null : now;
  }

  #placeOf(state: CameraState): CameraPlace {
    const view = this.#stage.view(state);
    const { x, y } = toMap(view, { x: view.width / 2, y: view.height / 2 });
    const { middle, zoom } = PLACE_DECIMALS;
    return { x: round(x, middle), y: round(y, middle), zoom: round(view.scale / this.#windowScale(), zoom) };
  }

  /** Pixels per map unit where the papers fill the window: unlike zoom 1 it depends on no panel. */
  #windowScale(): number {
    const { left, top, right, bottom } = this.#papersBox();
    const [across, along] = this.#angle === 0 ? [right - left, bottom - top] : [bottom - top, right - left];
    return Math.min(window.innerWidth / Math.max(across, 1), window.innerHeight / Math.max(along, 1));
  }

  /** The corners of the map in map units; papers that the reader moves move them. */
  #papersBox(): Box {
    const corpus = this.#corpus;
    if (this.#box.of !== corpus) this.#box = { of: corpus, box: boxAround(corpus.nodes.slice(0, corpus.paperCount)) };
    return this.#box.box;
  }

  /** The reader has moved the map: from now on it stays where it is. */
  release(): void {
    this.#last = null;
  }

  #goalOf(wish: CameraWish): CameraState {
    const fitted = this.#whole();
    const camera = this.#stage.sigma.getCamera();
    if (wish.kind === "zoom")
      return { ...camera.getState(), ratio: camera.getBoundedRatio(camera.ratio / wish.factor) };
    if (wish.kind === "place") {
      const outlook = this.#outlook(this.#angle);
      const cameraState = outlook.base;
      const centre = this.#stage.sigma.viewportToFramedGraph(toScreen(outlook.view, wish), { cameraState });
      const ratio = camera.getBoundedRatio(outlook.view.scale / (wish.zoom * this.#windowScale()));
      return { ...cameraState, ...centre, ratio };
    }
    const nodes = wish.kind === "nodes" ? wish.nodes.map((index) => this.#corpus.nodes[index]!) : [];
    return nodes.length === 0 ? fitted : this.#frame(nodes);
  }

  /** The camera that shows the whole map; turns it on portrait screens where that helps. */
  #whole(): CameraState {
    const { sigma } = this.#stage;
    const upright = this.#fit(0);
    // By the screen, not by the room that panels leave: the map must not turn when one opens.
    const turned = window.innerHeight > window.innerWidth ? this.#fit(Math.PI / 2) : upright;
    const best = turned.ratio * TURN_GAIN < upright.ratio ? turned : upright;
    this.#angle = best.angle;
    this.#settleZoom(best);
    const { fitRatio } = this.#stage.zooming;
    sigma.getCamera().minRatio = fitRatio / ZOOM_LIMITS.most;
    sigma.getCamera().maxRatio = Math.max(best.ratio, fitRatio) / ZOOM_LIMITS.least;
    return best;
  }

  /** Zoom 1 is the largest fit that this window has had: panels that open and close must not change the size of discs. */
  #settleZoom(fitted: CameraState): void {
    const { scale } = this.#outlook(fitted.angle).view;
    const size = `${window.innerWidth}x${window.innerHeight}`;
    const fit = scale / fitted.ratio;
    this.#home = { scale: this.#home.window === size ? Math.max(this.#home.scale, fit) : fit, window: size };
    this.#stage.zooming.fitRatio = scale / this.#home.scale;
  }

  #fit(turn: number): CameraState {
    const outlook = this.#outlook(turn);
    if (this.#corpus.paperCount === 0) return outlook.base;
    const { left, top, right, bottom } = this.#papersBox();
    // The map is turned by quarters only, so its corners hold all of it.
    const corners = [
      { x: left, y: top },
      { x: right, y: bottom },
    ];
    const most = WIDEST_SPACING / (this.#spacing * outlook.view.scale);
    return this.#aim(
      boxAround(corners.map((corner) => toScreen(outlook.view, corner))),
      this.#room("map"),
      outlook,
      most,
    );
  }

  /** Frames nodes. Around a selected paper its references come first; what lies too far away is left out. */
  #frame(nodes: readonly CorpusNode[]): CameraState {
    const { fitRatio, thinning } = this.#stage.zooming;
    const outlook = this.#outlook(this.#angle);
    const room = this.#room("nodes");
    const [emphasis, walk] = [this.#explorer.emphasis.peek(), this.#explorer.walk.peek()];
    const spots = nodes.map((node) => ({ node, ...toScreen(outlook.view, node) }));
    const centre = spots.find(({ node }) => node.index === emphasis?.selected);
    let held: readonly Point[] = spots;
    let closest = (FRAME_ZOOM.closest * thinning) / fitRatio;
    if (centre && emphasis) {
      const near = ({ node }: (typeof spots)[number]): boolean =>
        node.kind === "paper" && (emphasis.byReference.has(node.index) || walk.includes(node.index));
      const others = spots.filter((spot) => spot !== centre);
      const first = pointsInFrame(centre, others.filter(near), room, FRAME_ZOOM.farthest / fitRatio);
      const bonus = others.filter((spot) => !near(spot));
      const gaps = first.slice(1).map(({ x, y }) => Math.hypot(x - centre.x, y - centre.y));
      const apart = gaps.length === 0 ? 0 : APART.pixels / Math.min(...gaps);
      closest = Math.max(closest, Math.min(apart, (APART.closest * thinning) / fitRatio));
      const scale = Math.min(fitScale(boxAround(first), room), closest);
      const least = Math.max(BONUS_ZOOM / fitRatio, scale * BONUS_SHRINK);
      held = [...first, ...pointsInFrame(centre, bonus, room, least)];
    }
    return this.#aim(boxAround(held), room, outlook, closest);
  }

  #outlook(turn: number): Outlook {
    const base = { x: 0.5, y: 0.5, ratio: 1, angle: turn };
    return { base, view: this.#stage.view(base) };
  }

  #room(subject: "map" | "nodes"): Box {
    const { width, height } = this.#stage.sigma.getDimensions();
    return roomFor(width, height, paddingFor(width, subject), this.#explorer.insets.peek());
  }

  /** The camera that shows a box (in pixels of the outlook) in the middle of a room, no larger than `most` times. */
  #aim(box: Box, room: Box, { base, view }: Outlook, most: number): CameraState {
    const scale = Math.min(fitScale(box, room), most);
    const point = {
      x: (box.left + box.right) / 2 - ((room.left + room.right) / 2 - view.width / 2) / scale,
      y: (box.top + box.bottom) / 2 - ((room.top + room.bottom) / 2 - view.height / 2) / scale,
    };
    const centre = this.#stage.sigma.viewportToFramedGraph(point, { cameraState: base });
    return { ...base, ...centre, ratio: 1 / scale };
  }

  #move(goal: CameraState, milliseconds: number): void {
    const camera = this.#stage.sigma.getCamera();
    if (milliseconds <= 0 || matchMedia("(prefers-reduced-motion: reduce)").matches) {
      camera.setState(goal);
      this.#stage.sigma.scheduleRender();
      return;
    }
    this.#glidingUntil = performance.now() + milliseconds;
    void camera.animate(goal, { duration: milliseconds, easing: "cubicOut" });
  }
}
