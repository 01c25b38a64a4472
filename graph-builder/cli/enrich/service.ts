import type { Reader } from "../../read/reader.ts";

/** A question to a service, in its own protocol. */
export interface ServiceRequest {
  /** Below the service's address, with its query. */
  readonly path: string;
  /** Sent as JSON by POST; without it the request is a GET. */
  readonly body?: unknown;
  /** What the body of a 400 or 404 says when the service merely has nothing of the kind. */
  readonly nothing?: RegExp;
}

/** How a service calls a work. Works of one kind can be asked for together. */
export interface WorkName {
  readonly kind: string;
  readonly value: string;
}

/** A public service that knows papers. Services are records in `services.ts`. */
export interface Service {
  /** As in `--enrich`. */
  readonly id: string;
  /** Name for people; it stands as a source of what was found there. */
  readonly label: string;
  /** Where it answers, without a slash at the end. */
  readonly address: string;
  /** Environment variable with another address. */
  readonly addressVariable: string;
  /** Environment variable with the user's key. */
  readonly keyVariable?: string;
  /** Milliseconds between two requests, from the service's rules; with and without a key. */
  readonly gap: { readonly plain: number; readonly withKey: number };
  /** Statuses by which it says "slower", besides 429. */
  readonly busy: readonly number[];
  /** The most works to ask for together, and the most characters that their names may take. */
  readonly batch: { readonly works: number; readonly characters: number };
  /** What is asked of each work: other fields are another question to the cache. */
  readonly fields: string;
  /** Whether a title leads to no more than a name, by which the work is then asked for. */
  readonly titleGivesName: boolean;
  readonly reader: Reader;
  /** How it calls the work with an identity (`doi:10.1000/x`); undefined for an identity that it does not know. */
  nameOf(identity: string): WorkName | undefined;
  byName(kind: string, values: readonly string[]): ServiceRequest;
  /** A search for the words of a title. */
  byTitle(words: string): ServiceRequest;
  /** The query parameters and headers that say who asks. */
  introduce(contact: string | undefined, key: string | undefined): Introduction;
  /** The works of an answer, each a text of its own; undefined for an answer that is broken or none of its kind. */
  worksIn(answer: string): readonly string[] | undefined;
  /** The texts of works as one file that `reader` reads. */
  toFile(works: readonly string[]): string;
}

/** Who asks. The address never shows in messages or in the cache with it. */
export interface Introduction {
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
}
