import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  acceptTimeStep,
  needsCode,
  readTypedCode,
  type SecondFactorRule,
  type StepUpProof,
  type TypedCode,
} from '@article5/domain/identity';
import { Refused, valueOf } from '@article5/domain/kernel';
import type { Configuration } from '@article5/integrations/configuration';
import { SecretBox, timeStepOf } from '@article5/integrations/second-factor';
import {
  keepTimeStep,
  lockSecondFactor,
  recordAccountAction,
  useRecoveryCode,
  type SecondFactorRow,
} from '@article5/persistence/identity';
import { Clock } from '../kernel';
import { Attempts, takeAttempt } from './attempts';

/** Proves, inside the transaction of the act, that it is the person; by the rule that holds for the act. */
export type Confirm = (tx: EntityManager, rule: SecondFactorRule) => Promise<StepUpProof>;

/** The box that seals second factors: SECOND_FACTOR_SECRET, else derived from the session secret. */
export function secretBoxOf(
  configuration: Pick<Configuration, 'SESSION_SECRET' | 'SECOND_FACTOR_SECRET'>,
): SecretBox {
  return new SecretBox(configuration.SECOND_FACTOR_SECRET ?? configuration.SESSION_SECRET);
}

/**
 * Asks for a second factor before an act that binds. Attempts are counted outside the act's transaction, so that a
 * refusal does not forget them; the code is used up inside it, so that an act that failed for another reason leaves
 * it usable.
 */
@Injectable()
export class StepUp {
  constructor(
    private readonly attempts: Attempts,
    private readonly clock: Clock,
    private readonly box: SecretBox,
  ) {}

  /**
   * Runs an act whose transaction calls `confirm`. Refuses what `needsCode` and `acceptTimeStep` refuse, and
   * `identity.second-factor-locked` after repeated failures.
   */
  async around<T>(
    personId: string,
    typed: string | undefined,
    act: (confirm: Confirm) => Promise<T>,
  ): Promise<T> {
    const throttle = this.attempts.secondFactorOfAccount;
    const isTyped = typed !== undefined && typed.trim() !== '';
    if (isTyped) await takeAttempt(throttle, personId, 'identity.second-factor-locked');
    let state: 'UNASKED' | 'WRONG' | 'PROVEN' = 'UNASKED';
    const confirm: Confirm = async (tx, rule) => {
      state = 'WRONG';
      const proof = await this.prove(tx, personId, { rule, typed });
      state = 'PROVEN';
      return proof;
    };
    const settle = async () => {
      if (!isTyped || state === 'WRONG') return;
      if (state === 'PROVEN') await throttle.forget(personId);
      else await throttle.giveBack(personId);
    };
    return act(confirm).finally(settle);
  }

  private async prove(
    tx: EntityManager,
    personId: string,
    { rule, typed }: { readonly rule: SecondFactorRule; readonly typed: string | undefined },
  ): Promise<StepUpProof> {
    const factor = await lockSecondFactor(tx, personId);
    const inForce = factor?.confirmedAt ? factor : undefined;
    if (!valueOf(needsCode(rule, inForce !== undefined, typed)) || !inForce) return 'NONE';
    const read = readTypedCode(typed ?? '');
    if (!read) throw wrong();
    await this.use(tx, personId, { factor: inForce, code: read });
    return read.kind;
  }

  private async use(
    tx: EntityManager,
    personId: string,
    { factor, code }: { readonly factor: SecondFactorRow; readonly code: TypedCode },
  ): Promise<void> {
    const now = this.clock.now();
    if (code.kind === 'AUTHENTICATOR') {
      const step = timeStepOf(this.box.open(factor.sealedSecret, personId), code.digits, now);
      await keepTimeStep(tx, personId, valueOf(acceptTimeStep(step, factor.lastTimeStep)));
      return;
    }
    if (!(await useRecoveryCode(tx, personId, hashOfCode(code.code), now))) throw wrong();
    const used = { personId, actorId: personId, authorityId: null, at: now };
    await recordAccountAction(tx, { ...used, kind: 'RECOVERY_CODE_USED' });
  }
}

function wrong(): Refused {
  return new Refused([{ code: 'identity.second-factor-wrong', field: '/code' }]);
}

/** SHA-256 (hex) of a recovery code as given; its 80 random bits need no slow hash. */
export function hashOfCode(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}
