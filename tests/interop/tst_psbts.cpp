// Random PSBTs of all common outputs: signed by one implementation and finalized by the other, both ways;
// signed half by each; combined by each; converted between the versions.

#include "core/script/interpreter.h"
#include "core/script/psbt_combine.h"
#include "core/script/psbt_finalize.h"
#include "tests/interop/node_peer.h"
#include "tests/interop/random_scripts.h"
#include "tests/script/psbt_money.h"

#include <QTest>

using namespace zon;
using namespace zon::test;

namespace {

enum class Kind {
    P2pkh,
    P2shP2wpkh,
    P2wpkh,
    P2shMultisig,
    P2wshMultisig,
    P2shP2wshMultisig,
    P2trKey,
    P2trLeaf,
    P2trMultiA,
};
constexpr Kind allKinds[] = {Kind::P2pkh,        Kind::P2shP2wpkh,    Kind::P2wpkh,
                             Kind::P2shMultisig, Kind::P2wshMultisig, Kind::P2shP2wshMultisig,
                             Kind::P2trKey,      Kind::P2trLeaf,      Kind::P2trMultiA};

/// A PSBT of random outputs with all that signers need, and who must sign: the keys of both halves together.
struct RandomPsbt {
    Psbt psbt;
    std::vector<PrivateKey> first, second;
};

SigningKeys copiesOf(const std::vector<PrivateKey>& keys) {
    SigningKeys copies;
    for (const PrivateKey& key : keys)
        copies.add(key.clone());
    return copies;
}

QJsonArray hexOf(const std::vector<PrivateKey>& keys) {
    QJsonArray list;
    for (const PrivateKey& key : keys)
        list.append(test::hexOf(key.secret()));
    return list;
}

/// Makes outputs and remembers how they are spent.
class Spender {
public:
    Spender(Dice& dice, RandomPsbt& into) : dice_(dice), into_(into) {}

    void addOutput(Kind kind) {
        switch (kind) {
        case Kind::P2pkh:
            outputs_.push_back(p2pkhScript(single().hash160()));
            break;
        case Kind::P2wpkh:
            outputs_.push_back(p2wpkhScript(single().hash160()));
            break;
        case Kind::P2shP2wpkh:
            scripts_.push_back(p2wpkhScript(single().hash160()));
            outputs_.push_back(p2shOf(scripts_.back()));
            break;
        case Kind::P2shMultisig:
            scripts_.push_back(multisig());
            outputs_.push_back(p2shOf(scripts_.back()));
            break;
        case Kind::P2wshMultisig:
            scripts_.push_back(multisig());
            outputs_.push_back(p2wshOf(scripts_.back()));
            break;
        case Kind::P2shP2wshMultisig: {
            const Script inner = multisig();
            scripts_.push_back(p2wshOf(inner)); // redeem scripts go first
            scripts_.push_back(inner);
            outputs_.push_back(p2shOf(p2wshOf(inner)));
            break;
        }
        case Kind::P2trKey:
            taproot(XOnlyKey::fromPublicKey(single()), {});
            break;
        case Kind::P2trLeaf: {
            const Script leaf = Script().push(XOnlyKey::fromPublicKey(single()).bytes()).op(OP_CHECKSIG);
            taproot(nobody(), {{1, {leaf.bytes()}}, {1, otherLeaf()}});
            break;
        }
        case Kind::P2trMultiA:
            taproot(nobody(), {{0, {multiA().bytes()}}});
            break;
        }
    }

    Psbt psbt() {
        const TransactionRef coins = coinsFor(outputs_);
        Psbt psbt = spendOf(coins);
        // A scriptSig or witness differs in size with what is known, so everything is told.
        for (const Script& script : scripts_)
            addScript(psbt, script);
        for (const auto& [key, tree] : taproots_)
            (void)addTaproot(psbt, key, tree).value();
        return psbt;
    }

private:
    PublicKey single() {
        auto& half = dice_.once(2) ? into_.first : into_.second;
        half.push_back(dice_.key());
        return half.back().publicKey();
    }

    /// Keys of an m of n, of which exactly m sign.
    std::vector<PublicKey> signers(std::size_t& required) {
        const std::size_t count = 1 + dice_.roll(4);
        required = 1 + dice_.roll(count);
        std::vector<PublicKey> keys;
        for (std::size_t i = 0; i < count; ++i)
            keys.push_back(i < required ? single() : dice_.key().publicKey());
        std::ranges::sort(keys);
        return keys;
    }

