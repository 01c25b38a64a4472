/** Numbers for strings, dense from 0 in the order of their coming. */
export interface Numbering {
  /** The number of `text`, given now if it has none. */
  readonly number: (text: string) => number;
  /** The strings by their numbers. */
  readonly all: () => readonly string[];
}

/** An empty numbering. */
export function createNumbering(): Numbering {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  return {
    number: (text) => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, texts.length);
      return texts.push(text) - 1;
    },
    all: () => texts,
  };
}
