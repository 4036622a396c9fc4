/*
 * Characters that never carry meaning in what people write here, and that break XML, confuse
 * calendars or turn the words around them: controls, overrides of direction, noncharacters.
 */

const harmful = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\ufffe\uffff]/g;

/** Whether a text holds any of them, or half a letter. */
export const isHarmful = (text: string) => !text.isWellFormed() || text.search(harmful) !== -1;

/** Text as it may leave the house in any format: well-formed, without control characters. */
export const plainText = (text: string) => text.toWellFormed().replace(harmful, '');

/** The same on one line. */
export const plainLine = (text: string) => plainText(text).replace(/\s+/g, ' ').trim();

/**
 * A name or a title as it is kept: one line, and nothing in it that cannot be seen but the joiners that
 * stand between the letters of some scripts. Nothing is left of what has nothing to be seen.
 */
export function plainName(text: string) {
  const line = plainLine(text).replace(unseenInNames, '').normalize('NFC');
  return isBlank(line) ? '' : line.replace(/^[\s\u200c\u200d]+|[\s\u200c\u200d]+$/g, '');
}

/** Whether there is nothing to be seen in a text, whatever characters it is made of. */
export const isBlank = (text: string) => text.replace(unseen, '') === '';

/** Marks of direction, soft hyphens, spaces without width, fillers. */
const unseenInNames =
  /[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb]|\u034f/g;

const unseen = /[\s\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;
