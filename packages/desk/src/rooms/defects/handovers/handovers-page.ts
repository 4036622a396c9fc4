import type { StaffHandover, StaffHandoverList } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { formatDay, Latest, msg, str } from '@klocket/core';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../../../icon.ts';
import { ActController } from '../../../kit/act-controller.ts';
import { answered } from '../../../kit/answered.ts';
import { saveFile } from '../../../kit/save-file.ts';
import { renderTrouble, renderWaiting } from '../../../kit/trouble.ts';
import type { DeskPlace } from '../../../place.ts';
import { chipsOf, renderItem, renderNews } from './handed-list.ts';
import { styles } from './handovers.styles.ts';

/** What can be done with a list that has been sent. */
type Deed = 'again' | 'remind' | 'renew' | 'bounce';

/**
 * Lists that were handed over: whether their mail arrived, what has been answered, and whom to remind.
 *
 * @element klocket-desk-handovers
 */
export class KlocketDeskHandovers extends LitElement {
  static override styles = styles;

  @property({ attribute: false }) place!: DeskPlace;

  /** Rises when something may have changed. */
  @property({ type: Number }) version = 0;

  readonly #lists = new Latest<StaffHandoverList>(this);
  readonly #act = new ActController(this);

  protected override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('version')) this.#ask(changed.get('version') !== undefined);
  }

  override render() {
    const { href } = this.place;
    const { answer, problem } = this.#lists;
    return html`<div class="stack">
      <a class="up" href=${href('defects')}>
        ${icon('back')} ${msg('Felanmälningar', { id: 'desk-room-defects' })}
      </a>
      <div class="row between">
        <h1>${msg('Överlämningar', { id: 'desk-handovers' })}</h1>
        <a class="button primary no-print" href=${href('defects/handover')}>
          ${icon('mail')} ${msg('Lämna över', { id: 'desk-handover-new' })}
        </a>
      </div>
      ${this.#renderTabs(answer?.data.items ?? [])}
      ${
        this.#act.trouble
          ? html`<p class="panel off error" role="alert">${this.#act.trouble}</p>`
          : nothing
      }
      ${problem && !answer ? renderTrouble(problem, () => this.#ask()) : nothing}
      ${!problem && !answer ? renderWaiting() : nothing}
      ${answer ? this.#renderLists(answer.data.items) : nothing}
    </div>`;
  }

  get #isLate() {
    return this.place.query.get('view') === 'late';
  }

  #renderTabs(items: readonly StaffHandover[]) {
    const late = items.filter((one) => one.late > 0).length;
    const tab = (view: string, words: string, isHere: boolean, count = 0) =>
      html`<a href=${this.place.href(view)} aria-current=${isHere ? 'page' : nothing}
        >${words} ${count > 0 ? html`<span class="number">${count}</span>` : nothing}</a
      >`;
    return html`<nav class="tabs" aria-label=${msg('Visa', { id: 'desk-activities-show' })}>
      ${tab('defects/handovers', msg('Alla', { id: 'desk-activities-all' }), !this.#isLate)}
      ${tab(
        'defects/handovers?view=late',
        msg('Att påminna om', { id: 'desk-handovers-late' }),
        this.#isLate,
        late,
      )}
    </nav>`;
  }

  #renderLists(all: readonly StaffHandover[]) {
    const items = this.#isLate ? all.filter(({ late }) => late > 0) : all;
    if (items.length === 0) {
      return html`<div class="empty" role="status">
        ${icon(this.#isLate ? 'check' : 'mail')}
        <p>
          ${
            this.#isLate
              ? msg('Ingen mottagare är sen med ett svar.', { id: 'desk-defects-none-unanswered' })
              : msg('Inget är överlämnat än. Välj bekräftade fel och lämna över dem.', {
                  id: 'desk-handovers-none',
                })
          }
        </p>
      </div>`;
    }
    return items.map((list) => this.#renderList(list));
  }

  #renderList(list: StaffHandover) {
    const { id, receiver, count, sentAt, message, items } = list;
    const { language } = this.place;
    const day = formatDay(sentAt.slice(0, 10), language, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
    return html`<section class="card handed" aria-labelledby=${`list-${id}`}>
      <h2 id=${`list-${id}`}>${receiver.name} · ${day}</h2>
      <div class="chips">
        ${chipsOf(list).map(
          ([colour, words]) => html`<span class="chip ${colour}">${words}</span>`,
        )}
      </div>
      ${renderNews(this.place, list)} ${message ? html`<p dir="auto">${message}</p>` : nothing}
      <details ?open=${this.#isLate}>
        <summary>
          ${
            count === 1
              ? msg('Ett fel', { id: 'desk-handover-one' })
              : msg(str`${count} fel`, { id: 'desk-handover-count' })
          }
        </summary>
        <ul class="rows">
          ${items.map((item) => renderItem(this.place, item))}
        </ul>
      </details>
      <div class="row no-print">${this.#renderDeeds(list)}</div>
    </section>`;
  }

  #renderDeeds(list: StaffHandover) {
    const { state, answered: said, unanswered, receiver } = list;
    const isOpen = unanswered > 0;
    const button = (words: string, run: () => unknown, look = '', picture = nothing as unknown) =>
      html`<button class=${look} aria-disabled=${this.#act.busy} @click=${run}>
        ${picture} ${words}<span class="visually-hidden"> ${receiver.name}</span>
      </button>`;
    return html`${
      state === 'failed'
        ? button(
            msg('Skicka igen', { id: 'desk-handover-again' }),
            () => this.#do(list, 'again'),
            'primary',
            icon('mail'),
          )
        : nothing
    }
    ${
      state === 'sent' && isOpen
        ? button(
            msg('Påminn', { id: 'desk-handover-remind' }),
            () => this.#do(list, 'remind'),
            list.late > 0 ? 'primary' : '',
            icon('mail'),
          )
        : nothing
    }
    ${button(
      msg('Hämta som PDF', { id: 'desk-handover-paper' }),
      () => this.#save(list),
      '',
      icon('download'),
    )}
    ${
      isOpen
        ? button(
            msg('Ny länk', { id: 'desk-handover-renew' }),
            () => this.#do(list, 'renew'),
            'bare',
          )
        : nothing
    }
    ${
      state === 'sent' && said === 0
        ? button(
            msg('Mejlet kom tillbaka', { id: 'desk-handover-bounced' }),
            () => this.#do(list, 'bounce'),
            'bare',
          )
        : nothing
    }`;
  }

  async #do(list: StaffHandover, deed: Deed) {
    const { api, district, notify, confirm } = this.place;
    const { id, email, receiver } = list;
    const to = email ?? receiver.name;
    const path = {
      again: staffPaths.handoverMails,
      remind: staffPaths.handoverReminders,
      renew: staffPaths.handoverRenewals,
      bounce: staffPaths.handoverBounces,
    }[deed](district, id);
    const words = {
      again: msg(str`Listan skickas igen till ${to}.`, { id: 'desk-handover-again-done' }),
      remind: msg(str`En påminnelse är på väg till ${to}.`, { id: 'desk-handover-remind-done' }),
      renew: msg(str`En ny länk är på väg till ${to}.`, { id: 'desk-handover-renew-done' }),
      bounce: msg('Nu står det att listan inte kom fram.', { id: 'desk-handover-bounced-done' }),
    }[deed];
    const isSure =
      deed !== 'renew' ||
      (await confirm({
        title: msg('Göra en ny länk?', { id: 'desk-handover-renew-title' }),
        words: msg(str`Den mejlas till ${to}. Länken från förut öppnar inget längre.`, {
          id: 'desk-handover-renew-words',
        }),
        yes: msg('Gör ny länk', { id: 'desk-handover-renew-yes' }),
      }));
    if (!isSure) return;
    if (await this.#act.run(() => api.post(path))) {
      notify({ words });
      this.#ask(true);
    }
  }

  async #save({ id, sentAt }: StaffHandover) {
    const { api, district } = this.place;
    await this.#act.run(async () => {
      const { data } = await api.get<Blob>(staffPaths.handoverPaper(district, id));
      saveFile(`${district}-${sentAt.slice(0, 10)}.pdf`, data);
    });
  }

  #ask(quiet = false) {
    const { api, district } = this.place;
    void this.#lists.ask(
      (signal) => answered(api.get<StaffHandoverList>(staffPaths.handovers(district), { signal })),
      quiet,
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-handovers': KlocketDeskHandovers;
  }
}
