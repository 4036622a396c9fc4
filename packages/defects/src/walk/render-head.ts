import type { Light } from '@klocket/contract';
import { msg, str } from '@klocket/core';
import { heading } from '@klocket/core/writing';
import { html, nothing } from 'lit';
import type { WalkController } from './walk-controller.ts';

interface Head {
  walk: WalkController;
  level: number;
  title: string;
  day: string;
  seen: number;
  all: number;
  signIn: string;
}

/** What the walk is called, how far it has come, and what of it has arrived. */
export function renderHead({ walk, level, title, day, seen, all, signIn }: Head) {
  return html`<div class="title">
      ${heading(level, html`<bdi>${title}</bdi>`)}
      <p class="hint"><bdi>${day}</bdi></p>
    </div>
    <div class="head" part="head">
      <label class="progress"
        ><span class="strong">${msg(str`${seen} av ${all} sedda`, { id: 'walk-progress' })}</span>
        <progress max=${Math.max(1, all)} value=${seen}></progress
      ></label>
      ${renderState(walk, signIn)}
    </div>`;
}

/** What is saved on this phone alone, and what may be done about it. */
export function renderState(walk: WalkController, signIn: string) {
  // What is still being written is no trouble yet.
  const count = walk.waiting.filter(({ held }) => !held).length;
  if (!walk.isKept) {
    return html`<p class="panel warn" role="alert">
      ${msg('Telefonen kan inte spara. Lämna inte sidan förrän allt är skickat.', { id: 'walk-unkept' })}
    </p>`;
  }
  if (walk.halt === 'door') {
    return html`<div class="panel warn" role="alert">
      <p class="strong">
        ${
          count > 0
            ? msg(str`Du är utloggad. ${count} sparade här väntar, inget är borta.`, {
                id: 'walk-door-waiting',
              })
            : msg('Du är utloggad. Allt du noterar sparas här.', { id: 'walk-door' })
        }
      </p>
      <a class="button big" href=${signIn}>${msg('Logga in igen', { id: 'walk-sign-in' })}</a>
    </div>`;
  }
  if (count > 0 && (walk.halt === 'offline' || !navigator.onLine)) {
    return html`<div class="panel" role="status">
      <p class="strong">
        ${
          count === 1
            ? msg('1 sparad här, väntar på nät.', { id: 'walk-waits-one' })
            : msg(str`${count} sparade här, väntar på nät.`, { id: 'walk-waits' })
        }
      </p>
      <button class="button" @click=${() => void walk.refresh()}>
        ${msg('Försök nu', { id: 'signup-send-now' })}
      </button>
    </div>`;
  }
  return html`<p class="state" role="status">
    ${
      count > 0
        ? msg(str`Skickar ${count} …`, { id: 'walk-sending' })
        : walk.problem?.code === 'unreachable' || !navigator.onLine
          ? msg('Inget nät. Allt du noterar sparas här.', { id: 'walk-offline' })
          : msg('Allt är skickat.', { id: 'walk-all-sent' })
    }
  </p>`;
}

/** Whether it is seen by day or in the dark. */
export const renderLight = (light: Light | undefined, say: (light: Light) => void) =>
  html`<fieldset class="light">
    <legend class="visually-hidden">${msg('Ljuset', { id: 'walk-light' })}</legend>
    ${(
      [
        ['daylight', '☀', msg('Dagsljus', { id: 'walk-daylight' })],
        ['dark', '☾', msg('Mörkt', { id: 'walk-dark' })],
      ] as const
    ).map(
      ([value, sign, words]) =>
        html`<label class="choice"
          ><input
            class="visually-hidden"
            type="radio"
            name="light"
            .checked=${light === value}
            @change=${() => say(value)}
          /><span aria-hidden="true">${sign}</span> ${words}</label
        >`,
    )}
  </fieldset>`;

/** The last thing done, and the way to take it back. */
export const renderUndo = (walk: WalkController) =>
  html`<div class="undo" role="status">
    ${
      walk.undo
        ? html`<p><bdi>${walk.undo.words}</bdi></p>
            <button class="button big" @click=${walk.takeLastBack}>
              ${msg('Ångra', { id: 'walk-undo' })}
            </button>`
        : nothing
    }
  </div>`;
