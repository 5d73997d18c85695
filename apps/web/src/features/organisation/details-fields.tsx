import { useLingui } from '@lingui/react/macro';
import { fmt } from '../../i18n/format';
import { memberStates } from '../../i18n/member-states';
import { errorOf, type WordedRefusal } from '../../i18n/refusals';
import { Select, TextInput } from '../../ui';

/** What a company says about itself, as typed: empty where nothing is said. */
export interface TypedDetails {
  readonly legalName: string;
  readonly eori: string;
  readonly vatNumber: string;
  readonly street: string;
  readonly postcode: string;
  readonly town: string;
  readonly country: string;
}

export const NO_DETAILS: TypedDetails = {
  legalName: '',
  eori: '',
  vatNumber: '',
  street: '',
  postcode: '',
  town: '',
  country: '',
};

/** The form's texts as the contract wants them: what is empty is null. */
export function toDetails({ legalName, country, ...rest }: TypedDetails) {
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    legalName: legalName.trim(),
    country,
    eori: orNull(rest.eori.toUpperCase()),
    vatNumber: orNull(rest.vatNumber),
    street: orNull(rest.street),
    postcode: orNull(rest.postcode),
    town: orNull(rest.town),
  };
}

/** The fields of a company; ids are the names of the contract's fields. */
export function DetailsFields(props: {
  readonly value: TypedDetails;
  readonly onChange: (value: TypedDetails) => void;
  readonly errors: readonly WordedRefusal[];
}) {
  const { t } = useLingui();
  const { value, onChange, errors } = props;
  const text = (name: keyof TypedDetails) => ({
    name,
    value: value[name],
    error: errorOf(errors, name),
    onChange: (typed: string) => onChange({ ...value, [name]: typed }),
  });
  const countries = memberStates
    .map((code) => ({ value: code, label: fmt.country(code) }))
    .sort((one, other) => fmt.compare(one.label, other.label));
  return (
    <>
      <TextInput {...text('legalName')} label={t`Legal name`} autoComplete="organization" />
      <TextInput
        {...text('eori')}
        label={t`EORI number`}
        optional
        width={20}
        spellCheck={false}
        hint={t`Two letters of the country, then up to 15 letters and digits.`}
      />
      <TextInput {...text('vatNumber')} label={t`VAT number`} optional width={20} spellCheck={false} />
      <TextInput {...text('street')} label={t`Street and number`} optional autoComplete="street-address" />
      <TextInput {...text('postcode')} label={t`Postcode`} optional width={10} autoComplete="postal-code" />
      <TextInput {...text('town')} label={t`Town`} optional width={20} autoComplete="address-level2" />
      <Select {...text('country')} label={t`Country`} none={t`Choose a country`} options={countries} />
    </>
  );
}

/** What is missing before anything is sent. */
export function useMissingDetails(): (value: TypedDetails) => WordedRefusal[] {
  const { t } = useLingui();
  return (value) => [
    ...(value.legalName.trim() === '' ? [{ text: t`Enter the legal name`, field: 'legalName' }] : []),
    ...(value.eori.trim() === '' || /^[A-Za-z]{2}[A-Za-z0-9]{1,15}$/.test(value.eori.trim())
      ? []
      : [{ text: t`Enter an EORI number, like FR123456789000`, field: 'eori' }]),
    ...(value.country === '' ? [{ text: t`Choose the country`, field: 'country' }] : []),
  ];
}
