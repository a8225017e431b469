// Contracts as files: made, read, verified, signed and settled with key files, without any profile.

#include "app/cli/commands.h"
#include "core/contracts/contract_json.h"
#include "core/contracts/settlement.h"
#include "core/crypto/bip39.h"
#include "core/script/psbt_combine.h"

#include <CLI/CLI.hpp>

#include <sys/stat.h>
#include <unistd.h>

#include <fcntl.h>

#include <cerrno>
#include <fstream>
#include <iostream>
#include <system_error>

namespace zon::cli {

namespace {

using namespace contracts;

struct ContractArguments {
    std::string file;
    std::string other;
    std::string out;
    std::string key;
    std::vector<std::string> attachments;
    std::uint32_t account = 0;
    std::string kind;
    std::string text;
    std::string path = "together";
    std::size_t output = 0;
    std::int64_t feerate = 2;
    std::string buyer, seller, secret;
};

/// All of it or nothing: what was there stays until the new file is complete.
Result<void> writeFile(const std::string& path, std::string_view text, mode_t mode = 0644) {
    const std::string temporary = path + ".new";
    const auto failed = [&] {
        return fail(ErrorCode::IoError, "The file " + path + " can't be written.",
                    std::error_code(errno, std::generic_category()).message());
    };
    const int file = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode);
    if (file < 0) return failed();
    while (!text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) {
            ::close(file);
            return failed();
        }
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    const bool synced = ::fsync(file) == 0;
    if (::close(file) != 0 || !synced || ::rename(temporary.c_str(), path.c_str()) != 0) return failed();
    return {};
}

/// Measured without being held in memory; too large is said before anything is read.
Result<AttachedFile> measure(const std::string& path) {
    std::ifstream in(path, std::ios::binary | std::ios::ate);
    if (!in) return fail(ErrorCode::NotFound, "The file " + path + " can't be opened.");
    AttachedFile file{
        std::filesystem::path(path).filename().string(), static_cast<std::int64_t>(in.tellg()), {}};
    if (const auto fits = checkAttachmentSize(file.size); !fits) return fail(fits);
    in.seekg(0);
    Sha256 hasher;
    std::vector<char> buffer(1 << 16);
    while (in.read(buffer.data(), static_cast<std::streamsize>(buffer.size())) || in.gcount() > 0)
        hasher.write(asBytes({buffer.data(), static_cast<std::size_t>(in.gcount())}));
    file.sha256 = hasher.finish();
    return file;
}

struct Opened {
    ContractFile file;
    std::shared_ptr<const NetworkParams> params; ///< stays where it is: the contract looks at it
    FileVerification verification;
};

/// Our own networks are recognised; another one must be named with --network.
Result<NetworkParams> networkOf(const Context& context, const ContractFile& file) {
    if (const auto known = networkOfFile(file)) return **known;
    auto chosen = chooseNetwork(context);
    if (!chosen) return fail(chosen);
    return std::move(chosen->params);
}

Result<Opened> openFile(const Context& context, const ContractArguments& given) {
    const auto text = readTextFile(given.file, maxContractFile);
    if (!text) return fail(text);
    auto file = parseContractFile(*text);
    if (!file) return fail(file);
    auto params = networkOf(context, *file);
    if (!params) return fail(params);
    VerificationOptions options;
    for (const std::string& path : given.attachments) {
        auto measured = measure(path);
        if (!measured) return fail(measured);
        options.files.push_back(std::move(*measured));
    }
    Opened opened{std::move(*file), std::make_shared<const NetworkParams>(std::move(*params)), {}};
    opened.verification = verifyFile(opened.file, *opened.params, SystemClock().now(), options);
    return opened;
}

Result<PartySecrets> readKey(const ContractArguments& given, const NetworkParams& params) {
    const auto text = readSecretFile(given.key);
    if (!text) return fail(text);
    return PartySecrets::parse(text->view(), params);
}

void print(const Context& context, const Json& json, const std::vector<std::string>& lines) {
    if (context.json) std::cout << canonicalJson(json) << std::endl;
    for (const std::string& line : lines)
        printText(context, line);
}

/// Why the file can't be worked with; nothing when it can.
std::optional<Error> whyNot(const FileVerification& verification) {
    if (verification.agreement.error) return verification.agreement.error;
    return verification.evidenceError;
}

Result<void> store(const ContractArguments& given, const ContractFile& file) {
    return writeFile(given.out.empty() ? given.file : given.out, toText(file));
}

/// Words on stdin, the account's private key into a file that only its owner reads; what the others need of
/// it on stdout.
int makeKey(const Context& context, const ContractArguments& given) {
    const auto chosen = chooseNetwork(context);
    if (!chosen) return printError(context, chosen.error());
    const NetworkParams& params = chosen->params;
    const auto words = readSecretLine("Words: ");
    if (!words) return printError(context, words.error());
    if (const auto valid = validateMnemonic(words->view()); !valid) return printError(context, valid.error());
    const auto passphrase = readSecretLine("Passphrase (empty for none): ");
    if (!passphrase) return printError(context, passphrase.error());
    const auto seed = mnemonicToSeed(words->view(), passphrase->view());
    if (!seed) return printError(context, seed.error());
    const auto master = ExtendedPrivateKey::fromSeed(seed->span());
    if (!master) return printError(context, master.error());
    const auto secrets = PartySecrets::derive(*master, given.account, params);
    if (!secrets) return printError(context, secrets.error());
    if (const auto done = writeFile(given.out, secrets->toText().append("\n").view(), 0600); !done)
        return printError(context, done.error());
    const auto identity = secrets->identity();
    if (!identity) return printError(context, identity.error());
    std::cout << canonicalJson(Json::object()
                                   .set("id_jwk", identityJwk(identity->publicKey()))
                                   .set("xpub", secrets->publicKey().toText()))
              << std::endl;
    return success;
}

int makeContract(const Context& context, const ContractArguments& given) {
    const auto chosen = chooseNetwork(context);
    if (!chosen) return printError(context, chosen.error());
    const NetworkParams& params = chosen->params;
    const auto text = readTextFile(given.file, maxDocumentBytes);
    if (!text) return printError(context, text.error());
    auto draft = parseDraft(*text, params);
    if (!draft) return printError(context, draft.error());
    ContractFile file;
    auto agreement = proposeContract(std::move(*draft), params);
    if (!agreement) return printError(context, agreement.error());
    file.agreement = std::move(*agreement);
    if (const auto done = writeFile(given.out, toText(file)); !done) return printError(context, done.error());
    const FileVerification verification = verifyFile(file, params, SystemClock().now());
    print(context, describeFile(file, verification), describeInLines(file, verification));
    return success;
}

int show(const Context& context, const ContractArguments& given, bool all) {
    const auto opened = openFile(context, given);
    if (!opened) return printError(context, opened.error());
    const FileVerification& verification = opened->verification;
    if (all || !verification.ok())
        print(context, all ? describeFile(opened->file, verification) : verificationJson(verification),
              describeInLines(opened->file, verification));
    else
        print(context, verificationJson(verification),
              {"Right: " + std::to_string(verification.agreement.passed.size()) + " checks passed, "
               + (verification.agreement.everybodySigned() ? "everybody signed."
                                                           : "not everybody signed yet.")});
    return verification.ok() ? success : failure;
}

int sign(const Context& context, const ContractArguments& given) {
    auto opened = openFile(context, given);
    if (!opened) return printError(context, opened.error());
    if (const auto why = whyNot(opened->verification)) return printError(context, *why);
    const auto secrets = readKey(given, *opened->params);
    if (!secrets) return printError(context, secrets.error());
    const auto role = signAgreement(opened->file.agreement, *secrets, *opened->params, SystemClock().now());
    if (!role) return printError(context, role.error());
    if (const auto done = store(given, opened->file); !done) return printError(context, done.error());
    print(context, Json::object().set("signed_as", roleName(*role)),
          {"Signed as the " + std::string(roleName(*role)) + '.'});
    return success;
}

int addNote(const Context& context, const ContractArguments& given) {
    auto opened = openFile(context, given);
    if (!opened) return printError(context, opened.error());
    if (const auto why = whyNot(opened->verification)) return printError(context, *why);
    const auto secrets = readKey(given, *opened->params);
    if (!secrets) return printError(context, secrets.error());
    Note note;
    note.kind = given.kind == noteKindName(NoteKind::Delivered) ? NoteKind::Delivered : NoteKind::Disputed;
    note.output = given.output;
    note.at = SystemClock().now();
    note.text = given.text;
    auto jws = signNote(*opened->verification.agreement.contract, note, *secrets);
    if (!jws) return printError(context, jws.error());
    opened->file.notes.push_back(std::move(*jws));
    if (const auto done = store(given, opened->file); !done) return printError(context, done.error());
    print(context, Json::object().set("note", given.kind), {"Noted: " + given.kind + '.'});
    return success;
}

int merge(const Context& context, const ContractArguments& given) {
    const auto first = openFile(context, given);
    if (!first) return printError(context, first.error());
    const auto text = readTextFile(given.other, maxContractFile);
    if (!text) return printError(context, text.error());
    const auto second = parseContractFile(*text);
    if (!second) return printError(context, second.error());
    const auto merged = mergeFiles(first->file, *second);
    if (!merged) return printError(context, merged.error());
    const FileVerification verification = verifyFile(*merged, *first->params, SystemClock().now());
    if (const auto why = whyNot(verification)) return printError(context, *why);
    if (const auto done = store(given, *merged); !done) return printError(context, done.error());
    print(context, verificationJson(verification), describeInLines(*merged, verification));
    return success;
}

Result<SettlementRequest> requestOf(const Contract& contract, const ContractArguments& given) {
    SettlementRequest request;
    request.feerate = given.feerate;
    bool known = false;
    for (const PathRules& rules : pathsOf(contract.document(), contract.output(given.output)))
        if (spendPathName(rules.path) == given.path) {
            request.path = rules.path;
            known = true;
        }
    if (!known)
        return fail(ErrorCode::InvalidArgument,
                    "This contract can't be settled that way: zoncoin-cli contract "
                    "show lists the ways there are.");
    if (!given.buyer.empty() || !given.seller.empty()) {
        const auto buyer = Amount::fromZon(given.buyer.empty() ? "0" : given.buyer);
        const auto seller = Amount::fromZon(given.seller.empty() ? "0" : given.seller);
        if (!buyer) return fail(buyer);
        if (!seller) return fail(seller);
        const Amount rest = contract.output(given.output).amount - *buyer - *seller;
        request.shares = {*buyer, *seller, rest};
    } else if (request.path == SpendPath::BuyerAlone) {
        request.shares.buyer = contract.output(given.output).amount;
    } else {
        request.shares = releaseShares(contract, given.output);
    }
    if (!given.secret.empty()) {
        const auto secret = readSecretFile(given.secret);
        if (!secret) return fail(secret);
        auto bytes = fromHex(secret->view());
        if (!bytes) return fail(ErrorCode::Malformed, "The secret must be 32 bytes in hex.");
        request.secret = std::move(*bytes);
    }
    return request;
}

/// The settlement of this kind that came with the file, or a new one; signed, and the transaction when it is
/// complete and valid now.
int settle(const Context& context, const ContractArguments& given) {
    auto opened = openFile(context, given);
    if (!opened) return printError(context, opened.error());
    if (const auto why = whyNot(opened->verification)) return printError(context, *why);
    const Contract& contract = *opened->verification.agreement.contract;
    if (given.output >= contract.outputCount())
        return printError(context, {ErrorCode::InvalidArgument, "The contract has no such output.", {}});
    const OutputEvidence& evidence = opened->verification.evidence.outputs[given.output];
    const auto secrets = readKey(given, *opened->params);
    if (!secrets) return printError(context, secrets.error());
    const auto request = requestOf(contract, given);
    if (!request) return printError(context, request.error());
    const ChainMoment tip = opened->verification.tip.value_or(ChainMoment());
    if (request->path == SpendPath::Reveal) {
        if (!opened->verification.status)
            return printError(context, {ErrorCode::Rejected,
                                        "Without headers in the file it can't be told whether "
                                        "the money is there: don't show the secret.",
                                        {}});
        const UnixTime now = std::max(SystemClock().now(), tip.medianTime);
        if (const auto may = mayReveal(contract, *opened->verification.status, given.output, now); !may)
            return printError(context, may.error());
    }

    std::optional<Psbt> psbt;
    std::size_t place = opened->file.psbts.size();
    for (std::size_t i = 0; i < opened->file.psbts.size() && !psbt; ++i) {
        auto known = parsePsbt(ByteSpan(opened->file.psbts[i]));
        if (!known) continue;
        const auto summary = checkSettlement(contract, given.output, evidence, *known);
        if (!summary || summary->path != request->path) continue;
        psbt = std::move(*known);
        place = i;
    }
    if (!psbt) {
        auto built = buildSettlement(contract, given.output, evidence, *request);
        if (!built) return printError(context, built.error());
        psbt = std::move(*built);
    }
    const auto summary = signSettlement(contract, given.output, evidence, *psbt, *secrets);
    if (!summary) return printError(context, summary.error());
    auto bytes = serializePsbt(*psbt);
    if (!bytes) return printError(context, bytes.error());
    if (place == opened->file.psbts.size())
        opened->file.psbts.push_back(std::move(*bytes));
    else
        opened->file.psbts[place] = std::move(*bytes);
    if (const auto done = store(given, opened->file); !done) return printError(context, done.error());

    Json json = Json::object()
                    .set("buyer_zat", std::to_string(summary->paid.buyer.zat()))
                    .set("seller_zat", std::to_string(summary->paid.seller.zat()))
                    .set("arbiter_zat", std::to_string(summary->paid.arbiter.zat()))
                    .set("fee_zat", std::to_string(summary->fee.zat()))
                    .set("as_agreed", summary->isRelease);
    std::vector<std::string> lines{
        "Buyer " + summary->paid.buyer.toZon() + ", seller " + summary->paid.seller.toZon() + ", arbiter "
        + summary->paid.arbiter.toZon() + ", fee " + summary->fee.toZon() + " ZON."};
    const auto tx = finishSettlement(contract, given.output, evidence, *psbt, tip);
    if (tx) {
        json.set("tx", toHex(serialize(*tx))).set("txid", tx->txid().display());
        lines.push_back(toHex(serialize(*tx)));
    } else {
        json.set("waiting", tx.error().message);
        lines.push_back("Signed. " + tx.error().message);
    }
    print(context, json, lines);
    return success;
}

} // namespace

