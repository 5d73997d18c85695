export { caseFilePdf, type CaseFileDocument, type FileBlock, type FileRow } from './case-file';
export { receiptPdf, type ReceiptDocument } from './receipt';
export { renderPdf } from './render-pdf';
export { statisticsPdf, type StatisticsDocument } from './statistics';
