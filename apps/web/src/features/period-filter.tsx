import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../ui';

/** From which day to which; takes effect when a field is left or Enter is pressed. The address holds the days. */
export function PeriodFilter(props: {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly isChosen: boolean;
  readonly onChange: (period: { from?: string; to?: string }) => void;
}) {
  const { from, to, onChange } = props;
  return (
    <form className="filter-bar" aria-label={props.label} onSubmit={(event) => event.preventDefault()}>
      <DayInput key={`from-${from}`} value={from} onChange={(day) => onChange({ from: day, to })}>
        <Trans>From</Trans>
      </DayInput>
      <DayInput key={`to-${to}`} value={to} onChange={(day) => onChange({ from, to: day })}>
        <Trans>to</Trans>
      </DayInput>
      {props.isChosen && (
        <Button kind="secondary" small onClick={() => onChange({})}>
          <Trans>Last 12 months</Trans>
        </Button>
      )}
    </form>
  );
}

function DayInput(props: {
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly children: React.ReactNode;
}) {
  const [typed, setTyped] = useState(props.value);
  const apply = () => {
    if (typed !== '' && typed !== props.value) props.onChange(typed);
  };
  return (
    <label className="field">
      <span className="field__label">{props.children}</span>
      <input
        className="input input--dense"
        type="date"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={apply}
        onKeyDown={(event) => {
          if (event.key === 'Enter') apply();
        }}
      />
    </label>
  );
}
