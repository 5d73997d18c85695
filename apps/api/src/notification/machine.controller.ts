import { Controller, HttpStatus, Res, SetMetadata } from '@nestjs/common';
import { HTTP_CODE_METADATA } from '@nestjs/common/constants';
import type { Response } from 'express';
import type { Actor } from '@article5/domain/kernel';
import type { InputOf } from '@article5/contracts/kernel';
import { submissionSchema, submitByMachine } from '@article5/contracts/notification';
import { ReadSubmissionSchema, SubmitByMachine } from '@article5/use-cases/notification';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** The machine door: bearer token, same catalogue, same checks. */
@Controller()
export class MachineController {
  constructor(
    private readonly submission: SubmitByMachine,
    private readonly schema: ReadSubmissionSchema,
  ) {}

  /** 201 with the receipt; 200 when only validation was asked, hence no fixed status. */
  @SetMetadata(HTTP_CODE_METADATA, undefined)
  @Handles(submitByMachine)
  submit(
    @CurrentActor() actor: Actor,
    @Input() { query, body, idempotencyKey }: InputOf<typeof submitByMachine>,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (query.validate !== 'only') return this.submission.execute(actor, body, idempotencyKey);
    response.status(HttpStatus.OK);
    return this.submission.validate(actor, body);
  }

  @Handles(submissionSchema)
  readSchema() {
    return this.schema.execute();
  }
}
