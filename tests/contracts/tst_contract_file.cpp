// The .zonc file: there and back, and what a stranger with nothing but the file can tell.

#include "tests/chain/chain_builder.h"
#include "tests/contracts/deal.h"
#include "tests/contracts/money.h"

#include "core/chain/merkle.h"
#include "core/contracts/contract_json.h"

#include <QtTest>

using namespace zon;
using namespace zon::contracts;
using namespace zon::test;

namespace {

constexpr std::int64_t day = 86'400;

ProvenTransaction proven(const ChainBuilder& chain, std::int32_t height, std::size_t position) {
    const Block& block = chain.at(height);
    std::vector<Hash256> leaves;
    for (const Transaction& tx : block.transactions)
        leaves.push_back(Hash256::fromSpan(tx.txid().span()));
    return {block.transactions[position], height, position, merkleBranch(leaves, position)};
}

/// A deal of E2 from the first signature to the release, on a chain of its own.
struct Story {
    ChainBuilder chain{dealNetwork()};
    Contract contract = contractOf(Template::Default);
    ContractFile file;
    std::int32_t fundedAt = 0;
    UnixTime now = unixTime(dealStart + 60 * day);

    Story() {
        file.agreement = agreementOf(Template::Default);
        for (int i = 0; i < 12; ++i)
            mine(3, {});
        const Transaction funding = *fundingOf(contract);
        mine(3, {funding});
        fundedAt = chain.height();
        for (int i = 0; i < 8; ++i)
            mine(4, {});
        file.transactions.push_back(proven(chain, fundedAt, 1));
        takeHeaders(1);
    }

    void mine(std::int64_t dayOfDeal, std::vector<Transaction> transactions) {
        BlockWishes wishes;
        wishes.transactions = std::move(transactions);
        wishes.time = static_cast<std::uint32_t>(dealStart + dayOfDeal * day + 10 * chain.height());
        chain.mine(wishes);
    }
    void takeHeaders(std::int32_t first) { file.headers = {first, chain.headers(first)}; }

    OutputEvidence evidence() const {
        const auto outpoints = findFunding(contract, file.transactions[0].transaction).value();
        OutputEvidence evidence;
        evidence.funding =
            FundingSeen{std::make_shared<const Transaction>(file.transactions[0].transaction), outpoints[0],
                        BlockPlace{fundedAt, unixTime(chain.contextAt(fundedAt).medianTime())}};
        return evidence;
    }
    Transaction release() const {
        return settle(contract, 0, evidence(), {SpendPath::Together, releaseShares(contract, 0), 5, {}},
                      {Role::Buyer, Role::Seller}, {chain.height(), unixTime(chain.context().medianTime())})
            .value();
    }
    void deliverAndRelease() {
        file.notes.push_back(signNote(contract,
                                      {NoteKind::Delivered, 0, unixTime(dealStart + 5 * day), "by post", {}},
                                      secretsOf(Role::Seller))
                                 .value());
        mine(6, {release()});
        file.transactions.push_back(proven(chain, chain.height(), 1));
        mine(6, {});
        takeHeaders(1);
    }
    FileVerification verify() const { return verifyFile(file, dealNetwork(), now); }
    QString refusal() const {
        const FileVerification verified = verify();
        if (verified.ok()) return {};
        return QString::fromStdString(verified.evidenceError ? verified.evidenceError->message
                                                             : verified.agreement.error->message);
    }
};

} // namespace

class ContractFileTest : public QObject {
    Q_OBJECT

private slots:
    void aStrangerVerifies() {
        Story story;
        QCOMPARE(story.refusal(), QString());
        QVERIFY(story.verify().status->state == ContractState::Funded);
        QCOMPARE(story.verify().status->outputs[0].confirmations, 9);

        story.deliverAndRelease();
        const auto read = parseContractFile(toText(story.file));
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QVERIFY(*read == story.file);
        QCOMPARE(toText(*read), toText(story.file));
        QCOMPARE(networkOfFile(*read).value(), &dealNetwork());

        const FileVerification verified = verifyFile(*read, dealNetwork(), story.now);
        QVERIFY(verified.ok() && verified.anchored);
        QVERIFY(verified.tipHash == story.chain.tipHash());
        QVERIFY(verified.work == story.chain.context().work);
        QCOMPARE(verified.tip->height, story.chain.height());
        QCOMPARE(toSeconds(verified.tip->medianTime), std::int64_t{story.chain.context().medianTime()});
        QVERIFY(verified.status->state == ContractState::Released);
        const SpendSeen& spend = *verified.evidence.outputs[0].spend;
        QVERIFY(spend.path == SpendPath::Together);
        QCOMPARE(spend.paid.seller + spend.fee, Amount(125'000'000));
        QCOMPARE(verified.evidence.outputs[0].notes.size(), std::size_t{1});
    }

