import type { Signal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useRef } from "preact/hooks";

export type SheetHeight = "peek" | "half" | "full";

/** Pixels of the two lower heights; the full one leaves a strip of what is under it. */
export const SHEET_PIXELS: Readonly<Record<"peek" | "half", number>> = { peek: 212, half: 436 };
const ORDER: readonly SheetHeight[] = ["peek", "half", "full"];
/** Pixels that stay free above a full sheet. */
const FREE = 72;

/** Pixels of a height on this screen. */
export function sheetPixels(height: SheetHeight): number {
  const full = Math.max(SHEET_PIXELS.peek, innerHeight - FREE);
  return height === "full" ? full : Math.min(full, SHEET_PIXELS[height]);
}

function nearest(pixels: number): SheetHeight {
  return ORDER.reduce((a, b) => (Math.abs(sheetPixels(b) - pixels) < Math.abs(sheetPixels(a) - pixels) ? b : a));
}

interface SheetProps {
  readonly height: Signal<SheetHeight>;
  readonly label: string;
  /** Name of the handle. */
  readonly handle: string;
  readonly children: ComponentChildren;
}

/** A sheet at the bottom of a small screen: its handle is dragged, or pressed to step through three heights. */
export function Sheet({ height, label, handle, children }: SheetProps): JSX.Element {
  const sheet = useRef<HTMLElement>(null);
  const drag = useRef<{ from: number; start: number; moved: boolean } | null>(null);

  const onPointerDown = (event: PointerEvent): void => {
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    drag.current = { from: event.clientY, start: sheet.current!.offsetHeight, moved: false };
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (!drag.current) return;
    const by = drag.current.from - event.clientY;
    if (Math.abs(by) > 4) drag.current.moved = true;
    if (drag.current.moved) sheet.current!.style.setProperty("--sheet", `${drag.current.start + by}px`);
  };
  const onPointerUp = (): void => {
    if (drag.current?.moved) height.value = nearest(sheet.current!.offsetHeight);
    sheet.current!.style.setProperty("--sheet", `${sheetPixels(height.value)}px`);
  };
  const onClick = (): void => {
    const moved = drag.current?.moved;
    drag.current = null;
    if (!moved) height.value = ORDER[(ORDER.indexOf(height.value) + 1) % ORDER.length]!;
  };

  return (
    <section
      class="sheet"
      ref={sheet}
      aria-label={label}
      data-height={height.value}
      style={{ "--sheet": `${sheetPixels(height.value)}px` }}
    >
      <button
        type="button"
        class="sheet-handle"
        aria-label={handle}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onClick={onClick}
      />
      <div class="sheet-content" data-scrolls>
        {children}
      </div>
    </section>
  );
}
