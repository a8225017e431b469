// What other people's libraries say. Reads a question in JSON per line, answers one line each, in order:
// {"ok":true,…} or {"ok":false,"error":text}. Run by node_peer.cpp; it never touches the network.

import './web_crypto.mjs' // before whoever needs it
import * as analyst from '@bitcoinerlab/miniscript'
import * as scure from '@scure/btc-signer'
import { Signer, Verifier } from 'bip322-js'
import * as bitcoin from 'bitcoinjs-lib'
import legacyMessages from 'bitcoinjs-message'
import { ECPairFactory } from 'ecpair'
import { createInterface } from 'node:readline'
import * as curve from 'tiny-secp256k1'
import wally from 'wallycore'

bitcoin.initEccLib(curve)
const ECPair = ECPairFactory(curve)

const regtest = bitcoin.networks.regtest
const hex = bytes => Buffer.from(bytes).toString('hex')
const bytes = text => new Uint8Array(Buffer.from(text, 'hex'))
const base64 = raw => Buffer.from(raw).toString('base64')
const fromBase64 = text => new Uint8Array(Buffer.from(text, 'base64'))

// The tree that {depth, script} leaves in depth-first order make, as nested pairs.
function treeOf(leaves) {
  let at = 0
  const build = depth => {
    if (leaves[at].depth === depth) return { output: bytes(leaves[at++].script), version: 0xc0 }
    return [build(depth + 1), build(depth + 1)]
  }
  return build(0)
}

// BIP371 wants taproot inputs to be signed with the tweaked key, which bitcoinjs leaves to its caller.
function signWithBitcoinjs(psbt, pair) {
  let signed = 0
  const xOnly = pair.publicKey.subarray(1, 33)
  psbt.data.inputs.forEach((input, index) => {
    const keyPath = input.tapInternalKey !== undefined && hex(input.tapInternalKey) === hex(xOnly)
    const signer = keyPath
      ? pair.tweak(bitcoin.crypto.taggedHash('TapTweak',
          input.tapMerkleRoot ? Buffer.concat([xOnly, input.tapMerkleRoot]) : xOnly))
      : pair
    try {
      psbt.signInput(index, signer)
      signed++
    } catch (error) {
      if (!/Can not sign|no tapleaf/i.test(error.message)) throw error
    }
  })
  return signed
}

