"""What a task does with a `discret pipe` that fails, and with values to group by."""

import unittest

from discret_screening import Pipe, group_of

# Answers each record with its text as its only finding; killed by the text « die ».
MORTAL = """
require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, text } = JSON.parse(line)
  if (text === 'die') process.kill(process.pid, 'SIGKILL')
  else process.stdout.write(JSON.stringify({ id, findings: [text] }) + '\\n')
})
"""


class PipeTest(unittest.TestCase):
    def test_a_row_on_which_it_dies_costs_no_other_row(self):
        pipe = Pipe(["node", "-e", MORTAL])
        self.addCleanup(pipe.close)
        rows = [[("a", "x")], [("a", "die"), ("b", "y")], [("a", "z"), ("b", "w")], []]
        self.assertEqual(pipe.screen(rows), [[["x"]], None, [["z"], ["w"]], []])

    def test_one_that_cannot_start_fails_the_task_rather_than_every_row(self):
        pipe = Pipe(["node", "-e", "process.exit(1)"])
        self.addCleanup(pipe.close)
        with self.assertRaisesRegex(RuntimeError, "does not start"):
            pipe.screen([[("a", "x")]])


class GroupTest(unittest.TestCase):
    def test_dates_are_grouped_by_month_and_nothing_is_called_empty(self):
        for value, group in ((None, "(vide)"), (" ", "(vide)"), ("14/3/2025", "2025-03"), ("2025-03-14T10:00", "2025-03"), ("Lyon\u00a0", "Lyon")):
            with self.subTest(value=value):
                self.assertEqual(group_of(value), group)


if __name__ == "__main__":
    unittest.main()
