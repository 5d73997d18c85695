import { renderPdf } from './render-pdf';

/** Tables of counts as a document. */
export interface StatisticsDocument {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  /** Stands at the foot of each page: how it was made, of when the data are. */
  readonly foot: string;
  readonly notes: readonly string[];
  /** Header row first; the first cell of each row names it. */
  readonly tables: readonly { readonly title: string; readonly rows: readonly (readonly string[])[] }[];
  readonly at: Date;
}

const SOURCE = `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title, author: "Article 5 portal")
#set text(lang: data.language, size: 9pt)
#set page(paper: "a4", flipped: true, margin: 18mm, footer: context [
  #set text(size: 7pt)
  #data.foot #h(1fr) #counter(page).display("1 / 1", both: true)
])
#show heading.where(level: 1): set block(above: 1.6em, below: 0.8em)
#[
  #set text(size: 16pt, weight: "bold")
  #data.title
]
#for note in data.notes [
  #par[#note]
]
#for (index, one) in data.tables.enumerate() [
  #if index > 0 { pagebreak(weak: true) }
  = #one.title
  #set text(size: 7.5pt)
  #table(
    columns: one.rows.first().len(),
    stroke: 0.4pt + gray,
    inset: 3pt,
    align: (column, row) => if column == 0 or row == 0 { left } else { right },
    table.header(..one.rows.first().map(cell => strong(cell))),
    ..one.rows.slice(1).flatten(),
  )
]
`;

/** Statistics as tagged PDF whose header rows repeat. Same content and instant, same bytes. */
export function statisticsPdf({ at, ...data }: StatisticsDocument): Buffer {
  return renderPdf(SOURCE, data, at);
}
