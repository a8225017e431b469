// Random miniscripts: whether they are safe, their script, and the smallest witness that nobody else can
// change, as a second implementation sees them.

#include "core/script/miniscript_satisfy.h"
#include "tests/interop/node_peer.h"
#include "tests/interop/random_scripts.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace zon;
using namespace zon::test;

namespace {

constexpr int scriptCount = 1'500;

QString hexKey(const PrivateKey& key, MiniscriptContext context) {
    const PublicKey point = key.publicKey();
    return context == MiniscriptContext::P2wsh ? hexOf(point.bytes())
                                               : hexOf(XOnlyKey::fromPublicKey(point).bytes());
}

/// The way the peer writes a script: numbers, opcodes, <hex>, and <HASH160(key)> for a key of the script.
QString notation(const Script& script, const KeyedMiniscript& keyed) {
    std::map<Bytes, QString> hashes;
    for (const Bytes& key : keyed.keys)
        hashes[toBytes(hash160(key))] = QStringLiteral("HASH160(%1)").arg(hexOf(key));
    QStringList words;
    ScriptReader reader = script.reader();
    while (const auto step = reader.next()) {
        const auto hash = hashes.find(toBytes(step->data));
        if (hash != hashes.end())
            words << QStringLiteral("<%1>").arg(hash->second);
        else if (!step->data.empty())
            words << QStringLiteral("<%1>").arg(hexOf(step->data));
        else if (step->opcode == OP_0)
            words << QStringLiteral("0");
        else if (step->opcode >= OP_1 && step->opcode <= OP_16)
            words << QString::number(step->opcode - OP_1 + 1);
        else
            words << textOf(opcodeName(step->opcode));
    }
    return words.join(u' ');
}

/// Some of the signatures, all preimages, and one moment.
class Hand : public SatisfactionSource {
public:
    Hand(Dice& dice, const RandomMiniscript& script, MiniscriptContext context)
        : context_(context),
          preimages_(script.preimages),
          lockTime_(dice.oneOf(lockTimes)),
          sequence_(dice.oneOf(sequences)) {
        for (const PrivateKey& key : script.keys)
            if (!dice.once(3)) signers_.insert(fromHex(hexKey(key, context).toStdString()).value());
    }

    std::optional<Bytes> signature(ByteSpan key) const override {
        if (!signers_.contains(toBytes(key))) return {};
        return fakeSignature(key);
    }
    std::optional<Bytes> preimage(Fragment, ByteSpan hash) const override {
        return preimages_.at(toBytes(hash));
    }
    bool lockTimeReached(std::uint32_t lock) const override {
        return (lock < 500'000'000) == (lockTime_ < 500'000'000) && lock <= lockTime_;
    }
    bool sequenceReached(std::uint32_t lock) const override {
        constexpr std::uint32_t isTime = 1u << 22;
        return (lock & isTime) == (sequence_ & isTime) && (lock & 0xffff) <= (sequence_ & 0xffff);
    }

    /// What the peer may use, in its symbols.
    QJsonArray known() const {
        QJsonArray symbols;
        for (const Bytes& key : signers_)
            symbols.append(QStringLiteral("<sig(%1)>").arg(hexOf(key)));
        for (const auto& [hash, preimage] : preimages_)
            for (const char* kind : {"sha256", "hash256", "ripemd160", "hash160"})
                symbols.append(QStringLiteral("<%1_preimage(%2)>").arg(QLatin1String(kind), hexOf(hash)));
        return symbols;
    }

    /// A witness of the peer's with what its symbols stand for.
    Witness resolve(const QString& symbols) const {
        Witness witness;
        for (const QString& word : symbols.split(u' ', Qt::SkipEmptyParts)) {
            const auto argument = [&] {
                const auto from = word.lastIndexOf(u'(') + 1;
                return fromHex(word.mid(from, word.indexOf(u')') - from).toStdString()).value();
            };
            if (word == QLatin1String("0"))
                witness.emplace_back();
            else if (word == QLatin1String("1"))
                witness.push_back({1});
            else if (word.startsWith(QLatin1String("<sig(")))
                witness.push_back(fakeSignature(argument()));
            else if (word.contains(QLatin1String("_preimage(")))
                witness.push_back(preimages_.contains(argument()) ? preimages_.at(argument()) : Bytes(32));
            else if (word.startsWith(QLatin1String("<random_preimage")))
                witness.push_back(Bytes(32));
            else
                witness.push_back(fromHex(word.mid(1, word.size() - 2).toStdString()).value());
        }
        return witness;
    }

private:
    static constexpr std::uint32_t lockTimes[] = {0, 16, 500'000, 499'999'999, 500'000'000, 1'800'000'000};
    static constexpr std::uint32_t sequences[] = {0, 15, 16, 144, 65535, 0x400001, 0x40ffff};

