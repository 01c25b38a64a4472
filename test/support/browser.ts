import { chromium, type Browser } from "playwright-core";
import { BROWSER_COMMAND, findBrowser } from "./machine.mjs";

/** Nothing but the page may use the network or the processor. */
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-extensions",
  "--disable-sync",
  "--metrics-recording-only",
  "--no-first-run",
];

/** Starts this machine's Chromium, headless; close it when done. WebGL is drawn in software. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  if (executablePath === undefined) throw new Error(`No browser on this machine. Get one with: ${BROWSER_COMMAND}`);
  const isRoot = process.getuid?.() === 0;
  const args = [...QUIET, "--enable-unsafe-swiftshader", ...(isRoot ? ["--no-sandbox"] : [])];
  return chromium.launch({ executablePath, args });
}
