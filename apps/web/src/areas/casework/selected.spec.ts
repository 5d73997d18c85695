import { describe, expect, it } from 'vitest';
import { toggled, type Selected } from './selected';

const ROWS = ['1', '2', '3', '4', '5'];
const NONE: Selected = { selected: new Set(), anchor: undefined, isWhole: false };

/** What is selected after these choices, one after the other; a range is written with a plus. */
function after(...choices: string[]): string[] {
  const end = choices.reduce(
    (state, choice) => toggled(state, ROWS, choice.replace('+', ''), choice.startsWith('+')),
    NONE,
  );
  return [...end.selected].sort();
}

describe('choosing cases of a list', () => {
  it('chooses a row, and gives it up again', () => {
    expect(after('2', '4')).toEqual(['2', '4']);
    expect(after('2', '4', '2')).toEqual(['4']);
  });

  it('with Shift chooses everything since the last choice, downwards and upwards', () => {
    expect(after('2', '+4')).toEqual(['2', '3', '4']);
    expect(after('4', '+1')).toEqual(['1', '2', '3', '4']);
    expect(after('1', '+2', '+4')).toEqual(['1', '2', '3', '4']);
  });

  it('with Shift and nothing chosen before chooses the one row', () => {
    expect(after('+3')).toEqual(['3']);
  });

  it('after “all that match”, giving up a row leaves the others of the page', () => {
    const { selected, isWhole } = toggled({ ...NONE, isWhole: true }, ROWS, '3', false);
    expect([[...selected].sort(), isWhole]).toEqual([['1', '2', '4', '5'], false]);
  });
});
