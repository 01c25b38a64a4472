import { signal, type ReadonlySignal } from "@preact/signals";

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

/** Watches the whole page for dropped files. `over` is true while files hang above it; `stop` ends the watch. */
export function watchDrops(take: (files: readonly File[]) => void): {
  readonly over: ReadonlySignal<boolean>;
  stop(): void;
} {
  const over = signal(false);
  const control = new AbortController();
  const { signal: ending } = control;
  const onDragOver = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    over.value = true;
  };
  const onDragLeave = (event: DragEvent): void => {
    if (event.relatedTarget === null) over.value = false;
  };
  const onDrop = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    over.value = false;
    take([...event.dataTransfer!.files]);
  };
  addEventListener("dragover", onDragOver, { signal: ending });
  addEventListener("dragleave", onDragLeave, { signal: ending });
  addEventListener("drop", onDrop, { signal: ending });
  return { over, stop: () => control.abort() };
}

/** Lets the reader choose files; resolves to none when the dialog is left. */
export function pickFiles(): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.multiple = true;
    input.addEventListener("change", () => resolve([...(input.files ?? [])]));
    input.addEventListener("cancel", () => resolve([]));
    input.click();
  });
}
