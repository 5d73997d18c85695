// Fictional organisations with the spellings under which authorities write them: transliterations of four families of
// scripts, translated trades, legal forms, word order, words joined or parted, and typing errors.
import { weighted } from '../kit/chance.mjs';

/** Syllables of one sound: in its own script, then as three customs write it in Latin letters. */
const SLAVIC = rows(
  'жу zhu schu jou|ша sha scha cha|че che tsche tche|ха kha cha kha|ко ko ko ko|во vo wo vo|ни ni ni ni|гра gra gra gra|цев tsev zew tsev|щер shcher schtscher chtcher|мо mo mo mo|ле le le le|тро tro tro tro|пе pe pe pe|бо bo bo bo|ри ri ri ri|зи zi si zi|яр yar jar iar|юд yud jud ioud|дом dom dom dom|сев sev sew sev|гор gor gor gor|кин kin kin kine|рус rus rus rous',
);
const ARABIC = rows(
  'با ba ba ba|دا da da da|را ra ra ra|سا sa sa sa|شا sha scha cha|خا kha cha kha|قا qa ka qa|لو lu lou loo|نو nu nou noo|مي mi mi mee|ري ri ri ree|زي zi zi zee|تو tu tou too|فا fa fa fa|جا ja dja ga|حا ha ha ha|طا ta ta tta|غا gha gha ga|ها ha ha hah|ما ma ma maa',
);
const CHINESE = rows(
  '华 hua hua hua|海 hai hai hai|南 nan nan nan|东 dong dong tung|科 ke ke ko|光 guang guang kwang|明 ming ming ming|天 tian tian tien|龙 long long lung|信 xin xin hsin|达 da da ta|联 lian lian lien|通 tong tong tung|安 an an an|创 chuang chuang chuang|金 jin jin chin|星 xing xing hsing|云 yun yun yun|智 zhi zhi chih|博 bo bo po|恒 heng heng heng|瑞 rui rui jui|泰 tai tai tai|丰 feng feng feng',
);
const WESTERN = rows(
  'mül mul muel mül|ber ber ber ber|tel tel tel tell|dor dor dor dorr|sön son soen sön|gård gard gaard gård|vik vik vic wik|lan lan lan lan|cré cre cre cré|mar mar mar mar|nó no no nó|val val val wal|ten ten ten tenn|os os os os|ri ri ri ry|quel quel kel quel|stra stra stra stra|pen pen pen penn|hol hol hol holl|zen zen zen sen|æsk aesk esk æsk|fel fel fel fell|tor tor tor thor|bra bra bra bra',
);

const TRADES = [
  ['Technologies', 'Technology', 'Tech'],
  ['Telecom', 'Telekom', 'Télécom'],
  ['Security Systems', 'Security System', 'Security Syst.'],
  ['Trading', 'Trade', 'General Trading'],
  ['Electronics', 'Electronic', 'Elektronik'],
  ['Signals', 'Signal', 'Signals'],
  ['Logistics', 'Logistik', 'Logistics'],
  ['Optics', 'Optik', 'Optics'],
  ['Research Institute', 'Institute of Research', 'Research Inst.'],
  ['Engineering', 'Engineering', 'Ingénierie'],
  ['Communications', 'Communication', 'Comms'],
  ['Software', 'Software', 'Software'],
];

const FAMILIES = [
  {
    syllables: SLAVIC,
    length: [3, 4],
    glue: '',
    forms: ['LLC', 'OOO', 'Ltd', 'ООО', ''],
    weight: 30,
  },
  { syllables: ARABIC, length: [3, 4], glue: '', forms: ['LLC', 'W.L.L.', 'Co.', 'FZE', ''], weight: 25 },
  { syllables: CHINESE, length: [3, 4], glue: '', forms: ['Co., Ltd.', 'Co Ltd', 'Limited', ''], weight: 25 },
  { syllables: WESTERN, length: [3, 4], glue: '', forms: ['GmbH', 'AG', 'Ltd.', 'S.A.', ''], weight: 20 },
];

/** @param {string} text @returns {string[][]} */
function rows(text) {
  return text.split('|').map((row) => row.split(' '));
}

/**
 * Makes distinct names until there are so many; answers each with the organisation it is a name of.
 * @param {import('../kit/chance.mjs').Chance} chance
 * @param {number} count
 */
export function makeNames(chance, count) {
  const family = weighted(
    chance,
    FAMILIES.map(({ weight }) => weight),
  );
  /** @type {Map<string, number>} */
  const names = new Map();
  for (let organisation = 0; names.size < count; organisation += 1) {
    const spell = speller(chance, FAMILIES[family()]);
    const wanted = 2 + chance.below(4);
    for (let tries = 0; tries < wanted && names.size < count; tries += 1) {
      const name = spell();
      if (!names.has(name)) names.set(name, organisation);
    }
  }
  return [...names].map(([name, organisation]) => ({ name, organisation }));
}

/**
 * One organisation, and how its name is written next.
 * @param {import('../kit/chance.mjs').Chance} chance
 * @param {typeof FAMILIES[number]} family
 */
function speller(chance, { syllables, length, forms }) {
  const size = length[0] + chance.below(length[1] - length[0] + 1);
  const own = [size, ...(chance.next() < 0.4 ? [2] : [])].map((count) =>
    Array.from({ length: count }, () => chance.pick(syllables)),
  );
  const trade = chance.pick(TRADES);
  const isArabic = syllables === ARABIC;
  return () => {
    const custom = chance.next() < 0.15 ? 0 : 1 + chance.below(3);
    const parting = syllables === CHINESE && custom > 0 && chance.next() < 0.3 ? ' ' : '';
    const article = !isArabic ? '' : custom === 0 ? 'ال' : chance.pick(['Al ', 'Al-', 'El ', '']);
    const words = own.map((word, index) =>
      capital((index === 0 ? article : '') + word.map((syllable) => syllable[custom]).join(parting)),
    );
    const joined = words.length > 1 && chance.next() < 0.12 ? [capital(words.join('').toLowerCase())] : words;
    const said = chance.pick(trade);
    const parts = chance.next() < 0.1 ? [said, ...joined] : [...joined, said];
    const name = [...parts, chance.pick(forms)].filter(Boolean).join(' ');
    const written = chance.next() < 0.1 ? mistyped(chance, name) : name;
    return chance.next() < 0.15 ? written.toUpperCase() : written;
  };
}

/** @param {string} word */
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

/** One letter dropped, doubled, turned or replaced. @param {import('../kit/chance.mjs').Chance} chance @param {string} name */
function mistyped(chance, name) {
  const letters = Array.from(name);
  const at = 1 + chance.below(Math.max(1, letters.length - 2));
  const [letter = '', next = ''] = [letters[at], letters[at + 1]];
  const slips = [[next], [letter, letter, next], [next, letter], ['e', next]];
  letters.splice(at, 2, ...chance.pick(slips));
  return letters.join('');
}
