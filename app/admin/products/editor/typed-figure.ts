/** A figure as it was meant: full-width digits and signs of a Chinese keyboard, and its `。` for a point, are read as plain ones. */
export const typedFigure = (text: string): string => text.normalize('NFKC').replaceAll('。', '.').trim();
