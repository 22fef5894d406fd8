const readBatch = (reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject));

const asFile = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

// The two kinds of entry that the File and Directory Entries API knows.
const isFileEntry = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolderEntry = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

async function filesIn(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFileEntry(entry)) return [await asFile(entry)];
  if (!isFolderEntry(entry)) return [];
  const reader = entry.createReader();
  const files: File[] = [];
  // readEntries answers at most a hundred at a time and must be asked until it is empty.
  for (let batch = await readBatch(reader); batch.length > 0; batch = await readBatch(reader))
    for (const child of batch) files.push(...(await filesIn(child)));
  return files;
}

/** Files of a drop, folders walked to their leaves; the system's own hidden files are left out. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly File[]> {
  // Entries and files must be taken before the first await: the browser empties the list after the event.
  const loose = [...transfer.files];
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  const hasFolder = entries.some((entry) => entry?.isDirectory);
  if (!hasFolder) return loose.filter(isWanted);
  const found = await Promise.all(entries.map((entry) => (entry ? filesIn(entry) : Promise.resolve([]))));
  return found.flat().filter(isWanted);
}

const isWanted = (file: File): boolean => !/^(?:\.|desktop\.ini$|thumbs\.db$)/i.test(file.name);

/** Opens the system's file chooser; an empty list when it is cancelled. */
export function pickFiles(what: 'files' | 'folder'): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    if (what === 'folder') input.webkitdirectory = true;
    else input.accept = '.pdf,.jpg,.jpeg,.png,.tif,.tiff,.heic,.heif';
    input.onchange = () => resolve([...(input.files ?? [])].filter(isWanted));
    input.oncancel = () => resolve([]);
    input.click();
  });
}
