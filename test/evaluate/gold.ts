import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What a reader found in one paper. */
export interface GoldPaper {
  readonly title: string;
  readonly names: readonly string[];
  readonly mentions: readonly {
    readonly surface: string;
    readonly canonical: string;
    readonly kind: string;
    readonly relation: string;
  }[];
  readonly concepts: readonly { readonly label: string; readonly surfaces: readonly string[] }[];
  /** `other` and null are not scored. */
  readonly topic: string | null;
}

interface GoldPair {
  /** Titles. */
  readonly source: string;
  readonly target: string;
  readonly relation?: string | null;
}

/** Gold facts of a corpus, or of a part of it. */
export interface Gold {
  readonly papers: readonly GoldPaper[];
  readonly references: {
    readonly required: readonly GoldPair[];
    /** Pairs that count neither way. */
    readonly optional: readonly GoldPair[];
    /** Pairs that a careless name match links. */
    readonly forbidden: readonly GoldPair[];
  };
}

/** Reads `papers.jsonl` and `references.json` of a folder. */
export function readGold(folder: string): Gold {
  const lines = readFileSync(join(folder, "papers.jsonl"), "utf8").trim().split("\n");
  const references = JSON.parse(readFileSync(join(folder, "references.json"), "utf8")) as Gold["references"];
  return { papers: lines.map((line) => JSON.parse(line) as GoldPaper), references };
}

/** The facts about papers that are there, by title. */
export function restrictGold({ papers, references }: Gold, has: (title: string) => boolean): Gold {
  const both = ({ source, target }: GoldPair): boolean => has(source) && has(target);
  return {
    papers: papers.filter(({ title }) => has(title)),
    references: {
      required: references.required.filter(both),
      optional: references.optional.filter(both),
      forbidden: references.forbidden.filter(both),
    },
  };
}
