import { adoptStyles, type LitElement } from 'lit';
import { recapStyles } from '../recap/recap.styles.ts';
import { lateStyles } from '../late.styles.ts';

const dressed = new WeakSet<Element>();

/** Gives an element the styles that could wait. */
export function dress(element: LitElement) {
  if (dressed.has(element) || !element.shadowRoot) return;
  dressed.add(element);
  const { elementStyles } = element.constructor as typeof LitElement;
  adoptStyles(element.shadowRoot, [...elementStyles, lateStyles, recapStyles]);
}
