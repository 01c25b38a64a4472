import type { ComponentChildren, JSX } from "preact";
import type { FacetCount } from "../data/facets.ts";
import { words } from "../words/words.ts";

interface FacetRowProps {
  /** Disc, glyph or ring. */
  readonly sign: ComponentChildren;
  readonly name: string;
  readonly count: FacetCount;
  /** The largest count of the facet: a full bar. Absent: no bar. */
  readonly largest?: number;
  /** Only this one (and others so chosen) is shown. */
  readonly only: boolean;
  readonly out: boolean;
  /** The selection belongs to it. */
  readonly current?: boolean;
  /** Class that sets the hue of sign and bar. */
  readonly hue?: string;
  readonly press: (add: boolean) => void;
  /** Absent: the row has no dot to press. */
  readonly leaveOut?: () => void;
}

/** A row of a facet, also a line of the legend. Press: only this; with Ctrl or Cmd: add; the sign alone: leave out. */
export function FacetRow(props: FacetRowProps): JSX.Element {
  const { name, count, largest, only, out, hue = "" } = props;
  const state = out ? "out" : count.count === 0 ? "empty" : only ? "only" : "rest";
  return (
    <li class={`facet-row ${hue}`} data-state={state} data-current={props.current}>
      {props.leaveOut ? (
        <button
          type="button"
          class="facet-sign"
          aria-label={words.facets.leaveOut(name)}
          title={words.facets.leaveOut(name)}
          aria-pressed={out}
          onClick={props.leaveOut}
        >
          {props.sign}
        </button>
      ) : (
        <span class="facet-sign">{props.sign}</span>
      )}
      <button
        type="button"
        class="facet-press"
        aria-pressed={only}
        title={name}
        onClick={(event) => props.press(event.ctrlKey || event.metaKey)}
      >
        <span class="facet-name">{name}</span>
        {largest !== undefined && (
          <span class="bar" aria-hidden="true">
            <span style={{ "--share": String(count.count / Math.max(1, largest)) }} />
          </span>
        )}
        <span class="facet-count">{words.ofAll(count.count, count.total)}</span>
      </button>
    </li>
  );
}
