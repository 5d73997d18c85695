import { describe, expect, it } from 'vitest';
import { writeCalendarFeed } from './index';

describe('a calendar feed', () => {
  it('has one whole-day entry for each day, with what it was told and nothing else', () => {
    const url = 'https://portal.example/en/c/cases/FR-2026-000001';
    const day = { id: 'FR-2026-000001-due', on: '2026-12-08', summary: 'FR-2026-000001 due', url };
    const lines = writeCalendarFeed('Due', [day], new Date('2026-11-24T10:00:00Z'))
      .split('\r\n')
      .filter((line) => line !== '');
    expect(lines[0]).toBe('BEGIN:VCALENDAR');
    const event = lines.slice(lines.indexOf('BEGIN:VEVENT') + 1, lines.indexOf('END:VEVENT'));
    expect(event.filter((line) => !line.startsWith('X-'))).toEqual([
      'UID:FR-2026-000001-due',
      'SEQUENCE:0',
      'DTSTAMP:20261124T100000Z',
      'DTSTART;VALUE=DATE:20261208',
      'SUMMARY:FR-2026-000001 due',
      `URL;VALUE=URI:${url}`,
    ]);
  });
});
