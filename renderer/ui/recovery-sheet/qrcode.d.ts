declare module 'qrcode' {
  /** The part of the library that is used: a QR code as SVG text. */
  const qrcode: {
    toString(
      text: string,
      options: { readonly type: 'svg'; readonly margin: number; readonly errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' },
    ): Promise<string>;
  };
  export default qrcode;
}
