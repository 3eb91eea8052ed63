import { Command, CommanderError } from 'commander';
import { surviveClosedOutputs } from './closed-outputs.ts';
import type { TypedOptions } from './options.ts';

/*
 * The command line. Each command's own file is loaded when it is the one that was asked for, so that the first request
 * leaves within a second of the start.
 */
const program = new Command('braid')
  .description('Runs the same work as one conversation and as several, and measures both.')
  .exitOverride()
  .showHelpAfterError(false)
  .configureOutput({
    outputError: (text, write) => write(`${sentence(text)}\n`),
  });

function sentence(text: string): string {
  const said = text
    .replace(/^error: /, '')
    .trim()
    .replace(/\n.*$/s, '')
    .replace(/\.$/, '');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}. Nothing was started; --help lists what there is.`;
}

/** Ends with the command's status; standard output is written out first. */
async function run(command: () => Promise<number>): Promise<void> {
  process.exitCode = await command().catch(async (error: unknown) => (await import('./unforeseen.ts')).tell(error));
  await new Promise<void>((resolve) => process.stdout.write('', () => resolve()));
  // Open keep-alive connections of the model's client would hold the process for a while.
  process.exit();
}

const json = ['--json', 'print one JSON document on standard output and nothing else'] as const;
const data = ['--data <folder>', 'keep everything in this folder instead of the command line’s own'] as const;
const structures = [
  '--structures <list>',
  'thread, one-at-a-time, queue:N, all-at-once, phased, two-rounds, own; with commas',
] as const;

function withBehaviour(command: Command): Command {
  return command
    .option('--pace <number>', 'speed of the practice model, 0.1 to 20 (default: 1)')
    .option('--seed <number>', 'seed of its wordings and times (default: 1)')
    .option('--requests-per-minute <number>', 'rate limit of the practice model')
    .option('--input-tokens-per-minute <number>', 'rate limit of the practice model')
    .option('--output-tokens-per-minute <number>', 'rate limit of the practice model')
    .option('--faults <list>', 'what goes wrong on purpose: 429@3,stall@5,slow:"text in the brief"')
    .option('--thinking', 'have the model think before it writes')
    .option('--forgetting', 'let the practice model lose details of very long contexts: an assumption to discuss');
}

const budgets = [
  ['--budget-tokens <number>', 'stop a run before a request that would take it past so many tokens'],
  ['--budget-usd <number>', 'the same in dollars, where the model’s price is known'],
] as const;

function withRun(command: Command): Command {
  return withBehaviour(command)
    .option('--repeat <number>', 'run everything so many times and show medians')
    .option('--base-url <address>', 'use this server; its key is read from ANTHROPIC_API_KEY')
    .option('--model <id>', 'model id (default: practice)')
    .option('--gates <how>', 'what happens at review gates: pass or ask (default: pass)')
    .option('--review-every <number>', 'a review gate after every so many tasks of a queue')
    .option('--warm-cache', 'where conversations share an opening, start one and the others at its first token')
    .option('--batch', 'hand in what may start at once as one message batch')
    .option(...budgets[0])
    .option(...budgets[1])
    .option(...data)
    .option(...json);
}

const exercises = program
  .command('exercises')
  .description('list the guided exercises')
  .option(...json)
  .action((typed: TypedOptions) => run(async () => (await import('./exercises.ts')).exercises(typed)));

exercises
  .command('check')
  .description('check an exercise that somebody wrote: its quotes, figures, wordings and plans')
  .argument('<folder>', 'a folder with an exercise.yaml')
  .option(...json)
  .action((folder: string, _: TypedOptions, command: Command) =>
    // --json is an option of both, and the outer one takes it.
    run(async () => (await import('./exercises-check.ts')).exercisesCheck(folder, command.optsWithGlobals())),
  );

const lessons = program
  .command('lessons')
  .description('list the lessons of the course')
  .option(...json)
  .action((typed: TypedOptions) => run(async () => (await import('./lessons.ts')).lessons(typed)));

lessons
  .command('check')
  .description('check lessons that somebody wrote: their text, questions, widgets and comparisons')
  .argument('<folder>', 'a folder with lessons: 01-name.md, 02-other.md and so on')
  .option(...json)
  .action((folder: string, _: TypedOptions, command: Command) =>
    run(async () => (await import('./lessons-check.ts')).lessonsCheck(folder, command.optsWithGlobals())),
  );

withRun(program.command('compare'))
  .description('run an exercise or a workflow file in each structure, in turn, and print the comparison')
  .argument('<work>', 'an exercise, or a workflow file (.yaml, .yml, .json)')
  .option(...structures)
  .action((work: string, typed: TypedOptions) => run(async () => (await import('./compare.ts')).compare(work, typed)));

withRun(program.command('sweep'))
  .description('run an exercise or a workflow file at each width, and show where wider no longer helps')
  .argument('<work>', 'an exercise, or a workflow file (.yaml, .yml, .json)')
  .option('--widths <list>', 'how many conversations at once: 1..8 or 1,2,4 (default: 1..8)')
  .option('--predicted', 'predict it on a virtual clock, without limits and without a request')
  .action((work: string, typed: TypedOptions) => run(async () => (await import('./sweep.ts')).sweep(work, typed)));

program
  .command('forecast')
  .description('print the same table, predicted, without a request')
  .argument('<work>', 'an exercise, or a workflow file (.yaml, .yml, .json)')
  .option(...structures)
  .option('--pace <number>', 'speed of the practice model, 0.1 to 20 (default: 1)')
  .option('--seed <number>', 'seed (default: 1)')
  .option('--model <id>', 'model whose list price is shown')
  .option('--data <folder>', 'calibrate it from the runs kept in this folder (default: from none)')
  .option(...json)
  .action((work: string, typed: TypedOptions) =>
    run(async () => (await import('./forecast.ts')).forecast(work, typed)),
  );

program
  .command('check')
  .description('check how an exercise or a workflow file is broken down into tasks')
  .argument('<work>', 'an exercise, or a workflow file (.yaml, .yml, .json)')
  .option(...json)
  .action((work: string, typed: TypedOptions) => run(async () => (await import('./check.ts')).check(work, typed)));

program
  .command('claims')
  .description('forecast the figures that others published, and say whether they hold')
  .option('--measure', 'measure them on runs with the practice model, within a minute')
  .option(...json)
  .action((typed: TypedOptions) => run(async () => (await import('./claims.ts')).claims(typed)));

program
  .command('resume')
  .description('go on with what was cut off, with the settings it was started with')
  .argument('<id>', 'a comparison or a run')
  .option(...budgets[0])
  .option(...budgets[1])
  .option(...data)
  .option(...json)
  .action((id: string, typed: TypedOptions) => run(async () => (await import('./resume.ts')).resume(id, typed)));

program
  .command('export')
  .description('print a comparison or a run that has ended as a file to hand on')
  .argument('<id>', 'a comparison or a run')
  .option('--format <format>', 'markdown, csv, json, html or xapi (default: markdown)')
  .option('--out <file>', 'write it to this new file instead of standard output')
  .option(...data)
  .action((id: string, typed: TypedOptions) => run(async () => (await import('./export.ts')).exportAs(id, typed)));

withBehaviour(program.command('practice-server'))
  .description('serve the practice model alone, for any client of the Messages API')
  .option('--port <number>', 'listen on this port (default: any free one)')
  .option(...json)
  .action((typed: TypedOptions) => run(async () => (await import('./practice-server.ts')).practiceServer(typed)));

const database = [
  '--database <address>',
  'keep classes in this PostgreSQL instead of files, for several hosts at once',
] as const;

const classes = withBehaviour(program.command('class'))
  .description('host a class without a window; pods join in a browser, or from a Braid of their own')
  .argument('[exercise]', 'the exercise that the class begins with')
  .option('--title <text>', 'what the class is called (default: the exercise’s title)')
  .option('--pods <number>', 'how many pods to offer at the door (default: 8)')
  .option(...structures)
  .option('--together', 'hold every pod at the facilitator’s step')
  .option('--network', 'let every computer that reaches this one join; without it, this computer alone')
  .option('--port <number>', 'listen on this port (default: 4800)')
  .option('--reopen <id>', 'open an earlier class again')
  .option('--host-name <name>', 'this host among several at one database (default: the computer’s name)')
  .option(...database)
  .option(...data)
  .option(...json)
  .action((exercise: string | undefined, typed: TypedOptions) =>
    run(async () => (await import('./class.ts')).classHost(exercise, typed)),
  );

classes
  .command('list')
  .description('list the classes that were hosted here')
  .option(...database)
  .option(...data)
  .option(...json)
  .action((_: unknown, command: Command) =>
    run(async () => (await import('./class-records.ts')).listClasses(command.optsWithGlobals())),
  );

classes
  .command('export')
  .description('write a class out as roster-csv, results-csv, reflections-csv or xapi')
  .argument('<id>', 'of the class, as list shows it')
  .option('--as <kind>', 'roster-csv, results-csv, reflections-csv or xapi (default: results-csv)')
  .option('--hide-names', 'pods by their numbers alone')
  .option(...database)
  .option(...data)
  .action((id: string, _: unknown, command: Command) =>
    run(async () => (await import('./class-records.ts')).exportClassRecords(id, command.optsWithGlobals())),
  );

const dataCommand = program.command('data').description('say where Braid keeps data, or delete it');

dataCommand
  .command('where')
  .description('print the folders that data are kept in, and their size')
  .option(...data)
  .option(...json)
  .action((typed: TypedOptions) => run(async () => (await import('./data.ts')).dataWhere(typed)));

dataCommand
  .command('delete')
  .description('delete what Braid keeps in the folder, after asking')
  .option('--yes', 'do not ask')
  .option(...data)
  .action((typed: TypedOptions) => run(async () => (await import('./data.ts')).dataDelete(typed)));

// Subcommands made before `exitOverride` reached them would end the process with status 1.
for (const command of program.commands) {
  command.exitOverride().configureOutput(program.configureOutput());
}

surviveClosedOutputs();
try {
  await program.parseAsync(process.argv);
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  const wanted =
    error.code === 'commander.helpDisplayed' || (error.code === 'commander.help' && process.argv.length > 2);
  process.exitCode = wanted ? 0 : 2;
}
