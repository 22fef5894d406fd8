import type { desktop as english } from '../en/desktop';
import type { Translation } from '../translation';

/** Canadian French: the desktop window's own menu. */
export const desktop: Translation<typeof english> = {
  menu: {
    file: '&Fichier',
    edit: '&Édition',
    view: '&Affichage',
    window: 'Fe&nêtre',
    about: 'À propos de Dossier',
    hide: 'Masquer Dossier',
    hideOthers: 'Masquer les autres',
    showAll: 'Tout afficher',
    quit: 'Quitter Dossier',
    undo: 'Annuler',
    redo: 'Rétablir',
    cut: 'Couper',
    copy: 'Copier',
    paste: 'Coller',
    selectAll: 'Tout sélectionner',
    actualSize: 'Taille réelle',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    fullScreen: 'Plein écran',
    reload: 'Recharger',
    developerTools: 'Outils de développement',
    minimize: 'Réduire dans la barre des tâches',
    close: 'Fermer',
  },
  notice: {
    title: 'Dossier',
    coming_one: 'Une date approche dans Dossier.',
    coming_other: '{{count}} dates approchent dans Dossier.',
    passed_one: 'Une date est passée dans Dossier et reste en suspens.',
    passed_other: '{{count}} dates approchent ou sont passées dans Dossier.',
  },
};
