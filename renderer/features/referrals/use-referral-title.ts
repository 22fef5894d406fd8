import type { Referral } from '@shared/contract/referrals';
import { useText } from '../../i18n/use-text';
import { useProviders } from '../../lib/use-providers';

/** A referral has no title of its own: it is named after whom it goes to. */
export function useReferralTitle(): (referral: Pick<Referral, 'toProviderId'>) => string {
  const { t } = useText();
  const { nameOf } = useProviders();
  return ({ toProviderId }) => {
    const name = nameOf(toProviderId);
    return name ? t('records.referrals.to', { name }) : t('records.referrals.unnamed');
  };
}
