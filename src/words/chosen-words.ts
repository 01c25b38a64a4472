/** What can be done with papers chosen together. */
export const chosenWords = {
  label: "Chosen papers",
  chosen: "chosen",
  named: (names: readonly string[], more: number): string => {
    if (more > 0) return `${names.join(", ")} and ${more} more`;
    return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)!}`;
  },
  zoom: "Zoom to them",
  only: "Show only these",
  all: "Show all again",
  list: "Add to reading list",
  listed: "On the reading list",
  clear: "Let them go",
} as const;
