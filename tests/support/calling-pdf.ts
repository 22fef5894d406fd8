/**
 * A page that tries to reach each of these addresses: by link, script, form, launch, a further file, and a picture and
 * a stream kept elsewhere. Its text is "Nodule 14 mm".
 */
export function callingPdf(addresses: readonly string[]): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): string => `${objects.push(body)} 0 R`;
  const stream = (dictionary: string, content: string): string =>
    add(`<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`);

  const calls = addresses.flatMap((address) => [
    `/S /URI /URI (${address}uri)`,
    `/S /JavaScript /JS (app.launchURL\\("${address}script", true\\); this.submitForm\\("${address}form"\\);)`,
    `/S /SubmitForm /F << /FS /URL /F (${address}submit) >>`,
    `/S /Launch /F << /FS /URL /F (${address}launch) >>`,
    `/S /GoToR /D [0 /Fit] /F << /FS /URL /F (${address}further.pdf) >>`,
    `/S /ImportData /F << /FS /URL /F (${address}data) >>`,
  ]);
  const annotations = calls.map((action) =>
    add(`<< /Type /Annot /Subtype /Link /Rect [0 0 612 792] /Border [0 0 0] /A << ${action} >> >>`),
  );
  const pictures = addresses.map((address) =>
    stream(
      `/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /F << /FS /URL /F (${address}picture) >>`,
      '\0',
    ),
  );
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  const drawn = pictures.map((_, index) => `q 9 0 0 9 ${20 * index} 20 cm /P${index} Do Q`).join('\n');
  const content = stream('', `BT /F 24 Tf 72 700 Td (Nodule 14 mm) Tj ET\n${drawn}`);
  const named = pictures.map((reference, index) => `/P${index} ${reference}`).join(' ');
  // Page tree and catalogue know each other's numbers beforehand.
  const tree = objects.length + 2;
  const page = add(
    `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 612 792] /Contents ${content} /Annots [${annotations.join(' ')}]` +
      ` /Resources << /Font << /F ${font} >> /XObject << ${named} >> >> /AA << /O << ${calls[1]} >> >> >>`,
  );
  add(`<< /Type /Pages /Kids [${page}] /Count 1 >>`);
  const root = add(
    `<< /Type /Catalog /Pages ${tree} 0 R /OpenAction << ${calls[1]} >> /URI << /Base (${addresses[0]}) >> >>`,
  );
  return assemble(objects, root);
}

function assemble(objects: readonly string[], root: string): Uint8Array {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root ${root} >>\n`;
  return Buffer.from(`${text}${table}startxref\n${text.length}\n%%EOF\n`, 'latin1');
}
