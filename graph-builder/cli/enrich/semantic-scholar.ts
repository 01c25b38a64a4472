import { semanticScholar as reader } from "../../read/semantic-scholar.ts";
import { jsonFile, jsonWorks } from "./json-works.ts";
import type { Service } from "./service.ts";

const OWN = "title,abstract,year,venue,journal,url,externalIds,authors";
const FIELDS = `${OWN},references.title,references.year,references.externalIds,references.authors`;

/** Its names for kinds of identifiers. */
const PREFIXES: Readonly<Record<string, string>> = {
  doi: "DOI:",
  arxiv: "ARXIV:",
  acl: "ACL:",
  pmid: "PMID:",
  pmcid: "PMCID:",
};

/** Its own ids: a hash, or a number of the corpus. */
function ownName(id: string): string | undefined {
  if (/^[0-9a-f]{40}$/.test(id)) return id;
  return /^\d+$/.test(id) ? `CorpusId:${id}` : undefined;
}

/**
 * Semantic Scholar, its Graph API: papers by any identifier, 100 at a time
 * (500 are allowed, but their reference lists can exceed its 10 MB); a title
 * leads to a paper's id.
 */
export const semanticScholar: Service = {
  id: "semanticscholar",
  label: "Semantic Scholar",
  address: "https://api.semanticscholar.org/graph/v1",
  addressVariable: "PAPERLOOM_SEMANTICSCHOLAR_URL",
  keyVariable: "SEMANTIC_SCHOLAR_API_KEY",
  // Without a key 100 requests in five minutes, shared by everybody.
  gap: { plain: 3000, withKey: 1100 },
  busy: [],
  batch: { works: 100, characters: 20_000 },
  fields: FIELDS,
  titleGivesName: true,
  reader,
  nameOf: (identity) => {
    const at = identity.indexOf(":");
    const [kind, id] = [identity.slice(0, at), identity.slice(at + 1)];
    const value = kind === "s2" ? ownName(id) : PREFIXES[kind] && PREFIXES[kind] + shown(kind, id);
    return value === undefined ? undefined : { kind: "paper", value };
  },
  byName: (_kind, ids) => ({ path: `paper/batch?fields=${FIELDS}`, body: { ids }, nothing: /no valid paper ids/i }),
  byTitle: (words) => ({
    path: `paper/search/match?${new URLSearchParams({ query: words, fields: OWN }).toString()}`,
    nothing: /match not found/i,
  }),
  introduce: (_contact, key) => ({ query: {}, headers: key === undefined ? {} : { "x-api-key": key } }),
  worksIn: (answer) => jsonWorks(answer) ?? jsonWorks(answer, "data"),
  toFile: jsonFile,
};

/** Identities are folded to small letters; ACL ids are written in large ones when old (P19-1001). PMC ids are plain numbers here. */
function shown(kind: string, id: string): string {
  if (kind === "acl" && /^[a-z]\d\d-/.test(id)) return id.toUpperCase();
  return kind === "pmcid" ? id.replace(/^pmc/, "") : id;
}
