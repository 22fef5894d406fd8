import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PacketContent, PacketFonts } from '../../main/pdf/pages/front-matter-types';

const require = createRequire(import.meta.url);
const font = (name: string) => new Uint8Array(readFileSync(require.resolve(`@fontsource/inter/files/${name}.woff`)));

export const testFonts: PacketFonts = {
  regular: [font('inter-latin-400-normal'), font('inter-latin-ext-400-normal'), font('inter-vietnamese-400-normal')],
  bold: [font('inter-latin-600-normal'), font('inter-latin-ext-600-normal'), font('inter-vietnamese-600-normal')],
};

/** A packet with two sections, in French unless told otherwise. */
export function packetContent(over: Partial<PacketContent> = {}): PacketContent {
  return {
    language: 'fr',
    pageSize: 'letter',
    date: '2026-11-22',
    person: {
      fullName: 'Thérèse Bélanger-Côté',
      preferredName: 'Tété',
      birthDate: '1954-12-28',
      sex: 'female',
      healthNumber: 'TEST 5412 2816',
      jurisdiction: 'QC',
      preferredLanguage: 'fr',
      phone: '4185550123',
      email: 'therese@example.invalid',
      address: '12, rue de l’Érable\nQuébec (Québec)  G1R 2B5',
      actingFor: { name: 'Élise Côté', basis: 'power_of_attorney', phone: '4185550124', validUntil: '2027-06-01' },
    },
    case: {
      title: 'Sténose aortique : quelle intervention?',
      reason: 'unclear_treatment',
      question:
        'Un remplacement valvulaire par cathéter serait-il préférable à une chirurgie à cœur ouvert, compte tenu de mon âge et de ma fonction rénale?',
      specialty: 'Cardiologie',
    },
    recipient: { name: 'Dre Nguyễn Thị Ánh', organization: 'Clinique de cardiologie', fax: '5145550199' },
    referringDoctor: 'Dr Marc Lavoie',
    currentDoctor: 'Dre Inès Roy',
    outstanding: [],
    summary: [
      {
        kind: 'diagnoses',
        rows: [
          {
            date: '2026-03',
            text: 'Sténose aortique sévère',
            detail: 'Confirmé · Dr Marc Lavoie',
            citations: [{ documentKey: 'd1', page: 2 }],
          },
          { date: null, text: 'Hypertension artérielle', detail: null, citations: [] },
        ],
      },
      {
        kind: 'test_results',
        rows: [
          {
            date: '2026-01-14',
            text: 'Créatinine 132 µmol/L (H)',
            detail: '45 – 90 µmol/L',
            citations: [
              { documentKey: 'd2', page: 1 },
              { documentKey: 'd1', page: 1 },
            ],
          },
        ],
      },
    ],
    sections: [
      {
        key: 's1',
        kind: 'consults',
        documents: [
          {
            key: 'd1',
            title: 'Note de consultation, cardiologie',
            kind: 'consult_note',
            date: '2026-03-02',
            provider: 'Dr Marc Lavoie',
            pageCount: 3,
            ofPages: 5,
            isScan: true,
            note: null,
          },
        ],
      },
      {
        key: 's2',
        kind: 'labs',
        documents: [
          {
            key: 'd2',
            title: 'Bilan sanguin',
            kind: 'lab',
            date: '2026-01-14',
            provider: null,
            pageCount: 1,
            ofPages: 1,
            isScan: false,
            note: 'password_needed',
          },
        ],
      },
    ],
    ...over,
  };
}