    void headersOfAPart() {
        Story story;
        story.takeHeaders(3);
        QCOMPARE(story.refusal(), QString());
        const FileVerification verified = story.verify();
        QVERIFY(!verified.anchored);
        QVERIFY(verified.status->state == ContractState::Funded);
        QVERIFY(verified.work < story.chain.context().work);
    }

    void withoutHeaders() {
        Story story;
        story.file.headers = {};
        QVERIFY(story.refusal().contains(QStringLiteral("header isn't in the file")));
        story.file.transactions[0].height.reset();
        story.file.transactions[0].branch.clear();
        QCOMPARE(story.refusal(), QString());
        QVERIFY(!story.verify().status);
        QVERIFY(story.verify().evidence.outputs[0].funding);
    }

    void lies_data() {
        QTest::addColumn<QString>("part");
        QTest::addColumn<int>("which");
        int which = 0;
        for (const auto& [name, part] : std::initializer_list<std::pair<const char*, const char*>>{
                 {"a branch that leads elsewhere", "isn't in the block"},
                 {"another position", "isn't in the block"},
                 {"another height", "isn't in the block"},
                 {"a height beyond the headers", "isn't in the file"},
                 {"a payment that was never made", "isn't in the block"},
                 {"a payment of less", "not as agreed"},
                 {"a header without work", "wrong"},
                 {"a header left out", "wrong"},
                 {"headers of another chain", "wrong"},
                 {"part of the headers without work", "no proof of work"},
                 {"part of the headers that don't link", "doesn't follow"},
                 {"headers from the future", "wrong"},
                 {"a spend that isn't valid", "can't spend the escrow"},
                 {"somebody else's note", "any party's"},
                 {"another contract's PSBT", "another contract"},
                 {"no PSBT", ""},
                 {"a changed document", "doesn't match"},
                 {"a spend before the funding", "isn't in the block"}})
            QTest::newRow(name) << QString::fromUtf8(part) << which++;
    }
    void lies() {
        QFETCH(QString, part);
        QFETCH(int, which);
        Story story;
        if (which != 5) story.deliverAndRelease();
        QCOMPARE(story.refusal(), QString());
        ContractFile& file = story.file;
        ProvenTransaction& funding = file.transactions[0];
        const auto spoiled = [&](std::size_t i) {
            BlockHeader header = BlockHeader::fromBytes(file.headers.raw.data() + 80 * i);
            spoil(header);
            std::ranges::copy(header.serialize(),
                              file.headers.raw.begin() + static_cast<std::ptrdiff_t>(80 * i));
        };
        switch (which) {
        case 0:
            funding.branch[0] = Hash256(sha256(asBytes("elsewhere")));
            break;
        case 1:
            funding.position = 5; // the same hashes in another place
            break;
        case 2:
            funding.height = *funding.height + 1;
            break;
        case 3:
            funding.height = 10'000;
            break;
        case 4:
            funding.transaction.inputs[0].sequence ^= 1;
            break;
        case 5: {
            Transaction less = funding.transaction;
            less.outputs[1].value -= Amount(1);
            story.mine(5, {less});
            file.transactions[0] = proven(story.chain, story.chain.height(), 1);
            story.takeHeaders(1);
            break;
        }
        case 6:
            spoiled(4);
            break;
        case 7:
            file.headers.raw.erase(file.headers.raw.begin() + 80 * 4, file.headers.raw.begin() + 80 * 5);
            break;
        case 8:
            file.headers.raw[4] ^= 1;
            break;
        case 9:
            story.takeHeaders(2);
            spoiled(file.headers.count() - 1);
            break;
        case 10: {
            story.takeHeaders(2);
            const auto at = file.headers.raw.begin();
            std::swap_ranges(at + 80 * 3, at + 80 * 4, at + 80 * 4);
            break;
        }
        case 11:
            story.now = unixTime(dealStart);
            break;
        case 12:
            file.transactions[1].transaction.inputs[0].witness[1].back() ^= 0x03;
            break;
        case 13: {
            const PartySecrets stranger = secretsOf(Role::Seller, 4);
            file.notes[0].signatures.clear();
            signJws(file.notes[0], *stranger.identity(), "zon-contract-note").value();
            break;
        }
        case 14: {
            const Contract other = contractOf(Template::Simple);
            const auto psbt = buildSettlement(other, 0, fundedEvidence(other, unixTime(dealStart)).outputs[0],
                                              {SpendPath::Together, releaseShares(other, 0), 5, {}});
            file.psbts.push_back(serializePsbt(*psbt).value());
            break;
        }
        case 15:
            file.psbts.push_back(Bytes{1, 2, 3});
            break;
        case 16:
            file.agreement.document.payload[100] ^= 1;
            break;
        case 17:
            file.transactions[1].height = 2;
            break;
        default:
            break;
        }
        const QString said = story.refusal();
        QVERIFY2(!said.isEmpty() && said.contains(part), qPrintable(said));
    }

