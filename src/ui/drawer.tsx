import type { Signal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Icon } from "./icon.tsx";

interface DrawerProps {
  readonly open: Signal<boolean>;
  readonly label: string;
  /** Name of the button that closes it. */
  readonly close: string;
  readonly children: ComponentChildren;
}

/** A panel that slides over the page from the left (on small screens: over all of it). Modal: it keeps the focus, Escape closes it. */
export function Drawer({ open, label, close, children }: DrawerProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open.value) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open.value]);
  const shut = (): void => {
    open.value = false;
  };
  return (
    <dialog
      class="drawer"
      ref={dialog}
      aria-label={label}
      onClose={shut}
      onClick={(event) => event.target === dialog.current && shut()}
    >
      <div class="drawer-content" data-scrolls>
        <header class="panel-head">
          <p class="drawer-title">{label}</p>
          <button type="button" class="icon-button" aria-label={close} title={close} onClick={shut}>
            <Icon name="close" size={16} />
          </button>
        </header>
        {open.value && children}
      </div>
    </dialog>
  );
}
