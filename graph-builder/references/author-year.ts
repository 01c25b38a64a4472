import type { Paper } from "../types.ts";
import { surnamesOf, type CitationIndex } from "./citation-index.ts";
import type { ListedWork } from "./cited-lists.ts";
import { keyOfText } from "./name-key.ts";

const SURNAME = String.raw`\p{Lu}[\p{L}'’-]+`;
const AUTHOR_YEAR = new RegExp(
  String.raw`(?<names>${SURNAME}(?:, ${SURNAME}){0,8}(?:,? (?:and|&) ${SURNAME})?)(?<others>,? et al\.?)?(?:['’]s)?,? ?[([]?(?<year>(?:19|20)\d\d)[a-z]?[)\]]?`,
  "gu",
);
const NARRATED = /^\p{Lu}[\p{L}'’-]+ et al\.? \((?:19|20)\d\d[a-z]?\)$/u;

/** "Doe et al. (2019)", "(Doe and Roe, 2019)" in a text. */
export interface AuthorYear {
  readonly index: number;
  readonly text: string;
  readonly target: number | string;
}

/**
 * Citations by author and year: the one paper of the corpus that fits, else what the one fitting
 * entry of the paper's own reference list means, else the citation itself where it stands in the sentence as a noun.
 */
export function findAuthorYears(
  text: string,
  papers: readonly Paper[],
  index: CitationIndex,
  list: readonly ListedWork[],
): AuthorYear[] {
  return [...text.matchAll(AUTHOR_YEAR)].flatMap((match): readonly AuthorYear[] => {
    const { names = "", others, year = "" } = match.groups!;
    const all = names.split(/,? (?:and|&) |, /);
    for (let from = 0; from < all.length; from += 1) {
      const cited = { names: all.slice(from).map(keyOfText), others: others !== undefined, year: Number(year) };
      const target = inCorpus(cited, papers, index) ?? inList(cited, list);
      if (target === undefined) continue;
      const skipped = from === 0 ? 0 : names.lastIndexOf(all[from]!);
      return [{ index: match.index + skipped, text: match[0].slice(skipped), target }];
    }
    return NARRATED.test(match[0]) ? [{ index: match.index, text: match[0], target: keyOfText(match[0]) }] : [];
  });
}

interface Cited {
  readonly names: readonly string[];
  readonly others: boolean;
  readonly year: number;
}

/** The one paper whose authors and year these are. */
function inCorpus({ names, others, year }: Cited, papers: readonly Paper[], index: CitationIndex): number | undefined {
  const found = (index.byAuthorYear.get(`${names[0]!} ${year}`) ?? []).filter((paper) => {
    const authors = papers[paper]!.authors!;
    if (others) return authors.length > 1;
    return authors.length === names.length && names.every((name, at) => surnamesOf(authors[at]!).includes(name));
  });
  return found.length === 1 ? found[0] : undefined;
}

/** What the one entry means that has the first author and the year. */
function inList({ names, year }: Cited, list: readonly ListedWork[]): number | string | undefined {
  const found = new Set(
    list.filter(({ entry }) => entry.surname === names[0] && entry.year === year).map(({ target }) => target),
  );
  const [target] = found;
  return found.size === 1 && target !== "" ? target : undefined;
}