    void filesComeTogether() {
        Story story;
        ContractFile before = story.file;
        before.headers = {};
        before.transactions[0].height.reset();
        story.deliverAndRelease();
        const auto merged = mergeFiles(before, story.file);
        QVERIFY(merged);
        QVERIFY(*merged == story.file);
        ContractFile other;
        other.agreement = proposalOf(Template::Simple);
        QVERIFY(!mergeFiles(before, other));
    }

    void notAContractFile_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("code");
        ContractFile file;
        file.agreement = agreementOf(Template::Default);
        const QByteArray good = QByteArray::fromStdString(toText(file));
        const auto row = [&](const char* name, const QByteArray& text, ErrorCode code) {
            QTest::newRow(name) << text << static_cast<int>(code);
        };
        row("nothing", "", ErrorCode::Malformed);
        row("an image", "\x89PNG\r\n", ErrorCode::Malformed);
        row("other JSON", "{}", ErrorCode::ForeignFile);
        row("a list", "[]", ErrorCode::ForeignFile);
        QByteArray text = good;
        row("newer", text.replace("\"v\":1", "\"v\":2"), ErrorCode::NewerFile);
        text = good;
        row("more members", text.replace("\"v\":1", "\"v\":1,\"w\":1"), ErrorCode::Malformed);
        text = good;
        row("notes no list", text.replace("\"notes\":[]", "\"notes\":1"), ErrorCode::Malformed);
        text = good;
        row("a note that is none", text.replace("\"notes\":[]", "\"notes\":[1]"), ErrorCode::Malformed);
        text = good;
        row("a PSBT no base64", text.replace("\"psbts\":[]", "\"psbts\":[\"*\"]"), ErrorCode::Malformed);
        text = good;
        row("half a header", text.replace("\"notes\":[]", R"("headers":{"first":1,"raw":"AAAA"},"notes":[])"),
            ErrorCode::Malformed);
        row("cut off", good.left(good.size() / 2), ErrorCode::Malformed);
        row("deep", QByteArray(100'000, '['), ErrorCode::Malformed);
    }
    void notAContractFile() {
        QFETCH(QByteArray, text);
        QFETCH(int, code);
        const auto read = parseContractFile(text.toStdString());
        QVERIFY(!read);
        QCOMPARE(static_cast<int>(read.error().code), code);
        QVERIFY(!read.error().message.empty());
    }

    void drafts() {
        const Document whole = draftOf(Template::Default);
        Json json = parseJson(canonicalBytes(whole)).value();
        for (const char* name : {"typ", "v", "network", "nonce", "attachments"}) {
            Json::Members members = *json.members();
            std::erase_if(members, [&](const auto& member) { return member.first == name; });
            json = Json(std::move(members));
        }
        Json escrow = *json.find("escrow");
        Json::Members output = *(*escrow.find("outputs")->list())[0].members();
        std::erase_if(output, [](const auto& member) {
            return member.first == "policy" || member.first == "spk" || member.first == "n"
                   || member.first == "index" || member.first == "fee_reserve_zat";
        });
        json.set("escrow", escrow.set("outputs", Json(Json::List{Json(std::move(output))})));
        const auto draft = parseDraft(canonicalJson(json), dealNetwork());
        QVERIFY2(draft, draft ? "" : draft.error().message.c_str());
        const auto proposal = proposeContract(*draft, dealNetwork());
        QVERIFY2(proposal, proposal ? "" : proposal.error().message.c_str());
        QVERIFY(draft->nonce != whole.nonce); // a fresh one
        json.set("surprise", "x");
        QVERIFY(!parseDraft(canonicalJson(json), dealNetwork()));
        QVERIFY(!parseDraft("[]", dealNetwork()));
    }

    void whatIsShownIsEscaped() {
        Document draft = draftOf(Template::Default);
        draft.title = "chairs\xe2\x80\xae\n";
        ContractFile file;
        file.agreement = proposeContract(draft, dealNetwork()).value();
        const FileVerification verified = verifyFile(file, dealNetwork(), unixTime(dealStart));
        QString all;
        for (const std::string& line : describeInLines(file, verified))
            all += QString::fromStdString(line) + '\n';
        QVERIFY2(all.contains(QStringLiteral("Title: chairs<U+202E><U+000A>\n")), qPrintable(all));
        QVERIFY(all.contains(QString::fromStdString(verified.agreement.contract->comparisonCode())));
        const std::string json = canonicalJson(describeFile(file, verified));
        QVERIFY(parseJson(json));
    }
};

QTEST_APPLESS_MAIN(ContractFileTest)
#include "tst_contract_file.moc"
