/** What the table says of choosing rows and of the reader's list. */
export const tableWords = {
  list: "My list",
  words: "Only rows with these words",
  choose: (name: string): string => `Choose ${name}`,
  chooseAll: "Choose all rows",
} as const;
