/**
 * A reader that leaves early (`| head -1`) ends neither the run nor the command: what it doesn't read is dropped. Any
 * other trouble with standard output, such as a full disk behind it, makes the command fail with status 1.
 */
export function surviveClosedOutputs(): void {
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    process.stderr.write(
      `The result could not be written out (${error.code ?? 'unknown'}). The run is kept. Send the output elsewhere, then try again.\n`,
    );
    process.exit(1);
  });
}
