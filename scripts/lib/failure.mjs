import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { ROOT } from './paths.mjs';

/** Something that the person at the keyboard can mend: what happened, what to do, where it is written. */
export class Failure extends Error {
  /**
   * @param {string} message what happened
   * @param {{ advice?: string, log?: string, detail?: string }} [more]
   */
  constructor(message, more = {}) {
    super(message);
    this.name = 'Failure';
    this.advice = more.advice;
    this.log = more.log;
    this.detail = more.detail;
  }
}

/**
 * The text of a failure for people: message, last lines, advice, log file.
 * @param {unknown} error
 */
export function describeFailure(error) {
  if (!(error instanceof Failure)) {
    return `Unexpected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
  const lines = [error.message];
  if (error.detail) lines.push(indent(lastLines(error.detail)));
  if (error.log && existsSync(error.log)) {
    lines.push(
      `Last lines of ${relative(ROOT, error.log)}:`,
      indent(lastLines(readFileSync(error.log, 'utf8'))),
    );
  }
  if (error.advice) lines.push(`What to do: ${error.advice}`);
  return lines.join('\n');
}

/** @param {string} text @param {number} [count] */
export function lastLines(text, count = 15) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}

/** @param {string} text */
const indent = (text) => text.replace(/^/gm, '    ');
