// For scripts that may be started without npm, which would have put the project's own Node first on the path.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

/** Ends the process with a sentence when this Node cannot run the project. */
export function requireNode() {
  if (major > 22 || (major === 22 && minor >= 13)) return;
  console.error(
    `This script needs Node 22.13 or newer and was started with ${process.versions.node}. ` +
      'Start it through npm (for example "npm start"): npm brings the right Node with it.',
  );
  process.exit(1);
}
