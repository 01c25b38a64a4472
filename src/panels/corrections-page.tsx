import type { JSX } from "preact";
import { correctionWords } from "../words/correction-words.ts";
import type { CorrectedKind } from "../data/correction.ts";
import { writeCorrections } from "../data/corrections-file.ts";
import { undoCorrection } from "../state/corrections.ts";
import { saveFile } from "../ui/save-file.ts";
import { describeCorrection } from "./describe-correction.ts";
import type { PageProps } from "./pages.tsx";
import { PanelSection } from "./panel-section.tsx";

const KINDS: readonly CorrectedKind[] = ["names", "links", "thesaurus", "clusters"];
const fileOf = (kind: CorrectedKind): string => `${kind}.txt`;

/** The corrections of one kind, each with a way back, and their file. */
function OfKind({ explorer, kind }: PageProps & { readonly kind: CorrectedKind }): JSX.Element | null {
  const given = explorer.given.value;
  const all = explorer.corrections.value;
  const own = all.filter((correction) => correction.kind === kind);
  if (own.length === 0) return null;
  const save = (): void => {
    const text = writeCorrections(all, kind, (correction) => describeCorrection(correction, given));
    saveFile(fileOf(kind), text, "text/plain");
  };
  return (
    <PanelSection title={correctionWords.titles[kind]} aside={own.length}>
      <ul class="corrections">
        {own.map((correction) => {
          const label = describeCorrection(correction, given);
          return (
            <li key={correction.cells.join("\t")}>
              <span>{label}</span>
              <button
                type="button"
                class="text-button"
                aria-label={`${correctionWords.undo}: ${label}`}
                onClick={() => undoCorrection(explorer, correction)}
              >
                {correctionWords.undo}
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" class="button" onClick={save}>
        {correctionWords.save(fileOf(kind))}
      </button>
    </PanelSection>
  );
}

/** Everything that the reader corrected in this corpus, to take back or to take along. */
export function CorrectionsPage({ explorer }: PageProps): JSX.Element {
  const kinds = KINDS.filter((kind) => explorer.corrections.value.some((correction) => correction.kind === kind));
  if (kinds.length === 0) return <p class="note">{correctionWords.none}</p>;
  return (
    <>
      <p class="note">{correctionWords.note}</p>
      <p>
        <code class="command">{`${correctionWords.command} ${kinds.map(fileOf).join(",")}`}</code>
      </p>
      {kinds.map((kind) => (
        <OfKind key={kind} explorer={explorer} kind={kind} />
      ))}
    </>
  );
}
