import { Mailer, type Mail } from '@article5/integrations/mail';

/** A mail server that remembers what came; `broken` has it fail after it took the mail, as a lost answer would look. */
export class RememberingMailer extends Mailer {
  readonly sent: Mail[] = [];
  broken = false;

  async send(mail: Mail): Promise<void> {
    this.sent.push(mail);
    if (this.broken) throw new Error('the mail server is away');
  }
}
