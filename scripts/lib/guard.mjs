import { spawn } from 'node:child_process';

// A shell waits for the end of its input, which is the end of this process however it comes, then interrupts the
// server if that is still the one it was started for (first line of its pid file). The short sleep lets the API and
// the worker, which notice the same end, finish first.
const SCRIPT = `cat >/dev/null; sleep "$4"; [ "$(head -n 1 "$2" 2>/dev/null)" = "$1" ] && kill -"$3" "$1"`;

/**
 * Makes a server end soon after this process, even when this process is killed.
 * @param {{ pid: number, pidFile: string, signal?: 'INT' | 'TERM', delay?: number }} server
 * @returns {{ release(): void }} release: the server has stopped, nothing is to be watched any more
 */
export function endWithThisProcess({ pid, pidFile, signal = 'INT', delay = 2 }) {
  const guard = spawn('sh', ['-c', SCRIPT, 'guard', String(pid), pidFile, signal, String(delay)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  guard.on('error', () => {});
  guard.stdin.on('error', () => {});
  guard.unref();
  return { release: () => void guard.kill('SIGKILL') };
}
