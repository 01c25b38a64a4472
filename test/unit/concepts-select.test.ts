import { describe, expect, it } from "vitest";
import { selectConcepts, type Scored } from "../../graph-builder/concepts/select.ts";

/** A candidate over units first .. last - 1. */
function scored(phrase: number, first: number, last: number, score: number, count = 1): Scored {
  const whole = { whole: count, title: 0, keyword: false, around: 0, bridged: false };
  return { score, candidate: { phrase, words: last - first, run: 0, first, last, count, ...whole } };
}
const phrases = (list: readonly Scored[]): readonly number[] => list.map(({ candidate }) => candidate.phrase);
const saysMore = (): number => -1;

describe("selectConcepts", () => {
  it("takes the best, at most so many, in the order of their scores", () => {
    const given = [scored(0, 0, 1, 3), scored(1, 2, 3, 5), scored(2, 4, 5, 4)];
    expect(phrases(selectConcepts(given, 2, saysMore))).toEqual([1, 2]);
  });

  it("drops what only stands inside a better one", () => {
    expect(phrases(selectConcepts([scored(0, 0, 3, 5), scored(1, 1, 3, 4)], 5, saysMore))).toEqual([0]);
    expect(phrases(selectConcepts([scored(0, 0, 3, 5), scored(1, 1, 3, 4, 2)], 5, saysMore))).toEqual([0, 1]);
  });

  it("drops what adds an empty noun to a better one, wherever it stands", () => {
    const given = [scored(0, 0, 2, 5), scored(1, 7, 10, 4)];
    expect(phrases(selectConcepts(given, 5, ({ phrase }) => (phrase === 1 ? 0 : -1)))).toEqual([0]);
    expect(phrases(selectConcepts(given, 5, saysMore))).toEqual([0, 1]);
  });

  it("drops what differs from a better one by its empty noun alone", () => {
    const given = [scored(0, 0, 3, 5), scored(1, 7, 10, 4), scored(2, 20, 22, 3)];
    expect(phrases(selectConcepts(given, 5, ({ phrase }) => (phrase < 2 ? 2 : -1)))).toEqual([0, 2]);
  });

  it("keeps three whatever their scores, more only when they are likely", () => {
    const given = [0, 1, 2, 3].map((n) => scored(n, 2 * n, 2 * n + 1, -n));
    expect(phrases(selectConcepts(given, 10, saysMore))).toEqual([0, 1, 2]);
  });

  it("breaks ties by the place in the text", () => {
    expect(phrases(selectConcepts([scored(0, 4, 5, 2), scored(1, 0, 1, 2)], 5, saysMore))).toEqual([1, 0]);
  });
});
