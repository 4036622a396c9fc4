import { msg, str } from '@klocket/core';
import { heading } from '@klocket/core/writing';
import { html, nothing } from 'lit';
import { instantWords } from '../when.ts';
import type { View } from './acts.ts';
import { headline } from './headline.ts';
import { stateOf } from './state.ts';

/** How it is, what it is for, and an offered seat to answer for. */
export function renderTop(view: View) {
  const { signup, level } = view;
  const state = stateOf(signup);
  return html`<div class="card top ${state}" part="status" tabindex="-1">
    ${heading(level, headline(state, signup.place))}
    <p class="what">
      <a href=${view.server + signup.activity.url}><bdi>${signup.activity.title}</bdi></a>
    </p>
    ${hintOf(view)} ${signup.status === 'offered' && state !== 'off' ? renderOffer(view) : nothing}
  </div>`;
}

function hintOf({ signup, lang }: View) {
  const state = stateOf(signup);
  if (state === 'offered' && signup.heldUntil) {
    const until = instantWords(signup.heldUntil, lang);
    return html`<p>
      ${msg(str`Den hålls åt dig till ${until}. Sedan går den till nästa.`, { id: 'my-held' })}
    </p>`;
  }
  if (state === 'waiting') {
    return html`<p>
      ${
        signup.email
          ? msg('Vi mejlar dig när det blir en plats.', { id: 'my-waiting-mail' })
          : signup.phone
            ? msg('Vi ringer dig när det blir en plats.', { id: 'my-waiting-phone' })
            : msg('Titta här ibland: när det blir en plats står det här.', {
                id: 'my-waiting-none',
              })
      }
    </p>`;
  }
  return nothing;
}

const renderOffer = ({ busy, answer }: View) =>
  html`<p class="row">
    <button class="button go" ?disabled=${busy} @click=${() => answer(true)}>
      <span>${msg('Ja, jag kommer', { id: 'my-yes' })}</span>
    </button>
    <button class="button" ?disabled=${busy} @click=${() => answer(false)}>
      ${msg('Nej', { id: 'my-no' })}
    </button>
  </p>`;
