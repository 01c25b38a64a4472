import type { JSX } from "preact";

/** Outlines on a 24 x 24 grid, drawn with the text's colour. */
const PATHS = {
  search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM16.2 16.2 21 21",
  download: "M12 4v11M7.5 11 12 15.5 16.5 11M5 20h14",
  sun: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4",
  moon: "M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7Z",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  fit: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
  close: "M6 6l12 12M18 6 6 18",
  link: "M10 14a4 4 0 0 0 5.7 0l3.6-3.6a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.6 3.6a4 4 0 0 0 5.7 5.7L12 17.7",
  lineage:
    "M5 12a2.2 2.2 0 1 0 0 .01ZM18.5 6a2.2 2.2 0 1 0 0 .01ZM18.5 18a2.2 2.2 0 1 0 0 .01ZM7 11.2 16.4 6.9M7 12.8l9.4 4.3",
  more: "M5.5 12h.01M12 12h.01M18.5 12h.01",
  left: "M14.5 5 8 12l6.5 7",
  right: "M9.5 5 16 12l-6.5 7",
  up: "M5 14.5 12 8l7 6.5",
  down: "M5 9.5 12 16l7-6.5",
  filter: "M4 7h16M7 12h10M10 17h4",
  play: "M8 5.5v13l10-6.5Z",
  open: "M4 18V6h6l2 2.5h8V18Z",
  info: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 11v5M12 8h.01",
  check: "M5 12.5 10 17.5 19 7",
  bookmark: "M7 4h10v16l-5-4-5 4Z",
  external: "M13 5h6v6M19 5l-9 9M16 14v5H5V8h5",
  shared: "M5 19 19 5",
  lasso:
    "M4.4 13.4a6 6 0 0 1-.9-3.2C3.5 6.3 7.3 3.5 12 3.5s8.5 2.8 8.5 6.7-3.8 6.8-8.5 6.8a13 13 0 0 1-3.4-.5M6.3 13.9a1.9 1.9 0 1 0 .01 0ZM7.2 17.7c.3 1.3 0 2.2-.9 3.1",
  minimap: "M4 5.5h16v13H4ZM12.5 12h5v4h-5Z",
  pin: "M12 20.5V15M8 4h8l-.8 6 2.8 4.5H6L8.8 10Z",
} as const;

export type IconName = keyof typeof PATHS;

/** A small picture beside a word, hidden from screen readers. `size` in pixels, default 18. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }): JSX.Element {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width={name === "more" ? 3 : 1.8}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
