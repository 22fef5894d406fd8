import { Tooltip } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import classes from './mark-layer.module.css';
import { type PageArea, rotateArea } from './page-area';
import type { PageBox, ViewerController, ViewerSnapshot } from './viewer-controller';

/** A linked page (`area` null) or place, drawn in the margin with what it is linked to. */
export type PageMark = {
  readonly id: string;
  /** 1-based. */
  readonly page: number;
  readonly area: PageArea | null;
  readonly label: string;
};

export type MarkLayerProps = {
  readonly controller: ViewerController;
  readonly state: ViewerSnapshot;
  readonly marks: readonly PageMark[];
  /** The place the reader was sent to. */
  readonly focus: { readonly page: number; readonly area: PageArea | null } | null;
  readonly onOpen?: ((id: string) => void) | undefined;
};

const TAG_GAP = 30;

function frame(box: PageBox, area: PageArea) {
  return {
    left: box.left + area.x * box.width,
    top: box.top + area.y * box.height,
    width: area.width * box.width,
    height: area.height * box.height,
  };
}

/** Where each mark's tag stands: level with its place, pushed down where another tag already stands. */
function tagTops(marks: readonly { readonly page: number; readonly top: number }[]): readonly number[] {
  const lowest = new Map<number, number>();
  return marks.map(({ page, top }) => {
    const free = Math.max(top, (lowest.get(page) ?? Number.NEGATIVE_INFINITY) + TAG_GAP);
    lowest.set(page, free);
    return free;
  });
}

/** Frames over linked places and their tags in the margin; scrolls with the pages. */
export function MarkLayer({ controller, state, marks, focus, onOpen }: MarkLayerProps) {
  if (!state.isReady) return null;
  const placed = marks
    .flatMap((mark) => {
      const box = controller.boxOf(mark.page);
      if (!box) return [];
      const area = mark.area ? rotateArea(mark.area, state.turn) : null;
      return [{ mark, page: mark.page, box, area, top: box.top + (area?.y ?? 0.012) * box.height }];
    })
    .sort((left, right) => left.page - right.page || left.top - right.top);
  const tops = tagTops(placed);
  const focusBox = focus?.area ? controller.boxOf(focus.page) : null;
  return (
    <div className={classes.layer}>
      {placed.map(({ mark, box, area }, index) => (
        <div key={mark.id}>
          {area ? <div className={classes.frame} style={frame(box, area)} /> : null}
          <Tooltip label={mark.label} position="left">
            <button
              type="button"
              className={classes.tag}
              style={{ left: box.left + box.width - 14, top: tops[index] }}
              aria-label={mark.label}
              onClick={() => onOpen?.(mark.id)}
            >
              <IconLink size={14} aria-hidden />
            </button>
          </Tooltip>
        </div>
      ))}
      {focus?.area && focusBox ? (
        <div className={classes.focus} style={frame(focusBox, rotateArea(focus.area, state.turn))} />
      ) : null}
    </div>
  );
}
