/** English: the desktop window's own menu. */
export const desktop = {
  menu: {
    file: '&File',
    edit: '&Edit',
    view: '&View',
    window: '&Window',
    about: 'About Dossier',
    hide: 'Hide Dossier',
    hideOthers: 'Hide others',
    showAll: 'Show all',
    quit: 'Quit Dossier',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    actualSize: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fullScreen: 'Full screen',
    reload: 'Reload',
    developerTools: 'Developer tools',
    minimize: 'Minimize',
    close: 'Close',
  },
  /** Anybody near the screen may read it: never a name, never what the date is about. */
  notice: {
    title: 'Dossier',
    coming_one: 'A date is coming up in Dossier.',
    coming_other: '{{count}} dates are coming up in Dossier.',
  },
} as const;
