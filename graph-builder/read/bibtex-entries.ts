/** One entry of a BibTeX file, its fields by lower-case name, as they stand there but for macros and `#`. */
export interface BibtexEntry {
  /** Lower case. */
  readonly type: string;
  readonly key: string;
  readonly line: number;
  readonly fields: ReadonlyMap<string, string>;
  /** What had to be mended to read it; empty for nothing. */
  readonly repair: string;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** An entry that starts in the middle of another: its opening and a key or field. */
const CROSSED = /^[ \t]*@[ \t]*\w+[ \t]*[{(][ \t]*[^\s,{}()"#%=]*[ \t]*[,=]/;

/** How many starts of entries a value may run over before it is taken for unclosed. */
const MOST_CROSSED = 40;

/**
 * The entries of a BibTeX or BibLaTeX text that comes in pieces, in their
 * order; `@string` macros are filled in, comments and preambles passed over. An
 * entry that is not closed ends where the next one starts. Linear; of the text
 * only what is being read is held.
 */
export function* bibtexEntries(pieces: Iterable<string>): Generator<BibtexEntry> {
  const scanner = new BibtexScanner();
  const input = pieces[Symbol.iterator]();
  let ended = false;
  /** Gives the scanner at least as much again as it holds. */
  const feed = (): void => {
    for (const wanted = 2 * scanner.rewind(); !ended && scanner.held <= wanted;) {
      const { done, value } = input.next();
      if (done) ended = true;
      else scanner.add(value);
    }
  };
  for (;;) {
    const entry = scanner.next();
    if (!ended && scanner.ranOut) feed();
    else if (entry === undefined) return;
    else if (entry.type !== "") yield entry;
  }
}

/** What is told by the characters that follow is told by no more than these. */
const LOOK_AHEAD = 400;

const NOTHING: BibtexEntry = { type: "", key: "", line: 0, fields: new Map(), repair: "" };

/** Holds the place in the text and the macros read so far. */
class BibtexScanner {
  #text = "";
  readonly #macros = new Map<string, string>(MONTHS.map((month) => [month.slice(0, 3).toLowerCase(), month]));
  #at = 0;
  #line = 1;
  #counted = 0;
  #repair = "";
  /** Where the last entry starts. */
  #start = 0;
  #sawEnd = false;

  /** How many characters it holds. */
  get held(): number {
    return this.#text.length;
  }

  /** Whether the last entry may be another when more text is added. */
  get ranOut(): boolean {
    return this.#sawEnd || this.#at + LOOK_AHEAD > this.#text.length;
  }

  /** Goes back to the start of the last entry and drops what is before it; how much is left. */
  rewind(): number {
    this.#lineAt(this.#start);
    this.#text = this.#text.slice(this.#start);
    this.#counted -= this.#start;
    this.#at = 0;
    this.#start = 0;
    return this.#text.length;
  }

  /** More text, behind what it holds. */
  add(piece: string): void {
    this.#text += piece;
  }

  /** The next entry; one of type "" for a macro, comment or preamble; undefined at the end. */
  next(): BibtexEntry | undefined {
    this.#sawEnd = false;
    const start = this.#text.indexOf("@", this.#at);
    if (start < 0) {
      this.#start = this.#at = this.#text.length;
      return undefined;
    }
    this.#start = start;
    HEAD.lastIndex = start;
    const head = HEAD.exec(this.#text);
    if (!head) {
      this.#at = start + 1;
      return NOTHING;
    }
    const type = head[1]!.toLowerCase();
    this.#at = start + head[0].length;
    this.#repair = "";
    if (type === "comment" || type === "preamble") return this.#skip(start);
    if (type === "string") return this.#macro();
    return this.#entry(type, start);
  }

  /** Comments may hold anything: one without its closing brace ends with its line. */
  #skip(start: number): BibtexEntry {
    const { end, closed } = this.#closing(this.#at, "}");
    const line = this.#text.indexOf("\n", start);
    this.#at = closed ? end + 1 : line < 0 ? this.#text.length : line;
    return NOTHING;
  }

  #macro(): BibtexEntry {
    const name = this.#name();
    this.#blanks();
    if (this.#text[this.#at] === "=") {
      this.#at += 1;
      this.#macros.set(name.toLowerCase(), this.#value());
    }
    return NOTHING;
  }

  #entry(type: string, start: number): BibtexEntry {
    const line = this.#lineAt(start);
    KEY.lastIndex = this.#at;
    const key = KEY.exec(this.#text)?.[1]?.trim() ?? "";
    if (KEY.lastIndex > this.#at) this.#at = KEY.lastIndex;
    const fields = new Map<string, string>();
    while (this.#field(fields));
    return { type, key, line, fields, repair: this.#repair };
  }

  /** Reads one field; false at the end of the entry. */
  #field(fields: Map<string, string>): boolean {
    this.#blanks();
    const mark = this.#text[this.#at];
    if (mark === ",") this.#at += 1;
    if (mark === ",") return true;
    if (mark === undefined) return this.#broken("it ends with the file");
    if (mark === "}" || mark === ")") return this.#close();
    if (mark === "@" && CROSSED.test(this.#text.slice(this.#at, this.#at + 200))) {
      return this.#broken("its closing brace is missing");
    }
    const name = this.#name();
    this.#blanks();
    if (name === "" || this.#text[this.#at] !== "=") return this.#junk();
    this.#at += 1;
    const value = this.#value();
    const lower = name.toLowerCase();
    if (!fields.has(lower)) fields.set(lower, value);
    return true;
  }

  /** The brace that closes the entry, unless fields follow it: then there is one too many. */
  #close(): boolean {
    this.#at += 1;
    EARLY.lastIndex = this.#at;
    if (!EARLY.test(this.#text)) return false;
    this.#repair = "a closing brace too many";
    return true;
  }

  #broken(why: string): false {
    this.#repair ||= why;
    return false;
  }

  /** Something that is no field: passed over up to the next comma, brace or line. */
  #junk(): boolean {
    this.#repair = "something in it that is no field was left out";
    JUNK.lastIndex = this.#at + 1;
    const found = JUNK.exec(this.#text);
    this.#at = found ? found.index : this.#text.length;
    return true;
  }

  /** Values joined by `#`. */
  #value(): string {
    let value = this.#part();
    for (;;) {
      this.#blanks();
      if (this.#text[this.#at] !== "#") return value;
      this.#at += 1;
      value += this.#part();
    }
  }

  #part(): string {
    this.#blanks();
    const mark = this.#text[this.#at];
    if (mark === "{" || mark === '"') {
      const { end, closed } = this.#closing(this.#at + 1, mark === "{" ? "}" : '"');
      const value = this.#text.slice(this.#at + 1, end);
      this.#at = closed ? end + 1 : end;
      if (!closed) this.#repair = mark === "{" ? "its closing brace is missing" : "its closing quote is missing";
      return closed ? value : value.trimEnd().replace(/[,}]+$/, "");
    }
    BARE.lastIndex = this.#at;
    const bare = BARE.exec(this.#text)?.[0] ?? "";
    this.#at += bare.length;
    return this.#macros.get(bare.toLowerCase()) ?? bare.trim();
  }

  /** Where the value ends: at its closing mark, or where an entry starts that it would swallow to the end of the text. */
  #closing(from: number, mark: "}" | '"'): { readonly end: number; readonly closed: boolean } {
    const text = this.#text;
    let depth = 0;
    let crossed = -1;
    let crossings = 0;
    this.#sawEnd = true;
    MARKS.lastIndex = from;
    for (let found = MARKS.exec(text); found; found = MARKS.exec(text)) {
      const { index } = found;
      const sign = text[index]!;
      if (sign === "\\") MARKS.lastIndex = index + 2;
      else if (depth === 0 && sign === mark) return this.#found(index);
      else if (sign === "{") depth += 1;
      else if (sign === "}") depth = Math.max(0, depth - 1);
      else if (sign === "\n" && CROSSED.test(text.slice(index + 1, index + 200))) {
        if (crossed < 0) crossed = index + 1;
        crossings += 1;
        if (crossings > MOST_CROSSED) return this.#found(crossed, false);
      }
    }
    return { end: crossed < 0 ? text.length : crossed, closed: false };
  }

  #found(end: number, closed = true): { readonly end: number; readonly closed: boolean } {
    this.#sawEnd = false;
    return { end, closed };
  }

  #name(): string {
    this.#blanks();
    const start = this.#at;
    while (isNameCode(this.#text.charCodeAt(this.#at))) this.#at += 1;
    return this.#text.slice(start, this.#at);
  }

  /** Blanks and, as in BibLaTeX, comments up to the end of the line. */
  #blanks(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === PERCENT) {
        const end = this.#text.indexOf("\n", this.#at);
        this.#at = end < 0 ? this.#text.length : end;
      } else if (code <= 32 || code === 160) this.#at += 1;
      else return;
    }
  }

  #lineAt(offset: number): number {
    for (
      let at = this.#text.indexOf("\n", this.#counted);
      at >= 0 && at < offset;
      at = this.#text.indexOf("\n", at + 1)
    ) {
      this.#line += 1;
      this.#counted = at + 1;
    }
    return this.#line;
  }
}

const HEAD = /@\s*([A-Za-z][\w-]*)\s*[{(]/y;
const KEY = /\s*([^,=}"{\n]*?)\s*(?:,|(?=\n?\s*\}))/y;
const BARE = /[^\s,{}"#()]+/y;
const PERCENT = 37;

/** Whether a character may stand in the name of a field: no blank, and none of `"#%(),=@\\{}`. */
function isNameCode(code: number): boolean {
  return code > 32 && code !== 160 && !FORBIDDEN.has(code);
}

const FORBIDDEN = new Set(Array.from('"#%(),=@\\{}', (mark) => mark.charCodeAt(0)));
const JUNK = /[,}\n]/g;
const EARLY = /\s*,?\s*[A-Za-z][\w-]*\s*=\s*[{"\d]/y;
const MARKS = /[{}"\\]|\n(?=[ \t]*@)/g;
