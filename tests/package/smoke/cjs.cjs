/** Every entry that stands alone can be required, and shares one class of errors. */
const { readdirSync } = require('node:fs')
const { dirname, join } = require('node:path')
const { createScreener, DiscretError } = require('discret')
const { createGuard, SensitiveCommentError } = require('discret/guard')
const { defineLexicon } = require('discret/lexicon')

/** Adapters that import a package of their framework. */
const OF_A_FRAMEWORK = ['nestjs.cjs']

const dist = join(dirname(require.resolve('discret/package.json')), 'dist')
for (const folder of ['guard', 'lexicons']) {
  for (const file of readdirSync(join(dist, folder)).filter((name) => name.endsWith('.cjs') && !OF_A_FRAMEWORK.includes(name))) require(`discret/${folder}/${file.slice(0, -4)}`)
}
for (const name of ['core', 'language', 'element']) require(`discret/${name}`)

if (!createScreener().has('voisin alcoolique')) throw new Error('screen')
try {
  defineLexicon('a: [')
} catch (error) {
  if (!(error instanceof DiscretError)) throw new Error('one class of errors')
}
try {
  createGuard().apply({ note: 'voisin alcoolique' })
  throw new Error('guard')
} catch (error) {
  if (!(error instanceof SensitiveCommentError)) throw error
}
