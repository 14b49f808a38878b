/** zod: what is parsed may be saved. */
import { createGuard } from 'discret/guard'
import { guardTransform } from 'discret/guard/zod'
import * as z from 'zod'

const guard = createGuard({ profile: 'social-housing' })

export const Tenant = z.object({ name: z.string(), comment: z.string().max(500) }).transform(guardTransform(guard, { model: 'Tenant' }))
