import { computed, signal, type ReadonlySignal } from "@preact/signals";

/** Steps that one can go back and forward through. */
export interface History<Step> {
  readonly current: ReadonlySignal<Step>;
  /** The step before it; null when it is the first. */
  readonly previous: ReadonlySignal<Step | null>;
  /** Position of `current`, from 0. */
  readonly position: ReadonlySignal<number>;
  readonly canGoBack: ReadonlySignal<boolean>;
  readonly canGoForward: ReadonlySignal<boolean>;
  /** Adds a step after the current one and drops what was ahead of it. */
  push(step: Step): void;
  /** Puts another step in the place of the current one. */
  replace(step: Step): void;
  /** Moves to a position; false when there is none. */
  goTo(position: number): boolean;
  /** Puts every step in other terms, at the same positions. */
  rewrite(change: (step: Step) => Step): void;
}

/** How many steps are kept; the oldest go first. */
const LIMIT = 500;

/** A history that starts with one step. */
export function createHistory<Step>(first: Step): History<Step> {
  const state = signal<{ readonly steps: readonly Step[]; readonly at: number; readonly dropped: number }>({
    steps: [first],
    at: 0,
    dropped: 0,
  });
  const set = (steps: readonly Step[], at: number): void => {
    const surplus = Math.max(0, steps.length - LIMIT);
    state.value = { steps: steps.slice(surplus), at: at - surplus, dropped: state.peek().dropped + surplus };
  };
  return {
    current: computed(() => state.value.steps[state.value.at]!),
    previous: computed(() => state.value.steps[state.value.at - 1] ?? null),
    position: computed(() => state.value.at + state.value.dropped),
    canGoBack: computed(() => state.value.at > 0),
    canGoForward: computed(() => state.value.at < state.value.steps.length - 1),
    push(step) {
      const { steps, at } = state.peek();
      set([...steps.slice(0, at + 1), step], at + 1);
    },
    replace(step) {
      const { steps, at } = state.peek();
      set(steps.with(at, step), at);
    },
    goTo(position) {
      const { steps, dropped } = state.peek();
      const at = position - dropped;
      if (at < 0 || at >= steps.length) return false;
      set(steps, at);
      return true;
    },
    rewrite(change) {
      const { steps, at } = state.peek();
      set(steps.map(change), at);
    },
  };
}
