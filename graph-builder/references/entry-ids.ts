/** An identifier in an entry of a reference list. */
export interface EntryId {
  /** "doi:10.1234/x", "arxiv:1901.00001", "openalex:w123", lower case. */
  readonly key: string;
  /** As it stands in the entry. */
  readonly surface: string;
}

const PATTERN = new RegExp(
  [
    String.raw`\barxiv(?:\.org\/(?:abs|pdf)\/|[:.\s]\s?)(?:arxiv:\s?)?(?<arxiv>\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})`,
    String.raw`\babs\/(?<corr>\d{4}\.\d{4,5})`,
    String.raw`\b(?<doi>10\.\d{4,9}\/(?:\([^\s()]*\)|[^\s,;()\]}>"'])+)`,
    String.raw`(?:^|\bopenalex\.org\/(?:works\/)?|\bopenalex:\s?)(?<openalex>w\d{4,})\b`,
    String.raw`(?:\bpmid:?\s?|\bpubmed(?:\.ncbi\.nlm\.nih\.gov)?\/|\bpubmed:\s?)(?<pmid>\d+)`,
    String.raw`\b(?<pmcid>pmc\d{4,})\b`,
    String.raw`(?:\bcorpus\s?id:?\s?)(?<corpus>\d+)|\b(?<s2>[0-9a-f]{40})\b`,
    String.raw`(?:^|\baclanthology\.org\/|\banthology\/)(?<acl>[a-z]\d\d-\d{4}|\d{4}\.[a-z\d]+-[a-z\d]+\.\d+)\b`,
  ].join("|"),
  "giu",
);

/** Whatever holds no such sign holds no identifier. */
const HINT = /10\.|arxiv|abs\/|pmid|pubmed|pmc\d|corpus|openalex|anthology|^w\d|^[a-z]\d\d-|^\d{4}\.|[0-9a-f]{40}/i;

/** Kinds that go by another's name. */
const SAME: Readonly<Record<string, string>> = { corr: "arxiv", corpus: "s2" };

/** The identifiers in an entry, in order; linear. */
export function idsInEntry(entry: string): EntryId[] {
  if (!HINT.test(entry)) return [];
  return [...entry.matchAll(PATTERN)].map(({ groups = {} }) => {
    const [kind, found] = Object.entries(groups).find(([, value]) => value !== undefined)!;
    const surface = found.replace(/[.]+$/, "");
    return { key: idKey(SAME[kind] ?? kind, surface), surface };
  });
}

/** An identifier as a key: lower case, without resolver, an arXiv identifier without its version and never as a DOI. */
export function idKey(kind: string, value: string): string {
  const plain = value.trim().toLowerCase();
  const arxiv = kind === "doi" ? /10\.48550\/arxiv\.(.+)$/.exec(plain)?.[1] : kind === "arxiv" ? plain : undefined;
  if (arxiv !== undefined) return `arxiv:${arxiv.replace(/^arxiv:/, "").replace(/v\d+$/, "")}`;
  return `${kind}:${plain.replace(/^https?:\/\/\S+?\/(?=10\.|w\d)|^doi:\s*/, "")}`;
}
