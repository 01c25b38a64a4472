import type { JSX } from "preact";
import type { CorpusLink } from "../data/corpus.ts";
import type { Explorer } from "../state/explorer.ts";
import { words } from "../words/words.ts";

interface RejectLinkProps {
  readonly explorer: Explorer;
  readonly link: CorpusLink;
}

/** Takes a link out that is none. */
export function RejectLink({ explorer, link }: RejectLinkProps): JSX.Element {
  const reject = async (): Promise<void> => {
    const { rejectLink } = await import("../state/corrections.ts");
    rejectLink(explorer, link);
  };
  return (
    <button type="button" class="button" onClick={() => void reject()}>
      {words.evidence.reject}
    </button>
  );
}
