export function listLicences(
  root: string,
): { readonly name: string; readonly version: string; readonly licence: string }[];
