import { useSignal, type ReadonlySignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

/** Takes files that are dropped on the dialog around an element, instead of the page under it. True while files hang above it. */
export function useFileDrop(
  inside: RefObject<HTMLElement | null>,
  take: (files: readonly File[]) => void,
): ReadonlySignal<boolean> {
  const over = useSignal(false);
  useEffect(() => {
    const dialog = inside.current?.closest("dialog");
    if (!dialog) return undefined;
    const control = new AbortController();
    const { signal } = control;
    const hold = (event: DragEvent, hangs: boolean): boolean => {
      if (!event.dataTransfer?.types.includes("Files")) return false;
      event.preventDefault();
      event.stopPropagation();
      over.value = hangs;
      return true;
    };
    dialog.addEventListener("dragover", (event) => void hold(event, true), { signal });
    dialog.addEventListener("dragleave", (event) => void (event.relatedTarget === null && hold(event, false)), {
      signal,
    });
    dialog.addEventListener("drop", (event) => void (hold(event, false) && take([...event.dataTransfer!.files])), {
      signal,
    });
    return () => control.abort();
  }, []);
  return over;
}
