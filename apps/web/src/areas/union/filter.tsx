import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button, Select } from '../../ui';
import { ITEM_FAMILY_NAMES } from '../../words/transaction';
import { useWord } from '../../words/word';
import type { UnionSearch } from './search';

/** Period and item family of every figure on a page. Applied at once; the address holds them. */
export function UnionFilterBar(props: {
  readonly search: UnionSearch;
  readonly period: { readonly from: string; readonly to: string } | undefined;
  readonly onChange: (search: UnionSearch) => void;
}) {
  const { t } = useLingui();
  const word = useWord();
  const { search, onChange } = props;
  const without = ({ from: _from, to: _to, ...rest }: UnionSearch): UnionSearch => rest;
  return (
    <form
      className="filter-bar"
      aria-label={t`What the figures count`}
      onSubmit={(event) => event.preventDefault()}
    >
      <DayInput
        key={`from-${search.from ?? props.period?.from ?? ''}`}
        label={t`Decided from`}
        value={search.from ?? props.period?.from ?? ''}
        onChange={(from) => onChange({ ...search, from })}
      />
      <DayInput
        key={`to-${search.to ?? props.period?.to ?? ''}`}
        label={t`to`}
        value={search.to ?? props.period?.to ?? ''}
        onChange={(to) => onChange({ ...search, to })}
      />
      <Select
        dense
        name="itemFamily"
        label={t`Item family`}
        none={t`All`}
        value={search.itemFamily ?? ''}
        options={Object.keys(ITEM_FAMILY_NAMES).map((value) => ({
          value,
          label: word(ITEM_FAMILY_NAMES, value),
        }))}
        onChange={(itemFamily) => {
          const { itemFamily: _old, ...rest } = search;
          onChange(itemFamily === '' ? rest : { ...rest, itemFamily });
        }}
      />
      {(search.from !== undefined || search.to !== undefined) && (
        <Button kind="secondary" small onClick={() => onChange(without(search))}>
          <Trans>Last 12 months</Trans>
        </Button>
      )}
    </form>
  );
}

/** A day; takes effect when the field is left or Enter is pressed, so that typing a year asks once. */
function DayInput(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}) {
  const [typed, setTyped] = useState(props.value);
  const apply = () => {
    if (typed !== '' && typed !== props.value) props.onChange(typed);
  };
  return (
    <label className="field">
      <span className="field__label">{props.label}</span>
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
