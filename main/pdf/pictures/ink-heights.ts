/** What is smaller is dust, a dot of an i or of a picture; what is larger is no small type. */
const [LEAST, MOST] = [5, 80];

/**
 * Heights in pixels of the connected pieces of ink that could be letters, in no order. Rows are joined by the runs they
 * share, so that memory goes with the ink and not with the page.
 */
export function inkHeights(pixels: Uint8Array, width: number, height: number): readonly number[] {
  const parents: number[] = [];
  const boxes: { left: number; right: number; top: number; bottom: number }[] = [];
  const root = (index: number): number => {
    let at = index;
    while (parents[at] !== at) at = parents[at] ?? at;
    parents[index] = at;
    return at;
  };
  const join = (a: number, b: number): number => {
    const [keep, drop] = [root(a), root(b)];
    const [box, other] = [boxes[keep], boxes[drop]];
    if (keep === drop || !box || !other) return keep;
    parents[drop] = keep;
    box.left = Math.min(box.left, other.left);
    box.right = Math.max(box.right, other.right);
    box.top = Math.min(box.top, other.top);
    box.bottom = Math.max(box.bottom, other.bottom);
    return keep;
  };
  let above: { from: number; to: number; piece: number }[] = [];
  for (let y = 0; y < height; y++) {
    const row: typeof above = [];
    let first = 0;
    for (let x = 0; x < width; x++) {
      if (pixels[y * width + x] !== 1) continue;
      const from = x;
      while (x < width && pixels[y * width + x] === 1) x++;
      let piece = parents.length;
      parents.push(piece);
      boxes.push({ left: from, right: x, top: y, bottom: y + 1 });
      while ((above[first]?.to ?? width + 2) < from) first++;
      for (let at = first; (above[at]?.from ?? width + 2) <= x; at++) piece = join(above[at]?.piece ?? piece, piece);
      row.push({ from, to: x, piece });
    }
    above = row;
  }
  return boxes
    .filter((box, index) => {
      const [w, h] = [box.right - box.left, box.bottom - box.top];
      return parents[index] === index && h >= LEAST && h <= MOST && w >= 2 && w <= MOST;
    })
    .map((box) => box.bottom - box.top);
}
