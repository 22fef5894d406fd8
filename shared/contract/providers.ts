import { z } from 'zod';
import { type Instant, line, nothing, type ProviderId, paragraph, providerId, requiredLine } from './common';
import { command, query } from './operation';

export const providerInput = z.strictObject({
  name: requiredLine(200),
  specialty: line(120),
  /** Clinic or practice. */
  organization: line(200),
  hospital: line(200),
  /** Health network or authority the practice belongs to. */
  network: line(200),
  licenceNumber: line(60),
  phone: line(60),
  fax: line(60),
  email: line(200),
  address: paragraph(500),
  note: paragraph(),
});
export type ProviderInput = z.infer<typeof providerInput>;
export type Provider = Readonly<ProviderInput> & {
  readonly id: ProviderId;
  readonly deletedAt: Instant | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

const one = z.strictObject({ id: providerId });

export const providersContract = {
  /** By name; those in the trash are left out. */
  'providers.list': query<readonly Provider[]>()({ input: nothing }),
  'providers.create': command<Provider>()({ input: providerInput }),
  'providers.update': command<Provider>()({ input: providerInput.extend({ id: providerId }), failures: ['not_found'] }),
  'providers.delete': command<null>()({ input: one, failures: ['not_found'] }),
  'providers.restore': command<Provider>()({ input: one, failures: ['not_found'] }),
};
