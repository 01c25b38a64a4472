import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { copyText } from "./copy-text.ts";

interface CopyButtonProps {
  readonly children: ComponentChildren;
  /** Said when it is done. */
  readonly done: string;
  /** Read when pressed. */
  readonly text: () => string;
  readonly class?: string;
}

/** A button that copies a text and says so for two seconds. */
export function CopyButton({ children, done, text, class: className = "button" }: CopyButtonProps): JSX.Element {
  const copied = useSignal(false);
  const copy = async (): Promise<void> => {
    copied.value = await copyText(text());
    setTimeout(() => (copied.value = false), 2000);
  };
  return (
    <button type="button" class={className} onClick={() => void copy()}>
      {copied.value ? <span role="status">{done}</span> : children}
    </button>
  );
}
