import { setTimeout as sleep } from "node:timers/promises";
import { GENERATOR } from "../../version.ts";
import { plural } from "../text-layout.ts";
import { describeNoAnswer, readAnswer, type Answer } from "./read-answer.ts";
import { ServiceFailure } from "./service-failure.ts";
import type { Service, ServiceRequest } from "./service.ts";

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
/** Who asks for more has run out of what the service allows for the day. */
const LONGEST_WAIT = 120_000;
/** A wait that the user is told of. */
const LONG = 3000;

/** Why a try failed, and how long the service asks to wait. */
interface Trouble {
  readonly reason: string;
  readonly wait: number;
  readonly isLasting: boolean;
}

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
      return judge(service, request, await readAnswer(address, init, timeout), clock);
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
        if (wait >= LONG) say(`${service.label}: ${outcome.reason}; asking again in ${inWords(wait)}.`);
        await clock.wait(wait);
      }
    },
  };
}

/** The works of an answer, or what is wrong with it for now. */
function judge(service: Service, request: ServiceRequest, answer: Answer, clock: Clock): readonly string[] | Trouble {
  const { status, headers, body } = answer;
  if (status >= 200 && status < 300) {
    return service.worksIn(body) ?? { reason: "its answer is broken", wait: 0, isLasting: false };
  }
  if ((status === 400 || status === 404) && request.nothing?.test(body)) return [];
  const isBusy = status === 429 || service.busy.includes(status);
  if (!isBusy && status < 500 && status !== 408) {
    throw new ServiceFailure(`it refuses the question (${status})`, status >= 401 && status <= 403);
  }
  const wait = retryAfter(headers.get("retry-after"), clock);
  const isSpent = isBusy && (wait > LONGEST_WAIT || headers.get("x-ratelimit-remaining") === "0");
  if (isSpent) {
    const until = wait > 0 ? `, it asks to wait ${inWords(wait)}` : "";
    throw new ServiceFailure(`what it allows for the day is used up (${status}${until})`, true);
  }
  const reason = isBusy ? `it is busy (${status})` : `it has trouble of its own (${status})`;
  return { reason, wait: Math.min(wait, LONGEST_WAIT), isLasting: isBusy };
}

/** Milliseconds that a `Retry-After` asks for, in seconds or as a date; 0 without one. */
function retryAfter(value: string | null, clock: Clock): number {
  if (value === null) return 0;
  if (/^\s*\d+\s*$/.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? 0 : Math.max(0, date - clock.now());
}

/** 4000 as "4 seconds", 7,200,000 as "2 hours". */
function inWords(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 120) return plural(seconds, "second");
  return seconds < 7200 ? plural(Math.round(seconds / 60), "minute") : plural(Math.round(seconds / 3600), "hour");
}
