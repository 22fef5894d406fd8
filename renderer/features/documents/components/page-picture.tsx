import type { DocumentId } from '@shared/contract/common';
import type { Document } from '@shared/contract/documents';
import { useEffect, useRef, useState } from 'react';
import { bridge } from '../../../lib/bridge';
import classes from './page-picture.module.css';

export type PagePictureProps = {
  readonly documentId: DocumentId;
  /** False where no page can be shown yet: only the fallback stands. */
  readonly isReadable: boolean;
  /** 1-based. */
  readonly page?: number;
  /** Changes when the same page may look different: a password was given. */
  readonly version?: string;
  readonly fallback?: React.ReactNode;
};

/** True when the core can draw the document's pages. */
export const canShowPages = ({ condition }: Pick<Document, 'condition'>): boolean =>
  condition !== 'password_needed' && condition !== 'unreadable';

/** A page as a small picture, fetched when it comes into sight. Decorative: its document is named beside it. */
export function PagePicture({ documentId, isReadable, page = 1, version = '', fallback }: PagePictureProps) {
  const frame = useRef<HTMLSpanElement>(null);
  const [address, setAddress] = useState<string | null>(null);
  const [isSeen, setSeen] = useState(false);

  useEffect(() => {
    if (!frame.current) return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && setSeen(true), {
      rootMargin: '200px',
    });
    watch.observe(frame.current);
    return () => watch.disconnect();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` asks for the picture again
  useEffect(() => {
    if (!isSeen || !isReadable) return;
    const abort = new AbortController();
    let made: string | null = null;
    const { url, headers } = bridge().documentThumbnail(documentId, page);
    fetch(url, { headers: { ...headers }, signal: abort.signal })
      .then(async (response) => {
        if (!response.ok) return;
        made = URL.createObjectURL(await response.blob());
        if (!abort.signal.aborted) setAddress(made);
      })
      .catch(() => undefined); // Without a picture the kind's icon stays; nothing else depends on it.
    return () => {
      abort.abort();
      if (made) URL.revokeObjectURL(made);
      setAddress(null);
    };
  }, [isSeen, isReadable, documentId, page, version]);

  return (
    <span ref={frame} className={classes.frame}>
      {address ? <img src={address} alt="" className={classes.picture} /> : fallback}
    </span>
  );
}
