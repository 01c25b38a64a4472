import { beforeEach, describe, expect, it } from "vitest";
import { indexCorpus } from "../../src/data/corpus.ts";
import { NO_FILTERS } from "../../src/data/filters.ts";
import { rankTags, uniteLists } from "../../src/data/reading-changes.ts";
import { readReadingFile, writeReadingFile } from "../../src/data/reading-file.ts";
import { KEPT_READING, keepReading } from "../../src/kept-reading.ts";
import { createExplorer, type Explorer } from "../../src/state/explorer.ts";
import {
  addList,
  changeEntry,
  dropPapers,
  notePapers,
  redoReading,
  undoReading,
} from "../../src/state/reading-actions.ts";
import { smallGraph } from "../support/small-graph.ts";

const corpus = indexCorpus(smallGraph);
const heddle = corpus.nodes[0]!.key;

/** The part of a browser's storage that is used, with room for so many characters. */
function storageOf(room = Infinity): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      if (value.length > room) throw new DOMException("no room", "QuotaExceededError");
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}

let explorer: Explorer;
beforeEach(() => {
  globalThis.addEventListener ??= () => {};
  globalThis.removeEventListener ??= () => {};
  explorer = createExplorer(corpus);
  return () => explorer.dispose();
});
const list = (): ReturnType<typeof explorer.reading.current.peek> => explorer.reading.current.peek();

describe("the reading list", () => {
  it("takes papers with what names them anywhere, and works never", () => {
    notePapers(explorer, [0, 4]);
    expect([...list().values()]).toEqual([
      {
        key: heddle,
        title: "Heddle: Weaving Graphs on One Machine",
        authors: ["Ada Weaver", "Bo Thread"],
        year: 2021,
        address: "https://doi.org/10.1000/heddle",
        status: "to-read",
        tags: [],
        note: "",
      },
    ]);
    expect(explorer.marks.value.get(0)?.status).toBe("to-read");
  });

  it("keeps tags tidy and what is not changed as it is", () => {
    notePapers(explorer, [0], { tags: [" to  cite ", "looms", "looms", ""] });
    notePapers(explorer, [0], { status: "read" });
    changeEntry(explorer, heddle, { note: "Good." });
    expect(list().get(heddle)).toMatchObject({ tags: ["looms", "to cite"], status: "read", note: "Good." });
    expect(rankTags(list().values())).toEqual([
      ["looms", 1],
      ["to cite", 1],
    ]);
  });

  it("takes changes back and makes them again; the filters follow", () => {
    explorer.filters.value = { ...NO_FILTERS, reading: new Set(["read"]) };
    expect(explorer.shown.value.papers).toBe(0);
    notePapers(explorer, [0, 1], { status: "read" });
    expect(explorer.shown.value.papers).toBe(2);
    dropPapers(explorer, [heddle]);
    expect(explorer.shown.value.papers).toBe(1);
    expect(undoReading(explorer)).toBe(true);
    expect(explorer.shown.value.papers).toBe(2);
    expect([redoReading(explorer), redoReading(explorer)]).toEqual([true, false]);
    expect(list().size).toBe(1);
  });

  it("unites with another list and loses no note", () => {
    notePapers(explorer, [0], { tags: ["looms"], note: "Mine." });
    const mine = list();
    changeEntry(explorer, heddle, { tags: ["cite"], note: "Yours.", status: "read" });
    const both = uniteLists(mine, list());
    expect(both.get(heddle)).toMatchObject({ tags: ["cite", "looms"], note: "Mine.\n\nYours.", status: "read" });
    expect(uniteLists(both, both)).toEqual(both);
  });
});

describe("the file of a reading list", () => {
  it("brings everything back", () => {
    notePapers(explorer, [0, 3], { tags: ["looms"], note: 'A "note",\nof two lines' });
    expect(readReadingFile(writeReadingFile(list()))).toEqual(list());
  });

  it("is told from other files; what is wrong in an entry is left out, and no address runs a script", () => {
    expect(readReadingFile("nothing")).toBeNull();
    expect(readReadingFile('{"format":"paperloom/1","nodes":[]}')).toBeNull();
    const odd = {
      format: "paperloom-reading/1",
      papers: [{ key: "paper:1", title: "T", status: "skimmed", year: "x", address: "javascript:alert(1)" }],
    };
    expect(readReadingFile(JSON.stringify(odd))!.get("paper:1")).toEqual({
      key: "paper:1",
      title: "T",
      authors: [],
      year: null,
      address: "",
      status: "to-read",
      tags: [],
      note: "",
    });
  });
});

describe("keepReading", () => {
  it("brings back what was kept and keeps what changes", () => {
    const storage = storageOf();
    const stop = keepReading(explorer, storage);
    notePapers(explorer, [0], { note: "Kept." });
    stop();
    const again = createExplorer(corpus);
    const end = keepReading(again, storage);
    expect(again.marks.value.get(0)?.note).toBe("Kept.");
    expect(again.reading.canGoBack.value).toBe(false); // Undo does not undo the last visit.
    dropPapers(again, [heddle]);
    expect(storage.getItem(KEPT_READING)).toBeNull();
    end();
    again.dispose();
  });

  it("loses neither what was kept nor what was noted before it was read", () => {
    const storage = storageOf();
    const stop = keepReading(explorer, storage);
    notePapers(explorer, [0]);
    stop();
    const again = createExplorer(corpus);
    notePapers(again, [3]);
    const end = keepReading(again, storage);
    expect([...again.marks.value.keys()]).toEqual([0, 3]);
    undoReading(again);
    expect([...again.marks.value.keys()]).toEqual([0]);
    end();
    again.dispose();
  });

  it("says when there is no room or nothing may be kept, and goes on", () => {
    const stop = keepReading(explorer, storageOf(400));
    notePapers(explorer, [0]);
    expect(explorer.notKept.value).toBeNull();
    notePapers(explorer, [1, 2, 3]);
    expect([explorer.notKept.value, list().size]).toEqual(["full", 4]);
    undoReading(explorer);
    notePapers(explorer, [0], { status: "read" });
    expect(explorer.notKept.value).toBeNull();
    stop();
    const blocked = createExplorer(corpus);
    const end = keepReading(blocked, null);
    expect(blocked.notKept.value).toBeNull();
    addList(blocked, list());
    expect([blocked.notKept.value, blocked.marks.value.size]).toEqual(["blocked", 1]);
    end();
    blocked.dispose();
  });
});
