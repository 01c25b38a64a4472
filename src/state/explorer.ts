import { batch, computed, effect, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { Corpus } from "../data/corpus.ts";
import type { Correction } from "../data/correction.ts";
import { emphasiseConcept, emphasiseLink, emphasiseNode, type Emphasis } from "../data/emphasis.ts";
import { applyFilters, type Filters, type Shown } from "../data/filters.ts";
import { createHistory, type History } from "./history.ts";
import { createMapTools, type MapTools } from "./map-tools.ts";
import { choose, createPlace, moveTo, readPlace, type Place } from "./place.ts";
import { createReadingShelf, type ReadingShelf } from "./reading-shelf.ts";
import { slideTo } from "./slide.ts";
import type { ColourBy, SizeBy } from "../data/look.ts";
import { carryStep, FIRST_STEP, fitStep, sameStep, type Page, type Pins, type Step, type View } from "./step.ts";

export type { Emphasis } from "../data/emphasis.ts";
export type { Filters, Shown } from "../data/filters.ts";
export type { Page, View } from "./step.ts";
export type Theme = "light" | "dark";

/** Where the map is looked at from: the middle of the map's screen in map units, and the zoom (at 1 the papers fill the window). */
export interface CameraPlace {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** A wish to move the camera; the canvas carries it out and forgets it. */
export type CameraWish =
  | { readonly kind: "fit" }
  | ({ readonly kind: "place" } & CameraPlace)
  | { readonly kind: "zoom"; readonly factor: number }
  | { readonly kind: "nodes"; readonly nodes: readonly number[] };

/** How a picture of the map is wanted. */
export interface SnapshotOptions {
  /** Pixels of the picture for a pixel of the page: 1..4. */
  readonly scale: number;
  /** Without the paper under the map. */
  readonly transparent: boolean;
}

/** Makes a PNG of the map as it is on screen, with a legend under it. */
export type TakeSnapshot = (options: SnapshotOptions) => Promise<Blob>;

/** Pixels of the map covered by panels; docked panels do not count. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The one state of an explorer. Panels and canvas read signals and call actions; they never meet otherwise. */
export interface Explorer extends MapTools, ReadingShelf {
  /** What is explored: the corpus that was opened, with the reader's corrections. */
  readonly corpus: ReadonlySignal<Corpus>;
  /** The corpus as it was opened. */
  readonly given: ReadonlySignal<Corpus>;
  /** What the reader corrected in it, oldest first. */
  readonly corrections: ReadonlySignal<readonly Correction[]>;
  /** The correction just made, until its notice is put away. */
  readonly justCorrected: Signal<Correction | null>;
  readonly view: Signal<View>;
  readonly theme: Signal<Theme>;
  /** Index of the selected node, or null. */
  readonly selection: ReadonlySignal<number | null>;
  /** Index of the selected link, or null. */
  readonly link: ReadonlySignal<number | null>;
  /** Id of the selected concept, or null. */
  readonly concept: ReadonlySignal<string | null>;
  /** Nodes walked in the lineage, from the origin on; empty when none is walked. */
  readonly walk: Signal<readonly number[]>;
  /** Node under the pointer or keyboard cursor, set by canvas or panels. */
  readonly hovered: Signal<number | null>;
  readonly filters: Signal<Filters>;
  /** Papers chosen together, by rectangle, lasso or one by one. */
  readonly chosen: Signal<ReadonlySet<number>>;
  /** What colours and sizes the papers. */
  readonly colour: Signal<ColourBy>;
  readonly size: Signal<SizeBy>;
  /** Nodes that the reader has put elsewhere. */
  readonly pins: Signal<Pins>;
  readonly shown: ReadonlySignal<Shown>;
  readonly emphasis: ReadonlySignal<Emphasis | null>;
  readonly cameraWish: Signal<CameraWish | null>;
  /** Where the camera rests, told by the canvas; null where the selection, or the whole map, is framed by itself. */
  readonly camera: Signal<CameraPlace | null>;
  /** Pixels of the map covered by panels (docked panels do not count): room that a fit must leave. */
  readonly insets: Signal<Insets>;
  /** Set by the canvas while a map is drawn. */
  readonly snapshot: Signal<TakeSnapshot | null>;
  /** Papers drawn of those in view, where the map has more than it can show; null where it shows all. Set by the canvas. */
  readonly drawn: Signal<{ readonly papers: number; readonly inView: number } | null>;
  /** The page that is open over the explorer, or null. */
  readonly page: Signal<Page | null>;
  /** Index of the paper to which the path page shows ways, from the selected one. */
  readonly to: Signal<number | null>;
  /** Every change of view, selection and filters, as steps; another history for each corpus. */
  readonly history: ReadonlySignal<History<Step>>;
  /** Selects a node (null clears), remembers the step and moves the camera to it. */
  select(node: number | null): void;
  /** Selects a link: shows why it is there. Null closes that. */
  selectLink(link: number | null): void;
  /** Selects a concept: shows who shares it. */
  selectConcept(concept: string | null): void;
  /** Opens the lineage of a paper, with the walk at `path` (default: at the paper itself). */
  openLineage(node: number, path?: readonly number[]): void;
  /** Moves the camera to the papers that the filters leave, unless something is selected. */
  lookAtShown(): void;
  /** Shows a step, such as one read from an address. */
  show(step: Step): void;
  /** Shows a step as the first of a new history. */
  restart(step: Step): void;
  /** Goes to a position of the history; false when there is none. */
  goTo(position: number): boolean;
  back(): void;
  forward(): void;
  readonly canGoBack: ReadonlySignal<boolean>;
  readonly canGoForward: ReadonlySignal<boolean>;
  /** Opens another corpus: nothing selected, nothing left out, a new history. */
  open(corpus: Corpus, step?: Step): void;
  /** Shows the opened corpus as corrected: view, selection, filters and history stay as far as they still exist. */
  amend(corrections: readonly Correction[], corpus: Corpus): void;
  /** Shows all of a corpus of which a part has been shown: view, selection, filters and history stay. */
  grow(corpus: Corpus): void;
  dispose(): void;
}

/** What an explorer starts with. */
export interface ExplorerOptions {
  /** Default: the whole map. */
  readonly step?: Step;
  /** Default: light. */
  readonly theme?: Theme;
  /** Default: the selection, or the whole map, is framed. */
  readonly camera?: CameraPlace | null;
}

const NO_INSETS: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** Wishes the camera to what stands out, if anything does. */
function lookAt(emphasis: ReadonlySignal<Emphasis | null>, wish: Signal<CameraWish | null>): void {
  const around = emphasis.peek();
  if (!around) return;
  const nodes = [around.selected, ...around.byReference, ...around.byConcept].filter((node) => node >= 0);
  wish.value = { kind: "nodes", nodes };
}

/** Makes every change of the place a step of the log; sliding along a range stays one step, closing a page goes back one. */
function recordSteps(place: Place, log: Signal<History<Step>>): () => void {
  return effect(() => {
    const next = readPlace(place);
    const past = log.peek();
    const last = past.current.peek();
    if (sameStep(next, last)) return;
    const slid = sameStep(next, { ...last, filters: slideTo(last.filters, next.filters) });
    const before = past.previous.peek();
    if (slid) past.replace(next);
    else if (last.page !== null && before && sameStep(next, before)) past.goTo(past.position.peek() - 1);
    else past.push(next);
  });
}

type Actions = Pick<
  Explorer,
  | "select"
  | "selectLink"
  | "selectConcept"
  | "openLineage"
  | "lookAtShown"
  | "show"
  | "restart"
  | "goTo"
  | "back"
  | "forward"
  | "open"
  | "amend"
  | "grow"
>;

interface Opened {
  readonly corpus: Signal<Corpus>;
  readonly given: Signal<Corpus>;
  readonly corrections: Signal<readonly Correction[]>;
  readonly justCorrected: Signal<Correction | null>;
}

interface Parts {
  readonly place: Place;
  readonly opened: Opened;
  readonly emphasis: ReadonlySignal<Emphasis | null>;
  readonly shown: ReadonlySignal<Shown>;
  readonly cameraWish: Signal<CameraWish | null>;
  readonly log: Signal<History<Step>>;
}

function createActions({ place, opened, emphasis, shown, cameraWish, log }: Parts): Actions {
  const { corpus } = opened;
  const look = (): void => lookAt(emphasis, cameraWish);
  const show = (step: Step): void => {
    moveTo(place, fitStep(step, corpus.peek()));
    look();
  };
  const goTo = (position: number): boolean => {
    const there = log.peek().goTo(position);
    if (there) show(log.peek().current.peek());
    return there;
  };
  const selectLink = (link: number | null): void =>
    batch(() => {
      place.link.value = link;
      if (link === null) return;
      const { source, target } = corpus.peek().links[link]!;
      const kept = place.selection.peek();
      if (kept !== source && kept !== target) choose(place, { link });
      place.concept.value = null;
      cameraWish.value = { kind: "nodes", nodes: [source, target] };
    });
  const lookAtShown = (): void => {
    if (emphasis.peek() !== null) return;
    const { nodes, everything, papers } = shown.peek();
    const left = [...nodes.subarray(0, corpus.peek().paperCount)].flatMap((flag, node) => (flag === 1 ? [node] : []));
    cameraWish.value = everything || papers === 0 ? { kind: "fit" } : { kind: "nodes", nodes: left };
  };
  return {
    show,
    goTo,
    lookAtShown,
    selectLink,
    back: () => void goTo(log.peek().position.peek() - 1),
    forward: () => void goTo(log.peek().position.peek() + 1),
    select(selection) {
      choose(place, { selection });
      look();
    },
    selectConcept(concept) {
      choose(place, { concept });
      look();
    },
    openLineage: (selection, walk = [selection]) =>
      moveTo(place, { ...readPlace(place), view: "lineage", selection, link: null, concept: null, walk }),
    ...createOpening({ place, opened, emphasis, shown, cameraWish, log }),
  };
}

/** Opening a corpus, and correcting the one that is open. */
function createOpening({
  place,
  opened,
  emphasis,
  cameraWish,
  log,
}: Parts): Pick<Actions, "open" | "amend" | "grow" | "restart"> {
  const { corpus, given, corrections, justCorrected } = opened;
  const carryTo = (next: Corpus): void => {
    const before = corpus.peek();
    log.peek().rewrite((step) => carryStep(step, before, next));
    moveTo(place, carryStep(readPlace(place), before, next));
    corpus.value = next;
  };
  return {
    restart: (step) =>
      batch(() => {
        const fitted = fitStep(step, corpus.peek());
        log.value = createHistory(fitted);
        moveTo(place, fitted);
        lookAt(emphasis, cameraWish);
      }),
    open: (next, start = FIRST_STEP) =>
      batch(() => {
        const fitted = fitStep(start, next);
        moveTo(place, fitted);
        corpus.value = next;
        given.value = next;
        corrections.value = [];
        justCorrected.value = null;
        log.value = createHistory(fitted);
        if (emphasis.peek() === null) cameraWish.value = { kind: "fit" };
        else lookAt(emphasis, cameraWish);
      }),
    amend: (made, next) =>
      batch(() => {
        carryTo(next);
        corrections.value = made;
      }),
    grow: (next) =>
      batch(() => {
        carryTo(next);
        given.value = next;
      }),
  };
}

/** Makes the state of an explorer. Every change of view, selection or filters becomes a step of its history. */
export function createExplorer(corpus: Corpus, options: ExplorerOptions = {}): Explorer {
  const first = fitStep(options.step ?? FIRST_STEP, corpus);
  const place = createPlace(first);
  const opened: Opened = {
    corpus: signal(corpus),
    given: signal(corpus),
    corrections: signal<readonly Correction[]>([]),
    justCorrected: signal<Correction | null>(null),
  };
  const camera = signal(options.camera ?? null);
  const cameraWish = signal<CameraWish | null>(null);
  const log = signal(createHistory(first));
  const emphasis = computed(() => {
    const { selection, link, concept } = place;
    if (selection.value !== null) return emphasiseNode(opened.corpus.value, selection.value);
    if (link.value !== null) return emphasiseLink(opened.corpus.value, link.value);
    return concept.value === null ? null : emphasiseConcept(opened.corpus.value, concept.value);
  });
  const shelf = createReadingShelf(opened.corpus);
  const shown = computed(() => applyFilters(opened.corpus.value, place.filters.value, shelf.marks.value));
  if (options.camera) cameraWish.value = { kind: "place", ...options.camera };
  else lookAt(emphasis, cameraWish);
  return {
    ...place,
    ...createActions({ place, opened, emphasis, shown, cameraWish, log }),
    ...opened,
    ...createMapTools(),
    theme: signal(options.theme ?? "light"),
    hovered: signal(null),
    ...shelf,
    shown,
    emphasis,
    cameraWish,
    camera,
    insets: signal(NO_INSETS),
    snapshot: signal(null),
    drawn: signal(null),
    history: log,
    canGoBack: computed(() => log.value.canGoBack.value),
    canGoForward: computed(() => log.value.canGoForward.value),
    dispose: recordSteps(place, log),
  };
}
