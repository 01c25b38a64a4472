/** `npm run screenshots`: runs screenshots.ts through Vite's module runner. */
import { join } from "node:path";
import { runnerImport } from "vite";

const { module } = await runnerImport(join(import.meta.dirname, "screenshots.ts"), { configFile: false });
await module.takeScreenshots();
