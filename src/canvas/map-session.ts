import { effect } from "@preact/signals";
import type { Corpus } from "../data/corpus.ts";
import type { CameraPlace, CameraWish, Explorer } from "../state/explorer.ts";
import { conceptFloor, hubDegree, referenceInk, type Scene } from "./appearance.ts";
import { MapCamera } from "./camera.ts";
import { openDrawing } from "./drawing.ts";
import type { MapFrame } from "./frame.ts";
import { INKS } from "./inks.ts";
import type { Pointing } from "./picture.ts";
import { Levels } from "./level.ts";
import { Places } from "./places.ts";
import { listenToInput } from "./input.ts";
import { liftedNodes } from "./picture.ts";
import { crowding, lookingZoom } from "./scales.ts";
import { openStage } from "./stage.ts";
import type { View } from "./view.ts";
import { walkLinks } from "./walk.ts";
import { zoomBand, ZOOM_BANDS } from "./zoom-bands.ts";

/** A corpus on the map, from opening to closing: the one place where layers, camera, state and hands meet. */
export class MapSession {
  readonly #frame: MapFrame;
  readonly #explorer: Explorer;
  readonly #stage: ReturnType<typeof openStage>;
  readonly #drawing: ReturnType<typeof openDrawing>;
  readonly #camera: MapCamera;
  readonly #places: Places;
  readonly #levels: Levels;
  readonly #stops: (() => void)[];
  #scene: Scene;
  #timer = 0;
  #pending = 0;
  readonly #tracing = { frame: 0, timer: 0 };
  #pointing: Partial<Pointing> = {};

