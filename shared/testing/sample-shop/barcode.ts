/** Twelve digits with their check digit (GS1 General Specifications 7.9: weights 3 and 1 from the right). */
export function ean13(digits: string): string {
  if (!/^\d{12}$/.test(digits)) throw new Error(`twelve digits are needed: ${digits}`);
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
