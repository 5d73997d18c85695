import type { Answers, AttachmentAnswer } from './answers';
import { canonicalAnswers } from './canonical';
import { CATALOGUE } from './catalogue';
import { ownValue } from './json';
import { answerKey, itemNumbers } from './pages';
import type { ItemFacts, PartyFacts, RedFlagFacts, TransactionFacts, Use, YesNoUnknown } from './transaction';
import { USES } from './validate-notification';

/** Typed facts from canonical answers, so that no other room reads answer keys. Never throws. */
export function transactionFacts(raw: Answers): TransactionFacts {
  const answers = canonicalAnswers(raw);
  const read = reader(answers);
  const planned = read.list('5.1', 'planned');
  return {
    exporter: {
      ...read.texts('1.1', { legalName: 'legalName', country: 'country', eori: 'eori' }),
    },
    ...read.texts('1.2', { language: 'language', exporterReference: 'reference' }),
    basis: read.text('R3', 'reason') === 'SUSPECT' ? 'SUSPECTING' : 'AWARE',
    items: itemNumbers(answers).map((number) => itemFacts(read, number)),
    parties: partyFacts(answers, read),
    ...read.texts('4.1', { destination: 'destination' }),
    transit: read.list('4.1', 'transit'),
    ...(read.texts('4.3', { publicAuthority: 'answer' }) as { publicAuthority?: YesNoUnknown }),
    authorityKinds: read.list('4.3', 'kinds'),
    ...read.texts('4.4', { endUse: 'statedUse', endUseOwnWords: 'ownWords' }),
    uses: read.list('3.2', 'uses').filter((use): use is Use => USES.includes(use as Use)),
    rights: read.list('3.2', 'rights').filter((right) => right !== 'UNKNOWN'),
    ...read.texts('3.3', { findings: 'findings' }),
    ...read.texts('3.4', { awareOn: 'awareOn' }),
    redFlags: redFlags(read),
    ...read.texts('4.6', { diversionRisk: 'diversionRisk' }),
    ...dealFacts(read),
    ...(read.text('4.10', 'answer') === 'YES'
      ? {
          earlier: read.texts('4.10', {
            memberState: 'memberState',
            reference: 'reference',
            result: 'result',
          }),
        }
      : {}),
    safeguards: { inPlace: read.list('5.1', 'inPlace').filter((entry) => entry !== 'NONE'), planned },
    ...read.texts('5.2', { safeguardsExplained: 'explanation' }),
    ...read.texts('5.3', { intention: 'intention' }),
    hasEndUseStatement: read.text('4.8', 'answer') === 'YES',
    attachmentIds: attachmentIds(answers),
  };
}

/** Every file named in the answers, each once, in their order. */
export function attachmentsNamed(answers: Answers): readonly AttachmentAnswer[] {
  const lists = Object.values(answers).flatMap((value) => [
    ownValue(value, 'documents'),
    ownValue(value, 'mandate'),
  ]);
  const byId = new Map<string, AttachmentAnswer>();
  for (const file of lists.flatMap((list): readonly unknown[] => (Array.isArray(list) ? list : []))) {
    const id = ownValue(file, 'id');
    const text = (field: string) => textOf(ownValue(file, field)) ?? '';
    if (typeof id === 'string' && !byId.has(id))
      byId.set(id, { id, title: text('title'), kind: text('kind') });
  }
  return [...byId.values()];
}

/** Ids of every attachment named in the answers, each once. */
export function attachmentIds(answers: Answers): readonly string[] {
  return attachmentsNamed(answers).map(({ id }) => id);
}

type Reader = ReturnType<typeof reader>;

