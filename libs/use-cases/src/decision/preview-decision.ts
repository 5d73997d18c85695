import { Injectable } from '@nestjs/common';
import type { DecisionDraft as SentDraft, DecisionPreview } from '@article5/contracts/decision';
import type { ProblemReason } from '@article5/contracts/kernel';
import { proposeDecision } from '@article5/domain/decision';
import type { Actor } from '@article5/domain/identity';
import type { Refusal } from '@article5/domain/kernel';
import { toLetterText } from '@article5/persistence/decision';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { Clock } from '../kernel';
import { readableCase } from '../notification';
import { readGround, toDraft, writeLetter } from './case-to-decide';

/** The letter of a draft decision, and everything that still stands against proposing it; writes nothing. */
@Injectable()
export class PreviewDecision {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(
    actor: Actor,
    command: { readonly reference: string; readonly draft: SentDraft },
  ): Promise<DecisionPreview> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { found } = await readableCase(tx, actor, 'decision.propose', command.reference);
      const ground = await readGround(tx, found, this.clock.now());
      const draft = toDraft(command.draft);
      const outcome = proposeDecision(ground.now, draft);
      const { letter, textSha256 } = writeLetter(found, ground, draft);
      return {
        letter: { ...toLetterText(letter), textSha256 },
        refusals: outcome.ok ? [] : outcome.refusals.map(toReason),
        wantedLanguage: ground.facts.language ?? 'en',
        remedyConfirmed: ground.library.remedy?.isConfirmed ?? false,
      };
    });
  }
}

export function toReason({ code, field, article, parameters }: Refusal): ProblemReason {
  return {
    code,
    ...(field === undefined ? {} : { pointer: field }),
    ...(article === undefined ? {} : { article }),
    ...(parameters === undefined ? {} : { parameters: { ...parameters } }),
  };
}
