/** Express 4 and 5, Fastify and NestJS over real HTTP: what the handler receives is what may be saved. */
import 'reflect-metadata'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Body, Controller, Module, Post } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import express, { type ErrorRequestHandler } from 'express'
// @ts-expect-error the types of version 5 serve, cast below
import express4 from 'express4'
import fastify from 'fastify'
import { afterEach, describe, expect, test } from 'vitest'
import { guardBody, problemHandler } from '../../src/guard/adapters/express.js'
import { guardPlugin, sendProblem } from '../../src/guard/adapters/fastify.js'
import { GuardPipe, ProblemFilter } from '../../src/guard/adapters/nestjs.js'
import { createGuard, type Guard } from '../../src/guard/guard.js'
import { COMMENT, HARMLESS, proveWritePaths, REDACTED } from './evidence.js'

interface Client {
  readonly url: string
  readonly received: unknown[]
}
type Start = (guard: Guard, received: unknown[]) => Promise<{ readonly url: string; readonly close: () => unknown }>

const urlOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

const onExpress =
  (framework: typeof express): Start =>
  (guard, received) =>
    new Promise((resolve) => {
      const app = framework()
      app.use(framework.json(), framework.urlencoded({ extended: true }), framework.text(), guardBody(guard))
      app.post('/notes', (request, response) => {
        received.push(request.body, request.query)
        response.json(request.body)
      })
      app.post('/orm', () => guard.apply({ comment: COMMENT }))
      app.use(problemHandler())
      app.use(((_error, _request, response, _next) => {
        response.status(500).json({ from: 'framework' })
      }) as ErrorRequestHandler)
      const server = app.listen(0, '127.0.0.1', () => resolve({ url: urlOf(server), close: () => server.close() }))
    })

const onFastify: Start = async (guard, received) => {
  const app = fastify()
  app.register(guardPlugin, { guard })
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))))
  app.post('/notes', async (request) => {
    received.push(request.body, request.query)
    return request.body
  })
  app.post('/orm', async () => guard.apply({ comment: COMMENT }))
  app.setErrorHandler((error, request, reply) => {
    if (!sendProblem(error, request, reply)) reply.code(500).send({ from: 'framework' })
  })
  return { url: await app.listen({ port: 0, host: '127.0.0.1' }), close: () => app.close() }
}

const onNest: Start = async (guard, received) => {
  class Notes {
    create(body: unknown) {
      received.push(body)
      return body
    }
    orm() {
      return guard.apply({ comment: COMMENT })
    }
  }
  Controller()(Notes)
  Body()(Notes.prototype, 'create', 0)
  Post('notes')(Notes.prototype, 'create', Object.getOwnPropertyDescriptor(Notes.prototype, 'create') as PropertyDescriptor)
  Post('orm')(Notes.prototype, 'orm', Object.getOwnPropertyDescriptor(Notes.prototype, 'orm') as PropertyDescriptor)
  class App {}
  Module({ controllers: [Notes] })(App)
  const app = await NestFactory.create(App, { logger: false })
  app.useGlobalPipes(new GuardPipe(guard, { operation: 'POST' }))
  app.useGlobalFilters(new ProblemFilter())
  await app.listen(0, '127.0.0.1')
  return { url: urlOf(app.getHttpServer() as Server), close: () => app.close() }
}

const frameworks: readonly (readonly [string, Start])[] = [
  ['Express 5', onExpress(express)],
  ['Express 4', onExpress(express4 as unknown as typeof express)],
  ['Fastify', onFastify],
  ['NestJS', onNest],
]

let close: () => unknown = () => undefined
afterEach(async () => await close())
const open = async (start: Start, guard: Guard): Promise<Client> => {
  await close()
  const received: unknown[] = []
  const server = await start(guard, received)
  close = server.close
  return { url: server.url, received }
}
const post = (url: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) })

/** All texts of what handlers received. */
const textsIn = (value: unknown): string[] => (typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [])

