// Signature hashes of random transactions, and signed messages both ways.

#include "core/crypto/wif.h"
#include "core/script/address.h"
#include "core/script/bip322.h"
#include "core/script/legacy_message.h"
#include "core/script/sighash.h"
#include "core/script/standard.h"
#include "tests/interop/node_peer.h"
#include "tests/interop/random_scripts.h"

#include <QTest>

using namespace zon;
using namespace zon::test;

namespace {

const AddressFormat regtest{"bcrt", 111, 196, 239};

Transaction randomTransaction(Dice& dice) {
    Transaction tx;
    tx.version = static_cast<std::int32_t>(dice.roll(4));
    tx.lockTime = dice.roll(1u << 31);
    for (std::size_t i = 1 + dice.roll(4); i > 0; --i) {
        TxIn input;
        input.prevout = {Txid(sha256(dice.bytes(8))), dice.roll(5)};
        input.sequence = dice.once(2) ? TxIn::sequenceFinal : dice.roll(1u << 31);
        tx.inputs.push_back(std::move(input));
    }
    for (std::size_t i = 1 + dice.roll(4); i > 0; --i)
        tx.outputs.push_back({Amount(dice.roll(2'000'000'000)), Script(dice.bytes(dice.roll(60)))});
    return tx;
}

std::vector<TxOut> randomSpent(Dice& dice, std::size_t count) {
    std::vector<TxOut> spent;
    for (std::size_t i = 0; i < count; ++i)
        spent.push_back({Amount(dice.roll(2'000'000'000)), p2trScript(dice.bytes(32))});
    return spent;
}

/// Pushes and opcodes, OP_CODESEPARATOR among them; whole, as the peer takes scripts apart.
Script randomScriptCode(Dice& dice) {
    Script script;
    for (std::size_t i = dice.roll(12); i > 0; --i)
        switch (dice.roll(3)) {
        case 0:
            script.pushMinimal(dice.bytes(1 + dice.roll(80))); // the peer writes every push anew
            break;
        case 1:
            script.op(OP_CODESEPARATOR);
            break;
        default:
            script.op(static_cast<Opcode>(OP_NOP + dice.roll(80)));
            break;
        }
    return script;
}

} // namespace

class InteropSignatures : public QObject {
    Q_OBJECT

    QJsonObject question(const char* kind, const Transaction& tx, std::size_t input, std::int64_t type) {
        return {{QStringLiteral("kind"), QLatin1String(kind)},
                {QStringLiteral("tx"), hexOf(serialize(tx))},
                {QStringLiteral("input"), static_cast<int>(input)},
                {QStringLiteral("type"), static_cast<qint64>(type)}};
    }

private slots:
    void initTestCase() {
        if (const QString why = NodePeer::whyNotRun(); !why.isEmpty()) QSKIP(qPrintable(why));
    }

    void legacyAndSegwitHashes() {
        Dice dice;
        NodePeer peer;
        for (int i = 0; i < 400; ++i) {
            const Transaction tx = randomTransaction(dice);
            const std::size_t input = dice.roll(tx.inputs.size());
            const Script code = randomScriptCode(dice);
            const auto type = static_cast<std::int32_t>(dice.once(2) ? dice.roll(256) : dice.roll(1u << 31));
            QJsonObject ask = question("legacy", tx, input, type);
            ask[QLatin1String("script")] = hexOf(code.span());
            // SINGLE without an output of its own is the number 1, which the peer writes the other way round.
            const bool isOne = (type & 0x1f) == SIGHASH_SINGLE && input >= tx.outputs.size();
            if (!isOne)
                QCOMPARE(textIn(peer.ask(QStringLiteral("sighash"), ask), "hash"),
                         toHex(legacySighash(tx, input, code.span(), type)));

            const std::vector<TxOut> spent = randomSpent(dice, tx.inputs.size());
            const PrecomputedTransaction precomputed(tx, spent);
            ask[QLatin1String("kind")] = QStringLiteral("segwit");
            QJsonArray amounts;
            for (const TxOut& output : spent)
                amounts.append(static_cast<qint64>(output.value.zat()));
            ask[QLatin1String("amounts")] = amounts;
            QCOMPARE(textIn(peer.ask(QStringLiteral("sighash"), ask), "hash"),
                     toHex(segwitV0Sighash(precomputed, input, code.span(), spent[input].value, type)));
        }
    }

    void taprootHashes() {
        constexpr std::uint8_t types[] = {0, 1, 2, 3, 0x81, 0x82, 0x83};
        Dice dice;
        NodePeer peer;
        for (int i = 0; i < 400; ++i) {
            const Transaction tx = randomTransaction(dice);
            const std::size_t input = dice.roll(tx.inputs.size());
            const std::uint8_t type = dice.oneOf(types);
            if ((type & 3) == SIGHASH_SINGLE && input >= tx.outputs.size()) continue;
            const std::vector<TxOut> spent = randomSpent(dice, tx.inputs.size());
            const PrecomputedTransaction precomputed(tx, spent);
            QJsonObject ask = question("taproot", tx, input, type);
            QJsonArray amounts;
            QJsonArray scripts;
            for (const TxOut& output : spent) {
                amounts.append(static_cast<qint64>(output.value.zat()));
                scripts.append(hexOf(output.scriptPubKey.span()));
            }
            ask[QLatin1String("amounts")] = amounts;
            ask[QLatin1String("scripts")] = scripts;
            TaprootContext context;
            if (dice.once(2)) {
                context.leafHash = sha256(dice.bytes(9));
                ask[QLatin1String("leaf")] = hexOf(*context.leafHash);
            }
            if (dice.once(3)) {
                Bytes annex = dice.bytes(1 + dice.roll(300));
                annex[0] = 0x50;
                context.annexHash = taprootAnnexHash(annex);
                ask[QLatin1String("annex")] = hexOf(annex);
            }
            QCOMPARE(textIn(peer.ask(QStringLiteral("sighash"), ask), "hash"),
                     toHex(taprootSighash(precomputed, input, type, context).value()));
        }
    }

    void legacyMessages() {
        constexpr std::string_view magics[] = {bitcoinMessageMagic, "ZonCoin Signed Message:\n"};
        Dice dice;
        NodePeer peer;
        for (int i = 0; i < 100; ++i) {
            const PrivateKey key = dice.key();
            const std::string message = dice.message();
            const std::string_view magic = dice.oneOf(magics);
            const bool compressed = !dice.once(4);
            const PublicKey point = key.publicKey();
            const Script script = p2pkhScript(compressed ? point.hash160() : hash160(point.uncompressed()));
            QJsonObject ask{{QStringLiteral("key"), hexOf(key.secret())},
                            {QStringLiteral("message"), textOf(message)},
                            {QStringLiteral("magic"), textOf(magic)},
                            {QStringLiteral("compressed"), compressed}};
            const QJsonObject theirs = peer.ask(QStringLiteral("signLegacyMessage"), ask);
            QVERIFY2(theirs[QLatin1String("ok")].toBool(), textIn(theirs, "error").c_str());
            QVERIFY(verifyLegacyMessage(message, script, textIn(theirs, "signature"), magic));
            QVERIFY(!verifyLegacyMessage(message + ".", script, textIn(theirs, "signature"), magic));

            ask[QLatin1String("signature")] = textOf(signLegacyMessage(key, message, magic, compressed));
            // It only knows Bitcoin's own addresses.
            ask[QLatin1String("address")] = textOf(*scriptToAddress(script, {"bc", 0, 5, 128}));
            const auto valid = [&] {
                return peer.ask(QStringLiteral("verifyLegacyMessage"), ask)[QLatin1String("valid")].toBool();
            };
            QVERIFY2(valid(), message.c_str());
            ask[QLatin1String("message")] = textOf(message + ".");
            QVERIFY(!valid());
        }
    }

    void messages() {
        Dice dice;
        NodePeer peer;
        for (int i = 0; i < 60; ++i) {
            const PrivateKey key = dice.key();
            const PublicKey point = key.publicKey();
            const std::string message = dice.message();
            const bool taproot = dice.once(2);
            const auto output = taprootOutputKey(XOnlyKey::fromPublicKey(point), std::nullopt);
            const Script script = taproot ? p2trScript(output->key.bytes()) : p2wpkhScript(point.hash160());
            QJsonObject ask{{QStringLiteral("wif"), textOf(toWif(key, mainWifVersion).view())},
                            {QStringLiteral("address"), textOf(*scriptToAddress(script, {"bc", 0, 5, 128}))},
                            {QStringLiteral("message"), textOf(message)}};
            const QJsonObject theirs = peer.ask(QStringLiteral("signMessage"), ask);
            QVERIFY2(theirs[QLatin1String("ok")].toBool(), textIn(theirs, "error").c_str());
            const auto verdict = verifyMessage(message, script, textIn(theirs, "signature"));
            QVERIFY2(verdict.state == MessageVerdict::State::Valid, verdict.reason.c_str());
            QVERIFY(verifyMessage(message + ".", script, textIn(theirs, "signature")).state
                    == MessageVerdict::State::Invalid);

            SigningKeys keys;
            keys.add(key.clone());
            const std::string ours = signMessage(message, script, keys).value();
            QVERIFY(ours.starts_with("smp"));
            ask[QLatin1String("signature")] = textOf(ours.substr(3)); // it is from before there were prefixes
            const auto valid = [&] {
                return peer.ask(QStringLiteral("verifyMessage"), ask)[QLatin1String("valid")].toBool();
            };
            QVERIFY2(valid(), message.c_str());
            ask[QLatin1String("message")] = textOf(message + ".");
            QVERIFY(!valid());
        }
    }
};

QTEST_GUILESS_MAIN(InteropSignatures)
#include "tst_signatures.moc"
