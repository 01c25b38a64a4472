import { gzipSync, strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { PLAIN_HOST, type ProgressEvent } from "../../graph-builder/progress.ts";
import { decode } from "../../graph-builder/read/decode.ts";
import { readFile, readFiles } from "../../graph-builder/read/read.ts";

const line = (title: string) => `${JSON.stringify({ title, abstract: "Text." })}\n`;
const file = (name: string, content: string | Uint8Array) => ({
  name,
  bytes: typeof content === "string" ? strToU8(content) : content,
});

const titles = (name: string, text: string) => readFile(file(name, text)).papers.map((paper) => paper.title);

const utf16 = (text: string, little: boolean, mark: boolean) => {
  const units = Array.from(mark ? `\ufeff${text}` : text, (character) => character.charCodeAt(0));
  return new Uint8Array(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
};

describe("readFiles", () => {
  it("reads files by name, whatever their order", () => {
    const files = [
      file("b.jsonl", line("B")),
      file("a.jsonl", line("A") + line("C")),
      file("c.bib", "@misc{d, title={D}}"),
    ];
    const reading = readFiles(files, PLAIN_HOST);
    expect(reading.papers.map((paper) => paper.title)).toEqual(["A", "C", "B", "D"]);
    expect(reading.read).toBe(4);
    expect(readFiles(files.toReversed(), PLAIN_HOST)).toEqual(reading);
  });

  it("opens gzip and zip, archives in archives too", () => {
    const inner = zipSync({
      "x/b.jsonl": strToU8(line("B")),
      "__MACOSX/x": strToU8("?"),
      ".hidden": strToU8("?"),
      "e/": new Uint8Array(),
    });
    const outer = zipSync({ "inner.zip": inner, "a.jsonl.gz": gzipSync(strToU8(line("A"))) });
    const reading = readFiles([file("all.zip", outer)], PLAIN_HOST);
    expect(reading.papers.map((paper) => [paper.title, paper.sources[0]?.file])).toEqual([
      ["B", "all.zip/inner.zip/x/b.jsonl"],
      ["A", "all.zip/a.jsonl"],
    ]);
    expect(reading.skipped).toEqual([]);
  });

  it("says what it cannot read, and why", () => {
    const files = [
      file("a.jsonl", line("A")),
      file("b.pdf", "%PDF-1.7 ..."),
      file("c.zip", new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9])),
      file("d.txt", "  \n"),
      file("e.gexf", '<?xml version="1.0"?><gexf/>'),
      file("f.jsonl", `${line("F")}{"title": broken}\n[1]\n{"abstract": "No title."}\n`),
    ];
    expect(readFiles(files, PLAIN_HOST).skipped).toEqual([
      { file: "b.pdf", line: 1, reason: "This is a PDF: export titles and abstracts as text." },
      { file: "c.zip", line: 1, reason: "The zip archive is damaged." },
      { file: "d.txt", line: 1, reason: "The file is empty." },
      { file: "e.gexf", line: 1, reason: "No reader knows this format." },
      { file: "f.jsonl", line: 2, reason: "Not valid JSON." },
      { file: "f.jsonl", line: 3, reason: "Not a JSON object." },
      { file: "f.jsonl", line: 4, reason: "A record without a title." },
    ]);
  });

  it("stops with a reason when nothing is found or the host says so", () => {
    expect(() => readFiles([file("a.txt", "")], PLAIN_HOST)).toThrow(
      expect.objectContaining({ code: "empty", source: { file: "a.txt", line: 1 } }),
    );
    const host = { progress: () => {}, cancelled: () => true };
    expect(() => readFiles([file("a.jsonl", line("A"))], host)).toThrow(expect.objectContaining({ code: "cancelled" }));
  });

  it("tells how far it is", () => {
    const events: ProgressEvent[] = [];
    readFiles([file("a.jsonl", line("A")), file("b.jsonl", line("B"))], {
      ...PLAIN_HOST,
      progress: (event) => events.push(event),
    });
    expect(events.map(({ stage, done, total }) => [stage, done, total])).toEqual([
      ["read", 0, 2],
      ["read", 1, 2],
      ["read", 2, 2],
    ]);
  });
});

