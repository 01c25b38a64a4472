import type { Answer } from "./read-answer.ts";
import { ServiceFailure } from "./service-failure.ts";
import type { Service, ServiceRequest } from "./service.ts";
import { retryAfter, waitInWords } from "./wait.ts";

/** Why a try failed. */
export interface Trouble {
  readonly reason: string;
  /** How long the service asks to wait, in milliseconds. */
  readonly wait: number;
  /** Busy passes with time, and what is broken may not; where nobody is, nobody comes. */
  readonly kind: "busy" | "broken" | "nobody";
}

/** Nobody sits through a longer wait: the service is then left alone. */
const LONGEST_WAIT = 120_000;

/**
 * The works of an answer, or what is wrong with it for now.
 * @throws ServiceFailure where trying again is of no use.
 */
export function judgeAnswer(
  service: Service,
  request: ServiceRequest,
  answer: Answer,
  now: number,
): readonly string[] | Trouble {
  const { status, body } = answer;
  if (status >= 200 && status < 300) {
    return service.worksIn(body) ?? { reason: "its answer is broken", wait: 0, kind: "broken" };
  }
  const saysNothing = (status === 400 || status === 404) && request.nothing?.test(body) === true;
  if (saysNothing) return [];
  const isBusy = status === 429 || service.busy.includes(status);
  return isBusy || status === 408 || status >= 500 ? trouble(answer, isBusy, now) : refuse(status);
}

function refuse(status: number): never {
  if (status < 400) throw new ServiceFailure(`it has moved (${status})`, "gone");
  const isKey = status === 401 || status === 402 || status === 403;
  if (isKey) throw new ServiceFailure(`it refuses who asks (${status})`, "gone");
  throw new ServiceFailure(`it refuses the question (${status})`, "refused");
}

function trouble({ status, headers }: Answer, isBusy: boolean, now: number): Trouble {
  const wait = retryAfter(headers.get("retry-after"), now);
  // OpenAlex counts what is left of the day's allowance.
  const isSpent = isBusy && headers.get("x-ratelimit-remaining") === "0";
  if (isSpent || wait > LONGEST_WAIT) {
    const what = isBusy ? "what it allows for now is used up" : "it has trouble of its own";
    throw new ServiceFailure(`${what} (${status}${wait > 0 ? `, it asks to wait ${waitInWords(wait)}` : ""})`, "gone");
  }
  if (isBusy) return { reason: `it is busy (${status})`, wait, kind: "busy" };
  return { reason: `it has trouble of its own (${status})`, wait, kind: "broken" };
}
