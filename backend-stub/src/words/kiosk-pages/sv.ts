/** What the pages of the screens say before their widget has come. */
export const sv = {
  today: 'Det här händer i dag',
  nothing: 'Inget mer händer i dag.',
  pairing: 'Koppla en skärm',
  pairingWay: 'En kod med sex siffror visas här. Skriv in den vid skrivbordet, under Skärmar.',
};
