export { receiptPdf, type ReceiptDocument } from './receipt';
export { renderPdf } from './render-pdf';
