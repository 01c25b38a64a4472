/** How a format of lines with tags is written. */
export interface TagGrammar {
  /** A line with a tag: the tag in group 1, its value in group 2. */
  readonly tag: RegExp;
  /** The tag that starts a record. */
  readonly first: string;
  /** The tag that ends one, where there is such a tag. */
  readonly last?: string;
  /** Tags of the file's head and foot. */
  readonly outside?: readonly string[];
  /** Whether a blank line ends a record. */
  readonly blankEnds?: boolean;
}

/** One record: for each tag its values, each with its continued lines (joined by `\n`). */
export interface TaggedRecord {
  readonly line: number;
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** What had to be mended; empty for nothing. */
  readonly repair: string;
}

/** The records of a text of tagged lines; what stands between them is passed over. Linear. */
export function taggedRecords(text: string, grammar: TagGrammar): readonly TaggedRecord[] {
  const builder = new RecordBuilder(grammar);
  text.split("\n").forEach((line, index) => {
    const found = grammar.tag.exec(line);
    if (found) builder.tag(found[1]!, found[2] ?? "", index + 1);
    else builder.untagged(line.trim());
  });
  return builder.finish();
}

/** Holds the record that is being read. */
class RecordBuilder {
  readonly #grammar: TagGrammar;
  readonly #records: TaggedRecord[] = [];
  #open: { readonly line: number; readonly values: Map<string, string[]>; readonly repair: string } | undefined;
  /** The values under the last tag, which an untagged line continues. */
  #current: string[] | undefined;

  constructor(grammar: TagGrammar) {
    this.#grammar = grammar;
  }

  tag(tag: string, value: string, line: number): void {
    const { first, last, outside } = this.#grammar;
    if (tag === last) return this.#close();
    if (outside?.includes(tag)) return undefined;
    if (tag === first) this.#cutOff();
    this.#open ??= { line, values: new Map(), repair: tag === first ? "" : `its start (${first}) is missing` };
    const { values } = this.#open;
    this.#current = values.get(tag) ?? [];
    this.#current.push(value.trim());
    values.set(tag, this.#current);
    return undefined;
  }

  untagged(line: string): void {
    if (line === "") {
      if (this.#grammar.blankEnds) this.#close();
    } else if (this.#current) this.#current[this.#current.length - 1] += `\n${line}`;
  }

  finish(): readonly TaggedRecord[] {
    this.#cutOff();
    return this.#records;
  }

  /** The end of a record that does not say that it ends. */
  #cutOff(): void {
    this.#close(this.#grammar.last ? "its end is missing" : "");
  }

  #close(repair = ""): void {
    if (this.#open && this.#open.values.size > 0) {
      this.#records.push({ ...this.#open, repair: this.#open.repair || repair });
    }
    this.#open = undefined;
    this.#current = undefined;
  }
}

/** The first value that holds something under one of the tags, on one line. */
export function firstOf(record: TaggedRecord, ...tags: readonly string[]): string {
  for (const tag of tags) {
    const value = record.values.get(tag)?.find((one) => one !== "");
    if (value !== undefined) return value.replace(/\s*\n\s*/g, " ");
  }
  return "";
}

/** All values under the tags, each on one line. */
export function allOf(record: TaggedRecord, ...tags: readonly string[]): readonly string[] {
  return tags
    .flatMap((tag) => (record.values.get(tag) ?? []).map((value) => value.replace(/\s*\n\s*/g, " ")))
    .filter(Boolean);
}

/** All lines under the first of the tags that is there: for lists written one a line. */
export function linesOf(record: TaggedRecord, ...tags: readonly string[]): readonly string[] {
  const tag = tags.find((one) => record.values.has(one));
  return tag === undefined ? [] : (record.values.get(tag) ?? []).flatMap((value) => value.split("\n")).filter(Boolean);
}
