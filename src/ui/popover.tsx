import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { useOutsidePress } from "./outside-press.ts";

interface PopoverProps {
  /** What the button shows. */
  readonly button: ComponentChildren;
  /** Name of the panel, and of the button where its content is no text. */
  readonly label: string;
  /** Class of the button. Default `button`. */
  readonly class?: string;
  /** The panel's content; `close` returns the focus to the button. */
  readonly children: (close: () => void) => ComponentChildren;
}

/** A button that opens a panel beside it. Escape closes it and returns the focus. */
export function Popover({ button, label, class: className = "button", children }: PopoverProps): JSX.Element {
  const open = useSignal(false);
  const root = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const id = useId();
  useOutsidePress(root, open);
  useEffect(() => {
    if (open.value) root.current?.querySelector<HTMLElement>(".popover button, .popover input")?.focus();
  }, [open.value]);
  const close = (): void => {
    open.value = false;
    trigger.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!open.value || event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <div class="menu" ref={root} onKeyDown={onKeyDown}>
      <button
        ref={trigger}
        type="button"
        class={className}
        aria-haspopup="dialog"
        aria-expanded={open.value}
        aria-controls={open.value ? id : undefined}
        aria-label={label}
        title={label}
        onClick={() => (open.value = !open.value)}
      >
        {button}
      </button>
      {open.value && (
        <div class="menu-list popover" data-align="end" id={id} role="dialog" aria-label={label}>
          {children(close)}
        </div>
      )}
    </div>
  );
}
