/** Name and version that stand in every graph file; a test keeps them equal to package.json. */
export const GENERATOR: { readonly name: string; readonly version: string } = { name: "paperloom", version: "0.1.0" };
