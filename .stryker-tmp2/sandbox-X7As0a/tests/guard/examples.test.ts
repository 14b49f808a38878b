// @ts-nocheck
import { afterEach, expect, test, vi } from 'vitest'
import { startPostgres } from './postgres.js'

const EXAMPLES = {
  prisma: () => import('../../examples/guard/prisma.js'),
  typeorm: () => import('../../examples/guard/typeorm.js'),
  sequelize: () => import('../../examples/guard/sequelize.js'),
  drizzle: () => import('../../examples/guard/drizzle.js'),
  kysely: () => import('../../examples/guard/kysely.js'),
}

afterEach(() => vi.restoreAllMocks())

test.each(Object.entries(EXAMPLES))('the example of %s stores what is redacted and what has a reason, and refuses the rest', async (_, load) => {
  const told = vi.spyOn(console, 'log').mockReturnValue()
  const postgres = await startPostgres()
  await (await load()).example(postgres.url)
  expect(await postgres.comments()).toEqual(['Voisin [habitudes de vie].', 'Épileptique, prévoir un interphone.'])
  expect(told.mock.calls).toHaveLength(1)
  await postgres.stop()
})
