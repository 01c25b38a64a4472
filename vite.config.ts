import { defineConfig, type UserConfig } from "vite";
import { configDefaults } from "vitest/config";
import pkg from "./package.json" with { type: "json" };
import { inlineWorker, onePage, packWorkers } from "./vite.one-page.ts";
import { contentPolicy, declareElement, sampleCorpus } from "./vite.plugins.ts";

/** The library and the command line, for Node: `lib/`. */
const library: UserConfig = {
  publicDir: false,
  ssr: { noExternal: ["d3-contour", "d3-array", "internmap"] }, // Development dependencies come along.
  build: {
    ssr: true,
    target: "node20",
    outDir: "lib",
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        index: "graph-builder/index.ts",
        cli: "graph-builder/cli/main.ts",
        worker: "graph-builder/cli/worker.ts",
      },
      external: [/^node:/, ...Object.keys(pkg.dependencies)],
    },
  },
};

/** The explorer, for browsers: `dist/`. */
const explorer: UserConfig = {
  base: "./",
  plugins: [sampleCorpus(), contentPolicy()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact", development: false } }, // Tests see what is shipped.
  build: { target: "es2022", outDir: "dist", emptyOutDir: true },
  worker: { format: "es" },
};

/** The explorer in one file, which `paperloom publish` fills with a graph: `dist/one-page.html`. */
const single: UserConfig = {
  ...explorer,
  publicDir: false,
  plugins: [inlineWorker(), packWorkers(), onePage()],
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: false,
    assetsInlineLimit: Infinity,
    rolldownOptions: { output: { codeSplitting: false } },
  },
  worker: { format: "iife" },
};

/** The map as an element for other pages, in one file: `lib/element.js`. */
const element: UserConfig = {
  publicDir: false,
  plugins: [declareElement()],
  build: {
    target: "es2022",
    outDir: "lib",
    emptyOutDir: false,
    minify: true,
    lib: { entry: "src/element.ts", formats: ["es"], fileName: () => "element.js" },
    rolldownOptions: { output: { codeSplitting: false } },
  },
};

/** Builds by `--mode`. */
const modes: Readonly<Record<string, UserConfig>> = { lib: library, single, element };

/** Tests by how they run: in Node alone, or with a browser. */
const node = ["unit", "property", "contract", "golden", "gold"];
const test = {
  projects: [
    {
      extends: true,
      test: {
        name: "node",
        include: node.map((kind) => `test/${kind}/**/*.test.{ts,tsx}`),
        testTimeout: 60_000, // Machines are shared: a test waits for its turn, a hang still ends.
        hookTimeout: 60_000,
      },
    },
    {
      extends: true,
      test: {
        name: "browser",
        include: ["test/{browser,e2e}/**/*.test.ts"],
        testTimeout: 60_000,
        hookTimeout: 120_000,
        expect: { poll: { timeout: 15_000 } }, // A busy machine draws late; what never comes still fails.
        fileParallelism: false,
      },
    },
  ],
  exclude: [...configDefaults.exclude],
};

export default defineConfig(({ mode }) => modes[mode] ?? ({ ...explorer, test } as UserConfig));
