// Random descriptors, taproot trees and addresses: the same scripts as other implementations make of them.

#include "core/crypto/wif.h"
#include "core/script/descriptor.h"
#include "core/script/descriptor_checksum.h"
#include "core/script/standard.h"
#include "tests/interop/node_peer.h"
#include "tests/interop/random_scripts.h"

#include <QTest>

using namespace zon;
using namespace zon::test;

namespace {

const DescriptorNetwork regtest{{"bcrt", 111, 196, 239}, tpubVersions};

/// Key expressions: bare keys, WIF, extended keys with origin, path, choices and wildcard.
class KeyWriter {
public:
    explicit KeyWriter(Dice& dice) : dice_(dice), multipath_(dice.once(3)) {}

    std::string any(bool xOnly = false) {
        switch (dice_.roll(4)) {
        case 0: {
            const PublicKey point = dice_.key().publicKey();
            return xOnly && dice_.once(2) ? toHex(XOnlyKey::fromPublicKey(point).bytes())
                                          : toHex(point.bytes());
        }
        case 3:
            return std::string(toWif(dice_.key(), testWifVersion).view());
        default:
            return extended();
        }
    }

private:
    std::string steps(bool hardened) {
        std::string path;
        for (std::size_t i = dice_.roll(3); i > 0; --i)
            path += "/" + std::to_string(dice_.roll(1000)) + (hardened && dice_.once(2) ? "h" : "");
        return path;
    }

    std::string extended() {
        const ExtendedPrivateKey master = dice_.master();
        std::string text;
        if (dice_.once(2)) text += "[" + toHex(dice_.bytes(4)) + steps(true) + "]";
        const bool secret = dice_.once(3);
        text += secret ? std::string(master.serialize().view()) : master.neuter().serialize();
        text += steps(secret);
        if (multipath_)
            text += "/<" + std::to_string(dice_.roll(5)) + ";" + std::to_string(5 + dice_.roll(5)) + ">";
        return text + (dice_.once(4) ? "" : "/*");
    }

    Dice& dice_;
    bool multipath_;
};

std::string multi(Dice& dice, KeyWriter& keys, std::string_view name, std::size_t most) {
    const std::size_t count = 1 + dice.roll(most);
    std::vector<std::string> arguments{std::to_string(1 + dice.roll(count))};
    const bool xOnly = name.ends_with("_a");
    for (std::size_t i = 0; i < count; ++i)
        arguments.push_back(keys.any(xOnly));
    return call(name, arguments);
}

std::string safeMiniscript(Dice& dice, MiniscriptContext context) {
    for (;;) {
        const RandomMiniscript random = randomMiniscript(dice, context);
        const auto parsed = parseMiniscript(random.text, context);
        if (parsed && !parsed->script.whyNotSafe(parsed->keys)) return random.text;
    }
}

std::string randomDescriptor(Dice& dice, KeyWriter& keys) {
    const auto name = dice.once(2) ? "multi" : "sortedmulti";
    switch (dice.roll(12)) {
    case 0:
        return call("pk", {keys.any()});
    case 1:
        return call("pkh", {keys.any()});
    case 2:
        return call("wpkh", {keys.any()});
    case 3:
        return call("sh", {call("wpkh", {keys.any()})});
    case 4:
        return call("sh", {multi(dice, keys, name, 15)});
    case 5:
        return call("wsh", {multi(dice, keys, name, 15)}); // wallycore stops at 15
    case 6:
        return call("sh", {call("wsh", {multi(dice, keys, name, 5)})});
    case 7:
        return call("combo", {keys.any()});
    case 8:
        return call("tr", {keys.any(true)});
    case 9:
        return call("wsh", {call("pkh", {keys.any()})});
    default:
        return call("wsh", {safeMiniscript(dice, MiniscriptContext::P2wsh)});
    }
}

std::string randomTree(Dice& dice, KeyWriter& keys, int depth) {
    if (depth > 0 && !dice.once(3))
        return "{" + randomTree(dice, keys, depth - 1) + "," + randomTree(dice, keys, depth - 1) + "}";
    switch (dice.roll(4)) {
    case 0:
        return call("pk", {keys.any(true)});
    case 1:
        return multi(dice, keys, "multi_a", 6);
    case 2:
        return multi(dice, keys, "sortedmulti_a", 6);
    default:
        return safeMiniscript(dice, MiniscriptContext::Tapscript);
    }
}

} // namespace

