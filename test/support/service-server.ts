import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A work that the services of `serveServices` know. */
export interface KnownWork {
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly year: number;
  readonly venue: string;
  readonly doi?: string;
  readonly arxiv?: string;
  /** Its number: OpenAlex `W…`, Semantic Scholar a hash made of it. */
  readonly number: number;
  /** Numbers of the works in its reference list. */
  readonly cites: readonly number[];
}

/** An answer other than 200. */
export interface Refusal {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What goes wrong with one request, instead of its answer. */
export type Fault =
  | Refusal
  | "cut-off" // half of the body, then the connection breaks
  | "malformed" // half of the body, as if it were all
  | "silent" // no answer at all
  | "stalling" // half of the body, and then nothing more
  | undefined; // nothing goes wrong

/** A request that came in. */
export interface Seen {
  readonly method: string;
  /** Path with its query, decoded. */
  readonly path: string;
  readonly parameters: URLSearchParams;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** OpenAlex, Semantic Scholar and arXiv on this machine: the same protocols over a handful of works. */
export interface ServiceServer {
  /** The addresses, as the environment variables of `--enrich` name them. */
  readonly environment: Readonly<Record<string, string>>;
  readonly seen: Seen[];
  /** What the next requests meet, first come, first served. */
  readonly faults: Fault[];
  /** Which requests are answered with 400. Default: none. */
  refuse: (seen: Seen) => boolean;
  close(): Promise<void>;
}

const openalexId = (number: number): string => `https://openalex.org/W${number}`;

/** The id that Semantic Scholar gives to a work. */
export const semanticScholarId = (number: number): string => number.toString(16).padStart(40, "0");

const searchable = (title: string): readonly string[] => title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The works whose titles hold all the words. */
function search(works: readonly KnownWork[], words: string): readonly KnownWork[] {
  const asked = searchable(words);
  return works.filter((work) => asked.every((word) => searchable(work.title).includes(word)));
}

const doiOf = (work: KnownWork): string | undefined =>
  work.doi ?? (work.arxiv === undefined ? undefined : `10.48550/arxiv.${work.arxiv}`);

/** A work as OpenAlex gives it. */
export function asOpenAlex(work: KnownWork): unknown {
  const index: Record<string, number[]> = {};
  for (const [at, word] of work.abstract.split(" ").entries()) index[word] = [...(index[word] ?? []), at];
  const doi = doiOf(work);
  return {
    id: openalexId(work.number),
    doi: doi === undefined ? null : `https://doi.org/${doi}`,
    ids: { openalex: openalexId(work.number) },
    title: work.title,
    display_name: work.title,
    publication_year: work.year,
    authorships: work.authors.map((name) => ({ author: { display_name: name } })),
    primary_location: {
      landing_page_url: doi === undefined ? null : `https://doi.org/${doi}`,
      source: { display_name: work.venue },
    },
    abstract_inverted_index: work.abstract === "" ? null : index,
    referenced_works: work.cites.map(openalexId),
  };
}

function openalex(works: readonly KnownWork[], { parameters }: Seen): string | undefined {
  const [, kind, value] = /^(doi|openalex|title\.search):(.*)$/s.exec(parameters.get("filter") ?? "") ?? [];
  if (kind === undefined || value === undefined || value.includes(",")) return undefined;
  const values = value.toLowerCase().split("|");
  if (values.length > 100) return undefined;
  const hits =
    kind === "title.search"
      ? search(works, value)
      : works.filter((work) => values.includes(kind === "doi" ? (doiOf(work) ?? "") : `w${work.number}`));
  const most = Number(parameters.get("per_page") ?? 25);
  return JSON.stringify({ meta: { count: hits.length }, results: hits.slice(0, most).map(asOpenAlex) });
}

function asSemanticScholar(work: KnownWork, works: readonly KnownWork[], fields: readonly string[]): unknown {
  const short = ({ number, title, year, authors, doi, arxiv }: KnownWork): Record<string, unknown> => ({
    paperId: semanticScholarId(number),
    externalIds: { ...(doi && { DOI: doi }), ...(arxiv && { ArXiv: arxiv }), CorpusId: number },
    title,
    year,
    authors: authors.map((name) => ({ authorId: null, name })),
  });
  const cited = works.filter(({ number }) => work.cites.includes(number));
  const asksReferences = fields.some((field) => field.startsWith("references."));
  return {
    ...short(work),
    url: `https://www.semanticscholar.org/paper/${semanticScholarId(work.number)}`,
    abstract: work.abstract || null,
    venue: work.venue,
    ...(asksReferences && { references: cited.map(short) }),
  };
}

function semanticScholar(works: readonly KnownWork[], seen: Seen): string | Refusal | undefined {
  const fields = (seen.parameters.get("fields") ?? "").split(",");
  const give = (work: KnownWork | undefined): unknown => work && asSemanticScholar(work, works, fields);
  if (seen.method === "GET") {
    // The search gives no reference lists.
    if (fields.some((field) => field.includes("."))) return { status: 400, body: '{"error":"Unrecognized fields"}' };
    const [hit] = search(works, seen.parameters.get("query") ?? "");
    return hit ? JSON.stringify({ data: [give(hit)] }) : { status: 404, body: '{"error":"Title match not found"}' };
  }
  const { ids } = JSON.parse(seen.body) as { ids: string[] };
  if (ids.length > 500) return { status: 400, body: '{"error":"Too many ids"}' };
  const named = (id: string): KnownWork | undefined =>
    works.find(
      ({ doi, arxiv, number }) => id === `DOI:${doi}` || id === `ARXIV:${arxiv}` || id === semanticScholarId(number),
    );
  const hits = ids.map((id) => give(named(id)) ?? null);
  if (hits.every((hit) => hit === null)) return { status: 400, body: '{"error":"No valid paper ids given"}' };
  return JSON.stringify(hits);
}

const escapeXml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function asEntry({ arxiv, title, abstract, authors, year, doi }: KnownWork): string {
  return `  <entry>
    <id>http://arxiv.org/abs/${arxiv}v1</id>
    <published>${year}-03-01T00:00:00Z</published>
    <title>${escapeXml(title)}</title>
    <summary>  ${escapeXml(abstract)}
    </summary>
${authors.map((name) => `    <author>\n      <name>${escapeXml(name)}</name>\n    </author>\n`).join("")}${
    doi === undefined ? "" : `    <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">${doi}</arxiv:doi>\n`
  }  </entry>
`;
}

/** Entries come in the order of their dates, not of the ids asked for. */
function arxiv(works: readonly KnownWork[], { parameters }: Seen): string | Refusal | undefined {
  const ids = (parameters.get("id_list") ?? "").split(",").filter(Boolean);
  if (ids.some((id) => !/^(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7})$/.test(id))) return { status: 400, body: "Bad Request" };
  const words = /^ti:"(.*)"$/.exec(parameters.get("search_query") ?? "")?.[1];
  const known = works.filter((work) => work.arxiv !== undefined).sort((a, b) => b.year - a.year || b.number - a.number);
  const hits = words === undefined ? known.filter((work) => ids.includes(work.arxiv!)) : search(known, words);
  const most = Number(parameters.get("max_results") ?? 10);
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns="http://www.w3.org/2005/Atom">
  <title>arXiv Query</title>
  <opensearch:totalResults>${hits.length}</opensearch:totalResults>
${hits.slice(0, most).map(asEntry).join("")}</feed>
`;
}

const SERVICES: Readonly<Record<string, (works: readonly KnownWork[], seen: Seen) => string | Refusal | undefined>> = {
  openalex,
  semanticscholar: semanticScholar,
  arxiv,
};

const PATHS: Readonly<Record<string, RegExp>> = {
  openalex: /^works\?/,
  semanticscholar: /^paper\/(?:batch|search\/match)\?/,
  arxiv: /^query\?/,
};

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks).toString("utf8");
}

