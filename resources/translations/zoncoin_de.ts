<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Search payments</source>
        <translation>Zahlungen suchen</translation>
    </message>
    <message>
        <source>Name, address or transaction</source>
        <translation>Name, Adresse oder Transaktion</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Mined</source>
        <translation>Geschürft</translation>
    </message>
    <message>
        <source>Unverified</source>
        <translation>Ungeprüft</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>Transaction id</source>
        <translation>Transaktions-ID</translation>
    </message>
    <message>
        <source>No payments yet</source>
        <translation>Noch keine Zahlungen</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>The first payment you get appears here within a second of being sent.</source>
        <translation>Die erste Zahlung an Sie erscheint hier, kaum dass sie abgeschickt ist.</translation>
    </message>
    <message>
        <source>Try fewer letters, or another kind.</source>
        <translation>Versuchen Sie weniger Buchstaben oder eine andere Art.</translation>
    </message>
    <message>
        <source>Get paid</source>
        <translation>Einnehmen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
</context>
<context>
    <name>ActivityRow</name>
    <message>
        <source>Name of this payment</source>
        <translation>Name dieser Zahlung</translation>
    </message>
    <message>
        <source>A name, for you alone</source>
        <translation>Ein Name, nur für Sie</translation>
    </message>
    <message>
        <source>Pay a higher fee</source>
        <translation>Höhere Gebühr zahlen</translation>
    </message>
    <message>
        <source>Speed it up with what it pays you</source>
        <translation>Mit dem beschleunigen, was sie Ihnen zahlt</translation>
    </message>
    <message>
        <source>Cancel this payment</source>
        <translation>Diese Zahlung zurücknehmen</translation>
    </message>
    <message>
        <source>Look into this payment</source>
        <translation>Diese Zahlung ansehen</translation>
    </message>
    <message>
        <source>Name this payment</source>
        <translation>Diese Zahlung benennen</translation>
    </message>
    <message>
        <source>Copy the transaction id</source>
        <translation>Transaktions-ID kopieren</translation>
    </message>
</context>
<context>
    <name>AddressBookDialog</name>
    <message>
        <source>Somebody new</source>
        <translation>Jemand Neues</translation>
    </message>
    <message>
        <source>Change an entry</source>
        <translation>Eintrag ändern</translation>
    </message>
    <message>
        <source>Address book</source>
        <translation>Adressbuch</translation>
    </message>
    <message>
        <source>Nobody is in it yet. Add those whom you pay again and again; a new address from them belongs here too.</source>
        <translation>Noch steht niemand darin. Tragen Sie ein, wen Sie immer wieder bezahlen; auch neue Adressen von ihnen gehören hierher.</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Remove?</source>
        <translation>Entfernen?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Where to pay them. Get it from them, not from a letter or a web page alone.</source>
        <translation>Wohin Sie zahlen. Lassen Sie sie sich persönlich geben, nicht nur per Brief oder Webseite.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>AttentionCard</name>
    <message>
        <source>What needs you</source>
        <translation>Was Sie braucht</translation>
    </message>
    <message>
        <source>Nothing. All is well.</source>
        <translation>Nichts. Alles ist gut.</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>Your words</source>
        <translation>Ihre Wörter</translation>
    </message>
    <message>
        <source>Which is word %1?</source>
        <translation>Welches ist Wort %1?</translation>
    </message>
    <message>
        <source>Write these words down</source>
        <translation>Schreiben Sie diese Wörter auf</translation>
    </message>
    <message>
        <source>Whoever sees them can take your money. Is anyone looking over your shoulder, or sharing this screen?</source>
        <translation>Wer sie sieht, kann Ihr Geld nehmen. Schaut Ihnen jemand über die Schulter oder sieht diesen Bildschirm mit?</translation>
    </message>
    <message numerus="yes">
        <source>Look at your paper. %n more to pick.</source>
        <translation>
            <numerusform>Sehen Sie auf Ihr Papier. Noch %n Wort.</numerusform>
            <numerusform>Sehen Sie auf Ihr Papier. Noch %n Wörter.</numerusform>
        </translation>
    </message>
    <message>
        <source>On paper, in this order. Nobody from support will ever ask for them.</source>
        <translation>Auf Papier, in dieser Reihenfolge. Niemand vom Kundendienst fragt je danach.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Show my words</source>
        <translation>Meine Wörter zeigen</translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation>Ich habe sie aufgeschrieben</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>A printer may keep what it printed. One of your own, on a cable, is better than one at work.</source>
        <translation>Ein Drucker kann behalten, was er gedruckt hat. Ein eigener, am Kabel, ist besser als einer am Arbeitsplatz.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
</context>
<context>
    <name>BackupFileDialog</name>
    <message>
        <source>Make a backup</source>
        <translation>Sicherung anlegen</translation>
    </message>
    <message>
        <source>Test a backup</source>
        <translation>Sicherung prüfen</translation>
    </message>
    <message>
        <source>Wallets, labels, invoices and settings go into one file that opens with your password.</source>
        <translation>Wallets, Namen, Rechnungen und Einstellungen kommen in eine Datei, die sich mit Ihrem Passwort öffnet.</translation>
    </message>
    <message>
        <source>The backup is opened aside, as if it were restored, and compared with what is in the profile now. Neither is changed.</source>
        <translation>Die Sicherung wird beiseite geöffnet, als stellte man sie wieder her, und mit dem jetzigen Profil verglichen. Keines von beiden wird verändert.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password when the backup was made</source>
        <translation>Passwort zur Zeit der Sicherung</translation>
    </message>
    <message>
        <source>%1, now %2</source>
        <translation>%1, jetzt %2</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>Make the backup</source>
        <translation>Sicherung anlegen</translation>
    </message>
    <message>
        <source>Test it</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BalanceCard</name>
    <message>
        <source>Balance</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Unverified</source>
        <translation>Ungeprüft</translation>
    </message>
    <message>
        <source>Maturing (mining)</source>
        <translation>Reift (geschürft)</translation>
    </message>
    <message>
        <source>Balance over time</source>
        <translation>Guthaben im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Get some practice money</source>
        <translation>Übungsgeld holen</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Hier ist noch nichts</translation>
    </message>
    <message>
        <source>The sandbox has a faucet. Ask it for 25 practice ZON: they show as unverified within a second and are yours with the next block.</source>
        <translation>Die Sandbox hat einen Hahn. Bitten Sie ihn um 25 Übungs-ZON: In einer Sekunde sehen Sie sie ungeprüft, mit dem nächsten Block gehören sie Ihnen.</translation>
    </message>
    <message>
        <source>Give someone an address to be paid, or switch mining on. Your balance over time will be drawn here.</source>
        <translation>Geben Sie jemandem eine Adresse oder schalten Sie das Schürfen ein. Ihr Guthaben wird hier gezeichnet.</translation>
    </message>
    <message>
        <source>Get 25 practice ZON</source>
        <translation>25 Übungs-ZON holen</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>1W</source>
        <translation>1W</translation>
    </message>
    <message>
        <source>1M</source>
        <translation>1M</translation>
    </message>
    <message>
        <source>1Y</source>
        <translation>1J</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>BanList</name>
    <message>
        <source>Banned nodes</source>
        <translation>Gesperrte Knoten</translation>
    </message>
</context>
<context>
    <name>BusinessCard</name>
    <message>
        <source>Your business</source>
        <translation>Ihr Betrieb</translation>
    </message>
    <message>
        <source>Name on invoices</source>
        <translation>Name auf Rechnungen</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Steuernummer</translation>
    </message>
    <message>
        <source>1 ZON is worth</source>
        <translation>1 ZON ist wert</translation>
    </message>
    <message>
        <source>Price of 1 ZON</source>
        <translation>Preis von 1 ZON</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Set on %1. Invoices and payments keep the rate of their day.</source>
        <translation>Gesetzt am %1. Rechnungen und Zahlungen behalten den Kurs ihres Tages.</translation>
    </message>
    <message>
        <source>With a rate you can write prices in your currency. Invoices and payments keep the rate of their day.</source>
        <translation>Mit einem Kurs können Sie Preise in Ihrer Währung schreiben. Rechnungen und Zahlungen behalten den Kurs ihres Tages.</translation>
    </message>
</context>
<context>
    <name>BytesAside</name>
    <message>
        <source>Under the pointer</source>
        <translation>Unter dem Zeiger</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
</context>
<context>
    <name>CashierDialog</name>
    <message>
        <source>Cashier mode</source>
        <translation>Kassenmodus</translation>
    </message>
    <message>
        <source>The whole window shows the code to pay, and nothing else of your wallet. Your PIN leaves it.</source>
        <translation>Das ganze Fenster zeigt den Code zum Zahlen und sonst nichts von Ihrer Wallet. Ihre PIN verlässt ihn.</translation>
    </message>
    <message>
        <source>The whole window shows the code to pay, and nothing else of your wallet. Choose a PIN that leaves it.</source>
        <translation>Das ganze Fenster zeigt den Code zum Zahlen und sonst nichts von Ihrer Wallet. Wählen Sie eine PIN, die ihn verlässt.</translation>
    </message>
    <message>
        <source>PIN, at least 4 characters</source>
        <translation>PIN, mindestens 4 Zeichen</translation>
    </message>
    <message>
        <source>Prices in</source>
        <translation>Preise in</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>CashierPage</name>
    <message>
        <source>Cashier</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>Leave…</source>
        <translation>Verlassen…</translation>
    </message>
    <message>
        <source>How much?</source>
        <translation>Wie viel?</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>Code zeigen</translation>
    </message>
    <message>
        <source>Code to scan: %1</source>
        <translation>Code zum Scannen: %1</translation>
    </message>
    <message>
        <source>Payment seen. It counts once a block holds it.</source>
        <translation>Zahlung gesehen. Sie zählt, sobald ein Block sie enthält.</translation>
    </message>
    <message>
        <source>%1 ZON are still missing</source>
        <translation>%1 ZON fehlen noch</translation>
    </message>
    <message>
        <source>Waiting for %1 ZON</source>
        <translation>Wartet auf %1 ZON</translation>
    </message>
    <message>
        <source>PAID</source>
        <translation>BEZAHLT</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>Stornieren</translation>
    </message>
    <message>
        <source>Next sale</source>
        <translation>Nächster Verkauf</translation>
    </message>
    <message>
        <source>Put aside, next sale</source>
        <translation>Beiseitelegen, nächster Verkauf</translation>
    </message>
    <message>
        <source>Leave cashier mode</source>
        <translation>Kassenmodus verlassen</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>ChainCard</name>
    <message>
        <source>Time between blocks</source>
        <translation>Zeit zwischen Blöcken</translation>
    </message>
    <message>
        <source>Shown as soon as the first blocks are verified.</source>
        <translation>Zu sehen, sobald die ersten Blöcke geprüft sind.</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>%1 now, since the chain began</source>
        <translation>jetzt %1, seit Beginn der Kette</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>Which is word %1?</source>
        <translation>Welches ist Wort %1?</translation>
    </message>
    <message numerus="yes">
        <source>Look at your paper. %n more to pick.</source>
        <translation>
            <numerusform>Sehen Sie auf Ihr Papier. Noch %n Wort.</numerusform>
            <numerusform>Sehen Sie auf Ihr Papier. Noch %n Wörter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>Code to scan</source>
        <translation>Code zum Scannen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
</context>
<context>
    <name>CodeReader</name>
    <message>
        <source>The picture %1 can&apos;t be read, or is too large.</source>
        <translation>Das Bild %1 kann nicht gelesen werden oder ist zu groß.</translation>
    </message>
    <message>
        <source>The picture %1 is too large. Cut out the code.</source>
        <translation>Das Bild %1 ist zu groß. Schneiden Sie den Code aus.</translation>
    </message>
    <message>
        <source>%1 is no picture that can be read.</source>
        <translation>%1 ist kein lesbares Bild.</translation>
    </message>
    <message>
        <source>No QR code was found. Take the picture from nearer, straight from the front.</source>
        <translation>Kein QR-Code gefunden. Machen Sie das Bild aus größerer Nähe, gerade von vorn.</translation>
    </message>
</context>
<context>
    <name>CoinDialog</name>
    <message>
        <source>Choose coins</source>
        <translation>Münzen wählen</translation>
    </message>
    <message>
        <source>Exactly the coins you choose are spent. Choose none, and the wallet does. A frozen coin is left alone until you choose it here or thaw it.</source>
        <translation>Genau die gewählten Münzen werden ausgegeben. Wählen Sie keine, entscheidet die Wallet. Eingefrorene bleiben liegen, bis Sie sie hier wählen oder auftauen.</translation>
    </message>
    <message>
        <source>Coins</source>
        <translation>Münzen</translation>
    </message>
    <message>
        <source>Thaw this coin</source>
        <translation>Diese Münze auftauen</translation>
    </message>
    <message>
        <source>Freeze this coin</source>
        <translation>Diese Münze einfrieren</translation>
    </message>
    <message>
        <source>Spend %1</source>
        <translation>%1 ausgeben</translation>
    </message>
    <message numerus="yes">
        <source>%n coin(s) chosen</source>
        <translation>
            <numerusform>%n Münze gewählt</numerusform>
            <numerusform>%n Münzen gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Keine wählen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Search or do anything</source>
        <translation>Suchen oder etwas tun</translation>
    </message>
    <message>
        <source>Where to, or what to do</source>
        <translation>Wohin, oder was zu tun ist</translation>
    </message>
    <message>
        <source>Nothing by that name</source>
        <translation>Nichts mit diesem Namen</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare with another</source>
        <translation>Mit einem anderen vergleichen</translation>
    </message>
    <message>
        <source>Another version of this PSBT, or the transaction that replaced this one. The wallet says what changed and what to read before you sign.</source>
        <translation>Eine andere Fassung dieser PSBT oder die Transaktion, die diese ersetzt hat. Die Wallet sagt, was sich geändert hat und was Sie vor dem Unterschreiben lesen sollten.</translation>
    </message>
    <message>
        <source>The other one</source>
        <translation>Das andere</translation>
    </message>
    <message>
        <source>Transaction id, hex or base64</source>
        <translation>Transaktions-ID, Hex oder Base64</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>The file to compare with</source>
        <translation>Datei zum Vergleichen</translation>
    </message>
</context>
<context>
    <name>ComparisonCard</name>
    <message>
        <source>Compared</source>
        <translation>Verglichen</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>Vergleich schließen</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <translation>%1, dann %2</translation>
    </message>
</context>
<context>
    <name>ContractChanges</name>
    <message>
        <source>What they changed</source>
        <translation>Was die anderen geändert haben</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Vorher: %1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Jetzt: %1</translation>
    </message>
</context>
<context>
    <name>ContractFiles</name>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>A plan or a list can belong to the terms. Its hash is signed with them, so that nobody can swap it.</source>
        <translation>Ein Plan oder eine Liste kann zu den Bedingungen gehören. Ihr Hash wird mitunterschrieben, damit niemand sie austauschen kann.</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Datei anfügen</translation>
    </message>
</context>
<context>
    <name>ContractJoin</name>
    <message>
        <source>Take your place</source>
        <translation>Ihren Platz einnehmen</translation>
    </message>
    <message>
        <source>Read the terms and the dates. Then put in your keys: your program makes fresh ones for this contract alone, and an address to be paid to. You can still say no afterwards: only signing binds.</source>
        <translation>Lesen Sie die Bedingungen und Termine. Dann setzen Sie Ihre Schlüssel ein: Ihr Programm macht frische nur für diesen Vertrag, und eine Adresse, an die Sie bezahlt werden. Sie können danach noch ablehnen: Erst das Unterschreiben bindet.</translation>
    </message>
    <message>
        <source>You are the</source>
        <translation>Sie sind der</translation>
    </message>
    <message>
        <source>Your name in the contract</source>
        <translation>Ihr Name im Vertrag</translation>
    </message>
    <message>
        <source>Put in my keys</source>
        <translation>Schlüssel einsetzen</translation>
    </message>
</context>
<context>
    <name>ContractPdf</name>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Code to compare</source>
        <translation>Code zum Vergleichen</translation>
    </message>
    <message>
        <source>Contract id</source>
        <translation>Vertrags-ID</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Beteiligte</translation>
    </message>
    <message>
        <source>has signed</source>
        <translation>hat unterschrieben</translation>
    </message>
    <message>
        <source>has not signed</source>
        <translation>hat nicht unterschrieben</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Who moves the money</source>
        <translation>Wer das Geld bewegt</translation>
    </message>
    <message>
        <source>Escrow</source>
        <translation>Treuhandkonto</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>What binds is the signed .zonc file: zoncoin-cli contract verify checks it. Compare the code by voice before anybody pays.</source>
        <translation>Was bindet, ist die unterschriebene .zonc-Datei: zoncoin-cli contract verify prüft sie. Vergleichen Sie den Code mündlich, bevor jemand zahlt.</translation>
    </message>
</context>
<context>
    <name>ContractPractice</name>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Try every way this can go. The practice seller and arbiter answer at once, and time passes when you say so.</source>
        <translation>Probieren Sie jeden möglichen Ausgang. Verkäufer und Schiedsrichter der Übung antworten sofort, und die Zeit vergeht, wenn Sie es sagen.</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Wer antwortet</translation>
    </message>
    <message>
        <source>How they behave</source>
        <translation>Wie sie sich verhalten</translation>
    </message>
    <message>
        <source>Honest</source>
        <translation>Ehrlich</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Cheats</source>
        <translation>Betrügt</translation>
    </message>
    <message>
        <source>Let them answer</source>
        <translation>Antworten lassen</translation>
    </message>
    <message>
        <source>Let 7 days pass</source>
        <translation>7 Tage weiter</translation>
    </message>
</context>
<context>
    <name>ContractReview</name>
    <message>
        <source>In your words (the others read it)</source>
        <translation>In Ihren Worten (die anderen lesen es)</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>In Ihren Worten</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ContractSend</name>
    <message>
        <source>Give it to the others</source>
        <translation>Den anderen geben</translation>
    </message>
    <message>
        <source>The contract as codes</source>
        <translation>Der Vertrag als Codes</translation>
    </message>
    <message>
        <source>The other side takes pictures of all of them, or films the screen, and opens them in its own program.</source>
        <translation>Die andere Seite fotografiert alle oder filmt den Bildschirm und öffnet die Bilder in ihrem Programm.</translation>
    </message>
    <message>
        <source>Give it on after each of your steps: what you signed or said is in it. What the others send back, you take on the board.</source>
        <translation>Geben Sie ihn nach jedem Ihrer Schritte weiter: Was Sie unterschrieben oder gesagt haben, steht darin. Was die anderen zurückschicken, nehmen Sie in der Liste entgegen.</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Datei sichern</translation>
    </message>
    <message>
        <source>Show as QR codes</source>
        <translation>Als QR-Codes zeigen</translation>
    </message>
    <message>
        <source>Or by a link: the relay that keeps it for them</source>
        <translation>Oder per Link: das Relais, das ihn aufbewahrt</translation>
    </message>
    <message>
        <source>A relay stores it sealed: it can&apos;t read it, and knows no names.</source>
        <translation>Ein Relais bewahrt ihn versiegelt auf: Es kann ihn nicht lesen und kennt keine Namen.</translation>
    </message>
    <message>
        <source>Address of the relay</source>
        <translation>Adresse des Relais</translation>
    </message>
    <message>
        <source>The link: whoever has it can read the contract</source>
        <translation>Der Link: Wer ihn hat, kann den Vertrag lesen</translation>
    </message>
    <message>
        <source>Put it there again</source>
        <translation>Wieder ablegen</translation>
    </message>
    <message>
        <source>Put it there</source>
        <translation>Dort ablegen</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>ContractShares</name>
    <message>
        <source>Your decision</source>
        <translation>Ihre Entscheidung</translation>
    </message>
    <message>
        <source>Share it otherwise</source>
        <translation>Anders aufteilen</translation>
    </message>
    <message>
        <source>You sign first; the side that you decide with signs after you. The shares go to the addresses in the contract and nowhere else.</source>
        <translation>Sie unterschreiben zuerst; die Seite, mit der Sie entscheiden, unterschreibt nach Ihnen. Die Anteile gehen an die Adressen im Vertrag und nirgendwohin sonst.</translation>
    </message>
    <message>
        <source>You sign first; the other side&apos;s signature completes it. It goes to the addresses in the contract and nowhere else.</source>
        <translation>Sie unterschreiben zuerst; die Unterschrift der anderen Seite macht es vollständig. Das Geld geht an die Adressen im Vertrag und nirgendwohin sonst.</translation>
    </message>
    <message>
        <source>To the buyer</source>
        <translation>An den Käufer</translation>
    </message>
    <message>
        <source>To the seller</source>
        <translation>An den Verkäufer</translation>
    </message>
    <message>
        <source>Decide with</source>
        <translation>Entscheiden mit</translation>
    </message>
    <message>
        <source>With the buyer</source>
        <translation>Mit dem Käufer</translation>
    </message>
    <message>
        <source>With the seller</source>
        <translation>Mit dem Verkäufer</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Ansehen</translation>
    </message>
