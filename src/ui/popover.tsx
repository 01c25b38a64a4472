import type { ComponentChildren, JSX } from "preact";
import { Dropdown, type DropdownProps } from "./dropdown.tsx";

interface PopoverProps extends DropdownProps {
  readonly label: string;
  /** The panel's content; `close` returns the focus to the button. */
  readonly children: (close: () => void) => ComponentChildren;
}

/** A button that opens a panel beside it. */
export function Popover(props: PopoverProps): JSX.Element {
  return <Dropdown {...props} kind="dialog" first=".popover button, .popover input" />;
}
