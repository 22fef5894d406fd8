/** The theme points every portal here. */
export const OVERLAY_PLACE = 'overlays';

/**
 * Where menus, lists, tips and dialogs are drawn. Stands once in each screen's <main>, outside whatever scrolls, so
 * that all of them lie in a landmark and none is cut off.
 */
export function OverlayPlace() {
  // At the window's corner, as wide as it: what is drawn here is placed from there, as it would be in <body>.
  return <div id={OVERLAY_PLACE} style={{ position: 'absolute', top: 0, left: 0, width: '100%' }} />;
}
