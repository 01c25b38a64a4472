import { SOFT_MODIFIERS } from "../text/stop-words.ts";
import { isOrdinaryWord } from "../text/words.ts";

/** What the spelling of a unit shows, as bits. */
export const SOFT = 1;
export const PARTICIPLE = 2;
export const HYPHENED = 4;
export const CAPITALS = 8;
export const DIGIT = 16;
export const ORDINARY = 32;
export const ADJECTIVE = 64;
export const ACTION = 128;
export const GERUND = 256;
export const INNER_CAPITALS = 512;
export const PLURAL = 1024;
export const ISM = 2048;

const SHAPES: readonly (readonly [flag: number, holds: (surface: string, lower: string) => boolean])[] = [
  [SOFT, (_, lower) => SOFT_MODIFIERS.has(lower)],
  [PARTICIPLE, (_, lower) => /^[^-]+[^e]ed$|^based$/.test(lower) && lower.length > 4],
  [HYPHENED, (surface) => /[-‐‑–/]/.test(surface)],
  [CAPITALS, (surface) => /\p{Lu}.*\p{Lu}|\d/u.test(surface)],
  [DIGIT, (surface) => /\d/.test(surface)],
  [ORDINARY, (_, lower) => isOrdinaryWord(lower)],
  [ADJECTIVE, (_, lower) => /(?:al|ic|ive|ous|ary|ble|less|ful|ent|ant)$/.test(lower)],
  [ACTION, (_, lower) => /(?:ing|tion|sion|ment|ance|ence|ism|ity)s?$/.test(lower)],
  [INNER_CAPITALS, (surface) => /\p{Ll}\p{Lu}/u.test(surface)],
  [PLURAL, (_, lower) => /[^su]s$/.test(lower)],
  [ISM, (_, lower) => /isms?$/.test(lower)],
  [GERUND, (_, lower) => lower.endsWith("ing")],
];

/** The bits of one spelling. */
export function flagsOf(surface: string): number {
  const lower = surface.toLowerCase();
  let flags = 0;
  for (const [flag, holds] of SHAPES) if (holds(surface, lower)) flags |= flag;
  return flags;
}
