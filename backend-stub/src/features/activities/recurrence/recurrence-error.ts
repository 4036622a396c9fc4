import { InputError } from '../../../input-error.ts';

/** Everything that can be wrong with a recurrence. */
export type RecurrenceCode =
  | 'start-invalid'
  | 'recurrence-line-unknown'
  | 'recurrence-malformed'
  | 'recurrence-zone-unknown'
  | 'recurrence-too-long'
  | 'recurrence-too-frequent'
  | 'recurrence-interval-too-long'
  | 'recurrence-ends-before-start'
  | 'recurrence-too-many'
  | 'recurrence-never';

/** A recurrence that is not understood, or refused; `line` is the text it stands in. */
export class RecurrenceError extends InputError {
  override readonly code: RecurrenceCode;
  readonly line: string;

  constructor(code: RecurrenceCode, line: string, index?: number) {
    super(code, index === undefined ? '/startsLocal' : `/recurrence/${index}`, {
      line: line.slice(0, 200),
    });
    this.name = 'RecurrenceError';
    this.code = code;
    this.line = line;
  }
}
