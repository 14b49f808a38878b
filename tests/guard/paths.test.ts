import { expect, test } from 'vitest'
import { Paths } from '../../src/guard/paths.js'

const reaches = (pattern: string, names: readonly string[]): boolean => {
  const paths = new Paths([pattern])
  return paths.isEnd(names.reduce((standing, name) => paths.stepKey(standing, name), paths.start))
}

test.each([
  ['comment', ['comment'], true],
  ['comment', ['a', 'comment'], false],
  ['tenants.*.comment', ['tenants', '0', 'comment'], true],
  ['tenants.*.comment', ['tenants', 'comment'], false],
  ['tenants.*.comment', ['tenants.0.comment'], true],
  ['tenants.*.comment', ['tenants.$[].comment'], true],
  ['**.note', ['note'], true],
  ['**.note', ['a', 'b', 'note'], true],
  ['**.note', ['note', 'a'], true],
  ['comment', ['comment', '0'], true],
  ['comment', ['comment', 'set', 'b'], true],
  ['tenants.*.comment', ['tenants', '0'], false],
  ['**', ['a', 'b'], true],
  ['*_comment', ['staff_comment'], true],
  ['*_comment', ['comment'], false],
  ['a*b*a', ['aba'], true],
  ['a*b*a', ['ab'], false],
  ['*', ['a.b'], true],
  ['__proto__', ['__proto__'], true],
] as const)('%s and %j: %s', (pattern, names, expected) => expect(reaches(pattern, names)).toBe(expected))

test.each(['', 'a..b', '.a', 'a.'])('"%s" is refused', (pattern) => expect(() => new Paths([pattern])).toThrow(/empty name/))
