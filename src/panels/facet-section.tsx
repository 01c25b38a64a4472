import type { ComponentChildren, JSX } from "preact";

interface FacetSectionProps {
  readonly title: string;
  /** What the counts under it count. */
  readonly unit?: string;
  readonly children: ComponentChildren;
}

/** A heading with the unit of the counts under it. */
export function FacetSection({ title, unit, children }: FacetSectionProps): JSX.Element {
  return (
    <section class="facet">
      <h2>
        {title}
        {unit && <span class="facet-unit">{unit}</span>}
      </h2>
      {children}
    </section>
  );
}
