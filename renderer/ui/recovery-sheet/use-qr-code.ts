/// <reference path="./qrcode.d.ts" />
import qrcode from 'qrcode';
import { useEffect, useState } from 'react';

/** A QR code of the text as a data address, drawn here; null until it is ready. */
export function useQrCode(text: string): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void qrcode.toString(text, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' }).then((svg) => {
      if (isCurrent) setAddress(`data:image/svg+xml,${encodeURIComponent(svg)}`);
    });
    return () => {
      isCurrent = false;
    };
  }, [text]);
  return address;
}
