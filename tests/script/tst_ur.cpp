// Uniform Resources: the published vectors (BCR-2020-005 and -012, from the reference implementation's
// tests), and PSBTs that go over a screen of which frames are missed.

#include "core/script/bytewords.h"
#include "core/script/ur.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <random>

using namespace zon;

namespace {

/// What the parts of the reference's 256-byte message "Wolf" mix, in order.
const std::vector<std::string> publishedParts{
    "916ec65cf77cadf55cd7f9cda1a1030026ddd42e905b77adc36e4f2d3c",
    "cba44f7f04f2de44f42d84c374a0e149136f25b01852545961d55f7f7a",
    "8cde6d0e2ec43f3b2dcb644a2209e8c9e34af5c4747984a5e873c9cf5f",
    "965e25ee29039fdf8ca74f1c769fc07eb7ebaec46e0695aea6cbd60b3e",
    "c4bbff1b9ffe8a9e7240129377b9d3711ed38d412fbb4442256f1e6f59",
    "5e0fc57fed451fb0a0101fb76b1fb1e1b88cfdfdaa946294a47de8fff1",
    "73f021c0e6f65b05c0a494e50791270a0050a73ae69b6725505a2ec8a5",
    "791457c9876dd34aadd192a53aa0dc66b556c0c215c7ceb8248b717c22",
    "951e65305b56a3706e3e86eb01c803bbf915d80edcd64d4d0000000000",
    "330f0f33a05eead4f331df229871bee733b50de71afd2e5a79f196de09",
    "3b205ce5e52d8c24a52cffa34c564fa1af3fdffcd349dc4258ee4ee828",
    "dd7bf725ea6c16d531b5f03254783803048ca08b87148daacd1cd7a006",
    "760be7ad1c6187902bbc04f539b9ee5eb8ea6833222edea36031306c01",
    "5bf4031217d2c3254b088fa7553778b5003632f46e21db129416f65b55",
    "73f021c0e6f65b05c0a494e50791270a0050a73ae69b6725505a2ec8a5",
    "b8546ebfe2048541348910267331c643133f828afec9337c318f71b7df",
    "23dedeea74e3a0fb052befabefa13e2f80e4315c9dceed4c8630612e64",
    "d01a8daee769ce34b6b35d3ca0005302724abddae405bdb419c0a6b208",
    "3171c5dc365766eff25ae47c6f10e7de48cfb8474e050e5fe997a6dc24",
    "e055c2433562184fa71b4be94f262e200f01c6f74c284b0dc6fae6673f",
};
/// The same message as frames.
const std::vector<std::string> publishedFrames{
    "ur:bytes/1-9/lpadascfadaxcywenbpljkhdcahkadaemejtswhhylkepmykhhtsytsnoyoyaxaedsuttydmmhhpktp"
    "msrjtdkgslpgh",
    "ur:bytes/2-9/lpaoascfadaxcywenbpljkhdcagwdpfnsboxgwlbaawzuefywkdplrsrjynbvygabwjldapfcsgmghh"
    "khstlrdcxaefz",
    "ur:bytes/3-9/lpaxascfadaxcywenbpljkhdcahelbknlkuejnbadmssfhfrdpsbiegecpasvssovlgeykssjykklro"
    "nvsjksopdzmol",
    "ur:bytes/4-9/lpaaascfadaxcywenbpljkhdcasotkhemthydawydtaxneurlkosgwcekonertkbrlwmplssjtammdp"
    "lolsbrdzcrtas",
    "ur:bytes/5-9/lpahascfadaxcywenbpljkhdcatbbdfmssrkzmcwnezelennjpfzbgmuktrhtejscktelgfpdlrkfyf"
    "wdajldejokbwf",
    "ur:bytes/6-9/lpamascfadaxcywenbpljkhdcackjlhkhybssklbwefectpfnbbectrljectpavyrolkzczcpkmwidm"
    "woxkilghdsowp",
    "ur:bytes/7-9/lpatascfadaxcywenbpljkhdcavszmwnjkwtclrtvaynhpahrtoxmwvwatmedibkaegdosftvandiod"
    "agdhthtrlnnhy",
    "ur:bytes/8-9/lpayascfadaxcywenbpljkhdcadmsponkkbbhgsoltjntegepmttmoonftnbuoiyrehfrtsabzsttor"
    "odklubbuyaetk",
    "ur:bytes/9-9/lpasascfadaxcywenbpljkhdcajskecpmdckihdyhphfotjojtfmlnwmadspaxrkytbztpbauotbgtg"
    "taeaevtgavtny",
    "ur:bytes/10-9/lpbkascfadaxcywenbpljkhdcahkadaemejtswhhylkepmykhhtsytsnoyoyaxaedsuttydmmhhpkt"
    "pmsrjtwdkiplzs",
    "ur:bytes/11-9/lpbdascfadaxcywenbpljkhdcahelbknlkuejnbadmssfhfrdpsbiegecpasvssovlgeykssjykklr"
    "onvsjkvetiiapk",
    "ur:bytes/12-9/lpbnascfadaxcywenbpljkhdcarllaluzmdmgstospeyiefmwejlwtpedamktksrvlcygmzemovovl"
    "larodtmtbnptrs",
    "ur:bytes/13-9/lpbtascfadaxcywenbpljkhdcamtkgtpknghchchyketwsvwgwfdhpgmgtylctotzopdrpayoschcm"
    "hplffziachrfgd",
    "ur:bytes/14-9/lpbaascfadaxcywenbpljkhdcapazewnvonnvdnsbyleynwtnsjkjndeoldydkbkdslgjkbbkortbe"
    "lomueekgvstegt",
    "ur:bytes/15-9/lpbsascfadaxcywenbpljkhdcaynmhpddpzmversbdqdfyrehnqzlugmjzmnmtwmrouohtstgsbsah"
    "pawkditkckynwt",
    "ur:bytes/16-9/lpbeascfadaxcywenbpljkhdcawygekobamwtlihsnpalnsghenskkiynthdzotsimtojetprsttmu"
    "kirlrsbtamjtpd",
    "ur:bytes/17-9/lpbyascfadaxcywenbpljkhdcamklgftaxykpewyrtqzhydntpnytyisincxmhtbceaykolduortot"
    "iaiaiafhiaoyce",
    "ur:bytes/18-9/lpbgascfadaxcywenbpljkhdcahkadaemejtswhhylkepmykhhtsytsnoyoyaxaedsuttydmmhhpkt"
    "pmsrjtntwkbkwy",
    "ur:bytes/19-9/lpbwascfadaxcywenbpljkhdcadekicpaajootjzpsdrbalpeywllbdsnbinaerkurspbncxgslgft"
    "vtsrjtksplcpeo",
    "ur:bytes/20-9/lpbbascfadaxcywenbpljkhdcayapmrleeleaxpasfrtrdkncffwjyjzgyetdmlewtkpktgllepfrl"
    "tataztksmhkbot",
};
const std::string publishedSingle =
    "ur:bytes/hdeymejtswhhylkepmykhhtsytsnoyoyaxaedsuttydmmhhpktpmsrjtgwdpfnsboxgwlbaawzuefywkdpl"
    "rsrjynbvygabwjldapfcsdwkbrkch";

std::string upper(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

/// The first nine parts are the message.
Bytes wolf() {
    Bytes all;
    for (std::size_t i = 0; i < 9; ++i) {
        const Bytes part = fromHex(publishedParts[i]).value();
        all.insert(all.end(), part.begin(), part.end());
    }
    all.resize(256);
    return all;
}

Bytes randomBytes(std::mt19937_64& random, std::size_t size) {
    Bytes out(size);
    for (auto& byte : out)
        byte = static_cast<std::uint8_t>(random());
    return out;
}

} // namespace

class UrTest : public QObject {
    Q_OBJECT

private slots:
    void checksums() {
        QCOMPARE(crc32(asBytes("Hello, world!")), 0xebe6c6e6U);
        QCOMPARE(crc32(asBytes("Wolf")), 0x598c84dcU);
    }

