import { printCommands, releaseHeld } from "./tex-commands.ts";

/**
 * The text of a TeX source, a BibTeX field for one: commands printed, braces
 * gone outside formulas. Formulas, quotes and dashes are left to `cleanText`.
 */
export function texText(source: string): string {
  if (!/[\\{}]/.test(source)) return source;
  const printed = printCommands(source);
  if (!/[{}]/.test(printed)) return releaseHeld(printed);
  const parts = printed.split("$");
  const even = parts.length % 2 === 1;
  const bare = parts.map((part, index) => (even && index % 2 === 1 ? part : dropBraces(part)));
  return releaseHeld(bare.join("$"));
}

/** Without braces, but for those after a raising or lowering mark. */
function dropBraces(text: string): string {
  if (!/[{}]/.test(text)) return text;
  let out = "";
  const kept: boolean[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const mark = text[i]!;
    if (mark === "{") {
      kept.push(text[i - 1] === "^" || text[i - 1] === "_");
      if (kept.at(-1)) out += mark;
    } else if (mark === "}") {
      if (kept.pop()) out += mark;
    } else out += mark;
  }
  return out;
}
