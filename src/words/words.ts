export { relationWords, stageWords } from "./builder-words.ts";

/** `1234`, `12,345`. */
const thousands = (number: number): string =>
  number < 10_000 ? String(number) : String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");

/** `1 paper`, `2 papers`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${thousands(number)} ${number === 1 ? one : many}`;

/** What the explorer says at once, in English; features that are loaded later bring their own words. A translation is this folder. */
export const words = {
  count: (number: number, one: string, many?: string): string => count(number, one, many),
  number: (number: number): string => thousands(number),
  brand: "Paperloom",
  papers: (number: number): string => count(number, "paper"),
  ofAll: (left: number, all: number): string =>
    left === all ? thousands(all) : `${thousands(left)} of ${thousands(all)}`,
  close: "Close",
  more: "More",
  back: "Back",
  forward: "Forward",
  dark: "Dark theme",
  light: "Light theme",

  search: {
    label: "Find a paper, a name or a concept",
    short: "Find a paper or concept",
    hint: "/",
    found: (number: number): string => count(number, "result"),
    indexing: "Reading the papers",
    nothing: (query: string): string => `No paper matches “${query}”.`,
    question: "Did you mean",
    clear: "Clear search",
    kinds: { paper: "paper", work: "not in the corpus", concept: "concept" },
    ungrouped: "no cluster",
  },

  views: { map: "Map", lineage: "Lineage", table: "Table" },
  viewsLabel: "View",

  exports: {
    button: "Export",
    scope: "What to export",
    everything: (papers: number): string => `Everything, ${count(papers, "paper")}`,
    shown: (papers: number): string => `What is shown, ${count(papers, "paper")}`,
    chosen: (papers: number): string => `What is chosen, ${count(papers, "paper")}`,
    view: "This view",
    picture: "Picture of the map",
    size: "Size",
    times: (scale: number): string => `${scale}×`,
    transparent: "Transparent ground",
    refers: "refers to",
    shares: "shares concepts",
    lacking: "not in the corpus",
    otherClusters: (number: number): string => `and ${count(number, "smaller cluster")}`,
    tooLarge: "This browser cannot make a picture of this size. Choose a smaller one.",
    embed: "Copy embed code",
    embedded: "Embed code copied",
  },
  overview: (papers: number, references: number, clusters: number): string =>
    [count(papers, "paper"), count(references, "reference"), count(clusters, "cluster")].join(" · "),
  sheetHandle: "Change the height of the panel",
  openFiles: "Open files",
  openFilesShort: "Open",
  dropHere: "Drop papers or a graph to open them",

  figures: {
    papers: "papers",
    references: "references",
    shared: "shared-concept links",
    missing: "works not in the corpus",
  },

  facets: {
    label: "Filters and legend",
    clusters: "Clusters",
    references: "References",
    also: "Also on the map",
    concepts: "Concepts",
    sources: "Lists",
    papersUnit: "papers",
    linksUnit: "links",
    works: "Works the corpus lacks",
    shared: "Shared concepts",
    weight: "Weakest link shown",
    links: (shown: number, all: number): string => `Showing ${thousands(shown)} of ${thousands(all)} links`,
    sizes: (papers: readonly number[]): string => `${papers.join(", ")} papers refer to it`,
    more: (number: number): string => `${number} more`,
    fewer: "Show fewer",
    find: "Find a concept",
    none: "No concept matches.",
    leaveOut: (name: string): string => `Leave out ${name}`,
    clear: "Clear filters",
    left: (left: number, all: number): string => `${left} of ${all} papers`,
    onlyThis: "Press for only this, Ctrl or Cmd to add",
  },

  near: {
    title: (name: string): string => `References away from ${name}`,
    within: (steps: number): string => `Within ${count(steps, "reference")}`,
    only: "Show only its neighbourhood",
    end: "Show all papers again",
  },

  map: {
    label: "Map of papers",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    fit: "Fit the whole map",
    whole: "Whole map",
    thinned: (drawn: number, inView: number): string =>
      `Showing ${thousands(drawn)} of ${thousands(inView)} papers here. Zoom in for more.`,
    loading: "Loading the map",
    cannot: "This browser cannot draw the map. Everything else works here.",
    table: "Read the same papers as a table",
    unreachable: (file: string, status: number): string => `${file} could not be fetched (status ${status}).`,
    again: "Try again",
    role: "map",
    summary: (papers: number, clusters: number): string =>
      `Map of ${count(papers, "paper")} in ${count(clusters, "cluster")}`,
    keys: "Arrow keys move to the nearest paper that way, Enter opens it, Tab walks the papers around it, Escape steps back, plus, minus and 0 zoom.",
    paper: (name: string, referrers: number): string =>
      `${name}, ${count(referrers, "paper")} ${referrers === 1 ? "refers" : "refer"} to it`,
    work: (name: string, papers: number): string =>
      `${name}, not in the corpus, ${count(papers, "paper")} ${papers === 1 ? "names" : "name"} it`,
    refers: (from: string, verb: string, to: string): string => `${from} ${verb} ${to}`,
    shares: (from: string, to: string, concepts: number): string =>
      `${from} and ${to} share ${count(concepts, "concept")}`,
    beside: (name: string, relation: string): string => `${name}, ${relation}`,
    cleared: "Nothing selected",
  },

  details: {
    label: "Details",
    width: "Width of the details",
    refer: (number: number): string => (number === 1 ? "paper refers to it" : "papers refer to it"),
    references: (number: number): string => (number === 1 ? "reference" : "references"),
    works: (number: number): string => (number === 1 ? "other work named" : "other works named"),
    walk: "Walk its lineage",
    copyLink: "Copy link",
    copied: "Copied",
    copyTitle: "Copy title",
    openPaper: "Open the paper",
    onlyCluster: (name: string): string => `Show only ${name}`,
    namedWork: "named work",
    concept: "concept",
    marks: "Select either to see who shares it",
    noAbstract: "No summary was given.",
    introduces: "Names it introduces",
    referrers: "Papers that refer to it",
    noReferrers: "No paper here names this one. Nearest by concepts are below.",
    referred: "Papers it refers to",
    lacks: (works: number): string =>
      works === 0
        ? "None in this corpus."
        : `None in this corpus. It names ${count(works, "work")} that the corpus lacks:`,
    alsoNames: (works: number): string => `It also names ${count(works, "work")} that the corpus lacks:`,
    worksNote: "Numbers count the papers here that name the same work",
    nearest: "Nearest by concepts",
    share: "share of weight",
    noNearest: "It shares no telling concept with another paper here.",
    sources: "Read from",
    sourceLine: (file: string, line: number): string => `${file}, line ${line}`,
    work: "Work the corpus lacks",
    workCount: (papers: number, listed: number): string => {
      const verb = listed === 0 ? "name" : listed < papers ? "name or list" : "list";
      return `${count(papers, "paper")} here ${verb}${papers === 1 ? "s" : ""} it`;
    },
    spellings: "Written as",
    conceptCount: (papers: number): string => `${count(papers, "paper")} here share it`,
    conceptPapers: "Papers that share it",
    onlyThese: "Show only these",
    showAll: "Show all papers again",
    why: "Why this link?",
  },

  evidence: {
    title: "Why this link?",
    refers: "refers",
    referred: "is referred to",
    found: "Found in",
    rule: "Rule",
    confidence: "Confidence",
    levels: ["Low", "Fair", "Good", "High"],
    alsoShared: "Also shared",
    walk: "Walk from here",
    copyQuote: "Copy quote",
    reject: "Not a link",
    share: (number: number): string => `share ${count(number, "concept")}`,
    and: "and",
    worksToo: "Both also name",
    weight: "Strength",
    more: (number: number): string => count(number, "more place"),
    field: (field: string, number: number): string =>
      field === "title"
        ? "Title"
        : field === "abstract"
          ? `Summary, sentence ${number}`
          : `Reference list, entry ${number}`,
    also: { title: "and in the title", reference: "and in the reference list" },
  },

  lineage: {
    of: "Lineage of",
    walked: "Walked",
    before: "Before",
    beforeDetail: "Not in this corpus",
    origin: "Origin",
    originDetail: "Where you started",
    undated: "Undated",
    papers: (number: number): string => count(number, "paper"),
    main: (papers: number): string => `Walk main path (${papers})`,
    mainDetail: "The way that most references lie on, from the oldest paper to the newest",
    onMain: "On the main path",
    generation: (number: number): string => `Generation ${number}`,
    ancestors: (number: number): string => (number === 1 ? "Ancestors" : `Ancestors, ${number} back`),
    refer: (number: number, name: string | null): string =>
      `${count(number, "paper")} ${number === 1 ? "refers" : "refer"} to ${name ?? "these"}`,
    referred: (number: number, name: string | null): string =>
      name === null ? count(number, "paper") : `${name} refers to ${count(number, "paper")}`,
    more: (number: number): string => `and ${number} more`,
    inPapers: (number: number): string => (number === 1 ? "here only" : `in ${count(number, "paper")}`),
    ends: "The lineage ends here",
    none: "No paper here refers to it",
    sideSteps: (name: string): string => `Side steps: papers that share concepts with ${name}`,
    ancestor: "Ancestor",
    descendant: "Descendant",
    previous: "Previous sibling",
    next: "Next sibling",
    step: (at: number, all: number): [string, string, string] => ["Step", String(at), `of ${all}`],
    replay: "Replay walk",
    save: "Save lineage",
    gexf: "Lineage as GEXF",
    gexfDetail: (papers: number): string => `${count(papers, "paper")} and their references`,
    saveWalk: { markdown: "Walk as Markdown", bibtex: "Walk as BibTeX" },
    saveMain: { markdown: "Main path as Markdown", bibtex: "Main path as BibTeX" },
    markdownDetail: (papers: number): string => `${count(papers, "paper")}, with their quotes`,
    bibtexDetail: (papers: number): string => count(papers, "paper"),
    choose: "Whose lineage?",
    chooseDetail: "Select a paper on the map or find one above, or start with one of these.",
    alone: "No paper here refers to it, and it refers to none.",
    details: "Details",
    generations: (number: number): string => count(number, "generation"),
    between: (number: number): string => `+${number}`,
  },

  table: {
    all: "All papers",
    some: "Papers shown",
    count: (rows: number, papers: number): string =>
      rows === papers ? `${count(rows, "row")}, the same papers as the map` : `${rows} of ${count(papers, "paper")}`,
    csv: "CSV",
    columns: {
      paper: "Paper",
      cluster: "Cluster",
      year: "Year",
      in: "In",
      out: "Out",
      refers: "Refers to",
      concepts: "Concepts it shares",
      lacking: "Not in corpus",
    },
    none: "none",
    more: (number: number): string => `+ ${number}`,
    noReference: "No reference in this corpus. Nearest by concepts:",
    onMap: "Show on the map",
    empty: "The filters leave no paper.",
  },

  reading: {
    put: "Put on the reading list",
    on: "On the reading list",
    keys: "Shift+Enter",
    kept: (name: string): string => `${name} is on the reading list.`,
    marks: { "to-read": "to read", reading: "being read", read: "read" },
  },

  pages: {
    missing: "What is missing?",
    report: "Import report",
    path: "Paths between two papers",
    keys: "All keys",
    clusters: "Rename clusters",
    concept: "Rename or drop",
    work: "Which work is it?",
    corrections: "Corrections",
    reading: "Reading list",
  },

  start: {
    title: "Start here",
    detail: (lineages: number): string =>
      `${["", "A lineage", "Two lineages", "Three lineages"][lineages]!} in this corpus`,
  },

  opening: {
    loading: "Opening the corpus",
    building: (files: readonly string[]): string =>
      `Building a map of ${files.length === 1 ? files[0]! : count(files.length, "file")}`,
    progress: (done: number, total: number): string => `${Math.floor(done)} of ${total}`,
    cancel: "Cancel",
    failed: "This could not be opened",
    again: "Open other files",
    dropTitle: "Drop a list of papers here",
    dropDetail: "Titles and abstracts in, a map out. Nothing leaves this computer.",
    formats: "Reads plain listings, BibTeX, RIS, CSV, the exports of libraries and databases, and Paperloom graphs.",
  },
} as const;
