import type { Paper } from "../types.ts";
import type { IntroducedIndex } from "./introduced-index.ts";
import type { Mention } from "./mention.ts";
import type { NameFamilies } from "./name-families.ts";
import type { Gate } from "./support.ts";
import { SURE } from "./weigh.ts";

/** What a mention means. */
export type Meaning =
  | { readonly kind: "own" }
  | { readonly kind: "paper"; readonly paper: number; readonly confidence: number }
  | { readonly kind: "work"; readonly family: string; readonly confidence: number }
  | { readonly kind: "nothing" };

const NOTHING: Meaning = { kind: "nothing" };
const OWN: Meaning = { kind: "own" };

/** Decides whether a mention is the paper's own name, another paper of the corpus, a work that the corpus lacks, or no name. */
export function resolveMention(
  mention: Mention,
  source: number,
  world: {
    readonly papers: readonly Paper[];
    readonly index: IntroducedIndex;
    readonly families: NameFamilies;
    readonly gate: Gate;
  },
): Meaning {
  const { index, families, gate } = world;
  const key = families.keyOf(mention.surface, source);
  const own = index.ownKeys[source]!;
  if (own.has(key.exact) || (key.exact !== key.family && own.has(key.family) && key.version === "")) return OWN;
  if (holdsOwnName(mention.surface, own, families, source)) return OWN;
  const exact = index.papersOf(key.exact).filter((paper) => paper !== source);
  const targets =
    exact.length > 0 || key.family === key.exact
      ? exact
      : index.papersOf(key.family).filter((paper) => paper !== source);
  const linked = targets
    .map((paper) => ({
      paper,
      confidence: gate.confidence(
        mention,
        source,
        paper,
        index.spellingOf(exact.length > 0 ? key.exact : key.family, paper),
      ),
    }))
    .filter(({ confidence }) => confidence > 0)
    .sort((a, b) => b.confidence - a.confidence || a.paper - b.paper);
  const [best, second] = linked;
  if (best && (!second || best.confidence - second.confidence >= 0.06)) return { kind: "paper", ...best };
  if (best) return NOTHING;
  return mention.score >= SURE ? { kind: "work", family: key.family, confidence: mention.score } : NOTHING;
}

/** "block-sparse FlashAttention" and "LASP-2H" in the papers that introduce FlashAttention and LASP-2. */
function holdsOwnName(surface: string, own: ReadonlySet<string>, families: NameFamilies, source: number): boolean {
  const parts = surface.split(/[\s-]+/);
  if (parts.length > 1 && parts.some((part) => part.length > 2 && own.has(families.keyOf(part, source).exact)))
    return true;
  const stem = surface.replace(/(?:\p{Lu}|\+)$/u, "");
  return (
    stem !== surface && stem.length > 2 && /[\d\p{Ll}]$/u.test(stem) && own.has(families.keyOf(stem, source).exact)
  );
}
