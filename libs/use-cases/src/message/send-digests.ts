import { Inject, Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { composeDigest, lastDigest } from '@article5/domain/message';
import type { Configuration } from '@article5/integrations/configuration';
import { Mailer } from '@article5/integrations/mail';
import { Transactions, type Scope } from '@article5/persistence/kernel';
import {
  claimDigest,
  findRecipient,
  listDigestMessages,
  listDigestReaders,
  listUnsentDigests,
  makeDigest,
  markDigestSent,
  type DigestKey,
  type DigestReader,
} from '@article5/persistence/message';
import { Clock, CONFIGURATION } from '../kernel';

const AT_ONCE = 200;
/** A worker that died while sending leaves its claim behind; after this long another one takes over. */
const CLAIM_IN_MS = 5 * 60_000;

/** What a run did. */
export interface DigestsDone {
  readonly made: number;
  readonly sent: number;
}

/**
 * Digests, made and sent by the clock. A digest is a row first, unique for person and period, with its messages tied to
 * it in the same transaction: a second run, a second worker or a wiped queue makes none again. Then it is claimed, sent
 * under its own id and marked. Only a death between sending and the mark lets it go out again, under the same id. What
 * could not be sent keeps no other back; it is named, by id, when the run is over, and a run after the claim tries again.
 */
@Injectable()
export class SendDigests {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
    @Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'BASE_URL'>,
  ) {}

  async execute(): Promise<DigestsDone> {
    const made = await this.makeAll();
    const claimedBefore = new Date(this.clock.now().getTime() - CLAIM_IN_MS);
    const failed: string[] = [];
    let sent = 0;
    for (;;) {
      const unsent = await this.transactions.asRelay((tx) =>
        listUnsentDigests(tx, { claimedBefore, limit: AT_ONCE }),
      );
      if (unsent.length === 0) break;
      for (const digest of unsent) {
        try {
          if (await this.send(digest, claimedBefore)) sent += 1;
        } catch {
          // The mail server's own words may name people: only the id is told.
          failed.push(digest.digestId);
        }
      }
    }
    if (failed.length > 0) throw new Error(`digests that were not sent: ${failed.join(', ')}`);
    return { made, sent };
  }

  /** Makes the digests that are due, person by person. */
  private async makeAll(): Promise<number> {
    const at = this.clock.now();
    let made = 0;
    let after: string | null = null;
    for (;;) {
      const page: DigestReader[] = await this.transactions.asRelay((tx) =>
        listDigestReaders(tx, { after, limit: AT_ONCE }),
      );
      for (const reader of page) if (await this.makeFor(reader, at)) made += 1;
      const last = page.at(-1);
      if (last === undefined || page.length < AT_ONCE) return made;
      after = last.personId;
    }
  }

  private async makeFor({ personId, rhythm, timeZone, since }: DigestReader, at: Date): Promise<boolean> {
    const { on, until } = lastDigest(rhythm, timeZone, at);
    if (since.getTime() >= until.getTime()) return false;
    const digest = { personId, digestId: newId() };
    const messages = await this.transactions.run(own(personId), (tx) =>
      makeDigest(tx, digest, { period: on, until, at }),
    );
    return messages > 0;
  }

  private async send(digest: DigestKey, claimedBefore: Date): Promise<boolean> {
    const ready = await this.transactions.run(own(digest.personId), async (tx) => {
      if (!(await claimDigest(tx, digest, { claimedBefore, at: this.clock.now() }))) return undefined;
      const recipient = await findRecipient(tx, digest.personId);
      return recipient && { recipient, kept: await listDigestMessages(tx, digest) };
    });
    if (!ready) return false;
    const { recipient, kept } = ready;
    const reader = { baseUrl: this.configuration.BASE_URL, language: recipient.language };
    await this.mailer.send({
      messageId: digest.digestId,
      to: recipient.email,
      ...composeDigest(kept, reader),
    });
    await this.transactions.run(own(digest.personId), (tx) => markDigestSent(tx, digest, this.clock.now()));
    return true;
  }
}

/** The scope of a person's own rows, whatever authority they belong to: one digest for all of them. */
function own(personId: string): Scope {
  return { personId, authorityId: null, organisationId: null };
}
