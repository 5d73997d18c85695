import { EARLIER_COLUMNS, type EarlierColumn } from '@article5/domain/archive';
import { transactionFacts, type Answers } from '@article5/domain/questions';
import type { Configuration } from '@article5/integrations/configuration';
import { NOBODY, type Transactions } from '@article5/persistence/kernel';
import { CompareEarlierDecision, importEarlierFile } from '@article5/use-cases/archive';
import { Pseudonyms } from '@article5/use-cases/decision';
import { Matcher } from '@article5/use-cases/matching';
import type { StoryClock } from './clock';

type Line = Partial<Record<EarlierColumn, string>>;

/** Fictional decisions that France took before it worked with the portal, in the form of the import. */
const LINES: readonly Line[] = [
  {
    national_reference: 'SBX-2024-0117',
    received_on: '2024-03-04',
    decided_on: '2024-04-19',
    outcome: 'AUTHORISATION_REQUIRED',
    exporter_name: 'Atelier Nocturne SAS',
    item_name: 'Owl Eye 2',
    item_family: 'FACE_OR_EMOTION',
    item_functions: 'COLLECT; ANALYSE',
    destination: 'UZ',
    end_user_name: 'Ministry of Order of Examplia',
    end_user_country: 'UZ',
    end_user_kind: 'MINISTRY',
    uses: 'INTERNAL_REPRESSION',
    reason_codes: 'end-use.internal-repression; end-user.no-oversight',
    shared: 'yes',
  },
  {
    national_reference: 'SBX-2024-0203',
    received_on: '2024-06-10',
    decided_on: '2024-07-22',
    outcome: 'NOT_CYBER_SURVEILLANCE',
    exporter_name: 'Lumière Réseaux SA',
    item_name: 'Quality meter Q7',
    item_family: 'TRAFFIC_ANALYSIS',
    destination: 'RS',
    end_user_name: 'Example Telecom d.o.o.',
    end_user_country: 'RS',
    end_user_kind: 'PRIVATE',
    reason_codes: 'item.not-specially-designed',
    shared: 'yes',
  },
  {
    national_reference: 'SBX-2025-0009',
    received_on: '2025-01-14',
    decided_on: '2025-02-28',
    outcome: 'NO_AUTHORISATION_REQUIRED',
    exporter_name: 'Atelier Nocturne SAS',
    item_name: 'Waypoint Tracker',
    item_family: 'LOCATION_TRACKING',
    item_functions: 'COLLECT',
    destination: 'GE',
    end_user_name: 'Mountain Rescue of Examplia',
    end_user_country: 'GE',
    end_user_kind: 'OTHER',
    reason_codes: 'end-use.lawful-and-limited',
    shared: 'no',
    withheld_reason: 'The end user asked for confidentiality.',
  },
];

/** Imports them, and one that is the same transaction as a case of today, so that it shows beside it. */
export async function seedEarlierDecisions(
  transactions: Transactions,
  clock: StoryClock,
  configuration: Configuration,
  today: Answers,
): Promise<void> {
  clock.goTo(190);
  const by = { authorityId: 'FR', personId: null, at: clock.now() };
  const content = toCsv([...LINES, likeToday(today)]);
  const pseudonyms = Pseudonyms.of(configuration);
  const scope = { ...NOBODY, authorityId: 'FR' };
  const file = { fileName: 'decisions-2024-2025.csv', content, commit: true, pseudonyms };
  const done = await transactions.run(scope, (tx) => importEarlierFile(tx, by, file));
  if (done.problems.length > 0) throw new Error(`the demo's file is bad: ${JSON.stringify(done.problems)}`);
  const rows = await transactions.run(scope, (tx) =>
    tx.query<{ id: string }[]>(`select notification_id as id from earlier_decision`),
  );
  const compare = new CompareEarlierDecision(transactions, new Matcher(transactions));
  for (const { id } of rows) {
    await compare.execute({ kind: 'system', authorityId: 'FR' }, { notificationId: id });
  }
}

function likeToday(answers: Answers): Line {
  const facts = transactionFacts(answers);
  const [item] = facts.items;
  const endUser = facts.parties.find(({ role }) => role === 'END_USER');
  return {
    national_reference: 'SBX-2025-0031',
    received_on: '2025-03-03',
    decided_on: '2025-04-10',
    outcome: 'NO_AUTHORISATION_REQUIRED',
    exporter_name: 'Atelier Nocturne SAS',
    item_name: item?.name ?? '',
    item_family: item?.family ?? '',
    model: item?.model ?? '',
    maker: item?.maker ?? '',
    item_functions: item?.functions.join(';') ?? '',
    item_parameters:
      item?.parameters.map(({ key, value, unit }) => `${key}=${value} ${unit ?? ''}`).join(';') ?? '',
    destination: facts.destination ?? '',
    end_user_name: endUser?.name ?? '',
    end_user_country: endUser?.country ?? '',
    end_user_kind: facts.authorityKinds[0] ?? 'UNKNOWN',
    reason_codes: 'end-use.lawful-and-limited',
    shared: 'yes',
  };
}

function toCsv(lines: readonly Line[]): string {
  const columns = Object.keys(EARLIER_COLUMNS) as EarlierColumn[];
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return [columns, ...lines.map((line) => columns.map((name) => line[name] ?? ''))]
    .map((cells) => cells.map(cell).join(','))
    .join('\n');
}
