import { batch, signal, type Signal } from "@preact/signals";
import { FIRST_STEP, type Step } from "./step.ts";

/** A step taken apart: one signal for each of its fields. */
export type Place = { readonly [Field in keyof Step]: Signal<Step[Field]> };

const FIELDS = Object.keys(FIRST_STEP) as readonly (keyof Step)[];

/** Signals that start at a step. */
export function createPlace(step: Step): Place {
  return Object.fromEntries(FIELDS.map((field) => [field, signal(step[field])])) as unknown as Place;
}

/** The step that the signals show now; whoever calls it inside a computation follows all of them. */
export function readPlace(place: Place): Step {
  return Object.fromEntries(FIELDS.map((field) => [field, place[field].value])) as unknown as Step;
}

/** Sets all signals at once. */
export function moveTo(place: Place, step: Step): void {
  batch(() => {
    for (const field of FIELDS) (place[field] as Signal<unknown>).value = step[field];
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
