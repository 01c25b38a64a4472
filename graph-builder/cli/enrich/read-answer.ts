import { systemCode } from "../system-error.ts";

/** What came back: the whole body, or why there is none. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** No honest answer is longer, in bytes. */
const LONGEST = 64 * 1024 * 1024;

/** Codes of the network that mean that nobody is there. */
const NOBODY = new Set(["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH"]);

/** Why no answer came: in words, and whether nobody is there at all. */
export interface NoAnswer {
  readonly reason: string;
  readonly isNobody: boolean;
}

/**
 * Asks once and reads the answer to its end within `timeout` milliseconds.
 * @throws what `fetch` throws: see `describeNoAnswer`.
 */
export async function readAnswer(address: URL, init: RequestInit, timeout: number): Promise<Answer> {
  const response = await fetch(address, { ...init, signal: AbortSignal.timeout(timeout) });
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.byteLength;
    if (length > LONGEST) throw new Error("its answer is longer than 64 MB");
    chunks.push(chunk);
  }
  return { status: response.status, headers: response.headers, body: Buffer.concat(chunks).toString("utf8") };
}

/** Says why `readAnswer` failed. */
export function describeNoAnswer(error: unknown): NoAnswer {
  const cause: unknown = error instanceof Error ? error.cause : undefined;
  const code = systemCode(cause) ?? systemCode(error) ?? "";
  const isNobody = NOBODY.has(code);
  if (isNobody) return { reason: `nobody answers there (${code})`, isNobody };
  if (error instanceof Error && error.name === "TimeoutError") return { reason: "no whole answer in time", isNobody };
  if (error instanceof TypeError) return { reason: `the connection broke off${code && ` (${code})`}`, isNobody };
  return { reason: error instanceof Error ? error.message : String(error), isNobody };
}
