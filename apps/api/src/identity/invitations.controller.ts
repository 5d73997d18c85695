import { Controller } from '@nestjs/common';
import type { ExporterActor, OfficerActor, PlatformActor } from '@article5/domain/identity';
import type { InputOf, ResponseOf } from '@article5/contracts/kernel';
import {
  inviteColleague,
  inviteOfficer,
  invitePlatformPerson,
  withdrawColleagueInvitation,
  withdrawOfficerInvitation,
  withdrawPlatformInvitation,
} from '@article5/contracts/identity';
import { Invite, WithdrawInvitation } from '@article5/use-cases/identity';
import { CurrentActor, Handles, Input } from '../kernel/handles';

/** Invitations into the body that the actor administers, and taking them back. */
@Controller()
export class InvitationsController {
  constructor(
    private readonly invite: Invite,
    private readonly withdrawal: WithdrawInvitation,
  ) {}

  @Handles(inviteOfficer)
  inviteOfficer(
    @CurrentActor() actor: OfficerActor,
    @Input() { body }: InputOf<typeof inviteOfficer>,
  ): Promise<ResponseOf<typeof inviteOfficer>> {
    const { authorityId } = actor;
    return this.invite.execute(actor, { ...body, body: { kind: 'AUTHORITY', authorityId } });
  }

  @Handles(withdrawOfficerInvitation)
  withdrawOfficer(
    @CurrentActor() actor: OfficerActor,
    @Input() { params }: InputOf<typeof withdrawOfficerInvitation>,
  ): Promise<void> {
    return this.withdrawal.execute(actor, params.invitationId);
  }

  @Handles(inviteColleague)
  inviteColleague(
    @CurrentActor() actor: ExporterActor,
    @Input() { body }: InputOf<typeof inviteColleague>,
  ): Promise<ResponseOf<typeof inviteColleague>> {
    const { organisationId } = actor;
    return this.invite.execute(actor, { ...body, body: { kind: 'ORGANISATION', organisationId } });
  }

  @Handles(withdrawColleagueInvitation)
  withdrawColleague(
    @CurrentActor() actor: ExporterActor,
    @Input() { params }: InputOf<typeof withdrawColleagueInvitation>,
  ): Promise<void> {
    return this.withdrawal.execute(actor, params.invitationId);
  }

  @Handles(invitePlatformPerson)
  invitePlatformPerson(
    @CurrentActor() actor: PlatformActor,
    @Input() { body }: InputOf<typeof invitePlatformPerson>,
  ): Promise<ResponseOf<typeof invitePlatformPerson>> {
    const kind = body.roles.includes('UNION_ANALYST') ? 'UNION' : 'PLATFORM';
    return this.invite.execute(actor, { ...body, body: { kind } });
  }

  @Handles(withdrawPlatformInvitation)
  withdrawPlatformPerson(
    @CurrentActor() actor: PlatformActor,
    @Input() { params }: InputOf<typeof withdrawPlatformInvitation>,
  ): Promise<void> {
    return this.withdrawal.execute(actor, params.invitationId);
  }
}