    Script multisig() {
        std::size_t required = 0;
        std::vector<Bytes> keys;
        for (const PublicKey& key : signers(required))
            keys.push_back(toBytes(key.bytes()));
        return multisigScript(static_cast<int>(required), keys);
    }

    Script multiA() {
        std::size_t required = 0;
        Script script;
        for (const PublicKey& key : signers(required)) {
            const Opcode check = script.empty() ? OP_CHECKSIG : OP_CHECKSIGADD;
            script.push(XOnlyKey::fromPublicKey(key).bytes()).op(check);
        }
        return script.number(static_cast<std::int64_t>(required)).op(OP_NUMEQUAL);
    }

    XOnlyKey nobody() { return XOnlyKey::fromPublicKey(dice_.key().publicKey()); }
    TapLeaf otherLeaf() { return {Script().push(nobody().bytes()).op(OP_CHECKSIG).bytes()}; }

    void taproot(const XOnlyKey& internal, std::vector<TapTreeLeaf> tree) {
        std::optional<Digest32> root;
        if (!tree.empty()) root = hashTapTree(tree)->root;
        outputs_.push_back(p2trScript(taprootOutputKey(internal, root)->key.bytes()));
        taproots_.emplace_back(internal, std::move(tree));
    }

    Dice& dice_;
    RandomPsbt& into_;
    std::vector<Script> outputs_;
    std::vector<Script> scripts_;
    std::vector<std::pair<XOnlyKey, std::vector<TapTreeLeaf>>> taproots_;
};

/// An implementation and the outputs it can sign for and finalize.
struct Library {
    const char* name;
    std::vector<Kind> kinds;
};
const Library libraries[] = {
    {"bitcoinjs",
     {std::begin(allKinds), std::end(allKinds) - 1}}, // multi_a: leaves out the missing signatures
    {"scure", {std::begin(allKinds), std::end(allKinds)}},
    {"wally", {std::begin(allKinds), std::end(allKinds) - 3}}, // taproot: wants to derive its keys itself
};
/// What wallycore reads, converts and finalizes.
const Library wally{"wally", {std::begin(allKinds), std::end(allKinds) - 2}};

RandomPsbt randomPsbt(Dice& dice, const Library& library) {
    RandomPsbt random;
    Spender spender(dice, random);
    for (std::size_t i = 1 + dice.roll(4); i > 0; --i)
        spender.addOutput(dice.oneOf(library.kinds));
    random.psbt = spender.psbt();
    // wallycore signs only for keys whose origin is told, whatever it is.
    for (const auto* half : {&random.first, &random.second})
        for (const PrivateKey& key : *half)
            addDerivation(random.psbt, key.publicKey(), {KeyFingerprint{}, KeyPath{0}});
    return random;
}

} // namespace

class InteropPsbts : public QObject {
    Q_OBJECT

    struct Reply {
        bool ok = false;
        std::string error;
        Psbt psbt;      ///< of sign, combine and convert
        std::string tx; ///< of finalize
    };

    static Reply ask(NodePeer& peer, const Library& library, const char* role, QJsonObject question) {
        question[QLatin1String("by")] = QLatin1String(library.name);
        question[QLatin1String("role")] = QLatin1String(role);
        const QJsonObject answer = peer.ask(QStringLiteral("psbt"), std::move(question));
        Reply reply{answer[QLatin1String("ok")].toBool(), textIn(answer, "error"), {}, textIn(answer, "tx")};
        if (!reply.ok || !answer.contains(QLatin1String("psbt"))) return reply;
        auto psbt = parsePsbt(std::string_view(textIn(answer, "psbt")));
        if (!psbt) return {false, "we can't read it: " + psbt.error().message, {}, {}};
        reply.psbt = std::move(*psbt);
        return reply;
    }

    static QJsonObject about(const Psbt& psbt) {
        return {{QStringLiteral("psbt"), textOf(toBase64(psbt).value())}};
    }

