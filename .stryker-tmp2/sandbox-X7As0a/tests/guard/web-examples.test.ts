/** The examples, run as a reader would. They import `discret/guard`, which stands for the sources here. */
// @ts-nocheck

import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { app as onExpress } from '../../examples/guard/express.js'
import { app as onFastify } from '../../examples/guard/fastify.js'
import { Tenant as model } from '../../examples/guard/mongoose.js'
import { Tenant as schema } from '../../examples/guard/zod.js'

/** « alcoolique » is redacted for a social landlord, « cancer » rejected, « surendetté » allowed. */
const cases = [
  ['Locataire alcoolique', 201, 'Locataire [habitudes de vie]'],
  ['atteint d’un cancer', 422, undefined],
  ['Locataire surendetté', 201, 'Locataire surendetté'],
] as const
let fastifyUrl = ''
beforeAll(async () => {
  fastifyUrl = await onFastify.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => onFastify.close())

const post = (url: string, comment: string) => fetch(`${url}/notes`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ comment }) })

test.each(cases)('« %s »: %s', async (comment, status, saved) => {
  const server = onExpress.listen(0, '127.0.0.1')
  await once(server, 'listening')
  for (const base of [`http://127.0.0.1:${(server.address() as AddressInfo).port}`, fastifyUrl]) {
    const response = await post(base, comment)
    expect(response.status).toBe(status)
    expect(((await response.json()) as { comment?: string }).comment).toBe(saved)
  }
  server.close()
  expect(schema.safeParse({ name: 'Ada', comment }).data?.comment).toBe(saved)
  // A write that passes would wait for a server.
  if (status === 422) await expect(model.updateOne({ name: 'Ada' }, { comment })).rejects.toThrow(/Not saved: comment/)
})
