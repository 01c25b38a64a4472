import type { ComponentChildren, JSX } from "preact";

interface PanelSectionProps {
  readonly title: string;
  /** A count or a unit at the right of the heading. */
  readonly aside?: string | number;
  readonly children: ComponentChildren;
}

/** A part of a panel under a hairline and a heading. */
export function PanelSection({ title, aside, children }: PanelSectionProps): JSX.Element {
  return (
    <section class="panel-section">
      <h3>
        {title}
        {aside !== undefined && <span class="panel-aside">{aside}</span>}
      </h3>
      {children}
    </section>
  );
}
