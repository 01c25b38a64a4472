import type { ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import { RELATIONS } from "../../graph-builder/index.ts";
import { countFacets, type FacetCounts } from "../data/facets.ts";
import { restrictions, NO_FILTERS } from "../data/filters.ts";
import type { Explorer } from "../state/explorer.ts";
import { leaveOutRelation, leaveOutTerritory, pressRelation, pressTerritory } from "../state/filter-actions.ts";
import { WhenSeen } from "../ui/when-seen.tsx";
import { givenWords } from "../words/given-words.ts";
import { relationWords, words } from "../words/words.ts";
import { AfterMap } from "./after-map.tsx";
import { ConceptFacet } from "./concept-facet.tsx";
import { dyeClass } from "./dye.ts";
import { FacetRow } from "./facet-row.tsx";
import { FacetSection } from "./facet-section.tsx";
import { RelationGlyph } from "./relation.tsx";
import { NearFacet } from "./near-facet.tsx";
import { SummaryFigures } from "./summary-figures.tsx";
import { useCounts } from "./use-counts.ts";
import { FilterChips, LookFacet, MoreFacets, SourceFacet } from "./views.ts";

interface FacetProps {
  readonly explorer: Explorer;
  readonly counts: ReadonlySignal<FacetCounts>;
}

function ClusterFacet({ explorer, counts }: FacetProps): JSX.Element | null {
  const corpus = explorer.corpus.value;
  const filters = explorer.filters.value;
  const selected = explorer.selection.value;
  const home = selected === null ? -1 : corpus.nodes[selected]!.territory;
  const largest = Math.max(...corpus.territories.map((territory) => territory.papers.length), 0);
  if (corpus.territories.length === 0) return null;
  return (
    <FacetSection title={words.facets.clusters} unit={words.facets.papersUnit}>
      <ul class="facet-rows">
        {corpus.territories.map(({ index, cluster, dye }) => (
          <FacetRow
            key={cluster.id}
            sign={<span class="disc" />}
            hue={dyeClass(dye)}
            name={cluster.label}
            count={counts.value.territories[index]!}
            largest={largest}
            only={filters.territories.has(index)}
            out={filters.hiddenTerritories.has(index)}
            current={index === home}
            press={(add) => {
              explorer.filters.value = pressTerritory(filters, index, add);
              explorer.lookAtShown();
            }}
            leaveOut={() => (explorer.filters.value = leaveOutTerritory(filters, index))}
          />
        ))}
      </ul>
    </FacetSection>
  );
}

function RelationFacet({ explorer, counts }: FacetProps): JSX.Element | null {
  const filters = explorer.filters.value;
  const { relations } = counts.value;
  const present = RELATIONS.filter((relation) => relations.has(relation));
  const largest = Math.max(...[...relations.values()].map(({ total }) => total), 0);
  if (present.length === 0) return null;
  return (
    <FacetSection title={words.facets.references} unit={words.facets.linksUnit}>
      <ul class="facet-rows wide-signs">
        {present.map((relation) => (
          <FacetRow
            key={relation}
            sign={<RelationGlyph relation={relation} length={24} />}
            hue={`relation-${relation}`}
            name={relationWords[relation].name}
            count={relations.get(relation)!}
            largest={largest}
            only={filters.relations.has(relation)}
            out={filters.hiddenRelations.has(relation)}
            press={(add) => (explorer.filters.value = pressRelation(filters, relation, add))}
            leaveOut={() => (explorer.filters.value = leaveOutRelation(filters, relation))}
          />
        ))}
      </ul>
    </FacetSection>
  );
}

function AlsoFacet({ explorer, counts }: FacetProps): JSX.Element {
  const filters = explorer.filters.value;
  const { opened } = explorer.corpus.value.attributes;
  const { works, conceptLinks } = counts.value;
  const turn = (name: "showWorks" | "showConceptLinks"): void => {
    explorer.filters.value = { ...filters, [name]: !filters[name] };
  };
  return (
    <FacetSection title={words.facets.also}>
      <ul class="facet-rows">
        {(works.total > 0 || !opened) && (
          <FacetRow
            sign={<span class="ring" />}
            name={words.facets.works}
            count={works}
            only={false}
            out={!filters.showWorks}
            press={() => turn("showWorks")}
            leaveOut={() => turn("showWorks")}
          />
        )}
        <FacetRow
          sign={<span class="thread" />}
          name={opened ? givenWords.linkRow : words.facets.shared}
          count={conceptLinks}
          only={false}
          out={!filters.showConceptLinks}
          press={() => turn("showConceptLinks")}
          leaveOut={() => turn("showConceptLinks")}
        />
      </ul>
      <WeightSlider explorer={explorer} counts={counts} />
    </FacetSection>
  );
}

/** Lets weak concept links go; references always stay. */
function WeightSlider({ explorer, counts }: FacetProps): JSX.Element | null {
  const filters = explorer.filters.value;
  const { count, total } = counts.value.conceptLinks;
  if (total === 0 || !filters.showConceptLinks) return null;
  return (
    <>
      <label class="facet-slider">
        <span class="facet-slider-name">{words.facets.weight}</span>
        <input
          type="range"
          min="0"
          max="0.6"
          step="0.02"
          value={filters.minConceptWeight}
          aria-valuetext={words.facets.links(count, total)}
          onInput={(event) =>
            (explorer.filters.value = { ...filters, minConceptWeight: Number(event.currentTarget.value) })
          }
        />
      </label>
      <p class="facet-links">{words.facets.links(count, total)}</p>
    </>
  );
}

/** Filters and legend in one: what there is, how much of it, and what is left. */
export function Facets({ explorer }: { readonly explorer: Explorer }): JSX.Element {
  const counts = useCounts(explorer, countFacets);
  const filtered = restrictions(explorer.filters.value).length > 0;
  const { paperCount } = explorer.corpus.value;
  const clear = (): void => {
    explorer.filters.value = NO_FILTERS;
    explorer.lookAtShown();
  };
  return (
    <div class="facets">
      <SummaryFigures explorer={explorer} />
      {filtered && (
        <div class="facets-used">
          <p class="facets-left">
            <span role="status">{words.facets.left(explorer.shown.value.papers, paperCount)}</span>
            <button type="button" class="text-button" onClick={clear}>
              {words.facets.clear}
            </button>
          </p>
          <FilterChips explorer={explorer} />
        </div>
      )}
      <NearFacet explorer={explorer} />
      <ClusterFacet explorer={explorer} counts={counts} />
      <RelationFacet explorer={explorer} counts={counts} />
      <AlsoFacet explorer={explorer} counts={counts} />
      <AfterMap explorer={explorer}>
        <LookFacet explorer={explorer} />
      </AfterMap>
      <ConceptFacet explorer={explorer} counts={counts} />
      <WhenSeen>
        <MoreFacets explorer={explorer} />
        <SourceFacet explorer={explorer} counts={counts} />
      </WhenSeen>
      <p class="facets-more">
        {(["reading", "missing", "report", "clusters", "corrections", "keys"] as const).map((page) => (
          <button type="button" key={page} class="text-button" onClick={() => (explorer.page.value = page)}>
            {words.pages[page]}
          </button>
        ))}
      </p>
    </div>
  );
}
