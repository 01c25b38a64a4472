import type { FunctionComponent } from "preact";
import { lazy } from "../ui/lazy.tsx";
import type { LineageViewProps } from "./lineage-view.tsx";
import type { PageProps } from "./pages.tsx";
import type { TableViewProps } from "./table-view.tsx";

/** The lineage, fetched when first shown. */
export const LineageView: FunctionComponent<LineageViewProps> = lazy(
  async () => (await import("./lineage-view.tsx")).LineageView,
);

/** The table, fetched when first shown. */
export const TableView: FunctionComponent<TableViewProps> = lazy(
  async () => (await import("./table-view.tsx")).TableView,
);

/** The pages over the explorer, fetched with the first of them. */
export const Pages: FunctionComponent<PageProps> = lazy(async () => (await import("./pages.tsx")).Pages);

/** What was just corrected, fetched with the first correction. */
export const CorrectionNotice: FunctionComponent<PageProps> = lazy(
  async () => (await import("./correction-notice.tsx")).CorrectionNotice,
);
