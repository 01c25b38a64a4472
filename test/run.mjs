/**
 * `npm test`: everything that CI runs, in order, on any system, installing nothing.
 * Without a browser it runs the rest and says so; with CI=true whatever is missing is a failure.
 * The last line is `N passed, N failed, N skipped`.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { BROWSER_COMMAND, findBrowser, findOracles } from "./support/machine.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const require = createRequire(import.meta.url);
const isStrict = process.env.CI === "true";
const reports = mkdtempSync(join(tmpdir(), "paperloom-test-"));
const counts = { passed: 0, failed: 0, skipped: 0 };

/** The script behind a package's command, so that no shell is needed. */
function scriptOf(command, name = command) {
  const manifest = join(root, "node_modules", name, "package.json");
  const { bin } = require(manifest);
  return join(dirname(manifest), typeof bin === "string" ? bin : bin[command]);
}

const TOOLS = {
  oxfmt: scriptOf("oxfmt"),
  oxlint: scriptOf("oxlint"),
  tsc: scriptOf("tsc", "typescript"),
  vite: scriptOf("vite"),
  vitest: scriptOf("vitest"),
};

function run([tool, ...args], stdio = "inherit") {
  const env = { ...process.env, TZ: "UTC" };
  return spawnSync(process.execPath, [TOOLS[tool], ...args], { cwd: root, env, stdio, encoding: "utf8" });
}

/** One check, one test: it passes when all its commands do. */
function check(name, ...commands) {
  const started = Date.now();
  const passed = commands.every((command) => run(command).status === 0);
  counts[passed ? "passed" : "failed"] += 1;
  console.log(`${passed ? "ok  " : "FAIL"} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

/** A file that cannot even be loaded holds tests that did not run: one failure. */
function countReport(report) {
  const broken = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  counts.passed += report.numPassedTests;
  counts.failed += report.numFailedTests + broken.length;
  counts.skipped += report.numPendingTests + report.numTodoTests;
  return report.numFailedTests + broken.length;
}

function runTests(project) {
  const file = join(reports, `${project}.json`);
  const { status } = run([
    "vitest",
    "run",
    "--project",
    project,
    "--passWithNoTests",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
  ]);
  let failed = 0;
  try {
    failed = countReport(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    console.log(`vitest left no report of the ${project} tests.`);
  }
  if (status !== 0 && failed === 0) counts.failed += 1;
}

function countTests(project) {
  const { stdout } = run(["vitest", "list", "--project", project, "--json"], "pipe");
  try {
    return JSON.parse(stdout.slice(stdout.indexOf("["))).length;
  } catch {
    return 1;
  }
}

async function runBrowserTests() {
  if (await findBrowser()) return runTests("browser");
  console.log(`browser tests not run: no Chromium or Chrome was found. Get one with: ${BROWSER_COMMAND}`);
  counts.skipped += countTests("browser");
  if (isStrict) counts.failed += 1;
}

function askForOracles() {
  for (const [name, isHere] of Object.entries(findOracles())) {
    if (isHere) continue;
    console.log(`oracle not found: ${name}; the tests that ask it are skipped.`);
    if (isStrict) counts.failed += 1;
  }
}

check("format", ["oxfmt", "--check"]);
check("lint", ["oxlint", "--type-aware"]);
for (const part of ["graph-builder", "graph-builder/cli", "src", "test"])
  check(`types of ${part}`, ["tsc", "-p", part]);
check(
  "library",
  ["vite", "build", "--mode", "lib", "--logLevel", "warn"],
  ["tsc", "-p", "graph-builder/tsconfig.types.json"],
);
check("explorer", ["vite", "build", "--logLevel", "warn"], ["vite", "build", "--mode", "single", "--logLevel", "warn"]);
askForOracles();
runTests("node");
await runBrowserTests();
rmSync(reports, { recursive: true, force: true });
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exitCode = counts.failed > 0 ? 1 : 0;
