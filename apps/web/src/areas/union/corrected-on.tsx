import { Trans } from '@lingui/react/macro';
import { fmt } from '../../i18n/format';

/** Says that an outcome took the place of an earlier one; the day of the decision beside it is that of the first. */
export function CorrectedOn({ day }: { readonly day: string | null }) {
  if (day === null) return null;
  return (
    <span className="secondary">
      <Trans>(corrected {fmt.shortDate(day)})</Trans>
    </span>
  );
}
