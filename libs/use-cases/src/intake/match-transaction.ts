import { Injectable } from '@nestjs/common';
import type { SystemActor } from '@article5/domain/kernel';
import { MATCHER_VERSION, transactionProfile } from '@article5/domain/matching';
import { transactionFacts } from '@article5/domain/questions';
import { DenialSearch } from '../denial';
import { Matcher } from '../matching';
import { StepRunner, type IntakeCommand } from './step-runner';

/**
 * Looks for essentially identical transactions in the whole Union, and for denials in force that are: the latter as
 * advice only at this stage. Source: design 4.3, 6; Art 2(22), 16(5).
 */
@Injectable()
export class MatchTransaction {
  constructor(
    private readonly steps: StepRunner,
    private readonly matcher: Matcher,
    private readonly denials: DenialSearch,
  ) {}

  execute(actor: SystemActor, command: IntakeCommand): Promise<void> {
    return this.steps.run(actor, command, {
      step: 'match-transactions',
      door: 'matcher',
      work: async (found) => {
        const profile = transactionProfile(transactionFacts(found.answers), found);
        const matches = await this.matcher.compare(profile, found.version);
        const denied = await this.denials.look(profile);
        return async (tx, at) => {
          await this.matcher.write(tx, matches);
          await this.denials.write(tx, denied, { version: found.version, stage: 'NOTIFICATION', at });
          const pairs = { compared: matches.compared, found: matches.pairs.length };
          return { matcherVersion: MATCHER_VERSION, ...pairs, denials: denied.hits.length };
        };
      },
    });
  }
}
