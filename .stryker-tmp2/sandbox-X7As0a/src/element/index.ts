/** `discret/element`: screens a form field while one types. Importing it defines `<discret-field>` where there are elements. */
// @ts-nocheck

import { DiscretField } from './element.js'

export { DiscretError, type DiscretErrorCode } from '../errors.js'
export type { Action, PolicySource } from '../guard/policy.js'
export { attach } from './attach.js'
export { DiscretField } from './element.js'
export type * from './types.js'

globalThis.customElements?.get('discret-field') ?? globalThis.customElements?.define('discret-field', DiscretField)
