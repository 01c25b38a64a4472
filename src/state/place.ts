import { batch, signal, type Signal } from "@preact/signals";
import type { Step } from "./step.ts";

/** A step taken apart: one signal for each of its fields. */
export type Place = { readonly [Field in keyof Step]: Signal<Step[Field]> };

/** Signals that start at a step. */
export function createPlace(step: Step): Place {
  return {
    view: signal(step.view),
    selection: signal(step.selection),
    link: signal(step.link),
    concept: signal(step.concept),
    walk: signal(step.walk),
    filters: signal(step.filters),
  };
}

/** The step that the signals show now; whoever calls it inside a computation follows all of them. */
export function readPlace(place: Place): Step {
  return {
    view: place.view.value,
    selection: place.selection.value,
    link: place.link.value,
    concept: place.concept.value,
    walk: place.walk.value,
    filters: place.filters.value,
  };
}

/** Sets all signals at once. */
export function moveTo(place: Place, step: Step): void {
  batch(() => {
    place.view.value = step.view;
    place.selection.value = step.selection;
    place.link.value = step.link;
    place.concept.value = step.concept;
    place.walk.value = step.walk;
    place.filters.value = step.filters;
  });
}

/** Selects one thing and lets the others go. */
export function choose(place: Place, thing: Partial<Pick<Step, "selection" | "link" | "concept">>): void {
  batch(() => {
    place.selection.value = thing.selection ?? null;
    place.link.value = thing.link ?? null;
    place.concept.value = thing.concept ?? null;
  });
}
