/** What is read of Prisma's data model. It does not say which fields are lists. */

/** Anything by name. */
export type Values = Readonly<Record<string, unknown>>

type Shapes = Readonly<Record<string, { readonly fields: readonly { readonly name: string; readonly kind: string; readonly type: string }[] }>>

/** Models, and composite types (MongoDB). */
export interface DataModel {
  readonly models: Shapes
  readonly types: Shapes
}

/** The data model of a client that `prisma generate` made, version 6 or 7. */
export function dataModelOf(client: object): DataModel | undefined {
  const { models, types = {} } = (client as { _runtimeDataModel?: Partial<DataModel> })._runtimeDataModel ?? {}
  return models && { models, types }
}

/** Plain objects: operations, records, JSON. */
export function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.prototype.toString.call(value) === '[object Object]'
}
