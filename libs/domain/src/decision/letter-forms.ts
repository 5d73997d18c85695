import { letterLanguage } from './clause-library';
import { LETTER_WORDS } from './data/letter-words';
import { longDate, type Letter, type LetterBlock } from './letter';

/** What issuing adds to the text of a letter. */
export interface Issue {
  readonly authorityName: string;
  readonly reference: string;
  /** Calendar date in the authority's zone. */
  readonly issuedOn: string;
  /** SHA-256 (hex) of the text. */
  readonly textSha256: string;
  /** How anyone checks that the letter is genuine. */
  readonly check?: { readonly code: string; readonly address: string };
}

/** A letter as a stand-alone page: semantic HTML, no style, no script. */
export function letterAsHtml(letter: Letter, issue: Issue): string {
  const body = letter.blocks.map(htmlBlock).join('\n');
  return `<!doctype html>
<html lang="${html(letter.language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${html(letter.title)}</title></head>
<body>
<header><p>${html(issue.authorityName)}</p><p>${html(issue.reference)}<br>${html(longDate(issue.issuedOn, letter.language))}</p></header>
<main>
<h1>${html(letter.title)}</h1>
${body}
</main>
<footer><p>${html(sealLine(letter, issue))}</p>${checkLines(letter, issue)
    .map((line) => `<p>${html(line)}</p>`)
    .join('')}</footer>
</body>
</html>
`;
}

function htmlBlock({ kind, texts }: LetterBlock): string {
  const [first = ''] = texts;
  switch (kind) {
    case 'HEADING':
      return `<h2>${html(first)}</h2>`;
    case 'PARAGRAPH':
      return `<p>${html(first)}</p>`;
    case 'LIST':
      return `<ul>\n${texts.map((text) => `<li>${html(text)}</li>`).join('\n')}\n</ul>`;
  }
}

/** The same letter for the typesetter: Typst source that reads `letterData`; words of people are data, never source. */
export const LETTER_SOURCE = `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title, author: data.authority)
#set text(lang: data.language, size: 11pt)
#set page(paper: "a4", margin: 25mm, footer: context [
  #set text(size: 8pt)
  #data.seal #h(1fr) #counter(page).display("1 / 1", both: true)
])
#show heading: set block(above: 1.4em, below: 0.8em)
#par(data.authority)
#par[#data.reference \\ #data.date]
= #data.title
#for block in data.blocks {
  if block.kind == "HEADING" [== #block.texts.first()]
  else if block.kind == "LIST" { list(..block.texts) }
  else { par(block.texts.first()) }
}
#if data.check.len() > 0 [
  #line(length: 100%, stroke: 0.5pt)
  #for words in data.check [ #par[#words] ]
]
`;

/** What `LETTER_SOURCE` reads. */
export function letterData(letter: Letter, issue: Issue): Readonly<Record<string, unknown>> {
  return {
    title: letter.title,
    language: letter.language,
    blocks: letter.blocks,
    authority: issue.authorityName,
    reference: issue.reference,
    date: longDate(issue.issuedOn, letter.language),
    seal: sealLine(letter, issue),
    check: checkLines(letter, issue),
  };
}

/** How to check the letter, printed at its end. */
function checkLines({ language }: Letter, { check }: Issue): readonly string[] {
  if (check === undefined) return [];
  const words = LETTER_WORDS[letterLanguage(language)];
  return [`${words.checkAt} ${check.address}`, `${words.verificationCode} ${check.code}`];
}

function sealLine({ language }: Letter, { reference, textSha256 }: Issue): string {
  return `${reference} · ${LETTER_WORDS[letterLanguage(language)].textHash} ${textSha256}`;
}

function html(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
