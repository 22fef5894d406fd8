import { Button } from '@mantine/core';
import { useText } from '../../../i18n/use-text';
import { USE_AS_KINDS, type UseAsKind } from '../../../lib/use-as';
import { UseAsIcon } from './use-as-icon';

/** What the selected text can become, side by side. */
export function UseAsButtons({ onChoose }: { readonly onChoose: (as: UseAsKind) => void }) {
  const { t } = useText();
  return (
    <>
      <span style={{ padding: '0 4px 0 10px', fontSize: '0.875rem', color: 'var(--ink-soft)' }}>
        {t('useAs.shortLead')}
      </span>
      {USE_AS_KINDS.map((as) => (
        <Button
          key={as}
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<UseAsIcon as={as} />}
          onClick={() => onChoose(as)}
        >
          {t(`useAs.short.${as}`)}
        </Button>
      ))}
    </>
  );
}
