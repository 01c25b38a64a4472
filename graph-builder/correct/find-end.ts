import { fingerprint, fold } from "../text/fold.ts";
import type { Paper, References } from "../types.ts";

/** Finds papers and works by key, title, introduced name or spelling: index of a paper, or papers + index of a work. */
export type FindEnd = (text: string) => number | undefined;

/** Indexes the ends that links can have. A name that two papers introduce finds neither. */
export function indexEnds(papers: readonly Paper[], { names, works }: References): FindEnd {
  const ends = new Map<string, number>();
  works.forEach(({ key, label, variants }, index) => {
    for (const variant of [label, ...variants]) ends.set(fold(variant), papers.length + index);
    ends.set(key, papers.length + index);
  });
  const owners = new Map<string, number[]>();
  names.forEach((own, paper) =>
    own.forEach((name) => owners.set(fold(name), [...(owners.get(fold(name)) ?? []), paper])),
  );
  for (const [name, of] of owners) if (of.length === 1) ends.set(name, of[0]!);
  papers.forEach(({ key, title }, paper) => {
    ends.set(key, paper);
    ends.set(`title:${fingerprint(title)}`, paper);
  });
  return (text) => ends.get(text) ?? ends.get(`title:${fingerprint(text)}`) ?? ends.get(fold(text));
}
