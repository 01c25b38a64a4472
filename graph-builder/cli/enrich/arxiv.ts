import { arxivAtom as reader } from "../../read/arxiv-atom.ts";
import { xmlRecords } from "../../read/xml.ts";
import type { Service } from "./service.ts";

/** What arXiv takes for one of its ids; for any other the whole request fails. */
const ID = /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})$/;
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n';

const query = (parameters: Record<string, string>): string => `query?${new URLSearchParams(parameters).toString()}`;

/** arXiv: e-prints by id, 100 at a time, or by title, one request every three seconds as its terms ask. No reference lists. */
export const arxiv: Service = {
  id: "arxiv",
  label: "arXiv",
  address: "https://export.arxiv.org/api",
  addressVariable: "PAPERLOOM_ARXIV_URL",
  gap: { plain: 3000, withKey: 3000 },
  busy: [],
  batch: { works: 100, characters: 2500 },
  fields: "",
  titleGivesName: false,
  reader,
  nameOf: (identity) => {
    const id = identity.startsWith("arxiv:") ? identity.slice("arxiv:".length) : "";
    return ID.test(id) ? { kind: "id", value: id } : undefined;
  },
  byName: (_kind, ids) => ({
    path: query({ id_list: ids.join(","), start: "0", max_results: String(ids.length) }),
  }),
  byTitle: (words) => ({ path: query({ search_query: `ti:"${words}"`, start: "0", max_results: "10" }) }),
  introduce: () => ({ query: {}, headers: {} }),
  worksIn: (answer) => {
    const isFeed = /<feed\b[^>]*w3\.org\/2005\/Atom/.test(answer) && /<\/feed>\s*$/.test(answer);
    if (!isFeed || xmlRecords(answer, new Set(["entry"])).fault) return undefined;
    // Entries do not nest. What arXiv has to complain of comes as an entry too.
    const entries = answer.match(/<entry\b[^>]*>[\s\S]*?<\/entry>/g) ?? [];
    return entries.filter((entry) => !/<id>[^<]*\/api\/errors/.test(entry));
  },
  toFile: (entries) => `${HEAD}${entries.map((entry) => `${entry}\n`).join("")}</feed>\n`,
};
