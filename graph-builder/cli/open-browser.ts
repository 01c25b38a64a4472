import { spawn } from "node:child_process";
import process from "node:process";

type Opener = (address: string) => readonly [command: string, ...args: string[]];

const OPENERS: Readonly<Record<string, Opener>> = {
  darwin: (address) => ["open", address],
  win32: (address) => ["cmd", "/c", "start", "", address],
};
const onFreedesktop: Opener = (address) => ["xdg-open", address];

/** Opens the user's browser at an address; does nothing where no display is there. Failing is no error: the address is printed. */
export function openBrowser(address: string): void {
  const opener = OPENERS[process.platform];
  const hasDisplay = Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"]);
  if (!opener && !hasDisplay) return;
  const [command, ...args] = (opener ?? onFreedesktop)(address);
  const child = spawn(command, args, { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}
