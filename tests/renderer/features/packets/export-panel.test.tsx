import type { PersonId } from '@shared/contract/common';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { ExportPanel } from '../../../../renderer/features/packets/components/export-panel';
import { PERSON, renderRouted } from '../../routed';
import { planOf } from './plan-samples';

async function drawPanel({ stops = 0, isChecking = false } = {}) {
  const onExport = vi.fn();
  await renderRouted(
    () => (
      <ExportPanel
        personId={PERSON as PersonId}
        outline={null}
        isOld={false}
        empty={null}
        byteSize={null}
        delivery={planOf().delivery}
        stops={stops}
        isChecking={isChecking}
        obstacle={null}
        isStarting={false}
        error={null}
        job={undefined}
        isRunning={false}
        onStops={() => undefined}
        onExport={onExport}
        onAgain={() => undefined}
      />
    ),
    { 'jobs.list': () => [] },
  );
  return onExport;
}

const press = () => fireEvent.click(screen.getByRole('button', { name: 'Export the packet' }));

it('exports at once when nothing speaks against it', async () => {
  const onExport = await drawPanel();
  press();
  await waitFor(() => expect(onExport).toHaveBeenCalledTimes(1));
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('asks first when something should be mended, and exports all the same when told to', async () => {
  const onExport = await drawPanel({ stops: 2 });
  press();
  expect(await screen.findByText('2 things should be mended first')).toBeTruthy();
  expect(onExport).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Export anyway' }));
  expect(onExport).toHaveBeenCalledTimes(1);
});

it('waits a moment for the check, then says that it has not ended', async () => {
  const onExport = await drawPanel({ isChecking: true });
  press();
  expect(await screen.findByText('The check is not finished', undefined, { timeout: 8000 })).toBeTruthy();
  expect(onExport).not.toHaveBeenCalled();
});
