// The attacks on a contract that people are told it withstands, each with the check that stops it.

#include "tests/contracts/deal.h"
#include "tests/contracts/money.h"

#include "core/contracts/guide.h"
#include "core/script/interpreter.h"
#include "core/script/psbt_sign.h"

#include <QtTest>

using namespace zon;
using namespace zon::contracts;
using namespace zon::test;

namespace {

constexpr std::int64_t day = 86'400;

/// Which check refuses it; empty when none does.
QString stoppedBy(const Agreement& agreement, const VerificationOptions& options = {},
                  const NetworkParams& params = dealNetwork()) {
    const Verification verified = verifyAgreement(agreement, params, options);
    if (verified.ok()) return {};
    return QString::fromStdString(std::string(checkName(*verified.failed)));
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

/// Other bytes under the same parties' signatures, made anew by those who would help the attacker.
Agreement resigned(const std::string& bytes, std::initializer_list<Role> signers) {
    Agreement agreement;
    agreement.document.payload = bytes;
    const ContractId id = contractId(bytes);
    for (const Role role : signers) {
        const PartySecrets secrets = secretsOf(role);
        agreement.identities.push_back(secrets.identity()->publicKey());
        signJws(agreement.document, *secrets.identity(), agreementType).value();
        agreement.proofs.push_back(provePossession(id, role, secrets));
    }
    return agreement;
}

const std::initializer_list<Role> everybody{Role::Buyer, Role::Seller, Role::Arbiter};

std::string goodBytes() {
    return proposalOf(Template::Default).document.payload;
}

/// A document that was changed in one member, canonical again.
std::string changed(const std::function<void(Json&)>& change) {
    Json json = parseJson(goodBytes()).value();
    change(json);
    return canonicalJson(json);
}

void setInOutput(Json& document, std::string_view name, Json value) {
    Json escrow = *document.find("escrow");
    Json::List outputs = *escrow.find("outputs")->list();
    outputs[0].set(name, std::move(value));
    escrow.set("outputs", Json(std::move(outputs)));
    document.set("escrow", std::move(escrow));
}

void setInParty(Json& document, std::size_t i, std::string_view name, Json value) {
    Json::List parties = *document.find("parties")->list();
    parties[i].set(name, std::move(value));
    document.set("parties", Json(std::move(parties)));
}

PsbtOutput outputTo(Role role, Amount amount) {
    PsbtOutput output;
    output.output = {amount, payoutOf(role)};
    return output;
}

struct Money {
    Contract contract = contractOf(Template::Default);
    OutputEvidence evidence = fundedEvidence(contract, unixTime(dealStart + 3 * day)).outputs[0];

    Psbt release() const {
        return buildSettlement(contract, 0, evidence,
                               {SpendPath::Together, releaseShares(contract, 0), 5, {}})
            .value();
    }
    QString refusal(const Psbt& psbt) const {
        const auto checked = checkSettlement(contract, 0, evidence, psbt);
        return checked ? QString() : QString::fromStdString(checked.error().message);
    }
};

} // namespace

class AttacksTest : public QObject {
    Q_OBJECT

private slots:
    void honestContractsPass() {
        for (int kind = 0; kind < 5; ++kind) {
            const Agreement agreement = agreementOf(static_cast<Template>(kind));
            const Verification verified = verifyAgreement(agreement, dealNetwork());
            QVERIFY2(verified.ok(), verified.error ? verified.error->message.c_str() : "");
            QVERIFY(verified.everybodySigned());
            QCOMPARE(verified.passed.size(), std::size_t{11});
            QCOMPARE(verified.missingFiles, std::vector<std::string>{"plan.pdf"});
        }
        QCOMPARE(stoppedBy(resigned(goodBytes(), everybody)), QString());
        Agreement draft = proposalOf(Template::Default);
        QCOMPARE(stoppedBy(draft), QString());
        QVERIFY(!verifyAgreement(draft, dealNetwork()).everybodySigned());
        signAgreement(draft, secretsOf(Role::Seller), dealNetwork(), unixTime(dealStart)).value();
        QCOMPARE(verifyAgreement(draft, dealNetwork()).signers, std::set<Role>{Role::Seller});
    }

