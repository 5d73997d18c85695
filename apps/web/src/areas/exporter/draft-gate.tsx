import type { DraftView } from '@article5/contracts/notification';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { isProblem } from '../../api/problem';
import { draftQuery } from '../../features/notification';
import { Loaded } from './loaded';

/** A draft, or what was sent: then there is nothing to fill in and its own page says where it stands. */
export function DraftGate(props: {
  readonly notificationId: string;
  /** Pages of the draft as a whole are not for what was sent and is open again for a question. */
  readonly onlyDraft?: boolean;
  readonly children: (draft: DraftView) => ReactNode;
}) {
  const { t } = useLingui();
  const { notificationId } = props;
  const query = useQuery(draftQuery(notificationId));
  const { error, data } = query;
  const isGone = isProblem(error) && (error.status === 404 || error.status === 409) && !query.isFetching;
  const isSent = props.onlyDraft === true && data !== undefined && data.status !== 'DRAFT';
  if (isGone || isSent) {
    return <Navigate from="/$lang" to="/$lang/n/$notificationId/view" params={{ notificationId }} replace />;
  }
  return (
    <Loaded query={query} title={t`Loading`}>
      {props.children}
    </Loaded>
  );
}
