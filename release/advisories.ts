/** Known vulnerabilities of what is shipped, by `npm audit`. Exit code 1 where there are; a service that cannot be reached is said, and no failure. */
import { npmOfShipped } from './shipped.js'
import { judge } from './verdict.js'

const { output } = await npmOfShipped(['audit', '--json'])
const { clean, line } = judge(output)
console.log(`advisories: ${line}`)
if (clean === false) process.exitCode = 1
