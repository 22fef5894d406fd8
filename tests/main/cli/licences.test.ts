import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listLicences } from '../../../main/cli/licences.mjs';

const licences = listLicences(resolve('.'));
const licenceOf = (name: string) => licences.find((one) => one.name === name)?.licence;

describe('the licences that About shows', () => {
  it('name what the page is built from with what that brings along, the fonts and the HEIC decoder', () => {
    expect(licenceOf('react-dom')).toBe('MIT');
    expect(licenceOf('scheduler')).toBe('MIT');
    expect(licenceOf('@tanstack/query-core')).toBe('MIT');
    expect(licenceOf('@fontsource-variable/inter')).toBe('OFL-1.1');
    expect(licenceOf('libheif-js')).toBe('LGPL-3.0');
  });

  it('name what packages carry inside them, in the version that is inside', () => {
    const inside = (name: string) => licences.find((one) => one.name.startsWith(`${name} (in `));
    expect(inside('PDFium')?.licence).toContain('BSD-3-Clause');
    expect(inside('libheif')?.licence).toBe('LGPL-3.0');
    expect(inside('SQLite')).toMatchObject({
      licence: 'Public domain',
      version: expect.stringMatching(/^3\.\d+\.\d+$/),
    });
    expect(inside('SQLite3 Multiple Ciphers')).toMatchObject({
      licence: 'MIT',
      version: expect.stringMatching(/^2\.\d+\.\d+$/),
    });
  });

  it('leave none unsaid, and none is one that may not ship', () => {
    expect(licences.filter(({ licence }) => !/^\(?[A-Za-z0-9]/.test(licence) || licence === 'see the package')).toEqual(
      [],
    );
    expect(licences.filter(({ licence }) => /(^|[^L])A?GPL/.test(licence))).toEqual([]);
  });
});
