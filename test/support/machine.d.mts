export declare function findBrowser(): Promise<string | undefined>;
export declare const BROWSER_COMMAND: string;
export declare function findProgram(name: string): string | undefined;
export declare function findXmllint(): string | undefined;
export declare function findPython(module?: string): string | undefined;
export declare function findOracles(): Record<string, boolean>;