/** Typed access to canonical answers, whose shapes are known to be right. */
function reader(answers: Answers) {
  const at = (key: string, field: string) => ownValue(ownValue(answers, key), field);
  return {
    text: (key: string, field: string): string | undefined => textOf(at(key, field)),
    amount: (key: string, field: string): number | undefined => {
      const value = at(key, field);
      return typeof value === 'number' ? value : undefined;
    },
    list: (key: string, field: string): readonly string[] => {
      const value = at(key, field);
      return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
    },
    rows: (key: string, field: string): readonly unknown[] => {
      const value = at(key, field);
      return Array.isArray(value) ? (value as readonly unknown[]) : [];
    },
    /** The named texts that are there, under new names. */
    texts: <Name extends string>(key: string, names: Readonly<Record<Name, string>>) =>
      textsOf(ownValue(answers, key), names),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function textsOf<Name extends string>(
  value: unknown,
  names: Readonly<Record<Name, string>>,
): { readonly [N in Name]?: string } {
  const found: { [N in Name]?: string } = {};
  for (const name of Object.keys(names) as Name[]) {
    const text = textOf(ownValue(value, names[name]));
    if (text !== undefined) found[name] = text;
  }
  return found;
}

const LINES = { MONITOR: 'monitor', EXTRACT: 'extract', COLLECT: 'collect', ANALYSE: 'analyse' } as const;

function itemFacts(read: Reader, number: number): ItemFacts {
  const key = (id: string) => answerKey(id, { item: number });
  const family = read.texts(key('2.2'), { family: 'family', otherFamily: 'other' });
  const functions = read.list(key('2.4'), 'functions').filter((name) => name !== 'NONE');
  return {
    number,
    name: read.text(key('2.1'), 'name') ?? '',
    ...read.texts(key('2.1'), {
      model: 'model',
      version: 'version',
      maker: 'maker',
      description: 'description',
    }),
    kinds: read.list(key('2.3'), 'forms'),
    ...family,
    ...read.texts(key('2.3'), { system: 'system' }),
    functions,
    dataSources: functions.flatMap((name) => {
      const text = name in LINES ? read.text(key('2.4'), LINES[name as keyof typeof LINES]) : undefined;
      return text === undefined ? [] : [{ function: name, text }];
    }),
    parameters: read.rows(key('2.1'), 'parameters').map((row) => ({
      key: textOf(ownValue(row, 'key')) ?? '',
      value: textOf(ownValue(row, 'value')) ?? '',
      ...textsOf(row, { unit: 'unit' }),
    })),
    isCommercialOnly: read.text(key('2.4'), 'commercialOnly') === 'YES',
    ...(read.texts(key('2.5'), { covert: 'answer' }) as { covert?: YesNoUnknown }),
    ...(read.texts(key('2.6'), { speciallyDesigned: 'answer' }) as { speciallyDesigned?: YesNoUnknown }),
    ...read.texts(key('2.7'), { classification: 'classification', annexIEntry: 'entry' }),
  };
}

const PARTY_DETAILS = {
  otherNames: 'otherNames',
  country: 'country',
  address: 'address',
  registrationNumber: 'registrationNumber',
  website: 'website',
} as const;

function partyFacts(answers: Answers, read: Reader): readonly PartyFacts[] {
  const endUser = ownValue(answers, '4.2');
  const rows: readonly (readonly [string, unknown])[] = [
    ...(endUser === undefined ? [] : [['END_USER', endUser] as const]),
    ...read.rows('4.5', 'parties').map((row) => [textOf(ownValue(row, 'role')) ?? 'OTHER', row] as const),
  ];
  return rows.map(([role, row]) => ({
    role,
    name: textOf(ownValue(row, 'name')) ?? '',
    ...textsOf(row, PARTY_DETAILS),
  }));
}

function redFlags(read: Reader): readonly RedFlagFacts[] {
  return CATALOGUE.followUps.flatMap((followUp): readonly RedFlagFacts[] => {
    const { repeat } = followUp;
    if (repeat?.per !== 'SIGN') return [];
    const present = read.list(repeat.of, 'signs');
    const unchecked = read.list(repeat.of, 'unchecked');
    const why = read.texts(repeat.of, { explanation: 'whyUnchecked' });
    if (present.length === 0) return [];
    return repeat.signs.map((id) => {
      if (present.includes(id)) {
        const told = { explanation: 'explanation', source: 'source', learnedOn: 'learnedOn' };
        return { id, status: 'PRESENT', ...read.texts(answerKey(followUp.id, { sign: id }), told) };
      }
      return unchecked.includes(id) ? { id, status: 'UNKNOWN', ...why } : { id, status: 'ABSENT' };
    });
  });
}

type DealFacts = Pick<
  TransactionFacts,
  'value' | 'quantity' | 'contractStage' | 'exportTiming' | 'plannedExportOn' | 'exportedOn'
>;

function dealFacts(read: Reader): DealFacts {
  const [value, valueUpTo] = [read.amount('4.9', 'value'), read.amount('4.9', 'valueUpTo')];
  const [quantity, quantityUpTo] = [read.amount('4.9', 'quantity'), read.amount('4.9', 'quantityUpTo')];
  const upTo = (amount: number | undefined) => (amount === undefined ? {} : { upTo: amount });
  return {
    ...(value === undefined
      ? {}
      : { value: { amount: value, ...upTo(valueUpTo), ...read.texts('4.9', { currency: 'currency' }) } }),
    ...(quantity === undefined
      ? {}
      : { quantity: { amount: quantity, ...upTo(quantityUpTo), ...read.texts('4.9', { unit: 'unit' }) } }),
    ...read.texts('4.9', {
      contractStage: 'stage',
      exportTiming: 'timing',
      plannedExportOn: 'plannedOn',
      exportedOn: 'exportedOn',
    }),
  };
}
