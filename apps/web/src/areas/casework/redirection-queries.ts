import { queryOptions } from '@tanstack/react-query';
import type { readRedirections } from '@article5/contracts/redirection';
import { call } from '../../api/client';
import { addRefusalTexts } from '../../i18n/refusals';
import { caseKey } from './case-queries';

export const redirectionsQuery = (reference: string) =>
  queryOptions({
    queryKey: [...caseKey(reference), 'redirections'],
    queryFn: () =>
      call<typeof readRedirections>('GET /api/cases/:reference/redirections', { params: { reference } }),
  });

/** Why a redirection or a return was refused. */
addRefusalTexts({
  'redirection.nothing-notified': 'Nobody notified this case: write to the other authority instead',
  'redirection.authority-unknown': 'Choose the competent authority',
  'redirection.own-authority': 'This is your own authority',
  'redirection.return-instead': 'The case came from this authority: send it back instead',
  'redirection.suspicion-not-notifiable':
    'The notification rests on a suspicion, and this authority takes no notifications of a suspicion (Article 5(3))',
  'redirection.exporter-in-union':
    'The exporter is registered in a Member State: the place of the items counts only for exporters from outside',
  'redirection.reason-missing': 'Give a reason',
  'redirection.not-received-so': 'This case did not come from another authority, or went back already',
  'redirection.exporter-has-answered':
    'The exporter has answered you, so the file is no longer the one that came. Redirect the case instead',
});
