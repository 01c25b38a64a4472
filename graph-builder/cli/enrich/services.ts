import { arxiv } from "./arxiv.ts";
import { openalex } from "./openalex.ts";
import { semanticScholar } from "./semantic-scholar.ts";
import type { Service } from "./service.ts";

/** Every service that `--enrich` knows. */
export const SERVICES: readonly Service[] = [openalex, semanticScholar, arxiv];