class InteropDescriptors : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        if (const QString why = NodePeer::whyNotRun(); !why.isEmpty()) QSKIP(qPrintable(why));
    }

    void descriptors() {
        Dice dice;
        NodePeer peer;
        for (int i = 0; i < 400; ++i) {
            KeyWriter keys(dice);
            const std::string text = randomDescriptor(dice, keys);
            const auto ours = Descriptor::parse(text, regtest, PrivateKeys::Accept);
            QVERIFY2(ours, (text + ": " + (ours ? "" : ours.error().message)).c_str());
            const std::size_t path = dice.roll(ours->pathCount());
            const std::uint32_t index = ours->isRange() ? dice.roll(1u << 31) : 0;
            const QJsonObject theirs = peer.ask(QStringLiteral("descriptor"),
                                                {{QStringLiteral("text"), textOf(text)},
                                                 {QStringLiteral("path"), static_cast<int>(path)},
                                                 {QStringLiteral("index"), static_cast<qint64>(index)}});
            QVERIFY2(theirs[QLatin1String("ok")].toBool(), (text + ": " + textIn(theirs, "error")).c_str());
            const std::vector<DescriptorOutput> outputs = ours->expand(index, path).value();
            QStringList scripts;
            for (const DescriptorOutput& output : outputs)
                scripts << hexOf(output.scriptPubKey.span());
            QStringList theirScripts;
            for (const QJsonValue& script : theirs[QLatin1String("scripts")].toArray())
                theirScripts << script.toString();
            QVERIFY2(scripts == theirScripts, text.c_str());
            QCOMPARE(descriptorChecksum(text).value(), textIn(theirs, "checksum"));
        }
    }

    void taprootTrees() {
        Dice dice;
        NodePeer peer;
        for (int i = 0; i < 200; ++i) {
            KeyWriter keys(dice);
            const std::string text = call("tr", {keys.any(true), randomTree(dice, keys, 4)});
            const auto ours = Descriptor::parse(text, regtest, PrivateKeys::Accept);
            QVERIFY2(ours, (text + ": " + (ours ? "" : ours.error().message)).c_str());
            const DescriptorOutput output = ours->expand(dice.roll(1000)).value()[0];
            QJsonArray leaves;
            for (const TapTreeLeaf& leaf : output.taproot->tree)
                leaves.append(QJsonObject{{QStringLiteral("depth"), leaf.depth},
                                          {QStringLiteral("script"), hexOf(leaf.leaf.script)}});
            const QJsonObject theirs =
                peer.ask(QStringLiteral("taproot"),
                         {{QStringLiteral("internal"), hexOf(output.taproot->internalKey.bytes())},
                          {QStringLiteral("leaves"), leaves}});
            QCOMPARE(theirs[QLatin1String("script")].toString(), hexOf(output.scriptPubKey.span()));
            const QJsonArray controls = theirs[QLatin1String("controls")].toArray();
            for (qsizetype leaf = 0; leaf < controls.size(); ++leaf)
                QCOMPARE(controls[leaf].toString(),
                         hexOf(output.taproot->controls[static_cast<std::size_t>(leaf)].serialize()));
        }
    }

    void addresses() {
        Dice dice;
        NodePeer peer;
        for (int i = 0; i < 400; ++i) {
            const Bytes program = dice.bytes(dice.once(2) ? 32 : 20);
            Script script;
            switch (dice.roll(4)) {
            case 0:
                script = p2pkhScript(ByteSpan(program).first(20));
                break;
            case 1:
                script = p2shScript(ByteSpan(program).first(20));
                break;
            case 2:
                script = witnessProgramScript(0, program);
                break;
            default: {
                const auto key = XOnlyKey::fromPublicKey(dice.key().publicKey());
                script = p2trScript(key.bytes());
            }
            }
            const std::string address = scriptToAddress(script, regtest.address).value();
            const QJsonObject read =
                peer.ask(QStringLiteral("address"), {{QStringLiteral("text"), textOf(address)}});
            QCOMPARE(read[QLatin1String("script")].toString(), hexOf(script.span()));
            const QJsonObject written =
                peer.ask(QStringLiteral("address"), {{QStringLiteral("script"), hexOf(script.span())}});
            QCOMPARE(textIn(written, "text"), address);

            // One letter changed: both refuse.
            std::string mistyped = address;
            char& letter = mistyped[mistyped.size() - 1 - dice.roll(20)];
            letter = letter == 'q' ? 'p' : 'q';
            QVERIFY(!addressToScript(mistyped, regtest.address));
            QVERIFY(!peer.ask(QStringLiteral("address"),
                              {{QStringLiteral("text"), textOf(mistyped)}})[QLatin1String("ok")]
                         .toBool());
        }
    }
};

QTEST_GUILESS_MAIN(InteropDescriptors)
#include "tst_descriptors.moc"