    void bytewords() {
        const Bytes few{0, 1, 2, 128, 255};
        QCOMPARE(toBytewords(few), "aeadaolazmjendeoti");
        QCOMPARE(fromBytewords("aeadaolazmjendeoti").value(), few);
        QCOMPARE(fromBytewords("AEADAOLAZMJENDEOTI").value(), few);
        const Bytes hundred =
            fromHex(
                "f5d714c6f1eb453bd1cda512969e7487e5d4139f1125eff0fd0b6dbf25f22678df299cbdf2fe93cc42a3d8afbf"
                "48a936203c90e6d289b8c52171580e9d1fb12e0173cd45e19641eb3a9041f0854571f73f35f2a5a0901a0d4fed"
                "85475245fea58a295518")
                .value();
        QCOMPARE(toBytewords(hundred),
                 "yktsbbswwnwmfefrttsnonbgmtnnjyltvwtybwnebydawswtzcbdjnrsdawzdsksurdtnsrywzzemusffwottp"
                 "persfdptencxfnmhvatdldroskcljshdbantctpadmadjksnfevymtfpwmftmhfpwtlpfejsylfhecwzonnbmh"
                 "cybtgwwelpflgmfezeonledtgocsfzhycypf");
        for (const std::string_view wrong : {"aeadaolazojendeowf", "wf", "", "aeadaolazmjendeot",
                                             "1eadaolazmjendeoti", "aeadaolazmjendeotx"})
            QVERIFY(!fromBytewords(wrong).has_value());
    }

