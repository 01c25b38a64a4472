import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Explorer, Insets } from "../state/explorer.ts";
import { EvidenceCard } from "./views.ts";

const NOTHING: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
/** With the strip of examples under the map. */
const STRIP: Insets = { ...NOTHING, bottom: 96 };

/** What a card leaves covered: the side at which it stands, or the bottom where it spans most of the width. */
function coveredBy(card: HTMLElement): Insets {
  const stage = card.offsetParent ?? card;
  const atBottom = card.offsetWidth > stage.clientWidth / 2;
  return atBottom
    ? { ...NOTHING, bottom: stage.clientHeight - card.offsetTop }
    : { ...NOTHING, right: stage.clientWidth - card.offsetLeft };
}

interface FloatingEvidenceProps {
  readonly explorer: Explorer;
  /** Whether the strip of examples is wanted. */
  readonly strip: boolean;
}

/** The card that says why the selected link is there, over the map; tells the map what it covers. */
export function FloatingEvidence({ explorer, strip }: FloatingEvidenceProps): JSX.Element | null {
  const card = useRef<HTMLDivElement>(null);
  const link = explorer.link.value;
  useLayoutEffect(() => {
    const withStrip = strip && explorer.emphasis.peek() === null;
    const tell = (): void => {
      explorer.insets.value = card.current ? coveredBy(card.current) : withStrip ? STRIP : NOTHING;
    };
    tell();
    if (!card.current) return undefined;
    const watch = new ResizeObserver(tell); // its content may still be on its way
    watch.observe(card.current);
    return () => watch.disconnect();
  }, [link, explorer.emphasis.value, explorer.view.value, strip]);
  if (link === null) return null;
  return (
    <div class="floating-card" data-over-map="link" ref={card}>
      <EvidenceCard explorer={explorer} link={explorer.corpus.value.links[link]!} />
    </div>
  );
}
