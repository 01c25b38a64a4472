/** Keys and what they do, by where they act. */
interface KeyGroup {
  readonly where: string;
  readonly keys: readonly (readonly [names: readonly string[], what: string])[];
}

/** All keys, for the page that lists them. */
export const keyWords: readonly KeyGroup[] = [
  {
    where: "Anywhere",
    keys: [
      [["/", "Ctrl K"], "Find a paper, a name or a concept"],
      [["Shift Enter"], "On an answer: put it on the reading list"],
      [["Esc"], "One level up"],
    ],
  },
  {
    where: "On the map, in the lineage and in the table",
    keys: [
      [["m", "l", "t"], "Map, lineage of the selected paper, table"],
      [["e"], "Why the strongest link is there"],
      [["n"], "Only what 1, 2, 3 references reach from it; then everything again"],
      [["p"], "Paths from the selected paper"],
      [["[", "]"], "Back, forward"],
      [["?"], "All keys"],
    ],
  },
  {
    where: "On the map",
    keys: [
      [["←", "→", "↑", "↓"], "The nearest paper that way"],
      [["Tab"], "The neighbours of the selected paper, by relation"],
      [["Enter"], "Select"],
      [["Shift drag", "Lasso tool"], "Choose the papers within; with Ctrl, add them"],
      [["Ctrl press", "Alt Enter"], "Add a paper to those chosen, or take it away"],
      [["Drag", "Alt arrows"], "Move a paper; it stays there"],
      [["r"], "Put the paper back in its place"],
      [["f"], "Look at what is selected or chosen"],
      [["Space drag"], "Move the map, also over papers"],
      [["+", "−", "0"], "Zoom in, zoom out, whole map"],
    ],
  },
  {
    where: "In the lineage",
    keys: [
      [["←", "→"], "Ancestor, descendant"],
      [["↑", "↓"], "Sibling"],
      [["Enter"], "Details"],
    ],
  },
  {
    where: "In the table",
    keys: [
      [["↑", "↓"], "Row above, row below"],
      [["←", "→"], "The row's box, name and list"],
      [["Enter"], "What is under the row"],
      [["Space"], "In the box: choose the row"],
    ],
  },
];
