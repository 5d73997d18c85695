import { useLingui } from '@lingui/react/macro';
import { isProblem } from '../api/problem';
import { refusalText } from '../i18n/refusals';
import { NotificationBanner } from '../ui';

/** Why an act was refused, every reason, where it happened. */
export function RefusalList({ error }: { readonly error: unknown }) {
  const { t } = useLingui();
  if (error === null || error === undefined) return null;
  const reasons =
    isProblem(error) && error.refusals.length > 0 ? error.refusals : [{ code: 'request.failed' }];
  return (
    <NotificationBanner tone="warn" title={t`This was not done`}>
      <ul>
        {reasons.map((reason, index) => (
          <li key={`${reason.code}-${index}`}>{refusalText(reason)}</li>
        ))}
      </ul>
    </NotificationBanner>
  );
}
