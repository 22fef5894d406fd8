/** True when a picture has pixels to lose; one a little finer than wanted would lose more than is saved. */
export const isFiner = (picture: { readonly dpi: number }, wantedDpi: number): boolean => picture.dpi > wantedDpi * 1.2;
