import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX } from "preact";
import { Icon } from "../ui/icon.tsx";
import { recall, remember } from "../ui/memory.ts";

interface FoldedFacetProps {
  /** Under which it is remembered whether it is open. */
  readonly name: string;
  readonly title: string;
  /** What the counts under it count. */
  readonly unit: string;
  /** Whether a filter of it is in use: it is open from then on. */
  readonly used: boolean;
  readonly children: ComponentChildren;
}

/** A facet that is asked for less often: a heading that opens it, remembered between visits. */
export function FoldedFacet({ name, title, unit, used, children }: FoldedFacetProps): JSX.Element {
  const key = `paperloom.facet.${name}`;
  const open = useSignal(used || recall(key) === "open");
  const turn = (): void => {
    open.value = !open.value;
    remember(key, open.value ? "open" : "folded");
  };
  return (
    <section class="facet" data-folded={!open.value}>
      <h2>
        <button type="button" class="facet-fold" aria-expanded={open.value} onClick={turn}>
          <Icon name={open.value ? "down" : "right"} size={12} />
          {title}
        </button>
        {open.value && <span class="facet-unit">{unit}</span>}
      </h2>
      {open.value && children}
    </section>
  );
}
