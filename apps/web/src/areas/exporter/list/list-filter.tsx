import type { ExporterStatus } from '@article5/contracts/notification';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import type { OwnListFilter } from '../../../features/notification';
import { Link } from '../../../lang-route';
import { Button, Select, TextInput, type Option } from '../../../ui';

/** Narrows the list; what is chosen stands in the address. */
export function ListFilter(props: { readonly filter: OwnListFilter; readonly statuses: readonly Option[] }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { filter } = props;
  const [search, setSearch] = useState(filter.search ?? '');
  const go = (next: OwnListFilter) => void navigate({ from: '/$lang', to: '/$lang/n', search: next });
  const withStatus = (status: string, text: string): OwnListFilter => ({
    ...(status === '' ? {} : { status: status as ExporterStatus }),
    ...(text.trim() === '' ? {} : { search: text.trim() }),
  });
  return (
    <form
      role="search"
      className="field-row"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        go(withStatus(filter.status ?? '', search));
      }}
    >
      <Select
        id="status"
        label={t`Status`}
        none={t`All`}
        options={props.statuses}
        value={filter.status ?? ''}
        onChange={(status) => go(withStatus(status, search))}
      />
      <TextInput
        id="search"
        label={t`Reference, item or end user`}
        kind="search"
        value={search}
        onChange={setSearch}
      />
      <Button kind="secondary" type="submit">
        <Trans>Search</Trans>
      </Button>
      {(filter.status ?? filter.search) !== undefined && (
        <Link to="/$lang/n" search={{}} onClick={() => setSearch('')}>
          <Trans>Clear filters</Trans>
        </Link>
      )}
    </form>
  );
}
