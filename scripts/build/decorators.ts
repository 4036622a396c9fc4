/*
 * Lit's decorators for a page: those we use, in the one form that our sources are compiled to. Lit's
 * own serve both forms, which no page of ours needs.
 */
import type { PropertyDeclaration, ReactiveElement } from 'lit';

type Decorator = (prototype: ReactiveElement, name: PropertyKey) => void;

export const property =
  (options?: PropertyDeclaration): Decorator =>
  (prototype, name) =>
    (prototype.constructor as typeof ReactiveElement).createProperty(name, options);

export const state = () => property({ state: true, attribute: false });
