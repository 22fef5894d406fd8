import { type Opinion, opinionAspect } from '@shared/contract/opinions';
import { useText } from '../../i18n/use-text';
import { useProviders } from '../../lib/use-providers';
import { SectionCard } from '../../ui/section-card';

type Props = {
  readonly opinion: Opinion;
  /** False where the comparison already shows the words. */
  readonly hasWords: boolean;
};

/** One opinion: its words where nothing else shows them, and the papers that say it. */
export function OpinionCard({ opinion, hasWords }: Props) {
  const { t, date } = useText();
  const { nameOf } = useProviders();
  const { id, order, givenOn } = opinion;
  const title = t(`opinions.order.${order}`);
  return (
    <SectionCard
      section="opinions"
      record={{ kind: 'opinion', id }}
      title={title}
      meta={[nameOf(opinion.providerId), givenOn ? date(givenOn) : null].filter(Boolean).join(', ')}
      facts={[
        ...(hasWords
          ? opinionAspect.options.map((aspect) => ({
              term: t(`opinions.aspect.${aspect}`),
              value: opinion[aspect],
              isWide: true,
            }))
          : []),
        { term: t('opinions.field.note'), value: opinion.note, isWide: true },
      ]}
      papers={{ title: t('opinions.papers.title'), none: t('opinions.papers.none') }}
    />
  );
}
