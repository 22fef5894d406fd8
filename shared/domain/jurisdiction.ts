/** Canada's provinces and territories, in the order a list shows them (alphabetical by code). */
export const PROVINCES = ['AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK', 'YT'] as const;
export type Province = (typeof PROVINCES)[number];

/** Federal programmes that issue a number in place of a provincial card. */
const FEDERAL_PROGRAMS = ['IFHP', 'CAF', 'VAC', 'RCMP'] as const;

/** Whoever issued a health number. */
export const HEALTH_NUMBER_ISSUERS = [...PROVINCES, ...FEDERAL_PROGRAMS] as const;
export type HealthNumberIssuer = (typeof HEALTH_NUMBER_ISSUERS)[number];

export const isProvince = (code: string): code is Province => PROVINCES.some((province) => province === code);

/** Names as used in Canadian English and French. */
export const PROVINCE_NAMES: Readonly<Record<Province, { readonly en: string; readonly fr: string }>> = {
  AB: { en: 'Alberta', fr: 'Alberta' },
  BC: { en: 'British Columbia', fr: 'Colombie-Britannique' },
  MB: { en: 'Manitoba', fr: 'Manitoba' },
  NB: { en: 'New Brunswick', fr: 'Nouveau-Brunswick' },
  NL: { en: 'Newfoundland and Labrador', fr: 'Terre-Neuve-et-Labrador' },
  NS: { en: 'Nova Scotia', fr: 'Nouvelle-Écosse' },
  NT: { en: 'Northwest Territories', fr: 'Territoires du Nord-Ouest' },
  NU: { en: 'Nunavut', fr: 'Nunavut' },
  ON: { en: 'Ontario', fr: 'Ontario' },
  PE: { en: 'Prince Edward Island', fr: 'Île-du-Prince-Édouard' },
  QC: { en: 'Quebec', fr: 'Québec' },
  SK: { en: 'Saskatchewan', fr: 'Saskatchewan' },
  YT: { en: 'Yukon', fr: 'Yukon' },
};

const NAMING_SYSTEM = 'https://fhir.infoway-inforoute.ca/NamingSystem/';

/** FHIR identifier system of a health number; null where none is published (CAF, VAC, RCMP). Source: PS-CA. */
export function healthNumberSystem(issuer: HealthNumberIssuer): string | null {
  if (issuer === 'ON') return `${NAMING_SYSTEM}ca-on-patient-hcn`;
  if (issuer === 'IFHP') return `${NAMING_SYSTEM}ca-interim-federal-health-id`;
  return isProvince(issuer) ? `${NAMING_SYSTEM}ca-${issuer.toLowerCase()}-patient-healthcare-id` : null;
}
