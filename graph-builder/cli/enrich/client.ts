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
/** How often a question is asked before it is given up: for a minute of a busy service, for seconds where nobody is. */
const TRIES: Readonly<Record<Trouble["kind"], number>> = { busy: 7, broken: 5, nobody: 3 };
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
    const init = requestInit(request, sent);
    try {
      return judgeAnswer(service, request, await readAnswer(address, init, timeout), clock.now());
    } catch (error) {
      if (error instanceof ServiceFailure) throw error;
      const { reason, isNobody } = describeNoAnswer(error);
      return { reason, wait: 0, kind: isNobody ? "nobody" : "broken" };
    } finally {
      free = clock.now() + gap;
    }
  };

  return {
    async ask(request) {
      for (let tries = 1; ; tries += 1) {
        const outcome = await once(request);
        if (!("reason" in outcome)) return outcome;
        const { reason, kind } = outcome;
        if (tries >= TRIES[kind]) throw new ServiceFailure(reason, kind === "broken" ? "failed" : "gone");
        const wait = Math.max(outcome.wait, FIRST_WAIT * 2 ** (tries - 1));
        if (wait >= LONG) say(`${service.label}: ${reason}; asking again in ${waitInWords(wait)}.`);
        await clock.wait(wait);
      }
    },
  };
}

/** Redirects are not followed: another address is for the user to name, and a key is not for everybody. */
function requestInit({ body }: ServiceRequest, headers: Readonly<Record<string, string>>): RequestInit {
  if (body === undefined) return { headers, redirect: "manual" };
  const json = { ...headers, "content-type": "application/json" };
  return { method: "POST", body: JSON.stringify(body), headers: json, redirect: "manual" };
}
