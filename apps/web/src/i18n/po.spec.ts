import { describe, expect, it } from 'vitest';
import { parsePo } from './po';

const HEADER = 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n\n';

describe('a catalogue for translators', () => {
  it('is read with its texts over several lines, its escapes and where each is used', () => {
    const text = `${HEADER}#. placeholder {0}: n
#: src/areas/admin/home.tsx
#: src/words/act.ts src/words/case.ts
msgid ""
"First line\\n"
"say \\"yes\\""
msgstr "Première ligne"
`;
    expect(parsePo(text)).toEqual([
      {
        id: 'First line\nsay "yes"',
        translation: 'Première ligne',
        origins: ['src/areas/admin/home.tsx', 'src/words/act.ts', 'src/words/case.ts'],
      },
    ]);
  });

  it('tells what has no translation, and leaves out the header and what nothing uses any more', () => {
    const text = `${HEADER}#: src/a.tsx\nmsgid "One"\nmsgstr ""\n\n#~ msgid "Gone"\n#~ msgstr "Parti"\n`;
    expect(parsePo(text)).toEqual([{ id: 'One', translation: '', origins: ['src/a.tsx'] }]);
  });
});
