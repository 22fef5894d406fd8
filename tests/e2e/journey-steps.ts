import { expect, type Locator, type Page } from '@playwright/test';
import { goTo } from './actions';
import type { Words } from './words';

/** A case's page as a person uses it: sections opened in place, forms in the drawer over them. */
export class CaseScreen {
  constructor(
    readonly page: Page,
    readonly t: Words,
  ) {}

  /** A section by its title; opened first where it is closed. */
  async section(part: string): Promise<Locator> {
    const title = this.t(`journey.part.${part}`);
    const section = this.page.getByRole('region', { name: title, exact: true });
    const toggle = section.getByRole('heading', { level: 2 }).getByRole('button');
    if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
    await expect(toggle).toHaveAttribute('aria-expanded', 'true');
    return section;
  }

  drawer(): Locator {
    return this.page.getByRole('dialog');
  }

  /** What the card says is next, then its button. */
  async follow(action: string): Promise<void> {
    await this.expectNext(action);
    await this.page
      .getByRole('main')
      .getByRole('button', { name: this.t(`journey.next.${action}.action`) })
      .first()
      .click();
  }

  async expectNext(action: string): Promise<void> {
    await expect(
      this.page.getByRole('heading', { level: 2, name: this.t(`journey.next.${action}.title`), exact: true }),
    ).toBeVisible();
  }

  async save(): Promise<void> {
    const drawer = this.drawer();
    await drawer.getByRole('button', { name: this.t('common.action.save'), exact: true }).click();
    await expect(drawer).toHaveCount(0);
  }

  async choose(label: string, option: string, within: Locator = this.drawer()): Promise<void> {
    await within.getByRole('combobox', { name: label }).click();
    await this.page.getByRole('option', { name: option, exact: true }).click();
  }

  /** Types a name nobody has entered yet, and adds it on the spot. */
  async addProvider(label: string, name: string, within: Locator = this.drawer()): Promise<void> {
    const field = within.getByRole('combobox', { name: label });
    await field.fill(name);
    await this.page.getByRole('option', { name: this.t('records.provider.add', { name }) }).click();
    await expect(field).toHaveValue(name);
  }

  /** Goes to the case from anywhere of its person. */
  async open(title: string): Promise<void> {
    await goTo(this.page, this.t('shell.nav.cases'));
    await this.page
      .getByRole('main')
      .getByRole('link', { name: new RegExp(title) })
      .first()
      .click();
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }

  /** Writes down, on the care team's page, at which hospital somebody works. */
  async workAt(name: string, hospital: string): Promise<void> {
    await goTo(this.page, this.t('shell.nav.careTeam'));
    const scope = this.page.getByRole('radiogroup', { name: this.t('careTeam.view') });
    await scope.getByText(this.t('careTeam.everyone'), { exact: true }).click();
    await this.page.getByRole('main').getByRole('button', { name, exact: true }).click();
    await this.drawer()
      .getByRole('button', { name: this.t('common.action.edit'), exact: true })
      .click();
    await this.drawer().getByLabel(this.t('careTeam.field.hospital')).fill(hospital);
    await this.drawer()
      .getByRole('button', { name: this.t('common.action.save'), exact: true })
      .click();
    await expect(this.drawer().getByText(hospital, { exact: true })).toBeVisible();
    await this.page.keyboard.press('Escape');
    await expect(this.drawer()).toHaveCount(0);
  }
}

/** Today where the machine is, as the forms write it. */
export function dayFromNow(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}
