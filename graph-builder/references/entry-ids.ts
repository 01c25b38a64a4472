/** An identifier in an entry of a reference list. */
export interface EntryId {
  /** "doi:10.1234/x", "arxiv:1901.00001", "openalex:w123", lower case. */
  readonly key: string;
  /** As it stands in the entry. */
  readonly surface: string;
}

/** A kind of identifier: a sign without which an entry holds none, and what it looks like. */
interface Kind {
  readonly kind: string;
  readonly sign: RegExp;
  readonly pattern: RegExp;
}

const KINDS: readonly Kind[] = [
  { kind: "doi", sign: /10\./, pattern: /\b(10\.\d{4,9}\/(?:\([^\s()]*\)|[^\s,;()\]}>"'])+)/giu },
  {
    kind: "arxiv",
    sign: /arxiv|abs\//i,
    pattern:
      /\b(?:arxiv(?:\.org\/(?:abs|pdf)\/|[:.\s]\s?)(?:arxiv:\s?)?|abs\/(?=\d))(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})/giu,
  },
  {
    kind: "openalex",
    sign: /openalex|^w\d/i,
    pattern: /(?:^|\bopenalex\.org\/(?:works\/)?|\bopenalex:\s?)(w\d{4,})\b/giu,
  },
  {
    kind: "pmid",
    sign: /pmid|pubmed/i,
    pattern: /(?:\bpmid:?\s?|\bpubmed(?:\.ncbi\.nlm\.nih\.gov)?\/|\bpubmed:\s?)(\d+)/giu,
  },
  { kind: "pmcid", sign: /pmc\d/i, pattern: /\b(pmc\d{4,})\b/giu },
  {
    kind: "s2",
    sign: /corpus|[0-9a-f]{40}/i,
    pattern: /(?:\bcorpus\s?id:?\s?|\b(?=[0-9a-f]{40}\b))([0-9a-f]+)\b/giu,
  },
  {
    kind: "acl",
    sign: /anthology|^[a-z]\d\d-|^\d{4}\./i,
    pattern: /(?:^|\baclanthology\.org\/|\banthology\/)([a-z]\d\d-\d{4}|\d{4}\.[a-z\d]+-[a-z\d]+\.\d+)\b/giu,
  },
];

/** The identifiers in an entry, DOIs first; linear. */
export function idsInEntry(entry: string): EntryId[] {
  const ids: EntryId[] = [];
  for (const { kind, sign, pattern } of KINDS) {
    if (!sign.test(entry)) continue;
    for (const [, found] of entry.matchAll(pattern)) {
      const surface = found!.replace(/[.]+$/, "");
      ids.push({ key: idKey(kind, surface), surface });
    }
  }
  return ids;
}

/** An identifier as a key: lower case, without resolver, an arXiv identifier without its version and never as a DOI. */
export function idKey(kind: string, value: string): string {
  const plain = value.trim().toLowerCase();
  const arxiv = kind === "doi" ? /10\.48550\/arxiv\.(.+)$/.exec(plain)?.[1] : kind === "arxiv" ? plain : undefined;
  if (arxiv !== undefined) return `arxiv:${arxiv.replace(/^arxiv:/, "").replace(/v\d+$/, "")}`;
  return `${kind}:${plain.replace(/^https?:\/\/\S+?\/(?=10\.|w\d)|^doi:\s*/, "")}`;
}
