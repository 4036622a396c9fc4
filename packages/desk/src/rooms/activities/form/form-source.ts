import type {
  ActivityDraft,
  ActivityForm,
  ActivityLines,
  DistrictForm,
  StaffActivity,
} from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import type { ReactiveControllerHost } from 'lit';
import type { FormController } from '../../../kit/form-controller.ts';
import type { DeskPlace } from '../../../place.ts';
import { emptyForm } from './form-values.ts';

/** Fetches what the form begins with, and what it chooses among. */
export class FormSource {
  district?: DistrictForm;

  /** The activity as the server has it; undefined for a new one. */
  known?: StaffActivity;

  /** What a new activity can go on from. */
  others: ActivityLines['items'] = [];

  /** Why it did not come. */
  problem?: unknown;

  readonly #host: ReactiveControllerHost;
  readonly #form: FormController<ActivityForm>;

  constructor(host: ReactiveControllerHost, form: FormController<ActivityForm>) {
    this.#host = host;
    this.#form = form;
  }

  /** Opens the form on an activity, or on a new one, which may go on from another. */
  async open(place: DeskPlace, activity: string, pattern: string) {
    this.problem = undefined;
    try {
      await (activity ? this.#openKnown(place, activity) : this.#openNew(place, pattern));
    } catch (error) {
      this.problem = error;
    }
    this.#host.requestUpdate();
  }

  /** The form of an activity that goes on from another. */
  async copy({ api, district }: DeskPlace, id: string): Promise<ActivityForm> {
    return (await api.post<ActivityDraft>(staffPaths.copies(district, id), {})).data.form;
  }

  async #openKnown({ api, district }: DeskPlace, activity: string) {
    const [{ data: form }, { data, etag }] = await Promise.all([
      api.get<DistrictForm>(staffPaths.district(district)),
      api.get<StaffActivity>(staffPaths.activity(district, activity)),
    ]);
    this.known = data;
    this.#form.open(`activity:${activity}`, data.form, etag);
    this.district = form;
  }

  async #openNew(place: DeskPlace, pattern: string) {
    const { api, district, me, zone } = place;
    const read = api.get<DistrictForm>(staffPaths.district(district));
    this.known = undefined;
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: zone });
    const name = `activity:new:${district}`;
    const start = pattern ? await this.copy(place, pattern) : emptyForm(today, me, district);
    this.#form.open(pattern ? `${name}:${pattern}` : name, start);
    this.district = (await read).data;
    this.#host.requestUpdate();
    const list = await api.get<ActivityLines>(staffPaths.activities(district, { limit: 200 }));
    this.others = list.data.items.filter(({ state }) => state === 'published' || state === 'past');
  }
}
