/**
 * What exports, APIs and data sets call the fields of a paper, the most telling
 * name first. Names are compared in lower case, letters and digits only.
 */
export const FIELD_NAMES = {
  title: "title papertitle documenttitle articletitle worktitle primarytitle displayname ti name",
  abstract: "abstract paperabstract abstracttext abstractnote summary ab description",
  authors:
    "authors author authorfullnames authorsfullnames creators creator authornames authorshipsauthordisplayname authorsparsed af au",
  year: "year publicationyear pubyear publicationdate published datepublished pubdate issued date onlinedate coverdate updatedate py",
  venue:
    "venue journal sourcetitle publicationtitle containertitle booktitle journaltitle journalbook journalref primarylocationsourcedisplayname hostvenuedisplayname publicationvenue conference proceedings journalname source so publicationname",
  url: "url link href sourceurl sourceurls articleurl pdflink externalurl paperurl absurl landingpageurl",
  keywords: "keywords keyword authorkeywords tags keyphrases manualtags ieeeterms indexkeywords meshterms topics de",
  references: "references citedreferences citations cites referencedworks bibliography reference cr",
  doi: "doi di",
  arxiv: "arxiv arxivid eprint",
  openalex: "openalex openalexid",
  pmid: "pmid pubmedid pm",
  pmcid: "pmcid",
  id: "id paperid corpusid articleid publicationid lensid eid ut key uid citationkey",
} as const;

export type FieldName = keyof typeof FIELD_NAMES;

const LISTS = Object.fromEntries(Object.entries(FIELD_NAMES).map(([field, names]) => [field, names.split(" ")]));

/** A field's name with letters and digits alone. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The names that a field may have, the most telling first. */
export function namesOf(field: FieldName): readonly string[] {
  return LISTS[field]!;
}
