import type { Paper, Source } from "../types.ts";
import { idKey } from "./entry-ids.ts";
import { keyOfText } from "./name-key.ts";
import type { PaperText } from "./paper-text.ts";
import { indexTitles, type TitleIndex } from "./title-index.ts";

/** Everything by which a text or a reference list can point to a paper of the corpus outright. */
export interface CitationIndex {
  /** By the key of `idKey`. */
  readonly byIdentifier: ReadonlyMap<string, number>;
  /** By an identifier that means something in one file only (a citation key, a number): of the same files first, else of any if it is nobody else's. */
  byLocalId(id: string, sources: readonly Source[]): number | undefined;
  /** "surname year" of the first author -> papers. */
  readonly byAuthorYear: ReadonlyMap<string, readonly number[]>;
  /** Papers by the key of their whole title, where no two share it. */
  readonly byTitle: ReadonlyMap<string, number>;
  readonly titles: TitleIndex;
}

/** Kinds of identifiers that name one work in the whole world. */
const GLOBAL: ReadonlySet<string> = new Set(["doi", "arxiv", "openalex", "s2", "pmid", "pmcid", "acl"]);
/** Shorter identifiers of one file are looked for in no other file. */
const TELLING_ID = 6;

/** Indexes identifiers, first authors with years, and titles; linear. */
export function indexCitations(papers: readonly Paper[], texts: readonly PaperText[]): CitationIndex {
  const byIdentifier = new Map<string, number>();
  const local = new Map<string, number | null>();
  const byAuthorYear = new Map<string, number[]>();
  const byTitle = new Map<string, number | null>();
  for (const [index, { identifiers, authors, year, title, sources }] of papers.entries()) {
    for (const [name, value] of Object.entries(identifiers ?? {})) {
      const kind = name.replace(/-\d+$/, "");
      if (GLOBAL.has(kind)) byIdentifier.set(idKey(kind, value), index);
      for (const file of ["", ...sources.map((source) => source.file)]) once(local, localKey(value, file), index);
    }
    once(byTitle, keyOfText(title), index);
    if (!authors?.[0] || year === undefined) continue;
    for (const surname of surnamesOf(authors[0])) {
      const key = `${surname} ${year}`;
      const list = byAuthorYear.get(key);
      if (list) list.push(index);
      else byAuthorYear.set(key, [index]);
    }
  }
  return {
    byIdentifier,
    byLocalId: (id, sources) => findLocal(local, id, sources),
    byAuthorYear,
    byTitle: new Map([...byTitle].flatMap(([key, paper]) => (paper === null ? [] : [[key, paper] as const]))),
    titles: indexTitles(texts),
  };
}

/** Keeps what one paper has; what a second has too is nobody's. */
function once(map: Map<string, number | null>, key: string, paper: number): void {
  const known = map.get(key);
  map.set(key, known === undefined || known === paper ? paper : null);
}

function localKey(id: string, file: string): string {
  return `${file}\n${id.trim().toLowerCase()}`;
}

function findLocal(
  local: ReadonlyMap<string, number | null>,
  id: string,
  sources: readonly Source[],
): number | undefined {
  if (/\s/.test(id)) return undefined;
  for (const { file } of sources) {
    const found = local.get(localKey(id, file));
    if (found !== undefined && found !== null) return found;
  }
  return id.length < TELLING_ID ? undefined : (local.get(localKey(id, "")) ?? undefined);
}

/** The keys by which an author's surname may be cited: "de Vries, Ada" and "Ada de Vries" are "vries", the first "devries" too. */
export function surnamesOf(author: string): string[] {
  const comma = author.indexOf(",");
  const words = (comma < 0 ? author : author.slice(0, comma)).trim().split(/\s+/);
  const last = keyOfText(words.at(-1) ?? "");
  const particle = words.findIndex((word, at) => at < words.length - 1 && /^\p{Ll}/u.test(word));
  const whole = keyOfText((comma >= 0 ? words : particle > 0 ? words.slice(particle) : words.slice(-1)).join(" "));
  return whole === last ? [last] : [last, whole];
}
