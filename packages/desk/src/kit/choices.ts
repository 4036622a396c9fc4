import { html, nothing } from 'lit';

/** Some of several, as pills to press; those that are fixed stay as they are. */
export function choices(
  label: string,
  options: (readonly [id: string, words: string])[],
  chosen: readonly string[],
  changed: (chosen: string[]) => void,
  fixed: readonly string[] = [],
) {
  if (options.length === 0) return nothing;
  return html`<fieldset class="field">
    <legend>${label}</legend>
    <div class="choices">
      ${options.map(
        ([id, words]) =>
          html`<label class="pill">
            <input
              type="checkbox"
              .value=${id}
              .checked=${chosen.includes(id)}
              ?disabled=${fixed.includes(id)}
              @change=${({ target }: Event) =>
                changed(
                  (target as HTMLInputElement).checked
                    ? [...chosen, id]
                    : chosen.filter((other) => other !== id),
                )}
            />
            ${words}
          </label>`,
      )}
    </div>
  </fieldset>`;
}
