import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { correctionWords } from "../words/correction-words.ts";
import { undoCorrection } from "../state/corrections.ts";
import { Icon } from "../ui/icon.tsx";
import { words } from "../words/words.ts";
import { describeCorrection } from "./describe-correction.ts";
import type { PageProps } from "./pages.tsx";

/** How long the notice stays, in milliseconds, unless the pointer or the keyboard is on it. */
const STAY = 10_000;

/** What was just corrected, with a way back. It takes the focus that the pressed button has lost. */
export function CorrectionNotice({ explorer }: PageProps): JSX.Element | null {
  const root = useRef<HTMLDivElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const correction = explorer.justCorrected.value;
  const close = (): void => {
    explorer.justCorrected.value = null;
  };
  useEffect(() => {
    undo.current?.focus({ preventScroll: true });
    const timer = setInterval(() => {
      if (!root.current?.matches(":hover, :has(:focus-visible)")) close();
    }, STAY);
    return () => clearInterval(timer);
  }, [correction]);
  if (correction === null) return null;
  const showAll = (): void => {
    close();
    explorer.page.value = "corrections";
  };
  return (
    <div class="correction-notice" ref={root} onKeyDown={(event) => event.key === "Escape" && close()}>
      <p role="status">{describeCorrection(correction, explorer.given.value)}</p>
      <button type="button" class="button" ref={undo} onClick={() => undoCorrection(explorer, correction)}>
        {correctionWords.undo}
      </button>
      <button type="button" class="text-button" onClick={showAll}>
        {correctionWords.all}
      </button>
      <button type="button" class="icon-button" aria-label={words.close} title={words.close} onClick={close}>
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}
