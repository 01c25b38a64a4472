import type { Client } from "./client.ts";
import { ServiceFailure, type FailureKind } from "./service-failure.ts";
import type { ServiceRequest } from "./service.ts";

/** Requests to one service until it answers no more. */
export interface Exchange {
  /** The works that answer, or how the request failed; `gone` at once when the service is left alone. */
  ask(request: ServiceRequest): Promise<readonly string[] | FailureKind>;
  /** Why requests failed, the last time; undefined while none did. */
  trouble(): string | undefined;
}

/** So many failures in a row, each after several tries, and the service is left alone. */
const MOST_FAILURES = 3;

/** Opens an exchange; without a client it is gone from the start. */
export function openExchange(client: Client | undefined): Exchange {
  let failures = 0;
  let reason: string | undefined;
  let isGone = client === undefined;
  return {
    async ask(request) {
      if (isGone || client === undefined) return "gone";
      try {
        const works = await client.ask(request);
        failures = 0;
        return works;
      } catch (error) {
        if (!(error instanceof ServiceFailure)) throw error;
        failures += 1;
        reason = error.message;
        isGone = error.kind === "gone" || failures >= MOST_FAILURES;
        return error.kind;
      }
    },
    trouble: () => reason,
  };
}
