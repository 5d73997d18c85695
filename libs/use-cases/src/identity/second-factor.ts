import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SecondFactorSetUp, SecondFactorView } from '@article5/contracts/identity';
import { acceptTimeStep, readTypedCode, RECOVERY_CODES, type Actor } from '@article5/domain/identity';
import { Refused, shortCode, valueOf } from '@article5/domain/kernel';
import { isPassword } from '@article5/integrations/passwords';
import {
  newTotpSecret,
  qrPicture,
  SecretBox,
  timeStepOf,
  totpAddress,
} from '@article5/integrations/second-factor';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import {
  beginSecondFactor,
  confirmSecondFactor,
  deleteSecondFactor,
  findPerson,
  lockSecondFactor,
  readSecondFactor,
  readSecondFactorRule,
  recordAccountAction,
  rolesIn,
} from '@article5/persistence/identity';
import { assertMay, Clock, notFound } from '../kernel';
import { Attempts, takeAttempt } from './attempts';
import { hashOfCode, StepUp } from './step-up';

type Person = Exclude<Actor, { kind: 'system' }>;

const RECOVERY_CODE_BYTES = 10;

/** What a person knows of the own second factor, and whether approving asks for one. */
@Injectable()
export class ReadSecondFactor {
  constructor(private readonly transactions: Transactions) {}

  execute(actor: Person): Promise<SecondFactorView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const factor = await readSecondFactor(tx, actor.personId);
      const rule =
        actor.kind === 'officer' ? await readSecondFactorRule(tx, actor.authorityId) : 'WHEN_SET_UP';
      return { ...factor, requiredForApproval: rule === 'REQUIRED' };
    });
  }
}

/**
 * Sets up an authenticator in two acts: a new secret, as picture and as text, and its confirmation by a right code,
 * which puts it in force and hands out the recovery codes, once.
 */
@Injectable()
export class SetUpSecondFactor {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly box: SecretBox,
    private readonly attempts: Attempts,
  ) {}

  /** Refuses `identity.second-factor-in-force`: what is in force is removed first. */
  begin(actor: Person): Promise<SecondFactorSetUp> {
    const { personId } = actor;
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const person = await findPerson(tx, personId);
      if (!person) throw notFound('person');
      const held = await lockSecondFactor(tx, personId);
      if (held?.confirmedAt) throw new Refused([{ code: 'identity.second-factor-in-force' }], 'CONFLICT');
      const secret = newTotpSecret();
      await beginSecondFactor(tx, personId, this.box.seal(secret, personId), this.clock.now());
      const address = totpAddress(secret, person.email);
      return { secret, address, picture: qrPicture(address) };
    });
  }

  /** Refuses `identity.second-factor-not-begun`, `identity.second-factor-wrong`, `identity.second-factor-locked`. */
  async confirm(actor: Person, typed: string): Promise<{ recoveryCodes: string[] }> {
    const { personId } = actor;
    await takeAttempt(this.attempts.secondFactorOfAccount, personId, 'identity.second-factor-locked');
    const codes = await this.transactions.run(scopeOf(actor), async (tx) => {
      const begun = await lockSecondFactor(tx, personId);
      if (!begun || begun.confirmedAt) {
        throw new Refused([{ code: 'identity.second-factor-not-begun' }], 'CONFLICT');
      }
      const now = this.clock.now();
      const code = readTypedCode(typed);
      const secret = this.box.open(begun.sealedSecret, personId);
      const step = code?.kind === 'AUTHENTICATOR' ? timeStepOf(secret, code.digits, now) : undefined;
      const timeStep = valueOf(acceptTimeStep(step, null));
      const made = Array.from({ length: RECOVERY_CODES }, () => shortCode(randomBytes(RECOVERY_CODE_BYTES)));
      await confirmSecondFactor(tx, personId, made.map(hashOfCode), { now, timeStep });
      const own = { personId, actorId: personId, authorityId: null, at: now };
      await recordAccountAction(tx, { ...own, kind: 'SECOND_FACTOR_SET_UP' });
      return made;
    });
    await this.attempts.secondFactorOfAccount.forget(personId);
    return { recoveryCodes: codes };
  }
}

/** Takes the own second factor away, by password and a code: a stolen session alone cannot. */
@Injectable()
export class RemoveSecondFactor {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly stepUp: StepUp,
  ) {}

  /** Refuses `identity.password-wrong`, `identity.second-factor-not-set-up` and what the code is refused for. */
  execute(
    actor: Person,
    { password, code }: { readonly password: string; readonly code: string },
  ): Promise<void> {
    const { personId } = actor;
    return this.stepUp.around(personId, code, (confirm) =>
      this.transactions.run(scopeOf(actor), async (tx) => {
        const person = await findPerson(tx, personId);
        if (!(await isPassword(password, person?.passwordHash ?? null))) {
          throw new Refused([{ code: 'identity.password-wrong', field: '/password' }]);
        }
        await confirm(tx, 'REQUIRED');
        await deleteSecondFactor(tx, personId);
        const own = { personId, actorId: personId, authorityId: null, at: this.clock.now() };
        await recordAccountAction(tx, { ...own, kind: 'SECOND_FACTOR_REMOVED' });
      }),
    );
  }
}

/** Takes the second factor of somebody of the own authority away, who has lost it; never one's own. */
@Injectable()
export class ResetSecondFactor {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Refuses `identity.second-factor-own`, `person.not-found`, `second-factor.not-found`. */
  async execute(actor: Actor, personId: string): Promise<void> {
    if (actor.kind !== 'officer') throw notFound('person');
    const { authorityId, personId: actorId } = actor;
    assertMay(actor, 'authority.administer', { authorityId });
    if (personId === actorId) throw new Refused([{ code: 'identity.second-factor-own' }]);
    await this.transactions.run(scopeOf(actor), async (tx) => {
      const now = this.clock.now();
      const held = await rolesIn(tx, { kind: 'AUTHORITY', authorityId }, personId, now);
      if (held.length === 0) throw notFound('person');
      if (!(await deleteSecondFactor(tx, personId))) throw notFound('second-factor');
      await recordAccountAction(tx, { personId, actorId, authorityId, at: now, kind: 'SECOND_FACTOR_RESET' });
    });
  }
}
