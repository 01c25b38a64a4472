import { UsageError } from "../command.ts";
import { cacheFolder } from "./cache-folder.ts";
import type { ClientSettings } from "./client.ts";
import type { EnrichSettings } from "./enrich.ts";
import type { Service } from "./service.ts";
import { SERVICES } from "./services.ts";

/** The flags by which a command lets people ask public services. */
export const ENRICH_FLAGS = {
  enrich: {
    type: "string",
    valueHint: "SERVICES",
    description: "ask public services for what is missing: openalex, semanticscholar, arxiv",
  },
  contact: { type: "string", valueHint: "MAIL", description: "your mail address, told to the services" },
  "cache-dir": { type: "string", valueHint: "FOLDER", description: "where the services' answers are kept" },
  offline: { type: "boolean", description: "with --enrich, take what is kept and ask nobody" },
} as const;

/** The flags as the command line gives them. */
export interface EnrichFlags {
  readonly enrich?: string | undefined;
  readonly contact?: string | undefined;
  readonly "cache-dir"?: string | undefined;
  readonly offline?: boolean | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What the flags ask for. */
export interface EnrichPlan {
  readonly services: readonly Service[];
  readonly settings: Omit<EnrichSettings, "progress">;
}

/**
 * What to ask of whom; undefined without `--enrich`.
 * @throws UsageError for unknown services, a contact that is no mail address, flags that mean nothing without `--enrich`.
 */
export function readEnrichFlags(
  flags: EnrichFlags,
  environment: Environment,
  platform: NodeJS.Platform,
): EnrichPlan | undefined {
  const { enrich, contact, offline = false } = flags;
  const folder = flags["cache-dir"];
  if (enrich === undefined) {
    const idle = contact !== undefined ? "--contact" : folder !== undefined ? "--cache-dir" : offline && "--offline";
    if (idle) throw new UsageError(`${idle} says how to --enrich, and without --enrich nothing is asked.`);
    return undefined;
  }
  const services = [...new Set(enrich.split(",").filter(Boolean))].map(serviceOf);
  if (services.length === 0) throw new UsageError(`--enrich needs the name of a service: ${names()}.`);
  if (contact !== undefined && !isMailAddress(contact)) {
    throw new UsageError(`--contact must be a mail address, not "${contact}".`);
  }
  const clients = new Map(services.map((service) => [service, reach(service, environment, contact)]));
  return {
    services,
    settings: {
      cacheFolder: folder ?? cacheFolder(platform, environment),
      offline,
      client: (service) => clients.get(service)!,
    },
  };
}

const names = (): string => SERVICES.map(({ id }) => id).join(", ");

function serviceOf(id: string): Service {
  const service = SERVICES.find((service) => service.id === id);
  if (!service) throw new UsageError(`--enrich knows ${names()}, not "${id}".`);
  return service;
}

/** Enough to be of use to who is asked, and safe in a header. */
function isMailAddress(text: string): boolean {
  return text.length <= 254 && /^[!-~]+@[\w-]+(?:\.[\w-]+)+$/.test(text) && !/[()<>,;:\\"[\]]/.test(text);
}

function reach(service: Service, environment: Environment, contact: string | undefined): ClientSettings {
  const given = environment[service.addressVariable]?.replace(/\/+$/, "");
  if (given && !/^https?:\/\/[^/?#\s]+/.test(given)) {
    throw new UsageError(`${service.addressVariable} must be an address that starts with http:// or https://.`);
  }
  const key = service.keyVariable === undefined ? undefined : environment[service.keyVariable];
  return { address: given || undefined, contact, key: key || undefined };
}
