/** Options that the verbs share. */
import { type Command, InvalidArgumentError, Option } from 'commander'

/** Adds the shared options to a verb. */
export function withSharedOptions(command: Command): Command {
  return command
    .addOption(new Option('-c, --category <ids>', 'only these categories, separated by commas (health,nationality)').argParser(list))
    .addOption(new Option('--min-severity <n>', 'leave out findings below: 1 excessive, 2 sensitive, 3 special category or offence').argParser(severity))
    .addOption(
      new Option('--allow <ids>', 'entries, subcategories or categories to let through, separated by commas (habits/alcohol#alcoolique,habits/tobacco,insults)').argParser(list),
    )
    .addOption(new Option('--allow-phrase <phrase>', 'a phrase to let through; may be repeated').argParser(repeated))
    .addOption(new Option('--ignore-when <qualifiers>', 'leave out findings so qualified, separated by commas: negated, uncertain, past, relative').argParser(list))
    .addOption(new Option('--lexicon <file>', "a lexicon of one's own (YAML); may be repeated").argParser(repeated))
    .option('--no-spelling', 'accept no misspelling')
}

/** The language of what is printed. */
export function languageOption(): Option {
  return new Option('--lang <code>', 'language of what is printed').choices(['fr', 'en']).default('fr')
}

/** A list between commas. */
export const list = (value: string): string[] => value.split(',').map((item) => item.trim())

/** An option that may be repeated. */
export const repeated = (value: string, before: readonly string[] = []): string[] => [...before, value]

/** A severity. */
export function severity(value: string): number {
  if (!/^[123]$/u.test(value)) throw new InvalidArgumentError('It is 1, 2 or 3.')
  return Number(value)
}
