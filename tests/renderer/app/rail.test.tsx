import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Rail } from '../../../renderer/app/shell/rail';
import { renderRouted } from '../routed';

it('shows how many documents wait without reading any of them', async () => {
  const { asked } = await renderRouted(() => <Rail />, {
    'people.list': () => [],
    'documents.count': ({ personId }) => ({ total: personId === null ? 1203 : 0 }),
  });
  expect(await screen.findByText('1,203')).toBeTruthy();
  expect(asked.map(({ name }) => name)).not.toContain('documents.list');
});
