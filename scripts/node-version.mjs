/** The oldest Node that every tool of the project runs on; the same as `engines` in package.json. */
const oldest = [20, 19];

/** Ends the process with a sentence where Node is too old. Written so that very old versions can still read it. */
export function requireNode(version = process.versions.node) {
  const parts = version.split('.').map(Number);
  const enough = parts[0] > oldest[0] || (parts[0] === oldest[0] && parts[1] >= oldest[1]);
  if (enough) return;
  process.stderr.write(
    `Braid needs Node ${oldest.join('.')} or newer, and this is Node ${version}. Nothing was changed. ` +
      'Get a newer one from https://nodejs.org and run the same command again.\n',
  );
  process.exit(1);
}
