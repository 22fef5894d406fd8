import { exportFileName } from '@shared/domain/file-name';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('export file names', () => {
  it.each([
    ['Margaret Tessier – second opinion', 'Margaret Tessier – second opinion.pdf'],
    ['Résumé de\u0301taille\u0301', 'Résumé détaillé.pdf'],
    ['a/b\\c:d*e?"<>|f', 'a b c d e f.pdf'],
    ['..\\..\\secret', 'secret.pdf'],
    ['report\u202efdp.exe', 'reportfdp.exe.pdf'],
    ['zero\u200bwidth\ufeff\u00ad', 'zerowidth.pdf'],
    ['line\r\nbreak\u0000', 'line break.pdf'],
    ['trailing. . ', 'trailing.pdf'],
    ['', 'document.pdf'],
    ['...', 'document.pdf'],
    ['CON', '_CON.pdf'],
    ['nul.txt', '_nul.txt.pdf'],
    ['com1', '_com1.pdf'],
    ['console', 'console.pdf'],
  ])('turns "%s" into "%s"', (title, name) => {
    expect(exportFileName(title, 'pdf')).toBe(name);
  });

  it('looks for device names after shortening', () => {
    expect(exportFileName(`aux${'.'.repeat(300)}x`, 'pdf')).toBe('_aux.pdf');
  });

  it('cuts between visible characters, never inside one', () => {
    const name = exportFileName('e\u0301\u0323'.repeat(200), 'pdf');
    expect(name.endsWith('ẹ\u0301.pdf')).toBe(true);
    expect(exportFileName('🩺'.repeat(200), 'pdf')).toMatch(/^(🩺)+\.pdf$/u);
  });

  it('is safe for any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const name = exportFileName(title, 'pdf');
        expect(name).toBe(name.normalize('NFC'));
        expect(name.length).toBeLessThanOrEqual(121);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(201);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}]/u);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\s*\./i);
        expect(name).toMatch(/^[^\s.-].*\.pdf$/su);
        expect(exportFileName(name.slice(0, -4), 'pdf')).toBe(name);
      }),
      { numRuns: 500 },
    );
  });
});