</context>
<context>
    <name>ContractTake</name>
    <message>
        <source>Take a contract</source>
        <translation>Vertrag entgegennehmen</translation>
    </message>
    <message>
        <source>Contracts (*.zonc)</source>
        <translation>Verträge (*.zonc)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.webp)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.gif *.webp)</translation>
    </message>
    <message>
        <source>A new contract, or what the others did to one that is here already.</source>
        <translation>Ein neuer Vertrag, oder was die anderen an einem getan haben, der schon hier ist.</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Aus einer Datei</translation>
    </message>
    <message>
        <source>From pictures of its codes</source>
        <translation>Aus Bildern der Codes</translation>
    </message>
    <message>
        <source>Or by the link that you were given</source>
        <translation>Oder über den Link, den Sie bekommen haben</translation>
    </message>
    <message>
        <source>Link to a contract</source>
        <translation>Link zu einem Vertrag</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Holen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ContractView</name>
    <message>
        <source>Sign</source>
        <translation>Unterschreiben</translation>
    </message>
    <message>
        <source>Pay into the escrow</source>
        <translation>Ins Treuhandkonto einzahlen</translation>
    </message>
    <message>
        <source>It is delivered</source>
        <translation>Es ist geliefert</translation>
    </message>
    <message>
        <source>Release the money</source>
        <translation>Geld freigeben</translation>
    </message>
    <message>
        <source>Sign how it is shared</source>
        <translation>Aufteilung unterschreiben</translation>
    </message>
    <message>
        <source>Take the money back</source>
        <translation>Geld zurückholen</translation>
    </message>
    <message>
        <source>Something is wrong</source>
        <translation>Etwas stimmt nicht</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Code to compare by voice</source>
        <translation>Code zum Vorlesen und Vergleichen</translation>
    </message>
    <message>
        <source>Who moves the money</source>
        <translation>Wer das Geld bewegt</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Beteiligte</translation>
    </message>
    <message>
        <source>Remove this contract?</source>
        <translation>Diesen Vertrag entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>It holds no money. Its terms, signatures and files are gone from this profile; the file that you gave to others stays with them.</source>
        <translation>Er hält kein Geld. Seine Bedingungen, Unterschriften und Dateien verschwinden aus diesem Profil; die Datei, die Sie anderen gaben, bleibt bei ihnen.</translation>
    </message>
    <message>
        <source>Show the secret, and be paid</source>
        <translation>Geheimnis zeigen, bezahlt werden</translation>
    </message>
    <message>
        <source>Change the terms</source>
        <translation>Bedingungen ändern</translation>
    </message>
    <message>
        <source>Copy the voucher&apos;s key</source>
        <translation>Gutschein-Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Give the money back</source>
        <translation>Geld zurückgeben</translation>
    </message>
    <message>
        <source>The key that the seller showed</source>
        <translation>Der Schlüssel, den der Verkäufer zeigte</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Checked here</source>
        <translation>Hier geprüft</translation>
    </message>
    <message>
        <source>Back on the board</source>
        <translation>Wieder in die Liste</translation>
    </message>
    <message>
        <source>Out of the way</source>
        <translation>Beiseitelegen</translation>
    </message>
</context>
<context>
    <name>ContractWizard</name>
    <message>
        <source>How is it to be paid?</source>
        <translation>Wie soll bezahlt werden?</translation>
    </message>
    <message>
        <source>On delivery</source>
        <translation>Bei Lieferung</translation>
    </message>
    <message>
        <source>An escrow holds the money until the buyer has looked. Later an arbiter decides with one of you; later still the buyer takes it back alone. For most purchases.</source>
        <translation>Ein Treuhandkonto hält das Geld, bis der Käufer geprüft hat. Später entscheidet ein Schiedsrichter mit einem von Ihnen; noch später holt der Käufer es allein zurück. Für die meisten Käufe.</translation>
    </message>
    <message>
        <source>On delivery, with an arbiter from the first day</source>
        <translation>Bei Lieferung, mit Schiedsrichter vom ersten Tag an</translation>
    </message>
    <message>
        <source>Any two of buyer, seller and arbiter move the money at any time. Quicker to decide; the arbiter has more to say.</source>
        <translation>Je zwei von Käufer, Verkäufer und Schiedsrichter bewegen das Geld jederzeit. Schneller zu entscheiden; der Schiedsrichter hat mehr zu sagen.</translation>
    </message>
    <message>
        <source>In milestones</source>
        <translation>Nach Meilensteinen</translation>
    </message>
    <message>
        <source>All of it is in escrow from the beginning, in parts: each is paid when its part was delivered.</source>
        <translation>Alles liegt von Anfang an auf Treuhandkonten, in Teilen: Jeder wird bezahlt, wenn er geliefert ist.</translation>
    </message>
    <message>
        <source>For a voucher or a key</source>
        <translation>Für einen Gutschein oder Schlüssel</translation>
    </message>
    <message>
        <source>The seller is paid by showing the key, and only so: either the buyer has the key, or the money back. No arbiter.</source>
        <translation>Der Verkäufer wird bezahlt, indem er den Schlüssel zeigt, und nur so: Der Käufer hat entweder den Schlüssel oder sein Geld zurück. Kein Schiedsrichter.</translation>
    </message>
    <message>
        <source>With deposits on both sides</source>
        <translation>Mit Kautionen auf beiden Seiten</translation>
    </message>
    <message>
        <source>Both lock something of their own on top of the price, so that both lose by walking away.</source>
        <translation>Beide hinterlegen zusätzlich zum Preis etwas Eigenes, sodass beide verlieren, wenn sie davonlaufen.</translation>
    </message>
    <message>
        <source>Other terms</source>
        <translation>Neue Bedingungen</translation>
    </message>
    <message>
        <source>The terms</source>
        <translation>Die Bedingungen</translation>
    </message>
    <message>
        <source>You are</source>
        <translation>Sie sind</translation>
    </message>
    <message>
        <source>I buy</source>
        <translation>Ich kaufe</translation>
    </message>
    <message>
        <source>I sell</source>
        <translation>Ich verkaufe</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Flour, 2 t, delivered to Quay 4</source>
        <translation>Mehl, 2 t, geliefert an Kai 4</translation>
    </message>
    <message>
        <source>What is delivered, and what makes it right</source>
        <translation>Was geliefert wird und wann es richtig ist</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Your name in it</source>
        <translation>Ihr Name darin</translation>
    </message>
    <message>
        <source>The buyer&apos;s name</source>
        <translation>Name des Käufers</translation>
    </message>
    <message>
        <source>The seller&apos;s name</source>
        <translation>Name des Verkäufers</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>The arbiter&apos;s name</source>
        <translation>Name des Schiedsrichters</translation>
    </message>
    <message>
        <source>What the arbiter gets for a decision</source>
        <translation>Was der Schiedsrichter für eine Entscheidung bekommt</translation>
    </message>
    <message>
        <source>The buyer&apos;s deposit</source>
        <translation>Kaution des Käufers</translation>
    </message>
    <message>
        <source>The seller&apos;s deposit</source>
        <translation>Kaution des Verkäufers</translation>
    </message>
    <message>
        <source>Number of parts</source>
        <translation>Zahl der Teile</translation>
    </message>
    <message>
        <source>Everybody signs within</source>
        <translation>Frist zum Unterschreiben</translation>
    </message>
    <message>
        <source>Then paid in within</source>
        <translation>Dann zum Einzahlen</translation>
    </message>
    <message>
        <source>Then a part every</source>
        <translation>Dann je Teil</translation>
    </message>
    <message>
        <source>Then delivered within</source>
        <translation>Dann zum Liefern</translation>
    </message>
    <message>
        <source>The buyer looks for</source>
        <translation>Der Käufer prüft</translation>
    </message>
    <message>
        <source>A dispute has</source>
        <translation>Ein Streit hat</translation>
    </message>
    <message>
        <source>What it means for you</source>
        <translation>Was es für Sie heißt</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Change the draft</source>
        <translation>Entwurf ändern</translation>
    </message>
    <message>
        <source>Make the draft</source>
        <translation>Entwurf anlegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>ContractsPage</name>
    <message>
        <source>Contracts</source>
        <translation>Verträge</translation>
    </message>
    <message>
        <source>All contracts</source>
        <translation>Alle Verträge</translation>
    </message>
    <message>
        <source>Evidence bundle</source>
        <translation>Beweismappe</translation>
    </message>
    <message>
        <source>Contracts (*.zonc)</source>
        <translation>Verträge (*.zonc)</translation>
    </message>
    <message>
        <source>No contracts yet</source>
        <translation>Noch keine Verträge</translation>
    </message>
    <message>
        <source>Other terms</source>
        <translation>Neue Bedingungen</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>Neuer Vertrag</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>The contract to read on paper, with its code</source>
        <translation>Der Vertrag zum Lesen auf Papier, mit seinem Code</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>A contract binds the terms, the parties&apos; keys and the escrow that holds the money. Begin one yourself, or open a .zonc file that somebody gave you: you can drop it here.</source>
        <translation>Ein Vertrag bindet die Bedingungen, die Schlüssel der Beteiligten und das Treuhandkonto, das das Geld hält. Beginnen Sie selbst einen oder öffnen Sie eine .zonc-Datei, die Sie bekommen haben: Sie können sie hier ablegen.</translation>
    </message>
    <message>
        <source>Give it to the others</source>
        <translation>Den anderen geben</translation>
    </message>
    <message>
        <source>Look for news in its box</source>
        <translation>In seinem Fach nach Neuem sehen</translation>
    </message>
    <message>
        <source>Take a contract</source>
        <translation>Vertrag entgegennehmen</translation>
    </message>
