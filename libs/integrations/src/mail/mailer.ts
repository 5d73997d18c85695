import { createTransport, type Transporter } from 'nodemailer';

/** A message to a person. It says that there is something to read and where; never what. */
export interface Mail {
  /** UUID; the same message sent again bears the same id. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends messages: at least once, always under the same id. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;
}

/** Sends through the mail server of SMTP_URL. */
export class SmtpMailer extends Mailer {
  private readonly transport: Transporter;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    this.transport = createTransport(url, { disableFileAccess: true, disableUrlAccess: true });
  }

  async send({ messageId, to, subject, text }: Mail): Promise<void> {
    await this.transport.sendMail({
      from: this.from,
      to,
      subject,
      text,
      messageId: `<${messageId}@${domainOf(this.from)}>`,
    });
  }
}

/** Keeps messages instead of sending them: an installation without a mail server (demo, development, tests). */
export class CapturingMailer extends Mailer {
  constructor(private readonly keep: (mail: Mail) => Promise<void>) {
    super();
  }

  async send(mail: Mail): Promise<void> {
    await this.keep(mail);
  }
}

function domainOf(from: string): string {
  return /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
}
