import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { addPerson, chooseLanguage, createVault, goTo, savePacket, watchPrinting } from './actions';
import { findings } from './axe';
import { expect, test } from './fixtures';
import { CaseScreen, dayFromNow } from './journey-steps';
import { type Language, languageOf, wordsOf } from './words';

type Walk = {
  readonly language: Language;
  readonly person: readonly [string, string];
  readonly province: 'ON' | 'QC';
  readonly title: string;
  readonly question: string;
  /** Where both doctors work, so that the independence check has something to say. */
  readonly sharedHospital: string | null;
  /** Days to an answer that the province's confirmed rule gives; null where none is suggested. */
  readonly answerDays: number | null;
};

const WALKS: readonly Walk[] = [
  {
    language: 'en',
    person: ['Margaret', 'Tessier'],
    province: 'ON',
    title: 'Nodule in the right lung',
    question: 'Is it cancer, or a scar?',
    sharedHospital: 'The Ottawa Hospital',
    answerDays: 30,
  },
  {
    language: 'fr',
    person: ['Lucas', 'Tessier'],
    province: 'QC',
    title: 'Genou droit : opérer ou non',
    question: 'Peut-on éviter l’opération?',
    sharedHospital: null,
    answerDays: null,
  },
];
const CURRENT = 'Dre Hélène Roy';
const SPECIALIST = 'Dr Ingrid Osterlund';

