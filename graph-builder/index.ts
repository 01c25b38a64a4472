export { buildGraph, buildGraphElsewhere, type BuildInput } from "./build.ts";
export { CORRECTION_KINDS, type CorrectionKind } from "./correct/corrections.ts";
export type { CorrectionsFile } from "./correct/read-corrections.ts";
export { diffGraphs, type Changes, type GraphDiff } from "./diff.ts";
export { PaperloomError, type ErrorCode } from "./errors.ts";
export { confidenceWord, linksBetween, markQuote, ruleInWords, type MarkedQuote } from "./explain.ts";
export { describeNode, findNode } from "./find-node.ts";
export * from "./graph.ts";
export { RELATIONS, traceLineage, type LineageOptions, type LineageStep, type ReferenceEdge } from "./lineage.ts";
export { DEFAULT_OPTIONS, resolveOptions, type BuildOptions } from "./options.ts";
export { openGraphFiles } from "./open-files.ts";
export { openGraph } from "./open-graph.ts";
export { OPENERS } from "./open/registry.ts";
export { clusterColours } from "./map/cluster-colours.ts";
export { colourDistance } from "./map/colour-distance.ts";
export { assignDyes } from "./map/dyes.ts";
export { DYES, RELATION_COLOURS, UNDYED, type Dye } from "./palette.ts";
export { matchPapers, type Asked, type KnownPaper, type Match, type Matching } from "./match-papers.ts";
export { boxIndex, type BoxIndex } from "./map/box-index.ts";
export { isInside, overlap, type Box, type Point } from "./map/boxes.ts";
export { ownerMap, placeClusterNames, type ClusterNameWish } from "./map/cluster-names.ts";
export { coverMap, type CoverMap, type CoverSketch } from "./map/cover-map.ts";
export { typicalSpacing } from "./map/density.ts";
export { shortenTitle, shortLabel, type LabelText } from "./map/short-title.ts";
export { placeLabels, type LabelGround, type LabelWish, type PlacedLabel } from "./map/place-labels.ts";
export { pointGrid, type GridPoint, type PointGrid } from "./map/point-grid.ts";
export { traceTerritories, type Ring, type Territories } from "./map/territories.ts";
export {
  blockRange,
  brokenPack,
  directoryRange,
  isPacked,
  PACK_HEAD,
  readDirectory,
  type Directory,
} from "./pack/container.ts";
export type { Json } from "./pack/layout.ts";
export type { Column } from "./pack/open-column.ts";
export { BLOCK_ROWS, edgeKey, packGraph } from "./pack/pack-graph.ts";
export { openTable } from "./pack/table.ts";
export { unpackGraph } from "./pack/unpack-graph.ts";
export { PLAIN_HOST, STAGES, type Host, type ProgressEvent, type Stage } from "./progress.ts";
export { readFile } from "./read/read.ts";
export { READERS } from "./read/registry.ts";
export type { InputFile, Reader, Reading } from "./read/reader.ts";
export type { Job, WorkingHost } from "./steps.ts";
export { TASKS } from "./tasks.ts";
export type * from "./types.ts";
export { selectAround, selectNodes } from "./selection.ts";
export { GENERATOR } from "./version.ts";
export { addressOf } from "./write/bibliography.ts";
export { writeLineageMarkdown } from "./write/lineage-markdown.ts";
export { EMBEDDED_GRAPH, writeOnePage } from "./write/one-page.ts";
export { writeReadingList, type ListedPaper, type ListedSection } from "./write/reading-list.ts";
export { WRITERS } from "./write/registry.ts";
export { writeWalkMarkdown } from "./write/walk-markdown.ts";
export type { WriteOptions, Writer } from "./write/writer.ts";
