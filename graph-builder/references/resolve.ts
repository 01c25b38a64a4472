import type { Mention } from "./mention.ts";
import type { NameFamilies } from "./name-families.ts";
import type { Findings } from "./trace.ts";
import { SURE } from "./weigh.ts";

/** What a mention means. */
export type Meaning =
  | { readonly kind: "own" }
  | { readonly kind: "paper"; readonly paper: number; readonly confidence: number }
  | { readonly kind: "work"; readonly family: string; readonly confidence: number }
  | { readonly kind: "nothing" };

const NOTHING: Meaning = { kind: "nothing" };
const OWN: Meaning = { kind: "own" };
/** Of two papers with the same name one is meant only if it is so much surer than the other. */
const CLEARLY = 0.06;

type World = Pick<Findings, "index" | "families" | "gate">;

/** Decides whether a mention is the paper's own name, another paper of the corpus, a work that the corpus lacks, or no name. */
export function resolveMention(mention: Mention, source: number, world: World): Meaning {
  const key = world.families.keyOf(mention.surface, source);
  const own = world.index.ownKeys[source]!;
  if (own.has(key.exact) || (key.version === "" && own.has(key.family))) return OWN;
  if (holdsOwnName(mention.surface, own, world.families, source)) return OWN;
  const [best, second] = linkedPapers(mention, source, world);
  if (best && (!second || best.confidence - second.confidence >= CLEARLY)) return { kind: "paper", ...best };
  if (best || mention.score < SURE) return NOTHING;
  return { kind: "work", family: key.family, confidence: mention.score };
}

/** The papers that the mention may mean, the surest first: those of its exact name, failing these those of its family. */
function linkedPapers(
  mention: Mention,
  source: number,
  { families, index, gate }: World,
): { readonly paper: number; readonly confidence: number }[] {
  const { exact, family } = families.keyOf(mention.surface, source);
  const name = index.papersOf(exact).some((paper) => paper !== source) ? exact : family;
  return index
    .papersOf(name)
    .filter((paper) => paper !== source)
    .map((paper) => ({ paper, confidence: gate.confidence(mention, source, paper, index.spellingOf(name, paper)) }))
    .filter(({ confidence }) => confidence > 0)
    .sort((a, b) => b.confidence - a.confidence || a.paper - b.paper);
}

/** "block-sparse FlashAttention" and "LASP-2H" in the papers that introduce FlashAttention and LASP-2. */
function holdsOwnName(surface: string, own: ReadonlySet<string>, families: NameFamilies, source: number): boolean {
  const isOwn = (part: string): boolean => part.length > 2 && own.has(families.keyOf(part, source).exact);
  const parts = surface.split(/[\s-]+/);
  if (parts.length > 1 && parts.some(isOwn)) return true;
  const stem = surface.replace(/(?:\p{Lu}|\+)$/u, "");
  return stem !== surface && /[\d\p{Ll}]$/u.test(stem) && isOwn(stem);
}
