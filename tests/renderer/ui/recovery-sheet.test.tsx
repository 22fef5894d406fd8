import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { RecoverySheet } from '../../../renderer/ui/recovery-sheet/recovery-sheet';
import { recoverySheetHtml } from '../../../renderer/ui/recovery-sheet/save-recovery-sheet';
import { renderPart } from '../render';

const CODE = 'vinun-rajam-rovud-jolot-gafun-niluz-bamat-panal-jivip';

async function sheet() {
  let doneCount = 0;
  await renderPart(<RecoverySheet recoveryCode={CODE} onDone={() => doneCount++} />);
  const finish = (typed: string) => {
    fireEvent.change(screen.getByLabelText(/Type words 8 and 9/), { target: { value: typed } });
    fireEvent.click(screen.getByRole('button', { name: 'I have kept the sheet' }));
    return doneCount;
  };
  return { finish };
}

it('is not done until the last two words are typed back', async () => {
  const { finish } = await sheet();
  expect(finish('panal jivit')).toBe(0);
  expect(screen.getByText(/not the last two words/)).toBeTruthy();
  expect(finish('  Panal - JIVIP ')).toBe(1);
});

it('draws a QR code of the whole code', async () => {
  await sheet();
  expect((await screen.findByRole('img', { name: /QR/ })).getAttribute('src')).toMatch(/^data:image\/svg\+xml/);
});

it('saves a page that lists every word and runs nothing', () => {
  const words = CODE.split('-');
  const html = recoverySheetHtml({
    title: 'A <sheet>',
    text: 'Keep it.',
    made: 'Made today.',
    words,
    qr: null,
    fileName: 'x',
  });
  for (const word of words) expect(html).toContain(`<li>${word}</li>`);
  expect(html).not.toMatch(/<script|<sheet>/);
});
