const collator = new Intl.Collator(['en-CA', 'fr-CA'], { sensitivity: 'base', numeric: true });

/** Order of names as people read them: accents and capitals do not part Émile from Emma. */
export const compareNames = (left: string, right: string): number => collator.compare(left, right);
