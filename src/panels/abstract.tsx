import type { JSX } from "preact";
import type { CorpusNode } from "../data/corpus.ts";
import { markAbstract, type Passage } from "../data/passages.ts";
import type { Explorer } from "../state/explorer.ts";
import { words } from "../words/words.ts";

function Marked({ passage, explorer }: { readonly passage: Passage; readonly explorer: Explorer }): JSX.Element {
  const { text, mark } = passage;
  if (mark === null) return <>{text}</>;
  const open = (): void => {
    if (mark.kind === "node") explorer.select(mark.node);
    else explorer.selectConcept(mark.concept);
  };
  return (
    <button type="button" class={mark.kind === "node" ? "named" : "concept"} onClick={open}>
      {text}
    </button>
  );
}

/** A paper's summary with the works it names and its concepts to press. */
export function Abstract({ explorer, node }: { readonly explorer: Explorer; readonly node: CorpusNode }): JSX.Element {
  const passages = markAbstract(explorer.corpus.value, node);
  if (passages.length === 0) return <p class="note">{words.details.noAbstract}</p>;
  return (
    <>
      <p class="abstract">
        {passages.map((passage, index) => (
          <Marked key={index} passage={passage} explorer={explorer} />
        ))}
      </p>
      <p class="abstract-key">
        <span class="named">{words.details.namedWork}</span>
        <span class="concept">{words.details.concept}</span>
        <span>{words.details.marks}</span>
      </p>
    </>
  );
}
