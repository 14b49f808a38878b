/** What a stranger does with the packed library: the same lines run on every Node and in Chromium. */
import { createScreener, DiscretError } from 'discret'
import { createScreener as createCore } from 'discret/core'
import { attach, DiscretField } from 'discret/element'
import { createGuard, SensitiveCommentError } from 'discret/guard'
import { defineLexicon } from 'discret/lexicon'
import { context } from 'discret/lexicons/context'
import { habits } from 'discret/lexicons/habits'

const COMMENT = 'voisin alcoolique, né à Oran'

/** A lexicon of one's own. */
const HOUSE = `
category: house
subcategory: projects
severity: 1
replacement: "[projet]"
instead: { fr: Donnez le numéro., en: Give the number. }
ground: règle interne
source: service juridique
entries: [{ id: zorglub, forms: [zorglub], hits: [le zorglub] }]
`

function thrownBy(action) {
  try {
    action()
  } catch (error) {
    return error
  }
}

const screener = createScreener()

/** Each line: what is done, what it gives, what it must give. */
const LINES = [
  ['screen', screener.screen(COMMENT).findings.map(({ entry, start, end }) => [entry, start, end])[0], ['habits/alcohol#alcoolique', 7, 17]],
  ['spelling', screener.screen('voisin alcolique').findings[0]?.why.kind, 'spelling'],
  ['has', screener.has('rappeler mardi'), false],
  ['redact', screener.redact('voisin alcoolique').text, 'voisin [habitudes de vie]'],
  ['trace', screener.trace(COMMENT).length > 0, true],
  ['one category', createCore({ lexicons: [context, habits] }).screen(COMMENT).findings.length, 1],
  ['guard, redact', createGuard({ policy: 'redact' }).apply({ note: 'voisin alcoolique' }).record.note, 'voisin [habitudes de vie]'],
  ['guard, reject', thrownBy(() => createGuard({ profile: 'letting' }).apply({ note: COMMENT })) instanceof SensitiveCommentError, true],
  ['lexicon', createScreener({ lexicons: [defineLexicon(HOUSE)] }).screen('le zorglub').findings[0]?.entry, 'house/projects#zorglub'],
  ['one class of errors', thrownBy(() => defineLexicon('a: [')) instanceof DiscretError, true],
  ['element', [typeof attach, typeof DiscretField].join(), 'function,function'],
]

/** @returns what went wrong, a line each */
export function smoke() {
  return LINES.filter(([, given, wanted]) => JSON.stringify(given) !== JSON.stringify(wanted)).map(([name, given]) => `${name}: ${JSON.stringify(given)}`)
}
