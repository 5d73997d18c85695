import { Injectable } from '@nestjs/common';
import type { SystemActor } from '@article5/domain/kernel';
import { MATCHER_VERSION, transactionProfile } from '@article5/domain/matching';
import { transactionFacts } from '@article5/domain/questions';
import { Matcher } from '../matching';
import { StepRunner, type IntakeCommand } from './step-runner';

/** Looks for essentially identical transactions in the whole Union. Source: design 4.3, 6; Art 2(22); R-024. */
@Injectable()
export class MatchTransaction {
  constructor(
    private readonly steps: StepRunner,
    private readonly matcher: Matcher,
  ) {}

  execute(actor: SystemActor, command: IntakeCommand): Promise<void> {
    return this.steps.run(actor, command, {
      step: 'match-transactions',
      door: 'matcher',
      work: async (found) => {
        const profile = transactionProfile(transactionFacts(found.answers), found);
        const matches = await this.matcher.compare(profile, found.version);
        return async (tx) => {
          await this.matcher.write(tx, matches);
          return { matcherVersion: MATCHER_VERSION, compared: matches.compared, found: matches.pairs.length };
        };
      },
    });
  }
}
