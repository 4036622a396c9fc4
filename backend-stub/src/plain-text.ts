/*
 * Characters that never carry meaning in what people write here, and that break XML, confuse
 * calendars or turn the words around them: controls, overrides of direction, noncharacters.
 */

const harmful = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\ufffe\uffff]/g;

/** Text as it may leave the house in any format: well-formed, without control characters. */
export const plainText = (text: string) => text.toWellFormed().replace(harmful, '');

/** The same on one line. */
export const plainLine = (text: string) => plainText(text).replace(/\s+/g, ' ').trim();
