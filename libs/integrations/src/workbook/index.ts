export { writeWorkbook, type WorkbookSheet } from './workbook';
