import type { PersonId } from '@shared/contract/common';
import type { Packet } from '@shared/contract/packets';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { bridge } from '../../../lib/bridge';
import { useStoredSize } from '../../../lib/use-stored-size';
import { PaneHandle } from '../../../ui/pane-handle';
import { type PdfPlace, PdfViewer } from '../../../ui/pdf-viewer/pdf-viewer';
import workspace from '../../../ui/workspace.module.css';
import { PacketActions, PacketFacts } from './packet-facts';
import { PacketManifest } from './packet-manifest';
import { PacketPassword } from './packet-password';
import classes from './packet-workspace.module.css';

export type PacketWorkspaceProps = { readonly personId: PersonId; readonly packet: Packet };

const PANEL = { least: 260, most: 520 };

/** The packet's pages, and beside them what it holds; a line of the contents goes to its first page. */
export function PacketWorkspace({ personId, packet }: PacketWorkspaceProps) {
  const { t, instant } = useText();
  const [width, setWidth] = useStoredSize('packet-panel', 330, PANEL);
  const [place, setPlace] = useState<PdfPlace>({ page: 1, area: null });
  const [password, setPassword] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const source = useMemo(() => bridge().packetContent(packet.id), [packet.id]);
  const isLocked = packet.isPasswordProtected && (password === null || isWrong);
  return (
    <div className={workspace.workspace}>
      <div className={workspace.center}>
        {isLocked ? (
          <PacketPassword
            isWrong={isWrong}
            onOpen={(typed) => {
              setWrong(false);
              setPassword(typed);
            }}
          />
        ) : (
          <PdfViewer
            key={password}
            source={source}
            title={packet.fileName}
            place={place}
            {...(password === null ? {} : { password })}
            onPasswordRefused={() => setWrong(true)}
          />
        )}
      </div>
      <PaneHandle label={t('documents.page.resizePanel')} side="right" size={width} onChange={setWidth} {...PANEL} />
      <aside className={workspace.pane} style={{ width }} aria-label={t('packets.packet.panel')}>
        <div className={classes.panel}>
          <Link
            to="/people/$personId/cases/$caseId/packet"
            params={{ personId, caseId: packet.caseId }}
            className={classes.back}
          >
            <IconArrowLeft size={15} aria-hidden />
            {t('packets.packet.back')}
          </Link>
          <h1 className={classes.title}>
            {packet.recipientName
              ? t('packets.packet.for', { name: packet.recipientName })
              : t('packets.packet.forNobody')}
          </h1>
          <p className={classes.made}>
            {t('packets.packet.created', { date: instant(packet.createdAt) })}
            <br />
            {t(`packets.packet.language.${packet.language}`)}
          </p>
          <PacketFacts packet={packet} />
          <PacketActions personId={personId} packetId={packet.id} isOpen />
          <PacketManifest entries={packet.manifest} onOpen={(page) => setPlace({ page, area: null })} />
        </div>
      </aside>
    </div>
  );
}
