import { Readable } from 'node:stream';
import { Controller, StreamableFile } from '@nestjs/common';
import type { Actor } from '@article5/domain/kernel';
import {
  downloadLetter,
  downloadLetterPage,
  downloadOwnLetter,
  downloadOwnLetterPage,
  listOwnLetters,
  readLetter,
  readOwnLetter,
} from '@article5/contracts/decision';
import type { InputOf } from '@article5/contracts/kernel';
import { ReadLetter, ReadOwnLetters, type LetterFile } from '@article5/use-cases/decision';
import { CurrentActor, Handles, Input } from '../kernel/handles';

@Controller()
export class LetterController {
  constructor(
    private readonly letter: ReadLetter,
    private readonly own: ReadOwnLetters,
  ) {}

  @Handles(readLetter)
  readLetter(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof readLetter>) {
    return this.letter.execute(actor, params);
  }

  @Handles(downloadLetter)
  async downloadLetter(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof downloadLetter>) {
    return toFile(await this.letter.download(actor, { ...params, form: 'pdf' }));
  }

  @Handles(downloadLetterPage)
  async downloadLetterPage(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof downloadLetterPage>,
  ) {
    return toFile(await this.letter.download(actor, { ...params, form: 'html' }));
  }

  @Handles(listOwnLetters)
  listOwn(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof listOwnLetters>) {
    return this.own.list(actor, params);
  }

  @Handles(readOwnLetter)
  readOwn(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof readOwnLetter>) {
    return this.own.execute(actor, params);
  }

  @Handles(downloadOwnLetter)
  async downloadOwn(@CurrentActor() actor: Actor, @Input() { params }: InputOf<typeof downloadOwnLetter>) {
    return toFile(await this.own.download(actor, { ...params, form: 'pdf' }));
  }

  @Handles(downloadOwnLetterPage)
  async downloadOwnPage(
    @CurrentActor() actor: Actor,
    @Input() { params }: InputOf<typeof downloadOwnLetterPage>,
  ) {
    return toFile(await this.own.download(actor, { ...params, form: 'html' }));
  }
}

/** A file to be saved, never shown inside the portal's own origin. */
function toFile({ name, mediaType, bytes }: LetterFile): StreamableFile {
  const stream = typeof bytes === 'string' ? Readable.from([Buffer.from(bytes)]) : bytes;
  return new StreamableFile(stream, { type: mediaType, disposition: `attachment; filename="${name}"` });
}
