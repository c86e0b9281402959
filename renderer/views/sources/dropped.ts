import { bundlesOf, type Bundle, type NamedFile } from './bundles.ts'

/** Files of an `<input type="file">`: those of a picked folder carry the folder in their path. */
export function pickedBundles(files: readonly File[]): Bundle[] {
  const [folder] = files[0]?.webkitRelativePath.split('/') ?? []
  if (!folder) return bundlesOf(files.map(file => ({ name: file.name, file })))
  return [{ name: folder, files: files.map(file => ({ name: file.webkitRelativePath.slice(folder.length + 1), file })) }]
}

/** Has to be called within the drop event: the browser forgets what was dropped right after it. */
export function droppedBundles(transfer: DataTransfer): Promise<Bundle[]> {
  const entries = [...transfer.items].map(item => item.webkitGetAsEntry()).filter(entry => entry !== null)
  if (entries.length === 0) return Promise.resolve(bundlesOf([...transfer.files].map(file => ({ name: file.name, file }))))
  return readEntries(entries)
}

async function readEntries(entries: readonly FileSystemEntry[]): Promise<Bundle[]> {
  const loose: NamedFile[] = []
  const folders: Bundle[] = []
  for (const entry of entries) {
    const files = await filesIn(entry, '')
    if (entry.isDirectory) folders.push({ name: entry.name, files })
    else loose.push(...files)
  }
  return [...folders, ...bundlesOf(loose)]
}

/** Every file below an entry; names begin inside the dropped folder. */
async function filesIn(entry: FileSystemEntry, within: string): Promise<NamedFile[]> {
  if (isFile(entry)) return [{ name: `${within}${entry.name}`, file: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)) }]
  if (!isFolder(entry)) return []
  const found: NamedFile[] = []
  for (const child of await childrenOf(entry)) {
    found.push(...await filesIn(child, child.isDirectory ? `${within}${child.name}/` : within))
  }
  return found
}

/** A reader hands over a hundred or so at a time, and nothing at the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  while (true) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) return all
    all.push(...some)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
