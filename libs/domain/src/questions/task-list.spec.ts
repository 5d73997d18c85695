import { describe, expect, it } from 'vitest';
import { exampleAnswers, exampleContext } from './example';
import { nextPage, taskList } from './task-list';

const context = exampleContext();
const states = (answers: Parameters<typeof taskList>[0]) =>
  taskList(answers, context).tasks.map(({ state }) => state);

describe('the task list', () => {
  it('is untouched for an empty draft', () => {
    const list = taskList({}, context);
    expect(list.tasks.map(({ task }) => task.id)).toEqual([
      'about-you',
      'item',
      'misuse',
      'parties',
      'safeguards',
      'documents',
      'send',
    ]);
    expect(states({})).toEqual([...Array.from({ length: 6 }, () => 'NOT_STARTED'), 'CANNOT_START']);
    expect(list).toMatchObject({ finished: 0, minutesLeft: 21 });
    expect(list.tasks.at(-1)?.waitingFor).toEqual(['about-you', 'item', 'misuse', 'parties', 'safeguards']);
  });

  it('lets a complete draft be sent, documents or not', () => {
    const list = taskList(exampleAnswers(), context);
    expect(states(exampleAnswers())).toEqual([
      ...Array.from({ length: 5 }, () => 'COMPLETED'),
      'NOT_STARTED',
      'NOT_STARTED',
    ]);
    expect(list).toMatchObject({ finished: 5, minutesLeft: 0 });
  });

  it('counts what is answered, and says what sending waits for', () => {
    const answers = exampleAnswers({ overrides: { '4.2': undefined, '4.9': { value: 1 } } });
    const list = taskList(answers, context);
    expect(list.tasks[3]).toMatchObject({ state: 'IN_PROGRESS', answered: 8, of: 10, signsExplained: 0 });
    expect(list.tasks[6]).toMatchObject({ state: 'CANNOT_START', waitingFor: ['parties'] });
    expect(list.minutesLeft).toBe(2);
  });

  it('takes a bad answer as begun, not as done', () => {
    expect(taskList({ '5.3': { intention: 'GO_ON' } }, context).tasks[4]?.state).toBe('IN_PROGRESS');
  });

  it('counts items and explained warning signs', () => {
    const answers = exampleAnswers({
      items: [{}, {}],
      redFlags: { 'RF-ITEM-01': 'It is advertised so.', 'RF-ITEM-02': 'Press reports.' },
      overrides: { '3.1.RF-ITEM-02': {} },
    });
    const list = taskList(answers, context);
    expect(list.tasks[1]).toMatchObject({ items: 2, of: 17 });
    expect(list.tasks[2]).toMatchObject({ state: 'IN_PROGRESS', signsExplained: 1, answered: 5, of: 6 });
  });

  it('completes the documents once one is there', () => {
    const documents = [{ id: 'a1', title: 'Contract', kind: 'CONTRACT' }];
    const list = taskList(exampleAnswers({ overrides: { '6.1': { documents } } }), context);
    expect(list.tasks[5]).toMatchObject({ state: 'COMPLETED' });
  });
});

describe('the next page', () => {
  it('is the first that needs an answer', () => {
    expect(nextPage({}, context)?.key).toBe('1.1');
    expect(
      nextPage(exampleAnswers({ overrides: { '4.1': undefined, '5.3': undefined } }), context)?.key,
    ).toBe('4.1');
  });

  it('is the bad answer as well as the missing one', () => {
    expect(nextPage(exampleAnswers({ destination: 'FR' }), context)?.key).toBe('4.1');
  });

  it('is none when only documents and sending are left', () => {
    expect(nextPage(exampleAnswers(), context)).toBeUndefined();
  });
});
