import { setTimeout as sleep } from "node:timers/promises";
import { GENERATOR } from "../../version.ts";
import { judgeAnswer, type Trouble } from "./judge-answer.ts";
import { describeNoAnswer, readAnswer } from "./read-answer.ts";
import { ServiceFailure } from "./service-failure.ts";
import type { Service, ServiceRequest } from "./service.ts";
import { waitInWords } from "./wait.ts";

/** What surrounds the questions to a service. */
export interface ClientSettings {
  /** Another address of the service, without a slash at the end. The service's pause between requests is for its own. */
  readonly address?: string | undefined;
  /** Mail address of who asks. */
  readonly contact?: string | undefined;
  readonly key?: string | undefined;
  /** Milliseconds for one answer. Default 30,000. */
  readonly timeout?: number;
  /** News for the user: a wait of some seconds and why. */
  readonly say?: (line: string) => void;
  readonly clock?: Clock;
}

/** Time, in milliseconds. */
export interface Clock {
  now(): number;
  wait(milliseconds: number): Promise<unknown>;
}

/** Asks one service, one question at a time. */
export interface Client {
  /**
   * The works that answer a request.
   * @throws ServiceFailure when it stays without an answer.
   */
  ask(request: ServiceRequest): Promise<readonly string[]>;
}

const SYSTEM_CLOCK: Clock = { now: () => Date.now(), wait: (milliseconds) => sleep(milliseconds) };
const TIMEOUT = 30_000;
/** How often a question is asked before it is given up. */
const TRIES = 5;
/** The first wait; each further one is twice as long. */
const FIRST_WAIT = 1000;
/** A wait that the user is told of. */
const LONG = 3000;

/**
 * Opens a service: keeps its pause between requests, and asks again, with
 * waits that double or that the service sets (`Retry-After`), when it is busy
 * (429), broken (5xx), slow, cut off, or answers with half a text.
 */
export function openClient(service: Service, settings: ClientSettings = {}): Client {
  const { contact, key, timeout = TIMEOUT, say = () => {}, clock = SYSTEM_CLOCK } = settings;
  const { query, headers } = service.introduce(contact, key);
  const gap = settings.address === undefined ? service.gap[key === undefined ? "plain" : "withKey"] : 0;
  const agent = `${GENERATOR.name}/${GENERATOR.version}${contact === undefined ? "" : ` (mailto:${contact})`}`;
  let free = 0;

  const once = async (request: ServiceRequest): Promise<readonly string[] | Trouble> => {
    await clock.wait(Math.max(0, free - clock.now()));
    const address = new URL(`${settings.address ?? service.address}/${request.path}`);
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    const sent = { ...headers, "user-agent": agent, accept: "application/json, application/atom+xml" };
    const post = { method: "POST", body: JSON.stringify(request.body) };
    const init: RequestInit =
      request.body === undefined
        ? { headers: sent }
        : { ...post, headers: { ...sent, "content-type": "application/json" } };
    try {
      return judgeAnswer(service, request, await readAnswer(address, init, timeout), clock.now());
    } catch (error) {
      if (error instanceof ServiceFailure) throw error;
      const { reason, isNobody } = describeNoAnswer(error);
      return { reason, wait: 0, isLasting: isNobody };
    } finally {
      free = clock.now() + gap;
    }
  };

  return {
    async ask(request) {
      for (let tries = 1; ; tries += 1) {
        const outcome = await once(request);
        if (!("reason" in outcome)) return outcome;
        if (tries === TRIES) throw new ServiceFailure(outcome.reason, outcome.isLasting);
        const wait = Math.max(outcome.wait, FIRST_WAIT * 2 ** (tries - 1));
        if (wait >= LONG) say(`${service.label}: ${outcome.reason}; asking again in ${waitInWords(wait)}.`);
        await clock.wait(wait);
      }
    },
  };
}
