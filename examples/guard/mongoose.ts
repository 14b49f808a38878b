/** Mongoose: every write of the model is judged. */
import { createGuard } from 'discret/guard'
import { guardPlugin } from 'discret/guard/mongoose'
import mongoose from 'mongoose'

const guard = createGuard({ profile: 'social-housing', fields: ['comment'] })

const schema = new mongoose.Schema({ name: String, comment: String })
schema.plugin(guardPlugin, { guard })

export const Tenant = mongoose.model('Tenant', schema)
