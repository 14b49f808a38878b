/** Fastify: every body is judged before its handler. Run: npx tsx examples/guard/fastify.ts */
import { createGuard } from 'discret/guard'
import { guardPlugin } from 'discret/guard/fastify'
import fastify from 'fastify'

const guard = createGuard({ profile: 'social-housing', fields: ['comment', 'tenants.*.comment'] })

export const app = fastify()
app.register(guardPlugin, { guard, origin: { model: 'Note' } })
app.post('/notes', async (request, reply) => reply.code(201).send(request.body))

if (process.argv[1] === import.meta.filename) await app.listen({ port: 3000, host: '127.0.0.1' })
