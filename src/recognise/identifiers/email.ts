/** E-mail addresses. */
import type { Span } from '../../types.js'

const LOCAL = /[\p{L}\p{N}._%+'’-]/u
/** Signs that no address begins with. */
const NOT_FIRST = ".-%+'’"
/** Letters of a local part; longer ones do not exist (RFC 5321, section 4.5.3.1.1). */
const LONGEST_LOCAL = 64
/** Code units of a domain (RFC 5321, section 4.5.3.1.2). */
const LONGEST_DOMAIN = 255
/** What is elided before an address: « l'adresse d'accueil@exemple.fr »; « jean.d'angelo » goes on before it. */
const ELIDED = /^(?:[ldjmtsnc]|(?:jus|lors|puis)?qu)['’]/iu
/** Labels of a domain, the last of letters alone; what stands behind it is of the sentence. */
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,5}\p{L}{2,24}(?!\p{L})/u

/** E-mail addresses: from each « @ », or one between two spaces, to the left and to the right. */
export function emails(text: string): Span[] {
  const spans: Span[] = []
  for (let sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) {
    const spaced = isSpace(text, sign - 1) && isSpace(text, sign + 1) ? 1 : 0
    const at = sign - spaced
    const behind = sign + spaced + 1
    let start = at
    while (start > 0 && at - start < LONGEST_LOCAL && LOCAL.test(text[start - 1] as string)) start--
    const elided = ELIDED.exec(text.slice(start, at))
    if (elided) start += elided[0].length
    while (start < at && NOT_FIRST.includes(text[start] as string)) start++
    const domain = DOMAIN.exec(text.slice(behind, behind + LONGEST_DOMAIN))?.[0]
    if (start < at && domain) spans.push({ start, end: behind + domain.length })
  }
  return spans
}

function isSpace(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /[ \u00a0\u202f]/.test(text[at] as string)
}
