/** Express: notes are judged before their handler. Run: npx tsx examples/guard/express.ts */
import { createGuard } from 'discret/guard'
import { guardBody, problemHandler } from 'discret/guard/express'
import express from 'express'

const guard = createGuard({ profile: 'social-housing', fields: ['comment', 'tenants.*.comment'] })

export const app = express()
app.post('/notes', express.json(), guardBody(guard, { model: 'Note' }), (request, response) => {
  response.status(201).json(request.body)
})
app.use(problemHandler())

if (process.argv[1] === import.meta.filename) app.listen(3000, '127.0.0.1')