describe.each(frameworks)('%s', (name, start) => {
  let client: Client | undefined
  /** Fails as an ORM's adapter would, so that the table's tests see the guard's error. */
  const send = async (body: unknown, headers?: Record<string, string>) => {
    const response = await post(`${client?.url}/notes`, body, headers)
    if (response.status === 422) {
      const { SensitiveCommentError } = await import('../../src/guard/guard.js')
      throw new SensitiveCommentError([])
    }
    expect(response.ok).toBe(true)
  }
  const origin = { operation: 'POST' }
  proveWritePaths<Client>({
    adapter: name,
    reset: () => undefined,
    open: async (guard) => {
      client = await open(start, guard)
      return client
    },
    stored: () => textsIn(client?.received ?? []).filter((text) => text !== HARMLESS),
    paths: [
      { path: 'POST of an object', origin, write: (_, comment) => send({ comment }) },
      { path: 'POST of nested objects', origin, write: (_, comment) => send({ tenants: [{ comment }] }) },
      { path: 'POST of a list', origin, write: (_, comment) => send([{ comment: HARMLESS }, { comment }]) },
      {
        path: 'POST of a form',
        origin,
        write: (_, comment) => send(new URLSearchParams({ comment }).toString(), { 'content-type': 'application/x-www-form-urlencoded' }),
      },
    ],
  })

  test('a rejected request gets a problem that tells where, in French, and holds no text', async () => {
    const { url, received } = await open(start, createGuard({ policy: 'reject' }))
    const response = await post(`${url}/notes`, { 'a/b': [{ comment: COMMENT }], note: COMMENT })
    const text = await response.text()
    expect([response.status, response.headers.get('content-type')?.split(';')[0], response.headers.get('content-language')]).toEqual([422, 'application/problem+json', 'fr'])
    const problem = JSON.parse(text)
    expect(problem).toMatchObject({ type: 'urn:discret:problem:sensitive-comment', title: 'Commentaire à reformuler', status: 422 })
    expect(problem.violations.map((one: { field: string; start: number; end: number; category: string }) => [one.field, one.start, one.end, one.category]).sort()).toEqual([
      ['/a~1b/0/comment', 10, 20, 'habits'],
      ['/note', 10, 20, 'habits'],
    ])
    expect(problem.violations[0].suggestion.replacement).toBe('[habitudes de vie]')
    expect(text).not.toContain('Locataire')
    expect(received).toEqual([])
  })

  test('English for those who prefer it', async () => {
    const { url } = await open(start, createGuard())
    const response = await post(`${url}/notes`, { comment: COMMENT }, { 'accept-language': 'fr;q=0.5, en-GB' })
    expect(await response.json()).toMatchObject({ title: 'Comment to be reworded' })
  })

  test('what a guard rejects further on is answered alike', async () => {
    const { url } = await open(start, createGuard())
    const response = await post(`${url}/orm`, {})
    expect([response.status, response.headers.get('content-type')?.split(';')[0]]).toEqual([422, 'application/problem+json'])
  })

  test('other errors are for the framework', async () => {
    const { url, received } = await open(
      start,
      createGuard({
        onFindings: () => {
          throw new Error('full')
        },
      }),
    )
    expect((await post(`${url}/notes`, { comment: COMMENT })).status).toBe(500)
    expect((await post(`${url}/notes`, '{')).status).not.toBe(422)
    expect(received).toEqual([])
  })

  test.each([
    ['a list of texts', [COMMENT]],
    ['texts beside records', [{ name: HARMLESS }, COMMENT, 1]],
    ['a list in a list', [[COMMENT]]],
  ])('%s is judged', async (_, body) => {
    const { url, received } = await open(start, createGuard())
    expect((await post(`${url}/notes`, body)).status).toBe(422)
    expect(received).toEqual([])
  })

  test('named fields are found in a list that holds other things too', async () => {
    const { url } = await open(start, createGuard({ fields: ['comment'] }))
    const response = await post(`${url}/notes`, [1, { comment: COMMENT }])
    expect(await response.json()).toMatchObject({ violations: [{ field: '/1/comment' }] })
  })

  test.each([{ comment: [COMMENT, HARMLESS] }, { comment: { set: COMMENT } }])('a named field is judged that comes as a list or an object: %j', async (body) => {
    const { url, received } = await open(start, createGuard({ fields: ['comment'] }))
    expect((await post(`${url}/notes`, body)).status).toBe(422)
    expect(received).toEqual([])
  })

  test('a text as a body is judged, or an error where the fields have names', async () => {
    const sent = async (guard: Guard) => (await post(`${(await open(start, guard)).url}/notes`, COMMENT, { 'content-type': 'text/plain' })).status
    // NestJS reads no texts: the handler gets an empty body.
    expect([await sent(createGuard()), await sent(createGuard({ fields: ['comment'] }))]).toEqual(name === 'NestJS' ? [201, 201] : [422, 500])
  })

  test('a query string is not judged', async () => {
    const { url } = await open(start, createGuard())
    expect((await post(`${url}/notes?comment=alcoolique`, { comment: HARMLESS })).ok).toBe(true)
  })
})

test('Express: a named field is judged that a form sends twice', async () => {
  const { url, received } = await open(onExpress(express), createGuard({ fields: ['comment'] }))
  const body = new URLSearchParams({ comment: HARMLESS })
  body.append('comment', COMMENT)
  expect((await post(`${url}/notes`, body.toString(), { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(422)
  expect(received).toEqual([])
})

test('NestJS: one field of a body is judged under its name, a query parameter is not', () => {
  const pipe = new GuardPipe(createGuard({ fields: ['comment'], policy: 'redact' }))
  expect(pipe.transform(COMMENT, { type: 'body', data: 'comment' })).toBe(REDACTED)
  expect(pipe.transform(COMMENT, { type: 'query', data: 'comment' })).toBe(COMMENT)
})
