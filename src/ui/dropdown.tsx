import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { useKeptInside } from "./kept-inside.ts";
import { useOutsidePress } from "./outside-press.ts";

/** What every button with something under it is given. */
export interface DropdownProps {
  /** What the button shows. */
  readonly button: ComponentChildren;
  /** Name of the button where its content is no text, and of a panel. */
  readonly label?: string | undefined;
  /** Class of the button. Default `button`. */
  readonly class?: string | undefined;
  /** On which side of the button the content is aligned. Default `end`. */
  readonly align?: "start" | "end" | undefined;
}

interface OpenProps extends DropdownProps {
  readonly kind: "menu" | "dialog";
  /** What gets the focus when it opens. */
  readonly first: string;
  /** Keys beside Escape, while it is open; `close` lets the focus go on. True when the key was meant for it. */
  readonly press?: (event: KeyboardEvent, list: HTMLElement, close: () => void) => boolean;
  /** The content; `close` returns the focus to the button. */
  readonly children: (close: () => void) => ComponentChildren;
}

/** A button that opens something under it. Escape closes it and returns the focus; a press elsewhere closes it. */
export function Dropdown(props: OpenProps): JSX.Element {
  const { button, kind, label, first, class: className = "button", align = "end" } = props;
  const open = useSignal(false);
  const root = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useOutsidePress(root, open);
  useKeptInside(list, open);
  useEffect(() => {
    if (open.value) root.current?.querySelector<HTMLElement>(first)?.focus();
  }, [open.value]);
  const leave = (): void => {
    open.value = false;
  };
  const close = (): void => {
    leave();
    trigger.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!open.value) return;
    const isOurs = event.key === "Escape" || (props.press?.(event, root.current!, leave) ?? false);
    if (event.key === "Escape") close();
    if (!isOurs) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="menu" ref={root} onKeyDown={onKeyDown}>
      <button
        ref={trigger}
        type="button"
        class={className}
        aria-haspopup={kind}
        aria-expanded={open.value}
        aria-controls={open.value ? id : undefined}
        aria-label={label}
        title={label}
        onClick={() => (open.value = !open.value)}
      >
        {button}
      </button>
      {open.value && (
        <div
          class="menu-list popover"
          data-align={align}
          ref={list}
          id={id}
          role={kind}
          aria-label={kind === "dialog" ? label : undefined}
        >
          {props.children(close)}
        </div>
      )}
    </div>
  );
}