</context>
<context>
    <name>CostsDialog</name>
    <message>
        <source>Electricity</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Nobody but a meter knows how much more the computer takes while it mines; about 10 to 20 W for each busy core is usual.</source>
        <translation>Nur ein Messgerät weiß, wie viel mehr der Rechner beim Schürfen braucht; üblich sind 10 bis 20 W je beschäftigtem Kern.</translation>
    </message>
    <message>
        <source>Mining takes</source>
        <translation>Schürfen braucht</translation>
    </message>
    <message>
        <source>Watts that mining takes</source>
        <translation>Watt, die das Schürfen braucht</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>A kilowatt-hour costs</source>
        <translation>Eine Kilowattstunde kostet</translation>
    </message>
    <message>
        <source>Price of a kilowatt-hour</source>
        <translation>Preis einer Kilowattstunde</translation>
    </message>
    <message>
        <source>0.31</source>
        <translation>0,31</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Table of</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Which table</source>
        <translation>Welche Tabelle</translation>
    </message>
    <message>
        <source>Everything (journal)</source>
        <translation>Alles (Journal)</translation>
    </message>
    <message>
        <source>Statement for Xero</source>
        <translation>Kontoauszug für Xero</translation>
    </message>
    <message>
        <source>History for Koinly</source>
        <translation>Verlauf für Koinly</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>Labels (BIP329)</source>
        <translation>Namen (BIP329)</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und noch %n</numerusform>
            <numerusform>… und noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup of everything, in one encrypted file</source>
        <translation>Sicherung von allem, in einer verschlüsselten Datei</translation>
    </message>
    <message>
        <source>Test a backup…</source>
        <translation>Sicherung prüfen…</translation>
    </message>
    <message>
        <source>Make a backup…</source>
        <translation>Sicherung anlegen…</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Labels (*.jsonl)</source>
        <translation>Namen (*.jsonl)</translation>
    </message>
    <message>
        <source>Labels (*.jsonl *.json *.txt)</source>
        <translation>Namen (*.jsonl *.json *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Backups (*.zon)</source>
        <translation>Sicherungen (*.zon)</translation>
    </message>
</context>
<context>
    <name>DaysField</name>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
</context>
<context>
    <name>DealClauses</name>
    <message>
        <source>You put %1 into an escrow, in one payment with the other side&apos;s part. Both get their deposits back when the deal is done, so both lose by walking away.</source>
        <translation>Sie zahlen %1 in ein Treuhandkonto ein, in einer Zahlung mit dem Teil der anderen Seite. Beide bekommen ihre Kaution zurück, wenn das Geschäft erledigt ist; also verlieren beide, wenn sie davonlaufen.</translation>
    </message>
    <message>
        <source>You pay %1 into %2 escrows at once. Each is released by itself, when its part was delivered.</source>
        <translation>Sie zahlen %1 auf einmal in %2 Treuhandkonten ein. Jedes wird für sich freigegeben, wenn sein Teil geliefert ist.</translation>
    </message>
    <message>
        <source>The buyer pays %1 into %2 escrows at once. You get each when its part was delivered.</source>
        <translation>Der Käufer zahlt %1 auf einmal in %2 Treuhandkonten ein. Sie bekommen jedes, wenn sein Teil geliefert ist.</translation>
    </message>
    <message>
        <source>You pay %1 into an escrow that opens to the key of your voucher: the seller can&apos;t take the money without giving you the key.</source>
        <translation>Sie zahlen %1 in ein Treuhandkonto ein, das sich mit dem Schlüssel Ihres Gutscheins öffnet: Der Verkäufer kann das Geld nicht nehmen, ohne Ihnen den Schlüssel zu geben.</translation>
    </message>
    <message>
        <source>The buyer pays %1 into an escrow. You take it by showing the key that opens the voucher, and need nobody for that.</source>
        <translation>Der Käufer zahlt %1 in ein Treuhandkonto ein. Sie nehmen es, indem Sie den Schlüssel zeigen, der den Gutschein öffnet, und brauchen dafür niemanden.</translation>
    </message>
    <message>
        <source>You pay %1 into an escrow. Neither you nor the seller can move it alone.</source>
        <translation>Sie zahlen %1 in ein Treuhandkonto ein. Weder Sie noch der Verkäufer kann das Geld allein bewegen.</translation>
    </message>
    <message>
        <source>The buyer pays %1 into an escrow before you deliver. Neither of you can move it alone.</source>
        <translation>Der Käufer zahlt %1 in ein Treuhandkonto ein, bevor Sie liefern. Keiner von Ihnen kann das Geld allein bewegen.</translation>
    </message>
    <message>
        <source>The seller shows the key on the chain: that pays the seller, and your program reads the key from it.</source>
        <translation>Der Verkäufer zeigt den Schlüssel auf der Kette: Das bezahlt den Verkäufer, und Ihr Programm liest den Schlüssel dort ab.</translation>
    </message>
    <message>
        <source>The seller delivers and says so. The buyer looks at it within the agreed days and signs; the seller has signed already, so that this one signature pays.</source>
        <translation>Der Verkäufer liefert und sagt es. Der Käufer prüft in den vereinbarten Tagen und unterschreibt; der Verkäufer hat schon unterschrieben, sodass diese eine Unterschrift zahlt.</translation>
    </message>
    <message>
        <source>The arbiter can decide at any time, together with either of you.</source>
        <translation>Der Schiedsrichter kann jederzeit entscheiden, zusammen mit einem von Ihnen.</translation>
    </message>
    <message>
        <source>From %1 on the arbiter can decide, together with either of you. Before that, only you two together move the money.</source>
        <translation>Ab dem %1 kann der Schiedsrichter entscheiden, zusammen mit einem von Ihnen. Davor bewegen nur Sie beide zusammen das Geld.</translation>
    </message>
    <message>
        <source>There is no arbiter: either the key is shown, or the money goes back.</source>
        <translation>Es gibt keinen Schiedsrichter: Entweder wird der Schlüssel gezeigt, oder das Geld geht zurück.</translation>
    </message>
    <message>
        <source>4,320 blocks (about a month) after the money came the arbiter can decide, together with either of you. Before that everything stays locked.</source>
        <translation>4.320 Blöcke (etwa einen Monat), nachdem das Geld kam, kann der Schiedsrichter entscheiden, zusammen mit einem von Ihnen. Davor bleibt alles gesperrt.</translation>
    </message>
    <message>
        <source>From %1 on you take the money back alone.</source>
        <translation>Ab dem %1 holen Sie das Geld allein zurück.</translation>
    </message>
    <message>
        <source>You need nobody. Show the key at least 24 hours before %1: after that the buyer can take the money back, and the program refuses.</source>
        <translation>Sie brauchen niemanden. Zeigen Sie den Schlüssel mindestens 24 Stunden vor dem %1: Danach kann der Käufer das Geld zurückholen, und das Programm weigert sich.</translation>
    </message>
    <message>
        <source>If the other side and the arbiter both vanish, the money stays locked. Choose an arbiter who will be there.</source>
        <translation>Verschwinden die andere Seite und der Schiedsrichter, bleibt das Geld gesperrt. Wählen Sie einen Schiedsrichter, der da sein wird.</translation>
    </message>
    <message>
        <source>From %1 on you take the money back alone, with nobody&apos;s help.</source>
        <translation>Ab dem %1 holen Sie das Geld allein zurück, ohne jemandes Hilfe.</translation>
    </message>
    <message>
        <source>Ask the arbiter before %1: from then on the buyer can take the money back alone.</source>
        <translation>Fragen Sie den Schiedsrichter vor dem %1: Von da an kann der Käufer das Geld allein zurückholen.</translation>
    </message>
    <message>
        <source>The price, if the key opens nothing of worth: the chain proves the key, not what it unlocks.</source>
        <translation>Den Preis, wenn der Schlüssel nichts von Wert öffnet: Die Kette beweist den Schlüssel, nicht, was er öffnet.</translation>
    </message>
    <message>
        <source>The voucher, if you show the key outside of this program.</source>
        <translation>Den Gutschein, wenn Sie den Schlüssel außerhalb dieses Programms zeigen.</translation>
    </message>
    <message>
        <source>Everything you put in, if the other side would rather lose its own deposit than sign, and the arbiter does not act.</source>
        <translation>Alles, was Sie eingezahlt haben, wenn die andere Seite lieber ihre eigene Kaution verliert, als zu unterschreiben, und der Schiedsrichter nichts tut.</translation>
    </message>
    <message>
        <source>The network&apos;s fees; the price, if the arbiter sides with the seller; and part of it, if you agree to that.</source>
        <translation>Die Gebühren des Netzes; den Preis, wenn der Schiedsrichter dem Verkäufer recht gibt; und einen Teil davon, wenn Sie dem zustimmen.</translation>
    </message>
    <message>
        <source>What you delivered, if you get neither the buyer&apos;s signature nor the arbiter&apos;s in time. So deliver only when the window says that it is funded.</source>
        <translation>Was Sie geliefert haben, wenn weder die Unterschrift des Käufers noch die des Schiedsrichters rechtzeitig kommt. Liefern Sie also erst, wenn das Fenster sagt, dass eingezahlt ist.</translation>
    </message>
    <message>
        <source>The money</source>
        <translation>Das Geld</translation>
    </message>
    <message>
        <source>When all goes well</source>
        <translation>Wenn alles gut geht</translation>
    </message>
    <message>
        <source>When you disagree</source>
        <translation>Wenn Sie uneins sind</translation>
    </message>
    <message>
        <source>When they vanish</source>
        <translation>Wenn die anderen verschwinden</translation>
    </message>
    <message>
        <source>What you could lose</source>
        <translation>Was Sie verlieren könnten</translation>
    </message>
</context>
<context>
    <name>DealTerms</name>
    <message>
        <source>Say how much ZON the %1 is.</source>
        <translation>Sagen Sie, wie viel ZON %1 beträgt.</translation>
    </message>
    <message>
        <source>Say who you are: the name in the contract.</source>
        <translation>Sagen Sie, wer Sie sind: der Name im Vertrag.</translation>
    </message>
    <message>
        <source>Say with whom you make this contract.</source>
        <translation>Sagen Sie, mit wem Sie diesen Vertrag schließen.</translation>
    </message>
    <message>
        <source>Name somebody both of you trust to decide a dispute.</source>
        <translation>Nennen Sie jemanden, dem Sie beide zutrauen, einen Streit zu entscheiden.</translation>
    </message>
    <message>
        <source>Say what the arbiter gets for a decision, or nothing.</source>
        <translation>Sagen Sie, was der Schiedsrichter für eine Entscheidung bekommt, oder nichts.</translation>
    </message>
    <message>
        <source>Give it a title: what is it about?</source>
        <translation>Geben Sie ihm einen Titel: Worum geht es?</translation>
    </message>
    <message>
        <source>This title is too long.</source>
        <translation>Dieser Titel ist zu lang.</translation>
    </message>
    <message>
        <source>Write down what is to be delivered, and what makes it right.</source>
        <translation>Schreiben Sie auf, was zu liefern ist und wann es richtig ist.</translation>
    </message>
    <message>
        <source>These terms are longer than 256 KiB. Attach them as a file.</source>
        <translation>Diese Bedingungen sind länger als 256 KiB. Fügen Sie sie als Datei an.</translation>
    </message>
    <message>
        <source>price</source>
        <translation>der Preis</translation>
    </message>
    <message>
        <source>buyer&apos;s deposit</source>
        <translation>die Kaution des Käufers</translation>
    </message>
    <message>
        <source>seller&apos;s deposit</source>
        <translation>die Kaution des Verkäufers</translation>
    </message>
</context>
<context>
    <name>ExpectCard</name>
    <message>
        <source>What to expect</source>
        <translation>Was zu erwarten ist</translation>
    </message>
    <message>
        <source>Next block, most likely</source>
        <translation>Nächster Block, am ehesten</translation>
    </message>
    <message>
        <source>A block pays</source>
        <translation>Ein Block bringt</translation>
    </message>
    <message>
        <source>Say what electricity costs</source>
        <translation>Strompreis angeben</translation>
    </message>
    <message>
        <source>Work comes from</source>
        <translation>Arbeit kommt von</translation>
    </message>
    <message>
        <source>Where work comes from</source>
        <translation>Woher die Arbeit kommt</translation>
    </message>
    <message>
        <source>Change the node</source>
        <translation>Knoten ändern</translation>
    </message>
    <message>
        <source>Change the pool</source>
        <translation>Pool ändern</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Pause when</source>
        <translation>Pause bei</translation>
    </message>
    <message>
        <source>on battery</source>
        <translation>Akkubetrieb</translation>
    </message>
    <message>
        <source>I am working</source>
        <translation>eigener Arbeit</translation>
    </message>
    <message>
        <source>hot, over %1 °C</source>
        <translation>Hitze über %1 °C</translation>
    </message>
    <message>
        <source>Mines from %1</source>
        <translation>Schürft von %1</translation>
    </message>
    <message>
        <source>Hours and heat</source>
        <translation>Stunden und Hitze</translation>
    </message>
</context>
<context>
    <name>FieldsPanel</name>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>The file %1 can&apos;t be read.</source>
        <translation>Die Datei %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file %1 is too large to be one of ours.</source>
        <translation>Die Datei %1 ist zu groß, um eine von uns zu sein.</translation>
    </message>
    <message>
        <source>The file %1 can&apos;t be written. Choose another place, or make room there.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden. Wählen Sie einen anderen Ort oder schaffen Sie dort Platz.</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Step %1 of 5</source>
        <translation>Schritt %1 von 5</translation>
    </message>
</context>
<context>
    <name>FlowBars</name>
    <message>
        <source>Money in and out by month</source>
        <translation>Geld ein und aus nach Monaten</translation>
    </message>
</context>
<context>
    <name>FlowCard</name>
    <message>
        <source>In and out</source>
        <translation>Ein und aus</translation>
    </message>
    <message>
        <source>in</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>out</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Months with payments show as bars here.</source>
        <translation>Monate mit Zahlungen erscheinen hier als Balken.</translation>
    </message>
</context>
<context>
    <name>FlowDiagram</name>
    <message>
        <source>Flow of the money</source>
        <translation>Fluss des Geldes</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier transaction(s)</source>
        <translation>
            <numerusform>%n frühere Transaktion</numerusform>
            <numerusform>%n frühere Transaktionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n input(s)</source>
        <translation>
            <numerusform>%n Eingang</numerusform>
            <numerusform>%n Eingänge</numerusform>
        </translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Kleiner (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Größer (+)</translation>
    </message>
    <message numerus="yes">
        <source>%n later transaction(s)</source>
        <translation>
            <numerusform>%n spätere Transaktion</numerusform>
            <numerusform>%n spätere Transaktionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n output(s)</source>
        <translation>
            <numerusform>%n Ausgang</numerusform>
            <numerusform>%n Ausgänge</numerusform>
        </translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgänge</translation>
    </message>
</context>
<context>
    <name>FlowEndCard</name>
    <message>
        <source>Return opens the transaction behind it.</source>
        <translation>Eingabetaste öffnet die Transaktion dahinter.</translation>
    </message>
    <message>
        <source>The transaction behind it is unknown to this wallet.</source>
        <translation>Die Transaktion dahinter kennt diese Wallet nicht.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 Jahre</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>HexPanel</name>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
</context>
<context>
    <name>HistoryBars</name>
    <message>
        <source>Mining history</source>
        <translation>Schürf-Verlauf</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>Was gezeichnet wird</translation>
    </message>
    <message>
        <source>Hash rate</source>
        <translation>Hashrate</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Earnings</source>
        <translation>Ertrag</translation>
    </message>
    <message>
        <source>Hash rate over time</source>
        <translation>Hashrate im Lauf der Zeit</translation>
    </message>
    <message>
        <source>Nothing earned in this time</source>
        <translation>In dieser Zeit nichts verdient</translation>
    </message>
    <message>
        <source>No measurements in this time</source>
        <translation>In dieser Zeit keine Messungen</translation>
    </message>
    <message>
        <source>Blocks you find are added up here, once they are in the chain.</source>
        <translation>Blöcke, die Sie finden, werden hier zusammengezählt, sobald sie in der Kette sind.</translation>
    </message>
    <message>
        <source>Switch mining on: what this computer really does is drawn here, second by second.</source>
        <translation>Schalten Sie das Schürfen ein: Was dieser Rechner wirklich leistet, wird hier Sekunde für Sekunde gezeichnet.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Watch another wallet</source>
        <translation>Noch eine Wallet beobachten</translation>
    </message>
    <message>
        <source>A descriptor, an extended public key, a wallet policy, or what Bitcoin Core exports. Never a private key.</source>
        <translation>Ein Deskriptor, ein erweiterter öffentlicher Schlüssel, eine Wallet-Policy oder was Bitcoin Core exportiert. Nie ein privater Schlüssel.</translation>
    </message>
    <message>
        <source>Descriptor, key or file contents</source>
        <translation>Deskriptor, Schlüssel oder Inhalt einer Datei</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the wallet</source>
        <translation>Name der Wallet</translation>
    </message>
    <message>
        <source>Savings, 2 of 3</source>
        <translation>Erspartes, 2 von 3</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Its first addresses. Compare them with the program it comes from.</source>
        <translation>Ihre ersten Adressen. Vergleichen Sie sie mit dem Programm, aus dem sie kommt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Watch it</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>In use since</source>
        <translation>In Gebrauch seit</translation>
    </message>
    <message>
        <source>Looking through the chain starts there. Leave it empty when you are not sure: everything is looked through.</source>
        <translation>Dort beginnt die Durchsicht der Kette. Lassen Sie es leer, wenn Sie nicht sicher sind: Dann wird alles durchgesehen.</translation>
    </message>
    <message>
        <source>In use since, as year, month and day</source>
        <translation>In Gebrauch seit, als Jahr, Monat und Tag</translation>
    </message>
</context>
<context>
    <name>InspectorActions</name>
    <message>
        <source>Show amounts</source>
        <translation>Beträge zeigen</translation>
    </message>
    <message>
        <source>Mask amounts</source>
        <translation>Beträge verdecken</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Share for support</source>
        <translation>Für den Kundendienst teilen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>InspectorPage</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>What to look into</source>
        <translation>Was angesehen wird</translation>
    </message>
    <message>
        <source>Transaction id, address, hex or base64</source>
        <translation>Transaktions-ID, Adresse, Hex oder Base64</translation>
    </message>
    <message>
        <source>Open what is in the clipboard</source>
        <translation>Zwischenablage öffnen</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>It can&apos;t be opened</source>
        <translation>Das lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Flow of the money</source>
        <translation>Fluss des Geldes</translation>
    </message>
    <message>
        <source>Look into anything</source>
        <translation>Sehen Sie sich alles an</translation>
    </message>
    <message>
        <source>Paste, drop or open a transaction, a PSBT, a block, an address or an id. It is explained on this computer; nothing is sent anywhere.</source>
        <translation>Fügen Sie eine Transaktion, eine PSBT, einen Block, eine Adresse oder eine ID ein, ziehen oder öffnen Sie sie. Erklärt wird auf diesem Rechner; nichts wird irgendwohin geschickt.</translation>
    </message>
    <message>
        <source>The bundle</source>
        <translation>Das Paket</translation>
    </message>
</context>
<context>
    <name>InspectorTabs</name>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Beweis</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>InvoiceCard</name>
    <message>
        <source>Close the invoice</source>
        <translation>Rechnung schließen</translation>
    </message>
    <message>
        <source>Code to scan: %1</source>
        <translation>Code zum Scannen: %1</translation>
    </message>
    <message>
        <source>%1 ZON to pay</source>
        <translation>%1 ZON zu zahlen</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Copy the payment link</source>
        <translation>Zahlungslink kopieren</translation>
    </message>
    <message>
        <source>Payment link</source>
        <translation>Zahlungslink</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Ausstellen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>Credit…</source>
        <translation>Gutschreiben…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Credit %1?</source>
        <translation>%1 gutschreiben?</translation>
    </message>
    <message>
        <source>A credit note with a number of its own takes the invoice back in full. Money that has come is not sent back by itself.</source>
        <translation>Eine Gutschrift mit eigener Nummer nimmt die Rechnung ganz zurück. Geld, das schon kam, wird nicht von selbst zurückgeschickt.</translation>
    </message>
    <message>
        <source>Reason, printed on the note</source>
        <translation>Grund, steht auf der Gutschrift</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Credit in full</source>
        <translation>Ganz gutschreiben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>It has no number yet, so nothing is missing afterwards. It can&apos;t be brought back.</source>
        <translation>Er hat noch keine Nummer, danach fehlt also keine. Er lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>InvoiceDialog</name>
    <message>
        <source>Edit the draft</source>
        <translation>Entwurf bearbeiten</translation>
    </message>
    <message>
        <source>New invoice</source>
        <translation>Neue Rechnung</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Street, town</source>
        <translation>Straße, Ort</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Order number or the like</source>
        <translation>Bestellnummer oder Ähnliches</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Einzelpreis</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Line %1: what</source>
        <translation>Zeile %1: was</translation>
    </message>
    <message>
        <source>Line %1: how many</source>
        <translation>Zeile %1: wie viele</translation>
    </message>
    <message>
        <source>Line %1: price of one</source>
        <translation>Zeile %1: Einzelpreis</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Line %1: tax in per cent</source>
        <translation>Zeile %1: Steuer in Prozent</translation>
    </message>
    <message>
        <source>Remove line %1</source>
        <translation>Zeile %1 entfernen</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Prices in</source>
        <translation>Preise in</translation>
    </message>
    <message>
        <source>Set a rate in the settings first.</source>
        <translation>Setzen Sie zuerst einen Kurs in den Einstellungen.</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>Zahlungsziel</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Sofort</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>14 days</source>
        <translation>14 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>60 days</source>
        <translation>60 Tage</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Wiederholt sich</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Jeden Monat</translation>
    </message>
    <message>
        <source>Every quarter</source>
        <translation>Jedes Quartal</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Jedes Jahr</translation>
    </message>
    <message>
        <source>Prices have the tax in them</source>
        <translation>Preise enthalten die Steuer</translation>
    </message>
    <message>
        <source>Note under the lines</source>
        <translation>Text unter den Zeilen</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Summe %1</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Ausstellen</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>Als Entwurf speichern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>InvoicePdf</name>
    <message>
        <source>Tax number %1</source>
        <translation>Steuernummer %1</translation>
    </message>
    <message>
        <source>Credit note %1</source>
        <translation>Gutschrift %1</translation>
    </message>
    <message>
        <source>Draft, not an invoice</source>
        <translation>Entwurf, keine Rechnung</translation>
    </message>
    <message>
        <source>Invoice %1</source>
        <translation>Rechnung %1</translation>
    </message>
    <message>
        <source>Date %1</source>
        <translation>Datum %1</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Fällig %1</translation>
    </message>
    <message>
        <source>Reference %1</source>
        <translation>Zeichen %1</translation>
    </message>
    <message>
        <source>For invoice %1</source>
        <translation>Zu Rechnung %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
    <message>
        <source>Tax %1</source>
        <translation>Steuer %1</translation>
    </message>
    <message>
        <source>This invoice is settled. Thank you.</source>
        <translation>Diese Rechnung ist beglichen. Danke.</translation>
    </message>
    <message>
        <source>To pay: %1 ZON</source>
        <translation>Zu zahlen: %1 ZON</translation>
    </message>
    <message>
        <source>At %1 %2 for 1 ZON, as of %3</source>
        <translation>Zu %1 %2 für 1 ZON, Stand %3</translation>
    </message>
    <message>
        <source>Scan the code with a ZonCoin wallet, or pay to</source>
        <translation>Scannen Sie den Code mit einer ZonCoin-Wallet oder zahlen Sie an</translation>
    </message>
</context>
<context>
    <name>Invoices</name>
    <message>
        <source>unpaid</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>paid in part</source>
        <translation>teilweise bezahlt</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>bezahlt</translation>
    </message>
    <message>
        <source>paid too much</source>
        <translation>zu viel bezahlt</translation>
    </message>
    <message>
        <source>late</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>credited</source>
        <translation>gutgeschrieben</translation>
    </message>
    <message>
        <source>recurring</source>
        <translation>wiederkehrend</translation>
    </message>
    <message>
        <source>credit note</source>
        <translation>Gutschrift</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
</context>
<context>
    <name>InvoicesView</name>
    <message>
        <source>Which invoices</source>
        <translation>Welche Rechnungen</translation>
    </message>
    <message>
        <source>All invoices</source>
        <translation>Alle Rechnungen</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Nicht bezahlt</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Recurring</source>
        <translation>Wiederkehrend</translation>
    </message>
    <message>
        <source>Credit notes</source>
        <translation>Gutschriften</translation>
    </message>
    <message>
        <source>Search invoices</source>
        <translation>Rechnungen suchen</translation>
    </message>
    <message>
        <source>Number, customer, subject</source>
        <translation>Nummer, Kunde, Betreff</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>No invoices yet</source>
        <translation>Noch keine Rechnungen</translation>
    </message>
    <message>
        <source>None of this kind</source>
        <translation>Keine dieser Art</translation>
    </message>
    <message>
        <source>An invoice has a number, an address of its own and a code to pay it. You see here the moment it is paid.</source>
        <translation>Eine Rechnung hat eine Nummer, eine eigene Adresse und einen Code zum Zahlen. Hier sehen Sie den Augenblick, in dem sie bezahlt wird.</translation>
    </message>
    <message>
        <source>Write the first one</source>
        <translation>Die erste schreiben</translation>
    </message>
</context>
<context>
    <name>LatestCard</name>
    <message>
        <source>Latest activity</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>All activity</source>
        <translation>Ganzer Verlauf</translation>
    </message>
    <message>
        <source>No payments yet</source>
        <translation>Noch keine Zahlungen</translation>
    </message>
    <message>
        <source>What comes in, goes out and is mined appears here as it happens.</source>
        <translation>Was hereinkommt, hinausgeht und geschürft wird, erscheint hier, sobald es geschieht.</translation>
    </message>
</context>
<context>
    <name>LimitsDialog</name>
    <message>
        <source>When to mine</source>
        <translation>Wann geschürft wird</translation>
    </message>
    <message>
        <source>Hours of the day</source>
        <translation>Stunden des Tages</translation>
    </message>
    <message>
        <source>From and to, as at night when power is cheap. Left empty: always.</source>
        <translation>Von und bis, etwa nachts, wenn Strom billig ist. Leer: immer.</translation>
    </message>
    <message>
        <source>Hours of the day in which to mine</source>
        <translation>Stunden des Tages, in denen geschürft wird</translation>
    </message>
    <message>
        <source>Hot is over</source>
        <translation>Heiß ist über</translation>
    </message>
    <message>
        <source>Mining goes on when the processor has cooled down by some degrees.</source>
        <translation>Geschürft wird wieder, wenn der Prozessor um einige Grad abgekühlt ist.</translation>
    </message>
    <message>
        <source>Degrees over which to pause</source>
        <translation>Grad, über denen pausiert wird</translation>
    </message>
    <message>
        <source>°C</source>
        <translation>°C</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – ZonCoin</source>
        <translation>%1 – ZonCoin</translation>
    </message>
    <message>
        <source>ZonCoin</source>
        <translation>ZonCoin</translation>
    </message>
    <message>
        <source>Look into a transaction</source>
        <translation>Eine Transaktion ansehen</translation>
    </message>
</context>
<context>
    <name>MiningPage</name>
    <message>
        <source>Mining</source>
        <translation>Schürfen</translation>
    </message>
    <message>
        <source>pays to</source>
        <translation>zahlt an</translation>
    </message>
    <message>
        <source>Hash rate: %1 %2</source>
        <translation>Hashrate: %1 %2</translation>
    </message>
    <message>
        <source>Blocks you found</source>
        <translation>Blöcke, die Sie fanden</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>A found block pays you. It can be spent after some more blocks.</source>
        <translation>Ein gefundener Block zahlt an Sie. Ausgeben lässt sich das nach einigen weiteren Blöcken.</translation>
    </message>
    <message>
        <source>Save the mining history</source>
        <translation>Schürf-Verlauf speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Stop scanning again</source>
        <translation>Suche anhalten</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Erneut durchsuchen</translation>
    </message>
    <message>
        <source>Add a node</source>
        <translation>Knoten hinzufügen</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Was bekannt ist</translation>
    </message>
    <message>
        <source>Latest block</source>
        <translation>Neuester Block</translation>
    </message>
    <message>
        <source>Its hash</source>
        <translation>Sein Hash</translation>
    </message>
    <message>
        <source>Copy the block hash</source>
        <translation>Block-Hash kopieren</translation>
    </message>
    <message>
        <source>Block hash</source>
        <translation>Block-Hash</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Einigkeit</translation>
    </message>
    <message>
        <source>Recent fees</source>
        <translation>Letzte Gebühren</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>direkt</translation>
    </message>
    <message>
        <source>through %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>A node of your own</source>
        <translation>Ein eigener Knoten</translation>
    </message>
    <message>
        <source>Two lines in bitcoin.conf make a stock Bitcoin Core (0.21 or later) join this network; two more let it serve this wallet quickly. Then add it above.</source>
        <translation>Zwei Zeilen in bitcoin.conf bringen ein gewöhnliches Bitcoin Core (ab 0.21) in dieses Netz; zwei weitere lassen es diese Wallet schnell bedienen. Fügen Sie es dann oben hinzu.</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Where it listens</source>
        <translation>Wo er lauscht</translation>
    </message>
    <message>
        <source>Host, or host:port. Your own node comes first, before any that are found.</source>
        <translation>Rechner oder Rechner:Port. Ihr eigener Knoten kommt vor allen gefundenen.</translation>
    </message>
    <message>
        <source>Host and port</source>
        <translation>Rechner und Port</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Connect through a proxy</source>
        <translation>Über einen Proxy verbinden</translation>
    </message>
    <message>
        <source>SOCKS5 proxy</source>
        <translation>SOCKS5-Proxy</translation>
    </message>
    <message>
        <source>With Tor on this computer: 127.0.0.1:9050. Every connection goes through it, and names are looked up there. Empty connects directly.</source>
        <translation>Mit Tor auf diesem Rechner: 127.0.0.1:9050. Jede Verbindung läuft darüber, auch Namen werden dort aufgelöst. Leer verbindet direkt.</translation>
    </message>
    <message>
        <source>Host and port of the proxy</source>
        <translation>Rechner und Port des Proxys</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>From which day on</source>
        <translation>Ab welchem Tag</translation>
    </message>
    <message>
        <source>Looks through the chain again for all wallets. What is known stays while it runs, and you may stop it.</source>
        <translation>Durchsucht die Kette noch einmal für alle Wallets. Was bekannt ist, bleibt dabei; Sie können jederzeit anhalten.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
</context>
<context>
    <name>NetworkStep</name>
    <message>
        <source>Where do you want to begin?</source>
        <translation>Wo möchten Sie anfangen?</translation>
    </message>
    <message>
        <source>You can have several, each in a file of its own.</source>
        <translation>Sie können mehrere haben, jede in einer eigenen Datei.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>A practice network on this computer, with practice money. Try everything; nothing can go wrong.</source>
        <translation>Ein Übungsnetz auf diesem Rechner mit Übungsgeld. Probieren Sie alles; nichts kann schiefgehen.</translation>
    </message>
    <message>
        <source>ZonCoin</source>
        <translation>ZonCoin</translation>
    </message>
    <message>
        <source>The real network. Nodes are found by themselves; none of them is trusted.</source>
        <translation>Das echte Netz. Knoten werden von selbst gefunden; keinem wird vertraut.</translation>
    </message>
    <message>
        <source>My own node or network</source>
        <translation>Mein Knoten oder Netz</translation>
    </message>
    <message>
        <source>A Bitcoin Core that you run, at home or in the company. It is asked first.</source>
        <translation>Ein Bitcoin Core, das Sie zu Hause oder in der Firma betreiben. Es wird zuerst gefragt.</translation>
    </message>
    <message>
        <source>Where it listens</source>
        <translation>Wo er lauscht</translation>
    </message>
    <message>
        <source>Where it listens, if not as the file says</source>
        <translation>Wo er lauscht, wenn nicht so wie in der Datei</translation>
    </message>
    <message>
        <source>Host and port of the node</source>
        <translation>Rechner und Port des Knotens</translation>
    </message>
    <message>
        <source>For a network of your company, open its file.</source>
        <translation>Für ein Firmennetz öffnen Sie dessen Datei.</translation>
    </message>
    <message>
        <source>Network: %1</source>
        <translation>Netz: %1</translation>
    </message>
    <message>
        <source>Open a network file</source>
        <translation>Netzdatei öffnen</translation>
    </message>
    <message>
        <source>Use ZonCoin instead</source>
        <translation>Stattdessen ZonCoin verwenden</translation>
    </message>
    <message>
        <source>Network files (*.zonnet *.json)</source>
        <translation>Netzdateien (*.zonnet *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>NodeDialog</name>
    <message>
        <source>Work from my node</source>
        <translation>Arbeit von meinem Knoten</translation>
    </message>
    <message>
        <source>The node&apos;s JSON-RPC gives the work (getblocktemplate) and takes the blocks. Its cookie file is enough when the node runs on this computer; else its user and password.</source>
        <translation>Das JSON-RPC des Knotens gibt die Arbeit (getblocktemplate) und nimmt die Blöcke. Läuft er auf diesem Rechner, genügt seine Cookie-Datei, sonst Benutzer und Passwort.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address of the node&apos;s JSON-RPC</source>
        <translation>Adresse des JSON-RPC</translation>
    </message>
    <message>
        <source>Cookie file</source>
        <translation>Cookie-Datei</translation>
    </message>
    <message>
        <source>The node&apos;s cookie file</source>
        <translation>Die Cookie-Datei des Knotens</translation>
    </message>
    <message>
        <source>or user</source>
        <translation>oder Benutzer</translation>
    </message>
    <message>
        <source>The node&apos;s user</source>
        <translation>Benutzer des Knotens</translation>
    </message>
    <message>
        <source>and password</source>
        <translation>und Passwort</translation>
    </message>
    <message>
        <source>The node&apos;s password</source>
        <translation>Passwort des Knotens</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Use this node</source>
        <translation>Diesen Knoten verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>NodeLines</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>Kein Favorit mehr</translation>
    </message>
    <message>
        <source>Make it a favourite</source>
        <translation>Zum Favoriten machen</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Ausverkauft</translation>
    </message>
</context>
<context>
    <name>OfferDialog</name>
    <message>
        <source>Seller</source>
        <translation>Verkäufer</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Lieferung</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>Eines weniger</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Eines mehr</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Einzelpreis</translation>
    </message>
    <message>
        <source>You pay</source>
        <translation>Sie zahlen</translation>
    </message>
    <message>
        <source>Network fee</source>
        <translation>Netzgebühr</translation>
    </message>
    <message>
        <source>In your wallet</source>
        <translation>In Ihrer Wallet</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>It signs the payment, and makes the key that alone opens the voucher. Should it not be delivered, the money comes back to this wallet.</source>
        <translation>Es unterschreibt die Zahlung und macht den Schlüssel, der allein den Gutschein öffnet. Wird nicht geliefert, kommt das Geld in diese Wallet zurück.</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>%1 bezahlen</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, bei %2</translation>
    </message>
    <message>
        <source>Through an escrow</source>
        <translation>Über ein Treuhandkonto</translation>
    </message>
    <message>
        <source>The provider is paid only by showing what opens your voucher. If it shows nothing, you take the money back after three days, on the contracts page.</source>
        <translation>Der Anbieter wird nur bezahlt, indem er zeigt, was Ihren Gutschein öffnet. Zeigt er nichts, holen Sie das Geld nach drei Tagen zurück, auf der Seite Verträge.</translation>
    </message>
</context>
<context>
    <name>OrderList</name>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Eingelöst</translation>
    </message>
    <message>
        <source>Copy the voucher</source>
        <translation>Gutschein kopieren</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>Gutscheine</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4</source>
        <translation>%1, %2, %3, %4</translation>
    </message>
</context>
<context>
    <name>OrderPanel</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Ask for the money back?</source>
        <translation>Geld zurückfordern?</translation>
    </message>
    <message>
        <source>The provider is asked to pay it back to this wallet, and nothing will be delivered. When it does so is up to the provider.</source>
        <translation>Der Anbieter wird gebeten, es in diese Wallet zurückzuzahlen, und nichts wird geliefert. Wann er das tut, liegt beim Anbieter.</translation>
    </message>
    <message>
        <source>Reason, in your words</source>
        <translation>Grund, in Ihren Worten</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Ask for it back</source>
        <translation>Zurückfordern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transaktionen</translation>
    </message>
    <message>
        <source>Copy the transaction&apos;s id</source>
        <translation>Transaktions-ID kopieren</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Bestellnummer</translation>
    </message>
    <message>
        <source>Save a receipt…</source>
        <translation>Beleg speichern…</translation>
    </message>
    <message>
        <source>Ask for the money back…</source>
        <translation>Geld zurückfordern…</translation>
    </message>
</context>
<context>
    <name>OrderReceipt</name>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Verkäufer</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Einzelpreis</translation>
    </message>
    <message>
        <source>%1 ZON</source>
        <translation>%1 ZON</translation>
    </message>
    <message>
        <source>As the provider had it</source>
        <translation>Preis beim Anbieter</translation>
    </message>
    <message>
        <source>%1 %2, at %3 for 1 ZON (%4)</source>
        <translation>%1 %2, zu %3 für 1 ZON (%4)</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Bestellt</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Geliefert</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Bestellnummer</translation>
    </message>
    <message>
        <source>Paid to</source>
        <translation>Gezahlt an</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transaktionen</translation>
    </message>
    <message>
        <source>The provider confirmed this order with its signature, which stays in the buyer&apos;s profile; the transactions are in the chain for everybody to look at.</source>
        <translation>Der Anbieter hat diese Bestellung mit seiner Unterschrift bestätigt, die im Profil des Käufers bleibt; die Transaktionen stehen in der Kette, für alle zu sehen.</translation>
    </message>
</context>
<context>
    <name>OrderTimeline</name>
    <message>
        <source>Its course</source>
        <translation>Verlauf der Bestellung</translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message>
        <source>Ordering</source>
        <translation>Wird bestellt</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>Zu bezahlen</translation>
    </message>
    <message>
        <source>Partly paid</source>
        <translation>Teilweise bezahlt</translation>
    </message>
    <message>
        <source>Payment on its way</source>
        <translation>Zahlung unterwegs</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Geliefert</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Paid late</source>
        <translation>Zu spät bezahlt</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Nicht geliefert</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>Zurückgezahlt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Payment does not count</source>
        <translation>Zahlung gilt nicht</translation>
    </message>
    <message>
        <source>Sent to the provider; its answer is awaited.</source>
        <translation>An den Anbieter gesendet; seine Antwort wird erwartet.</translation>
    </message>
    <message>
        <source>Confirmed by the provider. Pay it before it expires.</source>
        <translation>Vom Anbieter bestätigt. Bezahlen Sie, bevor die Bestellung abläuft.</translation>
    </message>
    <message>
        <source>Less than the price arrived. Pay the rest before it expires, else the provider pays it back.</source>
        <translation>Es kam weniger als der Preis. Zahlen Sie den Rest, bevor die Bestellung abläuft, sonst zahlt der Anbieter es zurück.</translation>
    </message>
    <message>
        <source>Your payment is on its way.</source>
        <translation>Ihre Zahlung ist unterwegs.</translation>
    </message>
    <message>
        <source>Your payment is confirmed. The provider is delivering.</source>
        <translation>Ihre Zahlung ist bestätigt. Der Anbieter liefert.</translation>
    </message>
    <message>
        <source>Delivered. The voucher is among your vouchers.</source>
        <translation>Geliefert. Der Gutschein ist unter Ihren Gutscheinen.</translation>
    </message>
    <message>
        <source>It was not paid in time.</source>
        <translation>Die Bestellung wurde nicht rechtzeitig bezahlt.</translation>
    </message>
    <message>
        <source>The payment came after it expired. The provider delivers it, or pays it back.</source>
        <translation>Die Zahlung kam nach dem Ablauf. Der Anbieter liefert noch oder zahlt zurück.</translation>
    </message>
    <message>
        <source>The provider can&apos;t deliver it. It owes you the money back.</source>
        <translation>Der Anbieter kann nicht liefern. Er schuldet Ihnen das Geld zurück.</translation>
    </message>
    <message>
        <source>The provider paid the money back to your wallet.</source>
        <translation>Der Anbieter hat das Geld in Ihre Wallet zurückgezahlt.</translation>
    </message>
    <message>
        <source>The provider did not take the order. Nothing was paid.</source>
        <translation>Der Anbieter hat die Bestellung nicht angenommen. Nichts wurde bezahlt.</translation>
    </message>
    <message>
        <source>The provider says that the payment does not count. Show it your receipt.</source>
        <translation>Der Anbieter sagt, dass die Zahlung nicht gilt. Zeigen Sie ihm Ihren Beleg.</translation>
    </message>
    <message>
        <source>Agreed with the provider. Pay into the escrow before it expires.</source>
        <translation>Mit dem Anbieter vereinbart. Zahlen Sie ein, bevor es abläuft.</translation>
    </message>
    <message>
        <source>Your payment into the escrow is on its way.</source>
        <translation>Ihre Einzahlung ist unterwegs.</translation>
    </message>
    <message>
        <source>The provider showed what opens your voucher. It is here with the next block.</source>
        <translation>Der Anbieter hat gezeigt, was Ihren Gutschein öffnet. Mit dem nächsten Block ist er da.</translation>
    </message>
    <message>
        <source>The payment came too late for the escrow. Take it back with the contract.</source>
        <translation>Die Zahlung kam zu spät. Holen Sie sie mit dem Vertrag zurück.</translation>
    </message>
    <message>
        <source>The voucher was not delivered. The contract shows where the money is, and what you can do.</source>
        <translation>Der Gutschein wurde nicht geliefert. Der Vertrag zeigt, wo das Geld ist und was Sie tun können.</translation>
    </message>
    <message>
        <source>You took the money back out of the escrow.</source>
        <translation>Sie haben das Geld zurückgeholt.</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Get paid</source>
        <translation>Einnehmen</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>Einlösen</translation>
    </message>
</context>
<context>
    <name>PartDialog</name>
    <message>
        <source>Your part in %1</source>
        <translation>Ihre Rolle in %1</translation>
    </message>
    <message>
        <source>Who prepares a payment need not be who approves it. This keeps the two apart on this computer; the keys decide in the end.</source>
        <translation>Wer eine Zahlung vorbereitet, muss nicht sein, wer sie genehmigt. Dies trennt die beiden auf diesem Rechner; am Ende entscheiden die Schlüssel.</translation>
    </message>
    <message>
        <source>Your part</source>
        <translation>Ihre Rolle</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>You prepare payments, sign your part and send them.</source>
        <translation>Sie bereiten Zahlungen vor, unterschreiben Ihren Teil und senden sie.</translation>
    </message>
    <message>
        <source>You prepare payments and pass them on. You never sign.</source>
        <translation>Sie bereiten Zahlungen vor und geben sie weiter. Sie unterschreiben nie.</translation>
    </message>
    <message>
        <source>You sign what others prepared. You never prepare a payment.</source>
        <translation>Sie unterschreiben, was andere vorbereitet haben. Sie bereiten nie eine Zahlung vor.</translation>
    </message>
    <message>
        <source>You see everything and change nothing.</source>
        <translation>Sie sehen alles und ändern nichts.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>The two are not the same.</source>
        <translation>Die beiden sind nicht gleich.</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>Password until now</source>
        <translation>Bisheriges Passwort</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>Neues Passwort noch einmal</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Hide what is typed</source>
        <translation>Eingabe verbergen</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Eingabe zeigen</translation>
    </message>
</context>
<context>
    <name>PasswordStep</name>
    <message>
        <source>The two are not the same.</source>
        <translation>Die beiden sind nicht gleich.</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Ihr Passwort</translation>
    </message>
    <message>
        <source>A password for this computer</source>
        <translation>Ein Passwort für diesen Rechner</translation>
    </message>
    <message>
        <source>The one you chose for this file.</source>
        <translation>Das, welches Sie für diese Datei gewählt haben.</translation>
    </message>
    <message>
        <source>It opens your wallet here and signs your payments. It can&apos;t be reset; your words can always bring the money back.</source>
        <translation>Es öffnet hier Ihre Wallet und unterschreibt Ihre Zahlungen. Zurücksetzen lässt es sich nicht; Ihre Wörter bringen das Geld immer zurück.</translation>
    </message>
    <message>
        <source>Name of the wallet</source>
        <translation>Name der Wallet</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>Passwort noch einmal</translation>
    </message>
    <message>
        <source>Making your wallet…</source>
        <translation>Ihre Wallet entsteht…</translation>
    </message>
    <message>
        <source>Open my wallet</source>
        <translation>Meine Wallet öffnen</translation>
    </message>
</context>
<context>
    <name>PayAside</name>
    <message>
        <source>Paying from %1</source>
        <translation>Zahlt aus %1</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Still maturing</source>
        <translation>Reift noch</translation>
    </message>
    <message>
        <source>Recent fees</source>
        <translation>Letzte Gebühren</translation>
    </message>
    <message>
        <source>You see everything before anything is signed.</source>
        <translation>Sie sehen alles, bevor etwas unterschrieben wird.</translation>
    </message>
    <message>
        <source>It is signed on this computer, with your password.</source>
        <translation>Unterschrieben wird auf diesem Rechner, mit Ihrem Passwort.</translation>
    </message>
    <message>
        <source>Then we watch it spread, and tell you when it is in a block.</source>
        <translation>Dann sehen wir zu, wie sie sich verbreitet, und sagen Ihnen, wann sie in einem Block ist.</translation>
    </message>
</context>
<context>
    <name>PayForm</name>
    <message>
        <source>Leave out %1</source>
        <translation>%1 weglassen</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Address or payment link</source>
        <translation>Adresse oder Zahlungslink</translation>
    </message>
    <message>
        <source>Choose from the address book</source>
        <translation>Aus dem Adressbuch wählen</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Available: %1 ZON</source>
        <translation>Verfügbar: %1 ZON</translation>
    </message>
    <message>
        <source>Everything, less the fee</source>
        <translation>Alles, abzüglich der Gebühr</translation>
    </message>
    <message>
        <source>Send all</source>
        <translation>Alles senden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>For you alone; it is not sent.</source>
        <translation>Nur für Sie; wird nicht gesendet.</translation>
    </message>
    <message>
        <source>Name of this payment</source>
        <translation>Name dieser Zahlung</translation>
    </message>
    <message>
        <source>Flour, invoice 2026-0117</source>
        <translation>Mehl, Rechnung 2026-0117</translation>
    </message>
    <message>
        <source>How soon</source>
        <translation>Wie bald</translation>
    </message>
    <message>
        <source>Cheapest: when there is room, in some hours.</source>
        <translation>Am billigsten: wenn Platz ist, in einigen Stunden.</translation>
    </message>
    <message>
        <source>Usually in one of the next six blocks.</source>
        <translation>Meist in einem der nächsten sechs Blöcke.</translation>
    </message>
    <message>
        <source>With the next block if it can be had.</source>
        <translation>Möglichst mit dem nächsten Block.</translation>
    </message>
    <message>
        <source>No hurry</source>
        <translation>Keine Eile</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Next block</source>
        <translation>Nächster Block</translation>
    </message>
    <message>
        <source>Recipients pay the fee</source>
        <translation>Empfänger zahlen die Gebühr</translation>
    </message>
    <message>
        <source>%1 ZON of chosen coins</source>
        <translation>%1 ZON gewählter Münzen</translation>
    </message>
    <message>
        <source>Choose coins…</source>
        <translation>Münzen wählen…</translation>
    </message>
    <message>
        <source>Add another recipient</source>
        <translation>Weiterer Empfänger</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Paste an address, a payment link or a picture of a code</source>
        <translation>Adresse, Zahlungslink oder Bild eines Codes einfügen</translation>
    </message>
    <message>
        <source>Read a code from a picture, or a list of payments from a file</source>
        <translation>Code aus einem Bild lesen oder Liste von Zahlungen aus einer Datei</translation>
    </message>
    <message>
        <source>That is %1. Available: %2 ZON</source>
        <translation>Das sind %1. Verfügbar: %2 ZON</translation>
    </message>
    <message>
        <source>Amount in %1</source>
        <translation>Betrag in %1</translation>
    </message>
    <message>
        <source>Amount in</source>
        <translation>Betrag in</translation>
    </message>
    <message>
        <source>Pictures and lists (*.png *.jpg *.jpeg *.gif *.bmp *.webp *.csv)</source>
        <translation>Bilder und Listen (*.png *.jpg *.jpeg *.gif *.bmp *.webp *.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>PayOrderBox</name>
    <message>
        <source>Still due</source>
        <translation>Noch offen</translation>
    </message>
    <message>
        <source>Network fee</source>
        <translation>Netzgebühr</translation>
    </message>
    <message>
        <source>Pay before</source>
        <translation>Zahlen bis</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>%1 bezahlen</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Zahlen</translation>
    </message>
</context>
<context>
    <name>PayPage</name>
    <message>
        <source>Pay</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Transaction id</source>
        <translation>Transaktions-ID</translation>
    </message>
</context>
<context>
    <name>PayProposed</name>
    <message>
        <source>It waits for signatures</source>
        <translation>Wartet auf Unterschriften</translation>
    </message>
    <message>
        <source>Sign your part below, then give the PSBT to the others: as a file, or copied as text. What comes back is taken in below too.</source>
        <translation>Unterschreiben Sie unten Ihren Teil und geben Sie die PSBT den anderen: als Datei oder als Text kopiert. Was zurückkommt, nehmen Sie ebenfalls unten an.</translation>
    </message>
    <message>
        <source>Pay someone else</source>
        <translation>Noch jemanden bezahlen</translation>
    </message>
</context>
<context>
    <name>PayReview</name>
    <message>
        <source>Is this right?</source>
        <translation>Stimmt das?</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Fee (%1)</source>
        <translation>Gebühr (%1)</translation>
    </message>
    <message>
        <source>Expected in a block</source>
        <translation>Erwartet in einem Block</translation>
    </message>
    <message>
        <source>Leaves your wallet</source>
        <translation>Verlässt Ihre Wallet</translation>
    </message>
    <message>
        <source>Comes back to you as change</source>
        <translation>Kommt als Wechselgeld zurück</translation>
    </message>
    <message>
        <source>Keys of this wallet are elsewhere. The payment is kept here and its coins are set aside until enough have signed it.</source>
        <translation>Die Schlüssel dieser Wallet sind anderswo. Die Zahlung bleibt hier und ihre Münzen sind beiseitegelegt, bis genug unterschrieben haben.</translation>
    </message>
    <message>
        <source>Your password signs it</source>
        <translation>Ihr Passwort unterschreibt sie</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Keep for signing</source>
        <translation>Zum Unterschreiben aufheben</translation>
    </message>
    <message>
        <source>Sign and send</source>
        <translation>Unterschreiben und senden</translation>
    </message>
</context>
<context>
    <name>PaySent</name>
    <message>
        <source>It was not sent</source>
        <translation>Sie wurde nicht gesendet</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Angeboten</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>In a block</source>
        <translation>In einem Block</translation>
    </message>
    <message>
        <source>Copy the transaction id</source>
        <translation>Transaktions-ID kopieren</translation>
    </message>
    <message>
        <source>Show in activity</source>
        <translation>Im Verlauf zeigen</translation>
    </message>
    <message>
        <source>Pay someone else</source>
        <translation>Noch jemanden bezahlen</translation>
    </message>
</context>
<context>
    <name>PaymentLink</name>
    <message>
        <source>This is not a ZonCoin payment link.</source>
        <translation>Das ist kein ZonCoin-Zahlungslink.</translation>
    </message>
    <message>
        <source>This payment link names no address. Ask for a new one.</source>
        <translation>Dieser Zahlungslink nennt keine Adresse. Bitten Sie um einen neuen.</translation>
    </message>
    <message>
        <source>This payment link needs something this wallet can&apos;t do yet. Ask for a plain address.</source>
        <translation>Dieser Zahlungslink braucht etwas, das diese Wallet noch nicht kann. Bitten Sie um eine schlichte Adresse.</translation>
    </message>
</context>
<context>
    <name>Pdf</name>
    <message>
        <source>%1 can&apos;t be written. Choose another folder.</source>
        <translation>%1 kann nicht geschrieben werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>PeerTable</name>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Calls itself</source>
        <translation>Nennt sich</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Verkehr</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Forget this node</source>
        <translation>Diesen Knoten vergessen</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Nodes are being looked for. With a node of your own, add it here.</source>
        <translation>Knoten werden gesucht. Einen eigenen Knoten fügen Sie hier hinzu.</translation>
    </message>
</context>
<context>
    <name>PoolDialog</name>
    <message>
        <source>Work from a pool</source>
        <translation>Arbeit von einem Pool</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>stratum+ssl:// where the pool offers it: without, everyone on the way can read along.</source>
        <translation>stratum+ssl://, wo der Pool es anbietet: Ohne kann jeder auf dem Weg mitlesen.</translation>
    </message>
    <message>
        <source>The pool&apos;s address</source>
        <translation>Adresse des Pools</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Whom the pool pays. Left empty: a fresh address of this wallet.</source>
        <translation>Wen der Pool bezahlt. Leer: eine frische Adresse dieser Wallet.</translation>
    </message>
    <message>
        <source>User at the pool</source>
        <translation>Benutzer beim Pool</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Most pools want none.</source>
        <translation>Die meisten Pools wollen keines.</translation>
    </message>
    <message>
        <source>Password at the pool</source>
        <translation>Passwort beim Pool</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Use this pool</source>
        <translation>Diesen Pool verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ProofPanel</name>
    <message>
        <source>Block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>Steps up to the merkle root</source>
        <translation>Schritte bis zur Merkle-Wurzel</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>%1. Hashed with the one to its left</source>
        <translation>%1. Gehasht mit dem zu seiner Linken</translation>
    </message>
    <message>
        <source>%1. Hashed with the one to its right</source>
        <translation>%1. Gehasht mit dem zu seiner Rechten</translation>
    </message>
    <message>
        <source>gives %1</source>
        <translation>ergibt %1</translation>
    </message>
    <message>
        <source>Merkle root</source>
        <translation>Merkle-Wurzel</translation>
    </message>
    <message>
        <source>No proof</source>
        <translation>Kein Beweis</translation>
    </message>
    <message>
        <source>It is in no block that this wallet has looked at, so there is nothing to prove.</source>
        <translation>Sie ist in keinem Block, den diese Wallet angesehen hat; also gibt es nichts zu beweisen.</translation>
    </message>
</context>
<context>
    <name>ProposalsCard</name>
    <message>
        <source>Waiting for signatures</source>
        <translation>Warten auf Unterschriften</translation>
    </message>
    <message>
        <source>Show as QR codes</source>
        <translation>Als QR-Codes zeigen</translation>
    </message>
    <message>
        <source>Copy the PSBT</source>
        <translation>PSBT kopieren</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Unterschrieben</translation>
    </message>
    <message>
        <source>Still to sign</source>
        <translation>Noch zu unterschreiben</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Your password signs your part</source>
        <translation>Ihr Passwort unterschreibt Ihren Teil</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Unterschreiben</translation>
    </message>
    <message>
        <source>Paste a signed PSBT</source>
        <translation>Unterschriebene PSBT einfügen</translation>
    </message>
    <message>
        <source>PSBTs, and pictures of their codes (*.psbt *.txt *.png *.jpg *.jpeg *.gif *.webp)</source>
        <translation>PSBTs und Bilder ihrer Codes (*.psbt *.txt *.png *.jpg *.jpeg *.gif *.webp)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open files or pictures…</source>
        <translation>Dateien oder Bilder öffnen…</translation>
    </message>
    <message>
        <source>Sign with another device</source>
        <translation>Mit einem anderen Gerät unterschreiben</translation>
    </message>
    <message>
        <source>Hold the device&apos;s camera to the codes until it has them all. Bring back what it signed as a file or through the clipboard.</source>
        <translation>Halten Sie die Kamera des Geräts vor die Codes, bis es alle hat. Bringen Sie das Unterschriebene als Datei oder über die Zwischenablage zurück.</translation>
    </message>
    <message>
        <source>Scan this code with the device. Bring back what it signed as a file or through the clipboard.</source>
        <translation>Scannen Sie diesen Code mit dem Gerät. Bringen Sie das Unterschriebene als Datei oder über die Zwischenablage zurück.</translation>
    </message>
</context>
<context>
    <name>ProviderDialog</name>
    <message>
        <source>Add a provider</source>
        <translation>Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>Its address</source>
        <translation>Seine Adresse</translation>
    </message>
    <message>
        <source>It calls itself</source>
        <translation>Er nennt sich</translation>
    </message>
    <message>
        <source>Fingerprint %1</source>
        <translation>Fingerabdruck %1</translation>
    </message>
    <message>
        <source>Compare this fingerprint with the one that the provider printed elsewhere: on a bill, a sign, another site. Who answers at an address may be somebody else.</source>
        <translation>Vergleichen Sie diesen Fingerabdruck mit dem, den der Anbieter anderswo gedruckt hat: auf einer Rechnung, einem Schild, einer anderen Seite. Wer an einer Adresse antwortet, kann jemand anderes sein.</translation>
    </message>
    <message>
        <source>It is the same: add it</source>
        <translation>Er ist gleich: hinzufügen</translation>
    </message>
    <message>
        <source>Ask who it is</source>
        <translation>Fragen, wer es ist</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ProvidersDialog</name>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Find my orders</source>
        <translation>Bestellungen suchen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Fingerprint %1</source>
        <translation>Fingerabdruck %1</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Noch keine.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>The keys of your orders follow from the wallet&apos;s words: with them and the provider, orders and vouchers are found again.</source>
        <translation>Die Schlüssel Ihrer Bestellungen folgen aus den Wörtern der Wallet: Mit ihnen und dem Anbieter finden sich Bestellungen und Gutscheine wieder.</translation>
    </message>
    <message>
        <source>Find them</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Add a provider</source>
        <translation>Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Get paid</source>
        <translation>Einnehmen</translation>
    </message>
    <message>
        <source>Mining</source>
        <translation>Schürfen</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Verträge</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>Einlösen</translation>
    </message>
</context>
<context>
    <name>ReceivePage</name>
    <message>
        <source>Get paid</source>
        <translation>Einnehmen</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Rechnungen</translation>
    </message>
    <message>
        <source>Practice coins</source>
        <translation>Übungsgeld</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>Neue Adresse</translation>
    </message>
    <message>
        <source>Cashier mode…</source>
        <translation>Kassenmodus…</translation>
    </message>
    <message>
        <source>New invoice</source>
        <translation>Neue Rechnung</translation>
    </message>
    <message>
        <source>Code to scan: %1</source>
        <translation>Code zum Scannen: %1</translation>
    </message>
    <message>
        <source>Scan to pay</source>
        <translation>Zum Zahlen scannen</translation>
    </message>
    <message>
        <source>A fresh address</source>
        <translation>Eine frische Adresse</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Amount to ask for</source>
        <translation>Zu fordernder Betrag</translation>
    </message>
    <message>
        <source>Amount to ask for, in ZON</source>
        <translation>Zu fordernder Betrag in ZON</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Who pays, or what for</source>
        <translation>Wer zahlt oder wofür</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Payment link</source>
        <translation>Zahlungslink</translation>
    </message>
    <message>
        <source>Give every payer an address of their own: it keeps your books apart, and your payers from seeing each other.</source>
        <translation>Geben Sie jedem Zahler eine eigene Adresse: So bleiben Ihre Bücher getrennt und Ihre Zahler sehen einander nicht.</translation>
    </message>
    <message>
        <source>Addresses given out</source>
        <translation>Vergebene Adressen</translation>
    </message>
    <message>
        <source>used</source>
        <translation>benutzt</translation>
    </message>
    <message>
        <source>unused</source>
        <translation>unbenutzt</translation>
    </message>
    <message>
        <source>Copy this address</source>
        <translation>Diese Adresse kopieren</translation>
    </message>
    <message>
        <source>Addresses appear here once they were given out or paid to.</source>
        <translation>Adressen erscheinen hier, sobald sie vergeben oder bezahlt wurden.</translation>
    </message>
</context>
<context>
    <name>RedeemPage</name>
    <message>
        <source>Redeem</source>
        <translation>Einlösen</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Angebote</translation>
    </message>
    <message>
        <source>Orders · %1</source>
        <translation>Bestellungen · %1</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Fetch the catalogues again</source>
        <translation>Kataloge neu holen</translation>
    </message>
    <message>
        <source>Add a provider</source>
        <translation>Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>Search offers</source>
        <translation>Angebote suchen</translation>
    </message>
    <message>
        <source>Favourites only</source>
        <translation>Nur Favoriten</translation>
    </message>
    <message>
        <source>I can afford</source>
        <translation>Für mich bezahlbar</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Nothing like that is offered</source>
        <translation>So etwas wird nicht angeboten</translation>
    </message>
    <message>
        <source>No providers yet</source>
        <translation>Noch keine Anbieter</translation>
    </message>
    <message>
        <source>Try another word or category, or fetch the catalogues again.</source>
        <translation>Versuchen Sie ein anderes Wort oder eine andere Kategorie, oder holen Sie die Kataloge neu.</translation>
    </message>
    <message>
        <source>A provider is a shop that takes ZON. Add one by its address; you compare its fingerprint once, and from then on everything it says must be signed by that key.</source>
        <translation>Ein Anbieter ist ein Geschäft, das ZON nimmt. Fügen Sie einen über seine Adresse hinzu; Sie vergleichen einmal seinen Fingerabdruck, und von da an muss alles, was er sagt, mit diesem Schlüssel unterschrieben sein.</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Noch keine Bestellungen</translation>
    </message>
    <message>
        <source>What you buy appears here, with its progress and then its voucher.</source>
        <translation>Was Sie kaufen, erscheint hier mit seinem Verlauf und dann mit dem Gutschein.</translation>
    </message>
    <message>
        <source>Look at the offers</source>
        <translation>Angebote ansehen</translation>
    </message>
    <message>
        <source>Vouchers · %1</source>
        <translation>Gutscheine · %1</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>Gutscheine</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>Alle Anbieter</translation>
    </message>
    <message>
        <source>Transaction id</source>
        <translation>Transaktions-ID</translation>
    </message>
    <message>
        <source>No vouchers yet</source>
        <translation>Noch keine Gutscheine</translation>
    </message>
    <message>
        <source>What is delivered appears here. Only this wallet can open it.</source>
        <translation>Was geliefert wird, erscheint hier. Nur diese Wallet kann es öffnen.</translation>
    </message>
    <message>
        <source>See earnings</source>
        <translation>Ertrag ansehen</translation>
    </message>
</context>
<context>
    <name>ReportsView</name>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Letztes Jahr</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>This wallet only</source>
        <translation>Nur diese Wallet</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>What customers owe</source>
        <translation>Was Kunden schulden</translation>
    </message>
    <message>
        <source>By month and name</source>
        <translation>Nach Monat und Name</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>Gewinne</translation>
    </message>
    <message>
        <source>Nothing came or went</source>
        <translation>Nichts kam oder ging</translation>
    </message>
    <message>
        <source>In this period nothing was paid and nothing was spent. Choose another one.</source>
        <translation>In diesem Zeitraum wurde nichts eingenommen und nichts ausgegeben. Wählen Sie einen anderen.</translation>
    </message>
</context>
<context>
    <name>RestoreStep</name>
    <message>
        <source>Type your words</source>
        <translation>Geben Sie Ihre Wörter ein</translation>
    </message>
    <message>
        <source>With spaces between. Two or three letters are often enough: Tab completes a word.</source>
        <translation>Mit Leerzeichen dazwischen. Oft genügen zwei, drei Buchstaben: Tab ergänzt ein Wort.</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>Ihre Wörter</translation>
    </message>
    <message>
        <source>ripple scissors kick mammal …</source>
        <translation>ripple scissors kick mammal …</translation>
    </message>
    <message>
        <source>These words have a passphrase besides</source>
        <translation>Zu diesen Wörtern gehört eine Passphrase</translation>
    </message>
    <message>
        <source>Every passphrase opens another wallet. A typing mistake shows as an empty one.</source>
        <translation>Jede Passphrase öffnet eine andere Wallet. Ein Tippfehler zeigt sich als leere.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>ScriptLines</name>
    <message>
        <source>Operations</source>
        <translation>Operationen</translation>
    </message>
</context>
<context>
    <name>ScriptPanel</name>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Which input</source>
        <translation>Welcher Eingang</translation>
    </message>
    <message>
        <source>To the first step</source>
        <translation>Zum ersten Schritt</translation>
    </message>
    <message>
        <source>Step back (Left)</source>
        <translation>Schritt zurück (Links)</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Step forward (Right)</source>
        <translation>Schritt vor (Rechts)</translation>
    </message>
    <message>
        <source>To the last step</source>
        <translation>Zum letzten Schritt</translation>
    </message>
    <message>
        <source>To the failing step</source>
        <translation>Zum fehlschlagenden Schritt</translation>
    </message>
</context>
<context>
    <name>SeedSheet</name>
    <message>
        <source>%1, printed on %2</source>
        <translation>%1, gedruckt am %2</translation>
    </message>
    <message>
        <source>Whoever has these words has the money. Keep this sheet where you keep cash and deeds, and never photograph it. Nobody from support will ever ask for it.</source>
        <translation>Wer diese Wörter hat, hat das Geld. Bewahren Sie dieses Blatt auf, wo Sie Bargeld und Urkunden aufbewahren, und fotografieren Sie es nie. Niemand vom Kundendienst fragt je danach.</translation>
    </message>
    <message>
        <source>To get the money back: install ZonCoin Desktop, choose Restore, and type the words in this order. A passphrase, if you chose one, is not on this sheet.</source>
        <translation>Um das Geld zurückzubekommen: Installieren Sie ZonCoin Desktop, wählen Sie „Aus Wörtern wiederherstellen“ und tippen Sie die Wörter in dieser Reihenfolge. Eine Passphrase, falls Sie eine gewählt haben, steht nicht auf diesem Blatt.</translation>
    </message>
    <message>
        <source>Where the second copy lies:</source>
        <translation>Wo die zweite Abschrift liegt:</translation>
    </message>
</context>
<context>
    <name>SentenceCard</name>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Text size in percent</source>
        <translation>Schriftgröße in Prozent</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Lock when nobody touched it for</source>
        <translation>Sperren, wenn niemand da war seit</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Sperren nach</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 Minuten</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 Minuten</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 Minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>After a payment, pay again without the password for</source>
        <translation>Nach einer Zahlung ohne Passwort weiter zahlen für</translation>
    </message>
    <message>
        <source>Pay again without the password</source>
        <translation>Ohne Passwort weiter zahlen</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 Minuten</translation>
    </message>
    <message>
        <source>The words of %1</source>
        <translation>Die Wörter von %1</translation>
    </message>
    <message>
        <source>written down</source>
        <translation>aufgeschrieben</translation>
    </message>
    <message>
        <source>not written down yet</source>
        <translation>noch nicht aufgeschrieben</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Zeigen…</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>ZonCoin Desktop</source>
        <translation>ZonCoin Desktop</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Everything is kept in</source>
        <translation>Alles liegt in</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>One encrypted file. Your password opens it; your words bring the money back without it.</source>
        <translation>Eine verschlüsselte Datei. Ihr Passwort öffnet sie; Ihre Wörter bringen das Geld auch ohne sie zurück.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>from the next start on</source>
        <translation>ab dem nächsten Start</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>Share for support</source>
        <translation>Für den Kundendienst teilen</translation>
    </message>
    <message>
        <source>Amounts, addresses, ids, keys and names are left out; equal ones have equal numbers. This is all that would leave this computer.</source>
        <translation>Beträge, Adressen, IDs, Schlüssel und Namen sind weggelassen; gleiche haben gleiche Nummern. Nur das würde diesen Rechner verlassen.</translation>
    </message>
    <message>
        <source>What to share</source>
        <translation>Was geteilt wird</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>The bundle</source>
        <translation>Das Paket</translation>
    </message>
    <message>
        <source>Save the picture…</source>
        <translation>Bild speichern…</translation>
    </message>
    <message>
        <source>Save the bundle…</source>
        <translation>Paket speichern…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Where to save it</source>
        <translation>Wohin gespeichert wird</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
</context>
<context>
    <name>SignaturesPanel</name>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>What it commits to: %1</source>
        <translation>Was sie festlegt: %1</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Schlüssel %1</translation>
    </message>
    <message>
        <source>Signed %1</source>
        <translation>Unterschrieben %1</translation>
    </message>
    <message>
        <source>No signatures</source>
        <translation>Keine Unterschriften</translation>
    </message>
    <message>
        <source>Nobody has signed it yet, or its signatures can&apos;t be checked without knowing what it spends.</source>
        <translation>Noch hat niemand unterschrieben, oder die Unterschriften lassen sich nicht prüfen, ohne zu wissen, was ausgegeben wird.</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Working</source>
        <translation>Arbeitet</translation>
    </message>
</context>
<context>
    <name>StackList</name>
    <message>
        <source>The stack is empty</source>
        <translation>Der Stapel ist leer</translation>
    </message>
    <message numerus="yes">
        <source>Stack, %n element(s)</source>
        <translation>
            <numerusform>Stapel, %n Element</numerusform>
            <numerusform>Stapel, %n Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>StageList</name>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>kommt noch</translation>
    </message>
</context>
<context>
    <name>StartStep</name>
    <message>
        <source>A new wallet, or one you have?</source>
        <translation>Eine neue Wallet oder eine, die Sie haben?</translation>
    </message>
    <message>
        <source>A wallet is a list of words. Whoever has the words has the money, on any computer.</source>
        <translation>Eine Wallet ist eine Liste von Wörtern. Wer die Wörter hat, hat das Geld, auf jedem Rechner.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>New, with 12 words</source>
        <translation>Neu, mit 12 Wörtern</translation>
    </message>
    <message>
        <source>Right for nearly everyone.</source>
        <translation>Richtig für fast alle.</translation>
    </message>
    <message>
        <source>New, with 24 words</source>
        <translation>Neu, mit 24 Wörtern</translation>
    </message>
    <message>
        <source>More to write down; some companies ask for it.</source>
        <translation>Mehr aufzuschreiben; manche Firmen verlangen es.</translation>
    </message>
    <message>
        <source>Restore from words</source>
        <translation>Aus Wörtern wiederherstellen</translation>
    </message>
    <message>
        <source>You have 12 to 24 words from this or another wallet.</source>
        <translation>Sie haben 12 bis 24 Wörter aus dieser oder einer anderen Wallet.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>at least a few words, or 12 characters</source>
        <translation>mindestens ein paar Wörter oder 12 Zeichen</translation>
    </message>
    <message>
        <source>weak: quickly guessed</source>
        <translation>schwach: schnell erraten</translation>
    </message>
    <message>
        <source>fair: better a little longer</source>
        <translation>mäßig: besser etwas länger</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>stark</translation>
    </message>
</context>
<context>
    <name>SyncPill</name>
    <message>
        <source>Syncing with %1</source>
        <translation>Abgleich mit %1</translation>
    </message>
    <message>
        <source>Open the network page</source>
        <translation>Netzseite öffnen</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Sandbox: practice money</source>
        <translation>Sandbox: Übungsgeld</translation>
    </message>
    <message>
        <source>Search or do anything</source>
        <translation>Suchen oder etwas tun</translation>
    </message>
</context>
<context>
    <name>TrailRow</name>
    <message>
        <source>How you came here</source>
        <translation>Wie Sie hierher kamen</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>Willkommen zurück</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Wird entsperrt…</translation>
    </message>
</context>
<context>
    <name>VoucherBox</name>
    <message>
        <source>Voucher</source>
        <translation>Gutschein</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Eingelöst</translation>
    </message>
    <message>
        <source>The voucher&apos;s code is shown. Copy it to hear it elsewhere.</source>
        <translation>Der Code des Gutscheins wird gezeigt. Kopieren Sie ihn, um ihn anderswo zu hören.</translation>
    </message>
    <message>
        <source>The voucher&apos;s code is hidden.</source>
        <translation>Der Code des Gutscheins ist verborgen.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Not used after all</source>
        <translation>Doch nicht eingelöst</translation>
    </message>
    <message>
        <source>Mark as used</source>
        <translation>Ist eingelöst</translation>
    </message>
</context>
<context>
    <name>WalletSwitcher</name>
    <message>
        <source>%1 ZON</source>
        <translation>%1 ZON</translation>
    </message>
</context>
<context>
    <name>WalletsCard</name>
    <message>
        <source>Wallets</source>
        <translation>Wallets</translation>
    </message>
    <message>
        <source>Name of the wallet</source>
        <translation>Name der Wallet</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Copy the descriptors of %1</source>
        <translation>Deskriptoren von %1 kopieren</translation>
    </message>
    <message>
        <source>Copy %1 for Bitcoin Core</source>
        <translation>%1 für Bitcoin Core kopieren</translation>
    </message>
    <message>
        <source>Move %1 up</source>
        <translation>%1 nach oben</translation>
    </message>
    <message>
        <source>Bring %1 back</source>
        <translation>%1 zurückholen</translation>
    </message>
    <message>
        <source>Archive %1</source>
        <translation>%1 archivieren</translation>
    </message>
    <message>
        <source>Watch another wallet…</source>
        <translation>Noch eine Wallet beobachten…</translation>
    </message>
    <message>
        <source>Your part in %1</source>
        <translation>Ihre Rolle in %1</translation>
    </message>
</context>
<context>
    <name>WordPicker</name>
    <message>
        <source>Choice %1</source>
        <translation>Auswahl %1</translation>
    </message>
    <message>
        <source>That was another word. Compare with your paper; the questions start again.</source>
        <translation>Das war ein anderes Wort. Vergleichen Sie mit Ihrem Papier; die Fragen beginnen von vorn.</translation>
    </message>
</context>
<context>
    <name>WordSheet</name>
    <message numerus="yes">
        <source>%n secret words, on the screen only</source>
        <translation>
            <numerusform>%n geheimes Wort, nur auf dem Bildschirm</numerusform>
            <numerusform>%n geheime Wörter, nur auf dem Bildschirm</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordsStep</name>
    <message>
        <source>Write these words down</source>
        <translation>Schreiben Sie diese Wörter auf</translation>
    </message>
    <message>
        <source>On paper, in this order. They are the only way back to your money if this computer is lost. Nobody from support will ever ask for them.</source>
        <translation>Auf Papier, in dieser Reihenfolge. Nur sie bringen Ihr Geld zurück, wenn dieser Rechner verloren geht. Niemand vom Kundendienst fragt je danach.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation>Ich habe sie aufgeschrieben</translation>
    </message>
</context>
<context>
    <name>zon::ActivityModel</name>
    <message>
        <source>Received</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Sent to %1</source>
        <translation>Gesendet an %1</translation>
    </message>
    <message>
        <source>Block %1 mined</source>
        <translation>Block %1 geschürft</translation>
    </message>
    <message>
        <source>Block mined</source>
        <translation>Block geschürft</translation>
    </message>
    <message>
        <source>Moved within the wallet</source>
        <translation>Innerhalb der Wallet bewegt</translation>
    </message>
    <message>
        <source>Unverified, seen %1</source>
        <translation>Ungeprüft, gesehen %1</translation>
    </message>
    <message>
        <source>Waiting for a block</source>
        <translation>Wartet auf einen Block</translation>
    </message>
    <message numerus="yes">
        <source>Spendable in %n block(s)</source>
        <translation>
            <numerusform>Ausgebbar in %n Block</numerusform>
            <numerusform>Ausgebbar in %n Blöcken</numerusform>
        </translation>
    </message>
    <message>
        <source>Another payment took its coins</source>
        <translation>Eine andere Zahlung nahm ihre Münzen</translation>
    </message>
    <message>
        <source>Replaced by %1…</source>
        <translation>Ersetzt durch %1…</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n confirmation(s)</source>
        <translation>
            <numerusform>%1 · %n Bestätigung</numerusform>
            <numerusform>%1 · %n Bestätigungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · confirmed</source>
        <translation>%1 · bestätigt</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n Zahlung</numerusform>
            <numerusform>%n Zahlungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::Arrivals</name>
    <message>
        <source>%1 ZON come in</source>
        <translation>%1 ZON kommen herein</translation>
    </message>
    <message>
        <source>The payment is in a block.</source>
        <translation>Die Zahlung ist in einem Block.</translation>
    </message>
    <message>
        <source>Seen on the network, not yet in a block: wait for one before you hand over goods.</source>
        <translation>Im Netz gesehen, noch in keinem Block: Warten Sie einen ab, bevor Sie Ware herausgeben.</translation>
    </message>
</context>
<context>
    <name>zon::AttentionModel</name>
    <message>
        <source>The network needs a look</source>
        <translation>Das Netz braucht einen Blick</translation>
    </message>
    <message>
        <source>Syncing is paused</source>
        <translation>Der Abgleich ruht</translation>
    </message>
    <message>
        <source>Write down your words</source>
        <translation>Schreiben Sie Ihre Wörter auf</translation>
    </message>
    <message>
        <source>without them a lost computer is lost money</source>
        <translation>ohne sie ist ein verlorener Rechner verlorenes Geld</translation>
    </message>
    <message>
        <source>Money is on its way</source>
        <translation>Geld ist unterwegs</translation>
    </message>
    <message>
        <source>%1 ZON, yours once it is in a block</source>
        <translation>%1 ZON, Ihre, sobald sie in einem Block sind</translation>
    </message>
    <message>
        <source>Mining stopped</source>
        <translation>Das Schürfen hat angehalten</translation>
    </message>
    <message numerus="yes">
        <source>%n orders are to be paid</source>
        <translation>
            <numerusform>%n Bestellung ist zu bezahlen</numerusform>
            <numerusform>%n Bestellungen sind zu bezahlen</numerusform>
        </translation>
    </message>
    <message>
        <source>before they expire, else nothing comes of them</source>
        <translation>vor dem Ablauf, sonst wird nichts daraus</translation>
    </message>
    <message numerus="yes">
        <source>The time of %n vouchers ends soon</source>
        <translation>
            <numerusform>%n Gutschein läuft bald ab</numerusform>
            <numerusform>%n Gutscheine laufen bald ab</numerusform>
        </translation>
    </message>
    <message>
        <source>use them before it is over</source>
        <translation>lösen Sie rechtzeitig ein</translation>
    </message>
</context>
<context>
    <name>zon::Backup</name>
    <message>
        <source>The printer took nothing. Look whether it is on, or write the words down by hand.</source>
        <translation>Der Drucker nahm nichts an. Sehen Sie nach, ob er an ist, oder schreiben Sie die Wörter von Hand auf.</translation>
    </message>
</context>
<context>
    <name>zon::BalanceChart</name>
    <message>
        <source>%1 ZON in a week</source>
        <translation>%1 ZON in einer Woche</translation>
    </message>
    <message>
        <source>%1 ZON in a month</source>
        <translation>%1 ZON in einem Monat</translation>
    </message>
    <message>
        <source>%1 ZON in a year</source>
        <translation>%1 ZON in einem Jahr</translation>
    </message>
    <message>
        <source>%1 ZON since the beginning</source>
        <translation>%1 ZON seit Beginn</translation>
    </message>
    <message>
        <source>d MMM, HH:mm</source>
        <translation>d. MMM, HH:mm</translation>
    </message>
    <message>
        <source>%1 ZON · %2</source>
        <translation>%1 ZON · %2</translation>
    </message>
</context>
<context>
    <name>zon::BanModel</name>
    <message>
        <source>proven lie</source>
        <translation>bewiesene Lüge</translation>
    </message>
    <message>
        <source>broke the protocol</source>
        <translation>brach das Protokoll</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
</context>
<context>
    <name>zon::BlocksFoundModel</name>
    <message>
        <source>%1 · replaced by another block</source>
        <translation>%1 · durch einen anderen Block ersetzt</translation>
    </message>
    <message numerus="yes">
        <source>%1 · spendable in %n block(s)</source>
        <translation>
            <numerusform>%1 · ausgebbar in %n Block</numerusform>
            <numerusform>%1 · ausgebbar in %n Blöcken</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · spendable</source>
        <translation>%1 · ausgebbar</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Block %1</translation>
    </message>
</context>
<context>
    <name>zon::Cashier</name>
    <message numerus="yes">
        <source>Choose a PIN of at least %n characters.</source>
        <translation>
            <numerusform>Wählen Sie eine PIN mit mindestens %n Zeichen.</numerusform>
            <numerusform>Wählen Sie eine PIN mit mindestens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in half a minute.</source>
        <translation>Zu viele falsche PINs. Versuchen Sie es in einer halben Minute wieder.</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>Das ist nicht die PIN.</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>Called off at the till</source>
        <translation>An der Kasse storniert</translation>
    </message>
</context>
<context>
    <name>zon::ChainCharts</name>
    <message>
        <source>%1 · block %2</source>
        <translation>%1 · Block %2</translation>
    </message>
    <message>
        <source>%1 · from block %2, %3</source>
        <translation>%1 · ab Block %2, %3</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>One every %1 lately; the rules aim at %2</source>
        <translation>Zuletzt einer alle %1; die Regeln zielen auf %2</translation>
    </message>
</context>
<context>
    <name>zon::CoinModel</name>
    <message>
        <source>set aside for a payment that waits for signatures</source>
        <translation>beiseitegelegt für eine Zahlung, die auf Unterschriften wartet</translation>
    </message>
    <message>
        <source>not in a block yet</source>
        <translation>noch in keinem Block</translation>
    </message>
    <message numerus="yes">
        <source>matures in %n block(s)</source>
        <translation>
            <numerusform>reift in %n Block</numerusform>
            <numerusform>reift in %n Blöcken</numerusform>
        </translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>eingefroren</translation>
    </message>
    <message>
        <source>own change, not in a block yet</source>
        <translation>eigenes Wechselgeld, noch in keinem Block</translation>
    </message>
    <message numerus="yes">
        <source>%n confirmation(s)</source>
        <translation>
            <numerusform>%n Bestätigung</numerusform>
            <numerusform>%n Bestätigungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::CommandModel</name>
    <message>
        <source>action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Get paid</source>
        <translation>Einnehmen</translation>
    </message>
    <message>
        <source>Mining</source>
        <translation>Schürfen</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Copy my address</source>
        <translation>Meine Adresse kopieren</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>Neue Adresse</translation>
    </message>
    <message>
        <source>Inspect what is in the clipboard</source>
        <translation>Zwischenablage im Inspektor öffnen</translation>
    </message>
    <message>
        <source>Switch mining on or off</source>
        <translation>Schürfen ein- oder ausschalten</translation>
    </message>
    <message>
        <source>Get practice coins</source>
        <translation>Übungsgeld holen</translation>
    </message>
    <message>
        <source>Dark appearance</source>
        <translation>Dunkle Darstellung</translation>
    </message>
    <message>
        <source>Light appearance</source>
        <translation>Helle Darstellung</translation>
    </message>
    <message>
        <source>Appearance of the system</source>
        <translation>Darstellung des Systems</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Strg+L</translation>
    </message>
    <message>
        <source>Alt+%1</source>
        <translation>Alt+%1</translation>
    </message>
    <message>
        <source>Look into “%1”</source>
        <translation>„%1“ ansehen</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Verträge</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>Einlösen</translation>
    </message>
</context>
<context>
    <name>zon::DataTools</name>
    <message numerus="yes">
        <source>%n invoices are in %1</source>
        <translation>
            <numerusform>%n Rechnung ist in %1</numerusform>
            <numerusform>%n Rechnungen sind in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are in %1</source>
        <translation>
            <numerusform>%n Zeile ist in %1</numerusform>
            <numerusform>%n Zeilen sind in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: no rate was set when they came</source>
        <translation>
            <numerusform>%n ausgelassen: Als sie kam, war kein Kurs gesetzt</numerusform>
            <numerusform>%n ausgelassen: Als sie kamen, war kein Kurs gesetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n labels are in %1</source>
        <translation>
            <numerusform>%n Name ist in %1</numerusform>
            <numerusform>%n Namen sind in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 lines were applied, %3 said what was there already, %4 are kept for other programs, %5 could not be used.</source>
        <translation>%1 von %2 Zeilen wurden übernommen, %3 sagten schon Bekanntes, %4 sind für andere Programme aufgehoben, %5 waren nicht zu gebrauchen.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Everything is in %1, under your password</source>
        <translation>Alles ist in %1, unter Ihrem Passwort</translation>
    </message>
</context>
<context>
    <name>zon::DealListModel</name>
    <message>
        <source>Your turn</source>
        <translation>Sie sind dran</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Im Gange</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Vorbei</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>zon::DealMail</name>
    <message>
        <source>The link is copied. Give it to the other parties, and to nobody else.</source>
        <translation>Der Link ist kopiert. Geben Sie ihn den anderen Parteien und sonst niemandem.</translation>
    </message>
</context>
<context>
    <name>zon::Dealing</name>
    <message>
        <source>A contract that is new here</source>
        <translation>Ein Vertrag, der hier neu ist</translation>
    </message>
    <message>
        <source>The terms were changed: read them again</source>
        <translation>Die Bedingungen wurden geändert: Lesen Sie sie noch einmal</translation>
    </message>
    <message>
        <source>The contract has news</source>
        <translation>Im Vertrag gibt es Neues</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Sign this contract</source>
        <translation>Diesen Vertrag unterschreiben</translation>
    </message>
    <message>
        <source>You agree to the terms and to the dates on this page, for %1. Nothing is paid by signing. Read the code out to the others before you pay: it must be the same for everybody.</source>
        <translation>Sie stimmen den Bedingungen und Terminen auf dieser Seite zu, für %1. Mit dem Unterschreiben wird nichts bezahlt. Lesen Sie den anderen den Code vor, bevor Sie zahlen: Er muss bei allen gleich sein.</translation>
    </message>
    <message>
        <source>Signed. Save the file and give it to the others.</source>
        <translation>Unterschrieben. Sichern Sie die Datei und geben Sie sie den anderen.</translation>
    </message>
    <message>
        <source>%1 leave your wallet, of which %2 are the network&apos;s fee. The escrow holds the money; who can move it, and when, is on this page.</source>
        <translation>%1 verlassen Ihre Wallet, davon %2 als Gebühr des Netzes. Das Treuhandkonto hält das Geld; wer es wann bewegen kann, steht auf dieser Seite.</translation>
    </message>
    <message>
        <source>Pay into the escrow</source>
        <translation>Ins Treuhandkonto einzahlen</translation>
    </message>
    <message>
        <source>The escrow&apos;s payment is on its way</source>
        <translation>Die Zahlung ins Treuhandkonto ist unterwegs</translation>
    </message>
    <message>
        <source>Said and signed. Save the file and give it to the others.</source>
        <translation>Gesagt und unterschrieben. Sichern Sie die Datei und geben Sie sie den anderen.</translation>
    </message>
    <message>
        <source>Say that it was delivered</source>
        <translation>Sagen, dass geliefert wurde</translation>
    </message>
    <message>
        <source>You sign that you delivered what was agreed. The buyer looks at it and releases the money.</source>
        <translation>Sie unterschreiben, dass Sie das Vereinbarte geliefert haben. Der Käufer sieht es an und gibt das Geld frei.</translation>
    </message>
    <message>
        <source>Say that something is wrong</source>
        <translation>Sagen, dass etwas nicht stimmt</translation>
    </message>
    <message>
        <source>You sign that you object. The money stays in the escrow until you two agree, the arbiter decides, or the buyer may take it back.</source>
        <translation>Sie unterschreiben, dass Sie widersprechen. Das Geld bleibt im Treuhandkonto, bis Sie beide sich einigen, der Schiedsrichter entscheidet oder der Käufer es zurückholen darf.</translation>
    </message>
    <message>
        <source>The money is on its way</source>
        <translation>Das Geld ist unterwegs</translation>
    </message>
    <message>
        <source>%1
Fee: %2
This can&apos;t be taken back.</source>
        <translation>%1
Gebühr: %2
Das lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Release the money</source>
        <translation>Geld freigeben</translation>
    </message>
    <message>
        <source>Take the money back</source>
        <translation>Geld zurückholen</translation>
    </message>
    <message>
        <source>Sign how the money is shared</source>
        <translation>Unterschreiben, wie das Geld geteilt wird</translation>
    </message>
    <message>
        <source>%1, %2 (you)</source>
        <translation>%1, %2 (Sie)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>unterschrieben</translation>
    </message>
    <message>
        <source>key proven</source>
        <translation>Schlüssel bewiesen</translation>
    </message>
    <message>
        <source>keys are missing</source>
        <translation>Schlüssel fehlen</translation>
    </message>
    <message>
        <source>%1 (part %2)</source>
        <translation>%1 (Teil %2)</translation>
    </message>
    <message numerus="yes">
        <source>%n block(s) after</source>
        <translation>
            <numerusform>%n Block danach</numerusform>
            <numerusform>%n Blöcke danach</numerusform>
        </translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>The draft is ready. Save the file and give it to the others.</source>
        <translation>Der Entwurf ist fertig. Sichern Sie die Datei und geben Sie sie den anderen.</translation>
    </message>
    <message>
        <source>The file is kept</source>
        <translation>Die Datei ist aufgehoben</translation>
    </message>
    <message>
        <source>Out of the way, under Over</source>
        <translation>Beiseitegelegt, unter „Vorbei“</translation>
    </message>
    <message>
        <source>Back on the board</source>
        <translation>Wieder in der Liste</translation>
    </message>
    <message>
        <source>The contract is removed</source>
        <translation>Der Vertrag ist entfernt</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) passed on the practice network</source>
        <translation>
            <numerusform>%n Tag verging im Übungsnetz</numerusform>
            <numerusform>%n Tage vergingen im Übungsnetz</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the secret, and be paid</source>
        <translation>Geheimnis zeigen, bezahlt werden</translation>
    </message>
    <message>
        <source>Give the money back</source>
        <translation>Geld zurückgeben</translation>
    </message>
    <message>
        <source>The shares must add up to %1, with at most %2 for the arbiter.</source>
        <translation>Die Anteile müssen zusammen %1 ergeben, mit höchstens %2 für den Schiedsrichter.</translation>
    </message>
    <message>
        <source>Decide who gets what</source>
        <translation>Entscheiden, wer was bekommt</translation>
    </message>
    <message>
        <source>Share the money as you two agreed</source>
        <translation>Das Geld teilen, wie Sie beide es vereinbart haben</translation>
    </message>
    <message>
        <source>Copy the voucher&apos;s key</source>
        <translation>Gutschein-Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Lock the voucher with this key before the buyer pays. Whoever has it has the voucher: give it to nobody. It leaves the clipboard in a minute.</source>
        <translation>Verschließen Sie den Gutschein mit diesem Schlüssel, bevor der Käufer zahlt. Wer ihn hat, hat den Gutschein: Geben Sie ihn niemandem. In einer Minute verlässt er die Zwischenablage.</translation>
    </message>
    <message>
        <source>The voucher&apos;s key is in the clipboard</source>
        <translation>Der Schlüssel des Gutscheins ist in der Zwischenablage</translation>
    </message>
    <message>
        <source>Take the place of the %1</source>
        <translation>Den Platz des %1s einnehmen</translation>
    </message>
    <message>
        <source>Fresh keys of your wallet and an address to be paid to go into the draft, as %1. Nothing is agreed by that: you sign when everybody&apos;s keys are there.</source>
        <translation>Frische Schlüssel Ihrer Wallet und eine Adresse, an die Sie bezahlt werden, kommen in den Entwurf, als %1. Damit ist nichts vereinbart: Sie unterschreiben, wenn die Schlüssel aller da sind.</translation>
    </message>
    <message>
        <source>Your keys are in it. Save the file and give it to the others.</source>
        <translation>Ihre Schlüssel sind darin. Sichern Sie die Datei und geben Sie sie den anderen.</translation>
    </message>
    <message>
        <source>The money is in the escrow</source>
        <translation>Das Geld ist im Treuhandkonto</translation>
    </message>
    <message>
        <source>The %1 says: delivered. %2</source>
        <translation>Der %1 sagt: geliefert. %2</translation>
    </message>
    <message>
        <source>The %1 objects. %2</source>
        <translation>Der %1 widerspricht. %2</translation>
    </message>
    <message>
        <source>Settled: %1</source>
        <translation>Abgeschlossen: %1</translation>
    </message>
    <message>
        <source>%1, here, and the one that was agreed on</source>
        <translation>%1, hier, und die vereinbarte</translation>
    </message>
    <message>
        <source>%1, not here: add the one that you were given</source>
        <translation>%1, nicht hier: Fügen Sie die an, die Sie bekommen haben</translation>
    </message>
    <message>
        <source>Amounts add up, and the dates come in their order</source>
        <translation>Die Beträge gehen auf, und die Termine folgen der Reihe nach</translation>
    </message>
    <message>
        <source>No key in it is known from another contract of yours</source>
        <translation>Kein Schlüssel darin ist aus einem anderen Ihrer Verträge bekannt</translation>
    </message>
    <message>
        <source>The escrow&apos;s address was worked out here from the keys, and is the one in the contract</source>
        <translation>Die Adresse des Treuhandkontos wurde hier aus den Schlüsseln berechnet und ist die im Vertrag</translation>
    </message>
    <message>
        <source>The ways to spend are exactly those on this page, and no others</source>
        <translation>Die Wege, das Geld auszugeben, sind genau die auf dieser Seite und keine anderen</translation>
    </message>
    <message>
        <source>%1 signed these very words, and holds its key</source>
        <translation>%1 hat genau diese Worte unterschrieben und hat den Schlüssel dazu</translation>
    </message>
    <message>
        <source>All attached files are those that were agreed on</source>
        <translation>Alle angefügten Dateien sind die vereinbarten</translation>
    </message>
    <message>
        <source>Nothing new lies in the box</source>
        <translation>Im Fach liegt nichts Neues</translation>
    </message>
    <message>
        <source>Nothing new in it</source>
        <translation>Nichts Neues darin</translation>
    </message>
</context>
<context>
    <name>zon::FlowChart</name>
    <message>
        <source>%1: %2 in, %3 out</source>
        <translation>%1: %2 ein, %3 aus</translation>
    </message>
</context>
<context>
    <name>zon::FlowEndModel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>noch %n</numerusform>
            <numerusform>noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>amount unknown</source>
        <translation>Betrag unbekannt</translation>
    </message>
    <message>
        <source>%1 zat/vB</source>
        <translation>%1 zat/vB</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>schlägt fehl</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>Gebühr</translation>
    </message>
    <message>
        <source>show all %1</source>
        <translation>alle %1 zeigen</translation>
    </message>
    <message>
        <source>address %1 · %2</source>
        <translation>Adresse %1 · %2</translation>
    </message>
    <message>
        <source>Fee, %1 ZON</source>
        <translation>Gebühr, %1 ZON</translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation>Eingang %1</translation>
    </message>
    <message>
        <source>Output %1</source>
        <translation>Ausgang %1</translation>
    </message>
</context>
<context>
    <name>zon::HashRateChart</name>
    <message>
        <source>HH:mm:ss</source>
        <translation>HH:mm:ss</translation>
    </message>
    <message>
        <source>d MMM, HH:mm</source>
        <translation>d. MMM, HH:mm</translation>
    </message>
    <message>
        <source>%1 %2 · %3</source>
        <translation>%1 %2 · %3</translation>
    </message>
</context>
<context>
    <name>zon::InspectedBytes</name>
    <message>
        <source>byte %1</source>
        <translation>Byte %1</translation>
    </message>
    <message>
        <source>bytes %1 to %2</source>
        <translation>Bytes %1 bis %2</translation>
    </message>
</context>
<context>
    <name>zon::Inspector</name>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation>Eingang %1</translation>
    </message>
    <message>
        <source>There is no text in the clipboard. Copy a transaction first.</source>
        <translation>In der Zwischenablage ist kein Text. Kopieren Sie zuerst eine Transaktion.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>PSBT</source>
        <translation>PSBT</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Beschädigt</translation>
    </message>
</context>
<context>
    <name>zon::InspectorShare</name>
    <message>
        <source>The bundle is saved</source>
        <translation>Das Paket ist gespeichert</translation>
    </message>
    <message>
        <source>The picture is saved</source>
        <translation>Das Bild ist gespeichert</translation>
    </message>
    <message>
        <source>The file %1 can&apos;t be written. Choose another place.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden. Wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>zon::InvoiceEditor</name>
    <message>
        <source>Make a wallet first.</source>
        <translation>Legen Sie zuerst eine Wallet an.</translation>
    </message>
    <message>
        <source>%1 tax: %2</source>
        <translation>%1 Steuer: %2</translation>
    </message>
</context>
<context>
    <name>zon::InvoiceLinesModel</name>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>the quantity is a number with at most 3 decimals.</source>
        <translation>Die Menge ist eine Zahl mit höchstens 3 Nachkommastellen.</translation>
    </message>
    <message>
        <source>the price is not an amount in %1.</source>
        <translation>Der Preis ist kein Betrag in %1.</translation>
    </message>
    <message>
        <source>the tax is per cent, from 0 to 100.</source>
        <translation>Die Steuer ist in Prozent, von 0 bis 100.</translation>
    </message>
</context>
<context>
    <name>zon::InvoiceListModel</name>
    <message>
        <source>Draft %1</source>
        <translation>Entwurf %1</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>Kein Kunde</translation>
    </message>
    <message>
        <source>next on %1</source>
        <translation>nächste am %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig am %1</translation>
    </message>
</context>
<context>
    <name>zon::Invoicing</name>
    <message>
        <source>Credit note %1 is issued</source>
        <translation>Gutschrift %1 ist ausgestellt</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Recurring invoice</source>
        <translation>Wiederkehrende Rechnung</translation>
    </message>
    <message>
        <source>Draft %1</source>
        <translation>Entwurf %1</translation>
    </message>
    <message>
        <source>1 ZON = %1 %2 (%3, %4)</source>
        <translation>1 ZON = %1 %2 (%3, %4)</translation>
    </message>
    <message>
        <source>Next draft on %1</source>
        <translation>Nächster Entwurf am %1</translation>
    </message>
    <message>
        <source>Written on %1</source>
        <translation>Geschrieben am %1</translation>
    </message>
    <message>
        <source>Issued %1</source>
        <translation>Ausgestellt am %1</translation>
    </message>
    <message>
        <source>%1, due %2</source>
        <translation>%1, fällig am %2</translation>
    </message>
    <message>
        <source>Makes a draft each time. Look at it, then issue it.</source>
        <translation>Legt jedes Mal einen Entwurf an. Sehen Sie ihn an, dann stellen Sie ihn aus.</translation>
    </message>
    <message>
        <source>Issuing gives it the next number and an address of its own. After that it is final.</source>
        <translation>Das Ausstellen gibt ihr die nächste Nummer und eine eigene Adresse. Danach ist sie endgültig.</translation>
    </message>
    <message>
        <source>Takes back %1.</source>
        <translation>Nimmt %1 zurück.</translation>
    </message>
    <message>
        <source>Nothing has come yet.</source>
        <translation>Noch ist nichts gekommen.</translation>
    </message>
    <message>
        <source>The payment was seen, but no block holds it yet. Wait before you deliver something of value.</source>
        <translation>Die Zahlung wurde gesehen, aber noch enthält sie kein Block. Warten Sie, bevor Sie etwas Wertvolles liefern.</translation>
    </message>
    <message>
        <source>%1 ZON have come, %2 ZON are missing.</source>
        <translation>%1 ZON sind gekommen, %2 ZON fehlen.</translation>
    </message>
    <message>
        <source>Paid in full on %1.</source>
        <translation>Ganz bezahlt am %1.</translation>
    </message>
    <message>
        <source>Paid in full.</source>
        <translation>Ganz bezahlt.</translation>
    </message>
    <message>
        <source>Paid, with %1 ZON too much. Ask the payer where to send them back to.</source>
        <translation>Bezahlt, mit %1 ZON zu viel. Fragen Sie den Zahler, wohin Sie sie zurückschicken sollen.</translation>
    </message>
    <message>
        <source>The due date has passed and %1 ZON are missing.</source>
        <translation>Die Frist ist vorbei und %1 ZON fehlen.</translation>
    </message>
    <message>
        <source>Taken back in full.</source>
        <translation>Ganz zurückgenommen.</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>pieces × what</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>including %1 tax</source>
        <translation>einschließlich %1 Steuer</translation>
    </message>
    <message>
        <source>%1 tax</source>
        <translation>%1 Steuer</translation>
    </message>
    <message>
        <source>%1 ZON in block %2, %3</source>
        <translation>%1 ZON in Block %2, %3</translation>
    </message>
    <message>
        <source>%1 ZON, not in a block yet</source>
        <translation>%1 ZON, noch in keinem Block</translation>
    </message>
</context>
<context>
    <name>zon::Language</name>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>zon::LinkOpener</name>
    <message>
        <source>A link asks for another payment</source>
        <translation>Ein Link möchte eine andere Zahlung</translation>
    </message>
    <message>
        <source>Finish this one or go back, then open the link again.</source>
        <translation>Beenden Sie diese oder gehen Sie zurück, dann öffnen Sie den Link noch einmal.</translation>
    </message>
</context>
<context>
    <name>zon::MiningControl</name>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Waiting for work</source>
        <translation>Wartet auf Arbeit</translation>
    </message>
    <message>
        <source>Mining</source>
        <translation>Schürfen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Not mining</source>
        <translation>Schürft nicht</translation>
    </message>
    <message>
        <source>no verified work yet</source>
        <translation>noch keine geprüfte Arbeit</translation>
    </message>
    <message>
        <source>verified work %1</source>
        <translation>geprüfte Arbeit %1</translation>
    </message>
    <message numerus="yes">
        <source>This computer has room for %n thread(s).</source>
        <translation>
            <numerusform>Dieser Rechner hat Platz für %n Thread.</numerusform>
            <numerusform>Dieser Rechner hat Platz für %n Threads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s) on %1, at idle priority.</source>
        <translation>
            <numerusform>%n Thread auf %1, mit niedrigster Priorität.</numerusform>
            <numerusform>%n Threads auf %1, mit niedrigster Priorität.</numerusform>
        </translation>
    </message>
    <message>
        <source>It only takes time the computer has left over.</source>
        <translation>Es nimmt nur Zeit, die der Rechner übrig hat.</translation>
    </message>
    <message>
        <source>On since %1 · %2 hashes</source>
        <translation>An seit %1 · %2 Hashes</translation>
    </message>
    <message>
        <source>known once it runs</source>
        <translation>bekannt, sobald es läuft</translation>
    </message>
    <message>
        <source>within %1 to %2</source>
        <translation>in %1 bis %2</translation>
    </message>
    <message>
        <source>%1 ZON</source>
        <translation>%1 ZON</translation>
    </message>
    <message numerus="yes">
        <source>%n share(s) taken</source>
        <translation>
            <numerusform>%n Anteil angenommen</numerusform>
            <numerusform>%n Anteile angenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n too late</source>
        <translation>
            <numerusform> · %n zu spät</numerusform>
            <numerusform> · %n zu spät</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n refused</source>
        <translation>
            <numerusform> · %n abgelehnt</numerusform>
            <numerusform> · %n abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>Electricity, %1 W at %2</source>
        <translation>Strom, %1 W zu %2</translation>
    </message>
    <message>
        <source>%1 a day</source>
        <translation>%1 am Tag</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Net, at your rate, on average</source>
        <translation>Netto, zu Ihrem Kurs, im Schnitt</translation>
    </message>
    <message>
        <source>Earned on average</source>
        <translation>Verdient im Schnitt</translation>
    </message>
    <message>
        <source>%1 ZON a day</source>
        <translation>%1 ZON am Tag</translation>
    </message>
    <message>
        <source>%1 %2 a day</source>
        <translation>%1 %2 am Tag</translation>
    </message>
    <message numerus="yes">
        <source>%n block(s) since it was switched on</source>
        <translation>
            <numerusform>%n Block seit dem Einschalten</numerusform>
            <numerusform>%n Blöcke seit dem Einschalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::MiningHistory</name>
    <message>
        <source>HH:mm</source>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>MMM yy</source>
        <translation>MMM yy</translation>
    </message>
    <message>
        <source>%1 hashes</source>
        <translation>%1 Hashes</translation>
    </message>
    <message numerus="yes">
        <source>%1 ZON in %n block(s)</source>
        <translation>
            <numerusform>%1 ZON in %n Block</numerusform>
            <numerusform>%1 ZON in %n Blöcken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 ZON in %n block(s)</source>
        <translation>
            <numerusform>%1: %2 ZON in %n Block</numerusform>
            <numerusform>%1: %2 ZON in %n Blöcken</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 hashes in %3</source>
        <translation>%1: %2 Hashes in %3</translation>
    </message>
</context>
<context>
    <name>zon::MiningSettings</name>
    <message>
        <source>Sandbox node</source>
        <translation>Sandbox-Knoten</translation>
    </message>
    <message>
        <source>Automatic · solo</source>
        <translation>Automatisch · allein</translation>
    </message>
    <message>
        <source>Automatic · my node</source>
        <translation>Automatisch · mein Knoten</translation>
    </message>
    <message>
        <source>Automatic · pool</source>
        <translation>Automatisch · Pool</translation>
    </message>
    <message>
        <source>Solo, without a node</source>
        <translation>Allein, ohne Knoten</translation>
    </message>
    <message>
        <source>My node …</source>
        <translation>Mein Knoten …</translation>
    </message>
    <message>
        <source>My node · %1</source>
        <translation>Mein Knoten · %1</translation>
    </message>
    <message>
        <source>A pool …</source>
        <translation>Ein Pool …</translation>
    </message>
    <message>
        <source>Pool · %1</source>
        <translation>Pool · %1</translation>
    </message>
    <message>
        <source>Empty blocks on the chain this wallet verified, handed to its nodes. They pay the subsidy and no fees.</source>
        <translation>Leere Blöcke auf der Kette, die diese Wallet geprüft hat, ihren Knoten gereicht. Sie bringen die neue Menge und keine Gebühren.</translation>
    </message>
    <message>
        <source>The pool pays for shares of work. While it can&apos;t be reached, mining goes on without it.</source>
        <translation>Der Pool bezahlt Anteile der Arbeit. Ist er nicht erreichbar, geht das Schürfen ohne ihn weiter.</translation>
    </message>
    <message>
        <source>While the node can&apos;t be reached, mining goes on without it.</source>
        <translation>Ist der Knoten nicht erreichbar, geht das Schürfen ohne ihn weiter.</translation>
    </message>
</context>
<context>
    <name>zon::NetworkView</name>
    <message>
        <source>Look here</source>
        <translation>Sehen Sie hierher</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Headers %1 %</source>
        <translation>Köpfe %1 %</translation>
    </message>
    <message>
        <source>Filter headers %1 %</source>
        <translation>Filterköpfe %1 %</translation>
    </message>
    <message>
        <source>Scanning %1 %</source>
        <translation>Durchsucht %1 %</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>no block yet</source>
        <translation>noch kein Block</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No node serves filters: whole blocks are checked</source>
        <translation>Kein Knoten hat Filter: Ganze Blöcke werden geprüft</translation>
    </message>
    <message>
        <source>nobody vouches yet</source>
        <translation>noch bürgt niemand</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) agree</source>
        <translation>
            <numerusform>%n Knoten stimmt überein</numerusform>
            <numerusform>%n Knoten stimmen überein</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, more are wanted</source>
        <translation>%1, mehr sind erwünscht</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>%1 zat per byte</source>
        <translation>%1 zat je Byte</translation>
    </message>
    <message>
        <source>This computer&apos;s clock seems to be off by %1. Set it, or blocks may be refused.</source>
        <translation>Die Uhr dieses Rechners scheint um %1 falsch zu gehen. Stellen Sie sie, sonst werden Blöcke womöglich abgelehnt.</translation>
    </message>
    <message>
        <source>Write the date as 2025-01-31.</source>
        <translation>Schreiben Sie das Datum als 2025-01-31.</translation>
    </message>
    <message>
        <source>This day is yet to come.</source>
        <translation>Dieser Tag kommt erst noch.</translation>
    </message>
    <message>
        <source>There was no block chain then.</source>
        <translation>Damals gab es noch keine Blockkette.</translation>
    </message>
</context>
<context>
    <name>zon::NoticeModel</name>
    <message>
        <source>That did not work</source>
        <translation>Das ging nicht</translation>
    </message>
</context>
<context>
    <name>zon::OfferModel</name>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abos</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Groceries</source>
        <translation>Lebensmittel</translation>
    </message>
    <message>
        <source>Logistics</source>
        <translation>Logistik</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>%1 ZON</source>
        <translation>%1 ZON</translation>
    </message>
    <message>
        <source>1 ZON = %1 %2 (%3, %4)</source>
        <translation>1 ZON = %1 %2 (%3, %4)</translation>
    </message>
</context>
<context>
    <name>zon::OrderCourse</name>
    <message>
        <source>%1, %2</source>
        <comment>day and time</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>zon::OrderModel</name>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 ZON</source>
        <translation>%1 ZON</translation>
    </message>
    <message>
        <source>Valid until %1</source>
        <translation>Gültig bis %1</translation>
    </message>
    <message>
        <source>Its time is over</source>
        <translation>Nicht mehr gültig</translation>
    </message>
</context>
<context>
    <name>zon::OrderMoney</name>
    <message>
        <source>%1 ZON</source>
        <translation>%1 ZON</translation>
    </message>
    <message>
        <source>You paid</source>
        <translation>Sie zahlten</translation>
    </message>
    <message>
        <source>Paid from elsewhere</source>
        <translation>Von anderswo bezahlt</translation>
    </message>
    <message>
        <source>Paid back to you</source>
        <translation>An Sie zurückgezahlt</translation>
    </message>
</context>
<context>
    <name>zon::OrderView</name>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 ZON</source>
        <translation>%1 ZON</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day and time</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>zon::PaletteSearch</name>
    <message>
        <source>Payment %1…</source>
        <translation>Zahlung %1…</translation>
    </message>
    <message>
        <source>%1 ZON</source>
        <translation>%1 ZON</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>%1 bezahlen</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>no address is known</source>
        <translation>keine Adresse bekannt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>Vertrag</translation>
    </message>
</context>
<context>
    <name>zon::Payment</name>
    <message>
        <source>This file can&apos;t be read as a list of payments.</source>
        <translation>Diese Datei lässt sich nicht als Liste von Zahlungen lesen.</translation>
    </message>
    <message>
        <source>You pasted an address, but the clipboard holds another one now. Compare the address with where you got it before you sign.</source>
        <translation>Sie haben eine Adresse eingefügt, aber die Zwischenablage enthält jetzt eine andere. Vergleichen Sie die Adresse mit ihrer Herkunft, bevor Sie unterschreiben.</translation>
    </message>
    <message>
        <source>The clipboard was changed to another address just now. Compare the address with where you got it, then sign.</source>
        <translation>Die Zwischenablage wurde gerade auf eine andere Adresse geändert. Vergleichen Sie die Adresse mit ihrer Herkunft, dann unterschreiben Sie.</translation>
    </message>
    <message>
        <source>You cancel the payment: everything comes back to your wallet, less a fee of %1 ZON.</source>
        <translation>Sie nehmen die Zahlung zurück: Alles kommt in Ihre Wallet zurück, abzüglich einer Gebühr von %1 ZON.</translation>
    </message>
    <message>
        <source>You spend what you were paid, to yourself, with a fee of %1 ZON that pulls both transactions into a block.</source>
        <translation>Sie geben, was Sie erhielten, an sich selbst aus, mit einer Gebühr von %1 ZON, die beide Transaktionen in einen Block zieht.</translation>
    </message>
    <message numerus="yes">
        <source>You pay %n recipients. The fee is %1 ZON, so %2 ZON leave your wallet.</source>
        <translation>
            <numerusform>Sie bezahlen %n Empfänger. Die Gebühr ist %1 ZON, also verlassen %2 ZON Ihre Wallet.</numerusform>
            <numerusform>Sie bezahlen %n Empfänger. Die Gebühr ist %1 ZON, also verlassen %2 ZON Ihre Wallet.</numerusform>
        </translation>
    </message>
    <message>
        <source>You pay %1 ZON to %2. The fee is %3 ZON, so %4 ZON leave your wallet.</source>
        <translation>Sie zahlen %1 ZON an %2. Die Gebühr ist %3 ZON, also verlassen %4 ZON Ihre Wallet.</translation>
    </message>
    <message>
        <source>in the next block or two</source>
        <translation>im nächsten oder übernächsten Block</translation>
    </message>
    <message numerus="yes">
        <source>within about %n block(s)</source>
        <translation>
            <numerusform>in etwa %n Block</numerusform>
            <numerusform>in etwa %n Blöcken</numerusform>
        </translation>
    </message>
    <message>
        <source>when there is room, in some hours</source>
        <translation>wenn Platz ist, in einigen Stunden</translation>
    </message>
    <message>
        <source>%1 ZON to %2</source>
        <translation>%1 ZON an %2</translation>
    </message>
    <message>
        <source>%1 zat per byte, %2 bytes</source>
        <translation>%1 zat je Byte, %2 Bytes</translation>
    </message>
    <message>
        <source>Offering it to the network…</source>
        <translation>Wird dem Netz angeboten…</translation>
    </message>
    <message>
        <source>A node took it. Waiting for another one to pass it on…</source>
        <translation>Ein Knoten nahm sie. Wartet, bis ein anderer sie weitergibt…</translation>
    </message>
    <message>
        <source>It spreads: other nodes announce it back to us.</source>
        <translation>Sie verbreitet sich: Andere Knoten melden sie uns zurück.</translation>
    </message>
    <message>
        <source>It is in a block.</source>
        <translation>Sie ist in einem Block.</translation>
    </message>
    <message>
        <source>The network did not take it. Your coins are still yours.</source>
        <translation>Das Netz nahm sie nicht. Ihre Münzen gehören weiter Ihnen.</translation>
    </message>
    <message>
        <source>Your part in this wallet is to approve what others prepared. What waits for you is below.</source>
        <translation>Ihre Rolle in dieser Wallet ist, zu genehmigen, was andere vorbereitet haben. Was auf Sie wartet, steht unten.</translation>
    </message>
    <message>
        <source>Your part in this wallet is to look at it. Payments are prepared and approved by others.</source>
        <translation>Ihre Rolle in dieser Wallet ist, sie anzusehen. Zahlungen werden von anderen vorbereitet und genehmigt.</translation>
    </message>
    <message>
        <source>No QR code is in the picture that was copied.</source>
        <translation>Im kopierten Bild ist kein QR-Code.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n codes in this picture. Cut out the one to pay.</source>
        <translation>
            <numerusform>In diesem Bild ist %n Code. Schneiden Sie den aus, der zu zahlen ist.</numerusform>
            <numerusform>In diesem Bild sind %n Codes. Schneiden Sie den aus, der zu zahlen ist.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::PeerModel</name>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>greeting</source>
        <translation>begrüßt</translation>
    </message>
    <message numerus="yes">
        <source>%n delay(s)</source>
        <translation>
            <numerusform>%n Verzögerung</numerusform>
            <numerusform>%n Verzögerungen</numerusform>
        </translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>stimmt überein</translation>
    </message>
    <message>
        <source>serves</source>
        <translation>bietet</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>%1 ein, %2 aus</translation>
    </message>
</context>
<context>
    <name>zon::ProposalModel</name>
    <message>
        <source>%1 ZON to %2</source>
        <translation>%1 ZON an %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 ZON to %n recipients</source>
        <translation>
            <numerusform>%1 ZON an %n Empfänger</numerusform>
            <numerusform>%1 ZON an %n Empfänger</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed by enough: it can be sent.</source>
        <translation>Genug haben unterschrieben: Sie kann gesendet werden.</translation>
    </message>
    <message>
        <source>%1 of %2 signatures are there.</source>
        <translation>%1 von %2 Unterschriften sind da.</translation>
    </message>
    <message>
        <source>Signatures are missing.</source>
        <translation>Unterschriften fehlen.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read as a PSBT.</source>
        <translation>Diese Datei lässt sich nicht als PSBT lesen.</translation>
    </message>
    <message>
        <source>%1 (approved %2)</source>
        <translation>%1 (genehmigt %2)</translation>
    </message>
    <message>
        <source>Pass it on to those who approve it.</source>
        <translation>Geben Sie sie an die weiter, die sie genehmigen.</translation>
    </message>
</context>
<context>
    <name>zon::ProviderModel</name>
    <message numerus="yes">
        <source>%n offers</source>
        <translation>
            <numerusform>%n Angebot</numerusform>
            <numerusform>%n Angebote</numerusform>
        </translation>
    </message>
    <message>
        <source>not fetched yet</source>
        <translation>noch nicht geholt</translation>
    </message>
    <message>
        <source>%1, expired: nothing can be ordered before they are fetched again</source>
        <translation>%1, abgelaufen: Bestellen geht erst, wenn sie neu geholt sind</translation>
    </message>
    <message>
        <source>%1, fetched %2</source>
        <translation>%1, geholt %2</translation>
    </message>
</context>
<context>
    <name>zon::Redeem</name>
    <message>
        <source>%1 from %2, signed, fetched %3</source>
        <translation>%1 von %2, unterschrieben, geholt %3</translation>
    </message>
    <message numerus="yes">
        <source>%n offers</source>
        <translation>
            <numerusform>%n Angebot</numerusform>
            <numerusform>%n Angebote</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n providers</source>
        <translation>
            <numerusform>%n Anbieter</numerusform>
            <numerusform>%n Anbietern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 ZON</source>
        <translation>%1 ZON</translation>
    </message>
    <message>
        <source>about %1 ZON</source>
        <translation>etwa %1 ZON</translation>
    </message>
    <message>
        <source>Your payment for %1 is on its way</source>
        <translation>Ihre Zahlung für %1 ist unterwegs</translation>
    </message>
    <message>
        <source>The receipt is saved as %1</source>
        <translation>Der Beleg ist gespeichert als %1</translation>
    </message>
    <message>
        <source>You redeemed %1 ZON this month.</source>
        <translation>Sie haben diesen Monat %1 ZON eingelöst.</translation>
    </message>
    <message>
        <source>You earned %1 ZON by mining this month and redeemed %2.</source>
        <translation>Sie haben diesen Monat %1 ZON durch Schürfen verdient und %2 eingelöst.</translation>
    </message>
    <message>
        <source>No offer is within your balance yet.</source>
        <translation>Noch reicht Ihr Guthaben für kein Angebot.</translation>
    </message>
    <message numerus="yes">
        <source>Your balance is enough for %n offers.</source>
        <translation>
            <numerusform>Ihr Guthaben reicht für %n Angebot.</numerusform>
            <numerusform>Ihr Guthaben reicht für %n Angebote.</numerusform>
        </translation>
    </message>
    <message>
        <source>The catalogue of %1 has expired. It can be looked at, and nothing be ordered from it before it is fetched again.</source>
        <translation>Der Katalog von %1 ist abgelaufen. Man kann ihn ansehen, aber erst wieder daraus bestellen, wenn er neu geholt ist.</translation>
    </message>
    <message>
        <source>You see what was offered %1 ago; prices may have changed. They are checked before you pay.</source>
        <translation>Die gezeigten Angebote sind %1 alt; Preise können sich geändert haben. Sie werden geprüft, bevor Sie zahlen.</translation>
    </message>
    <message>
        <source>This provider knows no more orders of this wallet</source>
        <translation>Dieser Anbieter kennt keine weiteren Bestellungen dieser Wallet</translation>
    </message>
    <message numerus="yes">
        <source>%n orders were found again</source>
        <translation>
            <numerusform>%n Bestellung wurde wiedergefunden</numerusform>
            <numerusform>%n Bestellungen wurden wiedergefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::ReportView</name>
    <message>
        <source>Income</source>
        <translation>Einnahmen</translation>
    </message>
    <message>
        <source>Mined</source>
        <translation>Geschürft</translation>
    </message>
    <message>
        <source>part of the income</source>
        <translation>Teil der Einnahmen</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>Eingelöst</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n Bestellung</numerusform>
            <numerusform>%n Bestellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Gebühren</translation>
    </message>
    <message>
        <source>for the network</source>
        <translation>für das Netz</translation>
    </message>
    <message>
        <source>Realised gain</source>
        <translation>Realisierter Gewinn</translation>
    </message>
    <message>
        <source>first in, first out</source>
        <translation>zuerst gekommen, zuerst gegangen</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Came %1, went %2</source>
        <translation>Gekommen am %1, gegangen am %2</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 auf %2</translation>
    </message>
    <message>
        <source>no rate was kept for that day</source>
        <translation>für diesen Tag ist kein Kurs festgehalten</translation>
    </message>
    <message>
        <source>Set a rate in the settings, and reports tell values too.</source>
        <translation>Setzen Sie einen Kurs in den Einstellungen, dann nennen Berichte auch Werte.</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) came or went while no rate was kept: they are in no value.</source>
        <translation>
            <numerusform>%n Zahlung kam oder ging, als kein Kurs festgehalten war: Sie ist in keinem Wert enthalten.</numerusform>
            <numerusform>%n Zahlungen kamen oder gingen, als kein Kurs festgehalten war: Sie sind in keinem Wert enthalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The latest %1 of %2 sales are shown.</source>
        <translation>Gezeigt sind die letzten %1 von %2 Verkäufen.</translation>
    </message>
    <message>
        <source>Not due yet</source>
        <translation>Noch nicht fällig</translation>
    </message>
    <message>
        <source>Up to 30 days late</source>
        <translation>Bis 30 Tage überfällig</translation>
    </message>
    <message>
        <source>31 to 60 days late</source>
        <translation>31 bis 60 Tage überfällig</translation>
    </message>
    <message>
        <source>61 to 90 days late</source>
        <translation>61 bis 90 Tage überfällig</translation>
    </message>
    <message>
        <source>Later than 90 days</source>
        <translation>Über 90 Tage überfällig</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s)</source>
        <translation>
            <numerusform>%n Rechnung</numerusform>
            <numerusform>%n Rechnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::ScriptStepper</name>
    <message>
        <source>Input %1</source>
        <translation>Eingang %1</translation>
    </message>
    <message>
        <source>%1 · fails</source>
        <translation>%1 · schlägt fehl</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n Byte</numerusform>
            <numerusform>%n Bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the first %1 steps are kept.</source>
        <translation>Nur die ersten %1 Schritte sind aufgehoben.</translation>
    </message>
