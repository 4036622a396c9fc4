/** Ten or twelve digits of a Swedish personal identity or coordination number, however they are parted. */
const shape = /(?<!\d)(?:19|20)?(\d{2})(\d{2})(\d{2})[-+ ]?(\d{4})(?!\d)/g;

/**
 * Whether a text holds a Swedish personal identity number (SFS 1991:481, 18 §; coordination numbers have
 * 60 added to the day), by its date and its check digit (Luhn, ISO/IEC 7812-1). We never ask for one and
 * never keep one.
 */
export const holdsIdentityNumber = (text: string) =>
  [...text.matchAll(shape)].some(([, year = '', month = '', day = '', end = '']) => {
    const date = Number(day) > 60 ? Number(day) - 60 : Number(day);
    return (
      Number(month) >= 1 &&
      Number(month) <= 12 &&
      date >= 1 &&
      date <= 31 &&
      isLuhn(year + month + day + end)
    );
  });

function isLuhn(digits: string) {
  const sum = [...digits].reduce((total, digit, at) => {
    const doubled = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
