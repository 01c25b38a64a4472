import { fold } from "../text/fold.ts";
import type { PaperRecord } from "../types.ts";

/** Identifiers that name one work in the whole world, the strongest first. */
const GLOBAL = ["doi", "arxiv", "openalex", "s2", "pmid", "pmcid", "acl"] as const;

const LABELS: Readonly<Record<string, string>> = {
  doi: "DOI",
  arxiv: "arXiv id",
  openalex: "OpenAlex id",
  s2: "Semantic Scholar id",
  pmid: "PubMed id",
  pmcid: "PubMed Central id",
  acl: "ACL Anthology id",
};

/** An identifier folded for comparing, and how to say it. */
export interface Identity {
  readonly key: string;
  readonly reason: string;
}

/** The identifiers by which a record is the same work as another: resolvers, case and arXiv versions folded. */
export function identitiesOf(record: PaperRecord): readonly Identity[] {
  const { identifiers } = record;
  if (!identifiers) return [];
  return GLOBAL.flatMap((kind) =>
    Object.keys(identifiers)
      .filter((name) => name === kind || name.startsWith(`${kind}-`))
      .map((name) => identity(kind, identifiers[name]!)),
  );
}

function identity(kind: string, value: string): Identity {
  const plain = value.trim().toLowerCase();
  const arxiv =
    kind === "doi" ? /^(?:.*\/)?10\.48550\/arxiv\.(.+)$/.exec(plain)?.[1] : kind === "arxiv" ? plain : undefined;
  if (arxiv !== undefined) {
    const folded = arxiv.replace(/^arxiv:/, "").replace(/v\d+$/, "");
    return { key: `arxiv:${folded}`, reason: `same arXiv id ${folded}` };
  }
  const bare = plain.replace(/^https?:\/\/\S+?\/(?=10\.|w\d)|^doi:\s*/, "");
  return { key: `${kind}:${bare}`, reason: `same ${LABELS[kind]} ${bare}` };
}

/** The folded family name of the first author; empty when the record names nobody. */
export function firstFamily(record: PaperRecord): string {
  const name = record.authors?.[0];
  if (!name) return "";
  const family = name.includes(",") ? name.slice(0, name.indexOf(",")) : name;
  const words =
    fold(family)
      .match(/[\p{L}\p{N}]+/gu)
      ?.filter((word) => !/^(?:jr|sr|ii|iii|iv)$/.test(word)) ?? [];
  return words.findLast((word) => word.length > 1) ?? words.at(-1) ?? "";
}
