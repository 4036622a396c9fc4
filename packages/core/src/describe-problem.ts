import { Problem } from './problem.ts';
import { msg } from './words.ts';

/** Says calmly what went wrong, for the visitor. */
export function describeProblem(error: unknown): string {
  switch (error instanceof Problem ? error.code : 'internal') {
    case 'unreachable':
      return msg('Det går inte att nå Klocket just nu. Kanske saknas nät.', {
        id: 'problem-unreachable',
      });
    case 'not-found':
    case 'gone':
      return msg('Det här finns inte längre.', { id: 'problem-not-found' });
    case 'rate-limited':
      return msg('Det kom många frågor på en gång. Vänta en minut och försök igen.', {
        id: 'problem-rate-limited',
      });
    default:
      return msg('Något gick fel hos oss. Försök igen om en stund.', { id: 'problem-internal' });
  }
}
