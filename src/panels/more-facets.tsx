import { useSignal, type ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Filters } from "../data/filters.ts";
import { countMoreFacets, type Bin, type MoreCounts } from "../data/more-facets.ts";
import { gatherFacts, knownFacts } from "../data/paper-tests.ts";
import type { Explorer } from "../state/explorer.ts";
import { pressKind, pressReading, toggleTag } from "../state/filter-actions.ts";
import { runInSlices } from "../state/in-slices.ts";
import type { BarRange } from "../ui/bar-range.ts";
import { RangeBrush } from "../ui/range-brush.tsx";
import { facetWords, kindNames, readingNames } from "../words/facet-words.ts";
import { words } from "../words/words.ts";
import { FacetRow } from "./facet-row.tsx";
import { FacetSection } from "./facet-section.tsx";
import { FoldedFacet } from "./folded-facet.tsx";
import { readingSigns } from "./reading-sign.tsx";
import { useCounts } from "./use-counts.ts";

interface FacetProps {
  readonly explorer: Explorer;
  readonly counts: ReadonlySignal<MoreCounts>;
}

const set = (explorer: Explorer, change: Partial<Filters>): void => {
  explorer.filters.value = { ...explorer.filters.peek(), ...change };
};

/** `2019`, `2010 to 2014`, `20 or more` */
function nameOf({ from, to }: Pick<Bin, "from" | "to">): string {
  return to === Infinity ? facetWords.orMore(from) : facetWords.range(String(from), String(to));
}

interface BinBrushProps {
  readonly bins: readonly Bin[];
  readonly range: readonly [number, number] | null;
  readonly ends: readonly [string, string];
  readonly change: (range: readonly [number, number] | null) => void;
}

/** A histogram to choose a range of values on, with the range in words under it. */
function BinBrush({ bins, range, ends, change }: BinBrushProps): JSX.Element {
  const last = bins.length - 1;
  const atLeast = (at: number): number => (at < 0 ? last : at);
  const chosen: BarRange | null = range && [
    Math.max(
      0,
      bins.findIndex(({ to }) => to >= range[0]),
    ),
    atLeast(bins.findLastIndex(({ from }) => from <= range[1])),
  ];
  return (
    <>
      <RangeBrush
        bars={bins.map((bin) => ({ ...bin, name: nameOf(bin) }))}
        range={chosen}
        ends={ends}
        tell={({ name, count, total }) => facetWords.bar(name, facetWords.papers(count, total))}
        change={(next) => change(next && [bins[next[0]]!.from, bins[next[1]]!.to])}
      />
      <p class="brush-scale">
        {range === null ? (
          <>
            <span>{nameOf({ from: bins[0]!.from, to: bins[0]!.from })}</span>
            <span>
              {nameOf({ from: bins[last]!.from, to: bins[last]!.to === Infinity ? Infinity : bins[last]!.from })}
            </span>
          </>
        ) : (
          <>
            <b>{nameOf({ from: range[0], to: range[1] })}</b>
            <button type="button" class="text-button" onClick={() => change(null)}>
              {facetWords.all}
            </button>
          </>
        )}
      </p>
    </>
  );
}

function YearFacet({ explorer, counts }: FacetProps): JSX.Element | null {
  const { years, undated } = counts.value;
  const filters = explorer.filters.value;
  if (years.length === 0 || (years.length === 1 && undated.total === 0)) return null;
  return (
    <FacetSection title={facetWords.years} unit={words.facets.papersUnit}>
      {years.length > 1 && (
        <BinBrush
          bins={years}
          range={filters.years}
          ends={[facetWords.firstYear, facetWords.lastYear]}
          change={(next) => set(explorer, { years: next })}
        />
      )}
      {undated.total > 0 && (
        <ul class="facet-rows plain">
          <FacetRow
            sign={null}
            name={facetWords.undated}
            count={undated}
            only={filters.undated}
            out={false}
            press={(add) => set(explorer, { undated: !filters.undated, ...(add ? {} : { years: null }) })}
          />
        </ul>
      )}
    </FacetSection>
  );
}

