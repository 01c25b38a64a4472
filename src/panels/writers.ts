/** The output formats, in a module of their own so that they are loaded only when something is exported. */
export { writeReadingList, writeWalkMarkdown, WRITERS } from "../../graph-builder/index.ts";
