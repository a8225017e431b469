<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>BackupDialog</name>
    <message numerus="yes">
        <source>Look at your paper. %n more to pick.</source>
        <translation>
            <numerusform>Look at your paper. %n more to pick.</numerusform>
            <numerusform>Look at your paper. %n more to pick.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message numerus="yes">
        <source>Look at your paper. %n more to pick.</source>
        <translation>
            <numerusform>Look at your paper. %n more to pick.</numerusform>
            <numerusform>Look at your paper. %n more to pick.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoinDialog</name>
    <message numerus="yes">
        <source>%n coin(s) chosen</source>
        <translation>
            <numerusform>%n coin chosen</numerusform>
            <numerusform>%n coins chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FlowDiagram</name>
    <message numerus="yes">
        <source>%n earlier transaction(s)</source>
        <translation>
            <numerusform>%n earlier transaction</numerusform>
            <numerusform>%n earlier transactions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n input(s)</source>
        <translation>
            <numerusform>%n input</numerusform>
            <numerusform>%n inputs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later transaction(s)</source>
        <translation>
            <numerusform>%n later transaction</numerusform>
            <numerusform>%n later transactions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n output(s)</source>
        <translation>
            <numerusform>%n output</numerusform>
            <numerusform>%n outputs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreStep</name>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StackList</name>
    <message numerus="yes">
        <source>Stack, %n element(s)</source>
        <translation>
            <numerusform>Stack, %n element</numerusform>
            <numerusform>Stack, %n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordSheet</name>
    <message numerus="yes">
        <source>%n secret words, on the screen only</source>
        <translation>
            <numerusform>%n secret words, on the screen only</numerusform>
            <numerusform>%n secret words, on the screen only</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::ActivityModel</name>
    <message numerus="yes">
        <source>Spendable in %n block(s)</source>
        <translation>
            <numerusform>Spendable in %n block</numerusform>
            <numerusform>Spendable in %n blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n confirmation(s)</source>
        <translation>
            <numerusform>%1 · %n confirmation</numerusform>
            <numerusform>%1 · %n confirmations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::AttentionModel</name>
    <message numerus="yes">
        <source>%n orders are to be paid</source>
        <translation>
            <numerusform>%n order is to be paid</numerusform>
            <numerusform>%n orders are to be paid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The time of %n vouchers ends soon</source>
        <translation>
            <numerusform>The time of %n voucher ends soon</numerusform>
            <numerusform>The time of %n vouchers ends soon</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::BlocksFoundModel</name>
    <message numerus="yes">
        <source>%1 · spendable in %n block(s)</source>
        <translation>
            <numerusform>%1 · spendable in %n block</numerusform>
            <numerusform>%1 · spendable in %n blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::Cashier</name>
    <message numerus="yes">
        <source>Choose a PIN of at least %n characters.</source>
        <translation>
            <numerusform>Choose a PIN of at least %n character.</numerusform>
            <numerusform>Choose a PIN of at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::CoinModel</name>
    <message numerus="yes">
        <source>matures in %n block(s)</source>
        <translation>
            <numerusform>matures in %n block</numerusform>
            <numerusform>matures in %n blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confirmation(s)</source>
        <translation>
            <numerusform>%n confirmation</numerusform>
            <numerusform>%n confirmations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::DataTools</name>
    <message numerus="yes">
        <source>%n invoices are in %1</source>
        <translation>
            <numerusform>%n invoice is in %1</numerusform>
            <numerusform>%n invoices are in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are in %1</source>
        <translation>
            <numerusform>%n row is in %1</numerusform>
            <numerusform>%n rows are in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: no rate was set when they came</source>
        <translation>
            <numerusform>%n left out: no rate was set when it came</numerusform>
            <numerusform>%n left out: no rate was set when they came</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n labels are in %1</source>
        <translation>
            <numerusform>%n label is in %1</numerusform>
            <numerusform>%n labels are in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::Dealing</name>
    <message numerus="yes">
        <source>%n block(s) after</source>
        <translation>
            <numerusform>%n block after</numerusform>
            <numerusform>%n blocks after</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) passed on the practice network</source>
        <translation>
            <numerusform>%n day passed on the practice network</numerusform>
            <numerusform>%n days passed on the practice network</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::FlowEndModel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::MiningControl</name>
    <message numerus="yes">
        <source>%n share(s) taken</source>
        <translation>
            <numerusform>%n share taken</numerusform>
            <numerusform>%n shares taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n too late</source>
        <translation>
            <numerusform> · %n too late</numerusform>
            <numerusform> · %n too late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n refused</source>
        <translation>
            <numerusform> · %n refused</numerusform>
            <numerusform> · %n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer has room for %n thread(s).</source>
        <translation>
            <numerusform>This computer has room for %n thread.</numerusform>
            <numerusform>This computer has room for %n threads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s) on %1, at idle priority.</source>
        <translation>
            <numerusform>%n thread on %1, at idle priority.</numerusform>
            <numerusform>%n threads on %1, at idle priority.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n block(s) since it was switched on</source>
        <translation>
            <numerusform>%n block since it was switched on</numerusform>
            <numerusform>%n blocks since it was switched on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::MiningHistory</name>
    <message numerus="yes">
        <source>%1 ZON in %n block(s)</source>
        <translation>
            <numerusform>%1 ZON in %n block</numerusform>
            <numerusform>%1 ZON in %n blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 ZON in %n block(s)</source>
        <translation>
            <numerusform>%1: %2 ZON in %n block</numerusform>
            <numerusform>%1: %2 ZON in %n blocks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::NetworkView</name>
    <message numerus="yes">
        <source>%n node(s) agree</source>
        <translation>
            <numerusform>%n node agrees</numerusform>
            <numerusform>%n nodes agree</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::Payment</name>
    <message numerus="yes">
        <source>within about %n block(s)</source>
        <translation>
            <numerusform>within about %n block</numerusform>
            <numerusform>within about %n blocks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You pay %n recipients. The fee is %1 ZON, so %2 ZON leave your wallet.</source>
        <translation>
            <numerusform>You pay %n recipient. The fee is %1 ZON, so %2 ZON leave your wallet.</numerusform>
            <numerusform>You pay %n recipients. The fee is %1 ZON, so %2 ZON leave your wallet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n codes in this picture. Cut out the one to pay.</source>
        <translation>
            <numerusform>There is %n code in this picture. Cut out the one to pay.</numerusform>
            <numerusform>There are %n codes in this picture. Cut out the one to pay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::PeerModel</name>
    <message numerus="yes">
        <source>%n delay(s)</source>
        <translation>
            <numerusform>%n delay</numerusform>
            <numerusform>%n delays</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::ProposalModel</name>
    <message numerus="yes">
        <source>%1 ZON to %n recipients</source>
        <translation>
            <numerusform>%1 ZON to %n recipient</numerusform>
            <numerusform>%1 ZON to %n recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::ProviderModel</name>
    <message numerus="yes">
        <source>%n offers</source>
        <translation>
            <numerusform>%n offer</numerusform>
            <numerusform>%n offers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::Redeem</name>
    <message numerus="yes">
        <source>%n offers</source>
        <translation>
            <numerusform>%n offer</numerusform>
            <numerusform>%n offers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n providers</source>
        <translation>
            <numerusform>%n provider</numerusform>
            <numerusform>%n providers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your balance is enough for %n offers.</source>
        <translation>
            <numerusform>Your balance is enough for %n offer.</numerusform>
            <numerusform>Your balance is enough for %n offers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders were found again</source>
        <translation>
            <numerusform>%n order was found again</numerusform>
            <numerusform>%n orders were found again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::ReportView</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) came or went while no rate was kept: they are in no value.</source>
        <translation>
            <numerusform>%n payment came or went while no rate was kept: it is in no value.</numerusform>
            <numerusform>%n payments came or went while no rate was kept: they are in no value.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s)</source>
        <translation>
            <numerusform>%n invoice</numerusform>
            <numerusform>%n invoices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::ScriptStepper</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::Session</name>
    <message numerus="yes">
        <source>It pays %1 ZON, spendable in %n block(s).</source>
        <translation>
            <numerusform>It pays %1 ZON, spendable in %n block.</numerusform>
            <numerusform>It pays %1 ZON, spendable in %n blocks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::StageModel</name>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::WalletManager</name>
    <message numerus="yes">
        <source>%1 · %n key(s) here</source>
        <translation>
            <numerusform>%1 · %n key here</numerusform>
            <numerusform>%1 · %n keys here</numerusform>
        </translation>
    </message>
</context>
</TS>