</context>
<context>
    <name>zon::SeedPrinter</name>
    <message>
        <source>ZonCoin wallet</source>
        <translation>ZonCoin-Wallet</translation>
    </message>
</context>
<context>
    <name>zon::Session</name>
    <message>
        <source>You found block %1</source>
        <translation>Sie fanden Block %1</translation>
    </message>
    <message numerus="yes">
        <source>It pays %1 ZON, spendable in %n block(s).</source>
        <translation>
            <numerusform>Er bringt %1 ZON, ausgebbar in %n Block.</numerusform>
            <numerusform>Er bringt %1 ZON, ausgebbar in %n Blöcken.</numerusform>
        </translation>
    </message>
    <message>
        <source>The wallet&apos;s description</source>
        <translation>Beschreibung der Wallet</translation>
    </message>
    <message>
        <source>%1 is watched now</source>
        <translation>%1 wird jetzt beobachtet</translation>
    </message>
    <message>
        <source>Its past is being looked for. Choose it above to see it.</source>
        <translation>Ihre Vergangenheit wird gesucht. Wählen Sie sie oben, um sie zu sehen.</translation>
    </message>
    <message>
        <source>The PSBT</source>
        <translation>PSBT</translation>
    </message>
    <message>
        <source>The PSBT is saved</source>
        <translation>Die PSBT ist gespeichert</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>The payment is on its way; see it in Activity.</source>
        <translation>Die Zahlung ist unterwegs; sehen Sie im Verlauf nach.</translation>
    </message>
    <message>
        <source>Practice coins are on their way</source>
        <translation>Übungsgeld ist unterwegs</translation>
    </message>
    <message>
        <source>You see them as unverified first, and as yours once they are in a block.</source>
        <translation>Sie sehen es zuerst ungeprüft; es gehört Ihnen, sobald es in einem Block ist.</translation>
    </message>
    <message>
        <source>Your words are written down</source>
        <translation>Ihre Wörter sind aufgeschrieben</translation>
    </message>
    <message>
        <source>Keep the paper where neither fire nor a curious guest finds it.</source>
        <translation>Bewahren Sie das Papier auf, wo weder Feuer noch ein neugieriger Gast es findet.</translation>
    </message>
    <message>
        <source>The mining history is saved</source>
        <translation>Der Schürf-Verlauf ist gespeichert</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>The password is changed</source>
        <translation>Das Passwort ist geändert</translation>
    </message>
    <message>
        <source>only on the sandbox network</source>
        <translation>nur im Sandbox-Netz</translation>
    </message>
    <message>
        <source>it is dark already</source>
        <translation>ist schon dunkel</translation>
    </message>
    <message>
        <source>it is light already</source>
        <translation>ist schon hell</translation>
    </message>
    <message>
        <source>it follows the system already</source>
        <translation>folgt schon dem System</translation>
    </message>
    <message>
        <source>this is the largest</source>
        <translation>größer geht es nicht</translation>
    </message>
    <message>
        <source>this is the usual size</source>
        <translation>das ist die übliche Größe</translation>
    </message>
    <message>
        <source>Voucher copied</source>
        <translation>Gutschein kopiert</translation>
    </message>
    <message>
        <source>It leaves the clipboard in a minute.</source>
        <translation>In einer Minute verlässt er die Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>zon::StageModel</name>
    <message>
        <source>%1 per second</source>
        <translation>%1 pro Sekunde</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · noch %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n Knoten</numerusform>
            <numerusform>%n Knoten</numerusform>
        </translation>
    </message>
    <message>
        <source>no node yet</source>
        <translation>noch kein Knoten</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>Filter headers</source>
        <translation>Filterköpfe</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>Filters and blocks</source>
        <translation>Filter und Blöcke</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>Block %1</translation>
    </message>
