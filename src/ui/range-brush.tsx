import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { dragRange, moveEnd, type BarRange, type Grip } from "./bar-range.ts";

/** A bar: what is left of it, and what there was. */
export interface Bar {
  readonly count: number;
  readonly total: number;
  /** What it stands for, as in `2019`. */
  readonly name: string;
}

interface RangeBrushProps {
  readonly bars: readonly Bar[];
  /** First and last bar chosen; null: all. */
  readonly range: BarRange | null;
  /** Names of the two handles. */
  readonly ends: readonly [first: string, last: string];
  /** What a bar says when pointed at. */
  readonly tell: (bar: Bar) => string;
  readonly change: (range: BarRange | null) => void;
}

/** Pixels around a handle that take hold of it. */
const REACH = 11;

/** What a press takes hold of: the nearer handle in reach, the range, or nothing. */
function gripAt(x: number, width: number, count: number, range: BarRange | null): Grip {
  if (range === null) return "new";
  const [low, high] = [(range[0] / count) * width, ((range[1] + 1) / count) * width];
  if (Math.min(Math.abs(x - low), Math.abs(x - high)) <= REACH) {
    return Math.abs(x - low) < Math.abs(x - high) ? "first" : "last";
  }
  return x > low && x < high ? "both" : "new";
}

interface Drag {
  readonly grip: Grip;
  /** The bar where it began, and the range then. */
  readonly from: number;
  readonly start: BarRange | null;
  moved: boolean;
}

type PointerHandlers = Readonly<
  Record<"onPointerDown" | "onPointerMove" | "onPointerUp" | "onPointerCancel", (event: PointerEvent) => void>
>;

/** Dragging over the bars, from an end, or from within the range; a press alone chooses one bar, or all again. */
function useDrag({ bars, range }: RangeBrushProps, set: (range: BarRange | null) => void): PointerHandlers {
  const drag = useRef<Drag | null>(null);
  const placeOf = ({ clientX, currentTarget }: PointerEvent): { x: number; width: number; bar: number } => {
    const { left, width } = (currentTarget as HTMLElement).getBoundingClientRect();
    const x = clientX - left;
    return { x, width, bar: Math.max(0, Math.min(bars.length - 1, Math.floor((x / width) * bars.length))) };
  };
  return {
    onPointerDown(event) {
      if (event.button !== 0) return;
      const { x, width, bar } = placeOf(event);
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      drag.current = { grip: gripAt(x, width, bars.length, range), from: bar, start: range, moved: false };
    },
    onPointerMove(event) {
      const held = drag.current;
      if (!held) return;
      const { bar } = placeOf(event);
      if (bar === held.from && !held.moved) return;
      held.moved = true;
      set(dragRange(held.grip, held.start ?? [0, bars.length - 1], held.from, bar, bars.length));
    },
    onPointerUp() {
      const held = drag.current;
      drag.current = null;
      if (!held || held.moved || held.grip === "first" || held.grip === "last") return;
      const alone = range !== null && range[0] === held.from && range[1] === held.from;
      set(alone ? null : [held.from, held.from]);
    },
    onPointerCancel: () => (drag.current = null),
  };
}

const CLEARS = new Set(["Escape", "Delete", "Backspace"]);

/** A histogram on which a range is chosen: by dragging over it, by dragging its ends or the range, or with the arrow keys on either end. */
export function RangeBrush(props: RangeBrushProps): JSX.Element {
  const { bars, range, ends, tell, change } = props;
  const most = Math.max(1, ...bars.map(({ total }) => total));
  const last = bars.length - 1;
  const shown = range ?? ([0, last] as const);
  const set = (next: BarRange | null): void =>
    change(next === null || (next[0] === 0 && next[1] === last) ? null : next);
  const drag = useDrag(props, set);
  const onKeyDown = (event: KeyboardEvent, end: 0 | 1): void => {
    const clears = CLEARS.has(event.key);
    const next = clears ? null : moveEnd(shown, end, event.key, bars.length);
    if (next === undefined || (clears && range === null)) return;
    event.preventDefault();
    event.stopPropagation();
    set(next);
  };
  return (
    <div class="brush" data-chosen={range !== null} {...drag}>
      <div class="brush-bars" aria-hidden="true">
        {bars.map((bar, index) => (
          <span
            key={bar.name}
            class="brush-bar"
            title={tell(bar)}
            data-in={index >= shown[0] && index <= shown[1]}
            style={{ "--all": String(bar.total / most), "--left": String(bar.count / most) }}
          />
        ))}
      </div>
      {([0, 1] as const).map((end) => (
        <span
          key={end}
          class="brush-end"
          role="slider"
          tabIndex={0}
          aria-label={ends[end]}
          aria-valuemin={0}
          aria-valuemax={last}
          aria-valuenow={shown[end]}
          aria-valuetext={bars[shown[end]]!.name}
          style={{ "--at": String((shown[end] + end) / bars.length) }}
          onKeyDown={(event) => onKeyDown(event, end)}
        />
      ))}
    </div>
  );
}
