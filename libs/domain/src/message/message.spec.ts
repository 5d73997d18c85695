import { describe, expect, it } from 'vitest';
import type { OfficerActor, ExporterActor, Role } from '../kernel';
import {
  checkPreferences,
  composeDigest,
  composeMail,
  DIGEST_LINES,
  kindOf,
  kindsOf,
  lastDigest,
  MAIL_LANGUAGES,
  MAIL_WORDS,
  mailLanguage,
  MESSAGE_KIND_NAMES,
  MESSAGE_LEVELS,
  MESSAGE_WAYS,
  pathOf,
  treatmentOf,
  type KeptMessage,
} from './index';

const ID = '01890000-0000-7000-8000-000000000001';
const officer = (...roles: Role[]): OfficerActor => ({
  kind: 'officer',
  personId: ID,
  authorityId: 'FR',
  roles,
});
const exporter: ExporterActor = {
  ...{ kind: 'exporter', personId: ID, organisationId: ID, authorityId: 'FR', roles: ['EXPORTER_SUBMITTER'] },
};
const CASE = { notificationId: ID, reference: 'FR-2026-000012' };

describe('what obliges somebody (R-015, R-027)', () => {
  const OBLIGING = [
    'clarification-asked',
    'extension-decided',
    'hearing-opened',
    'hearing-taken-back',
    'decision-issued',
    'consultation-received',
    'opinion-asked',
  ] as const;

  it('is these kinds and no others', () => {
    expect(MESSAGE_KIND_NAMES.filter((kind) => kindOf(kind).obliges)).toEqual(OBLIGING);
  });

  it.each(OBLIGING)('%s is told at once, whatever was chosen', (kind) => {
    for (const level of MESSAGE_LEVELS) {
      for (const way of MESSAGE_WAYS) {
        expect(treatmentOf(kind, { level, way })).toEqual({ level: 'NEEDS_ME', way: 'AT_ONCE' });
      }
    }
  });

  it('cannot be switched off, kept for the digest or made quiet; every wrong line is named', () => {
    const refused = checkPreferences(exporter, [
      { kind: 'withdrawn', level: 'OFF', way: 'PRODUCT' },
      { kind: 'decision-issued', level: 'OFF', way: 'AT_ONCE' },
      { kind: 'clarification-asked', level: 'NEEDS_ME', way: 'DIGEST' },
      { kind: 'mentioned', level: 'OFF', way: 'AT_ONCE' },
    ]);
    expect(refused.ok || refused.refusals.map(({ code, field }) => [code, field])).toEqual([
      ['message.cannot-be-switched-off', '/kinds/1'],
      ['message.cannot-be-switched-off', '/kinds/2'],
      ['message.kind-unknown', '/kinds/3'],
    ]);
  });

  it('may be named as it is, and nothing is kept of it', () => {
    const chosen = { kind: 'withdrawn', level: 'OFF', way: 'PRODUCT' } as const;
    const asIs = { kind: 'decision-issued', level: 'NEEDS_ME', way: 'AT_ONCE' } as const;
    expect(checkPreferences(exporter, [chosen, asIs])).toEqual({ ok: true, value: [chosen] });
  });
});

describe('kinds of messages', () => {
  it.each([
    ['CASE_OFFICER', 'decision-returned', 'decision-proposed'],
    ['APPROVER', 'decision-proposed', 'profile-waits'],
    ['AUTHORITY_ADMINISTRATOR', 'profile-waits', 'mentioned'],
    ['INTAKE_OFFICER', 'assigned', 'denial-review-due'],
  ] as const)('offered to %s are those of the role: %s, not %s', (role, has, hasNot) => {
    expect(kindsOf(officer(role))).toContain(has);
    expect(kindsOf(officer(role))).not.toContain(hasNot);
  });

  it('are none for the platform and for the portal itself', () => {
    expect(kindsOf({ kind: 'platform', personId: ID, roles: ['PLATFORM_ADMINISTRATOR'] })).toEqual([]);
    expect(kindsOf({ kind: 'system', authorityId: 'FR' })).toEqual([]);
  });

  it('take a choice where nothing obliges, and else what they start with', () => {
    const own = { level: 'INFORMATION', way: 'DIGEST' } as const;
    expect(treatmentOf('mentioned', own)).toEqual(own);
    expect(treatmentOf('mentioned', undefined)).toEqual({ level: 'NEEDS_ME', way: 'AT_ONCE' });
    expect(treatmentOf('assigned', undefined)).toEqual({ level: 'NEEDS_ME', way: 'DIGEST' });
  });

  it('lead into the area of who reads them', () => {
    const AREA = { exporter: /^\/n\b/, officer: /^\/(c|admin)\b/, reviewer: /^\/r$/, union: /^\/eu\b/ };
    for (const kind of MESSAGE_KIND_NAMES) {
      const { reader } = kindOf(kind);
      expect(pathOf(kind, CASE)).toMatch(AREA[reader]);
      expect(pathOf(kind, { notificationId: null, reference: null })).toMatch(AREA[reader]);
    }
    expect(pathOf('handed-over', CASE)).toBe('/c/cases/FR-2026-000012');
    expect(pathOf('decision-issued', CASE)).toBe(`/n/${ID}/view`);
  });
});

