export type E2eBrowser = { executablePath?: string; args: string[]; name: string } | { missing: string };
export function findE2eBrowser(options: { mayInstall: boolean }): Promise<E2eBrowser>;