void addContractGroup(CLI::App& app, Action& action) {
    CLI::App* group = app.add_subcommand("contract", "contracts: as .zonc files alone, or kept in a profile");
    group->require_subcommand(1);
    const auto given = std::make_shared<ContractArguments>();
    using Command = int (*)(const Context&, const ContractArguments&);
    const auto verb = [&](const char* name, const char* help, Command run) {
        CLI::App* command = group->add_subcommand(name, help);
        command->callback(
            [&action, given, run] { action = [given, run](const Context& c) { return run(c, *given); }; });
        return command;
    };
    const auto file = [&](CLI::App* command, const char* help) {
        command->add_option("file", given->file, help)->required();
        return command;
    };
    const auto keyed = [&](CLI::App* command) {
        command->add_option("--key", given->key, "key file, made by contract key")->required();
        command->add_option("--out,-o", given->out, "write here instead of into the file");
        return command;
    };
    const auto numbered = [&](CLI::App* command) {
        command->add_option("--output", given->output, "number of the output, from 0")->capture_default_str();
        return command;
    };

    CLI::App* key = verb("key", "a key file for one contract, from the words of a wallet on stdin", makeKey);
    key->add_option("--account", given->account, "number of the account: another one for each contract")
        ->required();
    key->add_option("--out,-o", given->out, "the key file")->required();

    CLI::App* fresh = file(verb("new", "a contract from a draft in JSON", makeContract), "the draft");
    fresh->add_option("--out,-o", given->out, "the .zonc file")->required();

    file(verb("show", "what a contract says and where it stands",
              [](const Context& c, const ContractArguments& a) { return show(c, a, true); }),
         "the .zonc file");
    CLI::App* verify =
        file(verb("verify", "check everything in a contract file, offline",
                  [](const Context& c, const ContractArguments& a) { return show(c, a, false); }),
             "the .zonc file");
    verify->add_option("--attachment", given->attachments, "a file that belongs to it");

    keyed(file(verb("sign", "agree to a contract", sign), "the .zonc file"));
    CLI::App* note = numbered(keyed(
        file(verb("note", "say that something was delivered, or is disputed", addNote), "the .zonc file")));
    note->add_option("kind", given->kind, "delivered or disputed")
        ->required()
        ->check(CLI::IsMember({"delivered", "disputed"}));
    note->add_option("--text", given->text, "in your words");

    CLI::App* settlement =
        numbered(keyed(file(verb("settle", "sign a payment out of the escrow", settle), "the .zonc file")));
    settlement->add_option("--path", given->path, "together, arbiter-buyer, arbiter-seller, refund or reveal")
        ->capture_default_str();
    settlement->add_option("--feerate", given->feerate, "zat per vbyte")->capture_default_str();
    settlement->add_option("--buyer", given->buyer, "ZON to the buyer, before the fee (else as agreed)");
    settlement->add_option("--seller", given->seller, "ZON to the seller, before the fee (else as agreed)");
    settlement->add_option("--secret", given->secret, "file with the secret in hex (E4)");

    CLI::App* both =
        file(verb("merge", "put two copies of a contract file together", merge), "the .zonc file");
    both->add_option("other", given->other, "the other copy")->required();
    both->add_option("--out,-o", given->out, "write here instead of into the file");
    addContractProfile(*group, action);
    addContractRelay(*group, action);
}

} // namespace zon::cli