function DegreeFacet({ explorer, counts }: FacetProps): JSX.Element | null {
  const { degree } = counts.value;
  if (degree.length < 2) return null;
  return (
    <FoldedFacet
      name="degree"
      title={facetWords.degree}
      unit={words.facets.papersUnit}
      used={explorer.filters.value.degree !== null}
    >
      <BinBrush
        bins={degree}
        range={explorer.filters.value.degree}
        ends={[facetWords.fewest, facetWords.most]}
        change={(next) => set(explorer, { degree: next })}
      />
    </FoldedFacet>
  );
}

function KindFacet({ explorer, counts }: FacetProps): JSX.Element | null {
  const { kinds, code } = counts.value;
  const filters = explorer.filters.value;
  const largest = Math.max(code.total, ...[...kinds.values()].map(({ total }) => total));
  if (kinds.size === 0 && code.total === 0) return null;
  return (
    <FoldedFacet
      name="kinds"
      title={facetWords.kinds}
      unit={words.facets.papersUnit}
      used={filters.kinds.size > 0 || filters.withCode}
    >
      <ul class="facet-rows plain">
        {[...kinds].map(([kind, count]) => (
          <FacetRow
            key={kind}
            sign={null}
            name={kindNames[kind]}
            count={count}
            largest={largest}
            only={filters.kinds.has(kind)}
            out={false}
            press={(add) => (explorer.filters.value = pressKind(filters, kind, add))}
          />
        ))}
        {code.total > 0 && (
          <FacetRow
            sign={null}
            name={facetWords.code}
            count={code}
            largest={largest}
            only={filters.withCode}
            out={false}
            press={() => set(explorer, { withCode: !filters.withCode })}
          />
        )}
      </ul>
    </FoldedFacet>
  );
}

function ReadingFacet({ explorer, counts }: FacetProps): JSX.Element | null {
  const { reading, tags } = counts.value;
  const filters = explorer.filters.value;
  const largest = Math.max(...[...reading.values()].map(({ total }) => total));
  if (explorer.marks.value.size === 0 && filters.reading.size === 0 && filters.tags.size === 0) return null;
  return (
    <FacetSection title={facetWords.reading} unit={words.facets.papersUnit}>
      <ul class="facet-rows">
        {[...reading].map(([status, count]) => (
          <FacetRow
            key={status}
            sign={readingSigns[status]}
            name={readingNames[status]}
            count={count}
            largest={largest}
            only={filters.reading.has(status)}
            out={false}
            press={(add) => (explorer.filters.value = pressReading(filters, status, add))}
          />
        ))}
      </ul>
      <ul class="chips">
        {[...tags].map(([tag, { count }]) => (
          <li key={tag}>
            <button
              type="button"
              class="chip"
              aria-pressed={filters.tags.has(tag)}
              onClick={() => (explorer.filters.value = toggleTag(filters, tag))}
            >
              {tag} <span class="chip-count">{count}</span>
            </button>
          </li>
        ))}
      </ul>
    </FacetSection>
  );
}

/** Further facets: years and what the reader noted; folded, references, kinds and code. */
export function MoreFacets({ explorer }: { readonly explorer: Explorer }): JSX.Element {
  const corpus = explorer.corpus.value;
  const facts = useSignal(knownFacts(corpus));
  useEffect(() => {
    let stopped = false;
    facts.value = knownFacts(corpus);
    if (facts.value) return undefined;
    void runInSlices(gatherFacts(corpus), () => stopped).then((found) => (facts.value = found ?? facts.peek()));
    return () => (stopped = true);
  }, [corpus]);
  const counts = useCounts(explorer, (...given) => countMoreFacets(...given, facts.value));
  const props = { explorer, counts };
  return (
    <>
      <YearFacet {...props} />
      <ReadingFacet {...props} />
      <DegreeFacet {...props} />
      <KindFacet {...props} />
    </>
  );
}
