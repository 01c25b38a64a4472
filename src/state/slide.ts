import type { Filters } from "../data/filters.ts";

/** The ranges and texts that are changed little by little, and whether they leave something out. */
const SLIDING = {
  minConceptWeight: () => true,
  years: ({ years }) => years !== null,
  degree: ({ degree }) => degree !== null,
  text: ({ text }) => text !== "",
} satisfies Partial<Record<keyof Filters, (filters: Filters) => boolean>>;

/** `before` with those ranges and texts of `after` that were chosen in both: what sliding and typing on make of it. */
export function slideTo(before: Filters, after: Filters): Filters {
  const names = Object.keys(SLIDING) as (keyof typeof SLIDING)[];
  const slid = names.filter((name) => SLIDING[name](before) && SLIDING[name](after));
  return { ...before, ...Object.fromEntries(slid.map((name) => [name, after[name]])) };
}
