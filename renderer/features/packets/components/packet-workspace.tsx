import { Button, Tabs } from '@mantine/core';
import type { PersonId } from '@shared/contract/common';
import type { Packet, PacketSummary } from '@shared/contract/packets';
import { IconArrowLeft, IconFilePlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useText } from '../../../i18n/use-text';
import { useCommand, useOperation } from '../../../lib/api';
import { bridge } from '../../../lib/bridge';
import { useStoredSize } from '../../../lib/use-stored-size';
import { PaneHandle } from '../../../ui/pane-handle';
import { type PdfPlace, PdfViewer } from '../../../ui/pdf-viewer/pdf-viewer';
import workspace from '../../../ui/workspace.module.css';
import { PacketCompare } from './packet-compare';
import { PacketFacts } from './packet-facts';
import { PacketFiles } from './packet-files';
import { PacketManifest } from './packet-manifest';
import { PacketPassword } from './packet-password';
import { PacketRedactions } from './packet-redactions';
import classes from './packet-workspace.module.css';

export type PacketWorkspaceProps = { readonly personId: PersonId; readonly packet: Packet };

const PANEL = { least: 280, most: 560 };
const NONE: readonly PacketSummary[] = [];

/** The packet's pages, file by file, and beside them what it holds; a line of the contents goes to its first page. */
export function PacketWorkspace({ personId, packet }: PacketWorkspaceProps) {
  const { t, instant } = useText();
  const [width, setWidth] = useStoredSize('packet-panel', 360, PANEL);
  const [shown, setShown] = useState(0);
  const [place, setPlace] = useState<PdfPlace>({ page: 1, area: null });
  const { data: packets = NONE } = useOperation('packets.list', { caseId: packet.caseId });
  const others = packets.filter(({ id }) => id !== packet.id);
  const open = (printed: number) => {
    const index = packet.files.findIndex(
      ({ kind, firstPage, pageCount }) => kind === 'packet' && printed >= firstPage && printed < firstPage + pageCount,
    );
    const file = packet.files[index];
    if (!file) return;
    setShown(index);
    // By its printed number: a part begins with a page about itself that has none.
    setPlace({ page: printed - file.firstPage + 1, label: `${printed}`, area: null });
  };
  return (
    <div className={workspace.workspace}>
      <div className={workspace.center}>
        <PacketPages packet={packet} file={shown} place={place} />
      </div>
      <PaneHandle label={t('documents.page.resizePanel')} side="right" size={width} onChange={setWidth} {...PANEL} />
      <aside className={workspace.pane} style={{ width }} aria-label={t('packets.packet.panel')}>
        <header className={classes.header}>
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
          <p className={classes.made}>{t('packets.packet.created', { date: instant(packet.createdAt) })}</p>
          <PacketFiles
            packet={packet}
            shown={shown}
            onShow={(file) => {
              setShown(file);
              setPlace({ page: 1, area: null });
            }}
          />
          <Supplement personId={personId} packet={packet} />
        </header>
        <Tabs defaultValue="contents" keepMounted={false}>
          <Tabs.List px={10}>
            <Tabs.Tab px={10} value="contents">
              {t('packets.packet.contents')}
            </Tabs.Tab>
            <Tabs.Tab px={10} value="facts">
              {t('packets.packet.facts')}
            </Tabs.Tab>
            {packet.redactions.length > 0 ? (
              <Tabs.Tab px={10} value="redactions">
                {t('packets.packet.redactions')}
              </Tabs.Tab>
            ) : null}
            {others.length > 0 ? (
              <Tabs.Tab px={10} value="compare">
                {t('packets.compare.tab')}
              </Tabs.Tab>
            ) : null}
          </Tabs.List>
          <Tabs.Panel value="contents" className={classes.panel}>
            <PacketManifest entries={packet.manifest} onOpen={open} />
          </Tabs.Panel>
          <Tabs.Panel value="facts" className={classes.panel}>
            <PacketFacts packet={packet} />
          </Tabs.Panel>
          <Tabs.Panel value="redactions" className={classes.panel}>
            <PacketRedactions redactions={packet.redactions} onOpen={open} />
          </Tabs.Panel>
          <Tabs.Panel value="compare" className={classes.panel}>
            <PacketCompare packet={packet} others={others} />
          </Tabs.Panel>
        </Tabs>
      </aside>
    </div>
  );
}

type PacketPagesProps = { readonly packet: Packet; readonly file: number; readonly place: PdfPlace };

/** One file in the viewer; its own password is asked for first, and is good for all of the packet's files. */
function PacketPages({ packet, file, place }: PacketPagesProps) {
  const [password, setPassword] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const source = useMemo(() => bridge().packetContent(packet.id, file), [packet.id, file]);
  if (packet.isPasswordProtected && (password === null || isWrong))
    return (
      <PacketPassword
        isWrong={isWrong}
        onOpen={(typed) => {
          setWrong(false);
          setPassword(typed);
        }}
      />
    );
  return (
    <PdfViewer
      key={`${file} ${password}`}
      source={source}
      title={packet.files[file]?.fileName ?? ''}
      place={place}
      {...(password === null ? {} : { password })}
      onPasswordRefused={() => setWrong(true)}
    />
  );
}

/** Goes to the builder with only what this packet did not hold. */
function Supplement({ personId, packet }: PacketWorkspaceProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const start = useCommand('packets.startSupplement');
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      className={classes.supplement}
      leftSection={<IconFilePlus size={16} aria-hidden />}
      loading={start.isPending}
      title={t('packets.supplement.help')}
      onClick={() =>
        start.mutate(
          { id: packet.id },
          {
            onSuccess: () =>
              void navigate({
                to: '/people/$personId/cases/$caseId/packet',
                params: { personId, caseId: packet.caseId },
              }),
          },
        )
      }
    >
      {t('packets.supplement.start')}
    </Button>
  );
}
