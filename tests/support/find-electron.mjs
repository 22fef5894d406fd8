// A real Electron for the end-to-end tests: the official one, else the test-only one, else a reason.
import { spawnSync } from 'node:child_process';
import { findOfficialElectron } from '../../main/cli/official-electron.mjs';
import { setUpOfflineElectron } from '../offline-electron/setup.mjs';
import { findProgram, hasDisplay } from './machine.mjs';

/**
 * @param {(line: string) => void} log
 * @returns {Promise<{ executable: string, isElectron25: boolean, nativeBinding: string | null } | { missing: string }>}
 */
export async function findElectron(log) {
  if (!hasDisplay() && findProgram('xvfb-run') === null) return { missing: 'there is no display and no xvfb-run' };
  const official = findOfficialElectron(log);
  if (official) {
    const problem = whyItDoesNotRun(official);
    return problem ? { missing: problem } : { executable: official, isElectron25: false, nativeBinding: null };
  }
  try {
    const { executable, nativeBinding } = await setUpOfflineElectron(log);
    const problem = whyItDoesNotRun(executable);
    return problem ? { missing: problem } : { executable, isElectron25: true, nativeBinding };
  } catch (error) {
    return { missing: `the official one could not be downloaded and ${error.message}` };
  }
}

function whyItDoesNotRun(executable) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const answer = spawnSync(executable, ['--no-sandbox', '--version'], { env, encoding: 'utf8', timeout: 30_000 });
  return answer.status === 0 ? null : `it does not start: ${answer.stderr.trim().split('\n')[0]}`;
}
