/** What the explorer says of corrections. */
export const correctionWords = {
  undo: "Undo",
  all: "All corrections",
  none: "Nothing is corrected yet. Open a link and press “Not a link” where it is wrong.",
  note: "Kept in this browser for this corpus. Save the files beside your papers, and every build applies them:",
  command: "npx paperloom build papers/ --corrections",
  titles: { links: "Links taken out", clusters: "Clusters renamed" },
  clustersNote: "Press Enter after a name to use it; an empty field brings back the name that the build gave.",
  nameOf: (label: string): string => `Name of the cluster ${label}`,
  backTo: (label: string): string => `Undo: call it ${label} again`,
  save: (file: string): string => `Save ${file}`,
  noReference: (from: string, to: string): string => `${from} does not refer to ${to}`,
  notShared: (from: string, to: string): string => `${from} and ${to} are not linked by concepts`,
  renamed: (from: string, to: string): string => `${from} is now ${to}`,
} as const;
