import type { Me } from '@klocket/contract';
import { describeProblem, msg } from '@klocket/core';
import { html, nothing } from 'lit';
import type { DeskLanguage } from '../language.ts';
import type { SessionState } from '../session.ts';
import type { SignedInEvent } from '../sign-in/signed-in-event.ts';
import type { StaffApi } from '../staff-api.ts';
import { deskPath } from '../whereabouts.ts';
import { mark } from './mark.ts';

/** What is needed to let somebody in. */
export interface Door {
  api: StaffApi;
  language: DeskLanguage;
  /** Offers to sign in as each role, where everything is made up. */
  demo: boolean;
  signedIn(event: SignedInEvent): void;
}

/** Before it is known who is here. */
export const renderStarting = () =>
  html`<main class="door" aria-busy="true">
    <p class="quiet">${msg('Ett ögonblick …', { id: 'desk-starting' })}</p>
  </main>`;

/** When nobody answers. */
export const renderFailed = (problem: unknown, again: () => void) =>
  html`<main class="door">
    <div class="card stack" role="alert">
      <h1>${msg('Det gick inte att komma in just nu', { id: 'desk-failed' })}</h1>
      <p>${describeProblem(problem)}</p>
      <button class="primary" @click=${again}>${msg('Försök igen', { id: 'try-again' })}</button>
      <a href=${deskPath} class="small"> ${msg('Ladda om sidan', { id: 'desk-reload' })} </a>
    </div>
  </main>`;

/** For whoever is not in. `token` is the secret of a link, if one brought them here. */
export const renderSignIn = ({ api, language, demo, signedIn }: Door, token: string) =>
  html`<main class="door">
    <klocket-desk-sign-in
      .api=${api}
      language=${language}
      token=${token}
      ?demo=${demo}
      @klocket-desk-signed-in=${signedIn}
    >
      <div class="hello">
        ${mark}
        <h1>${msg('Välkommen till Klocket', { id: 'desk-welcome' })}</h1>
        <p class="quiet">
          ${msg('Här sköter ni som arbetar i husen kalendern tillsammans.', { id: 'desk-welcome-lead' })}
        </p>
      </div>
    </klocket-desk-sign-in>
  </main>`;

interface InnerDoor extends Door {
  me: Me;
  state: SessionState;
  /** Offers to make a passkey, to whoever came in by mail and has none. */
  offersPasskey: boolean;
  giveUp(event: Event): void;
}

/** Over the room when the session has run out, or the passkey is asked for: nothing typed is lost. */
export function renderInnerDoor(door: InnerDoor) {
  if (door.state === 'lost') return renderAgain(door);
  return door.state === 'confirming' || door.offersPasskey ? renderPasskey(door) : nothing;
}

const renderAgain = ({ api, language, demo, me, signedIn, giveUp }: InnerDoor) =>
  html`<dialog class="again lost" aria-labelledby="again" @cancel=${giveUp}>
    <klocket-desk-sign-in
      .api=${api}
      language=${language}
      email=${me.email}
      ?demo=${demo}
      @klocket-desk-signed-in=${signedIn}
    >
      <div class="hello">
        <h2 id="again">${msg('Logga in igen', { id: 'desk-again' })}</h2>
        <p class="quiet">
          ${msg('Det var ett tag sedan sist. Allt du har skrivit finns kvar.', { id: 'desk-again-lead' })}
        </p>
      </div>
    </klocket-desk-sign-in>
  </dialog>`;

const renderPasskey = ({ api, me, state, signedIn, giveUp }: InnerDoor) =>
  html`<dialog class="again" aria-label=${msg('Passkey', { id: 'desk-passkey' })} @cancel=${giveUp}>
    <klocket-desk-passkey
      .api=${api}
      .me=${me}
      ?offer=${state !== 'confirming'}
      @klocket-desk-signed-in=${signedIn}
      @klocket-desk-given-up=${giveUp}
    ></klocket-desk-passkey>
  </dialog>`;
