import { isShaped, shapeOf } from "./name-shapes.ts";
import { nameKey } from "./name-key.ts";

/**
 * Proper parts of a name at its spaces and hyphens, shaped like names themselves:
 * ZeRO of "ZeRO-Infinity", DiLoCo of "Streaming DiLoCo"; LASP of "LASP-2".
 */
export function ancestorsInName(name: string): string[] {
  const cuts = [...name.matchAll(/[\s-]+/g)].map((match) => [match.index, match.index + match[0].length] as const);
  return cuts
    .flatMap(([end, start]) => [name.slice(0, end), name.slice(start)])
    .filter((part) => part.length > 2 && isShaped(shapeOf(part)));
}

/** Whether the work of family `family` gave its name to one of `names`: as a part, or as an earlier version. */
export function isAncestorByName(family: string, exact: string, names: readonly string[]): boolean {
  return names.some((name) => {
    const own = nameKey(name);
    if (own.family === family && own.exact !== exact) return true;
    return ancestorsInName(name).some((part) => nameKey(part).family === family);
  });
}
