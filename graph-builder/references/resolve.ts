import type { Mention } from "./mention.ts";
import type { NameFamilies } from "./name-families.ts";
import type { Findings } from "./trace.ts";
import { isNewer } from "./trace.ts";
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

interface Linked {
  readonly paper: number;
  readonly confidence: number;
}

type World = Pick<Findings, "papers" | "index" | "families" | "gate">;

/** Decides whether a mention is the paper's own name, another paper of the corpus, a work that the corpus lacks, or no name. */
export function resolveMention(mention: Mention, source: number, world: World): Meaning {
  const key = world.families.keyOf(mention.surface, source);
  const own = world.index.ownKeys[source]!;
  if (
    own.has(key.exact) ||
    (key.version === "" && own.has(key.family)) ||
    holdsOwnName(mention.surface, own, world.families, source)
  ) {
    return OWN;
  }
  if (mention.paper !== undefined) return declaredMeaning(mention, mention.paper, source, world);
  const name = nameIntroduced(mention, source, world);
  if (name !== undefined) {
    const paper = paperMeant(linkedPapers(mention, source, name, world));
    if (paper || mention.form === "known") return paper ?? NOTHING;
  }
  return mention.score < SURE ? NOTHING : { kind: "work", family: key.family, confidence: mention.score };
}

/** The paper that people say introduces the name, unless it is this one or newer. */
function declaredMeaning({ score }: Mention, paper: number, source: number, { papers }: World): Meaning {
  if (paper === source) return OWN;
  return isNewer(papers, paper, source) ? NOTHING : { kind: "paper", paper, confidence: score };
}

/** The surest paper; nothing when another is about as sure; undefined when there is none. */
function paperMeant([best, second]: readonly Linked[]): Meaning | undefined {
  if (!best) return undefined;
  return second && best.confidence - second.confidence < CLEARLY ? NOTHING : { kind: "paper", ...best };
}

/** The exact name, failing that the family, that some other paper introduces. */
function nameIntroduced(mention: Mention, source: number, { families, index }: World): string | undefined {
  const { exact, family } = families.keyOf(mention.surface, source);
  return [exact, family].find((name) => index.papersOf(name).some((paper) => paper !== source));
}

/** The papers that the mention may mean, the surest first. */
function linkedPapers(mention: Mention, source: number, name: string, { index, gate }: World): Linked[] {
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
