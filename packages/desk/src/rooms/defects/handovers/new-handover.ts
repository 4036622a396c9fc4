import type {
  DefectSettings,
  HandoverPreview,
  NewHandover,
  ReceiverSource,
  StaffDefectLine,
  StaffDefectList,
  StaffHandoverList,
} from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { Latest, msg, str } from '@klocket/core';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../../../icon.ts';
import { ActController } from '../../../kit/act-controller.ts';
import { answered } from '../../../kit/answered.ts';
import { areaField, selectField } from '../../../kit/fields.ts';
import { FormController } from '../../../kit/form-controller.ts';
import { renderRestored } from '../../../kit/restored.ts';
import { saveFile } from '../../../kit/save-file.ts';
import { renderSummary } from '../../../kit/summary.ts';
import { renderTrouble, renderWaiting } from '../../../kit/trouble.ts';
import type { DeskPlace } from '../../../place.ts';
import { DefectChangedEvent } from '../changed-event.ts';
import { statusChip, statusWords } from '../status-words.ts';
import { styles } from './handovers.styles.ts';
import { proposed, toHandOver } from './to-hand-over.ts';

/** As many as one list takes. */
const most = 200;

interface Choice {
  defects: StaffDefectList;
  settings: DefectSettings;
}

/**
 * Hands defects over to a receiver: who, which ones, a word to go along, the mail as it will be, and off.
 *
 * @element klocket-desk-handover-new
 * @fires {DefectChangedEvent} klocket-desk-defect-changed - The list is on its way.
 */
export class KlocketDeskHandoverNew extends LitElement {
  static override styles = styles;

  @property({ attribute: false }) place!: DeskPlace;

  /** The mail as it would be, once somebody has asked for it. */
  @state() private preview?: HandoverPreview;

