/** Prints the tables of communities and layout: `npx rolldown test/bench/clusters-and-layout.ts --file /tmp/bench.mjs --platform node && node /tmp/bench.mjs`. */
import { benchCommunities } from "./communities.ts";
import { benchLayout } from "./layout.ts";

console.table(benchCommunities());
console.table(benchLayout());
