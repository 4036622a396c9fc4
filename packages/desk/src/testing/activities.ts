import {
  sampleActivities,
  sampleActivity,
  sampleDates,
  sampleDistrictForm,
  tagged,
} from '../samples.ts';
import { enter } from './enter.ts';

/** Where the sample district is asked about. */
export const staff = '/api/v1/staff/klockaretorpet';
const answers = {
  [`GET ${staff}/activities`]: () => sampleActivities,
  [`GET ${staff}/activities/laxhjalp`]: () => tagged(sampleActivity(), '"7"'),
  [`GET ${staff}/district`]: () => sampleDistrictForm,
  [`POST ${staff}/dates`]: () => sampleDates,
};
type Answers = Parameters<typeof enter>[1];

/** Goes to a page of the room, with a server that knows one activity, and looks into all of its parts. */
export async function open(page: string, more: Answers = {}) {
  const room = await enter(page, { ...answers, ...more });
  const all = (selector: string) =>
    everything(room.room()).filter((element) => element.matches(selector));
  return {
    ...room,
    all,
    one: (selector: string) => all(selector)[0]!,
    /** Presses the button whose words, or name, begin so. */
    press: (words: string) => all('button').find(isButton(words))!.click(),
  };
}

/** All elements in an element, and in the roots below it. */
export function everything(from: Element): HTMLElement[] {
  const inside = [...(from.shadowRoot?.querySelectorAll('*') ?? []), ...from.querySelectorAll('*')];
  return inside.flatMap((element) => [
    element as HTMLElement,
    ...(element.shadowRoot ? everything(element) : []),
  ]);
}

/** Whether an element is the button whose words, or name, begin so. */
export const isButton = (words: string) => (element: HTMLElement) =>
  element.matches('button') &&
  (element.getAttribute('aria-label') ?? element.textContent).trim().startsWith(words);

/** Writes into a field, as a hand does. */
export function type(field: HTMLElement, value: string) {
  (field as HTMLInputElement).value = value;
  field.dispatchEvent(new Event('input'));
}

/** Chooses from a field, as a hand does. */
export function choose(field: HTMLElement, value: string) {
  (field as HTMLSelectElement).value = value;
  field.dispatchEvent(new Event('change'));
}
