import { describe, expect, it } from 'vitest';
import { exampleAnswers } from '../questions';
import { searchText, searchWords } from '.';

describe('what a case is found by', () => {
  it.each(['Олена', 'Ολένα', 'Olena', 'OLÉNA', ' olena '])(
    'a name written %s is one word in every script',
    (name) => {
      expect(searchWords(name)).toEqual(['olena']);
      expect(searchText({ reference: 'FR-2026-000417', exporterName: name, answers: {} }).names).toBe(
        'olena',
      );
    },
  );

  it('a reference is found by its parts, and a query never holds anything but plain words', () => {
    expect(searchWords('FR-2026-000417')).toEqual(['fr', '2026', '000417']);
    expect(searchWords(`a:* | ) ' \\ & !olena <-> x`)).toEqual(['and', 'olena']);
    expect(searchWords(' - ! x ')).toEqual([]);
    expect(searchWords('one two three four five six seven eight nine ten')).toHaveLength(8);
  });

  it('names, items and free texts stand apart; ids and codes are no words', () => {
    const found = searchText({
      reference: 'FR-2026-000417',
      exporterName: 'Lumière SAS',
      answers: {
        ...exampleAnswers({ today: '2026-11-24' }),
        x: { id: '01890000-0000-7000-8000-000000000001', code: 'MILITARY_END_USE', text: 'Прослушивание' },
      },
    });
    expect(found.reference).toBe('fr 2026 000417');
    expect(found.names).toContain('lumiere');
    expect(found.items.length).toBeGreaterThan(5);
    expect(found.texts).toContain('proslushivanie');
    expect(found.texts).not.toMatch(/01890000|military end use/);
  });
});
