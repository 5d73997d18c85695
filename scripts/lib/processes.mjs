import { execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const POLL = 50;
const LOG_LIMIT = 5_000_000;

/** @param {number} milliseconds @returns {Promise<void>} */
export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Asks until the answer is true or the time is over. Answers the last answer.
 * @param {() => boolean | Promise<boolean>} question
 * @param {number} patience milliseconds
 * @param {number} [interval]
 */
export async function until(question, patience, interval = POLL) {
  const end = Date.now() + patience;
  for (;;) {
    if (await question()) return true;
    if (Date.now() >= end) return false;
    await pause(interval);
  }
}

/** Whether a process with this id runs (a zombie does not). @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  return !stateOf(pid).startsWith('Z');
}

/**
 * What tells one process from a later one with the same id: the moment it started. Empty where it does not run.
 * @param {number} pid
 */
export function birthOf(pid) {
  if (process.platform !== 'linux') return ps(pid, 'lstart');
  return statFields(pid)[19] ?? '';
}

/** The command line of a process, or nothing. @param {number} pid */
export function commandOf(pid) {
  if (process.platform !== 'linux') return ps(pid, 'command');
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/** Ids of all processes that run. A small Linux has no `ps`. @returns {number[]} */
export function runningProcesses() {
  const ids =
    process.platform === 'linux'
      ? readdirSync('/proc').filter((name) => /^\d+$/.test(name))
      : execFileSync('ps', ['-axo', 'pid='], { encoding: 'utf8' }).trim().split('\n');
  return ids.map(Number).filter(isAlive);
}

/** @param {number} pid */
function stateOf(pid) {
  return process.platform === 'linux' ? (statFields(pid)[0] ?? '') : ps(pid, 'state');
}

/** The fields of /proc/PID/stat after the name, which may itself hold blanks. @param {number} pid */
function statFields(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

/** @param {number} pid @param {string} field */
function ps(pid, field) {
  try {
    return execFileSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** @typedef {{ pid: number, birth: string }} ProcessMark */

/** @param {number} pid @returns {ProcessMark} */
export const markOf = (pid) => ({ pid, birth: birthOf(pid) });

/** Whether exactly that process still runs. @param {ProcessMark | undefined} mark */
export const stillRuns = (mark) =>
  mark !== undefined && isAlive(mark.pid) && (mark.birth === '' || birthOf(mark.pid) === mark.birth);

/**
 * Sends the signals in turn, each with its patience in milliseconds, until the process is gone.
 * @param {number} pid
 * @param {ReadonlyArray<readonly [NodeJS.Signals, number]>} signals
 * @param {{ group?: boolean }} [options] group: the last signal goes to its whole process group
 */
export async function stopProcess(pid, signals, { group = false } = {}) {
  for (const [place, [signal, patience]] of signals.entries()) {
    if (!isAlive(pid)) return true;
    send(pid, signal, group && place === signals.length - 1);
    if (await until(() => !isAlive(pid), patience)) return true;
  }
  return !isAlive(pid);
}

/** @param {number} pid @param {NodeJS.Signals} signal @param {boolean} [group] */
export function send(pid, signal, group = false) {
  try {
    process.kill(group ? -pid : pid, signal);
  } catch {
    // It went before the signal came.
  }
}

/**
 * Opens a log file for appending; a long one is moved aside first.
 * @param {string} path
 */
export function openLog(path) {
  mkdirSync(dirname(path), { recursive: true });
  try {
    if (statSync(path).size > LOG_LIMIT) renameSync(path, `${path}.1`);
  } catch {
    // There is none yet.
  }
  return openSync(path, 'a');
}

/**
 * Runs a program to its end and answers its code and what it wrote. With `log`, both streams go to that file as well.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {import('node:child_process').SpawnOptions & { onLine?: (line: string) => void }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, parameters, options = {}) {
  const { onLine, ...spawnOptions } = options;
  return new Promise((resolve) => {
    const child = spawn(program, parameters, { stdio: ['ignore', 'pipe', 'pipe'], ...spawnOptions });
    let output = '';
    const take = (/** @type {Buffer} */ chunk) => {
      output += chunk;
      if (onLine) for (const line of String(chunk).split('\n')) if (line.trim()) onLine(line.trim());
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.once('error', (error) => resolve({ code: 127, output: `${output}${error.message}` }));
    child.once('close', (code, signal) => resolve({ code: code ?? (signal ? 128 : 1), output }));
  });
}

/**
 * Starts a long-running program in a process group of its own with its output in a log file.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {{ log: string, env?: NodeJS.ProcessEnv, cwd?: string, uid?: number, gid?: number, ipc?: boolean }} options
 */
export function startLogged(program, parameters, { log, ipc = false, ...options }) {
  const file = openLog(log);
  try {
    return spawn(program, parameters, {
      ...options,
      detached: true,
      stdio: ipc ? ['ignore', file, file, 'ipc'] : ['ignore', file, file],
    });
  } finally {
    closeSync(file);
  }
}
