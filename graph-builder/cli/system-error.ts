import { PaperloomError } from "../errors.ts";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder.",
  EACCES: "permission denied.",
  EPERM: "permission denied.",
  EISDIR: "is a folder.",
  ENOTDIR: "a part of the path is not a folder.",
  ENOSPC: "the disk is full.",
  EROFS: "the disk is read-only.",
  EMFILE: "too many files are open.",
};

/** The system's code of an error, such as `ENOENT`; undefined for other errors. */
export function systemCode(error: unknown): string | undefined {
  const code: unknown = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}

/** What the system refused, as an error for the reader; other errors come back as they are. */
export function fileError(error: unknown, path: string): unknown {
  const code = systemCode(error);
  const reason = code === undefined ? undefined : (REASONS[code] ?? `the system says ${code}.`);
  return reason === undefined ? error : new PaperloomError("input", `${path}: ${reason}`);
}
