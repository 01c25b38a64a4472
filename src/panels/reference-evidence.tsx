import type { JSX } from "preact";
import { ruleInWords, type Evidence } from "../../graph-builder/index.ts";
import type { Corpus, CorpusLink } from "../data/corpus.ts";
import { otherEnd } from "../data/emphasis.ts";
import { sentenceAt } from "../data/sentence-place.ts";
import type { Explorer } from "../state/explorer.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { Icon } from "../ui/icon.tsx";
import { givenWords } from "../words/given-words.ts";
import { words } from "../words/words.ts";
import { Quote } from "./quote.tsx";
import { RejectLink } from "./reject-link.tsx";
import { RelationChip } from "./relation.tsx";

/** Bars and a word for a confidence of 0 to 1. */
function Confidence({ value }: { readonly value: number }): JSX.Element {
  const level = Math.min(3, Math.max(0, Math.floor((value - 0.5) / 0.125)));
  return (
    <>
      <span class="confidence" aria-hidden="true">
        {[0, 1, 2, 3].map((step) => (
          <i key={step} data-on={step <= level} />
        ))}
      </span>
      {words.evidence.levels[level]}, {value.toFixed(2)}
    </>
  );
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Where the sentence stands: `Summary, sentence 1, and in the title, and in the reference list`. */
function placeOf(evidence: readonly Evidence[], abstract: string): string {
  const first = evidence[0]!;
  const number = first.index === undefined ? sentenceAt(abstract, first.start) : first.index + 1;
  const also = (["title", "reference"] as const)
    .filter((field) => field !== first.field && evidence.some((other) => other.field === field))
    .map((field) => words.evidence.also[field]);
  return [words.evidence.field(first.field, number), ...also].join(", ");
}

/** The concept link between the ends of a reference, if there is one. */
function conceptLinkBeside(corpus: Corpus, link: CorpusLink): CorpusLink | undefined {
  return corpus
    .linksOf(link.source)
    .map((index) => corpus.links[index]!)
    .find((other) => other.kind === "concept" && otherEnd(other, link.source) === link.target);
}

function End({
  explorer,
  node,
  role,
}: {
  readonly explorer: Explorer;
  readonly node: number;
  readonly role: string;
}): JSX.Element {
  return (
    <span class="evidence-end">
      <button type="button" class="reference-name" onClick={() => explorer.select(node)}>
        {explorer.corpus.value.nodes[node]!.label}
      </button>
      <span>{role}</span>
    </span>
  );
}

interface ReferenceProps {
  readonly explorer: Explorer;
  readonly link: CorpusLink;
}

/** The sentences, the first at once and the others behind a press. */
function Quotes({ evidence }: { readonly evidence: readonly Evidence[] }): JSX.Element {
  const [first, ...others] = evidence.map((item) => (
    <blockquote key={`${item.field}${item.index ?? item.start}${item.surface}`}>
      <Quote evidence={item} whole />
    </blockquote>
  ));
  return (
    <>
      {first}
      {others.length > 0 && (
        <details class="evidence-more">
          <summary>{words.evidence.more(others.length)}</summary>
          {others}
        </details>
      )}
    </>
  );
}

/** Where it stands, by which rule it was found, how sure that is, and what else ties the two. */
function Facts({ explorer, link }: ReferenceProps): JSX.Element {
  const corpus = explorer.corpus.value;
  const { evidence, confidence, given } = link.reference!;
  const [first] = evidence;
  const shared = conceptLinkBeside(corpus, link)?.concept?.concepts.slice(0, 4) ?? [];
  return (
    <dl class="evidence-facts">
      <dt>{words.evidence.found}</dt>
      <dd>
        {first ? placeOf(evidence, corpus.nodes[link.source]!.paper?.abstract ?? "") : given && givenWords.link(given)}
      </dd>
      {first && (
        <>
          <dt>{words.evidence.rule}</dt>
          <dd>{sentenceCase(ruleInWords(first.rule))}</dd>
          <dt>{words.evidence.confidence}</dt>
          <dd>
            <Confidence value={confidence} />
          </dd>
        </>
      )}
      {shared.length > 0 && (
        <>
          <dt>{words.evidence.alsoShared}</dt>
          <dd>{shared.map(({ label }) => label).join(", ")}</dd>
        </>
      )}
    </dl>
  );
}

/** Why one paper is said to refer to another: the sentences, the rule, how sure. */
export function ReferenceEvidence({ explorer, link }: ReferenceProps): JSX.Element {
  const corpus = explorer.corpus.value;
  const { relation, evidence } = link.reference!;
  const quoted = (): string => `“${evidence[0]?.quote ?? ""}” (${corpus.nodes[link.source]!.paper?.title ?? ""})`;
  return (
    <div class={`relation-${relation}`}>
      <div class="evidence-ends">
        <End explorer={explorer} node={link.source} role={words.evidence.refers} />
        <RelationChip relation={relation} />
        <End explorer={explorer} node={link.target} role={words.evidence.referred} />
      </div>
      <Quotes evidence={evidence} />
      <Facts explorer={explorer} link={link} />
      <div class="actions">
        {link.target < corpus.paperCount && (
          <button
            type="button"
            class="button primary"
            onClick={() => explorer.openLineage(link.source, [link.target, link.source])}
          >
            <Icon name="lineage" size={16} />
            {words.evidence.walk}
          </button>
        )}
        {evidence.length > 0 && (
          <CopyButton text={quoted} done={words.details.copied}>
            {words.evidence.copyQuote}
          </CopyButton>
        )}
        <RejectLink explorer={explorer} link={link} />
      </div>
    </div>
  );
}
