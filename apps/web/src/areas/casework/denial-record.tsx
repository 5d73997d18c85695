import './consultation-texts';
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import {
  DENIAL_GROUNDS,
  DENIAL_TYPES,
  type DenialGround,
  type DenialToRecord,
  type DenialType,
  type recordDenial,
} from '@article5/contracts/denial';
import { call } from '../../api/client';
import { Actions, BackLink, Button, Checkboxes, Page, Select, TextArea, TextInput } from '../../ui';
import { DENIAL_GROUND_WORDS, DENIAL_TYPE_WORDS } from '../../words/denial';
import { ITEM_FAMILY_NAMES } from '../../words/transaction';
import { useWord } from '../../words/word';
import { errorAt } from './error-at';
import { Unplaced, useDenialAct } from './review-denial';

const route = getRouteApi('/$lang/c/denials/new');

const EMPTY = {
  ...{ number: '', denialType: 'REFUSAL', legalBasis: 'Art 16(1)', decidedOn: '', notifiedOn: '' },
  ...{ itemName: '', itemDescription: '', itemFamily: '', controlEntry: '', destination: '', endUse: '' },
  ...{ endUser: '', endUserCountry: '', consignee: '', consigneeCountry: '', reason: '', internalNote: '' },
};
type Field = keyof typeof EMPTY;

/** Records a denial that was notified to the other authorities. */
export function DenialRecordPage() {
  const { t } = useLingui();
  const word = useWord();
  const navigate = route.useNavigate();
  const [values, setValues] = useState<Record<Field, string>>(EMPTY);
  const [grounds, setGrounds] = useState<readonly string[]>([]);
  const record = useDenialAct((body: DenialToRecord) =>
    call<typeof recordDenial>('POST /api/denials', { body }),
  );
  const bind = (name: Field) => ({
    name,
    value: values[name],
    onChange: (value: string) => setValues((before) => ({ ...before, [name]: value })),
    ...errorAt(record.error, `/${name}`),
  });
  const save = () =>
    record.mutate(toBody(values, grounds), {
      onSuccess: ({ denial: { authorityId, denialId } }) =>
        void navigate({
          to: '/$lang/c/denials/$authorityId/$denialId',
          params: (before) => ({ ...before, authorityId, denialId }),
        }),
    });
  const day = t`Year-month-day, for example 2026-11-24.`;
  return (
    <Page
      title={t`Record a denial`}
      back={
        <BackLink from="/$lang" to="/$lang/c/denials">
          <Trans>Denials</Trans>
        </BackLink>
      }
    >
      <div className="stack">
        <p>
          <Trans>
            The other authorities and the Commission see it as soon as it is recorded, without the internal
            note (Article 16(1)).
          </Trans>
        </p>
        <Unplaced error={record.error} />
        <TextInput label={t`Number`} width={20} {...bind('number')} />
        <Select
          label={t`Kind`}
          options={DENIAL_TYPES.map((value) => ({ value, label: word(DENIAL_TYPE_WORDS, value) }))}
          {...bind('denialType')}
        />
        <TextInput label={t`Legal basis`} width={20} {...bind('legalBasis')} />
        <TextInput label={t`Decided on`} hint={day} width={10} {...bind('decidedOn')} />
        <TextInput label={t`Notified on`} hint={day} width={10} {...bind('notifiedOn')} />
        <TextInput label={t`Item or model`} {...bind('itemName')} />
        <TextArea label={t`Description with technical parameters`} rows={4} {...bind('itemDescription')} />
        <Select
          label={t`Kind of item`}
          none={t`Not known`}
          options={Object.keys(ITEM_FAMILY_NAMES).map((value) => ({
            value,
            label: word(ITEM_FAMILY_NAMES, value),
          }))}
          {...bind('itemFamily')}
        />
        <TextInput
          label={t`Control entry of Annex I`}
          hint={t`Leave empty for a non-listed item.`}
          width={10}
          {...bind('controlEntry')}
        />
        <TextInput
          label={t`Destination`}
          hint={t`Two letters, for example KZ.`}
          width={4}
          {...bind('destination')}
        />
        <TextInput label={t`End user`} {...bind('endUser')} {...errorAt(record.error, '/entities')} />
        <TextInput label={t`Country of the end user`} width={4} {...bind('endUserCountry')} />
        <TextInput label={t`Consignee`} {...bind('consignee')} />
        <TextInput label={t`Country of the consignee`} width={4} {...bind('consigneeCountry')} />
        <TextArea label={t`End use`} rows={3} {...bind('endUse')} />
        <Checkboxes
          name="grounds"
          label={t`Grounds`}
          value={grounds}
          onChange={setGrounds}
          choices={DENIAL_GROUNDS.map((value) => ({ value, label: word(DENIAL_GROUND_WORDS, value) }))}
          {...errorAt(record.error, '/grounds')}
        />
        <TextArea label={t`Reason`} rows={4} maxLength={4000} {...bind('reason')} />
        <TextArea
          label={t`Internal note`}
          hint={t`Not shown to other authorities.`}
          rows={3}
          {...bind('internalNote')}
        />
        <Actions>
          <Button busy={record.isPending} onClick={save}>
            <Trans>Record the denial</Trans>
          </Button>
        </Actions>
      </div>
    </Page>
  );
}

function toBody(values: Record<Field, string>, grounds: readonly string[]): DenialToRecord {
  const given = (name: 'itemFamily' | 'controlEntry' | 'internalNote') =>
    values[name].trim() === '' ? {} : { [name]: values[name].trim() };
  const country = (text: string) => (text.trim().length === 2 ? { country: text.trim().toUpperCase() } : {});
  const destination = values.destination.trim().toUpperCase();
  const party = (role: 'END_USER' | 'CONSIGNEE', name: string, of: string) =>
    name.trim() === '' ? [] : [{ role, name: name.trim(), address: '', ...country(of) }];
  const { number, denialType, legalBasis, decidedOn, notifiedOn, itemName, itemDescription, endUse, reason } =
    values;
  return {
    ...{ number, legalBasis, decidedOn, notifiedOn, itemName, itemDescription, endUse, reason },
    denialType: denialType as DenialType,
    parameters: [],
    grounds: grounds as DenialGround[],
    ...(destination.length === 2 ? { destination } : {}),
    ...given('itemFamily'),
    ...given('controlEntry'),
    ...given('internalNote'),
    entities: [
      ...party('END_USER', values.endUser, values.endUserCountry),
      ...party('CONSIGNEE', values.consignee, values.consigneeCountry),
    ],
  };
}
