import { useState } from 'react';
import { fmt } from '../../i18n/format';
import { ComboBox, FileUpload, MultiComboBox, MultiSelect, Select, type UploadItem } from '../../ui';

const countries = ['AT', 'BE', 'DE', 'FR', 'IE', 'MT', 'PL'].map((value) => ({
  value,
  label: fmt.country(value),
}));
const uploads: UploadItem[] = [
  { key: '1', name: 'data sheet.pdf', size: 812_000, state: 'uploading', progress: 0.4 },
  {
    key: '2',
    name: 'contract with a rather long name that must wrap somewhere.pdf',
    size: 2_400_000,
    state: 'checking',
  },
  { key: '3', name: 'end-use statement.pdf', size: 120_000, state: 'ready', href: '/favicon.svg' },
  { key: '4', name: 'archive.zip', size: 52_000_000, state: 'failed', problem: 'Larger than 50 MB' },
];

/** Choices from lists, and files. */
export function ListFields() {
  const [one, setOne] = useState('BE');
  const [many, setMany] = useState<string[]>(['FR', 'MT']);
  const [states, setStates] = useState<string[]>([]);
  return (
    <>
      <Select
        label="Contract stage"
        id="kit-stage"
        none="Choose"
        value=""
        onChange={() => undefined}
        options={[{ value: 'OFFER', label: 'Offer made' }]}
      />
      <Select
        label="Contract stage, refused"
        id="kit-stage-error"
        value=""
        error="Choose a stage"
        none="Choose"
        onChange={() => undefined}
        options={[{ value: 'OFFER', label: 'Offer made' }]}
      />
      <ComboBox
        label="Where is it going?"
        hint="Final destination"
        id="kit-country"
        options={countries}
        value={one}
        onChange={setOne}
      />
      <ComboBox
        label="Where is it going? (refused)"
        id="kit-country-error"
        error="Choose a country of the list"
        options={countries}
        value=""
        onChange={() => undefined}
      />
      <MultiComboBox
        label="Countries on the way"
        id="kit-countries"
        optional
        options={countries}
        value={many}
        onChange={setMany}
      />
      <div>
        <MultiSelect
          label="State"
          value={states}
          onChange={setStates}
          options={[
            { value: 'NEW', label: 'New' },
            { value: 'OPEN', label: 'In assessment' },
          ]}
        />
      </div>
      <FileUpload
        label="Add the data sheet"
        hint="PDF preferred, up to 50 MB each"
        id="kit-files"
        items={uploads}
        onFiles={() => undefined}
        onRemove={() => undefined}
      />
      <FileUpload
        label="Add the mandate"
        id="kit-files-error"
        error="Add at least one file"
        items={[]}
        onFiles={() => undefined}
      />
    </>
  );
}
