import { whenIdle } from '@klocket/core';

type Listening = Parameters<typeof import('./listen.ts').listenFresh>;

/** Listens to a district, once something of it is shown; the code for it comes when there is time. */
export function stayFresh(...listening: Listening) {
  whenIdle(() => {
    void import('./listen.ts').then(
      ({ listenFresh }) => listenFresh(...listening),
      () => {
        // Without it the widget shows what it knows, as it does without a network.
      },
    );
  });
}
