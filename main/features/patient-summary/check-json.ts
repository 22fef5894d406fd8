export type BundleRule =
  | 'no_bundle'
  | 'no_document'
  | 'no_identifier'
  | 'no_timestamp'
  | 'composition_not_first'
  | 'not_one_composition'
  | 'not_one_patient'
  | 'full_url_twice'
  | 'no_full_url'
  | 'reference_leads_nowhere'
  | 'entry_not_reached'
  | 'other_patient'
  | 'composition_incomplete'
  | 'section_incomplete'
  | 'section_unknown'
  | 'section_twice'
  | 'section_missing'
  | 'section_neither_filled_nor_explained'
  | 'empty_value'
  | 'unsafe_text'
  | 'foreign_code'
  | 'unsafe_narrative'
  | 'narrative_language';

/** `at`: where in the document, as a path. */
export type BundleProblem = { readonly rule: BundleRule; readonly at: string };
export type Json = unknown;

export const problem = (isWrong: boolean, rule: BundleRule, at: string): readonly BundleProblem[] =>
  isWrong ? [{ rule, at }] : [];

/** What lies under these keys; undefined where the way ends. */
export function valueAt(value: Json, ...keys: readonly (string | number)[]): Json {
  let found: Json = value;
  for (const key of keys) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    // An object or list, just looked at; what lies under the key stays unknown.
    found = (found as Readonly<Record<string | number, unknown>>)[key];
  }
  return found;
}

/** The text under these keys; empty where there is none. */
export function textAt(value: Json, ...keys: readonly (string | number)[]): string {
  const found = valueAt(value, ...keys);
  return typeof found === 'string' ? found : '';
}

export const listAt = (value: Json, ...keys: readonly (string | number)[]): readonly Json[] => {
  const found = valueAt(value, ...keys);
  return Array.isArray(found) ? found : [];
};
