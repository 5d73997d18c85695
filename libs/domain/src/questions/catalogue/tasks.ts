import type { Message, TaskId } from '../question';
import { withMessages } from './with-messages';

/** A row of the task list. `optional` tasks never hold up the sending. */
export interface Task {
  readonly id: TaskId;
  readonly number: number;
  readonly label: Message;
  readonly optional?: true;
}

/** The seven tasks, in order. Source: the four steps of the guidelines stand behind tasks 2 to 5. */
export const TASKS: readonly Task[] = [
  withMessages<Task>({ id: 'about-you', number: 1, label: 'About you' }, 'task.about-you'),
  withMessages<Task>({ id: 'item', number: 2, label: 'The item' }, 'task.item'),
  withMessages<Task>({ id: 'misuse', number: 3, label: 'Possible misuse' }, 'task.misuse'),
  withMessages<Task>(
    { id: 'parties', number: 4, label: 'The transaction and who is involved' },
    'task.parties',
  ),
  withMessages<Task>(
    { id: 'safeguards', number: 5, label: 'What you have done to reduce the risk' },
    'task.safeguards',
  ),
  withMessages<Task>({ id: 'documents', number: 6, label: 'Documents', optional: true }, 'task.documents'),
  withMessages<Task>({ id: 'send', number: 7, label: 'Check and send' }, 'task.send'),
];
