import { tmpdir } from 'node:os';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

let compiler: NodeCompiler | undefined;

/**
 * Typesets a document as tagged PDF (PDF/UA-1). `source` is Typst text of ours; it reads `data` with
 * `json(bytes(sys.inputs.data))`, so words of users are never source. It must set a document title and a language.
 * `at` is the date inside the file: same source, data and `at` give the same bytes. Throws when it does not compile.
 */
export function renderPdf(source: string, data: unknown, at: Date): Buffer {
  compiler ??= NodeCompiler.create({ workspace: tmpdir() });
  try {
    return compiler.pdf(
      { mainFileContent: source, inputs: { data: JSON.stringify(data) }, resetRead: true },
      { pdfStandard: 'ua-1', creationTimestamp: Math.floor(at.getTime() / 1000) },
    );
  } finally {
    compiler.evictCache(10);
  }
}
