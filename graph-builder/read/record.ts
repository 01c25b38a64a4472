import type { PaperRecord } from "../types.ts";

/** A paper in the making: fields may be empty or absent, whatever the source holds. */
export interface Draft {
  readonly title: string;
  readonly abstract?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  readonly year?: number | undefined;
  readonly venue?: string | undefined;
  readonly url?: string | undefined;
  readonly keywords?: readonly string[] | undefined;
  readonly identifiers?: Readonly<Record<string, string | undefined>> | undefined;
  readonly references?: readonly string[] | undefined;
}

/** The record of a draft, without its empty fields. Addresses of code repositories are found in abstract and url. */
export function toRecord(draft: Draft, file: string, line: number): PaperRecord {
  const abstract = (draft.abstract ?? "").trim();
  const { authors, year, venue, url, keywords, references } = draft;
  const identifiers = Object.entries(draft.identifiers ?? {}).filter(([, value]) => value);
  return {
    title: draft.title.trim(),
    abstract,
    ...filled({
      authors: authors?.filter(Boolean),
      year,
      venue,
      url,
      code: codeAddresses(abstract, url ?? ""),
      keywords: keywords?.filter(Boolean),
      identifiers: identifiers.length > 0 ? Object.fromEntries(identifiers.sort(byName)) : undefined,
      references: references?.filter(Boolean),
    }),
    sources: [{ file, line }],
  };
}

/** The fields that hold something. */
function filled(fields: Readonly<Record<string, unknown>>): Partial<PaperRecord> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    const empty = value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
    if (!empty) kept[name] = value;
  }
  return kept;
}

const FORGES =
  /https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\/[\w.~%-]+\/[\w.~%-]*\w/gi;

function codeAddresses(...texts: readonly string[]): readonly string[] {
  const found = texts.flatMap((text) => (text.includes("://") ? (text.match(FORGES) ?? []) : []));
  return found.length > 0 ? [...new Set(found.map((address) => address.replace(/\.git$/, "")))].sort() : found;
}

function byName(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}