    // Malleated terms

    void termsChangedAfterSigning() {
        Agreement agreement = agreementOf(Template::Default);
        agreement.document.payload =
            replaced(agreement.document.payload, "Twelve chairs of oak", "Eleven chairs of oak");
        QCOMPARE(stoppedBy(agreement), QStringLiteral("signatures"));
    }
    void termsChangedAndSignedByTheOther() {
        // The seller signs the changed terms; the buyer's old signature doesn't cover them.
        Agreement agreement =
            resigned(replaced(goodBytes(), "oiled", "waxed"), {Role::Seller, Role::Arbiter});
        const Agreement before = agreementOf(Template::Default);
        agreement.document.signatures.push_back(before.document.signatures[0]);
        agreement.identities.push_back(before.identities[0]);
        QCOMPARE(stoppedBy(agreement), QStringLiteral("signatures"));
    }
    void sameMeaningInOtherBytes_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("check");
        const auto row = [](const char* name, const std::string& bytes, const char* check) {
            QVERIFY2(bytes != goodBytes(), name);
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString::fromLatin1(check);
        };
        row("a space", replaced(goodBytes(), "\"v\":1", "\"v\": 1"), "canonical");
        row("an escape", replaced(goodBytes(), "oak", "o\\u0061k"), "canonical");
        row("a line end", goodBytes() + "\n", "canonical");
        row("a member twice", replaced(goodBytes(), "\"v\":1", "\"v\":1,\"v\":1"), "form");
        row("a member that some read and some don't", replaced(goodBytes(), "\"v\":1", "\"v\":1,\"x\":1"),
            "form");
        row("no JSON", "terms", "form");
    }
    void sameMeaningInOtherBytes() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, check);
        QCOMPARE(stoppedBy(resigned(bytes.toStdString(), everybody)), check);
    }

    // A swapped PDF

    void swappedAttachment() {
        const Agreement agreement = agreementOf(Template::Default);
        VerificationOptions options;
        options.files = {{"plan.pdf", 8, sha256(asBytes("the plan"))}};
        QCOMPARE(stoppedBy(agreement, options), QString());
        QVERIFY(verifyAgreement(agreement, dealNetwork(), options).missingFiles.empty());
        options.files = {{"plan.pdf", 8, sha256(asBytes("THE PLAN"))}};
        QCOMPARE(stoppedBy(agreement, options), QStringLiteral("attachments"));
        options.files = {{"plan.pdf", 9, sha256(asBytes("the plan"))}};
        QCOMPARE(stoppedBy(agreement, options), QStringLiteral("attachments"));
        QVERIFY(checkAttachmentSize(64 * 1024 * 1024));
        QVERIFY(!checkAttachmentSize(2'000'000'000));
    }

    // Key reuse and insertion

    void keyOfAnotherContract() {
        VerificationOptions options;
        options.knownAccounts.insert(partyOf(Role::Seller).key.account.publicKey());
        QCOMPARE(stoppedBy(agreementOf(Template::Default), options), QStringLiteral("fresh-keys"));
    }
    void twoContractsFundingOneScript() {
        VerificationOptions options;
        options.knownScripts.insert(contractOf(Template::Default).rebuilt(0).scriptPubKey);
        QCOMPARE(stoppedBy(agreementOf(Template::Default), options), QStringLiteral("fresh-keys"));
    }
    void keyThatTheSignerDoesNotHold() {
        // The seller names a key of which it has no secret, as its own.
        const std::string bytes = changed(
            [](Json& d) { setInParty(d, 1, "xpub", secretsOf(Role::Seller, 7).publicKey().toText()); });
        QCOMPARE(stoppedBy(resigned(bytes, everybody)), QStringLiteral("possession"));
    }
    void proofOfAnotherRoleOrContract() {
        Agreement agreement = agreementOf(Template::Default);
        std::swap(agreement.proofs[0].signature, agreement.proofs[1].signature);
        QCOMPARE(stoppedBy(agreement), QStringLiteral("possession"));
        agreement = agreementOf(Template::Default);
        agreement.proofs[0] = agreementOf(Template::Simple).proofs[0];
        QCOMPARE(stoppedBy(agreement), QStringLiteral("possession"));
        agreement.proofs.erase(agreement.proofs.begin());
        QCOMPARE(stoppedBy(agreement), QStringLiteral("possession"));
    }
    void anotherPartysKey() {
        const std::string bytes =
            changed([](Json& d) { setInParty(d, 1, "xpub", secretsOf(Role::Buyer).publicKey().toText()); });
        QCOMPARE(stoppedBy(resigned(bytes, everybody)), QStringLiteral("terms"));
    }
    void insertedKey() {
        const EscrowOutput output = contractOf(Template::Default).output(0);
        const std::string bytes = changed([&](Json& d) {
            setInOutput(d, "policy", replaced(output.policy, "multi(2,@0/**,@1/**)", "multi(1,@0/**,@1/**)"));
        });
        QCOMPARE(stoppedBy(resigned(bytes, everybody)), QStringLiteral("policy"));
    }
    void strangerSigns() {
        Agreement agreement = resigned(goodBytes(), {Role::Buyer, Role::Seller});
        const PartySecrets stranger = secretsOf(Role::Arbiter, 9);
        agreement.identities.push_back(stranger.identity()->publicKey());
        signJws(agreement.document, *stranger.identity(), agreementType).value();
        QCOMPARE(stoppedBy(agreement), QStringLiteral("identities"));
    }

    // Address substitution

    void otherAddressInTheDocument() {
        const std::string bytes = changed(
            [](Json& d) { setInOutput(d, "spk", toHex(Script().op(OP_0).push(Digest32{1, 2, 3}).span())); });
        QCOMPARE(stoppedBy(resigned(bytes, everybody)), QStringLiteral("scripts"));
    }
    void otherContractUnderTheSameName() {
        // Somebody in the middle shows each side a contract with keys of his own: the codes differ.
        Document draft = draftOf(Template::Default);
        draft.parties[1] = partyOf(Role::Seller, 5);
        const auto other = proposeContract(draft, dealNetwork()).value();
        QVERIFY(Contract::open(other.document.payload, dealNetwork())->comparisonCode()
                != contractOf(Template::Default).comparisonCode());
    }
    void otherAddressInThePayment() {
        const Contract contract = contractOf(Template::Default);
        Transaction payment = *fundingOf(contract);
        payment.outputs[1].scriptPubKey = contractOf(Template::Simple).rebuilt(0).scriptPubKey;
        QVERIFY(!findFunding(contract, payment));
        payment = *fundingOf(contract);
        payment.outputs[1].value -= Amount(1);
        QVERIFY(findFunding(contract, payment).error().message.find("instead of") != std::string::npos);
    }

    // Premature refund

    void refundBeforeItsTime() {
        const Money money;
        const SettlementRequest refund{
            SpendPath::BuyerAlone, {Amount(125'000'000), Amount(), Amount()}, 5, {}};
        const UnixTime t = *money.contract.output(0).refundFrom;
        const auto at = [&](UnixTime now) {
            return settle(money.contract, 0, money.evidence, refund, {Role::Buyer}, {5'000, now});
        };
        QVERIFY(at(t).error().message.find("too early") != std::string::npos);
        QVERIFY(at(t + Seconds(1)));
        // Without the lock time the network's own rule refuses it.
        Transaction early = at(t + Seconds(1)).value();
        early.lockTime = 0;
        QVERIFY(!verifyTransaction(early, {money.contract.fundingOutput(0)}, consensusFlags).ok());
    }
    void nothingIsPreSigned() {
        // What the parties sign to agree holds no signature of a key in the escrow.
        const Agreement agreement = agreementOf(Template::Default);
        const Contract contract = contractOf(Template::Default);
        for (const DerivedKey& key : contract.rebuilt(0).keys)
            for (const PublicKey& identity : agreement.identities)
                QVERIFY(identity != key.key);
        // And a cooperative payment is signed with the keys of that path alone.
        const Money money;
        Psbt psbt = money.release();
        QVERIFY(signSettlement(money.contract, 0, money.evidence, psbt, secretsOf(Role::Buyer)));
        QCOMPARE(psbt.inputs[0].partialSignatures.size(), std::size_t{1});
        QVERIFY(psbt.inputs[0].partialSignatures.contains(money.contract.rebuilt(0).keys[0].bytes));
    }
    void shippingTooEarlyOrTooLate() {
        const Contract contract = contractOf(Template::Default);
        Evidence evidence = fundedEvidence(contract, unixTime(dealStart + 3 * day));
        const auto may = [&](std::int32_t height, double now) {
            const UnixTime time = unixTime(dealStart + static_cast<std::int64_t>(now * day));
            return mayDeliver(contract, statusOf(contract, evidence, {height, time}), 0, time).has_value();
        };
        QVERIFY(!may(104, 4.0));
        QVERIFY(may(105, 4.0));
        QVERIFY(may(500, 13.0));
        QVERIFY(!may(500, 13.1));
        QVERIFY(!may(500, 31.0));
    }
    void refundTimeThatLeavesNoTime() {
        const std::string bytes =
            changed([](Json& d) { setInOutput(d, "dispute_secs", std::int64_t{18 * day}); });
        QCOMPARE(stoppedBy(resigned(bytes, everybody)), QStringLiteral("terms"));
    }

    // Fee griefing

    void feerateOverTheCap() {
        const Money money;
        Psbt psbt = money.release();
        psbt.outputs[0].output.value -= Amount(200'000);
        QVERIFY(money.refusal(psbt).contains(QStringLiteral("at most 100 were agreed")));
    }
    void feeFromTheWrongSide() {
        // The seller bears the fee; taken from the other side it isn't the agreed release.
        Document draft = draftOf(Template::Deposits);
        const auto proposal = proposeContract(draft, dealNetwork()).value();
        const Contract contract = Contract::open(proposal.document.payload, dealNetwork()).value();
        const OutputEvidence evidence = fundedEvidence(contract, unixTime(dealStart + 3 * day)).outputs[0];
        Psbt psbt =
            buildSettlement(contract, 0, evidence, {SpendPath::Together, releaseShares(contract, 0), 5, {}})
                .value();
        QVERIFY(checkSettlement(contract, 0, evidence, psbt)->isRelease);
        psbt.outputs[0].output.value -= Amount(500);
        psbt.outputs[1].output.value += Amount(500);
        QVERIFY(!checkSettlement(contract, 0, evidence, psbt)->isRelease);
    }

    // A stale or hostile PSBT

    void hostilePsbt_data() {
        QTest::addColumn<QString>("part");
        QTest::addColumn<int>("which");
        int which = 0;
        for (const auto& [name, part] : std::initializer_list<std::pair<const char*, const char*>>{
                 {"output to a stranger", "isn't in the contract"},
                 {"two outputs to one", "twice"},
                 {"another outpoint", "something else than this escrow"},
                 {"more inputs", "other inputs"},
                 {"NONE", "doesn't bind all"},
                 {"ANYONECANPAY signature", "doesn't bind all"},
                 {"inputs modifiable", "allows others"},
                 {"outputs modifiable", "allows others"},
                 {"another contract", "another contract"},
                 {"no contract", "another contract"},
                 {"lock time", "lock time"},
                 {"sequence", "lock time or sequence"},
                 {"amount", ""},
                 {"script", ""},
                 {"pays too much", "more than there is"},
                 {"dust", "nodes don't relay"},
                 {"signature of a later key", "doesn't belong"},
                 {"arbiter's share", "agreed fee"}})
            QTest::newRow(name) << QString::fromUtf8(part) << which++;
    }
    void hostilePsbt() {
        QFETCH(QString, part);
        QFETCH(int, which);
        const Money money;
        Psbt psbt = money.release();
        QCOMPARE(money.refusal(psbt), QString());
        PsbtInput& input = psbt.inputs[0];
        PsbtOutput& output = psbt.outputs[0];
        const Script stranger = Script().op(OP_0).push(Bytes(20, 9));
        switch (which) {
        case 0:
            output.output.scriptPubKey = stranger;
            break;
        case 1:
            psbt.outputs.push_back(output);
            psbt.outputs[0].output.value = psbt.outputs[1].output.value = Amount(60'000'000);
            break;
        case 2:
            input.prevout.index = 0;
            break;
        case 3:
            psbt.inputs.push_back(input);
            break;
        case 4:
            input.sighashType = SIGHASH_NONE;
            break;
        case 5:
            input.partialSignatures[money.contract.rebuilt(0).keys[0].bytes] = Bytes(71, 0x81);
            break;
        case 6:
            psbt.modifiable = Psbt::inputsModifiable;
            break;
        case 7:
            psbt.modifiable = Psbt::outputsModifiable;
            break;
        case 8:
            setContractId(psbt, contractOf(Template::Simple).id());
            break;
        case 9:
            psbt.unknown.clear();
            break;
        case 10:
            psbt.fallbackLockTime = 1;
            break;
        case 11:
            input.sequence = TxIn::sequenceFinal;
            break;
        case 12:
            input.witnessUtxo->value += Amount(1);
            break;
        case 13:
            input.witnessScript = contractOf(Template::Simple).witnessScript(0);
            break;
        case 14:
            output.output.value = Amount(125'000'001);
            break;
        case 15:
            psbt.outputs.push_back(outputTo(Role::Buyer, Amount(100)));
            break;
        case 16:
            input.partialSignatures[money.contract.rebuilt(0).keys[5].bytes] = Bytes(71, SIGHASH_ALL);
            break;
        case 17:
            output.output.value -= Amount(2'000'000);
            psbt.outputs.push_back(outputTo(Role::Arbiter, Amount(2'000'000)));
            break;
        default:
            break;
        }
        const QString said = money.refusal(psbt);
        QVERIFY2(!said.isEmpty() && said.contains(part), qPrintable(said));
        // What isn't accepted isn't signed either, and stays as it was.
        const Psbt before = psbt;
        QVERIFY(!signSettlement(money.contract, 0, money.evidence, psbt, secretsOf(Role::Buyer)));
        QCOMPARE(psbt.inputs[0].partialSignatures, before.inputs[0].partialSignatures);
    }
    void stalePsbt() {
        Money money;
        const Psbt psbt = money.release();
        money.evidence.spend = SpendSeen{};
        QVERIFY(money.refusal(psbt).contains(QStringLiteral("out of date")));
        money.evidence.spend.reset();
        money.evidence.funding.reset();
        QVERIFY(!money.refusal(psbt).isEmpty());
    }
    void originsThatPointToOtherKeys() {
        // The sender names the later keys' origins: the program still signs with those of the path.
        const Money money;
        Psbt psbt = money.release();
        for (const DerivedKey& key : money.contract.rebuilt(0).keys)
            psbt.inputs[0].derivations[key.bytes] = key.origin;
        QVERIFY(signSettlement(money.contract, 0, money.evidence, psbt, secretsOf(Role::Buyer)));
        QCOMPARE(psbt.inputs[0].partialSignatures.size(), std::size_t{1});
    }

    // Cross-chain replay

    void anotherChain() {
        const Agreement agreement = agreementOf(Template::Default);
        QCOMPARE(stoppedBy(agreement, {}, networkParams(NetworkId::Sandbox)), QStringLiteral("network"));
        // Main and test share their genesis block, so the magic is in the document as well.
        const NetworkParams& main = networkParams(NetworkId::Main);
        const NetworkParams& test = networkParams(NetworkId::Test);
        QVERIFY(main.genesisHash == test.genesisHash);
        const std::string bytes = changed([&](Json& d) {
            d.set("network",
                  Json::object().set("genesis", main.genesisHash.display()).set("magic", toHex(main.magic)));
        });
        QCOMPARE(stoppedBy(resigned(bytes, everybody), {}, test), QStringLiteral("network"));
        QCOMPARE(networkOf(bytes), &main);
    }
    void newerVersion() {
        const Verification verified =
            verifyAgreement(resigned(replaced(goodBytes(), "\"v\":1", "\"v\":2"), everybody), dealNetwork());
        QVERIFY(verified.failed == Check::Form && verified.error->code == ErrorCode::NewerFile);
    }

    // Preimage race

    void secretWithin24HoursOfTheRefund() {
        const Contract contract = contractOf(Template::Voucher);
        const Evidence evidence = fundedEvidence(contract, unixTime(dealStart + 3 * day));
        const UnixTime last = *contract.output(0).refundFrom - Seconds(day);
        const auto status = statusOf(contract, evidence, {200, unixTime(dealStart + 4 * day)});
        QVERIFY(mayReveal(contract, status, 0, last));
        const auto refused = mayReveal(contract, status, 0, last + Seconds(1));
        QVERIFY(!refused && refused.error().message.find("race") != std::string::npos);
    }

    // Signing

    void signingRefuses() {
        Agreement agreement = proposalOf(Template::Default);
        const auto sign = [&](Role role, std::uint32_t account, std::int64_t at) {
            const auto done = signAgreement(agreement, secretsOf(role, account), dealNetwork(), unixTime(at));
            return done ? QString() : QString::fromStdString(done.error().message);
        };
        QVERIFY(sign(Role::Buyer, 0, dealStart + 3 * day).contains(QStringLiteral("time to accept")));
        QVERIFY(sign(Role::Buyer, 1, dealStart).contains(QStringLiteral("no party")));
        QCOMPARE(sign(Role::Buyer, 0, dealStart), QString());
        QVERIFY(sign(Role::Buyer, 0, dealStart).contains(QStringLiteral("already")));
        agreement.document.payload += ' ';
        QVERIFY(!sign(Role::Seller, 0, dealStart).isEmpty());
    }
    void copiesComeTogether() {
        Agreement one = proposalOf(Template::Default), two = one;
        signAgreement(one, secretsOf(Role::Buyer), dealNetwork(), unixTime(dealStart)).value();
        signAgreement(two, secretsOf(Role::Seller), dealNetwork(), unixTime(dealStart)).value();
        signAgreement(two, secretsOf(Role::Arbiter), dealNetwork(), unixTime(dealStart)).value();
        const auto merged = mergeAgreements(one, two);
        QVERIFY(merged && verifyAgreement(*merged, dealNetwork()).everybodySigned());
        QVERIFY(mergeAgreements(*merged, *merged).value() == *merged);
        QVERIFY(!mergeAgreements(one, proposalOf(Template::Simple)));
    }
    void notesOfOthers() {
        const Contract contract = contractOf(Template::Default);
        const Note delivered{NoteKind::Delivered, 0, unixTime(dealStart), "by post", Role::Seller};
        const auto jws = signNote(contract, delivered, secretsOf(Role::Seller));
        QVERIFY(jws && readNote(contract, *jws)->text == "by post");
        QVERIFY(!signNote(contract, delivered, secretsOf(Role::Buyer)));
        QVERIFY(!signNote(contract, delivered, secretsOf(Role::Seller, 3)));
        QVERIFY(!readNote(contractOf(Template::Simple), *jws)); // another contract's
        Jws changed = *jws;
        changed.payload = replaced(changed.payload, "by post", "by hand");
        QVERIFY(!readNote(contract, changed));
        // The buyer's signature under the seller's words.
        Jws forged{jws->payload, {}};
        signJws(forged, *secretsOf(Role::Buyer).identity(), "zon-contract-note").value();
        QVERIFY(!readNote(contract, forged));
        // A signature on the document is none on a note.
        QVERIFY(!readNote(contract, agreementOf(Template::Default).document));
    }
};

QTEST_APPLESS_MAIN(AttacksTest)
#include "tst_attacks.moc"
