import { readdir, readFile } from "node:fs/promises";
import type * as GraphBuilder from "./graph-builder/index.ts";
import { isolatedDeclarationSync } from "rolldown/experimental";
import { runnerImport, type Plugin } from "vite";

const SAMPLE = { title: "Efficient machine learning", folder: "public/sample" };

/** Nothing from elsewhere, no inline script, no inline style. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

async function sampleNames(): Promise<string[]> {
  const names = await readdir(SAMPLE.folder);
  return names.filter((name) => name.endsWith(".txt")).sort();
}

async function buildSample(): Promise<string> {
  const { module } = await runnerImport<typeof GraphBuilder>("./graph-builder/index.ts");
  const names = await sampleNames();
  const files = await Promise.all(
    names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(`${SAMPLE.folder}/${name}`)) })),
  );
  return JSON.stringify(module.buildGraph({ files, title: SAMPLE.title }));
}

/**
 * Ships the sample corpus: the build writes its graph to `sample/graph.json` and, at `graph.json` where the command
 * line serves a reader's own graph, a pointer to it. The development server points to the papers instead, so that
 * the page builds them.
 */
export function sampleCorpus(): Plugin {
  return {
    name: "paperloom-sample",
    async generateBundle() {
      this.emitFile({ type: "asset", fileName: "sample/graph.json", source: await buildSample() });
      this.emitFile({ type: "asset", fileName: "graph.json", source: JSON.stringify({ graph: "sample/graph.json" }) });
    },
    configureServer(server) {
      server.middlewares.use("/graph.json", (_request, response) => {
        void sampleNames().then((names) => {
          response.setHeader("content-type", "application/json");
          response.end(JSON.stringify({ title: SAMPLE.title, files: names.map((name) => `sample/${name}`) }));
        });
      });
    },
  };
}

/** Writes the content security policy into the built page; the development server needs inline styles. */
export function contentPolicy(): Plugin {
  return {
    name: "paperloom-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: POLICY },
        injectTo: "head-prepend",
      },
    ],
  };
}

/** Writes the types of the element beside it: `element.d.ts`. */
export function declareElement(): Plugin {
  return {
    name: "paperloom-declare-element",
    async generateBundle() {
      const { code, errors } = isolatedDeclarationSync("element.ts", await readFile("src/element.ts", "utf8"));
      for (const { message } of errors) this.error(message);
      this.emitFile({ type: "asset", fileName: "element.d.ts", source: code });
    },
  };
}
