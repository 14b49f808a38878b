/**
 * Express 4 and 5: request bodies before their handler. Stands after the body parser (`express.json`, `express.urlencoded`, multer: whatever fills `req.body`
 * with objects); buffers as bodies, files, and query strings are not judged. A text as a body is judged where the guard has no named fields, and an error where it has.
 */
import type { ErrorRequestHandler, RequestHandler } from 'express'
import { problemOf } from '../problem.js'
import { SensitiveCommentError } from '../sensitive-comment-error.js'
import type { Guard, Origin } from '../types.js'

/**
 * Middleware that judges `req.body`: rejected, 422 is answered (`application/problem+json`); redacted, `req.body` is replaced. Other errors go to `next`.
 *
 * @param guard  the policy
 * @param origin model and operation, for the audit trail; the operation is the method by default
 * @example
 * app.post('/notes', express.json(), guardBody(guard), (req, res) => res.json(save(req.body)))
 */
export function guardBody(guard: Guard, origin: Origin = {}): RequestHandler {
  const answer = problemHandler()
  return (request, response, next) => {
    try {
      request.body = guard.apply(request.body as unknown, { operation: request.method, ...origin }).record
    } catch (error) {
      return answer(error, request, response, next)
    }
    next()
  }
}

/** Error handler that answers 422 to what a guard rejected further on (an ORM's adapter); other errors go to `next`. */
export function problemHandler(): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (!(error instanceof SensitiveCommentError) || response.headersSent) return next(error)
    const { status, headers, body } = problemOf(error, request.headers['accept-language'])
    response.vary('Accept-Language').status(status).set({ 'content-type': headers['content-type'], 'content-language': headers['content-language'] }).send(JSON.stringify(body))
  }
}
