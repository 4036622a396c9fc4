import { msg, str } from '@klocket/core';
import type { DeskPlace } from '../place.ts';

/**
 * Asks before somebody signs out from a browser that holds what has not been sent: all that is stored goes with
 * the session, since computers are shared. True when nothing is lost, or it is meant to be.
 */
export async function mayForget(confirm: DeskPlace['confirm']): Promise<boolean> {
  const { countUnsent } = await import('@klocket/defects/unsent');
  const count = await countUnsent();
  if (count === 0) return true;
  return confirm({
    title: msg('Logga ut och släng det som inte är skickat?', { id: 'desk-leave-unsent' }),
    words:
      count === 1
        ? msg(
            'En sak från en vandring eller en anmälan finns bara i den här webbläsaren. Öppna sidan där den skrevs när det finns nät, så skickas den först.',
            { id: 'desk-leave-unsent-one' },
          )
        : msg(
            str`${count} saker från vandringar och anmälningar finns bara i den här webbläsaren. Öppna sidan där de skrevs när det finns nät, så skickas de först.`,
            { id: 'desk-leave-unsent-words' },
          ),
    yes: msg('Logga ut och släng', { id: 'desk-leave-unsent-yes' }),
    grave: true,
  });
}
