// The newcomer's story on the sandbox, told headless: a line per step, then pictures of every page.

#include "app/cli/commands.h"
#include "app/cli/json.h"
#include "app/cli/session.h"
#include "core/crypto/bip39.h"

#include <CLI/CLI.hpp>
#include <boost/json.hpp>

#include <spawn.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <sstream>

extern char** environ; // NOLINT(readability-redundant-declaration): POSIX asks for it

namespace zon::cli {

namespace {

constexpr Seconds patience{120};
constexpr Amount gift{25 * Amount::zatPerZon};

class Story {
public:
    Story(Context context, std::filesystem::path out) : context_(std::move(context)), out_(std::move(out)) {}

    int tell() {
        const auto told = steps();
        if (!told) {
            printError(context_, told.error());
            return failure;
        }
        return success;
    }

private:
    void say(const std::string& text) {
        const auto seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began_).count();
        std::ostringstream line;
        line.precision(1);
        line << std::fixed << seconds;
        if (context_.json) printJson(boost::json::object{{"at", seconds}, {"step", text}});
        printText(context_, "[" + line.str() + " s] " + text);
    }

    Result<void> expect(const std::function<bool()>& done, const std::string& what) {
        if (session_->waitUntil(done, patience)) return {};
        return fail(ErrorCode::Timeout, "The demo waited two minutes for this and gave up: " + what + ".");
    }

    Result<TxPage> history(WalletId wallet) {
        TxQuery query;
        query.wallet = wallet;
        return await<TxPage>([&](auto done) { session_->engine().transactions(query, std::move(done)); });
    }

    /// Whether the wallet's history has this transaction in that state.
    bool stands(WalletId wallet, const Txid& txid, TxState state) {
        const auto page = history(wallet);
        return page && std::ranges::any_of(page->rows, [&](const TxRow& row) {
                   return row.txid == txid && row.state == state;
               });
    }

    Result<WalletInfo> makeWallet(const std::string& name) {
        CreateWalletRequest request;
        request.name = name;
        request.backupConfirmed = true;
        return await<WalletInfo>([&](auto done) {
            session_->engine().createWallet(request, generateMnemonic(12), SecretText(),
                                            session_->password().clone(), std::move(done));
        });
    }

    Result<void> openSession(bool create) {
        Session::Options options;
        options.create = create;
        auto opened = Session::open(context_, options, password_.clone());
        if (!opened) return fail(opened);
        session_ = std::move(*opened);
        return {};
    }

    Result<void> steps() {
        std::error_code error;
        const auto data = out_ / "data";
        std::filesystem::remove_all(data, error);
        std::filesystem::create_directories(data, error);
        if (error)
            return fail(ErrorCode::IoError,
                        "The folder " + out_.string() + " can't be written: " + error.message() + ".");
        context_.networkName = "sandbox";
        context_.dataFolder = data;
        context_.profile = data / "demo.zonp";

        if (auto opened = openSession(true); !opened) return opened;
        say("a new profile on the sandbox network, in one encrypted file");
        const auto shop = makeWallet("Harbour Bakery");
        if (!shop) return fail(shop);
        const auto savings = makeWallet("Savings");
        if (!savings) return fail(savings);
        say("two wallets made from 12 words each");
        if (auto ok = expect([&] { return session_->lastSync().stage == SyncStage::Tip; }, "the first sync");
            !ok)
            return ok;
        say("in step with the network: block " + std::to_string(session_->lastSync().tip.height));

        if (auto ok = fund(shop->id); !ok) return ok;
        if (auto ok = mineOne(shop->id); !ok) return ok;
        if (auto ok = pay(shop->id, savings->id); !ok) return ok;
        if (auto ok = reopen(); !ok) return ok;
        session_.reset();
        return pictures();
    }

    Result<void> fund(WalletId wallet) {
        const auto asked = std::chrono::steady_clock::now();
        const auto txid =
            await<Txid>([&](auto done) { session_->engine().requestFaucet(wallet, gift, std::move(done)); });
        if (!txid) return fail(txid);
        const auto seen = [&] {
            const auto page = history(wallet);
            return page
                   && std::ranges::any_of(page->rows, [&](const TxRow& row) { return row.txid == *txid; });
        };
        if (auto ok = expect(seen, "the faucet's payment to be announced"); !ok) return ok;
        const auto ms =
            std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now() - asked).count();
        say("the faucet's " + gift.toZon(2) + " ZON seen, unverified, after " + std::to_string(ms) + " ms");
        if (auto ok = expect([&] { return stands(wallet, *txid, TxState::Confirmed); },
                             "the faucet's payment to confirm");
            !ok)
            return ok;
        say("confirmed in a block that we checked ourselves");
        return await<void>([&](auto done) {
            session_->engine().setTransactionLabel(wallet, *txid, "First coins, from the faucet",
                                                   std::move(done));
        });
    }

