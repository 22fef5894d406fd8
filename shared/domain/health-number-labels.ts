import type { HealthNumberIssuer } from './jurisdiction';

export interface HealthNumberLabels {
  /** The card or document, as a noun. */
  readonly card: string;
  /** The number on it, as a field label. */
  readonly number: string;
}

const en = (card: string, number = `${card} number`): HealthNumberLabels => ({ card, number });
const fr = (card: string, number: string): HealthNumberLabels => ({ card, number });

/** What each issuer calls its card and number. Official names, so they live with the rules, not in a catalogue. */
export const HEALTH_NUMBER_LABELS: Readonly<
  Record<HealthNumberIssuer, { readonly en: HealthNumberLabels; readonly fr: HealthNumberLabels }>
> = {
  AB: {
    en: en('Alberta personal health card', 'Personal Health Number (PHN)'),
    fr: fr('carte d’assurance-maladie de l’Alberta', 'Numéro d’assurance-maladie (PHN)'),
  },
  BC: {
    en: en('BC Services Card', 'Personal Health Number (PHN)'),
    fr: fr('carte BC Services', 'Numéro de santé personnel (PHN)'),
  },
  MB: {
    en: en('Manitoba Health card', 'Personal Health Identification Number (PHIN)'),
    fr: fr('carte Santé Manitoba', 'Numéro d’identification personnelle (NIPS)'),
  },
  NB: {
    en: en('New Brunswick Medicare card', 'Medicare number'),
    fr: fr('carte d’assurance-maladie', 'Numéro d’assurance-maladie'),
  },
  NL: { en: en('MCP card', 'MCP number'), fr: fr('carte MCP', 'Numéro MCP') },
  NS: { en: en('Nova Scotia Health Card', 'Health card number'), fr: fr('carte Santé', 'Numéro de carte Santé') },
  NT: { en: en('NWT Health Care Card'), fr: fr('carte d’assurance-santé', 'Numéro de carte d’assurance-santé') },
  NU: {
    en: en('Nunavut Health Care card'),
    fr: fr('carte d’assurance-maladie', 'Numéro de carte d’assurance-maladie'),
  },
  ON: { en: en('Ontario health card', 'Health card number'), fr: fr('carte Santé', 'Numéro de carte Santé') },
  PE: { en: en('PEI Health Card', 'Health card number'), fr: fr('carte-santé', 'Numéro de carte-santé') },
  QC: {
    en: en('Quebec Health Insurance Card', 'Health insurance number (NAM)'),
    fr: fr('carte d’assurance maladie', 'Numéro d’assurance maladie (NAM)'),
  },
  SK: {
    en: en('Saskatchewan Health Services Card', 'Health Services Number (HSN)'),
    fr: fr('carte-santé', 'Numéro de carte-santé'),
  },
  YT: {
    en: en('Yukon health care card'),
    fr: fr('carte d’assurance-santé', 'Numéro de carte d’assurance-santé'),
  },
  IFHP: {
    en: en('Interim Federal Health Program document', 'IFHP number'),
    fr: fr('document du Programme fédéral de santé intérimaire', 'Numéro du PFSI'),
  },
  CAF: { en: en('Canadian Armed Forces', 'Service number'), fr: fr('Forces armées canadiennes', 'Numéro matricule') },
  VAC: {
    en: en('Veterans Affairs Canada', 'File number'),
    fr: fr('Anciens Combattants Canada', 'Numéro de dossier'),
  },
  RCMP: {
    en: en('Royal Canadian Mounted Police', 'Regimental number'),
    fr: fr('Gendarmerie royale du Canada', 'Numéro matricule'),
  },
};
