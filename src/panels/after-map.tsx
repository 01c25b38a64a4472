import { useSignal, useSignalEffect } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import type { Explorer } from "../state/explorer.ts";
import { afterPaint } from "../ui/after-paint.ts";

interface AfterMapProps {
  readonly explorer: Explorer;
  readonly children: ComponentChildren;
}

/** Draws what is in it once the map has been painted: the map comes first. Where there is no map it draws nothing. */
export function AfterMap({ explorer, children }: AfterMapProps): JSX.Element {
  const painted = useSignal(false);
  useSignalEffect(() => {
    if (explorer.snapshot.value === null || painted.peek()) return undefined;
    let gone = false;
    void afterPaint().then(() => {
      if (!gone) painted.value = true;
    });
    return () => (gone = true);
  });
  return <>{painted.value && children}</>;
}
