import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/**
 * Where programs of this platform keep what they can get again:
 * `$XDG_CACHE_HOME` or `~/.cache`, `~/Library/Caches` on macOS,
 * `%LOCALAPPDATA%` on Windows; in it `paperloom`.
 */
export function cacheFolder(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  home: string = homedir(),
): string {
  if (platform === "darwin") return join(home, "Library", "Caches", "paperloom");
  if (platform === "win32") {
    return join(environment["LOCALAPPDATA"] ?? join(home, "AppData", "Local"), "paperloom", "Cache");
  }
  const given = environment["XDG_CACHE_HOME"];
  return join(given && isAbsolute(given) ? given : join(home, ".cache"), "paperloom");
}
