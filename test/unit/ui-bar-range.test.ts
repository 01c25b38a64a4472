import { describe, expect, it } from "vitest";
import { dragRange, moveEnd } from "../../src/ui/bar-range.ts";

describe("dragRange", () => {
  it("moves the end that it holds, past the other if need be", () => {
    expect(dragRange("first", [2, 5], 2, 4, 8)).toEqual([4, 5]);
    expect(dragRange("first", [2, 5], 2, 7, 8)).toEqual([5, 7]);
    expect(dragRange("last", [2, 5], 5, -3, 8)).toEqual([0, 2]);
  });

  it("moves a range as a whole and keeps its width at the edges", () => {
    expect(dragRange("both", [2, 4], 3, 4, 8)).toEqual([3, 5]);
    expect(dragRange("both", [2, 4], 3, 7, 8)).toEqual([5, 7]);
    expect(dragRange("both", [2, 4], 3, 0, 8)).toEqual([0, 2]);
  });

  it("draws a new range in either direction", () => {
    expect(dragRange("new", [0, 7], 3, 6, 8)).toEqual([3, 6]);
    expect(dragRange("new", [0, 7], 3, 1, 8)).toEqual([1, 3]);
  });
});

describe("moveEnd", () => {
  it("steps, jumps and stops at the other end", () => {
    expect(moveEnd([2, 5], 0, "ArrowRight", 8)).toEqual([3, 5]);
    expect(moveEnd([2, 5], 0, "End", 8)).toEqual([5, 5]);
    expect(moveEnd([2, 5], 1, "PageUp", 8)).toEqual([2, 7]);
    expect(moveEnd([2, 5], 1, "Home", 8)).toEqual([2, 2]);
    expect(moveEnd([0, 7], 0, "ArrowLeft", 8)).toEqual([0, 7]);
  });

  it("leaves other keys alone", () => {
    expect(moveEnd([2, 5], 0, "a", 8)).toBeUndefined();
  });
});