    Bytes fakeSignature(ByteSpan key) const {
        Bytes signature(context_ == MiniscriptContext::P2wsh ? 72 : 64, 0x30);
        std::ranges::copy(key.first(20), signature.begin() + 1);
        return signature;
    }

    MiniscriptContext context_;
    std::map<Bytes, Bytes> preimages_;
    std::set<Bytes> signers_;
    std::uint32_t lockTime_;
    std::uint32_t sequence_;
};

std::size_t sizeOf(const Witness& witness) {
    std::size_t size = 0;
    for (const Bytes& element : witness)
        size += element.size() + 1;
    return size;
}

bool meets(const Hand& hand, const QJsonObject& offer) {
    const QJsonValue lock = offer[QLatin1String("nLockTime")];
    const QJsonValue sequence = offer[QLatin1String("nSequence")];
    return (lock.isUndefined() || hand.lockTimeReached(static_cast<std::uint32_t>(lock.toInteger())))
           && (sequence.isUndefined()
               || hand.sequenceReached(static_cast<std::uint32_t>(sequence.toInteger())));
}

} // namespace

class InteropMiniscripts : public QObject {
    Q_OBJECT

    void compareWitness(NodePeer& peer, Dice& dice, const RandomMiniscript& random,
                        const KeyedMiniscript& ours, int& found) {
        const MiniscriptContext context = ours.script.context();
        const Hand hand(dice, random, context);
        const auto witness = satisfy(ours.script, ours.keys, hand);
        const QJsonObject theirs =
            peer.ask(QStringLiteral("satisfy"),
                     {{QStringLiteral("text"), textOf(random.text)},
                      {QStringLiteral("tapscript"), context == MiniscriptContext::Tapscript},
                      {QStringLiteral("knowns"), hand.known()}});
        if (!theirs[QLatin1String("ok")].toBool()) return; // it gives up beyond a thousand ways
        std::vector<Witness> smallest;
        for (const QJsonValue& value : theirs[QLatin1String("witnesses")].toArray()) {
            const QJsonObject offer = value.toObject();
            if (!meets(hand, offer)) continue;
            Witness offered = hand.resolve(offer[QLatin1String("asm")].toString());
            if (!smallest.empty() && sizeOf(offered) > sizeOf(smallest[0])) continue;
            if (!smallest.empty() && sizeOf(offered) < sizeOf(smallest[0])) smallest.clear();
            smallest.push_back(std::move(offered));
        }
        QVERIFY2(witness.has_value() == !smallest.empty(), random.text.c_str());
        if (!witness) return;
        QVERIFY2(std::ranges::find(smallest, *witness) != smallest.end(), random.text.c_str());
        ++found;
    }

private slots:
    void agree_data() {
        QTest::addColumn<bool>("tapscript");
        QTest::newRow("P2WSH") << false;
        QTest::newRow("tapscript") << true;
    }
    void agree() {
        QFETCH(bool, tapscript);
        if (const QString why = NodePeer::whyNotRun(); !why.isEmpty()) QSKIP(qPrintable(why));
        const auto context = tapscript ? MiniscriptContext::Tapscript : MiniscriptContext::P2wsh;
        Dice dice;
        NodePeer peer;
        int safe = 0;
        int satisfied = 0;
        for (int i = 0; i < scriptCount; ++i) {
            const RandomMiniscript random = randomMiniscript(dice, context);
            const auto ours = parseMiniscript(random.text, context);
            if (ours && !ours->script.limits().stackElements)
                continue; // safe, says the peer: nobody can spend it
            const auto why = ours ? ours->script.whyNotSafe(ours->keys) : std::optional(ours.error());
            const QJsonObject theirs =
                peer.ask(QStringLiteral("miniscript"), {{QStringLiteral("text"), textOf(random.text)},
                                                        {QStringLiteral("tapscript"), tapscript}});
            const bool theirSafe =
                theirs[QLatin1String("ok")].toBool() && theirs[QLatin1String("sane")].toBool();
            QVERIFY2(theirSafe == !why, (random.text + "\nwe: " + (why ? why->message : "safe")
                                         + "\nthey: " + textIn(theirs, "why") + textIn(theirs, "error"))
                                            .c_str());
            if (!theirSafe) continue;
            QCOMPARE(notation(ours->compile(), *ours), theirs[QLatin1String("asm")].toString());
            compareWitness(peer, dice, random, *ours, satisfied);
            if (QTest::currentTestFailed()) return;
            ++safe;
        }
        qInfo("%d scripts, %d safe, %d satisfied", scriptCount, safe, satisfied);
        QVERIFY(safe > scriptCount / 20 && satisfied > 0);
    }
};

QTEST_GUILESS_MAIN(InteropMiniscripts)
#include "tst_miniscripts.moc"