  readonly #form = new FormController<NewHandover & { message: string }>(this, {
    person: () => this.place.me.id,
  });
  readonly #choice = new Latest<Choice>(this);
  readonly #act = new ActController(this);

  override connectedCallback() {
    super.connectedCallback();
    this.#ask();
  }

  override render() {
    const { answer, problem } = this.#choice;
    return html`<div class="stack">
      <a class="up" href=${this.place.href('defects/handovers')}>
        ${icon('back')} ${msg('Överlämningar', { id: 'desk-handovers' })}
      </a>
      <h1>${msg('Lämna över', { id: 'desk-handover-new' })}</h1>
      ${problem && !answer ? renderTrouble(problem, () => this.#ask()) : nothing}
      ${!problem && !answer ? renderWaiting() : nothing}
      ${answer && this.#form.draft.isOpen ? this.#renderForm(answer.data) : nothing}
    </div>`;
  }

  #renderForm({ settings, defects }: Choice) {
    const form = this.#form;
    const receivers = settings.receivers.filter(({ email }) => email);
    if (receivers.length === 0) return this.#renderNobody();
    const { receiver, message } = form.values;
    return html`<form class="stack" novalidate @submit=${this.#submitted}>
      ${renderRestored(form.draft)} ${renderSummary(form)}
      ${selectField({
        form,
        pointer: '/receiver',
        label: msg('Till vem', { id: 'desk-defect-to-whom' }),
        options: receivers.map(({ id, name, email }) => ({
          value: id,
          label: `${name}, ${email}`,
        })),
        value: receiver,
        changed: (id) => this.#choose(id, { settings, defects }),
      })}
      ${this.#renderDefects(toHandOver(defects.items, receiver))}
      ${areaField({
        form,
        pointer: '/message',
        label: msg('Några ord i mejlet, om du vill', { id: 'desk-handover-message' }),
        rows: 3,
        maxLength: 2000,
        value: message,
        changed: (words) => this.#set({ message: words }),
      })}
      ${this.#renderPreview(receivers.find(({ id }) => id === receiver))}
    </form>`;
  }

  #renderNobody() {
    return html`<div class="empty" role="status">
      ${icon('mail')}
      <p>
        ${msg('Ingen mottagare har en mejladress än.', { id: 'desk-handover-nobody' })}
        <a href=${this.place.href('defects/settings')}
          >${msg('Kategorier och mottagare', { id: 'desk-defect-settings' })}</a
        >
      </p>
    </div>`;
  }

  #renderDefects(lines: readonly StaffDefectLine[]) {
    const chosen = new Set(this.#form.values.defects);
    const isAll = lines.length > 0 && lines.every(({ id }) => chosen.has(id));
    this.#form.labels.set('/defects', msg('Vilka fel', { id: 'desk-handover-which' }));
    if (lines.length === 0) {
      return html`<p class="panel" role="status">
        ${msg('Allt öppet som är granskat är redan överlämnat dit.', {
          id: 'desk-handover-nothing',
        })}
      </p>`;
    }
    return html`<fieldset class="stack" id="field-defects" tabindex="-1">
      <legend>${msg('Vilka fel', { id: 'desk-handover-which' })}</legend>
      <label class="choice">
        <input
          type="checkbox"
          .checked=${isAll}
          @change=${() => this.#set({ defects: isAll ? [] : lines.map(({ id }) => id) })}
        />
        ${msg(str`Markera alla ${lines.length}`, { id: 'desk-handover-all' })}
      </label>
      <div class="found">
        ${lines.map(
          ({ id, number, category, where, words, status, language }) =>
            html`<label class="choice">
              <input type="checkbox" .checked=${chosen.has(id)} @change=${() => this.#toggle(id)} />
              <span>
                <strong>${number} · ${[category.name, where].filter(Boolean).join(', ')}</strong>
                ${
                  words
                    ? html`<span class="small" lang=${language} dir="auto">${words}</span>`
                    : nothing
                }
                <span class="chips">
                  <span class="chip ${statusChip(status)}">${statusWords(status)}</span>
                </span>
              </span>
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  #renderPreview(receiver: ReceiverSource | undefined) {
    const { preview } = this;
    const count = this.#form.values.defects.length;
    const isReady = count > 0 && receiver !== undefined;
    const isBusy = this.#form.busy || this.#act.busy;
    return html`${
        receiver?.publicRecord
          ? html`<p class="quiet small">
              ${msg('Det som de tar emot blir en allmän handling.', { id: 'desk-handover-record' })}
            </p>`
          : nothing
      }
      ${this.#act.trouble ? html`<p class="error" role="alert">${this.#act.trouble}</p>` : nothing}
      ${preview ? renderLetter(preview) : nothing}
      <div class="row">
        <button class="primary" aria-disabled=${!isReady || isBusy}>
          ${icon('mail')}
          ${
            count === 1
              ? msg('Skicka ett fel', { id: 'desk-handover-send-one' })
              : msg(str`Skicka ${count} fel`, { id: 'desk-handover-send' })
          }
        </button>
        <button
          type="button"
          aria-disabled=${!isReady || isBusy}
          @click=${() => this.#look(isReady)}
        >
          ${msg('Se mejlet först', { id: 'desk-handover-look' })}
        </button>
        <button
          type="button"
          aria-disabled=${!isReady || isBusy}
          @click=${() => this.#print(isReady)}
        >
          ${icon('download')} ${msg('Hämta som PDF', { id: 'desk-handover-paper' })}
        </button>
      </div>`;
  }

  #toggle(id: string) {
    const { defects } = this.#form.values;
    this.#set({
      defects: defects.includes(id) ? defects.filter((one) => one !== id) : [...defects, id],
    });
  }

  /** What is looked at is the mail as it is now. */
  #set(change: Partial<NewHandover>) {
    this.preview = undefined;
    this.#form.forgive('/defects');
    this.#form.set(change);
  }

  #choose(receiver: string, { settings, defects }: Choice) {
    this.#set({ receiver, defects: proposed(receiver, settings, defects.items) });
  }

  get #wish(): NewHandover {
    const { receiver, defects, message } = this.#form.values;
    return { receiver, defects, ...(message.trim() && { message: message.trim() }) };
  }

  async #look(isReady: boolean) {
    if (!isReady) return;
    const { api, district } = this.place;
    await this.#act.run(async () => {
      const path = staffPaths.handoverPreviews(district);
      this.preview = (await api.post<HandoverPreview>(path, this.#wish)).data;
    });
  }

  async #print(isReady: boolean) {
    if (!isReady) return;
    const { api, district } = this.place;
    await this.#act.run(async () => {
      const path = staffPaths.handoverPreviewPaper(district);
      saveFile(`${district}.pdf`, (await api.post<Blob>(path, this.#wish)).data);
    });
  }

  readonly #submitted = async (event: Event) => {
    event.preventDefault();
    const { defects, receiver } = this.#form.values;
    const isEmpty = defects.length === 0;
    const why = msg('Markera minst ett fel.', { id: 'desk-handover-mark-one' });
    if (this.#form.refuse(isEmpty ? [['/defects', why]] : [])) return;
    const { api, district, notify, navigate } = this.place;
    const name = this.#choice.answer?.data.settings.receivers.find(({ id }) => id === receiver);
    const path = staffPaths.handovers(district);
    const sent = await this.#form.save((_typed, _etag, key) =>
      api.post<StaffHandoverList>(path, this.#wish, { key }),
    );
    if (!sent) return;
    notify({
      words: msg(str`Listan är på väg till ${name?.name ?? ''}.`, { id: 'desk-handover-on-way' }),
    });
    this.dispatchEvent(new DefectChangedEvent());
    navigate('defects/handovers', true);
  };

  #ask() {
    const { api, district, language } = this.place;
    void this.#choice
      .ask(async (signal) => {
        const query = { view: 'open', lang: language, limit: most } as const;
        const [defects, settings] = await Promise.all([
          answered(api.get<StaffDefectList>(staffPaths.defects(district, query), { signal })),
          answered(api.get<DefectSettings>(staffPaths.defectSettings(district), { signal })),
        ]);
        return { data: { defects: defects.data, settings: settings.data }, stale: false };
      })
      .then(() => this.#open());
  }

  #open() {
    const { answer } = this.#choice;
    if (!answer || this.#form.draft.isOpen) return;
    const { settings, defects } = answer.data;
    const asked = this.place.query.get('receiver');
    const known = settings.receivers.filter(({ email }) => email);
    const receiver = known.find(({ id }) => id === asked)?.id ?? known[0]?.id ?? '';
    this.#form.open('handover', {
      receiver,
      defects: proposed(receiver, settings, defects.items),
      message: '',
    });
  }
}

/** The mail as it will be. */
const renderLetter = ({ subject, to, photos, text }: HandoverPreview) =>
  html`<section class="card stack" aria-labelledby="letter">
    <h2 id="letter">${subject}</h2>
    <p class="quiet small">
      ${msg(str`Till ${to}`, { id: 'desk-handover-to' })} ·
      ${
        photos > 0
          ? msg(str`PDF, tabell och ${photos} bilder följer med`, { id: 'desk-handover-along' })
          : msg('PDF och tabell följer med', { id: 'desk-handover-along-bare' })
      }
    </p>
    <p class="letter" dir="auto">${text}</p>
  </section>`;

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-handover-new': KlocketDeskHandoverNew;
  }
}
