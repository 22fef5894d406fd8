import type { InputOf, OperationName, OutputOf } from '@shared/contract';
import type { Bridge } from '@shared/contract/bridge';
import { fail, ok } from '@shared/contract/result';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { createQueryClient } from '../../renderer/lib/query-client';
import { renderPart } from './render';

/** What the core answers in a test, by operation; anything else fails as `internal`. */
export type Answers = {
  readonly [Name in OperationName]?: (input: InputOf<Name>) => OutputOf<Name> | Promise<OutputOf<Name>>;
};

/** Draws a part that asks the core, which answers from the table; `asked` collects the commands and queries. */
export async function renderConnected(part: ReactElement, answers: Answers, language: 'en' | 'fr' = 'en') {
  const asked: { readonly name: string; readonly input: unknown }[] = [];
  const bridge: Pick<Bridge<File>, 'invoke' | 'subscribe'> = {
    async invoke(name, input) {
      asked.push({ name, input });
      const answer = answers[name];
      // The table is typed by the name that is looked up here.
      return (answer ? ok(await answer(input)) : fail('internal')) as never;
    },
    subscribe: () => () => undefined,
  };
  // Only what the part under test asks of a host.
  window.dossier = bridge as Bridge<File>;
  const client = createQueryClient(() => undefined);
  const view = await renderPart(<QueryClientProvider client={client}>{part}</QueryClientProvider>, language);
  return { ...view, asked };
}
