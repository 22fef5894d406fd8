export function ensureBuilt(options?: { readonly forElectron25?: boolean; readonly force?: boolean }): string;
