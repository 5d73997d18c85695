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
  RequestPasswordReset,
  SignIn,
  WhoIs,
  WithdrawInvitation,
} from '@article5/use-cases/identity';
import { Clock } from '@article5/use-cases/kernel';
import type { TestDatabase } from './database';

export type Identity = ReturnType<typeof identityOf>;

/** The acts of room identity on a test database; messages are captured in its table. */
export function identityOf({ databases, transactions }: TestDatabase, clock: Clock = new Clock()) {
  const attempts = new Attempts(databases);
  const links = new LinkMailer(capturingMailer(transactions), {
    BASE_URL: 'http://localhost',
  } as Configuration);
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
    signIn: new SignIn(transactions, attempts),
    whoIs: new WhoIs(databases, clock),
    withdraw: new WithdrawInvitation(transactions, clock),
  };
}
