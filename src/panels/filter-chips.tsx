import type { JSX } from "preact";
import type { Corpus } from "../data/corpus.ts";
import type { Filters } from "../data/filters.ts";
import type { Explorer } from "../state/explorer.ts";
import { toggle } from "../state/filter-actions.ts";
import { Icon } from "../ui/icon.tsx";
import { facetWords, kindNames, readingNames } from "../words/facet-words.ts";
import { relationWords } from "../words/words.ts";

/** One thing that the filters ask for, and how to let it go. */
interface Asked {
  readonly text: string;
  readonly without: Partial<Filters>;
}

type SetName = {
  [Name in keyof Filters]: Filters[Name] extends ReadonlySet<infer _Member> ? Name : never;
}[keyof Filters];
type MemberOf<Name extends SetName> = Filters[Name] extends ReadonlySet<infer Member> ? Member : never;

/** A chip for each member of a set. */
function each<Name extends SetName>(
  filters: Filters,
  name: Name,
  say: (member: MemberOf<Name>) => string,
): readonly Asked[] {
  const members = filters[name] as ReadonlySet<MemberOf<Name>>;
  return [...members].map((member) => ({ text: say(member), without: { [name]: toggle(members, member) } }));
}

/** A chip for a filter that is on, with what turns it off. */
const one = (on: boolean, text: () => string, without: Partial<Filters>): readonly Asked[] =>
  on ? [{ text: text(), without }] : [];

const ends = ([first, last]: readonly [number, number]): string =>
  last === Infinity ? facetWords.orMore(first) : facetWords.range(String(first), String(last));

/** Everything that leaves something out, in the order of the facets. */
function askedBy(corpus: Corpus, filters: Filters): readonly Asked[] {
  const { years, undated, degree, near, withCode, text, papers } = filters;
  const cluster = (index: number): string => corpus.territories[index]!.cluster.label;
  return [
    ...one(text !== "", () => facetWords.says(text), { text: "" }),
    ...one(papers.size > 0, () => facetWords.picked(papers.size), { papers: new Set() }),
    ...one(near !== null, () => facetWords.near(near![1], corpus.nodes[near![0]]!.label), { near: null }),
    ...each(filters, "territories", cluster),
    ...each(filters, "hiddenTerritories", (index) => facetWords.without(cluster(index))),
    ...each(filters, "relations", (relation) => facetWords.onlyRelation(relationWords[relation].name)),
    ...each(filters, "hiddenRelations", (relation) => facetWords.without(relationWords[relation].name)),
    ...each(filters, "concepts", (id) => corpus.conceptOf(id)?.label ?? id),
    ...one(years !== null, () => ends(years!), { years: null }),
    ...one(undated, () => facetWords.undated, { undated: false }),
    ...one(degree !== null, () => facetWords.references(ends(degree!)), { degree: null }),
    ...each(filters, "kinds", (kind) => kindNames[kind]),
    ...one(withCode, () => facetWords.code, { withCode: false }),
    ...each(filters, "reading", (status) => readingNames[status]),
    ...each(filters, "tags", facetWords.tag),
    ...each(filters, "sources", facetWords.from),
    ...one(!filters.showWorks, () => facetWords.withoutWorks, { showWorks: true }),
    ...one(!filters.showConceptLinks, () => facetWords.withoutShared, { showConceptLinks: true }),
    ...one(filters.minConceptWeight > 0, () => facetWords.weight(filters.minConceptWeight), { minConceptWeight: 0 }),
  ];
}

/** The filters in use, one chip each: its cross lets it go. */
export function FilterChips({ explorer }: { readonly explorer: Explorer }): JSX.Element | null {
  const filters = explorer.filters.value;
  const asked = askedBy(explorer.corpus.value, filters);
  if (asked.length === 0) return null;
  return (
    <ul class="filter-chips" aria-label={facetWords.chips}>
      {asked.map(({ text, without }) => (
        <li key={text} class="filter-chip">
          <span title={text}>{text}</span>
          <button
            type="button"
            aria-label={facetWords.remove(text)}
            title={facetWords.remove(text)}
            onClick={() => (explorer.filters.value = { ...explorer.filters.peek(), ...without })}
          >
            <Icon name="close" size={12} />
          </button>
        </li>
      ))}
    </ul>
  );
}
