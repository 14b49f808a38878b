/** The playground: a field, examples, options, and what the library says. */
import type { DiscretField } from '../src/element/index.js'
import '../src/element/index.js'
import { createScreener } from '../src/index.js'
import { CATEGORY_NAMES } from '../src/messages.js'
import { CATEGORIES, type Severity } from '../src/types.js'
import { EXAMPLES } from './examples.js'
import { report } from './report.js'

/** Longer texts are reported once the author pauses. Milliseconds. */
const PAUSE = 120

const get = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E
const field = document.querySelector('discret-field') as DiscretField
const note = get<HTMLTextAreaElement>('note')
const options = get<HTMLFormElement>('options')
const sent = get<HTMLOutputElement>('sent')
let screener = createScreener()
let pause: ReturnType<typeof setTimeout> | undefined

const show = (): void => report(screener, note.value)

/** The options of the page, as those of the library. */
function configure(): void {
  const chosen = new FormData(options)
  screener = createScreener({
    categories: chosen.getAll('category').map(String),
    minSeverity: Number(chosen.get('minSeverity')) as Severity,
    spelling: chosen.has('spelling'),
    evasion: chosen.has('evasion'),
  })
  field.policy = String(chosen.get('policy')) as 'report' | 'reject'
  field.screener = screener
  show()
}

for (const category of CATEGORIES) {
  const box = Object.assign(document.createElement('input'), { type: 'checkbox', name: 'category', value: category, checked: true })
  const label = document.createElement('label')
  label.append(box, ` ${CATEGORY_NAMES[category]?.fr ?? category}`)
  get('categories').append(label)
}
for (const { title, text, categories } of EXAMPLES) {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: title, className: categories.length > 0 ? '' : 'trap' })
  button.addEventListener('click', () => {
    note.value = text
    sent.value = ''
    show()
  })
  get('examples').append(button)
}
options.addEventListener('change', configure)
note.addEventListener('input', () => {
  sent.value = ''
  clearTimeout(pause)
  pause = setTimeout(show, PAUSE)
})
get<HTMLFormElement>('form').addEventListener('submit', (event) => {
  event.preventDefault()
  sent.value = 'Le formulaire serait envoyé.'
})
get<HTMLFormElement>('form').addEventListener('reset', () => setTimeout(show))
configure()
