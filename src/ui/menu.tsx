import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { useOutsidePress } from "./outside-press.ts";

/** A line of a menu. */
export interface MenuItem {
  readonly label: string;
  /** Smaller text under the label. */
  readonly detail?: string | undefined;
  readonly disabled?: boolean;
  choose(): void;
}

interface MenuProps {
  /** What the button shows. */
  readonly children: ComponentChildren;
  readonly items: readonly MenuItem[];
  /** Name of the button when its content is no text. */
  readonly label?: string;
  /** Class of the button. Default `button`. */
  readonly class?: string;
  /** On which side of the button the list is aligned. Default `end`. */
  readonly align?: "start" | "end";
}

/** A button that opens a list of commands. Arrow keys walk it, Escape closes it and returns the focus. */
export function Menu({ children, items, label, class: className = "button", align = "end" }: MenuProps): JSX.Element {
  const open = useSignal(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  const focusItem = (step: 1 | -1 | 0): void => {
    const all = [...(root.current?.querySelectorAll<HTMLElement>("[role=menuitem]:not([disabled])") ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[step === 0 ? 0 : (at + step + all.length) % all.length]?.focus();
  };
  const close = (): void => {
    open.value = false;
    button.current?.focus();
  };

  useOutsidePress(root, open);
  useEffect(() => {
    if (open.value) focusItem(0);
  }, [open.value]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!open.value) return;
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown") focusItem(1);
    else if (event.key === "ArrowUp") focusItem(-1);
    else if (event.key === "Tab") open.value = false;
    if (event.key !== "Escape" && !event.key.startsWith("Arrow")) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="menu" ref={root} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        class={className}
        aria-haspopup="menu"
        aria-expanded={open.value}
        aria-controls={open.value ? id : undefined}
        aria-label={label}
        title={label}
        onClick={() => (open.value = !open.value)}
      >
        {children}
      </button>
      {open.value && (
        <div class="menu-list popover" data-align={align} id={id} role="menu">
          {items.map((item) => (
            <MenuLine key={item.label} item={item} done={close} />
          ))}
        </div>
      )}
    </div>
  );
}

function MenuLine({ item, done }: { readonly item: MenuItem; readonly done: () => void }): JSX.Element {
  const choose = (): void => {
    done();
    item.choose();
  };
  return (
    <button type="button" class="menu-item" role="menuitem" tabIndex={-1} disabled={item.disabled} onClick={choose}>
      <span>{item.label}</span>
      {item.detail && <span class="menu-detail">{item.detail}</span>}
    </button>
  );
}