  /**
   * Opens a corpus on the map, looking from a place (null: at the selection, or the whole map), and follows the
   * explorer's state. `lost` is called when the WebGL context goes.
   */
  constructor(frame: MapFrame, corpus: Corpus, explorer: Explorer, lost: () => void, from: CameraPlace | null) {
    this.#frame = frame;
    this.#explorer = explorer;
    this.#places = new Places(corpus, explorer, (placed, moved) => this.#move(placed, moved));
    this.#levels = new Levels(corpus);
    const [shown, level] = [explorer.shown.peek(), this.#levels.choose(null, explorer.shown.peek(), [], null)];
    this.#scene = {
      corpus: this.#places.corpus,
      level,
      encoding: explorer.encoding.peek(),
      inks: INKS[explorer.theme.peek()],
      band: ZOOM_BANDS[1]!,
      shown,
      crowding: 1,
      hub: hubDegree(corpus),
      floor: conceptFloor(corpus, level.detail.links),
      referenceInk: referenceInk(corpus, level.detail.links),
      lifted: new Set(),
    };
    const scene = (): Scene => this.#scene;
    this.#stage = openStage(frame.sheet, corpus, scene, this.#levels.thinning);
    this.#drawing = openDrawing(frame, explorer, this.#levels, scene);
    this.#camera = new MapCamera(this.#stage, () => this.#scene.corpus, explorer, this.#levels.spacing);
    this.#drawing.traceGround();
    this.#camera.fulfil({ kind: "fit" }, true);
    this.#crowd();
    this.#emphasise();
    this.#stops = [
      this.#watchRendering(lost),
      this.#watchSize(),
      this.#followState(),
      listenToInput({
        frame,
        stage: this.#stage,
        drawing: this.#drawing,
        camera: this.#camera,
        explorer,
        scene,
        places: this.#places,
        levels: this.#levels,
        point: (pointing) => this.#point(pointing),
      }),
    ];
    explorer.snapshot.value = async (options) => {
      const { takeSnapshot } = await import("./snapshot.ts");
      const [view, covered] = [this.#stage.view(), explorer.insets.peek().bottom];
      return takeSnapshot({ sheet: frame.sheet, drawing: this.#drawing, scene: scene(), view, covered }, options);
    };
    this.#stage.sigma.refresh();
    // Opened at a selection, as by a copied link.
    this.#camera.fulfil(from ? { kind: "place", ...from } : this.#home(), true);
    this.#rename();
  }

  /** Where the camera looks from. */
  place(): CameraPlace {
    return this.#camera.place();
  }

  close(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#tracing.timer);
    cancelAnimationFrame(this.#tracing.frame);
    cancelAnimationFrame(this.#pending);
    for (const stop of this.#stops) stop();
    this.#explorer.snapshot.value = null;
    this.#stage.kill();
    this.#frame.remove();
  }

  /** Places the names anew, now. */
  #rename(): void {
    clearTimeout(this.#timer);
    const view = this.#stage.view();
    this.#drawing.placeNames(view);
    this.#drawing.drawAbove(view);
  }

  #renameAtRest(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#settleLevel();
      this.#rename();
      this.#tellPlace();
    }, REST_MS);
  }

  /** Brings what leads in view onto the map of a large corpus, and what stands out wherever it lies. */
  #settleLevel(): void {
    const { emphasis, walk, chosen, pins } = this.#explorer;
    const always = [...liftedNodes(emphasis.peek()), ...walk.peek(), ...chosen.peek(), ...pins.peek().keys()];
    const { corpus, shown, level: before } = this.#scene;
    const level = this.#levels.choose(this.#stage.view(), shown, always, before);
    if (level === before) return;
    const { links, papersInView, nodes } = level.detail;
    this.#scene = { ...this.#scene, level, floor: conceptFloor(corpus, links) };
    if (level.on !== before.on) this.#stage.show(level);
    const drawn = nodes.findLastIndex((node) => node < corpus.paperCount) + 1;
    this.#explorer.drawn.value = drawn < papersInView ? { papers: drawn, inView: papersInView } : null;
  }

  /** Tells where the camera rests, once it does. */
  #tellPlace(): void {
    const { camera } = this.#explorer;
    const [before, now] = [camera.peek(), this.#camera.placeAwayFrom(this.#home())];
    if (before?.x !== now?.x || before?.y !== now?.y || before?.zoom !== now?.zoom) camera.value = now;
  }

  #redrawAbove(): void {
    if (this.#pending !== 0) return;
    this.#pending = requestAnimationFrame(() => {
      this.#pending = 0;
      this.#drawing.drawAbove(this.#stage.view());
    });
  }

  #point(pointing: Partial<Pointing>): void {
    const next = { ...this.#pointing, ...pointing };
    if (next.link === this.#pointing.link && next.area === this.#pointing.area) return;
    this.#pointing = next;
    this.#drawing.point(next);
    this.#redrawAbove();
  }

  /** Nodes have moved on the map: only they and their links are looked at again. */
  #move(placed: Corpus, moved: readonly number[]): void {
    this.#scene = { ...this.#scene, corpus: placed };
    this.#stage.restyleNodes(moved);
    this.#drawing.moveNames(moved);
    this.#renameAtRest();
  }

  #restyle(change: Partial<Scene>): void {
    this.#scene = { ...this.#scene, ...change };
    this.#stage.restyle();
    this.#renameAtRest();
  }

  /** Works the territories out anew, after what has changed besides is on the screen. */
  #traceSoon(): void {
    cancelAnimationFrame(this.#tracing.frame);
    clearTimeout(this.#tracing.timer);
    const trace = (): void => {
      this.#drawing.traceGround();
      this.#stage.sigma.scheduleRender();
      this.#renameAtRest();
    };
    this.#tracing.frame = requestAnimationFrame(() => {
      this.#tracing.timer = window.setTimeout(trace);
    });
  }

  /** Distance between neighbouring papers on the fitted map, in pixels. */
  #fittedSpacing(view: View): number {
    return (this.#levels.spacing * view.scale) / view.zoom;
  }

  /** Shrinks the discs where the fitted map is too small for them. */
  #crowd(): void {
    const view = this.#stage.view();
    const spacing = this.#fittedSpacing(view);
    const factor = crowding(spacing);
    this.#stage.zooming.crowding = factor;
    this.#places.space({ scale: view.scale / view.zoom, spacing, crowding: factor });
    if (Math.abs(factor - this.#scene.crowding) > 0.02) this.#restyle({ crowding: factor });
  }

  /** What the map shows by itself: what stands out, else all of it. */
  #home(): CameraWish {
    const nodes = [...liftedNodes(this.#explorer.emphasis.peek()), ...this.#explorer.walk.peek()];
    return nodes.length > 0 ? { kind: "nodes", nodes } : { kind: "fit" };
  }

  /** Fades the rest at once by compositing; only links that are drawn as curves are taken off the sheet. */
  #emphasise(): void {
    const { emphasis, link, walk } = this.#explorer;
    const standing = emphasis.peek();
    const lifted = new Set(standing && [...standing.links, ...walkLinks(this.#scene.corpus, walk.peek())]);
    const chosen = link.peek();
    if (chosen !== null) lifted.add(chosen);
    const changed = [...new Set([...this.#scene.lifted, ...lifted])];
    this.#scene = { ...this.#scene, lifted };
    this.#frame.sheet.classList.toggle("faded", standing !== null);
    this.#stage.restyleLinks(changed);
    // Chosen in another view: the map shows it when one comes back.
    const home = this.#home();
    if (this.#explorer.view.peek() !== "map" && home.kind === "nodes") this.#camera.fulfil(home, true);
    this.#drawing.thinNames();
    this.#redrawAbove();
    this.#renameAtRest();
  }

  #watchRendering(lost: () => void): () => void {
    const { sigma } = this.#stage;
    sigma.getCamera().on("updated", () => this.#renameAtRest());
    sigma.on("afterRender", () => {
      const view = this.#stage.view();
      const zoom = lookingZoom(view.zoom, this.#levels.thinning);
      const band = zoomBand(zoom, this.#fittedSpacing(view));
      if (band !== this.#scene.band) this.#restyle({ band });
      this.#drawing.draw(view);
    });
    const canvases = Object.values(sigma.getCanvases());
    for (const canvas of canvases) canvas.addEventListener("webglcontextlost", lost);
    return () => {
      for (const canvas of canvases) canvas.removeEventListener("webglcontextlost", lost);
    };
  }

  #watchSize(): () => void {
    const watcher = new ResizeObserver(() => {
      this.#stage.sigma.resize();
      this.#camera.refit();
      this.#crowd();
      this.#renameAtRest();
    });
    watcher.observe(this.#frame.region);
    return () => watcher.disconnect();
  }

  /** Follows the explorer's signals. What they hold at first has been taken over already. */
  #followState(): () => void {
    const { theme, shown, emphasis, link, walk, hovered, insets, cameraWish, chosen, pins, encoding } = this.#explorer;
    let known = true;
    const follow = <T>(read: () => T, act: (value: T) => void): (() => void) =>
      effect(() => {
        const value = read();
        if (!known) act(value);
      });
    const stops = [
      follow(
        () => INKS[theme.value],
        (inks) => this.#restyle({ inks }),
      ),
      follow(
        () => shown.value,
        (now) => {
          this.#scene = { ...this.#scene, shown: now };
          this.#settleLevel();
          this.#restyle({});
          this.#traceSoon();
        },
      ),
      follow(
        () => [emphasis.value, link.value, walk.value, chosen.value],
        () => this.#emphasise(),
      ),
      follow(
        () => pins.value,
        () => {
          this.#places.settle();
          this.#redrawAbove();
        },
      ),
      follow(
        () => encoding.value,
        (now) => this.#restyle({ encoding: now }),
      ),
      follow(
        () => hovered.value,
        () => this.#redrawAbove(),
      ),
      follow(
        () => insets.value,
        () => this.#camera.refit(),
      ),
    ];
    known = false;
    stops.push(
      effect(() => {
        const wish = cameraWish.value;
        if (wish === null) return;
        cameraWish.value = null;
        this.#camera.fulfil(wish);
      }),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }
}

/** Milliseconds that the camera must rest before names are placed anew. */
const REST_MS = 120;
