/** Figures as French writes them. */

// Made once: a format costs more than all figures of a report.
const WHOLE = new Intl.NumberFormat('fr-FR')
const TENTHS = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 })

/** `12 345`, with narrow spaces. */
export const figure = (value: number): string => WHOLE.format(value)

/** `12,3 %`, of nothing `–`. */
export const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${TENTHS.format((100 * part) / whole)}\u00a0%`)
