import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";

interface ResizerProps {
  /** Width of the panel at its right, in pixels. */
  readonly width: Signal<number>;
  readonly least: number;
  readonly most: number;
  readonly label: string;
}

/** Pixels of one press of an arrow key. */
const STEP = 20;

/** The left edge of a panel, to drag or to move with the arrow keys. */
export function Resizer({ width, least, most, label }: ResizerProps): JSX.Element {
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const set = (pixels: number): void => {
    width.value = Math.round(Math.min(most, Math.max(least, pixels)));
  };
  const onPointerDown = (event: PointerEvent): void => {
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, width: width.peek() };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (from.current) set(from.current.width + from.current.x - event.clientX);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps = { ArrowLeft: 1, ArrowRight: -1 }[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    set(width.peek() + steps * STEP);
  };
  return (
    <div
      class="resizer"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width.value}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => (from.current = null)}
      onKeyDown={onKeyDown}
    />
  );
}
