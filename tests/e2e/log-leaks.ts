import { basename } from 'node:path';
import { PASSPHRASE } from './actions';
import { DEMO_PASSPHRASE } from './family';

/** People of the tests and of the made-up family, and what opens their vaults. */
const PRIVATE = ['Margaret', 'Lucas', 'Tessier', PASSPHRASE, DEMO_PASSPHRASE];

/** Which names, secrets and folders the processes printed. Empty when they kept to themselves what is the family's. */
export const leaksIn = (log: readonly string[], dataFolder: string): readonly string[] => {
  const printed = log.join('').toLowerCase();
  return [...PRIVATE, basename(dataFolder)].filter((word) => printed.includes(word.toLowerCase()));
};
