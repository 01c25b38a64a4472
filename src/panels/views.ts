import type { FunctionComponent } from "preact";
import { lazy } from "../ui/lazy.tsx";
import type { ChosenStripProps } from "./chosen-strip.tsx";
import type { EvidenceCardProps } from "./evidence-card.tsx";
import type { LineageViewProps } from "./lineage-view.tsx";
import type { LookLegendProps } from "./look-legend.tsx";
import type { OpeningProps } from "./opening.tsx";
import type { PageProps } from "./pages.tsx";
import type { SourceFacetProps } from "./source-facet.tsx";
import type { StartStripProps } from "./start-strip.tsx";
import type { TableViewProps } from "./table-view.tsx";

/** The lineage, fetched when first shown. */
export const LineageView: FunctionComponent<LineageViewProps> = lazy(
  async () => (await import("./lineage-view.tsx")).LineageView,
);

/** The table, fetched when first shown. */
export const TableView: FunctionComponent<TableViewProps> = lazy(
  async () => (await import("./table-view.tsx")).TableView,
);

/** What is selected, fetched with the first selection. */
export const Details: FunctionComponent<PageProps> = lazy(async () => (await import("./details.tsx")).Details);

/** Why a link is there, fetched with the first one that is asked. */
export const EvidenceCard: FunctionComponent<EvidenceCardProps> = lazy(
  async () => (await import("./evidence-card.tsx")).EvidenceCard,
);

/** What can be done with the papers chosen together, fetched with the first of them. */
export const ChosenStrip: FunctionComponent<ChosenStripProps> = lazy(
  async () => (await import("./chosen-strip.tsx")).ChosenStrip,
);

/** What colours and sizes by choice mean, fetched with the first of them. */
export const LookLegend: FunctionComponent<LookLegendProps> = lazy(
  async () => (await import("./look-legend.tsx")).LookLegend,
);

/** The pages over the explorer, fetched with the first of them. */
export const Pages: FunctionComponent<PageProps> = lazy(async () => (await import("./pages.tsx")).Pages);

/** The strip of examples, fetched after the map. */
export const StartStrip: FunctionComponent<StartStripProps> = lazy(
  async () => (await import("./start-strip.tsx")).StartStrip,
);

/** The corpus in a few words, on small screens alone. */
export const Overview: FunctionComponent<PageProps> = lazy(async () => (await import("./overview.tsx")).Overview);

/** What colours and sizes the papers, fetched after the map. */
export const LookFacet: FunctionComponent<PageProps> = lazy(async () => (await import("./look-facet.tsx")).LookFacet);

/** The files that papers were read from, fetched after the first facets. */
export const SourceFacet: FunctionComponent<SourceFacetProps> = lazy(
  async () => (await import("./source-facet.tsx")).SourceFacet,
);

/** Years, references, kinds and what the reader noted, fetched after the first facets. */
export const MoreFacets: FunctionComponent<PageProps> = lazy(
  async () => (await import("./more-facets.tsx")).MoreFacets,
);

/** The filters in use, fetched with the first of them. */
export const FilterChips: FunctionComponent<PageProps> = lazy(
  async () => (await import("./filter-chips.tsx")).FilterChips,
);

/** What is being opened, or could not be, fetched with the first file. */
export const OpeningCard: FunctionComponent<OpeningProps> = lazy(
  async () => (await import("./opening.tsx")).OpeningCard,
);

/** What was just corrected, fetched with the first correction. */
export const CorrectionNotice: FunctionComponent<PageProps> = lazy(
  async () => (await import("./correction-notice.tsx")).CorrectionNotice,
);
