import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** Takes the worker that stands in the page's text for the one with a file of its own. */
export function inlineWorker(): Plugin {
  return {
    name: "paperloom-inline-worker",
    enforce: "pre",
    resolveId(source, importer) {
      return source.endsWith("/new-worker.ts") ? this.resolve(source.replace(/\.ts$/, ".inline.ts"), importer) : null;
    },
  };
}

/** The text of a worker as Vite writes it into a module. */
const WORKER_TEXT = /const jsContent = ("(?:[^"\\]|\\.)*")/;

/** A module that unpacks a worker's text when it is started. */
const packedWorker = (text: string): string => `
import { gunzipSync, strFromU8 } from "fflate";
const packed = "${gzipSync(text, { level: 9 }).toString("base64")}";
export default function PackedWorker() {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([strFromU8(gunzipSync(bytes))], { type: "text/javascript" }));
  const worker = new Worker(address);
  worker.addEventListener("message", () => URL.revokeObjectURL(address), { once: true });
  return worker;
}`;

/** Packs the workers that stand in the page's text: packed they take a third. */
export function packWorkers(): Plugin {
  return {
    name: "paperloom-pack-workers",
    enforce: "post",
    transform(code, id) {
      if (!id.includes("worker&inline")) return null;
      const text = WORKER_TEXT.exec(code)?.[1];
      if (text === undefined) return this.error("Vite writes workers in another way: packWorkers must follow.");
      return { code: packedWorker(runInNewContext(text) as string), map: null };
    },
  };
}

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Nothing from anywhere: only this script and this style, known by their hashes, and the worker that the script makes. */
function policy(script: string, style: string): string {
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    "img-src data: blob:",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

interface Parts {
  readonly page: string;
  readonly script: string;
  readonly style: string;
  readonly icon: string;
}

/** One page of all parts; the script last, as the page must be there when it runs. */
function assemble({ page, script, style, icon }: Parts): string {
  const bare = page
    .replace(/\s*<script type="module"[^>]*><\/script>/, "")
    .replace(/\s*<link rel="(?:stylesheet|modulepreload|icon)"[^>]*>/g, "");
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}">`,
    `<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(icon).toString("base64")}">`,
    `<style>${style}</style>`,
  ];
  // Replacers are functions: the code holds `$&` and the like.
  return bare
    .replace("<head>", () => `<head>\n    ${head.join("\n    ")}`)
    .replace("</body>", () => `  <script type="module">${script}</script>\n  </body>`);
}

/** Writes the whole explorer into one HTML file, `one-page.html`, and nothing else. */
export function onePage(): Plugin {
  return {
    name: "paperloom-one-page",
    enforce: "post",
    apply: "build",
    generateBundle: {
      // Vite still works on the code in its own last plugins.
      order: "post",
      async handler(_options, bundle) {
        const files = Object.values(bundle);
        const text = (ending: string): string => {
          const file = files.find(({ fileName }) => fileName.endsWith(ending));
          if (!file) return this.error(`The build has no file *${ending}.`);
          return file.type === "chunk" ? file.code : String(file.source);
        };
        // "</script" inside a string would end the script; its backslash changes nothing there.
        const script = `\n${text(".js")
          .replace(/<\/(?=script)/gi, "<\\/")
          .replace(/<!--/g, "<\\!--")}`;
        const icon = await readFile("public/icon.svg", "utf8");
        const source = assemble({ page: text(".html"), script, style: text(".css"), icon });
        for (const name of Object.keys(bundle)) delete bundle[name];
        this.emitFile({ type: "asset", fileName: "one-page.html", source });
      },
    },
  };
}
