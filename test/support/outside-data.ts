import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** The folder of texts that tests may read and the project may not hold. `PAPERLOOM_DATA` names it. */
export const OUTSIDE_DATA: string = resolve(
  process.env["PAPERLOOM_DATA"] ?? join(import.meta.dirname, "../../../shared"),
);

/** Path of a file or folder in the outside data; undefined, and said so, when it is not there. */
export function outsideData(path: string): string | undefined {
  const whole = join(OUTSIDE_DATA, path);
  if (existsSync(whole)) return whole;
  console.warn(`Outside data not found: ${path} (PAPERLOOM_DATA names its folder). Its tests are skipped.`);
  return undefined;
}
