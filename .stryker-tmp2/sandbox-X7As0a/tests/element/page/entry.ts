/** The script of the test page: the element as a bundle has it, lexicons in a chunk of their own. */
// @ts-nocheck

import { attach } from '../../../src/element/index.js'

Object.assign(globalThis, { attach, load: () => import('../../../src/index.js') })
