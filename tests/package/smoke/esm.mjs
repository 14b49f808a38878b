import { smoke } from './library.mjs'

const wrong = smoke()
if (wrong.length > 0) throw new Error(wrong.join('\n'))
