import type { Cell } from "./opener.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&nbsp;": " ",
};

function plainText(html: string): string {
  const text = html
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] ?? entity);
  return text.replace(/\s+/g, " ").trim();
}

/**
 * What an item's description says, which is HTML: VOSviewer's own two-column table of authors, title, source and year
 * as one cell each, anything else as `description`.
 */
export function describedCells(html: string): Record<string, Cell> {
  if (html.trim() === "") return {};
  const rows = [...html.matchAll(/<tr[^>]*>\s*<td[^>]*>(.*?)<\/td>\s*<td[^>]*>(.*?)<\/td>/gis)];
  if (rows.length === 0) return { description: plainText(html) };
  return Object.fromEntries(
    rows.map(([, name = "", value = ""]) => [plainText(name).replace(/:$/, ""), plainText(value)]),
  );
}