describe("decode", () => {
  it("knows UTF-8, UTF-16 and Windows-1252", () => {
    expect(decode(strToU8("\ufeffé\r\nx\ry")).text).toBe("é\nx\ny");
    expect(decode(utf16("aé→", true, true)).text).toBe("aé→");
    expect(decode(utf16("aé→", false, true)).text).toBe("aé→");
    expect(decode(utf16("plain text", true, false)).text).toBe("plain text");
    expect(decode(new Uint8Array([0x93, 0xe9, 0x94, 0x80]))).toEqual({
      text: "“é”€",
      repair: "Not valid UTF-8: read as Windows-1252.",
    });
    expect(decode(strToU8("a \uFFFD b"))).toEqual({ text: "a \uFFFD b", repair: "" });
  });
});

describe("tables and JSON", () => {
  it("reads quoted cells over several lines and keeps the lines right", () => {
    const reading = readFile(
      file("a.csv", 'Title,Abstract,Year\n"A ""quoted"", title","Two\nlines",2001\nB;x,Text,2002\n,empty,\n'),
    );
    expect(reading.papers.map((paper) => [paper.title, paper.abstract, paper.year, paper.sources[0]?.line])).toEqual([
      ['A "quoted", title', "Two\nlines", 2001, 2],
      ["B;x", "Text", 2002, 4],
    ]);
    expect(reading.skipped).toEqual([{ file: "a.csv", line: 5, reason: "A row without a title." }]);
  });

  it("puts Scopus's further funding texts where they belong", () => {
    const table = "Title,Year,Funding Text 1,References,EID\nA,2001,x,Ref 1; Ref 2,e1\nB,2002,x,y,z,Ref 3,e2\n";
    const reading = readFile(file("a.csv", table));
    expect(reading.papers.map((paper) => [paper.references, paper.identifiers?.["id"]])).toEqual([
      [["Ref 1", "Ref 2"], "e1"],
      [["Ref 3"], "e2"],
    ]);
    expect(reading.repaired).toEqual([{ file: "a.csv", line: 3, reason: "7 cells in a table of 5 columns." }]);
  });

  it("takes columns and the reader from the user", () => {
    const table = file("a.txt", "Heading;Title;Blurb\nA;Dr;Text\n");
    const columns = { title: "heading", abstract: "Blurb" };
    expect(readFile({ ...table, columns }).papers.map((paper) => [paper.title, paper.abstract])).toEqual([
      ["A", "Text"],
    ]);
    expect(readFile({ ...table, columns: { title: "Name" } }).skipped[0]?.reason).toBe(
      'There is no column "Name": the columns are Heading, Title, Blurb.',
    );
    const json = file("a.json", '[{"heading": "A", "title": "Dr", "blurb": "Text"}]');
    expect(readFile({ ...json, columns }).papers.map((paper) => [paper.title, paper.abstract])).toEqual([
      ["A", "Text"],
    ]);
    expect(readFile({ ...table, format: "nothing" }).skipped[0]?.reason).toBe('No reader is called "nothing".');
    const bare = file("a.txt", "TI A\nAB Text\nER\n");
    expect(readFile({ ...bare, format: "wos" }).papers.map((paper) => paper.title)).toEqual(["A"]);
  });

  it("tells separators", () => {
    for (const mark of [",", ";", "\t", "|"]) {
      expect(
        titles("a.txt", ["Paper Title", "Authors", "Year"].join(mark) + "\n" + ["A", "X Y", "2001"].join(mark)),
      ).toEqual(["A"]);
    }
  });

  it("finds papers in lists, envelopes and objects over several lines", () => {
    expect(titles("a.json", '[{"title":"A"},\n {"title":"B"}]')).toEqual(["A", "B"]);
    expect(
      titles(
        "a.json",
        '{"meta":{"n":[1]},"results":[{"title":"A","authors":[{"name":"X"}]},{"title":"B"}],"more":[{"title":"no"}]}',
      ),
    ).toEqual(["A", "B"]);
    expect(titles("a.json", '{\n"title":"A"\n}\n{\n"title":"B"\n}')).toEqual(["A", "B"]);
    const broken = readFile(file("a.json", '[{"title":"A"},\n{"title":"B" "x"},\n{"title":"C"}]'));
    expect(broken.papers.map((paper) => [paper.title, paper.sources[0]?.line])).toEqual([
      ["A", 1],
      ["C", 3],
    ]);
    expect(broken.skipped).toEqual([{ file: "a.json", line: 2, reason: "Not valid JSON." }]);
  });
});
