// Node.js 18 has the random numbers of the web, but not under their global name, where libraries look for them.
import { webcrypto } from 'node:crypto'

globalThis.crypto ??= webcrypto
