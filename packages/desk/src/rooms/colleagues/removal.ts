import type { Colleague } from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import { msg, str } from '@klocket/core';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../../icon.ts';
import { ActController } from '../../kit/act-controller.ts';
import { look } from '../../look/look.ts';
import type { DeskPlace } from '../../place.ts';

/**
 * For a colleague who has left, or lost the phone: takes away the passkeys, or the colleague.
 *
 * @element klocket-desk-colleague-removal
 */
export class KlocketDeskColleagueRemoval extends LitElement {
  static override styles = look;

  @property({ attribute: false }) place!: DeskPlace;

  @property({ attribute: false }) colleague!: Colleague;

  readonly #act = new ActController(this);

  override render() {
    const { colleague } = this;
    const { trouble } = this.#act;
    return html`<section class="card stack" aria-labelledby="removal">
      <h2 id="removal">
        ${msg('Har kollegan slutat, eller tappat bort telefonen?', { id: 'desk-left' })}
      </h2>
      <p class="quiet">
        ${msg('En kollega som tas bort kommer inte in här längre, från och med nu. Utan passkeys loggar kollegan in med en kod i mejlen.', { id: 'desk-left-lead' })}
      </p>
      ${trouble ? html`<p class="error" role="alert">${icon('warning')} ${trouble}</p>` : nothing}
      <div class="row">
        ${
          colleague.passkeys > 0
            ? html`<button @click=${() => this.#removePasskeys(colleague)}>
                ${icon('key')} ${msg('Ta bort passkeys', { id: 'desk-remove-their-passkeys' })}
              </button>`
            : nothing
        }
        <button class="grave" @click=${() => this.#remove(colleague)}>
          ${icon('trash')} ${msg('Ta bort kollegan', { id: 'desk-remove-colleague' })}
        </button>
      </div>
    </section>`;
  }

  async #removePasskeys({ id, name }: Colleague) {
    const { district, api, notify, confirm } = this.place;
    const isSure = await confirm({
      title: msg(str`Ta bort alla passkeys för ${name}?`, { id: 'desk-remove-passkeys-sure' }),
      words: msg('Kollegan loggas ut överallt och kan logga in igen med en kod i mejlen.', {
        id: 'desk-remove-passkeys-lead',
      }),
      yes: msg('Ta bort', { id: 'desk-remove' }),
      grave: true,
    });
    if (!isSure) return;
    await this.#act.run(async () => {
      await api.delete(staffPaths.colleaguePasskeys(district, id));
      this.colleague = { ...this.colleague, passkeys: 0 };
      notify({ words: msg('Alla passkeys är borttagna.', { id: 'desk-passkeys-removed' }) });
    });
  }

  async #remove({ id, name }: Colleague) {
    const { district, api, navigate, notify, confirm } = this.place;
    const isSure = await confirm({
      title: msg(str`Ta bort ${name}?`, { id: 'desk-remove-colleague-sure' }),
      words: msg('Kollegan loggas ut överallt på en gång. Du kan bjuda in igen när du vill.', {
        id: 'desk-remove-colleague-lead',
      }),
      yes: msg('Ta bort', { id: 'desk-remove' }),
      grave: true,
    });
    if (!isSure) return;
    await this.#act.run(async () => {
      const { etag } = await api.get(staffPaths.colleague(district, id));
      await api.delete(staffPaths.colleague(district, id), { etag });
      notify({ words: msg(str`${name} är borttagen.`, { id: 'desk-colleague-removed' }) });
      navigate('colleagues');
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'klocket-desk-colleague-removal': KlocketDeskColleagueRemoval;
  }
}
