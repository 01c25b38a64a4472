/** `npm run evaluate`: runs evaluate.ts through Vite's module runner, so that nothing has to be built. */
import { join } from "node:path";
import { runnerImport } from "vite";

const { module } = await runnerImport(join(import.meta.dirname, "evaluate.ts"), { configFile: false });
module.evaluate();
