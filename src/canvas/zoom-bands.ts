/** What the map shows within a range of zoom (zoom 1 = whole map fitted). */
export interface ZoomBand {
  /** The band ends below this zoom. */
  readonly below: number;
  /** Whether most of the map is in view: a large one shows only its heaviest links then. */
  readonly wholeMap: boolean;
  readonly territory: { readonly fill: number; readonly inner: number; readonly outline: number };
  /** Whose cluster names: those in view, or only beside a selection. */
  readonly clusterNames: "all" | "beside-selection";
  /** Which papers may carry a name. */
  readonly names: "hubs" | "some" | "named" | "titles";
  /** Most characters of a title that stands for a missing name. */
  readonly titleLength: number;
  /** Least weight of a concept link within a cluster, and across clusters. */
  readonly conceptsWithin: number;
  readonly conceptsAcross: number;
  readonly references: "hubs" | "all";
  /** Works that the corpus lacks are shown from so many mentions. */
  readonly mentions: number;
}

/** Bands by rising zoom; the last has no end. */
export const ZOOM_BANDS: readonly ZoomBand[] = [
  {
    below: 0.8,
    wholeMap: true,
    territory: { fill: 1, inner: 0, outline: 1 },
    clusterNames: "all",
    names: "hubs",
    titleLength: 26,
    conceptsWithin: 0.2,
    conceptsAcross: Number.POSITIVE_INFINITY,
    references: "hubs",
    mentions: 10,
  },
  {
    below: 1.6,
    wholeMap: true,
    territory: { fill: 1, inner: 1, outline: 1 },
    clusterNames: "all",
    names: "some",
    titleLength: 26,
    conceptsWithin: 0,
    conceptsAcross: 0.12,
    references: "all",
    mentions: 5,
  },
  {
    below: 3,
    wholeMap: false,
    territory: { fill: 0.75, inner: 0.75, outline: 0.75 },
    clusterNames: "all",
    names: "named",
    titleLength: 26,
    conceptsWithin: 0,
    conceptsAcross: 0,
    references: "all",
    mentions: 3,
  },
  {
    below: Number.POSITIVE_INFINITY,
    wholeMap: false,
    territory: { fill: 0.4, inner: 0, outline: 1 },
    clusterNames: "beside-selection",
    names: "titles",
    titleLength: 34,
    conceptsWithin: 0,
    conceptsAcross: 0,
    references: "all",
    mentions: 2,
  },
];

/** Pixels between neighbouring papers from which a fitted map counts as a full-sized one. */
const FULL_SIZE = 19;
/** Below so many pixels the fitted map is too dense to show more than clusters and hubs. */
const DENSE = 8.5;

/**
 * The band that a zoom falls in. On a small screen or a large corpus the papers of the fitted map lie close together:
 * there a deeper zoom is needed for the same band, and a dense one opens with clusters and hubs only. `spacing` is the distance of neighbours on the fitted map in pixels.
 */
export function zoomBand(zoom: number, spacing: number = FULL_SIZE): ZoomBand {
  const scaled = zoom * Math.min(1, spacing / FULL_SIZE);
  const effective = spacing < DENSE ? scaled : Math.max(Math.min(zoom, 1), scaled);
  return ZOOM_BANDS.find((band) => effective < band.below) ?? ZOOM_BANDS.at(-1)!;
}

/** The zoom, `least` at least, from which a work that so many papers name is on the map; null for one that never is. */
export function zoomThatShows(mentions: number, spacing: number, least: number): number | null {
  const band = ZOOM_BANDS.findIndex((each) => each.mentions <= mentions);
  if (band < 0) return null;
  const from = ZOOM_BANDS[band - 1]?.below ?? 0;
  // Up to 1 the zoom itself counts, see `zoomBand`.
  return Math.max(least, from <= 1 ? from : from / Math.min(1, spacing / FULL_SIZE));
}