</context>
<context>
    <name>zon::Tray</name>
    <message>
        <source>Open ZonCoin</source>
        <translation>ZonCoin öffnen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>ZonCoin: %1</source>
        <translation>ZonCoin: %1</translation>
    </message>
    <message>
        <source>Mining</source>
        <translation>Schürfen</translation>
    </message>
    <message>
        <source>ZonCoin goes on here</source>
        <translation>ZonCoin läuft hier weiter</translation>
    </message>
    <message>
        <source>It follows the chain, and mines when you want it to. Quit from this icon&apos;s menu.</source>
        <translation>Es folgt der Kette und schürft, wenn Sie es wollen. Beenden Sie es im Menü dieses Symbols.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>state of the chain, state of mining</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>zon::UrCode</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>zon::WalletManager</name>
    <message>
        <source>Words in this profile · %1</source>
        <translation>Wörter in diesem Profil · %1</translation>
    </message>
    <message>
        <source>Watched only · %1</source>
        <translation>Nur beobachtet · %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n key(s) here</source>
        <translation>
            <numerusform>%1 · %n Schlüssel hier</numerusform>
            <numerusform>%1 · %n Schlüssel hier</numerusform>
        </translation>
    </message>
    <message>
        <source>Archived · %1</source>
        <translation>Archiviert · %1</translation>
    </message>
    <message>
        <source>you prepare its payments</source>
        <translation>Sie bereiten ihre Zahlungen vor</translation>
    </message>
    <message>
        <source>you approve its payments</source>
        <translation>Sie genehmigen ihre Zahlungen</translation>
    </message>
    <message>
        <source>you look at it</source>
        <translation>Sie sehen sie an</translation>
    </message>