    /// Both finalize it, to the same valid transaction.
    static void compareFinal(NodePeer& peer, const Library& library, const Psbt& psbt) {
        Psbt ours = psbt;
        const auto report = finalizePsbt(ours);
        QVERIFY2(report, report ? "" : report.error().message.c_str());
        QVERIFY2(report->complete, report->complete ? "" : report->waiting[0].c_str());
        const auto tx = extractTransaction(ours);
        QVERIFY2(tx, tx ? "" : tx.error().message.c_str());
        QVERIFY(verifyTransaction(*tx, *psbt.spentOutputs(), standardFlags).ok());
        const Reply theirs = ask(peer, library, "finalize", about(psbt));
        QVERIFY2(theirs.ok, theirs.error.c_str());
        QCOMPARE(theirs.tx, toHex(serialize(*tx)));
    }

    static Psbt signedByUs(const Psbt& psbt, const std::vector<PrivateKey>& keys) {
        Psbt copy = psbt;
        SigningKeys signer = copiesOf(keys);
        (void)signPsbt(copy, signer).value();
        return copy;
    }

private slots:
    void initTestCase() {
        if (const QString why = NodePeer::whyNotRun(); !why.isEmpty()) QSKIP(qPrintable(why));
    }

    void bothWays_data() {
        QTest::addColumn<int>("which");
        for (int i = 0; i < static_cast<int>(std::size(libraries)); ++i)
            QTest::newRow(libraries[i].name) << i;
    }
    void bothWays() {
        QFETCH(int, which);
        const Library& library = libraries[which];
        Dice dice;
        NodePeer peer;
        for (int i = 0; i < 40; ++i) {
            const RandomPsbt random = randomPsbt(dice, library);
            const auto signedByThem = [&](const Psbt& psbt, const std::vector<PrivateKey>& keys) {
                QJsonObject question = about(psbt);
                question[QLatin1String("keys")] = hexOf(keys);
                const Reply reply = ask(peer, library, "sign", question);
                if (!reply.ok) QTest::qFail(reply.error.c_str(), __FILE__, __LINE__);
                return reply.psbt;
            };
            const Psbt our = signedByUs(random.psbt, random.first);
            const Psbt their = signedByThem(random.psbt, random.second);
            if (QTest::currentTestFailed()) return;

            // One after the other, both orders; then apart and combined by each.
            compareFinal(peer, library, signedByThem(our, random.second));
            compareFinal(peer, library, signedByUs(their, random.first));
            const Psbt halves[] = {our, their};
            const auto combined = combinePsbts(halves);
            QVERIFY2(combined, combined ? "" : combined.error().message.c_str());
            compareFinal(peer, library, *combined);
            const Reply theirCombined =
                ask(peer, library, "combine",
                    {{QStringLiteral("psbts"),
                      QJsonArray{textOf(toBase64(our).value()), textOf(toBase64(their).value())}}});
            QVERIFY2(theirCombined.ok, theirCombined.error.c_str());
            QCOMPARE(toBase64(theirCombined.psbt).value(), toBase64(*combined).value());
            if (QTest::currentTestFailed()) return;
        }
    }

    void versions() {
        const Library& library = wally;
        Dice dice;
        NodePeer peer;
        for (int i = 0; i < 100; ++i) {
            const RandomPsbt random = randomPsbt(dice, library);
            const Psbt half = signedByUs(random.psbt, random.first);
            QJsonObject question = about(half);
            question[QLatin1String("version")] = 2;
            const Reply two = ask(peer, library, "convert", question);
            QVERIFY2(two.ok, two.error.c_str());
            QCOMPARE(two.psbt.version, 2u);
            Psbt ours = half;
            QVERIFY(convertPsbt(ours, 2));
            QCOMPARE(ours.uniqueId().value(), two.psbt.uniqueId().value());
            const auto differences = explainPsbtDifferences(ours, two.psbt);
            QVERIFY2(differences.empty(), differences.empty() ? "" : differences[0].c_str());

            compareFinal(peer, library, signedByUs(two.psbt, random.second));
            if (QTest::currentTestFailed()) return;
            question = about(ours);
            question[QLatin1String("version")] = 0;
            const Reply zero = ask(peer, library, "convert", question);
            QVERIFY2(zero.ok, zero.error.c_str());
            QCOMPARE(toBase64(zero.psbt).value(), toBase64(half).value());
        }
    }
};

QTEST_GUILESS_MAIN(InteropPsbts)
#include "tst_psbts.moc"
