// Numbers as the reader wants to read them: 123 or ١٢٣. One choice for the whole page; what articles wrote stays as they wrote it.

let zero = 0;

/** @param style 'arab' for Arabic-Indic digits; anything else for Latin ones */
export function useDigits(style) {
  zero = style === 'arab' ? 0x660 : 0;
}

/** A whole number without separators. */
export function numeral(number) {
  const text = String(number);
  return zero ? text.replace(/\d/g, digit => String.fromCharCode(zero + Number(digit))) : text;
}
