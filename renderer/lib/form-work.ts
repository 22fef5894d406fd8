const underWay = new WeakMap<HTMLFormElement, Set<Promise<boolean>>>();

/**
 * Tells a form that one of its fields is still at work, such as adding a doctor by name, so that saving waits for it.
 * `work` answers false when it failed and was told: the form is then not saved without it. It never rejects.
 */
export function holdForm(form: HTMLFormElement | null, work: Promise<boolean>): void {
  if (form === null) return;
  const works = underWay.get(form) ?? new Set();
  underWay.set(form, works.add(work));
  void work.then(() => works.delete(work));
}

/** What the form has to wait for: true when all of it went well; null when nothing is under way. */
export function workOf(form: HTMLFormElement): Promise<boolean> | null {
  const works = [...(underWay.get(form) ?? [])];
  return works.length === 0 ? null : Promise.all(works).then((ended) => ended.every(Boolean));
}
