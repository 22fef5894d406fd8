import { act, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { useBatches } from '../../../renderer/lib/use-batches';

afterEach(() => void vi.unstubAllGlobals());

/** jsdom lays nothing out; this says when the end comes near. */
function nearing() {
  const watching = new Set<(entries: readonly { readonly isIntersecting: boolean }[]) => void>();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(private readonly tell: (entries: readonly { readonly isIntersecting: boolean }[]) => void) {}
      observe() {
        watching.add(this.tell);
      }
      disconnect() {
        watching.delete(this.tell);
      }
    },
  );
  return {
    watching,
    near: (isIntersecting: boolean) => act(() => [...watching].forEach((tell) => void tell([{ isIntersecting }]))),
  };
}

function List({ total }: { readonly total: number }) {
  const { shown, endRef } = useBatches(total, 10);
  return (
    <>
      <output>{Math.min(shown, total)}</output>
      {endRef ? <div ref={endRef} /> : null}
    </>
  );
}

it('draws another batch each time the end comes near, until all are drawn', () => {
  const { watching, near } = nearing();
  const drawn = () => Number(screen.getByRole('status').textContent);
  render(<List total={25} />);
  near(false);
  expect(drawn()).toBe(10);
  near(true);
  expect(drawn()).toBe(20);
  near(false);
  near(true);
  expect(drawn()).toBe(25);
  expect(watching.size).toBe(0);
});
