import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Facet } from '@article5/contracts/casework';
import { COUNTRY_CODES } from '@article5/contracts/questions';
import { fmt } from '../../i18n/format';
import { Button, Dropdown, FilterChips, Select, TextInput, type Chip } from '../../ui';
import { CASE_STATUS_WORDS } from '../../words/case';
import { ITEM_FAMILY_NAMES } from '../../words/transaction';
import { useWord } from '../../words/word';
import { facetsQuery, labelsQuery, officersQuery } from './inbox-queries';
import { countText } from './inbox-views';
import { figureChips } from './figure-chips';
import { withoutPlace, type FilterName, type InboxSearch } from './search';

interface FiltersProps {
  readonly search: InboxSearch;
  readonly onChange: (search: InboxSearch) => void;
}

/** Filters in force as chips, and the one place to add more; they take effect at once and live in the address. */
export function InboxFilters({ search, onChange }: FiltersProps) {
  const { t } = useLingui();
  const { saved: _saved, ...kept } = withoutPlace(search);
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
  const { search, set } = props;
  const [text, setText] = useState(search.text ?? '');
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
      {useFilterLists(search).map(({ name, label, options }) => (
        <Select
          key={name}
          dense
          name={name}
          label={label}
          none={t`Any`}
          value={search[name] ?? ''}
          options={options}
          onChange={(value) => set(name, value)}
        />
      ))}
      <Button small type="submit">
        <Trans>Apply</Trans>
      </Button>
    </form>
  );
}

/** Each filter with its values; how many cases of the list have each is said where it is known. */
function useFilterLists(search: InboxSearch) {
  const { t } = useLingui();
  const word = useWord();
  const { data: facets } = useQuery(facetsQuery(search));
  const { data: officers } = useQuery(officersQuery());
  const { data: labels } = useQuery(labelsQuery());
  const counted = (facet: Facet, options: { readonly value: string; readonly label: string }[]) =>
    options.map(({ value, label }) => {
      const found = facets?.facets[facet].find((one) => one.value === value);
      return { value, label: found === undefined ? label : `${label} (${countText(found)})` };
    });
  const words = (list: typeof ITEM_FAMILY_NAMES) =>
    Object.keys(list).map((value) => ({ value, label: word(list, value) }));
  const countries = COUNTRY_CODES.map((value) => ({ value, label: fmt.country(value) }));
  const lists = [
    { name: 'status', label: t`State`, options: words(CASE_STATUS_WORDS) },
    { name: 'itemFamily', label: t`Item`, options: words(ITEM_FAMILY_NAMES) },
    {
      name: 'destination',
      label: t`Destination`,
      options: countries.sort((a, b) => fmt.compare(a.label, b.label)),
    },
    {
      name: 'indicators',
      label: t`Indicators`,
      options: [
        { value: 'yes', label: t`With indicators` },
        { value: 'no', label: t`Without` },
      ],
    },
    {
      name: 'assignee',
      label: t`Officer`,
      options: [
        { value: 'none', label: t`Unassigned` },
        ...(officers?.items ?? []).map(({ personId, displayName }) => ({
          value: personId,
          label: displayName,
        })),
      ],
    },
    {
      name: 'label',
      label: t`Label`,
      options: (labels?.items ?? []).map(({ labelId, name }) => ({ value: labelId, label: name })),
    },
    {
      name: 'unread',
      label: t`Read by me`,
      options: [
        { value: 'yes', label: t`Unread` },
        { value: 'no', label: t`Read` },
      ],
    },
  ] as const;
  return lists.map((list) => ({ ...list, options: counted(list.name, [...list.options]) }));
}

function useChips(search: InboxSearch, set: (name: FilterName, value: string) => void): readonly Chip[] {
  const { t } = useLingui();
  const word = useWord();
  const chip = (key: FilterName, label: string): Chip => ({ key, label, onRemove: () => set(key, '') });
  const chips: Chip[] = [];
  const { data: officers } = useQuery({ ...officersQuery(), enabled: search.assignee !== undefined });
  const { data: labels } = useQuery({ ...labelsQuery(), enabled: search.label !== undefined });
  const { status, itemFamily, destination, indicators, assignee, label, unread, text } = search;
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
  if (assignee !== undefined) {
    const name = officers?.items.find(({ personId }) => personId === assignee)?.displayName;
    chips.push(chip('assignee', assignee === 'none' ? t`Unassigned` : (name ?? t`One officer`)));
  }
  if (label !== undefined) {
    const name = labels?.items.find(({ labelId }) => labelId === label)?.name ?? '';
    chips.push(chip('label', t`Label: ${name}`));
  }
  if (unread !== undefined) chips.push(chip('unread', unread === 'yes' ? t`Unread` : t`Read`));
  if (text !== undefined) chips.push(chip('text', t`Begins with: ${text}`));
  return [...chips, ...figureChips(search, word).map(({ key, label: words }) => chip(key, words))];
}
