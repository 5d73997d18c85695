import { Controller, HttpStatus, Res, SetMetadata } from '@nestjs/common';
import { HTTP_CODE_METADATA } from '@nestjs/common/constants';
import type { Response } from 'express';
import type { Actor } from '@article5/domain/kernel';
import type { InputOf } from '@article5/contracts/kernel';
import { submissionSchema, submitByMachine, submitDraft } from '@article5/contracts/notification';
import { ReadSubmissionSchema, SubmitByMachine, SubmitDraft } from '@article5/use-cases/notification';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** Sending: a draft by a person, a whole notification by a machine; same catalogue, same checks, same receipt. */
@Controller()
export class SubmissionController {
  constructor(
    private readonly drafts: SubmitDraft,
    private readonly machine: SubmitByMachine,
    private readonly schema: ReadSubmissionSchema,
  ) {}

  @Handles(submitDraft)
  submitDraft(
    @CurrentActor() actor: Actor,
    @Input() { params, body, idempotencyKey }: InputOf<typeof submitDraft>,
  ) {
    const { notificationId } = params;
    return this.drafts.execute(actor, { notificationId, declaration: body.declaration, idempotencyKey });
  }

  /** 201 with the receipt; 200 when only validation was asked, hence no fixed status. */
  @SetMetadata(HTTP_CODE_METADATA, undefined)
  @Handles(submitByMachine)
  submitByMachine(
    @CurrentActor() actor: Actor,
    @Input() { query, body, idempotencyKey }: InputOf<typeof submitByMachine>,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (query.validate !== 'only') return this.machine.execute(actor, body, idempotencyKey);
    response.status(HttpStatus.OK);
    return this.machine.validate(actor, body);
  }

  @Handles(submissionSchema)
  readSchema() {
    return this.schema.execute();
  }
}
