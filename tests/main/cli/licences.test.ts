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

  it('leave none unsaid, and none is one that may not ship', () => {
    expect(licences.filter(({ licence }) => !/^\(?[A-Za-z0-9]/.test(licence) || licence === 'see the package')).toEqual(
      [],
    );
    expect(licences.filter(({ licence }) => /(^|[^L])A?GPL/.test(licence))).toEqual([]);
  });
});
