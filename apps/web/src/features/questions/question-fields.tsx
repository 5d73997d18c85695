import { offeredOptions } from '@article5/contracts/questions';
import type { AttachmentAnswer, Option, ShownField } from '@article5/contracts/questions';
import { useMessage } from '../../i18n/messages';
import { Checkboxes, DateParts, Radios, type Choice, type DatePartsValue, type FieldProps } from '../../ui';
import { arrange, headingField, type Placed } from './arrange';
import { useFieldsDesk, viewpoint, type FieldsDesk } from './fields-context';
import { FileControl } from './file-control';
import { fieldsShown, type TypedItems, type TypedRow } from './form-value';
import { ItemsControl } from './items-control';
import { ListControl } from './list-control';
import {
  CountriesControl,
  CountryControl,
  CurrencyControl,
  LanguageControl,
  NumberControl,
  ReadAs,
  TextControl,
} from './plain-controls';

type Msg = ReturnType<typeof useMessage>;

/** Label, hint and error of a field. The first field may carry the question itself, with its help as hint. */
function propsOf(desk: FieldsDesk, { field, required }: ShownField, msg: Msg): FieldProps {
  const { question } = desk.page;
  const asHeading = headingField(question) === field.name;
  const hints = [...(asHeading ? [msg(question.help)] : []), ...(field.hint ? [msg(field.hint)] : [])];
  const isMarked = !required && field.type !== 'ITEMS' && question.optional !== true;
  return {
    label: msg(field.label),
    id: field.name,
    error: desk.errors.find((error) => error.field === field.name)?.text,
    ...(hints.length > 0 ? { hint: hints.join(' ') } : {}),
    ...(asHeading ? { asHeading } : {}),
    ...(isMarked ? { optional: true } : {}),
  };
}

function choicesOf(options: readonly Option[], placed: Placed, msg: Msg): Choice[] {
  return options.map((option) => {
    const opened = placed.under[option.value];
    return {
      value: option.value,
      label: msg(option.label),
      ...(option.hint === undefined ? {} : { hint: msg(option.hint) }),
      ...(option.exclusive === undefined ? {} : { exclusive: true }),
      ...(option.group === undefined ? {} : { group: option.group }),
      ...(opened === undefined
        ? {}
        : {
            reveal: (
              <div className="form">
                <PlacedFields placed={opened} />
              </div>
            ),
          }),
    };
  });
}

function ChoiceControl({ placed }: { readonly placed: Placed }) {
  const msg = useMessage();
  const desk = useFieldsDesk();
  const { field } = placed.shown;
  const props = propsOf(desk, placed.shown, msg);
  const typed = desk.form[field.name];
  if (field.type === 'CHOICE') {
    const choices = choicesOf(offeredOptions(field.options, viewpoint(desk)), placed, msg);
    const value = typed === '' ? undefined : (typed as string);
    return (
      <Radios
        {...props}
        choices={choices}
        value={value}
        onChange={(next) => desk.onChange(field.name, next)}
      />
    );
  }
  if (field.type !== 'CHOICES') return null;
  const choices = choicesOf(offeredOptions(field.options, viewpoint(desk)), placed, msg);
  const groups = (field.groups ?? []).map(({ value, label }) => ({ value, label: msg(label) }));
  return (
    <Checkboxes
      {...props}
      choices={choices}
      groups={groups}
      value={typed as readonly string[]}
      onChange={(next) => desk.onChange(field.name, next)}
    />
  );
}

/** Numbers beside their unit, and below them how they are read. */
function NumberRow({ fields }: { readonly fields: readonly ShownField[] }) {
  const { form } = useFieldsDesk();
  const typedIn = (name: string) => {
    const typed = form[name];
    return typeof typed === 'string' ? typed : '';
  };
  const numbers = fields.filter(({ field }) => field.type === 'NUMBER');
  const unit = fields.find(({ field }) => field.type !== 'NUMBER');
  return (
    <div className="field-row">
      {fields.map((shown) => (
        <Control key={shown.field.name} shown={shown} />
      ))}
      <ReadAs
        values={numbers.map(({ field }) => typedIn(field.name))}
        unit={unit?.field.type === 'CURRENCY' ? typedIn(unit.field.name) : ''}
      />
    </div>
  );
}

function Control({ shown }: { readonly shown: ShownField }) {
  const msg = useMessage();
  const desk = useFieldsDesk();
  const { field, required } = shown;
  const props = propsOf(desk, shown, msg);
  const typed = desk.form[field.name];
  const onChange = (next: Parameters<FieldsDesk['onChange']>[1]) => desk.onChange(field.name, next);
  const { context } = desk;
  switch (field.type) {
    case 'TEXT':
    case 'LONG_TEXT':
      return <TextControl {...{ field, props, onChange }} value={typed as string} />;
    case 'NUMBER':
      return <NumberControl {...{ field, props, onChange }} value={typed as string} />;
    case 'DATE':
      return <DateParts {...props} value={typed as DatePartsValue} onChange={onChange} />;
    case 'COUNTRY':
      return <CountryControl {...{ field, props, onChange, context }} value={typed as string} />;
    case 'COUNTRIES':
      return <CountriesControl {...{ field, props, onChange, context }} value={typed as readonly string[]} />;
    case 'LANGUAGE':
      return <LanguageControl {...{ props, onChange }} value={typed as string} />;
    case 'CURRENCY':
      return <CurrencyControl {...{ props, onChange }} value={typed as string} />;
    case 'ATTACHMENTS':
      return <FileControl {...{ field, props, onChange }} value={typed as readonly AttachmentAnswer[]} />;
    case 'LIST':
      return (
        <ListControl
          {...{ field, required, onChange }}
          error={props.error}
          rows={typed as readonly TypedRow[]}
        />
      );
    case 'ITEMS':
      return <ItemsControl {...{ field, onChange }} error={props.error} value={typed as TypedItems} />;
    default:
      return null;
  }
}

/** Fields in their places: choices with what they open, numbers beside their unit, everything else in turn. */
function PlacedFields({ placed }: { readonly placed: readonly Placed[] }) {
  return placed.map((entry) => {
    const { field } = entry.shown;
    if (field.type === 'CHOICE' || field.type === 'CHOICES')
      return <ChoiceControl key={field.name} placed={entry} />;
    if (entry.beside.length === 0) return <Control key={field.name} shown={entry.shown} />;
    return <NumberRow key={field.name} fields={[entry.shown, ...entry.beside]} />;
  });
}

/** Every field of the page, rendered from the catalogue. Inside a `FieldsProvider`. */
export function QuestionFields() {
  const desk = useFieldsDesk();
  const { page, form } = desk;
  return <PlacedFields placed={arrange(page.question, fieldsShown(page, form, viewpoint(desk)))} />;
}
