import { nameOfWallet } from '../wallet-choice'

/** What the app itself puts into its own folder. */
const ours = [
  nameOfWallet,
  /^(settings\.json|last-due-run\.json|renewal-task\.xml)(\..*)?$/,
  /^(hosts|logs|practice|command-line)$/,
]

/** What Chromium puts there, on any system. It holds nothing worth keeping without the wallet. */
const chromium = [
  /^(Partitions|blob_storage|Cache|Code Cache|GPUCache|DawnCache|Network|Dictionaries|Session Storage)$/,
  /^(Dawn(Graphite|WebGPU)Cache|GrShaderCache|ShaderCache|GraphiteDawnCache|Crashpad|VideoDecodeStats)$/,
  /^(Local Storage|IndexedDB|databases|Service Worker|WebStorage|File System|shared_proto_db|Shared Dictionary)$/,
  /^(Cookies|DIPS|SharedStorage|Trust Tokens|TransportSecurity|QuotaManager|Reporting and NEL)(-journal|-wal|-shm)?$/,
  /^(Local State|Preferences|Network Persistent State|DevToolsActivePort|lockfile|component_crx_cache)$/,
  /^(Singleton(Lock|Cookie|Socket)|\.org\.chromium\..*|segmentation_platform|extensions_crx_cache)$/,
]

/** Whether this name in the app's own folder is the app's. What is not stays, whatever happens. */
export function isOwnName(name: string): boolean {
  return [...ours, ...chromium].some((pattern) => pattern.test(name))
}
