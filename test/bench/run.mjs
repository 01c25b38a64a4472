/** `npm run bench [-- PAPERS]`: runs bench.ts through Vite's module runner; builds of more papers are left out (10,000 by default; 0: only the explorer is measured). */
import { join } from "node:path";
import { runnerImport } from "vite";

const { module } = await runnerImport(join(import.meta.dirname, "bench.ts"), { configFile: false });
await module.bench(Number(process.argv[2] ?? 10_000));
