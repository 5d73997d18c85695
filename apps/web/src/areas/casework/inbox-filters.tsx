import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { COUNTRY_CODES } from '@article5/contracts/questions';
import { fmt } from '../../i18n/format';
import { Button, Dropdown, FilterChips, Select, TextInput, type Chip } from '../../ui';
import { CASE_STATUS_WORDS } from '../../words/case';
import { ITEM_FAMILY_NAMES } from '../../words/transaction';
import { useWord } from '../../words/word';
import type { InboxSearch } from './search';

interface FiltersProps {
  readonly search: InboxSearch;
  readonly onChange: (search: InboxSearch) => void;
}

type FilterName = 'status' | 'itemFamily' | 'destination' | 'indicators' | 'assignee' | 'text';

/** Filters in force as chips, and the one place to add more; they take effect at once and live in the address. */
export function InboxFilters({ search, onChange }: FiltersProps) {
  const { t } = useLingui();
  const { cursor: _cursor, case: _case, ...kept } = search;
  const set = (name: FilterName, value: string) => {
    const { [name]: _old, ...rest } = kept;
    onChange(value === '' ? rest : { ...rest, [name]: value });
  };
  return (
    <FilterChips
      chips={useChips(search, set)}
      onClear={() => onChange(search.view === undefined ? {} : { view: search.view })}
    >
      <Dropdown kind="button" label={t`Add filter`}>
        <FilterForm search={search} set={set} />
      </Dropdown>
    </FilterChips>
  );
}

function FilterForm(props: {
  readonly search: InboxSearch;
  readonly set: (name: FilterName, value: string) => void;
}) {
  const { t } = useLingui();
  const word = useWord();
  const { search, set } = props;
  const [text, setText] = useState(search.text ?? '');
  const options = (words: typeof ITEM_FAMILY_NAMES) =>
    Object.keys(words).map((value) => ({ value, label: word(words, value) }));
  const countries = COUNTRY_CODES.map((value) => ({ value, label: fmt.country(value) }));
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        set('text', text.trim());
      }}
    >
      <TextInput
        dense
        name="text"
        label={t`Begins with`}
        hint={t`Reference, exporter or item`}
        value={text}
        onChange={setText}
      />
      <Select
        dense
        name="status"
        label={t`State`}
        none={t`Any`}
        value={search.status ?? ''}
        options={options(CASE_STATUS_WORDS)}
        onChange={(value) => set('status', value)}
      />
      <Select
        dense
        name="itemFamily"
        label={t`Item`}
        none={t`Any`}
        value={search.itemFamily ?? ''}
        options={options(ITEM_FAMILY_NAMES)}
        onChange={(value) => set('itemFamily', value)}
      />
      <Select
        dense
        name="destination"
        label={t`Destination`}
        none={t`Any`}
        value={search.destination ?? ''}
        options={countries.sort((a, b) => fmt.compare(a.label, b.label))}
        onChange={(value) => set('destination', value)}
      />
      <Select
        dense
        name="indicators"
        label={t`Indicators`}
        none={t`Any`}
        value={search.indicators ?? ''}
        options={[
          { value: 'yes', label: t`With indicators` },
          { value: 'no', label: t`Without` },
        ]}
        onChange={(value) => set('indicators', value)}
      />
      <Button small type="submit">
        <Trans>Apply</Trans>
      </Button>
    </form>
  );
}

function useChips(search: InboxSearch, set: (name: FilterName, value: string) => void): readonly Chip[] {
  const { t } = useLingui();
  const word = useWord();
  const chip = (key: FilterName, label: string): Chip => ({ key, label, onRemove: () => set(key, '') });
  const chips: Chip[] = [];
  const { status, itemFamily, destination, indicators, assignee, text } = search;
  if (status !== undefined) {
    const state = word(CASE_STATUS_WORDS, status);
    chips.push(chip('status', t`State: ${state}`));
  }
  if (itemFamily !== undefined) {
    const item = word(ITEM_FAMILY_NAMES, itemFamily);
    chips.push(chip('itemFamily', t`Item: ${item}`));
  }
  if (destination !== undefined) {
    const country = fmt.country(destination);
    chips.push(chip('destination', t`Destination: ${country}`));
  }
  if (indicators !== undefined)
    chips.push(chip('indicators', indicators === 'yes' ? t`With indicators` : t`Without indicators`));
  if (assignee !== undefined)
    chips.push(chip('assignee', assignee === 'none' ? t`Unassigned` : t`One officer`));
  if (text !== undefined) chips.push(chip('text', t`Begins with: ${text}`));
  return chips;
}
