/** Reads `lexicons/profiles/` and checks it. */
// @ts-nocheck

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import { ACTIONS } from '../guard/policy.js'

const message = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) })
const action = z.enum(ACTIONS)

const schema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  name: message,
  purpose: message,
  extends: z.string().optional(),
  rules: z
    .array(
      z.strictObject({
        on: z.string(),
        action: z.union([action, z.strictObject({ 1: action.optional(), 2: action.optional(), 3: action.optional() })]),
        why: message,
        source: z.string().min(1),
      }),
    )
    .min(1),
})

/**
 * The profiles, in name order.
 *
 * @param folder        of YAML files, one a profile
 * @param subcategories `category/subcategory` of the lexicons: what a rule may be on, beside `default` and the categories
 * @param problems      gets one line for each wrong profile
 */
export function readProfiles(folder: string, subcategories: readonly string[], problems: string[]): z.infer<typeof schema>[] {
  const known = new Set(['default', ...subcategories, ...subcategories.map((name) => name.slice(0, name.indexOf('/')))])
  const profiles = readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .flatMap((name) => {
      const parsed = schema.safeParse(parse(readFileSync(join(folder, name), 'utf8')))
      if (!parsed.success) problems.push(...parsed.error.issues.map((issue) => `profiles/${name}: ${issue.path.join('.')}: ${issue.message}`))
      return parsed.success ? [{ name, profile: parsed.data }] : []
    })
  for (const { name, profile } of profiles) {
    if (`${profile.id}.yml` !== name) problems.push(`profiles/${name}: id "${profile.id}" must be the name of the file`)
    if (profile.extends !== undefined && !profiles.some((other) => other.profile.id === profile.extends && other.profile.extends === undefined)) {
      problems.push(`profiles/${name}: extends "${profile.extends}", which is no profile without "extends" of its own`)
    }
    for (const { on } of profile.rules) if (!known.has(on)) problems.push(`profiles/${name}: rule on "${on}", which is no category or subcategory`)
  }
  return profiles.map(({ profile }) => profile)
}
