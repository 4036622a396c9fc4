/** A web address as people write it, `mote.example/sy`, with the scheme that makes it one. */
export function withScheme(typed: string): string {
  const address = typed.trim();
  const isNaked = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?$/u.test(address);
  return isNaked ? `https://${address}` : typed;
}

/** Completes the address in a field when it is left, as if the rest had been typed, too. */
export function completeAddress({ currentTarget }: Event) {
  const field = currentTarget as HTMLInputElement;
  const address = withScheme(field.value);
  if (address === field.value) return;
  field.value = address;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
