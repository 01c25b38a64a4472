import type { JSX } from "preact";
import { useId, useMemo } from "preact/hooks";
import type { Corpus } from "../data/corpus.ts";
import { hasReferences } from "../data/has-references.ts";
import { COLOURS, SIZES, type ColourBy, type SizeBy } from "../data/look.ts";
import type { Explorer } from "../state/explorer.ts";
import { lookNames, lookWords } from "../words/look-words.ts";
import { FacetSection } from "./facet-section.tsx";
import { SizeLegend } from "./size-legend.tsx";
import { LookLegend } from "./views.ts";

interface ChoiceProps<Name extends ColourBy | SizeBy> {
  readonly label: string;
  readonly names: readonly Name[];
  readonly nameOf: (name: Name) => string;
  readonly value: Name;
  readonly choose: (name: Name) => void;
}

function Choice<Name extends ColourBy | SizeBy>({
  label,
  names,
  nameOf,
  value,
  choose,
}: ChoiceProps<Name>): JSX.Element {
  const id = useId();
  return (
    <p class="look-choice">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="look-select"
        value={value}
        onChange={({ currentTarget }) => choose(names.find((name) => name === currentTarget.value) ?? value)}
      >
        {names.map((name) => (
          <option key={name} value={name}>
            {nameOf(name)}
          </option>
        ))}
      </select>
    </p>
  );
}

/** Choices that go by who refers to whom. */
const BY_REFERENCES: ReadonlySet<ColourBy | SizeBy> = new Set(["references", "pagerank"]);

/** Whether papers differ in what a choice goes by. */
function tells(corpus: Corpus): (name: ColourBy | SizeBy) => boolean {
  const { nodes, paperCount } = corpus;
  const referring = hasReferences(corpus);
  const papers = nodes.slice(0, paperCount).map(({ paper }) => paper);
  const years = papers.some((paper) => paper?.year !== undefined);
  const lists = new Set(papers.map((paper) => paper?.sources[0]?.file)).size > 1;
  return (name) => {
    if (BY_REFERENCES.has(name)) return referring;
    return name === "year" ? years : name === "source" ? lists : true;
  };
}

/** What colours and sizes the papers, with what that means. */
export function LookFacet({ explorer }: { readonly explorer: Explorer }): JSX.Element {
  const { colour, size } = explorer;
  const corpus = explorer.corpus.value;
  const offered = useMemo(() => tells(corpus), [corpus]);
  const atRest = offered("references") ? lookNames.references : lookWords.given;
  return (
    <FacetSection title={lookWords.title}>
      <Choice
        label={lookWords.colour}
        names={COLOURS.filter(offered)}
        nameOf={(name) => lookNames[name]}
        value={colour.value}
        choose={(name) => (colour.value = name)}
      />
      {colour.value !== "cluster" && <LookLegend explorer={explorer} of="colour" />}
      <Choice
        label={lookWords.size}
        names={SIZES.filter((name) => name === "references" || offered(name))}
        nameOf={(name) => (name === "references" ? atRest : lookNames[name])}
        value={size.value}
        choose={(name) => (size.value = name)}
      />
      {size.value === "references" ? <SizeLegend corpus={corpus} /> : <LookLegend explorer={explorer} of="size" />}
    </FacetSection>
  );
}
