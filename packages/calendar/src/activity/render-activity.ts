import { msg } from '@klocket/core';
import { html, nothing } from 'lit';
import { heading } from '../heading.ts';
import { icon } from '../icon.ts';
import { renderContact } from '../render-contact.ts';
import type { CopyController } from './copy-controller.ts';
import { easyToRead, languageName } from './fact-words.ts';
import type { PanelController } from './panel-controller.ts';
import type { ReadAloudController } from './read-aloud-controller.ts';
import { renderDates } from './render-dates.ts';
import { renderFacts } from './render-facts.ts';
import { renderJoining, type SignupChoice } from './render-joining.ts';
import { renderMaterials } from './render-materials.ts';
import { renderProgramme } from './render-programme.ts';
import { renderPicture, renderRecap } from './render-recap.ts';
import { renderWhen } from './render-when.ts';
import { renderWhere } from './render-where.ts';
import type { ActivityView } from './view.ts';

/** What the visitor has done so far, and what can be done. */
export interface ActivityActs {
  district: string;
  easy: boolean;
  switchEasy(): void;
  aloud: ReadAloudController;
  copying: CopyController;
  allDates: boolean;
  showAllDates(): unknown;
  /** How one signs up here, where the form can be had. */
  signup?: SignupChoice;
  /** The ways into a calendar. */
  panel: PanelController;
  /** Somebody to turn to, where the activity itself names nobody. */
  wayOn(): unknown;
}

/** The whole activity. */
export function renderActivity(view: ActivityView, acts: ActivityActs) {
  const { activity, shown, next, phase, server, textLang, lang, level } = view;
  const picture = activity.picture ?? shown?.picture;
  return html`<article>
    <header class=${picture ? 'pictured' : ''}>
      ${picture ? renderPicture(picture, server) : nothing}
      <div class="lead">
        ${
          activity.themes.length > 0
            ? html`<p class="themes">
                ${activity.themes.map(({ name }) => html`<bdi>${name}</bdi>`)}
              </p>`
            : nothing
        }
        ${heading(level, html`<span lang=${textLang} dir="auto">${activity.title}</span>`)}
        ${
          activity.summary
            ? html`<p class="summary" lang=${textLang} dir="auto">${activity.summary}</p>`
            : nothing
        }
        ${renderTools(view, acts)}
      </div>
    </header>
    <div class="columns">
      <div class="card" part="when">
        ${renderWhen(view)} ${renderWhere(view, acts.district)}
        <slot name="signup">${renderJoining(view, acts)}</slot>
        ${hasBeen(view) ? nothing : renderCalendars(view, acts)}
      </div>
      <div class="main">
        ${
          activity.language
            ? html`<p class="note">
                ${msg('Texten är på', { id: 'text-language' })}
                ${languageName(activity.language, lang)}.
              </p>`
            : nothing
        }
        <div class="text" lang=${textLang}>
          ${activity.description.map((words) => html`<p dir="auto">${words}</p>`)}
        </div>
        ${renderRecap(view)} ${renderProgramme(view)} ${renderMaterials(view)}
        ${renderDates(view, acts.allDates, acts.showAllDates)}
      </div>
      <div class="side">
        ${renderFacts(view)}
        ${
          activity.contact || !shown || (phase === 'over' && !next)
            ? html`<section class="ask">
                ${heading(level + 1, msg('Frågor?', { id: 'activity-contact' }))}
                ${activity.contact ? renderContact(activity.contact) : acts.wayOn()}
              </section>`
            : nothing
        }
      </div>
    </div>
  </article>`;
}

/** True for a single occurrence that is over: nothing of it can be put into a calendar. */
const hasBeen = ({ activity: { upcoming, past }, phase }: ActivityView) =>
  phase === 'over' && upcoming.length === 0 && past.length < 2;

/** Easy-to-read, read aloud, share: for those for whom they are there. */
function renderTools(view: ActivityView, acts: ActivityActs) {
  const { activity, server, textLang } = view;
  const { aloud, copying } = acts;
  const { title, url } = activity;
  const share = () => copying.share(title, server + url, url);
  const shared = copying.copied === url;
  const canEase = activity.languages.includes(easyToRead);
  const canSpeak = aloud.canSpeak(textLang);
  if (!canEase && !canSpeak && activity.sensitive) return nothing;
  return html`<div class="tools">
    ${
      canEase
        ? html`<button
            class="button"
            aria-pressed=${acts.easy ? 'true' : 'false'}
            @click=${acts.switchEasy}
          >
            ${icon('easy')}${msg('Lättläst svenska', { id: 'easy-switch' })}
          </button>`
        : nothing
    }
    ${canSpeak ? renderAloud(view, aloud) : nothing}
    ${
      activity.sensitive
        ? nothing
        : html`<button class="button" @click=${share}>
            ${icon(shared ? 'joining' : 'share')}${
              shared ? msg('Länken är kopierad', { id: 'shared' }) : msg('Dela', { id: 'share' })
            }
          </button>`
    }
    ${
      copying.byHand
        ? html`<input
            class="address"
            readonly
            dir="ltr"
            .value=${copying.byHand}
            aria-label=${msg('Adress att kopiera', { id: 'share-address' })}
            @focus=${(event: FocusEvent) => (event.target as HTMLInputElement).select()}
          />`
        : nothing
    }
  </div>`;
}

/** One button that plays, pauses and goes on, so that focus stays on it; and one that stops. */
function renderAloud({ activity, textLang }: ActivityView, aloud: ReadAloudController) {
  const { title, summary = '', description } = activity;
  const stop = (event: Event) => {
    ((event.currentTarget as Element).previousElementSibling as HTMLElement | null)?.focus();
    aloud.stop();
  };
  const acts = {
    silent: {
      press: () => aloud.speak([title, summary, ...description], textLang),
      face: html`${icon('speak')}${msg('Lyssna', { id: 'aloud' })}`,
    },
    speaking: {
      press: () => aloud.pause(),
      face: html`${icon('pause')}${msg('Pausa', { id: 'aloud-pause' })}`,
    },
    paused: {
      press: () => aloud.resume(),
      face: html`${icon('play')}${msg('Fortsätt', { id: 'aloud-resume' })}`,
    },
  };
  const { press, face } = acts[aloud.state];
  return html`<button class="button" @click=${press}>${face}</button>${
      aloud.state === 'silent'
        ? nothing
        : html`<button class="button" @click=${stop}>
            ${icon('stop')}${msg('Sluta läsa', { id: 'aloud-stop' })}
          </button>`
    }`;
}

/** “Add to calendar”: a button, and under it the ways, whose code comes when it is pressed. */
function renderCalendars(view: ActivityView, { district, copying, panel }: ActivityActs) {
  const { copy, copied } = copying;
  return html`<div class="calendars" @keydown=${panel.closeOnEscape}>
    <button
      class="button"
      aria-expanded=${panel.isOpen ? 'true' : 'false'}
      aria-controls="calendars"
      @click=${panel.toggle}
    >
      ${icon('calendar')}${msg('Lägg till i min kalender', { id: 'calendar-add' })}
    </button>
    <div id="calendars" ?hidden=${!panel.isOpen}>
      ${panel.isOpen ? panel.render(view, { district, copy, copied }) : nothing}
    </div>
  </div>`;
}