    void publishedPartsAreMade() {
        const FountainEncoder encoder(wolf(), 30);
        QCOMPARE(encoder.fragmentCount(), std::size_t{9});
        for (std::size_t i = 0; i < publishedParts.size(); ++i) {
            const FountainPart part = encoder.part(static_cast<std::uint32_t>(i + 1));
            QCOMPARE(toHex(part.data), publishedParts[i]);
            QCOMPARE(part.checksum, 23'570'951U);
        }
    }

    void publishedFramesAreMade() {
        const UrEncoder encoder("bytes", wolf(), 30);
        for (std::size_t i = 0; i < publishedFrames.size(); ++i)
            QCOMPARE(encoder.frame(static_cast<std::uint32_t>(i + 1)), upper(publishedFrames[i]));
    }

    void aShortOneIsOneFrame() {
        const auto content = contentOfFrames("bytes", publishedSingle);
        QVERIFY(content.has_value());
        QCOMPARE(content->size(), std::size_t{50});
        QCOMPARE(UrEncoder("bytes", *content, 100).frame(1), upper(publishedSingle));
    }

    /// Every frame after the ninth is a mixture; whoever began late needs no frame twice.
    void publishedFramesAreRead() {
        UrDecoder decoder("bytes");
        std::size_t used = 0;
        for (const std::string& frame : publishedFrames) {
            QVERIFY(decoder.receive(frame).has_value());
            ++used;
            if (decoder.content()) break;
        }
        QCOMPARE(used, std::size_t{9});
        QCOMPARE(*decoder.content(), wolf());
    }

