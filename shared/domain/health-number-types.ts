/** Why a number looks unusual. A screen maps each to a sentence; none of them blocks saving. */
export type HealthNumberReason =
  | 'length'
  | 'characters'
  | 'first_character'
  | 'check_digit'
  | 'version_format'
  | 'birth_date_differs'
  | 'name_differs';

/**
 * `valid`: every published rule holds. `unusual`: at least one does not; official sample summaries carry such
 * numbers, so warn and never block. `unchecked`: empty, or the issuer publishes only a format or nothing to check
 * by, and the format holds.
 */
export interface HealthNumberCheck {
  readonly verdict: 'valid' | 'unusual' | 'unchecked';
  readonly reasons: readonly HealthNumberReason[];
}

export interface HealthNumberContext {
  /** Ontario's version code, 0 to 2 letters. */
  readonly version?: string | null;
  /** Full calendar date; used where the number carries one (Québec). */
  readonly birthDate?: string | null;
  readonly familyName?: string | null;
  readonly givenName?: string | null;
}

/** How one issuer's numbers are checked and shown. */
export interface NumberRule {
  /** Takes the normalized number; gives what is unusual about it, shape first. */
  readonly check: (plain: string, context: HealthNumberContext) => readonly HealthNumberReason[];
  /** Sizes of the groups it is shown in; empty: shown as typed. */
  readonly groups: readonly number[];
  readonly separator?: string;
  /** True when a published check goes beyond the format, so that passing means `valid`. */
  readonly isVerified: boolean;
}
