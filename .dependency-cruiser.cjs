/** The directions between folders; docs: docs/ARCHITECTURE.md. Run by `npm run check`. */
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const npm = (name) => `(^|/)node_modules/${name}(/|$)`;

module.exports = {
  forbidden: [
    error('no-cycles', 'A cycle has no order to read it in.', {}, { circular: true }),
    error('resolvable', 'The import leads nowhere.', {}, { couldNotResolve: true }),
    error(
      'shared-stands-alone',
      'shared imports itself and the schema library only.',
      { path: '^shared/' },
      { pathNot: ['^shared/', npm('zod')] },
    ),
    error('main-not-renderer', 'The two sides meet in shared.', { path: '^main/' }, { path: '^renderer/' }),
    error('renderer-not-main', 'The two sides meet in shared.', { path: '^renderer/' }, { path: '^main/' }),
    error(
      'product-not-tests',
      'Tests know the product, not the other way.',
      { path: '^(main|renderer|shared|samples)/' },
      { path: '^tests/' },
    ),
    error(
      'electron-in-its-shell',
      'Only the desktop shell and its preload know Electron.',
      { path: '^main/', pathNot: '^main/(app|preload)/' },
      { path: [npm('electron'), '^electron$'] },
    ),
    error(
      'drizzle-in-repositories',
      'Only db and repositories speak SQL.',
      { path: '^main/', pathNot: ['^main/db/', '-repository\\.ts$'] },
      { path: npm('drizzle-orm') },
    ),
    error(
      'shells-see-the-core',
      'A shell reaches features, database and library through the core.',
      { path: '^main/(app|host|cli|preload)/' },
      { path: '^main/(features|db|pdf|workers)/' },
    ),
    error(
      'core-knows-no-shell',
      'Shells wrap the core.',
      { path: '^main/(core|features|db|vault|pdf|workers)/' },
      { path: '^main/(app|host|cli|preload)/' },
    ),
    error(
      'repositories-behind-services',
      'ipc -> service -> repository -> db: a repository is reached from inside the features only.',
      { path: '^main/(?!features/)' },
      { path: '-repository\\.ts$' },
    ),
    error(
      'repository-below-service',
      'A repository knows no service.',
      { path: '-repository\\.ts$' },
      { path: '-service\\.ts$' },
    ),
    error(
      'db-knows-no-feature',
      'The database layer is below the features.',
      { path: '^main/db/' },
      { path: '^main/(features|core|vault|pdf|workers)/' },
    ),
    error(
      'vault-knows-no-feature',
      'The vault is below the features.',
      { path: '^main/vault/' },
      { path: '^main/(features|core|pdf|workers)/' },
    ),
    error(
      'pdf-is-a-library',
      'It knows files and plain content: the reader, the writer, and the pages that the packet sets itself.',
      { path: '^main/pdf/' },
      { path: '^main/', pathNot: '^main/pdf/' },
    ),
    error(
      'ui-knows-no-feature',
      'Parts and helpers are below the features.',
      { path: '^renderer/(ui|lib|i18n)/' },
      { path: '^renderer/(app|features)/' },
    ),
    error(
      'features-know-no-app',
      'The application composes the features.',
      { path: '^renderer/features/' },
      { path: '^renderer/app/' },
    ),
    error(
      'features-apart',
      'A feature of the renderer does not import another: the page composes them, or the rule moves to shared.',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    ),
    error(
      'main-ships-what-it-imports',
      'The main process is not bundled with its dependencies: they are installed with the product.',
      { path: '^main/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: npm('electron') },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    builtInModules: { add: ['electron'] },
  },
};
