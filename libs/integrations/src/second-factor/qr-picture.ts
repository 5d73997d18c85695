import { create } from 'qrcode';

/** A QR code as a grid: `size` modules a side, and the dark ones as one SVG path in units of modules. */
export interface QrPicture {
  readonly size: number;
  readonly path: string;
}

/** Draws a text as QR code. It is drawn as a path and not as an image: nothing has to be loaded to show it. */
export function qrPicture(text: string): QrPicture {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`;
    }
  }
  return { size, path };
}
