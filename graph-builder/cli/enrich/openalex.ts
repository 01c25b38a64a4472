import { openalex as reader } from "../../read/openalex.ts";
import { jsonFile, jsonWorks } from "./json-works.ts";
import type { Service } from "./service.ts";

const FIELDS =
  "id,doi,ids,title,display_name,publication_year,authorships,primary_location,abstract_inverted_index,referenced_works";

/** Characters that separate values and conditions in a filter. */
const SEPARATORS = /[,|]/;

const works = (filter: string, most: number): string =>
  `works?${new URLSearchParams({ filter, per_page: String(most), select: FIELDS }).toString()}`;

/**
 * OpenAlex: works by DOI (arXiv's own DOIs included) or OpenAlex id, 50 at a
 * time, the address being limited to 4 kB; titles one at a time.
 */
export const openalex: Service = {
  id: "openalex",
  label: "OpenAlex",
  address: "https://api.openalex.org",
  addressVariable: "PAPERLOOM_OPENALEX_URL",
  keyVariable: "OPENALEX_API_KEY",
  gap: { plain: 200, withKey: 100 },
  busy: [403],
  batch: { works: 50, characters: 2500 },
  fields: FIELDS,
  titleGivesName: false,
  reader,
  nameOf: (identity) => {
    const [, kind, value = ""] = /^(doi|arxiv|openalex):(.+)$/s.exec(identity) ?? [];
    if (kind === undefined || SEPARATORS.test(value)) return undefined;
    if (kind === "openalex") return { kind, value: value.toUpperCase() };
    return { kind: "doi", value: kind === "arxiv" ? `10.48550/arxiv.${value}` : value };
  },
  byName: (kind, values) => ({ path: works(`${kind}:${values.join("|")}`, 100) }),
  byTitle: (words) => ({ path: works(`title.search:${words}`, 10) }),
  introduce: (contact, key) => ({
    query: { ...(contact === undefined ? {} : { mailto: contact }), ...(key === undefined ? {} : { api_key: key }) },
    headers: {},
  }),
  worksIn: (answer) => jsonWorks(answer, "results"),
  toFile: jsonFile,
};
