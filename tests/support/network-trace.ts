import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a program and all it starts ask of the network, as the system itself hears it. */
export type NetworkTrace = {
  /** Starts the program under the tracer, with the arguments it is given. */
  readonly executable: string;
  /** Calls of any kind noted so far; above 0 in every run, for the display and the parts of a program use sockets too. */
  countCalls(): number;
  /** Of these, the ones that name an address outside this computer, or every address of it; each as the tracer wrote it. */
  outsideCalls(): readonly string[];
};

/** Null where the tracer is missing, which exists for Linux alone, or may not trace. */
export function traceNetwork(program: string, folder: string): NetworkTrace | null {
  if (spawnSync('strace', ['-f', '-qq', '-o', '/dev/null', 'true']).status !== 0) return null;
  const log = join(folder, 'network-calls.txt');
  const executable = join(folder, 'traced');
  const calls = 'trace=connect,bind,sendto,sendmsg,sendmmsg';
  // Interruptible (-I), so that ending the tracer ends the program; else it would not hear of it.
  const options = `-f -I 2 -qq -s 0 --seccomp-bpf -e ${calls} -e signal=none`;
  writeFileSync(executable, `#!/bin/sh\nexec strace ${options} -o '${log}' '${program}' "$@"\n`);
  chmodSync(executable, 0o755);
  const lines = () => readFileSync(log, 'utf8').split('\n');
  return { executable, countCalls: () => lines().length - 1, outsideCalls: () => lines().filter(namesOutside) };
}

/** Addresses as the tracer prints them: of version 4, and of version 6. */
const ADDRESS = /inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/;

function namesOutside(line: string): boolean {
  const found = ADDRESS.exec(line);
  if (!found) return false;
  const [, four, six] = found;
  return !(four?.startsWith('127.') || six === '::1' || six?.startsWith('::ffff:127.'));
}
