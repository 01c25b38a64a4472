import { PaperloomError } from "./errors.ts";

/** Everything a build can be told. The resolved options stand in the graph file. */
export interface BuildOptions {
  /** Seed of every random choice. Default 1. */
  readonly seed: number;
  /** References below this confidence are dropped, 0..1. Default 0.5. */
  readonly minConfidence: number;
  /** How many concepts of its own a paper has; those of other papers that it mentions come after them. Default 10. */
  readonly conceptsPerPaper: number;
  /** How many nearest papers by concepts each paper is linked to. Default 5. */
  readonly neighbours: number;
  /** Concept links below this weight are dropped, 0..1. Default 0.06. */
  readonly minWeight: number;
  /** Resolution of each cluster level, coarse to fine: higher gives more clusters; 1 gives about a dozen among 300 papers, a few more among thousands. Default [1, 2]. */
  readonly resolutions: readonly number[];
}

export const DEFAULT_OPTIONS: BuildOptions = {
  seed: 1,
  minConfidence: 0.5,
  conceptsPerPaper: 10,
  neighbours: 5,
  minWeight: 0.06,
  resolutions: [1, 2],
};

type Check = (value: unknown) => boolean;
const number =
  (least: number, most: number, whole = false): Check =>
  (value) =>
    typeof value === "number" && value >= least && value <= most && (!whole || Number.isInteger(value));

const CHECKS: { readonly [Name in keyof BuildOptions]: { readonly holds: Check; readonly wants: string } } = {
  seed: { holds: number(0, 0xffffffff, true), wants: "a whole number from 0 to 4294967295" },
  minConfidence: { holds: number(0, 1), wants: "a number from 0 to 1" },
  conceptsPerPaper: { holds: number(1, 100, true), wants: "a whole number from 1 to 100" },
  neighbours: { holds: number(0, 100, true), wants: "a whole number from 0 to 100" },
  minWeight: { holds: number(0, 1), wants: "a number from 0 to 1" },
  resolutions: {
    holds: (value) => Array.isArray(value) && value.length > 0 && value.every(number(0.01, 100)),
    wants: "a list of numbers from 0.01 to 100, one a level, coarse to fine",
  },
};

/**
 * Fills the gaps of `given` with the defaults.
 * @throws PaperloomError `options` for an unknown name or a value out of range.
 */
export function resolveOptions(given: Readonly<Record<string, unknown>> = {}): BuildOptions {
  for (const [name, value] of Object.entries(given)) {
    const check = CHECKS[name as keyof BuildOptions];
    if (!check) {
      throw new PaperloomError(
        "options",
        `There is no option "${name}".`,
        `The options are ${Object.keys(CHECKS).join(", ")}.`,
      );
    }
    if (value !== undefined && !check.holds(value)) {
      throw new PaperloomError(
        "options",
        `Option "${name}" is ${JSON.stringify(value)}.`,
        `It must be ${check.wants}.`,
      );
    }
  }
  const known = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...DEFAULT_OPTIONS, ...Object.fromEntries(known) };
}
