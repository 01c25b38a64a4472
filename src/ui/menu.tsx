import type { ComponentChildren, JSX } from "preact";
import { Dropdown, type DropdownProps } from "./dropdown.tsx";

/** A line of a menu. */
export interface MenuItem {
  readonly label: string;
  /** Smaller text under the label. */
  readonly detail?: string | undefined;
  readonly disabled?: boolean;
  choose(): void;
}

interface MenuProps extends Omit<DropdownProps, "button"> {
  /** What the button shows. */
  readonly children: ComponentChildren;
  readonly items: readonly MenuItem[];
}

const ITEM = "[role=menuitem]:not([disabled])";
const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrow keys walk the lines, Tab leaves them. */
function press({ key }: KeyboardEvent, list: HTMLElement, close: () => void): boolean {
  if (key === "Tab") close();
  const step = STEPS[key];
  if (step) {
    const all = [...list.querySelectorAll<HTMLElement>(ITEM)];
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[(at + step + all.length) % all.length]?.focus();
  }
  return key.startsWith("Arrow");
}

/** A button that opens a list of commands. */
export function Menu({ children, items, ...rest }: MenuProps): JSX.Element {
  return (
    <Dropdown {...rest} button={children} kind="menu" first={ITEM} press={press}>
      {(close) => items.map((item) => <MenuLine key={item.label} item={item} done={close} />)}
    </Dropdown>
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
