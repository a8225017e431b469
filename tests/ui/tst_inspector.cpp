// The inspector's models, on what is truly explained: the flow and its ribbons, bytes, steps, comparison,
// what is shared, and the way from one transaction to another.

#include "tests/inspect/bakery.h"
#include "tests/ui/fake_inspect.h"
#include "ui/flow_ribbons.h"
#include "ui/hex_view.h"
#include "ui/inspector.h"
#include "ui/tone.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <set>

using namespace zon;
using namespace zon::test;

namespace {

QString hexOf(const Transaction& tx) {
    return q(toHex(serialize(tx)));
}

QString at(const QAbstractItemModel& model, int row, const char* role) {
    return model.data(model.index(row, 0), model.roleNames().key(role)).toString();
}

/// A payment from `n` coins to `n` people.
Transaction wide(std::uint32_t n, FakeInspect& backend) {
    std::vector<Script> scripts;
    for (std::uint32_t i = 0; i < n; ++i)
        scripts.push_back(p2wpkhScript(hash160(asBytes("coin " + std::to_string(i)))));
    const TransactionRef coins = coinsFor(scripts);
    Transaction tx;
    for (std::uint32_t i = 0; i < n; ++i) {
        tx.inputs.push_back(
            {{coins->txid(), i}, {}, TxIn::sequenceSignalsRbf, {Bytes(72, 0x30), Bytes(33, 2)}});
        tx.outputs.push_back({Amount(9'000), scripts[n - 1 - i]});
    }
    backend.facts = factsWith(coins);
    return tx;
}

} // namespace

class InspectorModels : public QObject {
    Q_OBJECT

private:
    Bakery bakery_;
    std::unique_ptr<FakeInspect> backend_;
    std::unique_ptr<Inspector> inspector_;

    void open(const QString& text) {
        const int asked = backend_->asked;
        inspector_->openText(text);
        QTRY_VERIFY(!inspector_->busy());
        QCOMPARE(backend_->asked, asked + 1);
    }

private slots:
    void init() {
        bakery_ = Bakery();
        bakery_.confirm();
        backend_ = std::make_unique<FakeInspect>();
        backend_->facts = bakery_.facts;
        inspector_ = std::make_unique<Inspector>(*backend_);
    }
    void cleanup() {
        inspector_.reset();
        backend_.reset();
    }

    void aPaymentIsExplained() {
        open(hexOf(bakery_.tx));
        QVERIFY(inspector_->shown());
        QCOMPARE(inspector_->kindName(), "Transaction");
        QVERIFY(inspector_->sentence().startsWith("Harbour Bakery paid Nordmill Flour"));
        QCOMPARE(inspector_->badge(), "Confirmed · 14 deep");
        QCOMPARE(inspector_->tone(), int(Tone::Positive));
        QVERIFY(inspector_->proven());
        QCOMPARE(inspector_->proof()->count(), 2);
        QCOMPARE(inspector_->signatures()->count(), 2);
        QCOMPARE(at(*inspector_->signatures(), 0, "state_"), "Valid");
        QVERIFY(inspector_->fields()->count() > 10);
    }

    void theFlowHasItsFeeAndMarks() {
        open(hexOf(bakery_.tx));
        FlowEndModel& in = *inspector_->inputs();
        FlowEndModel& out = *inspector_->outputs();
        QCOMPARE(in.count(), 2);
        QCOMPARE(in.end(0), FlowEndModel::Own);
        QCOMPARE(out.count(), 3); // the mill, change, the fee
        QCOMPARE(out.end(0), FlowEndModel::Other);
        QCOMPARE(at(out, 0, "name"), "Nordmill Flour");
        QCOMPARE(out.end(1), FlowEndModel::Own);
        QCOMPARE(at(out, 1, "name"), "change, yours");
        QCOMPARE(out.end(2), FlowEndModel::Fee);
        QCOMPARE(at(out, 2, "title"), "0.000003");
        QVERIFY(at(out, 0, "tell").startsWith("Output 1, 0.00015"));
        // What comes in goes out.
        QCOMPARE(in.totalWeight(), out.totalWeight());
    }

    void ribbonsAreAsWideAsAmounts() {
        open(hexOf(bakery_.tx));
        FlowRibbons ribbons;
        ribbons.setSize({900, 300});
        ribbons.setInputs(inspector_->inputs());
        ribbons.setOutputs(inspector_->outputs());
        const auto out = ribbons.ribbons(*inspector_->outputs(), 0);
        QCOMPARE(out.size(), std::size_t(3));
        QCOMPARE(out[0].width / out[1].width, 15'000.0 / 4'700.0);
        QVERIFY(out[2].width >= 2); // the fee is seen, however small
        // At the bar they lie one below the other.
        QCOMPARE(out[1].bar - out[0].bar, (out[0].width + out[1].width) / 2);
        const auto in = ribbons.ribbons(*inspector_->inputs(), 0);
        QCOMPARE(in[0].width + in[1].width, ribbons.barHeight());
    }

    void manyAreFolded() {
        open(hexOf(wide(50, *backend_)));
        FlowEndModel& in = *inspector_->inputs();
        QAbstractItemModelTester tester(&in, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(in.foldable());
        QVERIFY(in.folded());
        QCOMPARE(in.count(), int(FlowEndModel::shownWhenFolded) + 1);
        QCOMPARE(in.end(in.count() - 1), FlowEndModel::Fold);
        QCOMPARE(at(in, in.count() - 1, "title"), "45 more");
        const double all = in.totalWeight();
        in.setFolded(false);
        QCOMPARE(in.count(), 51);
        QCOMPARE(in.totalWeight(), all); // nothing is lost in the fold
    }

    void aFailingInputIsNeverFoldedAway() {
        Transaction tx = wide(50, *backend_);
        open(hexOf(tx));
        // None of them is signed truly.
        QCOMPARE(inspector_->tone(), int(Tone::Danger));
        QCOMPARE(inspector_->inputs()->end(0), FlowEndModel::Failing);
    }

    void walksBackAndForth() {
        const Transaction& before = *bakery_.coins;
        const std::string id = before.txid().display();
        backend_->facts.known = {before.txid()};
        backend_->known[id] = serialize(before);
        open(hexOf(bakery_.tx));
        QVERIFY(at(*inspector_->inputs(), 0, "canOpen") == "true");
        inspector_->walk(inspector_->inputs(), 0);
        QTRY_COMPARE(inspector_->id(), q(id));
        QCOMPARE(inspector_->trail().size(), 2);
        QVERIFY(inspector_->trail().last().startsWith("Transaction "));
        inspector_->back(0);
        QTRY_COMPARE(inspector_->id(), q(bakery_.tx.txid().display()));
        QCOMPARE(inspector_->trail().size(), 1);
        // Where nothing is known there is no way.
        const int asked = backend_->asked;
        inspector_->walk(inspector_->outputs(), 0);
        QCOMPARE(backend_->asked, asked);
    }

    void maskedAmountsAreNowhere() {
        open(hexOf(bakery_.tx));
        QVERIFY(inspector_->sentence().contains("0.00015"));
        inspector_->setMasked(true);
        QTRY_VERIFY(!inspector_->busy());
        QVERIFY(!inspector_->sentence().contains("0.00015"));
        QVERIFY(!inspector_->outputs()->weighed()); // a width would tell
        for (int row = 0; row < inspector_->outputs()->count(); ++row)
            QVERIFY(!at(*inspector_->outputs(), row, "tell").contains("0.000"));
        QCOMPARE(inspector_->trail().size(), 1);
    }

    void stepsGoToTheFailure() {
        bakery_.tx.inputs[1].witness[0][10] ^= 1;
        backend_->facts.transaction.reset();
        open(hexOf(bakery_.tx));
        ScriptStepper& stepper = *inspector_->stepper();
        QCOMPARE(stepper.input(), 1);
        stepper.load();
        QTRY_VERIFY(stepper.steps() > 0);
        QVERIFY(stepper.fails());
        QVERIFY(stepper.atFailure());
        QVERIFY(!stepper.did().isEmpty());
        QVERIFY(stepper.inputNames()[1].contains("fails"));
        stepper.setStep(0);
        QVERIFY(!stepper.atFailure());
        int deepest = 0;
        for (int step = 0; step < stepper.steps(); ++step) {
            stepper.setStep(step);
            QCOMPARE(stepper.stack()->count(), stepper.stackSize());
            deepest = std::max(deepest, stepper.stackSize());
        }
        QVERIFY(deepest >= 3); // signature, key and hash
        stepper.setStep(-5);
        QCOMPARE(stepper.step(), 0);
        stepper.goToFailure();
        QVERIFY(stepper.atFailure());
        // The other input passes.
        stepper.setInput(0);
        QTRY_VERIFY(stepper.steps() > 0);
        QVERIFY(!stepper.fails());
    }

    void everyByteIsExplained() {
        open(hexOf(bakery_.tx));
        InspectedBytes& bytes = *inspector_->bytes();
        for (std::size_t i = 0; i < bytes.bytes().size(); ++i) {
            const int range = bytes.rangeAt(i);
            QVERIFY(range >= 0);
            QVERIFY(!bytes.ranges()[static_cast<std::size_t>(range)].name.empty());
        }
        QCOMPARE(bytes.rangeAt(bytes.bytes().size()), -1);
        QCOMPARE(bytes.name(), "version 2");
        QCOMPARE(bytes.hex(), "02 00 00 00");
        QCOMPARE(bytes.where(), "bytes 0 to 3");
    }

    void hexFollowsThePointer() {
        open(hexOf(bakery_.tx));
        HexView view;
        QFont font("monospace");
        font.setPixelSize(12);
        view.setFont(font);
        view.setBytes(inspector_->bytes());
        view.setSize({600, 200});
        QVERIFY(view.perLine() >= 8);
        QCOMPARE(view.perLine() % 4, 0);
        const qreal lines = view.contentHeight() / view.lineHeight();
        QVERIFY(lines * view.perLine() >= double(inspector_->bytes()->bytes().size()));
        // Somewhere in the second line is a byte of it.
        const auto byte = view.byteAt({300, view.lineHeight() * 1.5});
        QVERIFY(byte >= view.perLine() && byte < 2 * view.perLine());
        QCOMPARE(view.byteAt({2, 5}), -1);
        view.setContentY(view.lineHeight());
        QVERIFY(view.byteAt({300, view.lineHeight() * 0.5}) == byte);
    }

    void whatCannotBeReadIsSaid() {
        open(hexOf(bakery_.tx));
        open("not anything that anybody knows");
        QVERIFY(!inspector_->error().isEmpty());
        QVERIFY(inspector_->shown()); // what was there stays
        open(hexOf(bakery_.tx));
        QVERIFY(inspector_->error().isEmpty());
    }

    void filesAreOpened() {
        QTemporaryDir folder;
        QFile file(folder.filePath("tx.hex"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(hexOf(bakery_.tx).toLatin1() + "\n");
        file.close();
        inspector_->openFile(QUrl::fromLocalFile(file.fileName()));
        QTRY_VERIFY(inspector_->shown());
        QCOMPARE(inspector_->id(), q(bakery_.tx.txid().display()));
        inspector_->openFile(QUrl::fromLocalFile(folder.path()));
        QTRY_VERIFY(!inspector_->error().isEmpty());
        inspector_->openFile(QUrl::fromLocalFile(folder.filePath("none")));
        QTRY_VERIFY(inspector_->error().contains("none"));
    }

    void aReplacementIsCompared() {
        open(hexOf(bakery_.tx));
        Transaction other = bakery_.tx;
        other.outputs[1].value = Amount(4'000);
        inspector_->comparison()->withText(hexOf(other));
        QTRY_VERIFY(inspector_->comparison()->shown());
        QVERIFY(!inspector_->comparison()->sentence().isEmpty());
        QVERIFY(inspector_->comparison()->differences()->count() > 0);
        // Of nothing there is no comparison, and it says why.
        inspector_->comparison()->withText("szon1");
        QTRY_VERIFY(!inspector_->comparison()->error().isEmpty());
        open(hexOf(other));
        QVERIFY(!inspector_->comparison()->shown());
    }

    void whatIsSharedNamesNobody() {
        open(hexOf(bakery_.tx));
        inspector_->prepareShare();
        InspectorShare& share = *inspector_->share();
        const std::string mill =
            scriptToAddress(scriptNamed("mill"), networkParams(NetworkId::Sandbox).address).value();
        QString all = share.bundle();
        for (FlowEndModel* side : {share.inputs(), share.outputs()})
            for (int row = 0; row < side->count(); ++row)
                all += at(*side, row, "tell") + at(*side, row, "title") + at(*side, row, "address");
        QVERIFY(share.outputs()->count() == 3);
        // Different ones have different numbers, whichever side they are on.
        std::set<QString> numbers;
        for (FlowEndModel* side : {share.inputs(), share.outputs()})
            for (int row = 0; row < 2; ++row)
                numbers.insert(at(*side, row, "address"));
        QCOMPARE(numbers.size(), std::size_t(4));
        for (const QString& secret : {q(mill), q(mill).left(10), QString("Nordmill"), QString("Harbour"),
                                      QString("0.00015"), QString("15000"), q(bakery_.tx.txid().display())})
            QVERIFY2(!all.contains(secret), qPrintable(secret));
        QTemporaryDir folder;
        QSignalSpy saved(&share, &InspectorShare::saved);
        share.saveBundle(QUrl::fromLocalFile(folder.filePath("bundle.json")));
        QTRY_COMPARE(saved.count(), 1);
        share.saveBundle(QUrl::fromLocalFile(folder.filePath("no/such/bundle.json")));
        QTRY_VERIFY(!share.error().isEmpty());
        QCOMPARE(saved.count(), 1);
    }

    /// Masking looks anew; whoever has opened the dialog meanwhile still finds the bundle in it.
    void theBundleOutlivesALookAnew() {
        open(hexOf(bakery_.tx));
        inspector_->setMasked(true);
        inspector_->prepareShare();
        QVERIFY(!inspector_->share()->bundle().isEmpty());
        QTRY_VERIFY(!inspector_->busy());
        QVERIFY(!inspector_->share()->bundle().isEmpty());
        inspector_->close();
        QVERIFY(inspector_->share()->bundle().isEmpty());
    }

    void closingForgetsEverything() {
        open(hexOf(bakery_.tx));
        inspector_->prepareShare();
        inspector_->close();
        QVERIFY(!inspector_->shown());
        QCOMPARE(inspector_->inputs()->count(), 0);
        QCOMPARE(inspector_->fields()->count(), 0);
        QVERIFY(!inspector_->bytes()->present());
        QVERIFY(inspector_->share()->bundle().isEmpty());
        QVERIFY(inspector_->trail().isEmpty());
    }

    /// Painting costs what is seen: measured and printed, for the record; nothing depends on the clock.
    void thousandsArePainted() {
        open(hexOf(wide(2'000, *backend_)));
        inspector_->inputs()->setFolded(false);
        inspector_->outputs()->setFolded(false);
        QCOMPARE(inspector_->inputs()->count(), 2'001);
        FlowRibbons ribbons;
        ribbons.setSize({900, 400});
        ribbons.setInputs(inspector_->inputs());
        ribbons.setOutputs(inspector_->outputs());
        QVERIFY(ribbons.ribbons(*inspector_->inputs(), -40'000).size() < 12);
        QFont font("monospace");
        font.setPixelSize(12);
        HexView hex;
        hex.setFont(font);
        hex.setBytes(inspector_->bytes());
        hex.setSize({800, 400});
        QImage image(900, 400, QImage::Format_ARGB32_Premultiplied);
        std::vector<qint64> flow, bytes;
        for (int i = 0; i < 60; ++i) {
            QPainter painter(&image);
            QElapsedTimer clock;
            clock.start();
            ribbons.setProperty("inputsTop", -i * 1'700.0);
            ribbons.paint(&painter);
            flow.push_back(clock.nsecsElapsed());
            clock.restart();
            hex.setContentY(i * hex.contentHeight() / 60);
            hex.paint(&painter);
            bytes.push_back(clock.nsecsElapsed());
        }
        std::ranges::sort(flow);
        std::ranges::sort(bytes);
        qInfo("2,000 inputs and outputs: a frame of ribbons %.2f ms, of hex %.2f ms (medians of 60)",
              double(flow[30]) / 1e6, double(bytes[30]) / 1e6);
    }
};

QTEST_MAIN(InspectorModels)
#include "tst_inspector.moc"
