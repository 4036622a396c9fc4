import type {
  AttendanceStatus,
  CallAbout,
  Party,
  PeopleCount,
  SignupStatus,
} from '@klocket/contract';
import { msg, str } from '@klocket/core';

/** What is marked of a party, in a word. */
export function attendanceWords(status: AttendanceStatus): string {
  switch (status) {
    case 'present':
      return msg('Här', { id: 'desk-attendance-present' });
    case 'online':
      return msg('På nätet', { id: 'desk-attendance-online' });
    case 'absent':
      return msg('Kom inte', { id: 'desk-attendance-absent' });
    case 'excused':
      return msg('Anmäld frånvaro', { id: 'desk-attendance-excused' });
    case 'walk-in':
      return msg('Kom utan anmälan', { id: 'desk-attendance-walk-in' });
  }
}

/** What has become of a sign-up, in a word. */
export function statusWords(status: SignupStatus): string {
  switch (status) {
    case 'confirmed':
      return msg('Har plats', { id: 'desk-signup-confirmed' });
    case 'offered':
      return msg('Erbjuden plats', { id: 'desk-signup-offered' });
    case 'waiting':
      return msg('Väntar', { id: 'desk-signup-waiting' });
    case 'cancelled':
      return msg('Avbokad', { id: 'desk-signup-cancelled' });
    case 'lapsed':
      return msg('Svarade inte i tid', { id: 'desk-signup-lapsed' });
  }
}

/** What a call is about. */
export function aboutWords(about: CallAbout): string {
  switch (about) {
    case 'promoted':
      return msg('Har fått plats från väntelistan', { id: 'desk-call-promoted' });
    case 'changed':
      return msg('Tillfället har ändrats', { id: 'desk-call-changed' });
    case 'cancelled':
      return msg('Tillfället är inställt', { id: 'desk-call-cancelled' });
    case 'message':
      return msg('Ett meddelande', { id: 'desk-call-message' });
    case 'mail-failed':
      return msg('Mejlet kom inte fram', { id: 'desk-call-mail-failed' });
  }
}

/** Who a party is: "2 vuxna, barn 4 och 7 år". */
export function partyWords({ adults, children }: Party, language: string): string {
  const ages = new Intl.ListFormat(language, { type: 'conjunction' }).format(
    [...children].sort((a, b) => a - b).map(String),
  );
  return [
    adults === 1
      ? msg('1 vuxen', { id: 'desk-adult-one' })
      : adults > 1 && msg(str`${adults} vuxna`, { id: 'desk-adults' }),
    children.length > 0 && msg(str`barn ${ages} år`, { id: 'desk-children-aged' }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Whether somebody alone, of age, is meant: then there is nothing to say of the party. */
export const isAlone = ({ adults, children }: Party) => adults === 1 && children.length === 0;

/** How many come, of how many. */
export function takenWords({ taken, capacity, takesSignups, scope }: PeopleCount): string {
  if (!takesSignups) return msg('Bara att komma', { id: 'desk-joining-drop-in' });
  const seats =
    capacity === undefined
      ? msg(str`${taken} anmälda`, { id: 'desk-taken' })
      : msg(str`${taken} av ${capacity} platser`, { id: 'desk-taken-of' });
  return scope === 'course' ? msg(str`${seats} i kursen`, { id: 'desk-taken-course' }) : seats;
}

/** How many came, once anything is known of it. */
export function cameWords({ came, heads, marked }: PeopleCount): string {
  const count = came + (heads ?? 0);
  if (marked === 0 && heads === undefined) return '';
  return count === 1
    ? msg('1 kom', { id: 'desk-came-one' })
    : msg(str`${count} kom`, { id: 'desk-came' });
}
