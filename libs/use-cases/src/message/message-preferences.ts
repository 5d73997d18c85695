import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MessagePreferencesView } from '@article5/contracts/message';
import { valueOf, type Actor } from '@article5/domain/kernel';
import {
  checkPreferences,
  kindOf,
  kindsOf,
  mailLanguage,
  treatmentOf,
  type DigestRhythm,
  type MailLanguage,
  type MessagePreference,
} from '@article5/domain/message';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import {
  keepMailSettings,
  keepPreferences,
  listPreferences,
  readMailSettings,
} from '@article5/persistence/message';
import { Clock } from '../kernel';

type Person = Exclude<Actor, { kind: 'system' }>;

export interface PreferencesCommand {
  readonly language: MailLanguage;
  readonly rhythm: DigestRhythm;
  /** Kinds that are not named stay as they are. */
  readonly kinds: readonly MessagePreference[];
}

/** How a person wants to be told, for each kind that this person can get in the body acted for. */
@Injectable()
export class MessagePreferences {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  read(actor: Person): Promise<MessagePreferencesView> {
    return this.transactions.run(scopeOf(actor), (tx) => viewOf(tx, actor));
  }

  /** Refuses `message.cannot-be-switched-off` and `message.kind-unknown`; then nothing is kept. */
  keep(actor: Person, { language, rhythm, kinds }: PreferencesCommand): Promise<MessagePreferencesView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const chosen = valueOf(checkPreferences(actor, kinds));
      await keepPreferences(tx, actor.personId, chosen, this.clock.now());
      await keepMailSettings(tx, actor.personId, { language, rhythm });
      return viewOf(tx, actor);
    });
  }
}

async function viewOf(tx: EntityManager, actor: Person): Promise<MessagePreferencesView> {
  const { language, rhythm } = await readMailSettings(tx, actor.personId);
  const own = await listPreferences(tx, actor.personId);
  const kinds = kindsOf(actor).map((kind) => ({
    kind,
    ...treatmentOf(
      kind,
      own.find((one) => one.kind === kind),
    ),
    obliges: kindOf(kind).obliges === true,
  }));
  return { language: mailLanguage(language), rhythm, kinds };
}