for (const walk of WALKS) {
  test(`the whole journey of a second opinion (${walk.language}, ${walk.province})`, async ({ app }) => {
    test.setTimeout(8 * 60_000);
    const { page } = app;
    const { language, province, person } = walk;
    const t = wordsOf(language);
    const screen = new CaseScreen(page, t);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const printed = await watchPrinting(page);

    await test.step('the language of the screen, in the settings', async () => {
      const start = await languageOf(page);
      await createVault(page, wordsOf(start));
      await chooseLanguage(page, start, language);
    });

    await test.step('a person, with their province', () => addPerson(page, t, person, province));

    await test.step('a case with its specialty and the current doctor', async () => {
      await goTo(page, t('shell.nav.cases'));
      await page
        .getByRole('link', { name: t('cases.start') })
        .first()
        .click();
      await page.getByLabel(t('cases.field.title')).fill(walk.title);
      await screen.choose(t('cases.field.specialty'), t('cases.specialty.oncology'), page.getByRole('main'));
      await screen.addProvider(t('cases.field.currentProvider'), CURRENT, page.getByRole('main'));
      await page.getByRole('button', { name: t('cases.start') }).click();
      await expect(page.getByRole('heading', { level: 1, name: walk.title })).toBeVisible();
    });

    await test.step('the question, then the doctor, as the next card says', async () => {
      await screen.follow('write_question');
      const question = await screen.section('question');
      await question.getByLabel(t('journey.question.label')).fill(walk.question);
      await question.getByRole('button', { name: t('common.action.save') }).click();
      await screen.follow('talk_to_doctor');
      await screen.follow('start_referral');
    });

    await test.step('a referral, with a word on independence', async () => {
      await screen.addProvider(t('records.referrals.field.to'), SPECIALIST);
      await expect(
        screen.drawer().getByText(t('referrals.independence.incomparable', { current: CURRENT })),
      ).toBeVisible();
      await expect(screen.drawer().getByLabel(t('records.referrals.field.reason'))).toHaveValue(walk.question);
      if (province === 'QC') await expect(screen.drawer().getByText(t('referrals.quebec'))).toBeVisible();
      await screen.save();
      if (walk.sharedHospital) {
        for (const name of [CURRENT, SPECIALIST]) await screen.workAt(name, walk.sharedHospital);
        await screen.open(walk.title);
        const tie = t('referrals.independence.hospital', { name: walk.sharedHospital });
        await expect((await screen.section('referral')).getByText(tie)).toBeVisible();
      }
    });

    await test.step('steps of the referral: asked for, declined, the next one, accepted', async () => {
      await screen.follow('send_referral');
      await recordStep('declined', 'Central office');
      await screen.expectNext('start_next_referral');
      const section = await screen.section('referral');
      await section.getByRole('button', { name: t('referrals.declined.action') }).click();
      await screen.addProvider(t('records.referrals.field.to'), 'Dr Amara Diallo');
      await screen.save();
      await screen.follow('send_referral');
      await recordStep('accepted', 'Dr Diallo');
      await expect(section.getByText(t('referrals.by', { name: 'Dr Diallo' }))).toBeVisible();
      await expect(section.getByText(t('referrals.follows'))).toBeVisible();
    });

    await test.step('an authorization, with what is known in the province', async () => {
      const section = await screen.section('authorization');
      await section.getByRole('button', { name: t('authorizations.add') }).click();
      const code = province === 'ON' ? 'on_out_of_country' : 'qc_out_of_country';
      await expect(screen.drawer().getByText(t(`authorizationHelp.examples.${code}.title`))).toBeVisible();
      await screen.drawer().getByLabel(t('authorizations.field.service')).fill('PET');
      await screen.choose(t('authorizations.field.status'), t('authorizations.status.approved'));
      await screen.drawer().getByLabel(t('authorizations.field.validUntil')).fill(dayFromNow(90));
      await screen.save();
      await expect(section.getByText(t('authorizations.status.approved'), { exact: true })).toBeVisible();
    });

    await test.step('a record request made from the checklist, due by the province’s rule', async () => {
      const checklist = await screen.section('checklist');
      const item = t('checklist.items.consult_notes.title');
      await checklist.getByRole('button', { name: t('journey.checklist.requestItem', { item }) }).click();
      await expect(screen.drawer().getByRole('checkbox', { name: t('requests.item.consult_letters') })).toBeChecked();
      await screen.addProvider(t('requests.field.custodian'), 'Archives');
      await screen.choose(t('requests.field.status'), t('requests.status.sent'));
      const sent = screen.drawer().getByLabel(t('requests.field.requestedOn'));
      await sent.fill(dayFromNow(0));
      const due = walk.answerDays === null ? '' : dayFromNow(walk.answerDays);
      await expect(screen.drawer().getByLabel(t('requests.field.dueOn'))).toHaveValue(due);
      await screen.save();
      const row = checklist.getByRole('listitem').filter({ hasText: item });
      await expect(row.getByText(t('checklist.states.requested'), { exact: true })).toBeVisible();
    });

    await test.step('its letter in both languages', async () => {
      const section = await screen.section('requests');
      await section.getByRole('button', { name: t('requests.letter.action') }).click();
      const letter = page.getByRole('dialog', { name: t('requests.letter.title') });
      for (const paper of ['fr', 'en'] as const) {
        await letter.getByText(t(`common.language.${paper}`), { exact: true }).click();
        const subject = wordsOf(paper)('requestLetter.greeting').slice(0, 12);
        await expect(letter.locator('.textLayer').first()).toContainText(subject);
      }
      await letter.getByRole('button', { name: t('common.action.print') }).click();
      await expect.poll(printed).toEqual([1]);
      const save = letter.getByRole('button', { name: t('journey.sheet.save') });
      const file = await savePacket(app, () => save.click());
      expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
      await page.keyboard.press('Escape');
      await expect(letter).toHaveCount(0);
    });

    await test.step('the answer comes in and is linked', async () => {
      const section = await screen.section('requests');
      await section.getByRole('button', { name: t('requests.received.action') }).click();
      const chooser = page.waitForEvent('filechooser');
      await section.getByRole('button', { name: t('journey.papers.add') }).click();
      await (await chooser).setFiles(resolve('samples/documents/margaret-ct-chest-2026-08-26.pdf'));
      await expect(section.getByRole('link')).toHaveCount(1);
      await expect(section.getByText(t('requests.status.received'), { exact: true })).toBeVisible();
    });

    await test.step('an item of the checklist set by hand, with its reason', async () => {
      const checklist = await screen.section('checklist');
      const item = t('checklist.items.radiation_summary.title');
      await checklist.getByRole('button', { name: t('journey.checklist.set', { item }) }).click();
      await page.getByRole('radio', { name: t('checklist.states.not_applicable') }).click();
      await page.getByLabel(t('journey.checklist.note')).fill('No radiation');
      await page
        .getByRole('dialog')
        .getByRole('button', { name: t('common.action.save') })
        .click();
      const row = checklist.getByRole('listitem').filter({ hasText: item });
      await expect(row.getByText(t('checklist.why.setByHandNote', { note: 'No radiation' }))).toBeVisible();
    });

    await test.step('slides on loan, tracked to their return', async () => {
      const section = await screen.section('materials');
      await section.getByRole('button', { name: t('requests.materials.add') }).click();
      await screen.drawer().getByLabel(t('requests.materials.field.description')).fill('6 slides');
      await screen.choose(t('requests.materials.field.status'), t('requests.materials.status.sent'));
      await screen.drawer().getByLabel(t('requests.materials.field.returnDueOn')).fill(dayFromNow(40));
      await screen.save();
      await expect(page.getByRole('list', { name: t('journey.due.title') })).toContainText('6 slides');
      await section.getByRole('button', { name: t('requests.materials.markReturned') }).click();
      await expect(section.getByText(t('requests.materials.status.returned'), { exact: true })).toBeVisible();
    });

    await test.step('questions: a starter, one’s own, ordered by keyboard and by mouse, printed', async () => {
      const section = await screen.section('questions');
      const starter = t('starterQuestions.how_certain');
      await section.getByRole('button', { name: t('questions.starters.add', { question: starter }) }).click();
      const list = section.getByRole('list', { name: t('journey.part.questions') });
      await expect(list.getByRole('listitem')).toHaveCount(1);
      await section.getByLabel(t('questions.add.label')).fill(walk.question);
      await page.keyboard.press('Enter');
      await expect(list.getByRole('listitem')).toHaveCount(2);
      await section.getByRole('button', { name: t('questions.drag', { number: 2 }) }).press('Alt+ArrowUp');
      await expect(list.getByRole('listitem').first()).toContainText(walk.question);
      await expect(section.getByText(t('questions.moved', { place: 1, total: 2 }))).toBeAttached();
      const grip = (number: number) => section.getByRole('button', { name: t('questions.drag', { number }) });
      await grip(1).dragTo(list.getByRole('listitem').nth(1));
      await expect(list.getByRole('listitem').first()).toContainText(starter);
      await grip(2).dragTo(list.getByRole('listitem').first());
      await expect(list.getByRole('listitem').first()).toContainText(walk.question);
      await section.getByRole('button', { name: t('questions.print.action') }).click();
      const sheet = page.getByRole('dialog', { name: t('questions.print.title') });
      await expect(sheet.locator('.textLayer').first()).toContainText(walk.question.slice(0, 10));
      await sheet.getByRole('button', { name: t('common.action.print') }).click();
      await expect.poll(printed).toEqual([1, 1]);
      await page.keyboard.press('Escape');
      await expect(sheet).toHaveCount(0);
    });

    await test.step('the consultation: a calendar file, then answers beside the questions', async () => {
      const section = await screen.section('consultation');
      await section.getByRole('button', { name: t('consultations.add') }).click();
      await screen.drawer().getByLabel(t('consultations.field.heldOn')).fill(dayFromNow(0));
      await screen.drawer().getByLabel(t('consultations.field.startsAt')).fill('10:30');
      await screen.drawer().getByLabel(t('consultations.field.attendees')).fill('Anne');
      await screen.save();
      await screen.expectNext('attend_consultation');
      const calendar = section.getByRole('button', { name: t('consultations.calendar.action') });
      const file = await savePacket(app, () => calendar.click());
      expect(readFileSync(file, 'utf8')).toMatch(/BEGIN:VCALENDAR[\s\S]*DTSTART:\d{8}T103000/);
      await section.getByRole('button', { name: t('consultations.attended.action') }).click();
      await screen.expectNext('record_answers');
      for (const number of [1, 2]) {
        await section
          .getByRole('button', { name: t('questions.answerAction') })
          .first()
          .click();
        await section.getByLabel(t('questions.answer', { number }), { exact: true }).fill(`Answer ${number}`);
        await section.getByRole('button', { name: t('questions.saveAnswer') }).click();
        await expect(section.getByText(`Answer ${number}`)).toBeVisible();
      }
    });

    await test.step('two opinions, side by side and judged', async () => {
      await screen.follow('record_second_opinion');
      await opinion('A scar', 'Watch it for a year');
      await screen.follow('record_first_opinion');
      await opinion('A scar', 'Take it out');
      await screen.expectNext('compare_opinions');
      const section = await screen.section('opinions');
      const row = (aspect: string) =>
        section.getByRole('row', { name: new RegExp(`^${t(`opinions.aspect.${aspect}`)}`) });
      await expect(row('diagnosis').getByText(t('opinions.mark.agree'), { exact: true })).toBeVisible();
      await expect(row('recommendedTreatment').getByText(t('opinions.mark.differ'), { exact: true })).toBeVisible();
      await expect(row('alternatives').getByText(t('opinions.mark.neither'))).toBeVisible();
      await row('recommendedTreatment')
        .getByRole('button', { name: t('opinions.judge.confirm') })
        .click();
      await expect(row('recommendedTreatment').getByText(t('opinions.judged'))).toBeVisible();
    });

    await test.step('the decision, and back to the first doctor', async () => {
      await screen.follow('decide');
      await screen.drawer().getByLabel(t('opinions.decision.decision')).fill('We wait');
      await screen.drawer().getByLabel(t('opinions.decision.reasons')).fill('Both call it a scar');
      await screen.drawer().getByLabel(t('opinions.decision.followUpOn')).fill(dayFromNow(20));
      await screen.save();
      await screen.expectNext('follow_up_first_doctor');
      const due = page.getByRole('list', { name: t('journey.due.title') });
      await expect(due).toContainText(t('journey.due.code.follow_up'));
      await (await screen.section('opinions')).getByRole('button', { name: t('opinions.decision.markDone') }).click();
      await expect(page.getByRole('heading', { level: 2, name: t('journey.allDone') })).toBeVisible();
    });

    await test.step('axe finds nothing with every section open', async () => {
      for (const part of ['question', 'referral', 'authorization', 'requests', 'materials', 'checklist'])
        await screen.section(part);
      for (const part of ['documents', 'records', 'questions', 'packets', 'consultation', 'opinions'])
        await screen.section(part);
      await page.waitForFunction(() => document.querySelector('.mantine-Skeleton-root') === null);
      expect(await findings(page, 'every section of a case')).toEqual([]);
    });

    await test.step('home says where the family stands', async () => {
      await goTo(page, t('shell.nav.home'));
      await expect(page.getByRole('heading', { level: 2, name: t('journey.home.dueTitle') })).toBeVisible();
      await expect(page.getByRole('main')).toContainText(t('journey.home.dueNone'));
      await expect(
        page
          .getByRole('main')
          .getByRole('link', { name: new RegExp(walk.title) })
          .first(),
      ).toBeVisible();
    });

    async function recordStep(state: string, by: string) {
      await screen.choose(t('referrals.step.state'), t(`records.referrals.state.${state}`));
      await screen.drawer().getByLabel(t('referrals.step.by')).fill(by);
      await screen
        .drawer()
        .getByRole('button', { name: t('referrals.step.save') })
        .click();
      await expect(screen.drawer()).toHaveCount(0);
    }

    async function opinion(diagnosis: string, treatment: string) {
      await screen.drawer().getByLabel(t('opinions.aspect.diagnosis')).fill(diagnosis);
      await screen.drawer().getByLabel(t('opinions.aspect.recommendedTreatment')).fill(treatment);
      await screen.save();
    }
  });
}
