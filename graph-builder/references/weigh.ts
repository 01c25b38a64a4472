import type { Definitions } from "./definitions.ts";
import { findLists } from "./enumerations.ts";
import type { Mention } from "./mention.ts";
import { nameKey } from "./name-key.ts";

/** From this score on a mention counts as a name. */
export const SURE = 0.5;
const LISTED = 0.35;

/** The mentions of one paper with what its definitions and lists say of them. */
export function weighMentions(mentions: readonly Mention[], paper: number, definitions: Definitions): Mention[] {
  const defined = mentions.map((mention) => weighDefinition(mention, paper, definitions));
  return findLists(defined).flatMap((list) => {
    const sure = list.filter((mention) => mention.score >= 0.7).length;
    if (list.length < 2 || sure === 0) return list;
    return list.map((mention) =>
      mention.score < 0.6 && mention.score >= 0.15
        ? { ...mention, score: Math.min(0.9, mention.score + LISTED) }
        : mention,
    );
  });
}

/** A short form defined as a common noun names no work; one defined as a method does. */
function weighDefinition(mention: Mention, paper: number, definitions: Definitions): Mention {
  if (mention.form !== "shaped" && mention.form !== "known") return mention;
  const key = nameKey(mention.surface).exact;
  const own = definitions.byPaper[paper]!.get(key);
  if (own) {
    if (own.style === "common") return { ...mention, score: mention.score * 0.35 };
    return { ...mention, score: own.style === "method" ? Math.max(0.6, mention.score) : Math.min(0.55, mention.score) };
  }
  return definitions.common.has(key) ? { ...mention, score: mention.score * 0.5 } : mention;
}