    Result<void> mineOne(WalletId wallet) {
        if (auto started =
                await<void>([&](auto done) { session_->engine().startMining(wallet, 1, std::move(done)); });
            !started)
            return started;
        const auto found = [&] { return session_->lastMining().blocksFound > 0; };
        if (auto ok = expect(found, "a block to be found"); !ok) return ok;
        const MiningStatus status = session_->lastMining();
        say("mining on " + status.kernel + ": a block found after " + std::to_string(status.hashes)
            + " hashes");
        const auto rate = [&] { return session_->lastMining().hashesPerSecond > 0; };
        if (auto ok = expect(rate, "a hash rate to be measured"); !ok) return ok;
        say("measured rate: " + std::to_string(static_cast<long>(session_->lastMining().hashesPerSecond))
            + " H/s");
        return {};
    }

    Result<void> pay(WalletId from, WalletId to) {
        const auto address = await<AddressRow>(
            [&](auto done) { session_->engine().receiveAddress(to, true, std::move(done)); });
        if (!address) return fail(address);
        PaymentRequest request;
        request.wallet = from;
        request.recipients = {{address->address, Amount(7 * Amount::zatPerZon / 2), "Put aside"}};
        const auto preview = await<PaymentPreview>(
            [&](auto done) { session_->engine().preparePayment(request, std::move(done)); });
        if (!preview) return fail(preview);
        const auto txid = await<Txid>([&](auto done) {
            session_->engine().sendPayment(preview->id, session_->password().clone(), std::move(done));
        });
        if (!txid) return fail(txid);
        say("3.5 ZON sent to the other wallet, fee " + preview->fee.toZon() + " ZON");
        if (auto ok = expect([&] { return stands(to, *txid, TxState::Confirmed); }, "the payment to confirm");
            !ok)
            return ok;
        say("the payment arrived and is confirmed, in a block of ours or another's");
        if (auto stopped = await<void>([&](auto done) { session_->engine().stopMining(std::move(done)); });
            !stopped)
            return stopped;
        say("mining off");
        return {};
    }

    Result<void> reopen() {
        const auto before =
            await<std::vector<WalletInfo>>([&](auto done) { session_->engine().wallets(std::move(done)); });
        if (!before) return fail(before);
        session_.reset();
        if (auto opened = openSession(false); !opened) return opened;
        const auto same = [&] {
            const auto now = await<std::vector<WalletInfo>>(
                [&](auto done) { session_->engine().wallets(std::move(done)); });
            if (!now || now->size() != before->size()) return false;
            for (std::size_t i = 0; i < now->size(); ++i)
                if ((*now)[i].name != (*before)[i].name
                    || (*now)[i].balance.total() < (*before)[i].balance.total())
                    return false;
            return true;
        };
        if (auto ok = expect(same, "everything to be there again"); !ok) return ok;
        say("closed, opened again with the password: everything is there");
        return {};
    }

    /// The window's own program draws them, with the profile that the story made.
    Result<void> pictures() {
        const auto program = context_.executable.parent_path() / "zoncoin";
        if (!std::filesystem::exists(program)) {
            say("no pictures: this build has no window");
            return {};
        }
        const std::filesystem::path passwordFile = out_ / "data" / "password";
        {
            std::ofstream file(passwordFile);
            std::error_code ignored;
            std::filesystem::permissions(
                passwordFile, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
                ignored);
            file << password_.view() << '\n';
        }
        std::vector<std::string> words{program.string(),
                                       "--pictures",
                                       out_.string(),
                                       "--data",
                                       (out_ / "data").string(),
                                       "--profile",
                                       context_.profileFile().string(),
                                       "--password-file",
                                       passwordFile.string()};
        std::vector<char*> arguments;
        for (std::string& word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        if (std::getenv("QT_QPA_PLATFORM") == nullptr) setenv("QT_QPA_PLATFORM", "offscreen", 1);
        pid_t child = 0;
        if (posix_spawn(&child, program.c_str(), nullptr, nullptr, arguments.data(), environ) != 0)
            return fail(ErrorCode::IoError, "The window's program could not be started for the pictures.");
        int status = 0;
        if (waitpid(child, &status, 0) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
            return fail(ErrorCode::IoError, "The pictures could not be made.");
        std::error_code ignored;
        std::filesystem::remove(passwordFile, ignored);
        say("pictures of every page are in " + out_.string());
        return {};
    }

    Context context_;
    std::filesystem::path out_;
    SecretText password_{toHex(SecretBytes::random(12).span())};
    std::unique_ptr<Session> session_;
    std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
};

} // namespace

void addDemoGroup(CLI::App& app, Action& action) {
    const auto out = std::make_shared<std::string>("zoncoin-demo");
    CLI::App* command = app.add_subcommand("demo", "the whole story on the sandbox, with pictures");
    command->add_option("--out", *out, "folder for the pictures")->capture_default_str();
    command->callback([&action, out] {
        action = [out](const Context& context) {
            return Story(context, std::filesystem::absolute(*out)).tell();
        };
    });
}

} // namespace zon::cli