function send(response: ServerResponse, answer: string | Refusal | undefined, fault: Fault): void {
  if (fault === "silent") return;
  const whole = typeof fault === "object" ? fault : (answer ?? { status: 404 });
  if (typeof whole !== "string") {
    const { status, headers = {}, body = "" } = whole;
    response.writeHead(status, headers).end(body);
    return;
  }
  const bytes = Buffer.from(whole);
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  response.setHeader("content-length", fault === "malformed" ? half.length : bytes.length);
  if (fault === "stalling") response.write(half);
  else if (fault === "cut-off") response.write(half, () => response.destroy());
  else response.end(fault === "malformed" ? half : bytes);
}

/** Serves the works until `close`. */
export async function serveServices(works: readonly KnownWork[]): Promise<ServiceServer> {
  const seen: Seen[] = [];
  const faults: Fault[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const address = new URL(request.url ?? "/", "http://localhost");
      const [, id = "", path = ""] = /^\/([a-z]+)\/(.*)$/.exec(address.pathname + address.search) ?? [];
      const body = await readBody(request);
      const { method = "GET", headers } = request;
      const one: Seen = { method, path: decodeURIComponent(path), parameters: address.searchParams, headers, body };
      seen.push(one);
      const answer = PATHS[id]?.test(path) ? SERVICES[id]?.(works, one) : undefined;
      send(response, site.refuse(one) ? { status: 400, body: "Bad Request" } : answer, faults.shift());
    })();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const site: ServiceServer = {
    environment: Object.fromEntries(
      Object.keys(SERVICES).map((id) => [`PAPERLOOM_${id.toUpperCase()}_URL`, `http://127.0.0.1:${port}/${id}`]),
    ),
    seen,
    faults,
    refuse: () => false,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return site;
}
