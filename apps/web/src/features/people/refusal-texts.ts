import { addRefusalTexts } from '../../i18n/refusals';

addRefusalTexts({
  'identity.already-member': 'This person has these roles already',
  'identity.role-not-of-body': 'Choose roles of this body',
  'identity.roles-missing': 'Choose at least one role',
  'identity.last-administrator': 'This is the last administrator. Give the role to someone else first',
  'person.not-found': 'This person has no role here any more',
  'identity.second-factor-own': 'Take away your own second factor in your account',
  'second-factor.not-found': 'This person has no second factor any more',
  'role.not-found': 'This role has ended already',
  'invitation.not-found': 'This invitation has been answered or withdrawn already',
});
