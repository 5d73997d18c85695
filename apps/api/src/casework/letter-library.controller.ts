import { Controller } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import {
  approveRemedy,
  approveWording,
  proposeRemedy,
  proposeWording,
  readLetterLibrary,
} from '@article5/contracts/decision';
import type { InputOf } from '@article5/contracts/kernel';
import { LetterLibrary } from '@article5/use-cases/decision';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class LetterLibraryController {
  constructor(private readonly library: LetterLibrary) {}

  @Handles(readLetterLibrary)
  read(@CurrentActor() actor: Actor) {
    return this.library.read(actor);
  }

  @Handles(proposeWording)
  proposeWording(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof proposeWording>) {
    return this.library.proposeWording(actor, body);
  }

  @Handles(approveWording)
  approveWording(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof approveWording>) {
    return this.library.approve(actor, 'wording', params.wordingId);
  }

  @Handles(proposeRemedy)
  proposeRemedy(@CurrentActor() actor: Actor, @Input() { body }: InputOf<typeof proposeRemedy>) {
    return this.library.proposeRemedy(actor, body);
  }

  @Handles(approveRemedy)
  approveRemedy(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof approveRemedy>) {
    return this.library.approve(actor, 'remedy', params.remedyId);
  }
}
