import { fold } from "../text/fold.ts";
import type { Kept } from "./keep-ids.ts";
import { findsWell, sumOf, type Telling } from "./telling-concepts.ts";

/** A name is kept while it finds its papers at least so well, compared with the best concept of today. */
const STILL_LEADS = 0.5;
/** A name that is made of no concept, as people give them, stays while so many papers are the same. */
const STILL_SAME = 0.5;

/** The name that a cluster had, if it still leads to its papers; else undefined. */
export function keepName(name: string, { isWhole, overlap }: Kept, telling: readonly Telling[]): string | undefined {
  if (isWhole) return name;
  const parts = name.split(/, | and /u).map(fold);
  const own = telling.filter(({ label, variants }) => {
    const spelled = new Set([label, ...variants].map(fold));
    return parts.some((part) => spelled.has(part) || spelled.has(part.replace(/s$/u, "")));
  });
  if (own.length === 0) return overlap >= STILL_SAME ? name : undefined;
  const together = sumOf(new Set(own.flatMap(({ said }) => said)), own[0]!.shares);
  const outside = own.reduce((sum, each) => sum + each.outside, 0);
  return findsWell(together, outside, own[0]!.size) >= STILL_LEADS * telling[0]!.score ? name : undefined;
}
