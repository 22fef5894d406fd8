// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { literalText } from './literal-text';

// vitest runs from the repository's root.
const renderer = resolve('renderer');
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));

describe('the screens', () => {
  it('are there to be read', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it('carry no words of their own: every one comes from the catalogue', () => {
    const found = files.flatMap((name) => {
      const path = join(renderer, name);
      return literalText(path, readFileSync(path, 'utf8')).map((words) => `${relative(renderer, path)}:${words}`);
    });
    expect(found).toEqual([]);
  });

  it('would be caught carrying some', () => {
    const source = 'const A = () => <p title="Close it">Hello there {"again"} {t("x")}</p>;';
    expect(literalText('a.tsx', source)).toEqual(['1: Close it', '1: Hello there', '1: again']);
  });
});
