import type { JSX } from "preact";
import { joinWork } from "../state/corrections.ts";
import { correctionWords } from "../words/correction-words.ts";
import { NodeFinder } from "./node-finder.tsx";
import type { DialogPageProps } from "./pages.tsx";

/** Says which paper or work of the corpus the selected work is, or that its name stands for none. */
export function WorkPage({ explorer, done }: DialogPageProps): JSX.Element | null {
  const node = explorer.corpus.value.nodes[explorer.selection.value ?? -1];
  if (!node?.work) return null;
  const join = (into: number | null): void =>
    done(() => {
      const key = into === null ? "" : explorer.corpus.peek().nodes[into]!.key;
      joinWork(explorer, node.index, into);
      const kept = explorer.corpus.peek().nodeOf(key);
      if (!kept) return;
      explorer.select(kept.index);
      explorer.cameraWish.value = null; // the map stays where it is
    });
  return (
    <>
      <p class="note">{correctionWords.workNote(node.label)}</p>
      <NodeFinder
        explorer={explorer}
        label={correctionWords.findWork}
        fits={(hit) => hit.node !== node.index}
        choose={join}
      />
      <div class="actions">
        <button type="button" class="button" onClick={() => join(null)}>
          {correctionWords.dropWork}
        </button>
      </div>
    </>
  );
}
