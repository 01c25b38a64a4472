import type { WorkKind } from "../types.ts";

/** What sort of work a noun beside a name says it is. */
export type Kind = WorkKind;

const NOUNS: Readonly<Record<Kind, string>> = {
  data: "dataset datasets data-set data-sets corpus corpora benchmark benchmarks collection collections treebank treebanks challenge testbed leaderboard suite testset database databases lexicon lexicons ontology ontologies wordnet repository competition",
  model:
    "model models network networks architecture architectures backbone backbones encoder decoder transformer transformers llm llms classifier classifiers detector detectors chatbot embeddings language-model baseline baselines variant variants family checkpoint checkpoints",
  method:
    "algorithm algorithms method methods optimizer optimizers optimiser optimisers technique techniques approach approaches loss scheme schemes estimator estimators sampler samplers procedure heuristic heuristics strategy schedule scheduler kernel kernels solver solvers regularizer attack attacks protocol protocols pruning trick planner",
  system:
    "system systems framework frameworks library libraries toolkit toolkits platform platforms tool tools package packages software engine engines simulator simulators simulation compiler compilers toolbox environment environments runtime plugin parser parsers tagger backend codebase game api service pipeline implementation interface programming-language app application",
};

const KINDS: ReadonlyMap<string, Kind> = new Map(
  Object.entries(NOUNS).flatMap(([kind, words]) => words.split(" ").map((word) => [word, kind as Kind] as const)),
);

/** The kind of work that a noun (lower case) stands for, if any. */
export function kindOfNoun(lower: string): Kind | undefined {
  return KINDS.get(lower);
}
