import * as v from "valibot";
import { tidyTags } from "./reading-changes.ts";
import { STATUSES, type ReadingEntry, type ReadingList } from "./reading-list.ts";

/** What a reading list's file says it is. */
export const READING_FORMAT = "paperloom-reading/1";

const entry = v.object({
  key: v.string(),
  title: v.string(),
  authors: v.fallback(v.array(v.string()), []),
  year: v.fallback(v.nullable(v.number()), null),
  address: v.fallback(v.string(), ""),
  status: v.fallback(v.picklist(STATUSES), "to-read"),
  tags: v.fallback(v.array(v.string()), []),
  note: v.fallback(v.string(), ""),
});

const file = v.pipe(v.string(), v.parseJson(), v.object({ format: v.literal(READING_FORMAT), papers: v.array(entry) }));

/** An address that is safe to open: nothing but the web. */
const isWeb = (address: string): boolean => /^https?:\/\//i.test(address);

/** The list in a file that `writeReadingFile` made; null when the text is none. */
export function readReadingFile(text: string): ReadingList | null {
  const found = v.safeParse(file, text);
  if (!found.success) return null;
  const entries = found.output.papers.map((paper): ReadingEntry => ({
    ...paper,
    tags: tidyTags(paper.tags),
    address: isWeb(paper.address) ? paper.address : "",
  }));
  return new Map(entries.map((paper) => [paper.key, paper]));
}

/** The list as JSON: what the browser keeps, and the file that takes it elsewhere. */
export function writeReadingFile(list: ReadingList): string {
  return `${JSON.stringify({ format: READING_FORMAT, papers: [...list.values()] }, null, 1)}\n`;
}
