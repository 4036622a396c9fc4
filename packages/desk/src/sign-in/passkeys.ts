import type {
  Me,
  NewPasskey,
  PasskeyChallenge,
  PasskeyChallengeRequest,
  ShownPasskey,
} from '@klocket/contract';
import { staffPaths } from '@klocket/contract/staff-paths';
import type { StaffApi } from '../staff-api.ts';

/** Whether this browser can make and show passkeys by itself. */
export const hasPasskeys = () =>
  'PublicKeyCredential' in window && 'parseCreationOptionsFromJSON' in PublicKeyCredential;

/** Whether the browser can offer a passkey among the suggestions of a field. */
export const suggestsPasskeys = async () =>
  hasPasskeys() && (await PublicKeyCredential.isConditionalMediationAvailable?.()) === true;

interface Asking {
  signal?: AbortSignal;
  /** Offered among the suggestions of a field rather than in a dialog. */
  suggested?: boolean;
}

/** Signs in with a passkey, or shows it once more. */
export async function showPasskey(
  api: StaffApi,
  purpose: 'sign-in' | 'confirm',
  { signal, suggested = false }: Asking = {},
): Promise<Me> {
  const options = await challenge(api, { purpose }, signal);
  const credential = await navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
      options as unknown as PublicKeyCredentialRequestOptionsJSON,
    ),
    mediation: suggested ? 'conditional' : 'optional',
    signal,
  });
  const shown: ShownPasskey = { credential: toJson(credential) };
  const path =
    purpose === 'sign-in' ? staffPaths.passkeySignIn() : staffPaths.passkeyConfirmation();
  return (await api.post<Me>(path, shown, { quiet: true })).data;
}

/** Makes a passkey on this device for whoever is signed in. */
export async function makePasskey(api: StaffApi, name?: string): Promise<void> {
  const options = await challenge(api, { purpose: 'register' });
  const credential = await navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
      options as unknown as PublicKeyCredentialCreationOptionsJSON,
    ),
  });
  const made: NewPasskey = { credential: toJson(credential), ...(name ? { name } : {}) };
  await api.post(staffPaths.passkeys(), made, { quiet: true });
}

async function challenge(api: StaffApi, asked: PasskeyChallengeRequest, signal?: AbortSignal) {
  const path = staffPaths.passkeyChallenge();
  return (await api.post<PasskeyChallenge>(path, asked, { quiet: true, signal })).data.options;
}

const toJson = (credential: Credential | null) =>
  (credential as PublicKeyCredential).toJSON() as unknown as ShownPasskey['credential'];

/** True when the person, or time, closed the browser's own dialog: that needs no words. */
export const isDismissed = (error: unknown) =>
  error instanceof DOMException && ['NotAllowedError', 'AbortError'].includes(error.name);
