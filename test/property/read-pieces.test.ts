import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bibtex } from "../../graph-builder/read/bibtex.ts";
import { decode, decodePieces } from "../../graph-builder/read/decode.ts";

/** Lines of BibTeX files, broken ones among them. */
const line = fc.constantFrom(
  "@article{loom1,",
  "@article{loom2, title = {Looms},",
  "@book(loom3,",
  "@string{tie = {Journal of Ties}}",
  "@comment{anything {at} all",
  "@preamble{ x }",
  "  title = {On {Looms} and",
  "  knots},",
  '  title = "Warp and {"}weft{"}",',
  "  journal = tie # { and } # jan,",
  "  crossref = {loom3},",
  "  abstract = {We weave.",
  "@article{not, an = entry",
  "  year = 1999,",
  "}",
  ")",
  "},",
  "text between",
  "% a comment",
  'author = {M{\\"u}ller, Jo and others}',
  "",
  "é結🧶 ÿ",
);
const text = fc.array(line, { maxLength: 300 }).map((lines) => lines.join("\n"));

/** A text cut after some of its lines. */
const cut = fc.tuple(text, fc.integer({ min: 1, max: 6 })).map(([whole, size]) => {
  const lines = whole.split(/(?<=\n)/);
  const pieces: string[] = [];
  for (let at = 0; at < lines.length; at += size) pieces.push(lines.slice(at, at + size).join(""));
  return { whole, pieces };
});

describe("large files", () => {
  it("BibTeX in pieces reads as BibTeX in one", () => {
    fc.assert(
      fc.property(cut, ({ whole, pieces }) => {
        expect(bibtex.readPieces!(pieces, "looms.bib")).toEqual(bibtex.read(whole, "looms.bib"));
      }),
      { numRuns: 400 },
    );
  });

  it.each(["utf8", "latin1"] as const)("%s in pieces is the text that it is in one", (encoding) => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (some, times) => {
        const bytes = new Uint8Array(Buffer.from(`\u00e9 ${`${some}\r\n`.repeat(times * 20)}`, encoding));
        const { pieces, repair } = decodePieces(bytes)!;
        expect({ text: [...pieces].join(""), repair }).toEqual(decode(bytes));
      }),
      { numRuns: 60 },
    );
  });
});
