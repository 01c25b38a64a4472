import { Fragment, type JSX } from "preact";
import type { PaperAttributes } from "../../graph-builder/index.ts";
import type { CorpusNode } from "../data/corpus.ts";
import { sharedConcepts } from "../data/emphasis.ts";
import { paperReferences, workReferences } from "../data/lineage.ts";
import type { Explorer } from "../state/explorer.ts";
import { givenWords } from "../words/given-words.ts";
import { words } from "../words/words.ts";
import { Abstract } from "./abstract.tsx";
import { ConceptChip, WorkChip } from "./chips.tsx";
import { Nearest } from "./nearest.tsx";
import { PanelSection } from "./panel-section.tsx";
import { PaperActions } from "./paper-actions.tsx";
import { ReferenceGroups } from "./reference-groups.tsx";

interface PaperDetailsProps {
  readonly explorer: Explorer;
  readonly node: CorpusNode;
}

/** Where and when a paper appeared, as far as the input says. */
function Byline({ node }: { readonly node: CorpusNode }): JSX.Element | null {
  const { authors = [], year, venue } = node.paper!;
  const names =
    authors.length > 3 ? `${authors.slice(0, 3).join(", ")} and ${authors.length - 3} more` : authors.join(", ");
  const parts = [names, venue, year].filter(Boolean);
  return parts.length === 0 ? null : <p class="byline">{parts.join(" · ")}</p>;
}

/** A paper: what it says, what refers to it, what it refers to, what is near. */
export function PaperDetails({ explorer, node }: PaperDetailsProps): JSX.Element {
  const corpus = explorer.corpus.value;
  const paper = node.paper!;
  const incoming = paperReferences(corpus, node.index, "in");
  const outgoing = paperReferences(corpus, node.index, "out");
  const works = workReferences(corpus, node.index);
  const concepts = sharedConcepts(corpus, node);
  return (
    <>
      <h2 class="paper-title">{paper.title}</h2>
      <Byline node={node} />
      {(incoming.length + outgoing.length > 0 || !corpus.attributes.opened) && (
        <Counts incoming={incoming.length} outgoing={outgoing.length} works={works.length} />
      )}
      <PaperActions explorer={explorer} node={node} />
      <Abstract explorer={explorer} node={node} />
      {paper.names.length > 1 && (
        <p class="introduces">
          <span class="panel-aside">{words.details.introduces}</span> {paper.names.join(", ")}
        </p>
      )}
      <ul class="chips paper-concepts">
        {concepts.map(({ id, label, papers }) => (
          <li key={id}>
            <ConceptChip explorer={explorer} concept={id} label={label} papers={papers} />
          </li>
        ))}
      </ul>
      <More more={paper.more} />
      {(incoming.length > 0 || !corpus.attributes.opened) && (
        <PanelSection title={words.details.referrers} aside={incoming.length}>
          {incoming.length === 0 && <p class="note">{words.details.noReferrers}</p>}
          <ReferenceGroups explorer={explorer} links={incoming} from={node.index} way="incoming" />
        </PanelSection>
      )}
      {(outgoing.length > 0 || !corpus.attributes.opened) && (
        <PanelSection title={words.details.referred} aside={outgoing.length}>
          <ReferenceGroups explorer={explorer} links={outgoing} from={node.index} way="outgoing" />
          <NamedWorks explorer={explorer} works={works.map((link) => link.target)} alone={outgoing.length === 0} />
        </PanelSection>
      )}
      <Nearest explorer={explorer} node={node} />
      <PanelSection title={words.details.sources}>
        <ul class="sources">
          {paper.sources.map(({ file, line }) => (
            <li key={`${file}:${line}`}>{words.details.sourceLine(file, line)}</li>
          ))}
        </ul>
      </PanelSection>
    </>
  );
}

/** How many papers refer to a paper, how many it refers to, how many other works it names. */
function Counts(counts: { readonly incoming: number; readonly outgoing: number; readonly works: number }): JSX.Element {
  const { incoming, outgoing, works } = counts;
  return (
    <p class="paper-counts">
      <span>
        <b>{incoming}</b> {words.details.refer(incoming)}
      </span>
      <span>
        <b>{outgoing}</b> {words.details.references(outgoing)}
      </span>
      <span>
        <b>{works}</b> {words.details.works(works)}
      </span>
    </p>
  );
}

/** What else another program's file says of a paper. */
function More({ more = {} }: { readonly more: PaperAttributes["more"] }): JSX.Element | null {
  const entries = Object.entries(more);
  if (entries.length === 0) return null;
  return (
    <PanelSection title={givenWords.more}>
      <dl class="evidence-facts">
        {entries.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{String(value)}</dd>
          </Fragment>
        ))}
      </dl>
    </PanelSection>
  );
}

interface NamedWorksProps {
  readonly explorer: Explorer;
  readonly works: readonly number[];
  /** The paper refers to no paper of the corpus. */
  readonly alone: boolean;
}

/** The works that a paper names and the corpus lacks. */
function NamedWorks({ explorer, works, alone }: NamedWorksProps): JSX.Element | null {
  if (works.length === 0) return alone ? <p class="note">{words.details.lacks(0)}</p> : null;
  return (
    <>
      <p class="note">{alone ? words.details.lacks(works.length) : words.details.alsoNames(works.length)}</p>
      <ul class="chips">
        {works.map((work) => (
          <li key={work}>
            <WorkChip explorer={explorer} node={work} />
          </li>
        ))}
      </ul>
      <p class="small-note">{words.details.worksNote}</p>
    </>
  );
}