</context>
<context>
    <name>zon::WalletSetup</name>
    <message>
        <source>Main wallet</source>
        <translation>Hauptwallet</translation>
    </message>
    <message>
        <source>The network&apos;s file names no node. Say where one listens.</source>
        <translation>Die Netzdatei nennt keinen Knoten. Sagen Sie, wo einer lauscht.</translation>
    </message>
</context>
<context>
    <name>zon::deal_words</name>
    <message>
        <source>take a place in it</source>
        <translation>einen Platz darin einnehmen</translation>
    </message>
    <message>
        <source>send the draft to those whose keys are missing</source>
        <translation>den Entwurf denen schicken, deren Schlüssel fehlen</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>unterschreiben</translation>
    </message>
    <message>
        <source>pay into the escrow</source>
        <translation>ins Treuhandkonto einzahlen</translation>
    </message>
    <message>
        <source>deliver, and say so</source>
        <translation>liefern und es sagen</translation>
    </message>
    <message>
        <source>show the secret, and be paid</source>
        <translation>das Geheimnis zeigen und bezahlt werden</translation>
    </message>
    <message>
        <source>look at what came, then release the money</source>
        <translation>ansehen, was kam, dann das Geld freigeben</translation>
    </message>
    <message>
        <source>decide</source>
        <translation>entscheiden</translation>
    </message>
    <message>
        <source>take the money back</source>
        <translation>das Geld zurückholen</translation>
    </message>
    <message>
        <source>send back what came too late</source>
        <translation>zurücksenden, was zu spät kam</translation>
    </message>
    <message>
        <source>wait for blocks</source>
        <translation>Blöcke abwarten</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Being signed</source>
        <translation>Wird unterschrieben</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Vereinbart</translation>
    </message>
    <message>
        <source>Being funded</source>
        <translation>Wird eingezahlt</translation>
    </message>
    <message>
        <source>Funded</source>
        <translation>Eingezahlt</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Nichtig</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Geliefert</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>Strittig</translation>
    </message>
    <message>
        <source>Refund open</source>
        <translation>Rückzahlung möglich</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Zurückgezahlt</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>buyer</source>
        <translation>Käufer</translation>
    </message>
    <message>
        <source>seller</source>
        <translation>Verkäufer</translation>
    </message>
    <message>
        <source>arbiter</source>
        <translation>Schiedsrichter</translation>
    </message>
    <message>
        <source>Your turn: %1</source>
        <translation>Sie sind dran: %1</translation>
    </message>
    <message>
        <source>The %1&apos;s turn: %2</source>
        <translation>Am Zug (%1): %2</translation>
    </message>
    <message>
        <source>Waiting for blocks</source>
        <translation>Wartet auf Blöcke</translation>
    </message>
    <message>
        <source>Everybody has signed by</source>
        <translation>Alle haben unterschrieben bis</translation>
    </message>
    <message>
        <source>The money is in the escrow by</source>
        <translation>Das Geld ist im Treuhandkonto bis</translation>
    </message>
    <message>
        <source>Delivered by</source>
        <translation>Geliefert bis</translation>
    </message>
    <message>
        <source>The buyer has looked by</source>
        <translation>Der Käufer hat geprüft bis</translation>
    </message>
    <message>
        <source>The arbiter may step in from</source>
        <translation>Der Schiedsrichter darf eingreifen ab</translation>
    </message>
    <message>
        <source>The seller shows the secret by</source>
        <translation>Der Verkäufer zeigt das Geheimnis bis</translation>
    </message>
    <message>
        <source>The buyer alone may take the money back from</source>
        <translation>Der Käufer allein darf das Geld zurückholen ab</translation>
    </message>
    <message>
        <source>%1 ZON</source>
        <translation>%1 ZON</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (part %2)</source>
        <translation>%1 (Teil %2)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Price in other money</source>
        <translation>Preis in anderem Geld</translation>
    </message>
    <message>
        <source>Kind of contract</source>
        <translation>Art des Vertrags</translation>
    </message>
    <message>
        <source>Name of the %1</source>
        <translation>Name des %1s</translation>
    </message>
    <message>
        <source>Keys of the %1</source>
        <translation>Schlüssel des %1s</translation>
    </message>
    <message>
        <source>Where the %1 is paid</source>
        <translation>Wo der %1 bezahlt wird</translation>
    </message>
    <message>
        <source>Number of parts</source>
        <translation>Zahl der Teile</translation>
    </message>
    <message>
        <source>Amount in the escrow</source>
        <translation>Betrag im Treuhandkonto</translation>
    </message>
    <message>
        <source>Time to look at it</source>
        <translation>Zeit zum Prüfen</translation>
    </message>
    <message>
        <source>Time for a dispute</source>
        <translation>Zeit für einen Streit</translation>
    </message>
    <message>
        <source>Hash of the secret</source>
        <translation>Hash des Geheimnisses</translation>
    </message>
    <message>
        <source>Blocks until it counts as paid</source>
        <translation>Blöcke, bis es als bezahlt gilt</translation>
    </message>
    <message>
        <source>Who pays the network&apos;s fee</source>
        <translation>Wer die Gebühr des Netzes zahlt</translation>
    </message>
    <message>
        <source>What the arbiter gets</source>
        <translation>Was der Schiedsrichter bekommt</translation>
    </message>
    <message>
        <source>The highest fee</source>
        <translation>Die höchste Gebühr</translation>
    </message>
    <message>
        <source>Deposits</source>
        <translation>Kautionen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
</TS>
