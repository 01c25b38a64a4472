import type { JSX } from "preact";
import { stepWalk, type WalkWay } from "../data/walk.ts";
import type { Explorer } from "../state/explorer.ts";
import { Icon, type IconName } from "../ui/icon.tsx";
import { words } from "../words/words.ts";

interface WalkControlsProps {
  readonly explorer: Explorer;
  readonly walk: readonly number[];
  readonly take: (way: WalkWay) => void;
  /** Position in the walk while it is replayed; null when it is not. */
  readonly replayed: number | null;
  readonly replay: () => void;
}

/** The bar under a lineage: steps to ancestors, descendants and siblings, and the replay. */
export function WalkControls({ explorer, walk, take, replayed, replay }: WalkControlsProps): JSX.Element {
  const corpus = explorer.corpus.value;
  const can = (way: WalkWay): boolean => stepWalk(corpus, walk, way) !== null;
  const arrow = (way: WalkWay, icon: IconName, label: string): JSX.Element => (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      disabled={!can(way)}
      onClick={() => take(way)}
    >
      <Icon name={icon} size={16} />
    </button>
  );
  const [step, at, all] = words.lineage.step((replayed ?? walk.length - 1) + 1, walk.length);
  return (
    <div class="walk-controls" role="toolbar" aria-label={words.lineage.walked}>
      <button type="button" class="button quiet" disabled={!can("ancestor")} onClick={() => take("ancestor")}>
        <Icon name="left" size={14} />
        <span class="walk-word">{words.lineage.ancestor}</span>
        <kbd aria-hidden="true">←</kbd>
      </button>
      {arrow("previous", "up", words.lineage.previous)}
      <span role="status">
        {step} <b>{at}</b> {all}
      </span>
      {arrow("next", "down", words.lineage.next)}
      <button type="button" class="button quiet" disabled={!can("descendant")} onClick={() => take("descendant")}>
        <span class="walk-word">{words.lineage.descendant}</span>
        <kbd aria-hidden="true">→</kbd>
        <Icon name="right" size={14} />
      </button>
      <button type="button" class="button primary" disabled={walk.length < 2} onClick={replay}>
        <Icon name="play" size={14} />
        {words.lineage.replay}
      </button>
    </div>
  );
}
