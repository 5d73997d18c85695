import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { exampleAnswers } from '../questions';
import {
  ALLOWED_MEDIA_TYPES,
  attachmentRefusals,
  canonicalSubmission,
  copyForward,
  displayName,
  EXPORTER_STATUSES,
  exporterStatusOf,
  instantIn,
  listColumns,
  NOTIFICATION_STATUSES,
  statusesSeenAs,
  validateDeclaration,
} from './index';

describe('a file name, shown', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['photo\u202Efdp.exe', 'photofdp.exe.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\temp\\x.PDF', 'x.pdf'],
    ['a\u0000b\r\nc.pdf', 'abc.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['', 'file.pdf'],
    ['\uD800', '\uFFFD.pdf'],
    ['Ζωή δεδομένα.pdf', 'Ζωή δεδομένα.pdf'],
    ['<img src=x>".pdf', '_img src=x__.pdf'],
  ])('%j becomes %j', (given, shown) => {
    expect(displayName(given, 'application/pdf')).toBe(shown);
  });

  it('is never long, and ends as its type does', () => {
    expect([...displayName('𝒳'.repeat(500), 'image/png')]).toHaveLength(204);
    for (const type of ALLOWED_MEDIA_TYPES) expect(displayName('x', type)).toMatch(/^x\.[a-z]{3,4}$/);
  });
});

describe('what the exporter sees of a status', () => {
  it('tells neither proposal nor closing, and forgets no status', () => {
    expect(exporterStatusOf('DECISION_PROPOSED')).toBe('UNDER_ASSESSMENT');
    expect(exporterStatusOf('CLOSED')).toBe('DECIDED');
    const behind = EXPORTER_STATUSES.flatMap((seen) => statusesSeenAs(seen));
    expect(behind.sort()).toEqual([...NOTIFICATION_STATUSES].sort());
  });
});

describe('an instant in a zone', () => {
  it.each([
    ['Europe/Paris', '2026-11-24T10:00:00.123Z', '2026-11-24T11:00:00.123+01:00'],
    ['Europe/Helsinki', '2026-12-31T22:30:00.000Z', '2027-01-01T00:30:00.000+02:00'],
    ['Europe/Lisbon', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000+00:00'],
    ['America/St_Johns', '2026-01-01T00:00:00.000Z', '2025-12-31T20:30:00.000-03:30'],
  ])('%s: %s is %s', (zone, utc, local) => {
    expect(instantIn(zone, utc)).toBe(local);
    expect(new Date(local).toISOString()).toBe(utc);
  });
});

describe('the canonical submission', () => {
  const submission = {
    authority: 'FR',
    notification: '0192f0c1-0000-7000-8000-000000000001',
    version: 1,
    catalogue: '2026-1',
    submittedAt: '2026-11-24T10:00:00.123Z',
    answers: { '4.3': { answer: 'YES', kinds: ['POLICE'] }, '1.2': { name: 'é' } },
    attachments: [
      { id: 'b', sha256: '2', sizeInBytes: 2 },
      { id: 'a', sha256: '1', sizeInBytes: 1 },
    ],
    declaration: 'd'.repeat(64),
    salt: '5'.repeat(64),
  };
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');

  it('has one text: frozen, so that a receipt of today is proved in every later release', () => {
    expect(hash(canonicalSubmission(submission))).toBe(
      '7662cf6262848ccb78f1cea6485d38c1e6a12ad3bdc1af5760c60fa885aedb00',
    );
  });

  it('does not depend on the order of properties or uploads', () => {
    const turned = {
      ...Object.fromEntries(Object.entries(submission).reverse()),
      attachments: [...submission.attachments].reverse(),
    } as typeof submission;
    expect(canonicalSubmission(turned)).toBe(canonicalSubmission(submission));
  });
});

describe('copying forward', () => {
  const { answers, offered } = copyForward(
    exampleAnswers({
      redFlags: { 'RF-ITEM-04': 'Known.' },
      overrides: { '2.8.item-1': { when: 'NOW', documents: [{ id: 'x', title: 'y', kind: 'DATA_SHEET' }] } },
    }),
  );

  it('keeps what is the same each time and asks again what is about this export', () => {
    expect(answers).toHaveProperty(['2.2.item-1', 'family'], 'DEVICE_EXTRACTION');
    const again = ['1.2', '2.1.item-1', '3.1', '3.3', '3.4', '4.2', '4.9'];
    for (const key of again) {
      expect(answers).not.toHaveProperty([key]);
      expect(offered).toHaveProperty([key]);
    }
    expect(answers).not.toHaveProperty(['3.1.RF-ITEM-04']);
  });

  it('takes no file along', () => {
    expect(answers['2.8.item-1']).toEqual({ when: 'NOW' });
  });
});

describe('files named in answers', () => {
  const answers = {
    '2.8.item-1': { when: 'NOW', documents: [{ id: 'good' }, { id: 'bad' }, { id: 'gone' }] },
    '6.1': { documents: [null, { id: 7 }] },
  } as never;

  it('are refused where they are named: unknown or infected; quarantine is no reason', () => {
    const known = [
      { attachmentId: 'good', state: 'QUARANTINED' },
      { attachmentId: 'bad', state: 'INFECTED' },
    ] as const;
    expect(attachmentRefusals(answers, known)).toEqual([
      {
        code: 'attachment.infected',
        field: '/2.8.item-1/documents/1/id',
        parameters: { page: '2.8.item-1' },
      },
      { code: 'attachment.unknown', field: '/2.8.item-1/documents/2/id', parameters: { page: '2.8.item-1' } },
    ]);
  });

  it.each([{ '2.8.item-1': null }, { '2.8.item-1': { documents: 'x' } }, { 'no.such': { documents: [] } }])(
    'cause no fault in answers of any shape: %j',
    (hostile) => {
      expect(attachmentRefusals(hostile as never, [])).toEqual([]);
    },
  );
});

describe('a declaration', () => {
  it('is trimmed, and refused for everything that it lacks at once', () => {
    expect(validateDeclaration({ name: ' Ana ', role: 'Head', accepted: true })).toEqual({
      ok: true,
      value: { name: 'Ana', role: 'Head', accepted: true },
    });
    const outcome = validateDeclaration({ name: '\u0007', role: '', accepted: false });
    expect(outcome.ok ? [] : outcome.refusals.map(({ code }) => code)).toEqual([
      'submission.text-unreadable',
      'submission.declarant-role-missing',
      'submission.declaration-not-accepted',
    ]);
  });
});

describe('what lists show', () => {
  it('is the first item, the destination and the end user; nothing of an empty draft', () => {
    expect(listColumns(exampleAnswers())).toEqual({
      itemName: 'Phone extraction kit X',
      itemFamily: 'DEVICE_EXTRACTION',
      destination: 'KZ',
      endUserName: 'Interior Security Bureau of Examplia',
    });
    expect(listColumns({})).toEqual({
      itemName: null,
      itemFamily: null,
      destination: null,
      endUserName: null,
    });
  });
});
