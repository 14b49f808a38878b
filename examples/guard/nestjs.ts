/** NestJS: every `@Body()` is judged; what is rejected is answered as problem+json. */
import type { INestApplication } from '@nestjs/common'
import { createGuard } from 'discret/guard'
import { GuardPipe, ProblemFilter } from 'discret/guard/nestjs'

const guard = createGuard({ profile: 'social-housing', fields: ['comment', 'tenants.*.comment'] })

export function useGuard(app: INestApplication): void {
  app.useGlobalPipes(new GuardPipe(guard))
  app.useGlobalFilters(new ProblemFilter())
}
