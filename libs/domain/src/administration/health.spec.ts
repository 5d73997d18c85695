import { describe, expect, it } from 'vitest';
import { HEALTH_PARTS, judgeHealth, type HealthFacts, type HealthPart } from './index';

const FINE: HealthFacts = {
  ...{ today: '2026-11-24', databaseMs: 3, oldestWaiting: null, oldestUnderWay: null, givenUp: 0 },
  mail: { hasServer: true, lastDoneAt: null },
  evidence: { isWritable: true, freeShare: 0.6 },
  hasScanner: true,
  seal: { name: 'Fictional seal', validTo: '2028-01-01', isDevelopment: false },
  calendarUntil: 2030,
  list: { version: 4, importedOn: '2026-11-20' },
};
const of = (facts: Partial<HealthFacts>, part: HealthPart) => {
  const found = judgeHealth({ ...FINE, ...facts }).find((one) => one.part === part);
  return [found?.level, found?.code];
};

describe('what the installation is like', () => {
  it('is fine in every part when nothing is amiss, and says nothing of parts that were not measured', () => {
    expect(judgeHealth(FINE).map(({ part, level }) => [part, level])).toEqual(
      HEALTH_PARTS.map((part) => [part, 'FINE']),
    );
    const { databaseMs: _, evidence: __, hasScanner: ___, ...own } = FINE;
    expect(judgeHealth(own).map(({ part }) => part)).toEqual([
      ...['HAND_OVER', 'WORK', 'GIVEN_UP', 'MAIL', 'SEAL', 'CALENDAR', 'LISTS'],
    ]);
  });

  it('wants attention before it fails: slow answers, work that waits, a full disk', () => {
    expect(of({ databaseMs: 501 }, 'DATABASE')).toEqual(['ATTENTION', 'answers']);
    expect(of({ databaseMs: 3001 }, 'DATABASE')).toEqual(['FAILING', 'answers']);
    expect(of({ oldestWaiting: 60 }, 'HAND_OVER')).toEqual(['FINE', 'oldest-waits']);
    expect(of({ oldestWaiting: 61 }, 'HAND_OVER')).toEqual(['ATTENTION', 'oldest-waits']);
    expect(of({ oldestWaiting: 601 }, 'HAND_OVER')).toEqual(['FAILING', 'oldest-waits']);
    expect(of({ oldestUnderWay: 601 }, 'WORK')).toEqual(['ATTENTION', 'oldest-waits']);
    expect(of({ oldestUnderWay: 3601 }, 'WORK')).toEqual(['FAILING', 'oldest-waits']);
    expect(of({ givenUp: 1 }, 'GIVEN_UP')).toEqual(['ATTENTION', 'given-up']);
    expect(of({ evidence: { isWritable: true, freeShare: 0.1 } }, 'EVIDENCE')).toEqual([
      ...['ATTENTION', 'evidence-free'],
    ]);
    expect(of({ evidence: { isWritable: true, freeShare: 0.01 } }, 'EVIDENCE')[0]).toBe('FAILING');
    expect(of({ evidence: { isWritable: false, freeShare: 0.6 } }, 'EVIDENCE')[0]).toBe('FAILING');
  });

  it('says when the seal expires, 60 days before, and that a development seal is none', () => {
    const seal = (validTo: string, isDevelopment = false) =>
      of({ seal: { name: 'x', validTo, isDevelopment } }, 'SEAL');
    expect(seal('2027-01-24')).toEqual(['FINE', 'seal-valid']);
    expect(seal('2027-01-23')).toEqual(['ATTENTION', 'seal-expires']);
    expect(seal('2026-12-01')).toEqual(['FAILING', 'seal-expires']);
    expect(seal('2026-11-23')).toEqual(['FAILING', 'seal-expired']);
    expect(seal('2030-01-01', true)).toEqual(['ATTENTION', 'seal-of-development']);
    expect(of({ seal: null }, 'SEAL')).toEqual(['FAILING', 'seal-unreadable']);
  });

  it('says when calendars run out, before a deadline would need the year (R-045), and when lists are old', () => {
    expect(of({ calendarUntil: 2026 }, 'CALENDAR')).toEqual(['ATTENTION', 'calendar-until']);
    expect(of({ calendarUntil: 2026, today: '2026-06-01' }, 'CALENDAR')[0]).toBe('FINE');
    expect(of({ calendarUntil: 2025 }, 'CALENDAR')).toEqual(['FAILING', 'calendar-ran-out']);
    expect(of({ calendarUntil: null }, 'CALENDAR')[0]).toBe('FAILING');
    expect(of({ list: null }, 'LISTS')).toEqual(['ATTENTION', 'list-missing']);
    expect(of({ list: { version: 1, importedOn: '2026-10-24' } }, 'LISTS')).toEqual([
      'ATTENTION',
      'list-old',
    ]);
    expect(of({ mail: { hasServer: false, lastDoneAt: null } }, 'MAIL')).toEqual([
      'ATTENTION',
      'mail-captured',
    ]);
  });
});
