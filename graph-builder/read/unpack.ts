import { gunzipSync, unzipSync } from "fflate";
import type { Note } from "../types.ts";
import type { InputFile } from "./reader.ts";

/** Files inside the files, and those that could not be opened. */
export interface Unpacked {
  readonly files: readonly InputFile[];
  readonly skipped: readonly Note[];
}

/**
 * Opens gzip and zip by their first bytes, archives in archives too. A file in
 * an archive is named `archive.zip/inner/name.bib`, a gzip file by its name
 * without `.gz`.
 */
export function unpack(file: InputFile, depth = 0): Unpacked {
  const packing = packingOf(file.bytes);
  if (!packing) return { files: [file], skipped: [] };
  if (depth > 3) return failed(file, "Archives nested more than three deep are not opened.");
  try {
    const inner = packing === "gzip" ? gunzip(file) : unzip(file);
    const opened = inner.map((one) => unpack(one, depth + 1));
    if (opened.length === 0) return failed(file, "The archive is empty.");
    return { files: opened.flatMap((one) => one.files), skipped: opened.flatMap((one) => one.skipped) };
  } catch {
    return failed(file, `The ${packing} archive is damaged.`);
  }
}

function packingOf(bytes: Uint8Array): "gzip" | "zip" | undefined {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return "gzip";
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4 ? "zip" : undefined;
}

function gunzip(file: InputFile): readonly InputFile[] {
  return [{ name: file.name.replace(/\.gz$/i, ""), bytes: gunzipSync(file.bytes) }];
}

/** Folders, hidden files and the resource forks that macOS adds are not papers. */
function unzip(file: InputFile): readonly InputFile[] {
  const entries = Object.entries(unzipSync(file.bytes));
  return entries
    .filter(([path]) => !path.endsWith("/") && !/(^|\/)(\.|__MACOSX\/)/.test(path))
    .map(([path, bytes]) => ({ name: `${file.name}/${path}`, bytes }));
}

function failed(file: InputFile, reason: string): Unpacked {
  return { files: [], skipped: [{ file: file.name, line: 1, reason }] };
}
