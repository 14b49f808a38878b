/** Figures as French writes them. */

/** `12 345`, with narrow spaces. */
export const figure = (value: number): string => value.toLocaleString('fr-FR')

/** `12,3 %`, of nothing `–`. */
export const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toLocaleString('fr-FR', { maximumFractionDigits: 1 })}\u00a0%`)
