import { renderPdf } from './render-pdf';

/** What a printed receipt says, in the reader's words: labels and values side by side. */
export interface ReceiptDocument {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  readonly introduction: string;
  readonly rows: readonly { readonly label: string; readonly value: string; readonly code?: boolean }[];
  readonly notes: readonly string[];
  readonly issuedAt: Date;
}

const SOURCE = `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title, author: "Article 5 portal")
#set text(lang: data.language, size: 11pt)
#set page(paper: "a4", margin: 25mm, footer: context [
  #set text(size: 9pt)
  #data.reference #h(1fr) #counter(page).display("1 / 1", both: true)
])
#show heading: set block(below: 1em)
= #data.title
#data.introduction
#v(1em)
#for row in data.rows [
  #block(below: 0.9em, breakable: false)[
    *#row.label* \\
    #if row.code { let groups = range(0, row.value.len(), step: 32).map(i => row.value.slice(i, calc.min(i + 32, row.value.len()))); raw(groups.join("\\n")) } else { row.value }
  ]
]
#v(1em)
#for note in data.notes [
  #par[#note]
]
`;

/** The receipt as tagged PDF. Same receipt, same bytes. */
export function receiptPdf(receipt: ReceiptDocument): Buffer {
  const { issuedAt, rows, ...words } = receipt;
  const data = {
    ...words,
    reference: rows[0]?.value ?? '',
    rows: rows.map((row) => ({ ...row, code: row.code ?? false })),
  };
  return renderPdf(SOURCE, data, issuedAt);
}
