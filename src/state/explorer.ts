import type { ReadonlySignal, Signal } from "@preact/signals";
import type { Relation } from "../../graph-builder/index.ts";
import type { Corpus } from "../data/corpus.ts";

export type View = "map" | "lineage" | "table";
export type Theme = "light" | "dark";

/** What is left on the map. An empty set means "no restriction"; `hidden*` are left out. */
export interface Filters {
  /** Positions in `Corpus.territories`: only these. */
  readonly territories: ReadonlySet<number>;
  readonly hiddenTerritories: ReadonlySet<number>;
  readonly relations: ReadonlySet<Relation>;
  readonly hiddenRelations: ReadonlySet<Relation>;
  /** Concept ids that a paper must all have. */
  readonly concepts: ReadonlySet<string>;
  readonly showWorks: boolean;
  readonly showConceptLinks: boolean;
}

/** What the filters leave: flags by index. Positions never change. */
export interface Shown {
  /** 1 for each node of `Corpus.nodes` that stays. */
  readonly nodes: Uint8Array;
  /** 1 for each link of `Corpus.links` that stays. */
  readonly links: Uint8Array;
  readonly papers: number;
  /** True when nothing is left out. */
  readonly everything: boolean;
}

/** What stands out around the selection; null at rest. */
export interface Emphasis {
  readonly selected: number;
  /** Papers (and works) that a reference joins to it. */
  readonly byReference: ReadonlySet<number>;
  /** The nearest by concepts that have no reference to it, at most five. */
  readonly byConcept: ReadonlySet<number>;
  /** Links to draw curved: references in relation colours, concept links grey. */
  readonly links: readonly number[];
}

/** A wish to move the camera; the canvas carries it out and forgets it. */
export type CameraWish =
  | { readonly kind: "fit" }
  | { readonly kind: "zoom"; readonly factor: number }
  | { readonly kind: "nodes"; readonly nodes: readonly number[] };

/** The one state of an explorer. Panels and canvas read signals and call actions; they never meet otherwise. */
export interface Explorer {
  readonly corpus: Signal<Corpus>;
  readonly view: Signal<View>;
  readonly theme: Signal<Theme>;
  /** Index of the selected node, or null. */
  readonly selection: ReadonlySignal<number | null>;
  /** Index of the selected link, or null. */
  readonly link: ReadonlySignal<number | null>;
  /** Node under the pointer or keyboard cursor, set by canvas or panels. */
  readonly hovered: Signal<number | null>;
  readonly filters: Signal<Filters>;
  readonly shown: ReadonlySignal<Shown>;
  readonly emphasis: ReadonlySignal<Emphasis | null>;
  readonly cameraWish: Signal<CameraWish | null>;
  /** Pixels of the map covered by panels (docked panels do not count): room that a fit must leave. */
  readonly insets: Signal<{
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  }>;
  /** Selects a node (null clears), remembers the step and moves the camera to it. */
  select(node: number | null): void;
  selectLink(link: number | null): void;
  back(): void;
  forward(): void;
  readonly canGoBack: ReadonlySignal<boolean>;
  readonly canGoForward: ReadonlySignal<boolean>;
}
