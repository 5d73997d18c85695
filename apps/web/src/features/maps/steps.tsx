import { Trans, useLingui } from '@lingui/react/macro';

/** The step of a share: five equal parts. */
export function stepOf(share: number): 0 | 1 | 2 | 3 | 4 {
  return Math.max(0, Math.min(4, Math.floor(share * 5))) as 0 | 1 | 2 | 3 | 4;
}

/** The five steps in words, hatch and dot. */
export function MapLegend({ least }: { readonly least: number }) {
  const { t } = useLingui();
  const steps = [0, 1, 2, 3, 4].map((step) => {
    const from = step * 20;
    const to = step === 4 ? 100 : from + 19;
    return { step, words: t`${from} to ${to} %` };
  });
  return (
    <ul className="legend" aria-label={t`Legend`}>
      {steps.map(({ step, words }) => (
        <li key={step}>
          <span className={`legend__swatch heat__cell--${step}`} aria-hidden="true" />
          {words}
        </li>
      ))}
      <li>
        <span className="legend__swatch legend__swatch--few" aria-hidden="true" />
        <Trans>fewer than {least} decisions: no share is said</Trans>
      </li>
      <li>
        <span className="legend__swatch heat__cell--none" aria-hidden="true" />
        <Trans>no data</Trans>
      </li>
    </ul>
  );
}
