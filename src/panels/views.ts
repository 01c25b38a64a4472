import type { FunctionComponent } from "preact";
import { lazy } from "../ui/lazy.tsx";
import type { LineageViewProps } from "./lineage-view.tsx";

/** The lineage, fetched when first shown. */
export const LineageView: FunctionComponent<LineageViewProps> = lazy(
  async () => (await import("./lineage-view.tsx")).LineageView,
);
