import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import pkg from "../../package.json" with { type: "json" };
import { GENERATOR } from "../../graph-builder/index.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const STAGES = ["read", "merge", "concepts", "references", "link", "cluster", "layout", "open", "write"];

/** Every import of a project file or package, as `{ from, to }` paths below the root (packages by their name). */
function importsBelow(folder: string): readonly { readonly from: string; readonly to: string }[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => {
      const file = join(root, folder, name);
      const text = readFileSync(file, "utf8");
      return [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, path]) => ({
        from: toSlashes(relative(root, file)),
        to: path!.startsWith(".") ? toSlashes(relative(root, resolve(dirname(file), path!))) : path!,
      }));
    });
}

const toSlashes = (path: string): string => path.replaceAll("\\", "/");

describe("the house", () => {
  it("keeps the stages of the builder apart: they meet in build.ts and open-files.ts", () => {
    const crossings = importsBelow("graph-builder").filter(({ from, to }) => {
      const stage = STAGES.find((name) => from.startsWith(`graph-builder/${name}/`));
      const other = STAGES.find((name) => to.startsWith(`graph-builder/${name}/`));
      return stage !== undefined && other !== undefined && stage !== other;
    });
    expect(crossings).toEqual([]);
  });

  it("keeps Node out of the library", () => {
    const node = importsBelow("graph-builder").filter(
      ({ from, to }) => !from.startsWith("graph-builder/cli/") && to.startsWith("node:"),
    );
    expect(node).toEqual([]);
  });

  it("lets the explorer know the builder by its index alone", () => {
    const inside = importsBelow("src").filter(
      ({ to }) => to.startsWith("graph-builder/") && to !== "graph-builder/index.ts",
    );
    expect(inside).toEqual([]);
  });

  it("lets only the canvas know Sigma, and keeps canvas and panels apart", () => {
    const wrong = importsBelow("src").filter(
      ({ from, to }) =>
        (/^(?:sigma|@sigma\/)/.test(to) && !from.startsWith("src/canvas/")) ||
        (from.startsWith("src/canvas/") && to.startsWith("src/panels/")) ||
        (from.startsWith("src/panels/") && to.startsWith("src/canvas/")),
    );
    expect(wrong).toEqual([]);
  });

  it("writes the version of the package into graph files", () => {
    expect(GENERATOR).toEqual({ name: pkg.name, version: pkg.version });
  });
});
