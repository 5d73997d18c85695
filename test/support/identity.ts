import type { Configuration } from '@article5/integrations/configuration';
import {
  AcceptInvitation,
  Attempts,
  capturingMailer,
  CompletePasswordReset,
  EndRole,
  GiveRole,
  Invitations,
  Invite,
  LinkMailer,
  ListPeople,
  ReadSecondFactor,
  RemoveSecondFactor,
  RequestPasswordReset,
  ResetSecondFactor,
  SetUpSecondFactor,
  SignIn,
  StepUp,
  WhoIs,
  WithdrawInvitation,
} from '@article5/use-cases/identity';
import { SecretBox } from '@article5/integrations/second-factor';
import { Clock } from '@article5/use-cases/kernel';
import type { TestDatabase } from './database';

export type Identity = ReturnType<typeof identityOf>;

/** The acts of room identity on a test database; messages are captured in its table. */
export function identityOf({ databases, transactions }: TestDatabase, clock: Clock = new Clock()) {
  const attempts = new Attempts(databases);
  const links = new LinkMailer(capturingMailer(transactions), {
    BASE_URL: 'http://localhost',
  } as Configuration);
  const box = new SecretBox('a secret of tests that is long enough');
  const stepUp = new StepUp(attempts, clock, box);
  const invitations = new Invitations(links, clock);
  return {
    invitations,
    accept: new AcceptInvitation(transactions, attempts, clock),
    completeReset: new CompletePasswordReset(transactions, attempts, clock),
    end: new EndRole(transactions, clock),
    give: new GiveRole(transactions, clock),
    invite: new Invite(transactions, invitations),
    people: new ListPeople(transactions, clock),
    requestReset: new RequestPasswordReset(transactions, attempts, links, clock),
    stepUp,
    secondFactor: {
      read: new ReadSecondFactor(transactions),
      setUp: new SetUpSecondFactor(transactions, clock, box, attempts),
      remove: new RemoveSecondFactor(transactions, clock, stepUp),
      reset: new ResetSecondFactor(transactions, clock),
    },
    signIn: new SignIn(transactions, attempts),
    whoIs: new WhoIs(databases, clock),
    withdraw: new WithdrawInvitation(transactions, clock),
  };
}
