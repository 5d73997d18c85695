import { longDate, type Letter, type LetterBlock } from './letter';

/** What issuing adds to the text of a letter. */
export interface Issue {
  readonly authorityName: string;
  readonly reference: string;
  /** Calendar date in the authority's zone. */
  readonly issuedOn: string;
  /** SHA-256 (hex) of the text. */
  readonly textSha256: string;
}

/** A letter as a stand-alone page: semantic HTML, no style, no script. */
export function letterAsHtml(letter: Letter, issue: Issue): string {
  const body = letter.blocks.map(htmlBlock).join('\n');
  return `<!doctype html>
<html lang="${html(letter.language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${html(letter.title)}</title></head>
<body>
<header><p>${html(issue.authorityName)}</p><p>${html(issue.reference)}<br>${html(longDate(issue.issuedOn))}</p></header>
<main>
<h1>${html(letter.title)}</h1>
${body}
</main>
<footer><p>${html(sealLine(issue))}</p></footer>
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

/** The same letter as Typst source, from which the tagged PDF is made. */
export function letterAsTypst(letter: Letter, issue: Issue): string {
  const blocks = letter.blocks.map(typstBlock).join('\n\n');
  return `#set document(title: ${quoted(letter.title)}, author: ${quoted(issue.authorityName)})
#set text(lang: ${quoted(letter.language)}, size: 11pt)
#set page(paper: "a4", margin: 2.5cm, footer: text(size: 8pt, ${quoted(sealLine(issue))}))
#set par(justify: false, leading: 0.7em)

#${quoted(issue.authorityName)}

#${quoted(issue.reference)} \\
#${quoted(longDate(issue.issuedOn))}

#heading(level: 1, ${quoted(letter.title)})

${blocks}
`;
}

function typstBlock({ kind, texts }: LetterBlock): string {
  const [first = ''] = texts;
  switch (kind) {
    case 'HEADING':
      return `#heading(level: 2, ${quoted(first)})`;
    case 'PARAGRAPH':
      return `#par(${quoted(first)})`;
    case 'LIST':
      return `#list(${texts.map(quoted).join(', ')})`;
  }
}

function sealLine({ reference, textSha256 }: Issue): string {
  return `${reference} · SHA-256 of the text: ${textSha256}`;
}

function html(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A Typst string: nothing inside it is markup or code. */
function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll(/\s/g, ' ')}"`;
}
