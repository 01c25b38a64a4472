import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { CorpusLink } from "../data/corpus.ts";
import type { Explorer } from "../state/explorer.ts";
import { Icon } from "../ui/icon.tsx";
import { words } from "../words/words.ts";
import { ReferenceEvidence } from "./reference-evidence.tsx";
import { SharedConcepts } from "./shared-concepts.tsx";

export interface EvidenceCardProps {
  readonly explorer: Explorer;
  readonly link: CorpusLink;
}

/** Why a link is there: its sentence and rule, or the concepts shared. */
export function EvidenceCard({ explorer, link }: EvidenceCardProps): JSX.Element {
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.closest("[data-scrolls]")?.scrollTo(0, 0), [link.key]);
  return (
    <section class="evidence" ref={card} aria-label={words.evidence.title}>
      <header class="panel-head">
        <h2>{words.evidence.title}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={words.close}
          title={words.close}
          onClick={() => explorer.selectLink(null)}
        >
          <Icon name="close" size={16} />
        </button>
      </header>
      {link.reference ? (
        <ReferenceEvidence explorer={explorer} link={link} />
      ) : (
        <SharedConcepts explorer={explorer} link={link} />
      )}
    </section>
  );
}
