/** Legal grounds of categories, for files that name none. */

/** Special categories of the GDPR: origin, opinions, beliefs, health, sex life (art. 9), offences (art. 10). */
const GROUNDS: Readonly<Record<string, string>> = {
  health: 'RGPD art. 9',
  nationality: 'RGPD art. 9',
  politics: 'RGPD art. 9',
  religion: 'RGPD art. 9',
  sexuality: 'RGPD art. 9',
  offences: 'RGPD art. 10',
}

/** The ground of a category; data that a purpose does not need are excessive whatever they are (art. 5(1)(c)). */
export function groundOf(category: string): string {
  return Object.hasOwn(GROUNDS, category) ? (GROUNDS[category] as string) : 'RGPD art. 5(1)(c)'
}
