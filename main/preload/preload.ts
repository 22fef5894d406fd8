import type { CoreEvent } from '@shared/contract';
import type { Bridge } from '@shared/contract/bridge';
import { packetFileAddress, packetPreviewAddress } from '@shared/contract/packet-address';
import { printableAddress } from '@shared/contract/printable-address';
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CHANNELS, type OfferedFile } from './channels';
import type { PageFile } from './page-file';
import { reportActivity } from './report-activity';
import { sendFiles } from './send-files';

/** Empty for a file that exists only in the page. Before `webUtils` (Electron 32) the path stood on the file itself. */
function pathOf(file: PageFile): string {
  if (webUtils) return webUtils.getPathForFile(file as unknown as Parameters<typeof webUtils.getPathForFile>[0]);
  return 'path' in file && typeof file.path === 'string' ? file.path : '';
}

const offer = (file: PageFile): OfferedFile => {
  const path = pathOf(file);
  return path === '' ? { kind: 'pieces', name: file.name } : { kind: 'path', path };
};

const content = (path: string) => ({ url: path, headers: {} });

const bridge: Bridge<PageFile> = {
  invoke: (operation, input) => ipcRenderer.invoke(CHANNELS.invoke, { operation, input }),
  subscribe(listener) {
    const hear = (_event: unknown, event: CoreEvent) => listener(event);
    ipcRenderer.on(CHANNELS.event, hear);
    return () => void ipcRenderer.off(CHANNELS.event, hear);
  },
  async importFiles(files, target) {
    const offered = files.map(offer);
    const reply = await ipcRenderer.invoke(CHANNELS.startImport, { files: offered, target });
    if (!reply.ok) return reply;
    const { uploadId, ...started } = reply;
    void sendFiles(files, offered, uploadId, (channel, message) => ipcRenderer.invoke(channel, message));
    return started;
  },
  documentContent: (id) => content(`/content/documents/${id}`),
  documentThumbnail: (id, page) => content(`/content/documents/${id}/pages/${page}.png?width=240`),
  packetContent: (id, file) => content(packetFileAddress(id, file)),
  packetPreview: (window, revision) => content(packetPreviewAddress(window, revision)),
  savePacket: (id, what) => ipcRenderer.invoke(CHANNELS.savePacket, { id, what }),
  choosePath: (what) => ipcRenderer.invoke(CHANNELS.choosePath, { what }),
  printableContent: (request) => content(printableAddress(request)),
  savePrintable: (request) => ipcRenderer.invoke(CHANNELS.savePrintable, request),
};

contextBridge.exposeInMainWorld('dossier', bridge);
reportActivity(() => ipcRenderer.send(CHANNELS.activity));
