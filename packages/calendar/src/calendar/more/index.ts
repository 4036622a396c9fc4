import { define, msg } from '@klocket/core';
import { html, nothing } from 'lit';
import type { ViewPlace } from '../view-place.ts';
import { describeProblem } from './describe-problem.ts';
import { KlocketCalendarChooser } from './klocket-calendar-chooser.ts';
import { KlocketCalendarContact } from './klocket-calendar-contact.ts';
import { KlocketCalendarDialog } from './klocket-calendar-dialog.ts';
import { KlocketCalendarEmpty } from './klocket-calendar-empty.ts';
import { KlocketCalendarFilters } from './klocket-calendar-filters.ts';
import { KlocketCalendarSubscribe } from './klocket-calendar-subscribe.ts';
import { showMore } from './show-more.ts';

export { describeProblem };
export { renderRecap } from '../recap/render-recap.ts';
export { moveDay } from './move-day.ts';
export { dress } from './dress.ts';
export { open } from './open.ts';
export { settle } from './settle.ts';

/*
 * What a calendar needs once its first events show: filters, subscribing, the dialog, the way on from
 * an empty or a failed view, and what keeps it alive.
 */
define('klocket-calendar-chooser', KlocketCalendarChooser);
define('klocket-calendar-contact', KlocketCalendarContact);
define('klocket-calendar-dialog', KlocketCalendarDialog);
define('klocket-calendar-empty', KlocketCalendarEmpty);
define('klocket-calendar-filters', KlocketCalendarFilters);
define('klocket-calendar-subscribe', KlocketCalendarSubscribe);

/**
 * What unfolds between the toolbar and the view. What the page itself has chosen is shown once it is
 * asked for: coming late, it would push the list down.
 */
export const renderAbove = (place: ViewPlace) =>
  place.district &&
  (place.panel === 'filters' || (place.narrowed && Object.values(place.filters).some(Boolean)))
    ? html`<klocket-calendar-filters
        .place=${place}
        ?open=${place.panel === 'filters'}
      ></klocket-calendar-filters>`
    : nothing;

/** What unfolds below the view. */
export const renderBelow = (place: ViewPlace) =>
  place.district && place.panel === 'subscribe'
    ? html`<klocket-calendar-subscribe .place=${place}></klocket-calendar-subscribe>`
    : nothing;

/** Someone to call, when the calendar cannot say it itself. */
export const renderContact = (place: ViewPlace) =>
  place.district
    ? html`<klocket-calendar-contact .place=${place}></klocket-calendar-contact>`
    : nothing;

/** What to do when there is nothing to show. */
export const renderEmpty = (place: ViewPlace) =>
  html`<klocket-calendar-empty .place=${place}></klocket-calendar-empty>`;

/** Which district? Asked when the page names none and there are several. */
export const renderChooser = (place: ViewPlace) =>
  html`<klocket-calendar-chooser .place=${place}><slot></slot></klocket-calendar-chooser>`;

/** What stands below a list that is shown to its end. */
export function renderFoot(place: ViewPlace) {
  const { choose, panel } = place;
  const { answer, problem } = place.list;
  return html`${problem ? html`<p role="alert">${describeProblem(problem)}</p>` : nothing}
    <div class="foot">
      ${
        answer?.data.next
          ? html`<button class="button" @click=${() => showMore(place)}>
              ${msg('Visa fler', { id: 'show-more' })}
            </button>`
          : nothing
      }
      <button class="button" @click=${() => choose({ view: 'past' })}>
        ${msg('Det som har varit', { id: 'view-past' })}
      </button>
      <button
        class="button"
        aria-expanded=${panel === 'subscribe'}
        @click=${() => choose({ panel: panel === 'subscribe' ? '' : 'subscribe' })}
      >
        ${msg('Prenumerera', { id: 'subscribe' })}
      </button>
    </div>`;
}