    void framesThatAreMissedAreMadeUpFor() {
        std::mt19937_64 random(7);
        for (int round = 0; round < 40; ++round) {
            const Bytes content = randomBytes(random, 1 + random() % 4'000);
            const UrEncoder encoder(psbtUrType, content, 1 + random() % 200);
            UrDecoder decoder(psbtUrType);
            std::uint32_t sequence = 0;
            while (!decoder.content() && sequence < 200'000) {
                ++sequence;
                if (random() % 3 != 0) QVERIFY(decoder.receive(encoder.frame(sequence)).has_value());
            }
            QVERIFY(decoder.content() == content);
        }
    }

    void aListOfFramesInAnyOrder() {
        const Bytes content = wolf();
        const UrEncoder encoder(psbtUrType, content, 40);
        std::string text;
        for (auto i = static_cast<std::uint32_t>(encoder.frameCount()); i > 0; --i)
            text += encoder.frame(i) + "\r\n";
        QVERIFY(contentOfFrames(psbtUrType, text).value() == content);
        const auto some = contentOfFrames(psbtUrType, text.substr(0, text.rfind("UR:")));
        QVERIFY(!some.has_value());
        QVERIFY(QString::fromStdString(some.error().message).contains("6 of 7"));
    }

    void whatIsNoFrameIsRefused_data() {
        QTest::addColumn<QString>("text");
        const QString good = QString::fromStdString(UrEncoder(psbtUrType, wolf(), 100).frame(2));
        QTest::newRow("nothing") << "";
        QTest::newRow("base64") << "cHNidP8BAHUCAAAAASaBcTce3/KF6Tet7qSze3gADAVmy7OtZGQXE8pCFxv2AAAAAAD+////";
        QTest::newRow("another type") << QString::fromStdString(publishedFrames[0]);
        QTest::newRow("cut short") << good.chopped(2);
        QTest::newRow("a letter wrong") << good.chopped(1) + (good.endsWith('A') ? "B" : "A");
        QTest::newRow("another number") << QString(good).replace("/2-3/", "/1-3/");
        QTest::newRow("another count") << QString(good).replace("/2-3/", "/2-4/");
        QTest::newRow("no number") << QString(good).replace("/2-3/", "/x/");
        QTest::newRow("too long") << good + QString(20'000, 'a');
    }
    void whatIsNoFrameIsRefused() {
        QFETCH(QString, text);
        UrDecoder decoder(psbtUrType);
        const auto taken = decoder.receive(text.toStdString());
        QVERIFY(!taken.has_value());
        QVERIFY(!taken.error().message.empty());
        QCOMPARE(decoder.frameCount(), std::size_t{0});
    }

    void framesOfTwoPaymentsDoNotMix() {
        std::mt19937_64 random(1);
        const UrEncoder one(psbtUrType, randomBytes(random, 500), 100);
        const UrEncoder other(psbtUrType, randomBytes(random, 500), 100);
        UrDecoder decoder(psbtUrType);
        QVERIFY(decoder.receive(one.frame(1)).has_value());
        const auto taken = decoder.receive(other.frame(2));
        QVERIFY(!taken.has_value());
        QCOMPARE(taken.error().code, ErrorCode::Rejected);
        for (std::uint32_t i = 2; !decoder.content(); ++i)
            QVERIFY(decoder.receive(one.frame(i)).has_value());
    }

    /// Sizes that would take memory, or that contradict each other.
    void liesAboutSizeAreRefused() {
        const FountainPart good{
            .sequence = 1, .fragments = 3, .messageSize = 25, .checksum = 1, .data = Bytes(10)};
        QVERIFY(FountainDecoder().receive(good));
        for (const auto& [fragments, size, data] :
             std::vector<std::array<std::uint32_t, 3>>{{0, 25, 10},
                                                       {4'000'000'000, 25, 10},
                                                       {3, 4'000'000'000, 10},
                                                       {3, 31, 10},
                                                       {3, 20, 10},
                                                       {3, 0, 10},
                                                       {3, 25, 0}}) {
            FountainPart lie = good;
            lie.fragments = fragments;
            lie.messageSize = size;
            lie.data.resize(data);
            QVERIFY(!FountainDecoder().receive(lie));
        }
    }

    /// A frame that was made to mislead spoils the whole, but not for ever.
    void aWrongFragmentIsFoundOut() {
        const FountainEncoder encoder(wolf(), 100);
        FountainDecoder decoder;
        FountainPart wrong = encoder.part(1);
        wrong.data[0] ^= 1;
        QVERIFY(decoder.receive(wrong));
        for (std::uint32_t i = 2; i <= 3; ++i)
            QVERIFY(decoder.receive(encoder.part(i)));
        QVERIFY(!decoder.message());
        for (std::uint32_t i = 1; i <= 3; ++i)
            QVERIFY(decoder.receive(encoder.part(i)));
        QVERIFY(decoder.message() == wolf());
    }
};

QTEST_GUILESS_MAIN(UrTest)
#include "tst_ur.moc"
