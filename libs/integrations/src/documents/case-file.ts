import { renderPdf } from './render-pdf';

/** A part of a section: words, labels with values, or somebody's own words under a label. */
export type FileBlock =
  | { readonly kind: 'TEXT'; readonly text: string }
  | { readonly kind: 'ROWS'; readonly rows: readonly FileRow[] }
  | { readonly kind: 'HEADING'; readonly text: string };

export interface FileRow {
  readonly label: string;
  readonly value: string;
}

/** A case as a document to be filed: sections that the index lists, in order. */
export interface CaseFileDocument {
  /** BCP 47. */
  readonly language: string;
  readonly title: string;
  /** Stands at the foot of each page: reference, who printed it, when. */
  readonly foot: string;
  readonly indexTitle: string;
  readonly sections: readonly { readonly title: string; readonly blocks: readonly FileBlock[] }[];
  readonly printedAt: Date;
}

const SOURCE = `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title, author: "Article 5 portal")
#set text(lang: data.language, size: 10pt)
#set heading(numbering: "1.")
#set page(paper: "a4", margin: 22mm, footer: context [
  #set text(size: 8pt)
  #data.foot #h(1fr) #counter(page).display("1 / 1", both: true)
])
#show heading.where(level: 1): set block(above: 2em, below: 0.9em)
#show heading.where(level: 2): set block(above: 1.4em, below: 0.7em)
#[
  #set text(size: 18pt, weight: "bold")
  #data.title
]
#v(1em)
#outline(title: data.indexTitle, depth: 1)
#for section in data.sections [
  #pagebreak(weak: true)
  = #section.title
  #for block in section.blocks {
    if block.kind == "HEADING" [
      == #block.text
    ] else if block.kind == "TEXT" [
      #par[#block.text]
    ] else [
      #for row in block.rows [
        #std.block(below: 0.8em)[*#row.label* \\ #row.value]
      ]
    ]
  }
]
`;

/** The case file as tagged PDF with an index whose entries are links. Same content, same bytes. */
export function caseFilePdf({ printedAt, ...data }: CaseFileDocument): Buffer {
  return renderPdf(SOURCE, data, printedAt);
}
