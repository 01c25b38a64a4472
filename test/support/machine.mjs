/**
 * What this machine offers to the tests: a browser, and programs by others that
 * read what we write. Plain Node, so that `npm test` can ask before anything is built.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

const isWindows = process.platform === "win32";

/**
 * The program's path when it stands in a folder of PATH.
 * @returns {string | undefined}
 */
export function findProgram(name) {
  const folders = (process.env.PATH ?? "").split(isWindows ? ";" : ":");
  const endings = isWindows ? [".exe", ".cmd", ".bat"] : [""];
  return folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending))).find(existsSync);
}

const INSTALLED_BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
    .map((name) => process.env[name])
    .filter(Boolean)
    .map((folder) => join(folder, "Google", "Chrome", "Application", "chrome.exe")),
];

/** The browser that Playwright downloaded, if it did. */
async function playwrightBrowser() {
  const { chromium } = await import("playwright-core");
  try {
    return [chromium.executablePath()].find(existsSync);
  } catch {
    return undefined;
  }
}

/**
 * Path of a Chromium or Chrome: CHROME_PATH, where systems put it, PATH, then Playwright's own.
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser() {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) return existsSync(CHROME_PATH) ? CHROME_PATH : undefined;
  const onDisk = INSTALLED_BROWSERS.find(existsSync);
  const named =
    onDisk ?? ["chromium", "google-chrome", "google-chrome-stable", "chrome"].map(findProgram).find(Boolean);
  return named ?? playwrightBrowser();
}

/** What gets a browser where there is none. */
export const BROWSER_COMMAND = "npx playwright-core install chromium";

/** @returns {string | undefined} Path of xmllint. */
export function findXmllint() {
  return findProgram("xmllint");
}

/**
 * The first Python that has a module: the system's, which Debian's packages go to, then PATH's.
 * @returns {string | undefined}
 */
export function findPython(module) {
  const candidates = ["/usr/bin/python3", findProgram("python3"), findProgram("python")];
  return candidates.find(
    (path) =>
      path !== undefined &&
      existsSync(path) &&
      spawnSync(path, ["-c", module ? `import ${module}` : "pass"], { stdio: "ignore" }).status === 0,
  );
}

/**
 * The programs by others that tests compare with, and whether they are here.
 * @returns {Record<string, boolean>}
 */
export function findOracles() {
  return {
    xmllint: Boolean(findXmllint()),
    "python3 networkx": Boolean(findPython("networkx")),
    "python3 igraph": Boolean(findPython("igraph")),
    "bibutils bib2xml": Boolean(findProgram("bib2xml")),
  };
}
