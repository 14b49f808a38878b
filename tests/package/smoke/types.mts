/** What a stranger's compiler must accept, and refuse. */
import { type Category, createScreener, type Finding } from 'discret'
import { createScreener as createCore } from 'discret/core'
import { attach } from 'discret/element'
import { createGuard } from 'discret/guard'
import { defineLexicon } from 'discret/lexicon'
import { habits } from 'discret/lexicons/habits'

const findings: readonly Finding[] = createScreener({ lexicons: [defineLexicon('')] }).screen('').findings
export const category: Category | undefined = findings[0]?.category
export const record: { note: string } = createGuard({ policy: 'redact' }).apply({ note: '' }).record
export const found: boolean = createCore({ lexicons: [habits] }).has('')
export const attached = attach
// @ts-expect-error a text is a string
createScreener().screen(42)
// @ts-expect-error no such policy
createGuard({ policy: 'hide' })
