import { useSignal, type Signal } from "@preact/signals";
import type { ComponentChildren, JSX, RefObject } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { Icon } from "./icon.tsx";
import { useOutsidePress } from "./outside-press.ts";

/** One answer of a combobox. */
export interface Option {
  readonly key: string;
  readonly content: ComponentChildren;
  choose(): void;
  /** Alt with Enter or a press: takes it without closing the list. */
  add?(): void;
  /** Shift with Enter or a press: sets it aside without closing the list. */
  keep?(): void;
}

/** How an answer is taken: by itself, or with Alt or Shift held. */
type Taking = "choose" | "add" | "keep";

const takingOf = ({ altKey, shiftKey }: MouseEvent | KeyboardEvent): Taking =>
  altKey ? "add" : shiftKey ? "keep" : "choose";

interface ComboboxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly query: Signal<string>;
  readonly options: readonly Option[];
  /** Shown in the list's place when there is no answer. */
  readonly empty: ComponentChildren;
  /** Whether answers are still to come: Enter then takes the first one that does. */
  readonly waiting: boolean;
  /** Counts answers for screen readers. */
  readonly announce: string;
  /** Shown at the end of the field while it is empty. */
  readonly hint: string;
  readonly field: RefObject<HTMLInputElement | null>;
}

interface ListProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly active: Signal<number>;
  readonly choose: (option: Option | undefined, taking?: Taking) => void;
}

function OptionList({ id, label, options, active, choose }: ListProps): JSX.Element {
  return (
    <ul id={`${id}-list`} role="listbox" aria-label={label}>
      {options.map((option, index) => (
        <li
          key={option.key}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active.value}
          onPointerMove={() => (active.value = index)}
          onClick={(event) => choose(option, takingOf(event))}
        >
          {option.content}
        </li>
      ))}
    </ul>
  );
}

type KeyActions = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** What keys do while a combobox has the focus. */
function keyActions(
  { query, options, field }: ComboboxProps,
  active: Signal<number>,
  choose: ListProps["choose"],
): KeyActions {
  return {
    ArrowDown: () => (active.value = Math.min(options.length - 1, active.value + 1)),
    ArrowUp: () => (active.value = Math.max(0, active.value - 1)),
    Enter: (event) => choose(options[active.value], takingOf(event)),
    Escape: () => {
      if (query.value === "") field.current?.blur();
      query.value = "";
    },
  };
}

/** Runs the action of a key, and keeps the key from doing anything else. */
function onKeys(actions: KeyActions): (event: KeyboardEvent) => void {
  return (event) => {
    const action = actions[event.key];
    if (!action || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    action(event);
  };
}

/** Chooses an option; with none there yet, the first that comes for the same query. */
function useEagerEnter({ query, options, waiting }: ComboboxProps, choose: ListProps["choose"]): ListProps["choose"] {
  const asked = useRef<string | null>(null);
  useEffect(() => {
    if (asked.current === null || waiting) return;
    if (asked.current === query.value) choose(options[0]);
    asked.current = null;
  }, [waiting, options]);
  return (option, taking) => {
    asked.current = waiting && option === undefined ? query.value : null;
    choose(option, taking);
  };
}

/** A text field with a list of answers under it (WAI-ARIA combobox with a listbox popup). */
export function Combobox(props: ComboboxProps): JSX.Element {
  const { query, options, field } = props;
  const open = useSignal(false);
  const active = useSignal(0);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  useOutsidePress(root, open);
  const shown = open.value && query.value.trim() !== "";

  const choose = (option: Option | undefined, taking: Taking = "choose"): void => {
    if (!option) return;
    if (taking === "add" && option.add) return option.add();
    if (taking === "keep" && option.keep) return option.keep();
    open.value = false;
    query.value = "";
    field.current?.blur();
    option.choose();
  };
  const enter = useEagerEnter(props, choose);
  const onKeyDown = onKeys(keyActions(props, active, enter));
  const onInput = (event: { readonly currentTarget: HTMLInputElement }): void => {
    query.value = event.currentTarget.value;
    active.value = 0;
    open.value = true;
  };
  const current = shown && options.length > 0 ? `${id}-${active.value}` : undefined;

  return (
    <div class="combobox" role="search" ref={root}>
      <label class="combobox-field">
        <Icon name="search" />
        <input
          ref={field}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          enterkeyhint="go"
          aria-label={props.label}
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={current}
          placeholder={props.placeholder}
          value={query.value}
          onFocus={() => (open.value = true)}
          onKeyDown={onKeyDown}
          onInput={onInput}
        />
        {(shown || props.hint) && <kbd aria-hidden="true">{shown ? "Esc" : props.hint}</kbd>}
      </label>
      <div class="combobox-list popover" hidden={!shown}>
        <OptionList id={id} label={props.label} options={options} active={active} choose={choose} />
        {options.length === 0 && <div class="combobox-empty">{props.empty}</div>}
      </div>
      <span class="visually-hidden" role="status">
        {shown ? props.announce : ""}
      </span>
    </div>
  );
}