describe('the words of mails', () => {
  it.each(MAIL_LANGUAGES)('say in %s everything that they say in English, and differ from it', (language) => {
    const words = MAIL_WORDS[language];
    expect(Object.keys(words.kinds)).toEqual(MESSAGE_KIND_NAMES);
    const { subject, waiting, more } = words.digest;
    for (const { one, other } of [subject, waiting, more]) {
      expect([one, other].map((text) => text.includes('{count}'))).toEqual([true, true]);
    }
    if (language === 'en') return;
    for (const kind of MESSAGE_KIND_NAMES) expect(words.kinds[kind]).not.toBe(MAIL_WORDS.en.kinds[kind]);
  });

  it('are English for who reads another language', () => {
    expect(['fr', 'de', 'en', 'pl', ''].map(mailLanguage)).toEqual(['fr', 'de', 'en', 'en', 'en']);
  });

  it('hold a link in the language of the reader and nothing of the case', () => {
    const { subject, text } = composeMail('decision-issued', CASE, {
      baseUrl: 'https://portal.example/',
      language: 'de',
    });
    expect(subject).toBe('Artikel-5-Portal: Neues zu lesen');
    expect(text).toBe(
      `Ein Schreiben liegt für Sie bereit.\n\nMelden Sie sich im Portal an, um es zu lesen:\n\nhttps://portal.example/de/n/${ID}/view\n`,
    );
  });
});

describe('a digest', () => {
  const reader = { baseUrl: 'https://portal.example', language: 'en' };
  const kept = (kind: KeptMessage['kind'], number: number, level: KeptMessage['level'] = 'NEEDS_ME') => ({
    ...{ kind, level, notificationId: ID, reference: `FR-2026-${String(number).padStart(6, '0')}` },
  });

  it('counts, names by reference and links; what needs the reader stands first', () => {
    const { subject, text } = composeDigest(
      [
        kept('opinion-given', 3, 'INFORMATION'),
        kept('mentioned', 1),
        kept('mentioned', 1),
        kept('assigned', 2),
      ],
      reader,
    );
    expect(subject).toBe('Article 5 portal: digest, 4 messages');
    expect(text.split('\n\n')).toEqual([
      '4 messages wait for you in the portal.',
      'Needs you (3)',
      '- A colleague has named you in a note on a case. (2)\n  FR-2026-000001  https://portal.example/en/c/cases/FR-2026-000001',
      '- A case has been given to you. (1)\n  FR-2026-000002  https://portal.example/en/c/cases/FR-2026-000002',
      'For information (1)',
      '- There is news of a round of opinions. (1)\n  FR-2026-000003  https://portal.example/en/c/cases/FR-2026-000003',
      'All your messages:\nhttps://portal.example/en/c/messages',
      'How you are told:\nhttps://portal.example/en/account#messages\n',
    ]);
  });

  it('says of one message that it is one, in French too', () => {
    expect(composeDigest([kept('assigned', 1)], { ...reader, language: 'fr' }).subject).toBe(
      'Portail article 5 : récapitulatif, 1 message',
    );
  });

  it('does not grow without end: what is more than a page of a kind is a number', () => {
    const many = Array.from({ length: DIGEST_LINES + 7 }, (_, index) => kept('assigned', index));
    const { text } = composeDigest(many, reader);
    expect(text.match(/FR-2026-\d{6} {2}/g)).toHaveLength(DIGEST_LINES);
    expect(text).toContain('and 7 more');
    expect(text).toContain('(27)');
  });

  it.each([
    ['DAILY', 'Europe/Paris', '2026-11-24T05:59:59Z', '2026-11-23', '2026-11-23T06:00:00.000Z'],
    ['DAILY', 'Europe/Paris', '2026-11-24T06:00:00Z', '2026-11-24', '2026-11-24T06:00:00.000Z'],
    ['DAILY', 'Europe/Helsinki', '2026-11-24T05:00:00Z', '2026-11-24', '2026-11-24T05:00:00.000Z'],
    // The nights on which clocks change.
    ['DAILY', 'Europe/Paris', '2026-03-29T05:00:00Z', '2026-03-29', '2026-03-29T05:00:00.000Z'],
    ['DAILY', 'Europe/Paris', '2026-03-29T04:59:59Z', '2026-03-28', '2026-03-28T06:00:00.000Z'],
    ['DAILY', 'Europe/Paris', '2026-10-25T06:00:00Z', '2026-10-25', '2026-10-25T06:00:00.000Z'],
    // 23 November 2026 is a Monday.
    ['WEEKLY', 'Europe/Berlin', '2026-11-29T23:00:00Z', '2026-11-23', '2026-11-23T06:00:00.000Z'],
    ['WEEKLY', 'Europe/Berlin', '2026-11-23T05:59:59Z', '2026-11-16', '2026-11-16T06:00:00.000Z'],
    ['WEEKLY', 'Europe/Berlin', '2026-11-23T06:00:00Z', '2026-11-23', '2026-11-23T06:00:00.000Z'],
  ] as const)('%s in %s at %s is that of %s', (rhythm, timeZone, now, on, until) => {
    const period = lastDigest(rhythm, timeZone, new Date(now));
    expect({ on: period.on, until: period.until.toISOString() }).toEqual({ on, until });
  });

  it('is the same one at every instant until the next is due', () => {
    for (const rhythm of ['DAILY', 'WEEKLY'] as const) {
      for (let hour = 0; hour < 24 * 30; hour += 1) {
        const now = new Date(Date.UTC(2026, 9, 10, hour, 30));
        const { on, until } = lastDigest(rhythm, 'Europe/Paris', now);
        expect(until.getTime()).toBeLessThanOrEqual(now.getTime());
        expect(lastDigest(rhythm, 'Europe/Paris', until)).toEqual({ on, until });
        const days = rhythm === 'DAILY' ? 1 : 7;
        expect(now.getTime() - until.getTime()).toBeLessThan((days * 24 + 1) * 3_600_000);
      }
    }
  });
});
