import type { Answers, QuestionContext } from './answers';
import { CATALOGUE } from './catalogue';
import type { Task } from './catalogue/tasks';
import { isEmpty, ownValue } from './json';
import { itemNumbers, pagesOf, type Page } from './pages';
import type { TaskId } from './question';
import { validateAnswer } from './validate-answer';

/** The four words of the task list, and no others. */
export type TaskState = 'COMPLETED' | 'IN_PROGRESS' | 'NOT_STARTED' | 'CANNOT_START';

/** One row of the task list. */
export interface TaskRow {
  readonly task: Task;
  readonly state: TaskState;
  /** "4 of 10 answered": pages with a good answer, and pages to answer. */
  readonly answered: number;
  readonly of: number;
  /** Items (task 2), or explained warning signs (tasks 3 and 4); absent elsewhere. */
  readonly items?: number;
  readonly signsExplained?: number;
  /** For CANNOT_START: which tasks must be finished first. */
  readonly waitingFor: readonly TaskId[];
}

/** The task list of a draft. `finished` of `tasks.length` tasks; minutes are rounded up, 0 when all is done. */
export interface TaskList {
  readonly tasks: readonly TaskRow[];
  readonly finished: number;
  readonly minutesLeft: number;
}

/** Whether a page holds a good answer now. An optional page without an answer is not answered, yet holds up nothing. */
export function isAnswered(page: Page, answers: Answers, context: QuestionContext): boolean {
  const value = ownValue(answers, page.key);
  return !isEmpty(value) && validateAnswer(page.key, value, answers, context).ok;
}

/** Where the exporter stands, in seven rows. Task 7 can start when every task that is not optional is completed. */
export function taskList(answers: Answers, context: QuestionContext): TaskList {
  const pages = pagesOf(answers).map((page) => ({
    page,
    answered: isAnswered(page, answers, context),
    begun: !isEmpty(ownValue(answers, page.key)),
  }));
  const rows = CATALOGUE.tasks
    .filter(({ id }) => id !== 'send')
    .map((task): TaskRow => {
      const own = pages.filter(({ page }) => page.task === task.id);
      const answered = own.filter((entry) => entry.answered).length;
      const state =
        answered === own.length
          ? 'COMPLETED'
          : own.some(({ begun }) => begun)
            ? 'IN_PROGRESS'
            : 'NOT_STARTED';
      return { task, state, answered, of: own.length, waitingFor: [], ...detail(task.id, answers, own) };
    });
  const waitingFor = rows
    .filter(({ task, state }) => !task.optional && state !== 'COMPLETED')
    .map(({ task }) => task.id);
  const seconds = pages
    .filter(({ page, answered }) => !answered && !page.question.optional)
    .reduce((sum, { page }) => sum + page.question.seconds, 0);
  return {
    tasks: [
      ...rows,
      ...CATALOGUE.tasks.filter(({ id }) => id === 'send').map((task) => sendRow(task, waitingFor)),
    ],
    finished: rows.filter(({ state }) => state === 'COMPLETED').length,
    minutesLeft: Math.ceil(seconds / 60),
  };
}

function sendRow(task: Task, waitingFor: readonly TaskId[]): TaskRow {
  return {
    task,
    state: waitingFor.length > 0 ? 'CANNOT_START' : 'NOT_STARTED',
    answered: 0,
    of: 1,
    waitingFor,
  };
}

function detail(
  task: TaskId,
  answers: Answers,
  own: readonly { readonly page: Page; readonly answered: boolean }[],
): Pick<TaskRow, 'items' | 'signsExplained'> {
  if (task === 'item') return { items: itemNumbers(answers).length };
  if (task !== 'misuse' && task !== 'parties') return {};
  return { signsExplained: own.filter(({ page, answered }) => page.kind === 'FOLLOW_UP' && answered).length };
}

/**
 * The first page that still needs a good answer, for "Continue: …"; undefined when only the documents page and
 * the sending are left. Optional pages are skipped.
 */
export function nextPage(answers: Answers, context: QuestionContext): Page | undefined {
  return pagesOf(answers).find((page) => !page.question.optional && !isAnswered(page, answers, context));
}
