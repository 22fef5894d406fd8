import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useText } from '../../i18n/use-text';
import { useOperation } from '../../lib/api';
import { FormSkeleton } from '../../ui/page-skeleton';
import { QueryView } from '../../ui/query-view';
import { Section } from '../../ui/section';
import { SettingRow } from '../../ui/setting-row';
import classes from './settings.module.css';

/** What this is, in which version, and whose work it stands on. */
export function AboutSection() {
  const { t } = useText();
  const about = useOperation('settings.about', {});
  const [isOpen, { toggle }] = useDisclosure(false);
  return (
    <Section title={t('settings.about.title')}>
      <QueryView query={about} skeleton={<FormSkeleton fields={1} />}>
        {({ version, host, licences }) => (
          <>
            <SettingRow
              label={t('settings.about.version', { version, host: t(`settings.about.host.${host}`) })}
              text={t('settings.about.text')}
            >
              <Button variant="default" onClick={toggle} aria-expanded={isOpen}>
                {t('settings.about.licences', { count: licences.length })}
              </Button>
            </SettingRow>
            {isOpen ? (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
              <section className={classes.scroll} tabIndex={0} aria-label={t('settings.about.licencesTitle')}>
                <table className={classes.licences}>
                  <thead>
                    <tr>
                      <th scope="col">{t('settings.about.name')}</th>
                      <th scope="col">{t('settings.about.versionColumn')}</th>
                      <th scope="col">{t('settings.about.licence')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {licences.map((one) => (
                      <tr key={`${one.name}@${one.version}`}>
                        <th scope="row">{one.name}</th>
                        <td>{one.version}</td>
                        <td>{one.licence}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </section>
            ) : null}
          </>
        )}
      </QueryView>
    </Section>
  );
}