const psbts = {
  bitcoinjs: {
    sign({ psbt, keys }) {
      const it = bitcoin.Psbt.fromBase64(psbt, { network: regtest })
      for (const key of keys) signWithBitcoinjs(it, ECPair.fromPrivateKey(bytes(key)))
      return { psbt: it.toBase64() }
    },
    finalize({ psbt }) {
      const it = bitcoin.Psbt.fromBase64(psbt, { network: regtest })
      it.finalizeAllInputs()
      return { tx: it.extractTransaction(true).toHex() }
    },
    combine({ psbts }) {
      const [first, ...others] = psbts.map(text => bitcoin.Psbt.fromBase64(text, { network: regtest }))
      return { psbt: first.combine(...others).toBase64() }
    },
  },

  scure: {
    options: { allowUnknownOutputs: true, allowUnknownInputs: true },
    sign({ psbt, keys }) {
      const it = scure.Transaction.fromPSBT(fromBase64(psbt), this.options)
      for (const key of keys)
        for (let index = 0; index < it.inputsLength; index++)
          try {
            it.signIdx(bytes(key), index)
          } catch (error) {
            if (!/No taproot scripts signed|Input script doesn't have pubKey/.test(error.message)) throw error
          }
      return { psbt: base64(it.toPSBT()) }
    },
    finalize({ psbt }) {
      const it = scure.Transaction.fromPSBT(fromBase64(psbt), this.options)
      it.finalize()
      return { tx: it.hex }
    },
    combine({ psbts }) {
      return { psbt: base64(scure.PSBTCombine(psbts.map(fromBase64))) }
    },
  },

  wally: {
    sign({ psbt, keys }) {
      const it = wally.psbt_from_base64(psbt, 0)
      for (const key of keys) wally.psbt_sign(it, Buffer.from(key, 'hex'), wally.EC_FLAG_GRIND_R)
      return { psbt: wally.psbt_to_base64(it, 0) }
    },
    finalize({ psbt }) {
      const it = wally.psbt_from_base64(psbt, 0)
      wally.psbt_finalize(it, 0)
      return { tx: wally.tx_to_hex(wally.psbt_extract(it, 0), wally.WALLY_TX_FLAG_USE_WITNESS) }
    },
    combine({ psbts }) {
      const [first, ...others] = psbts.map(text => wally.psbt_from_base64(text, 0))
      for (const other of others) wally.psbt_combine(first, other)
      return { psbt: wally.psbt_to_base64(first, 0) }
    },
    convert({ psbt, version }) {
      const it = wally.psbt_from_base64(psbt, wally.WALLY_PSBT_PARSE_FLAG_STRICT)
      wally.psbt_set_version(it, 0, version)
      return { psbt: wally.psbt_to_base64(it, 0) }
    },
  },
}

const answers = {
  // All scripts of a descriptor at an index and path.
  descriptor({ text, path, index }) {
    const it = wally.descriptor_parse(text, null, wally.WALLY_NETWORK_BITCOIN_REGTEST, 0)
    const scripts = []
    for (let variant = 0; variant < wally.descriptor_get_num_variants(it); variant++)
      scripts.push(hex(wally.descriptor_to_script(it, 0, 0, variant, path, index, 0)))
    const checksum = wally.descriptor_get_checksum(it, 0)
    wally.descriptor_free(it)
    return { scripts, checksum }
  },

  // A taproot output, and the control block of each leaf.
  taproot({ internal, leaves }) {
    const internalPubkey = bytes(internal)
    if (leaves.length === 0)
      return { script: hex(bitcoin.payments.p2tr({ internalPubkey }).output), controls: [] }
    const scriptTree = treeOf(leaves)
    const controls = leaves.map(({ script }) => {
      const redeem = { output: bytes(script), redeemVersion: 0xc0 }
      return hex(bitcoin.payments.p2tr({ internalPubkey, scriptTree, redeem }).witness.at(-1))
    })
    return { script: hex(bitcoin.payments.p2tr({ internalPubkey, scriptTree }).output), controls }
  },

  address({ text, script }) {
    if (text !== undefined) return { script: hex(bitcoin.address.toOutputScript(text, regtest)) }
    return { text: bitcoin.address.fromOutputScript(bytes(script), regtest) }
  },

  miniscript({ text, tapscript }) {
    const { asm, issane, error } = analyst.compileMiniscript(text, { tapscript })
    return { asm, sane: issane, why: error ?? '' }
  },

  // Every witness that nobody else can change, smallest first, in symbols.
  satisfy({ text, tapscript, knowns }) {
    return { witnesses: analyst.satisfier(text, { tapscript, knowns }).nonMalleableSats ?? [] }
  },

  sighash({ kind, tx, input, script, amounts, scripts, leaf, annex, type }) {
    const it = bitcoin.Transaction.fromHex(tx)
    if (kind === 'legacy') return { hash: hex(it.hashForSignature(input, bytes(script), type)) }
    if (kind === 'segwit')
      return { hash: hex(it.hashForWitnessV0(input, bytes(script), BigInt(amounts[input]), type)) }
    return {
      hash: hex(it.hashForWitnessV1(input, scripts.map(bytes), amounts.map(BigInt), type,
        leaf === undefined ? undefined : bytes(leaf), annex === undefined ? undefined : bytes(annex))),
    }
  },

  signLegacyMessage({ key, message, magic, compressed }) {
    const prefix = String.fromCharCode(magic.length) + magic
    return { signature: base64(legacyMessages.sign(message, Buffer.from(key, 'hex'), compressed, prefix)) }
  },
  verifyLegacyMessage({ address, message, magic, signature }) {
    const prefix = String.fromCharCode(magic.length) + magic
    return { valid: legacyMessages.verify(message, address, signature, prefix) }
  },
  signMessage({ wif, address, message }) {
    return { signature: Signer.sign(wif, address, message) }
  },
  verifyMessage({ address, message, signature }) {
    return { valid: Verifier.verifySignature(address, message, signature) }
  },

  psbt(question) {
    return psbts[question.by][question.role](question)
  },
}

for await (const line of createInterface({ input: process.stdin })) {
  let answer
  try {
    const question = JSON.parse(line)
    answer = { ok: true, ...answers[question.ask](question) }
  } catch (error) {
    answer = { ok: false, error: String(error.message ?? error) }
  }
  process.stdout.write(JSON.stringify(answer) + '\n')
}
