import type { Vault } from '../../main/vault/types';

/** Every `select` prepared while `work` runs, in order; one that is prepared twice stands twice. */
export async function queriesDuring(
  client: Vault['database']['client'],
  work: () => unknown,
): Promise<readonly string[]> {
  const statements: string[] = [];
  const prepare = client.prepare;
  client.prepare = ((sql: string) => {
    statements.push(sql);
    return prepare.call(client, sql);
  }) as typeof client.prepare;
  try {
    await work();
  } finally {
    client.prepare = prepare;
  }
  return statements.filter((sql) => /^select/i.test(sql));
}
