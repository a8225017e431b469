<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en_US">
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Search payments</source>
        <translation>Chercher des paiements</translation>
    </message>
    <message>
        <source>Name, address or transaction</source>
        <translation>Nom, adresse ou transaction</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Sorties</translation>
    </message>
    <message>
        <source>Mined</source>
        <translation>Miné</translation>
    </message>
    <message>
        <source>Unverified</source>
        <translation>Non vérifié</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Paiements</translation>
    </message>
    <message>
        <source>Transaction id</source>
        <translation>Identifiant de transaction</translation>
    </message>
    <message>
        <source>No payments yet</source>
        <translation>Pas encore de paiements</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Rien ne correspond</translation>
    </message>
    <message>
        <source>The first payment you get appears here within a second of being sent.</source>
        <translation>Le premier paiement reçu apparaît ici dans la seconde où il est envoyé.</translation>
    </message>
    <message>
        <source>Try fewer letters, or another kind.</source>
        <translation>Essayez moins de lettres, ou un autre type.</translation>
    </message>
    <message>
        <source>Get paid</source>
        <translation>Encaisser</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
</context>
<context>
    <name>ActivityRow</name>
    <message>
        <source>Name of this payment</source>
        <translation>Nom de ce paiement</translation>
    </message>
    <message>
        <source>A name, for you alone</source>
        <translation>Un nom, pour vous seul</translation>
    </message>
    <message>
        <source>Pay a higher fee</source>
        <translation>Payer des frais plus élevés</translation>
    </message>
    <message>
        <source>Speed it up with what it pays you</source>
        <translation>L&apos;accélérer avec ce qu&apos;il vous paie</translation>
    </message>
    <message>
        <source>Cancel this payment</source>
        <translation>Annuler ce paiement</translation>
    </message>
    <message>
        <source>Look into this payment</source>
        <translation>Examiner ce paiement</translation>
    </message>
    <message>
        <source>Name this payment</source>
        <translation>Nommer ce paiement</translation>
    </message>
    <message>
        <source>Copy the transaction id</source>
        <translation>Copier l&apos;identifiant de transaction</translation>
    </message>
</context>
<context>
    <name>AddressBookDialog</name>
    <message>
        <source>Somebody new</source>
        <translation>Quelqu&apos;un de nouveau</translation>
    </message>
    <message>
        <source>Change an entry</source>
        <translation>Modifier une entrée</translation>
    </message>
    <message>
        <source>Address book</source>
        <translation>Carnet d&apos;adresses</translation>
    </message>
    <message>
        <source>Nobody is in it yet. Add those whom you pay again and again; a new address from them belongs here too.</source>
        <translation>Il n&apos;y a encore personne. Ajoutez ceux que vous payez souvent ; leurs nouvelles adresses vont ici aussi.</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Remove?</source>
        <translation>Retirer ?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Where to pay them. Get it from them, not from a letter or a web page alone.</source>
        <translation>Où les payer. Demandez-la-leur de vive voix, pas seulement par lettre ou page web.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>AttentionCard</name>
    <message>
        <source>What needs you</source>
        <translation>Ce qui vous attend</translation>
    </message>
    <message>
        <source>Nothing. All is well.</source>
        <translation>Rien. Tout va bien.</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>Your words</source>
        <translation>Vos mots</translation>
    </message>
    <message>
        <source>Which is word %1?</source>
        <translation>Quel est le mot %1 ?</translation>
    </message>
    <message>
        <source>Write these words down</source>
        <translation>Notez ces mots</translation>
    </message>
    <message>
        <source>Whoever sees them can take your money. Is anyone looking over your shoulder, or sharing this screen?</source>
        <translation>Qui les voit peut prendre votre argent. Quelqu&apos;un regarde-t-il par-dessus votre épaule ou partage-t-il cet écran ?</translation>
    </message>
    <message numerus="yes">
        <source>Look at your paper. %n more to pick.</source>
        <translation>
            <numerusform>Regardez votre papier. Encore %n.</numerusform>
            <numerusform>Regardez votre papier. Encore %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>On paper, in this order. Nobody from support will ever ask for them.</source>
        <translation>Sur papier, dans cet ordre. Personne du support ne les demandera jamais.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Show my words</source>
        <translation>Montrer mes mots</translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation>Je les ai notés</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>A printer may keep what it printed. One of your own, on a cable, is better than one at work.</source>
        <translation>Une imprimante peut garder ce qu&apos;elle a imprimé. La vôtre, par câble, vaut mieux que celle du travail.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
</context>
<context>
    <name>BackupFileDialog</name>
    <message>
        <source>Make a backup</source>
        <translation>Faire une sauvegarde</translation>
    </message>
    <message>
        <source>Test a backup</source>
        <translation>Tester une sauvegarde</translation>
    </message>
    <message>
        <source>Wallets, labels, invoices and settings go into one file that opens with your password.</source>
        <translation>Portefeuilles, libellés, factures et réglages vont dans un fichier qui s&apos;ouvre avec votre mot de passe.</translation>
    </message>
    <message>
        <source>The backup is opened aside, as if it were restored, and compared with what is in the profile now. Neither is changed.</source>
        <translation>La sauvegarde est ouverte à part, comme si on la restaurait, et comparée au profil actuel. Aucun des deux n&apos;est modifié.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Password when the backup was made</source>
        <translation>Mot de passe au moment de la sauvegarde</translation>
    </message>
    <message>
        <source>%1, now %2</source>
        <translation>%1, maintenant %2</translation>
    </message>
    <message>
        <source>same</source>
        <translation>pareil</translation>
    </message>
    <message>
        <source>different</source>
        <translation>différent</translation>
    </message>
    <message>
        <source>Make the backup</source>
        <translation>Faire la sauvegarde</translation>
    </message>
    <message>
        <source>Test it</source>
        <translation>La tester</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BalanceCard</name>
    <message>
        <source>Balance</source>
        <translation>Solde</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Unverified</source>
        <translation>Non vérifié</translation>
    </message>
    <message>
        <source>Maturing (mining)</source>
        <translation>En maturation (minage)</translation>
    </message>
    <message>
        <source>Balance over time</source>
        <translation>Solde dans le temps</translation>
    </message>
    <message>
        <source>Get some practice money</source>
        <translation>Obtenir de l&apos;argent d&apos;essai</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Rien ici pour l&apos;instant</translation>
    </message>
    <message>
        <source>The sandbox has a faucet. Ask it for 25 practice ZON: they show as unverified within a second and are yours with the next block.</source>
        <translation>Le bac à sable a un robinet. Demandez-lui 25 ZON d&apos;essai : ils apparaissent non vérifiés en une seconde et sont à vous au bloc suivant.</translation>
    </message>
    <message>
        <source>Give someone an address to be paid, or switch mining on. Your balance over time will be drawn here.</source>
        <translation>Donnez une adresse pour être payé, ou lancez le minage. Votre solde sera dessiné ici.</translation>
    </message>
    <message>
        <source>Get 25 practice ZON</source>
        <translation>Obtenir 25 ZON d&apos;essai</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>1W</source>
        <translation>1S</translation>
    </message>
    <message>
        <source>1M</source>
        <translation>1M</translation>
    </message>
    <message>
        <source>1Y</source>
        <translation>1A</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
</context>
<context>
    <name>BanList</name>
    <message>
        <source>Banned nodes</source>
        <translation>Nœuds bannis</translation>
    </message>
</context>
<context>
    <name>BusinessCard</name>
    <message>
        <source>Your business</source>
        <translation>Votre entreprise</translation>
    </message>
    <message>
        <source>Name on invoices</source>
        <translation>Nom sur les factures</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Adresse postale</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Numéro fiscal</translation>
    </message>
    <message>
        <source>1 ZON is worth</source>
        <translation>1 ZON vaut</translation>
    </message>
    <message>
        <source>Price of 1 ZON</source>
        <translation>Prix de 1 ZON</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Non fixé</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Fixer</translation>
    </message>
    <message>
        <source>Set on %1. Invoices and payments keep the rate of their day.</source>
        <translation>Fixé le %1. Factures et paiements gardent le taux de leur jour.</translation>
    </message>
    <message>
        <source>With a rate you can write prices in your currency. Invoices and payments keep the rate of their day.</source>
        <translation>Avec un taux, vous écrivez les prix dans votre devise. Factures et paiements gardent le taux de leur jour.</translation>
    </message>
</context>
<context>
    <name>BytesAside</name>
    <message>
        <source>Under the pointer</source>
        <translation>Sous le pointeur</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
</context>
<context>
    <name>CashierDialog</name>
    <message>
        <source>Cashier mode</source>
        <translation>Mode caisse</translation>
    </message>
    <message>
        <source>The whole window shows the code to pay, and nothing else of your wallet. Your PIN leaves it.</source>
        <translation>Toute la fenêtre montre le code à payer et rien d&apos;autre de votre portefeuille. Votre PIN la quitte.</translation>
    </message>
    <message>
        <source>The whole window shows the code to pay, and nothing else of your wallet. Choose a PIN that leaves it.</source>
        <translation>Toute la fenêtre montre le code à payer et rien d&apos;autre de votre portefeuille. Choisissez un PIN pour la quitter.</translation>
    </message>
    <message>
        <source>PIN, at least 4 characters</source>
        <translation>PIN, au moins 4 caractères</translation>
    </message>
    <message>
        <source>Prices in</source>
        <translation>Prix en</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>CashierPage</name>
    <message>
        <source>Cashier</source>
        <translation>Caisse</translation>
    </message>
    <message>
        <source>Leave…</source>
        <translation>Quitter…</translation>
    </message>
    <message>
        <source>How much?</source>
        <translation>Combien ?</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>Montrer le code</translation>
    </message>
    <message>
        <source>Code to scan: %1</source>
        <translation>Code à scanner : %1</translation>
    </message>
    <message>
        <source>Payment seen. It counts once a block holds it.</source>
        <translation>Paiement vu. Il compte quand un bloc le contient.</translation>
    </message>
    <message>
        <source>%1 ZON are still missing</source>
        <translation>Il manque encore %1 ZON</translation>
    </message>
    <message>
        <source>Waiting for %1 ZON</source>
        <translation>En attente de %1 ZON</translation>
    </message>
    <message>
        <source>PAID</source>
        <translation>PAYÉ</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>Annuler la vente</translation>
    </message>
    <message>
        <source>Next sale</source>
        <translation>Vente suivante</translation>
    </message>
    <message>
        <source>Put aside, next sale</source>
        <translation>Mettre de côté, vente suivante</translation>
    </message>
    <message>
        <source>Leave cashier mode</source>
        <translation>Quitter le mode caisse</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>ChainCard</name>
    <message>
        <source>Time between blocks</source>
        <translation>Temps entre les blocs</translation>
    </message>
    <message>
        <source>Shown as soon as the first blocks are verified.</source>
        <translation>Affiché dès que les premiers blocs sont vérifiés.</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Difficulté</translation>
    </message>
    <message>
        <source>%1 now, since the chain began</source>
        <translation>maintenant %1, depuis le début de la chaîne</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>Which is word %1?</source>
        <translation>Quel est le mot %1 ?</translation>
    </message>
    <message numerus="yes">
        <source>Look at your paper. %n more to pick.</source>
        <translation>
            <numerusform>Regardez votre papier. Encore %n.</numerusform>
            <numerusform>Regardez votre papier. Encore %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>Code to scan</source>
        <translation>Code à scanner</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier en texte</translation>
    </message>
</context>
<context>
    <name>CodeReader</name>
    <message>
        <source>The picture %1 can&apos;t be read, or is too large.</source>
        <translation>L&apos;image %1 ne peut pas être lue, ou est trop grande.</translation>
    </message>
    <message>
        <source>The picture %1 is too large. Cut out the code.</source>
        <translation>L&apos;image %1 est trop grande. Ne gardez que le code.</translation>
    </message>
    <message>
        <source>%1 is no picture that can be read.</source>
        <translation>%1 n&apos;est pas une image lisible.</translation>
    </message>
    <message>
        <source>No QR code was found. Take the picture from nearer, straight from the front.</source>
        <translation>Aucun code QR n&apos;a été trouvé. Prenez la photo de plus près, bien en face.</translation>
    </message>
</context>
<context>
    <name>CoinDialog</name>
    <message>
        <source>Choose coins</source>
        <translation>Choisir des pièces</translation>
    </message>
    <message>
        <source>Exactly the coins you choose are spent. Choose none, and the wallet does. A frozen coin is left alone until you choose it here or thaw it.</source>
        <translation>Les pièces choisies, et elles seules, sont dépensées. N&apos;en choisissez aucune et le portefeuille décide. Une pièce gelée est laissée jusqu&apos;à ce que vous la choisissiez ici ou la dégeliez.</translation>
    </message>
    <message>
        <source>Coins</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>Thaw this coin</source>
        <translation>Dégeler cette pièce</translation>
    </message>
    <message>
        <source>Freeze this coin</source>
        <translation>Geler cette pièce</translation>
    </message>
    <message>
        <source>Spend %1</source>
        <translation>Dépenser %1</translation>
    </message>
    <message numerus="yes">
        <source>%n coin(s) chosen</source>
        <translation>
            <numerusform>%n pièce choisie</numerusform>
            <numerusform>%n pièces choisies</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>N&apos;en choisir aucune</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Search or do anything</source>
        <translation>Chercher ou faire quelque chose</translation>
    </message>
    <message>
        <source>Where to, or what to do</source>
        <translation>Où aller, ou que faire</translation>
    </message>
    <message>
        <source>Nothing by that name</source>
        <translation>Rien de ce nom</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare with another</source>
        <translation>Comparer avec un autre</translation>
    </message>
    <message>
        <source>Another version of this PSBT, or the transaction that replaced this one. The wallet says what changed and what to read before you sign.</source>
        <translation>Une autre version de ce PSBT, ou la transaction qui a remplacé celle-ci. Le portefeuille dit ce qui a changé et ce qu&apos;il faut lire avant de signer.</translation>
    </message>
    <message>
        <source>The other one</source>
        <translation>L&apos;autre</translation>
    </message>
    <message>
        <source>Transaction id, hex or base64</source>
        <translation>Identifiant de transaction, hex ou base64</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>The file to compare with</source>
        <translation>Le fichier à comparer</translation>
    </message>
</context>
<context>
    <name>ComparisonCard</name>
    <message>
        <source>Compared</source>
        <translation>Comparé</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>Fermer la comparaison</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <translation>%1, puis %2</translation>
    </message>
</context>
<context>
    <name>ContractChanges</name>
    <message>
        <source>What they changed</source>
        <translation>Ce que l&apos;autre a changé</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Avant : %1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Maintenant : %1</translation>
    </message>
</context>
<context>
    <name>ContractFiles</name>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>A plan or a list can belong to the terms. Its hash is signed with them, so that nobody can swap it.</source>
        <translation>Un plan ou une liste peut faire partie des conditions. Son hash est signé avec elles, pour que personne ne puisse l&apos;échanger.</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Ajouter un fichier</translation>
    </message>
</context>
<context>
    <name>ContractJoin</name>
    <message>
        <source>Take your place</source>
        <translation>Prenez votre place</translation>
    </message>
    <message>
        <source>Read the terms and the dates. Then put in your keys: your program makes fresh ones for this contract alone, and an address to be paid to. You can still say no afterwards: only signing binds.</source>
        <translation>Lisez les conditions et les dates. Puis mettez vos clés : votre programme en crée de neuves pour ce seul contrat, avec une adresse où être payé. Vous pouvez encore refuser ensuite : seule la signature engage.</translation>
    </message>
    <message>
        <source>You are the</source>
        <translation>Vous êtes</translation>
    </message>
    <message>
        <source>Your name in the contract</source>
        <translation>Votre nom dans le contrat</translation>
    </message>
    <message>
        <source>Put in my keys</source>
        <translation>Mettre mes clés</translation>
    </message>
</context>
<context>
    <name>ContractPdf</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Code to compare</source>
        <translation>Code à comparer</translation>
    </message>
    <message>
        <source>Contract id</source>
        <translation>Identifiant du contrat</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>has signed</source>
        <translation>a signé</translation>
    </message>
    <message>
        <source>has not signed</source>
        <translation>n&apos;a pas signé</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Who moves the money</source>
        <translation>Qui déplace l&apos;argent</translation>
    </message>
    <message>
        <source>Escrow</source>
        <translation>Séquestre</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>What binds is the signed .zonc file: zoncoin-cli contract verify checks it. Compare the code by voice before anybody pays.</source>
        <translation>Ce qui engage est le fichier .zonc signé : zoncoin-cli contract verify le vérifie. Comparez le code de vive voix avant que quiconque paie.</translation>
    </message>
</context>
<context>
    <name>ContractPractice</name>
    <message>
        <source>Practice</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>Try every way this can go. The practice seller and arbiter answer at once, and time passes when you say so.</source>
        <translation>Essayez toutes les issues possibles. Le vendeur et l&apos;arbitre d&apos;essai répondent tout de suite, et le temps passe quand vous le dites.</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Qui répond</translation>
    </message>
    <message>
        <source>How they behave</source>
        <translation>Son comportement</translation>
    </message>
    <message>
        <source>Honest</source>
        <translation>Honnête</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Muet</translation>
    </message>
    <message>
        <source>Cheats</source>
        <translation>Triche</translation>
    </message>
    <message>
        <source>Let them answer</source>
        <translation>Faire répondre</translation>
    </message>
    <message>
        <source>Let 7 days pass</source>
        <translation>Passer 7 jours</translation>
    </message>
</context>
<context>
    <name>ContractReview</name>
    <message>
        <source>In your words (the others read it)</source>
        <translation>Avec vos mots (les autres les lisent)</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>Avec vos mots</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ContractSend</name>
    <message>
        <source>Give it to the others</source>
        <translation>Le donner aux autres</translation>
    </message>
    <message>
        <source>The contract as codes</source>
        <translation>Le contrat en codes</translation>
    </message>
    <message>
        <source>The other side takes pictures of all of them, or films the screen, and opens them in its own program.</source>
        <translation>L’autre partie les photographie tous, ou filme l’écran, et les ouvre dans son programme.</translation>
    </message>
    <message>
        <source>Give it on after each of your steps: what you signed or said is in it. What the others send back, you take on the board.</source>
        <translation>Transmettez-le après chacune de vos étapes : ce que vous avez signé ou dit s’y trouve. Ce que les autres renvoient se reçoit dans la liste.</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Enregistrer le fichier</translation>
    </message>
    <message>
        <source>Show as QR codes</source>
        <translation>Montrer en codes QR</translation>
    </message>
    <message>
        <source>Or by a link: the relay that keeps it for them</source>
        <translation>Ou par un lien : le relais qui le garde pour eux</translation>
    </message>
    <message>
        <source>A relay stores it sealed: it can&apos;t read it, and knows no names.</source>
        <translation>Un relais le garde scellé : il ne peut pas le lire et ne connaît aucun nom.</translation>
    </message>
    <message>
        <source>Address of the relay</source>
        <translation>Adresse du relais</translation>
    </message>
    <message>
        <source>The link: whoever has it can read the contract</source>
        <translation>Le lien : qui l’a peut lire le contrat</translation>
    </message>
    <message>
        <source>Put it there again</source>
        <translation>Le déposer à nouveau</translation>
    </message>
    <message>
        <source>Put it there</source>
        <translation>L’y déposer</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>ContractShares</name>
    <message>
        <source>Your decision</source>
        <translation>Votre décision</translation>
    </message>
    <message>
        <source>Share it otherwise</source>
        <translation>Partager autrement</translation>
    </message>
    <message>
        <source>You sign first; the side that you decide with signs after you. The shares go to the addresses in the contract and nowhere else.</source>
        <translation>Vous signez d&apos;abord ; le côté avec lequel vous décidez signe après vous. Les parts vont aux adresses du contrat et nulle part ailleurs.</translation>
    </message>
    <message>
        <source>You sign first; the other side&apos;s signature completes it. It goes to the addresses in the contract and nowhere else.</source>
        <translation>Vous signez d&apos;abord ; la signature de l&apos;autre côté complète le partage. L&apos;argent va aux adresses du contrat et nulle part ailleurs.</translation>
    </message>
    <message>
        <source>To the buyer</source>
        <translation>À l&apos;acheteur</translation>
    </message>
    <message>
        <source>To the seller</source>
        <translation>Au vendeur</translation>
    </message>
    <message>
        <source>Decide with</source>
        <translation>Décider avec</translation>
    </message>
    <message>
        <source>With the buyer</source>
        <translation>Avec l&apos;acheteur</translation>
    </message>
    <message>
        <source>With the seller</source>
        <translation>Avec le vendeur</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Relire</translation>
    </message>
</context>
<context>
    <name>ContractTake</name>
    <message>
        <source>Take a contract</source>
        <translation>Recevoir un contrat</translation>
    </message>
    <message>
        <source>Contracts (*.zonc)</source>
        <translation>Contrats (*.zonc)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.webp)</source>
        <translation>Images (*.png *.jpg *.jpeg *.gif *.webp)</translation>
    </message>
    <message>
        <source>A new contract, or what the others did to one that is here already.</source>
        <translation>Un nouveau contrat, ou ce que les autres ont fait d’un contrat déjà présent.</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Depuis un fichier</translation>
    </message>
    <message>
        <source>From pictures of its codes</source>
        <translation>Depuis des images de ses codes</translation>
    </message>
    <message>
        <source>Or by the link that you were given</source>
        <translation>Ou par le lien que l’on vous a donné</translation>
    </message>
    <message>
        <source>Link to a contract</source>
        <translation>Lien vers un contrat</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Récupérer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ContractView</name>
    <message>
        <source>Sign</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Pay into the escrow</source>
        <translation>Payer au séquestre</translation>
    </message>
    <message>
        <source>It is delivered</source>
        <translation>C&apos;est livré</translation>
    </message>
    <message>
        <source>Release the money</source>
        <translation>Libérer l&apos;argent</translation>
    </message>
    <message>
        <source>Sign how it is shared</source>
        <translation>Signer le partage</translation>
    </message>
    <message>
        <source>Take the money back</source>
        <translation>Reprendre l&apos;argent</translation>
    </message>
    <message>
        <source>Something is wrong</source>
        <translation>Quelque chose ne va pas</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Code to compare by voice</source>
        <translation>Code à comparer de vive voix</translation>
    </message>
    <message>
        <source>Who moves the money</source>
        <translation>Qui déplace l&apos;argent</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Remove this contract?</source>
        <translation>Retirer ce contrat ?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>It holds no money. Its terms, signatures and files are gone from this profile; the file that you gave to others stays with them.</source>
        <translation>Il ne contient pas d&apos;argent. Ses conditions, signatures et fichiers disparaissent de ce profil ; le fichier que vous avez donné aux autres leur reste.</translation>
    </message>
    <message>
        <source>Show the secret, and be paid</source>
        <translation>Montrer le secret, et être payé</translation>
    </message>
    <message>
        <source>Change the terms</source>
        <translation>Modifier les conditions</translation>
    </message>
    <message>
        <source>Copy the voucher&apos;s key</source>
        <translation>Copier la clé du bon</translation>
    </message>
    <message>
        <source>Give the money back</source>
        <translation>Rendre l&apos;argent</translation>
    </message>
    <message>
        <source>The key that the seller showed</source>
        <translation>La clé que le vendeur a montrée</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Checked here</source>
        <translation>Vérifié ici</translation>
    </message>
    <message>
        <source>Back on the board</source>
        <translation>Remettre au tableau</translation>
    </message>
    <message>
        <source>Out of the way</source>
        <translation>Mettre de côté</translation>
    </message>
</context>
<context>
    <name>ContractWizard</name>
    <message>
        <source>How is it to be paid?</source>
        <translation>Comment doit-on payer ?</translation>
    </message>
    <message>
        <source>On delivery</source>
        <translation>À la livraison</translation>
    </message>
    <message>
        <source>An escrow holds the money until the buyer has looked. Later an arbiter decides with one of you; later still the buyer takes it back alone. For most purchases.</source>
        <translation>Un séquestre garde l&apos;argent jusqu&apos;à ce que l&apos;acheteur ait examiné. Plus tard, un arbitre décide avec l&apos;un de vous ; plus tard encore, l&apos;acheteur reprend l&apos;argent seul. Pour la plupart des achats.</translation>
    </message>
    <message>
        <source>On delivery, with an arbiter from the first day</source>
        <translation>À la livraison, avec un arbitre dès le premier jour</translation>
    </message>
    <message>
        <source>Any two of buyer, seller and arbiter move the money at any time. Quicker to decide; the arbiter has more to say.</source>
        <translation>Deux quelconques parmi l&apos;acheteur, le vendeur et l&apos;arbitre déplacent l&apos;argent à tout moment. La décision est plus rapide ; l&apos;arbitre a plus de poids.</translation>
    </message>
    <message>
        <source>In milestones</source>
        <translation>Par tranches</translation>
    </message>
    <message>
        <source>All of it is in escrow from the beginning, in parts: each is paid when its part was delivered.</source>
        <translation>Tout est au séquestre dès le début, en tranches : chacune est payée quand elle a été livrée.</translation>
    </message>
    <message>
        <source>For a voucher or a key</source>
        <translation>Pour un bon ou une clé</translation>
    </message>
    <message>
        <source>The seller is paid by showing the key, and only so: either the buyer has the key, or the money back. No arbiter.</source>
        <translation>Le vendeur est payé en montrant la clé, et seulement ainsi : l&apos;acheteur a soit la clé, soit l&apos;argent de retour. Pas d&apos;arbitre.</translation>
    </message>
    <message>
        <source>With deposits on both sides</source>
        <translation>Avec une caution de chaque côté</translation>
    </message>
    <message>
        <source>Both lock something of their own on top of the price, so that both lose by walking away.</source>
        <translation>Chacun bloque quelque chose à lui en plus du prix : tous deux perdent à s&apos;en aller.</translation>
    </message>
    <message>
        <source>Other terms</source>
        <translation>Autres conditions</translation>
    </message>
    <message>
        <source>The terms</source>
        <translation>Les conditions</translation>
    </message>
    <message>
        <source>You are</source>
        <translation>Votre rôle</translation>
    </message>
    <message>
        <source>I buy</source>
        <translation>J&apos;achète</translation>
    </message>
    <message>
        <source>I sell</source>
        <translation>Je vends</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Flour, 2 t, delivered to Quay 4</source>
        <translation>Farine, 2 t, livrée au quai 4</translation>
    </message>
    <message>
        <source>What is delivered, and what makes it right</source>
        <translation>Ce qui est livré, et ce qui le rend conforme</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Your name in it</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>The buyer&apos;s name</source>
        <translation>Le nom de l&apos;acheteur</translation>
    </message>
    <message>
        <source>The seller&apos;s name</source>
        <translation>Le nom du vendeur</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>The arbiter&apos;s name</source>
        <translation>Le nom de l&apos;arbitre</translation>
    </message>
    <message>
        <source>What the arbiter gets for a decision</source>
        <translation>Ce que reçoit l&apos;arbitre pour décider</translation>
    </message>
    <message>
        <source>The buyer&apos;s deposit</source>
        <translation>La caution de l&apos;acheteur</translation>
    </message>
    <message>
        <source>The seller&apos;s deposit</source>
        <translation>La caution du vendeur</translation>
    </message>
    <message>
        <source>Number of parts</source>
        <translation>Nombre de tranches</translation>
    </message>
    <message>
        <source>Everybody signs within</source>
        <translation>Tous signent sous</translation>
    </message>
    <message>
        <source>Then paid in within</source>
        <translation>Puis versé sous</translation>
    </message>
    <message>
        <source>Then a part every</source>
        <translation>Une tranche tous les</translation>
    </message>
    <message>
        <source>Then delivered within</source>
        <translation>Puis livré sous</translation>
    </message>
    <message>
        <source>The buyer looks for</source>
        <translation>Examen par l&apos;acheteur</translation>
    </message>
    <message>
        <source>A dispute has</source>
        <translation>Pour un litige</translation>
    </message>
    <message>
        <source>What it means for you</source>
        <translation>Ce que cela veut dire pour vous</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Change the draft</source>
        <translation>Modifier le projet</translation>
    </message>
    <message>
        <source>Make the draft</source>
        <translation>Faire le projet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>ContractsPage</name>
    <message>
        <source>Contracts</source>
        <translation>Contrats</translation>
    </message>
    <message>
        <source>All contracts</source>
        <translation>Tous les contrats</translation>
    </message>
    <message>
        <source>Evidence bundle</source>
        <translation>Dossier de preuves</translation>
    </message>
    <message>
        <source>Contracts (*.zonc)</source>
        <translation>Contrats (*.zonc)</translation>
    </message>
    <message>
        <source>No contracts yet</source>
        <translation>Pas encore de contrats</translation>
    </message>
    <message>
        <source>Other terms</source>
        <translation>Autres conditions</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>Nouveau contrat</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>The contract to read on paper, with its code</source>
        <translation>Le contrat à lire sur papier, avec son code</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>A contract binds the terms, the parties&apos; keys and the escrow that holds the money. Begin one yourself, or open a .zonc file that somebody gave you: you can drop it here.</source>
        <translation>Un contrat lie les conditions, les clés des parties et le séquestre qui garde l&apos;argent. Commencez-en un vous-même, ou ouvrez un fichier .zonc qu&apos;on vous a donné : vous pouvez le déposer ici.</translation>
    </message>
    <message>
        <source>Give it to the others</source>
        <translation>Le donner aux autres</translation>
    </message>
    <message>
        <source>Look for news in its box</source>
        <translation>Chercher du nouveau dans sa boîte</translation>
    </message>
    <message>
        <source>Take a contract</source>
        <translation>Recevoir un contrat</translation>
    </message>
</context>
<context>
    <name>CostsDialog</name>
    <message>
        <source>Electricity</source>
        <translation>Électricité</translation>
    </message>
    <message>
        <source>Nobody but a meter knows how much more the computer takes while it mines; about 10 to 20 W for each busy core is usual.</source>
        <translation>Seul un compteur sait combien l&apos;ordinateur consomme de plus en minant ; 10 à 20 W par cœur occupé est habituel.</translation>
    </message>
    <message>
        <source>Mining takes</source>
        <translation>Le minage consomme</translation>
    </message>
    <message>
        <source>Watts that mining takes</source>
        <translation>Watts que consomme le minage</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>A kilowatt-hour costs</source>
        <translation>Un kilowattheure coûte</translation>
    </message>
    <message>
        <source>Price of a kilowatt-hour</source>
        <translation>Prix d&apos;un kilowattheure</translation>
    </message>
    <message>
        <source>0.31</source>
        <translation>0,31</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Table of</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Which table</source>
        <translation>Quel tableau</translation>
    </message>
    <message>
        <source>Everything (journal)</source>
        <translation>Tout (journal)</translation>
    </message>
    <message>
        <source>Statement for Xero</source>
        <translation>Relevé pour Xero</translation>
    </message>
    <message>
        <source>History for Koinly</source>
        <translation>Historique pour Koinly</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Factures</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>Labels (BIP329)</source>
        <translation>Libellés (BIP329)</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… et encore %n</numerusform>
            <numerusform>… et encore %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup of everything, in one encrypted file</source>
        <translation>Sauvegarde de tout, dans un fichier chiffré</translation>
    </message>
    <message>
        <source>Test a backup…</source>
        <translation>Tester une sauvegarde…</translation>
    </message>
    <message>
        <source>Make a backup…</source>
        <translation>Faire une sauvegarde…</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>Labels (*.jsonl)</source>
        <translation>Libellés (*.jsonl)</translation>
    </message>
    <message>
        <source>Labels (*.jsonl *.json *.txt)</source>
        <translation>Libellés (*.jsonl *.json *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Backups (*.zon)</source>
        <translation>Sauvegardes (*.zon)</translation>
    </message>
</context>
<context>
    <name>DaysField</name>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
</context>
<context>
    <name>DealClauses</name>
    <message>
        <source>You put %1 into an escrow, in one payment with the other side&apos;s part. Both get their deposits back when the deal is done, so both lose by walking away.</source>
        <translation>Vous versez %1 à un séquestre, en un seul paiement avec la part de l&apos;autre côté. Chacun récupère sa caution quand l&apos;affaire est conclue ; tous deux perdent donc à s&apos;en aller.</translation>
    </message>
    <message>
        <source>You pay %1 into %2 escrows at once. Each is released by itself, when its part was delivered.</source>
        <translation>Vous payez %1 à %2 séquestres d&apos;un coup. Chacun est libéré séparément, quand sa tranche a été livrée.</translation>
    </message>
    <message>
        <source>The buyer pays %1 into %2 escrows at once. You get each when its part was delivered.</source>
        <translation>L&apos;acheteur paie %1 à %2 séquestres d&apos;un coup. Vous recevez chacun quand sa tranche a été livrée.</translation>
    </message>
    <message>
        <source>You pay %1 into an escrow that opens to the key of your voucher: the seller can&apos;t take the money without giving you the key.</source>
        <translation>Vous payez %1 à un séquestre qui s&apos;ouvre avec la clé de votre bon : le vendeur ne peut pas prendre l&apos;argent sans vous donner la clé.</translation>
    </message>
    <message>
        <source>The buyer pays %1 into an escrow. You take it by showing the key that opens the voucher, and need nobody for that.</source>
        <translation>L&apos;acheteur paie %1 à un séquestre. Vous prenez l&apos;argent en montrant la clé qui ouvre le bon, et n&apos;avez besoin de personne pour cela.</translation>
    </message>
    <message>
        <source>You pay %1 into an escrow. Neither you nor the seller can move it alone.</source>
        <translation>Vous payez %1 à un séquestre. Ni vous ni le vendeur ne pouvez déplacer l&apos;argent seul.</translation>
    </message>
    <message>
        <source>The buyer pays %1 into an escrow before you deliver. Neither of you can move it alone.</source>
        <translation>L&apos;acheteur paie %1 à un séquestre avant que vous livriez. Aucun de vous ne peut déplacer l&apos;argent seul.</translation>
    </message>
    <message>
        <source>The seller shows the key on the chain: that pays the seller, and your program reads the key from it.</source>
        <translation>Le vendeur montre la clé sur la chaîne : cela paie le vendeur, et votre programme y lit la clé.</translation>
    </message>
    <message>
        <source>The seller delivers and says so. The buyer looks at it within the agreed days and signs; the seller has signed already, so that this one signature pays.</source>
        <translation>Le vendeur livre et le dit. L&apos;acheteur examine dans les jours convenus et signe ; le vendeur a déjà signé, cette seule signature paie donc.</translation>
    </message>
    <message>
        <source>The arbiter can decide at any time, together with either of you.</source>
        <translation>L&apos;arbitre peut décider à tout moment, avec l&apos;un de vous deux.</translation>
    </message>
    <message>
        <source>From %1 on the arbiter can decide, together with either of you. Before that, only you two together move the money.</source>
        <translation>Dès le %1, l&apos;arbitre peut décider, avec l&apos;un de vous deux. Avant cela, vous seuls, ensemble, déplacez l&apos;argent.</translation>
    </message>
    <message>
        <source>There is no arbiter: either the key is shown, or the money goes back.</source>
        <translation>Il n&apos;y a pas d&apos;arbitre : soit la clé est montrée, soit l&apos;argent revient.</translation>
    </message>
    <message>
        <source>4,320 blocks (about a month) after the money came the arbiter can decide, together with either of you. Before that everything stays locked.</source>
        <translation>4320 blocs (environ un mois) après l&apos;arrivée de l&apos;argent, l&apos;arbitre peut décider, avec l&apos;un de vous deux. Avant cela, tout reste bloqué.</translation>
    </message>
    <message>
        <source>From %1 on you take the money back alone.</source>
        <translation>Dès le %1, vous reprenez l&apos;argent seul.</translation>
    </message>
    <message>
        <source>You need nobody. Show the key at least 24 hours before %1: after that the buyer can take the money back, and the program refuses.</source>
        <translation>Vous n&apos;avez besoin de personne. Montrez la clé au moins 24 heures avant le %1 : ensuite l&apos;acheteur peut reprendre l&apos;argent, et le programme refuse.</translation>
    </message>
    <message>
        <source>If the other side and the arbiter both vanish, the money stays locked. Choose an arbiter who will be there.</source>
        <translation>Si l&apos;autre côté et l&apos;arbitre disparaissent tous deux, l&apos;argent reste bloqué. Choisissez un arbitre qui sera là.</translation>
    </message>
    <message>
        <source>From %1 on you take the money back alone, with nobody&apos;s help.</source>
        <translation>Dès le %1, vous reprenez l&apos;argent seul, sans l&apos;aide de personne.</translation>
    </message>
    <message>
        <source>Ask the arbiter before %1: from then on the buyer can take the money back alone.</source>
        <translation>Faites appel à l&apos;arbitre avant le %1 : dès lors, l&apos;acheteur peut reprendre l&apos;argent seul.</translation>
    </message>
    <message>
        <source>The price, if the key opens nothing of worth: the chain proves the key, not what it unlocks.</source>
        <translation>Le prix, si la clé n&apos;ouvre rien de valable : la chaîne prouve la clé, pas ce qu&apos;elle ouvre.</translation>
    </message>
    <message>
        <source>The voucher, if you show the key outside of this program.</source>
        <translation>Le bon, si vous montrez la clé hors de ce programme.</translation>
    </message>
    <message>
        <source>Everything you put in, if the other side would rather lose its own deposit than sign, and the arbiter does not act.</source>
        <translation>Tout ce que vous avez versé, si l&apos;autre côté préfère perdre sa propre caution plutôt que signer et que l&apos;arbitre n&apos;agit pas.</translation>
    </message>
    <message>
        <source>The network&apos;s fees; the price, if the arbiter sides with the seller; and part of it, if you agree to that.</source>
        <translation>Les frais de réseau ; le prix, si l&apos;arbitre se range du côté du vendeur ; et une partie, si vous y consentez.</translation>
    </message>
    <message>
        <source>What you delivered, if you get neither the buyer&apos;s signature nor the arbiter&apos;s in time. So deliver only when the window says that it is funded.</source>
        <translation>Ce que vous avez livré, si vous n&apos;obtenez à temps ni la signature de l&apos;acheteur ni celle de l&apos;arbitre. Ne livrez donc que lorsque la fenêtre dit que le contrat est approvisionné.</translation>
    </message>
    <message>
        <source>The money</source>
        <translation>L&apos;argent</translation>
    </message>
    <message>
        <source>When all goes well</source>
        <translation>Quand tout va bien</translation>
    </message>
    <message>
        <source>When you disagree</source>
        <translation>En cas de désaccord</translation>
    </message>
    <message>
        <source>When they vanish</source>
        <translation>Si l&apos;autre disparaît</translation>
    </message>
    <message>
        <source>What you could lose</source>
        <translation>Ce que vous pourriez perdre</translation>
    </message>
</context>
<context>
    <name>DealTerms</name>
    <message>
        <source>Say how much ZON the %1 is.</source>
        <translation>Dites combien de ZON fait %1.</translation>
    </message>
    <message>
        <source>Say who you are: the name in the contract.</source>
        <translation>Dites qui vous êtes : le nom dans le contrat.</translation>
    </message>
    <message>
        <source>Say with whom you make this contract.</source>
        <translation>Dites avec qui vous faites ce contrat.</translation>
    </message>
    <message>
        <source>Name somebody both of you trust to decide a dispute.</source>
        <translation>Nommez quelqu&apos;un à qui vous faites tous deux confiance pour trancher un litige.</translation>
    </message>
    <message>
        <source>Say what the arbiter gets for a decision, or nothing.</source>
        <translation>Dites ce que l&apos;arbitre reçoit pour une décision, ou rien.</translation>
    </message>
    <message>
        <source>Give it a title: what is it about?</source>
        <translation>Donnez-lui un titre : de quoi s&apos;agit-il ?</translation>
    </message>
    <message>
        <source>This title is too long.</source>
        <translation>Ce titre est trop long.</translation>
    </message>
    <message>
        <source>Write down what is to be delivered, and what makes it right.</source>
        <translation>Écrivez ce qui doit être livré, et ce qui le rend conforme.</translation>
    </message>
    <message>
        <source>These terms are longer than 256 KiB. Attach them as a file.</source>
        <translation>Ces conditions dépassent 256 Kio. Joignez-les en fichier.</translation>
    </message>
    <message>
        <source>price</source>
        <translation>le prix</translation>
    </message>
    <message>
        <source>buyer&apos;s deposit</source>
        <translation>la caution de l&apos;acheteur</translation>
    </message>
    <message>
        <source>seller&apos;s deposit</source>
        <translation>la caution du vendeur</translation>
    </message>
</context>
<context>
    <name>ExpectCard</name>
    <message>
        <source>What to expect</source>
        <translation>À quoi s&apos;attendre</translation>
    </message>
    <message>
        <source>Next block, most likely</source>
        <translation>Prochain bloc, le plus probable</translation>
    </message>
    <message>
        <source>A block pays</source>
        <translation>Un bloc rapporte</translation>
    </message>
    <message>
        <source>Say what electricity costs</source>
        <translation>Dire le prix de l&apos;électricité</translation>
    </message>
    <message>
        <source>Work comes from</source>
        <translation>Le travail vient de</translation>
    </message>
    <message>
        <source>Where work comes from</source>
        <translation>D&apos;où vient le travail</translation>
    </message>
    <message>
        <source>Change the node</source>
        <translation>Changer de nœud</translation>
    </message>
    <message>
        <source>Change the pool</source>
        <translation>Changer de pool</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Pause when</source>
        <translation>Pause si</translation>
    </message>
    <message>
        <source>on battery</source>
        <translation>sur batterie</translation>
    </message>
    <message>
        <source>I am working</source>
        <translation>je travaille</translation>
    </message>
    <message>
        <source>hot, over %1 °C</source>
        <translation>plus de %1 °C</translation>
    </message>
    <message>
        <source>Mines from %1</source>
        <translation>Mine à partir de %1</translation>
    </message>
    <message>
        <source>Hours and heat</source>
        <translation>Heures et chaleur</translation>
    </message>
</context>
<context>
    <name>FieldsPanel</name>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>The file %1 can&apos;t be read.</source>
        <translation>Le fichier %1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The file %1 is too large to be one of ours.</source>
        <translation>Le fichier %1 est trop grand pour être un des nôtres.</translation>
    </message>
    <message>
        <source>The file %1 can&apos;t be written. Choose another place, or make room there.</source>
        <translation>Le fichier %1 ne peut pas être écrit. Choisissez un autre endroit ou faites-y de la place.</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>First steps</source>
        <translation>Premiers pas</translation>
    </message>
    <message>
        <source>Step %1 of 5</source>
        <translation>Étape %1 sur 5</translation>
    </message>
</context>
<context>
    <name>FlowBars</name>
    <message>
        <source>Money in and out by month</source>
        <translation>Argent entré et sorti par mois</translation>
    </message>
</context>
<context>
    <name>FlowCard</name>
    <message>
        <source>In and out</source>
        <translation>Entrées et sorties</translation>
    </message>
    <message>
        <source>in</source>
        <translation>entré</translation>
    </message>
    <message>
        <source>out</source>
        <translation>sorti</translation>
    </message>
    <message>
        <source>Months with payments show as bars here.</source>
        <translation>Les mois avec des paiements apparaissent ici en barres.</translation>
    </message>
</context>
<context>
    <name>FlowDiagram</name>
    <message>
        <source>Flow of the money</source>
        <translation>Flux de l&apos;argent</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier transaction(s)</source>
        <translation>
            <numerusform>%n transaction antérieure</numerusform>
            <numerusform>%n transactions antérieures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n input(s)</source>
        <translation>
            <numerusform>%n entrée</numerusform>
            <numerusform>%n entrées</numerusform>
        </translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Plus petit (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Plus grand (+)</translation>
    </message>
    <message numerus="yes">
        <source>%n later transaction(s)</source>
        <translation>
            <numerusform>%n transaction ultérieure</numerusform>
            <numerusform>%n transactions ultérieures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n output(s)</source>
        <translation>
            <numerusform>%n sortie</numerusform>
            <numerusform>%n sorties</numerusform>
        </translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Sorties</translation>
    </message>
</context>
<context>
    <name>FlowEndCard</name>
    <message>
        <source>Return opens the transaction behind it.</source>
        <translation>Entrée ouvre la transaction qui est derrière.</translation>
    </message>
    <message>
        <source>The transaction behind it is unknown to this wallet.</source>
        <translation>Ce portefeuille ne connaît pas la transaction qui est derrière.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>now</source>
        <translation>à l&apos;instant</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>il y a %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>il y a %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>il y a %1 h</translation>
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
        <translation>%1 jours</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 ans</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd&apos;hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>HexPanel</name>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
</context>
<context>
    <name>HistoryBars</name>
    <message>
        <source>Mining history</source>
        <translation>Historique du minage</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Enregistrer en CSV</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>Ce qui est dessiné</translation>
    </message>
    <message>
        <source>Hash rate</source>
        <translation>Taux de hachage</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>Earnings</source>
        <translation>Gains</translation>
    </message>
    <message>
        <source>Hash rate over time</source>
        <translation>Taux de hachage dans le temps</translation>
    </message>
    <message>
        <source>Nothing earned in this time</source>
        <translation>Rien gagné pendant ce temps</translation>
    </message>
    <message>
        <source>No measurements in this time</source>
        <translation>Aucune mesure pendant ce temps</translation>
    </message>
    <message>
        <source>Blocks you find are added up here, once they are in the chain.</source>
        <translation>Les blocs que vous trouvez s&apos;additionnent ici une fois dans la chaîne.</translation>
    </message>
    <message>
        <source>Switch mining on: what this computer really does is drawn here, second by second.</source>
        <translation>Lancez le minage : ce que cet ordinateur fait vraiment est dessiné ici, seconde par seconde.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Watch another wallet</source>
        <translation>Suivre un autre portefeuille</translation>
    </message>
    <message>
        <source>A descriptor, an extended public key, a wallet policy, or what Bitcoin Core exports. Never a private key.</source>
        <translation>Un descripteur, une clé publique étendue, une politique de portefeuille ou ce que Bitcoin Core exporte. Jamais une clé privée.</translation>
    </message>
    <message>
        <source>Descriptor, key or file contents</source>
        <translation>Descripteur, clé ou contenu d&apos;un fichier</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of the wallet</source>
        <translation>Nom du portefeuille</translation>
    </message>
    <message>
        <source>Savings, 2 of 3</source>
        <translation>Épargne, 2 sur 3</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Its first addresses. Compare them with the program it comes from.</source>
        <translation>Ses premières adresses. Comparez-les avec le programme d&apos;où il vient.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Watch it</source>
        <translation>Le suivre</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>In use since</source>
        <translation>Utilisé depuis</translation>
    </message>
    <message>
        <source>Looking through the chain starts there. Leave it empty when you are not sure: everything is looked through.</source>
        <translation>L&apos;exploration de la chaîne commence là. Laissez vide si vous n&apos;êtes pas sûr : tout est exploré.</translation>
    </message>
    <message>
        <source>In use since, as year, month and day</source>
        <translation>Utilisé depuis, en année, mois et jour</translation>
    </message>
</context>
<context>
    <name>InspectorActions</name>
    <message>
        <source>Show amounts</source>
        <translation>Montrer les montants</translation>
    </message>
    <message>
        <source>Mask amounts</source>
        <translation>Masquer les montants</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Share for support</source>
        <translation>Partager avec le support</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>InspectorPage</name>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>What to look into</source>
        <translation>Ce qu&apos;il faut examiner</translation>
    </message>
    <message>
        <source>Transaction id, address, hex or base64</source>
        <translation>Identifiant, adresse, hex ou base64</translation>
    </message>
    <message>
        <source>Open what is in the clipboard</source>
        <translation>Ouvrir ce qui est dans le presse-papiers</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>It can&apos;t be opened</source>
        <translation>Cela ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>Flow of the money</source>
        <translation>Flux de l&apos;argent</translation>
    </message>
    <message>
        <source>Look into anything</source>
        <translation>Examinez n&apos;importe quoi</translation>
    </message>
    <message>
        <source>Paste, drop or open a transaction, a PSBT, a block, an address or an id. It is explained on this computer; nothing is sent anywhere.</source>
        <translation>Collez, déposez ou ouvrez une transaction, un PSBT, un bloc, une adresse ou un identifiant. Tout est expliqué sur cet ordinateur ; rien n&apos;est envoyé.</translation>
    </message>
    <message>
        <source>The bundle</source>
        <translation>Le dossier</translation>
    </message>
</context>
<context>
    <name>InspectorTabs</name>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>InvoiceCard</name>
    <message>
        <source>Close the invoice</source>
        <translation>Fermer la facture</translation>
    </message>
    <message>
        <source>Code to scan: %1</source>
        <translation>Code à scanner : %1</translation>
    </message>
    <message>
        <source>%1 ZON to pay</source>
        <translation>%1 ZON à payer</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l&apos;adresse</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Copy the payment link</source>
        <translation>Copier le lien de paiement</translation>
    </message>
    <message>
        <source>Payment link</source>
        <translation>Lien de paiement</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Émettre</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Credit…</source>
        <translation>Créditer…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Credit %1?</source>
        <translation>Créditer %1 ?</translation>
    </message>
    <message>
        <source>A credit note with a number of its own takes the invoice back in full. Money that has come is not sent back by itself.</source>
        <translation>Un avoir avec son propre numéro annule toute la facture. L&apos;argent déjà reçu n&apos;est pas renvoyé tout seul.</translation>
    </message>
    <message>
        <source>Reason, printed on the note</source>
        <translation>Motif, imprimé sur l&apos;avoir</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Credit in full</source>
        <translation>Créditer en entier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Retirer %1 ?</translation>
    </message>
    <message>
        <source>It has no number yet, so nothing is missing afterwards. It can&apos;t be brought back.</source>
        <translation>Il n&apos;a pas encore de numéro, il n&apos;en manquera donc pas. Il ne peut pas être récupéré.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>InvoiceDialog</name>
    <message>
        <source>Edit the draft</source>
        <translation>Modifier le brouillon</translation>
    </message>
    <message>
        <source>New invoice</source>
        <translation>Nouvelle facture</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Adresse postale</translation>
    </message>
    <message>
        <source>Street, town</source>
        <translation>Rue, ville</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De quoi il s&apos;agit</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Order number or the like</source>
        <translation>Numéro de commande ou autre</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Prix à l&apos;unité</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Taxe</translation>
    </message>
    <message>
        <source>Line %1: what</source>
        <translation>Ligne %1 : quoi</translation>
    </message>
    <message>
        <source>Line %1: how many</source>
        <translation>Ligne %1 : combien</translation>
    </message>
    <message>
        <source>Line %1: price of one</source>
        <translation>Ligne %1 : prix à l&apos;unité</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Line %1: tax in per cent</source>
        <translation>Ligne %1 : taxe en pour cent</translation>
    </message>
    <message>
        <source>Remove line %1</source>
        <translation>Retirer la ligne %1</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>Prices in</source>
        <translation>Prix en</translation>
    </message>
    <message>
        <source>Set a rate in the settings first.</source>
        <translation>Fixez d&apos;abord un taux dans les réglages.</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>Délai de paiement</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Tout de suite</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>14 days</source>
        <translation>14 jours</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>60 days</source>
        <translation>60 jours</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Se répète</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Chaque semaine</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Chaque mois</translation>
    </message>
    <message>
        <source>Every quarter</source>
        <translation>Chaque trimestre</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Chaque année</translation>
    </message>
    <message>
        <source>Prices have the tax in them</source>
        <translation>Les prix comprennent la taxe</translation>
    </message>
    <message>
        <source>Note under the lines</source>
        <translation>Note sous les lignes</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Total %1</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Émettre</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>Enregistrer le brouillon</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>InvoicePdf</name>
    <message>
        <source>Tax number %1</source>
        <translation>Numéro fiscal %1</translation>
    </message>
    <message>
        <source>Credit note %1</source>
        <translation>Avoir %1</translation>
    </message>
    <message>
        <source>Draft, not an invoice</source>
        <translation>Brouillon, pas une facture</translation>
    </message>
    <message>
        <source>Invoice %1</source>
        <translation>Facture %1</translation>
    </message>
    <message>
        <source>Date %1</source>
        <translation>Date %1</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Échéance %1</translation>
    </message>
    <message>
        <source>Reference %1</source>
        <translation>Référence %1</translation>
    </message>
    <message>
        <source>For invoice %1</source>
        <translation>Pour la facture %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Taxe</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Net</translation>
    </message>
    <message>
        <source>Tax %1</source>
        <translation>Taxe %1</translation>
    </message>
    <message>
        <source>This invoice is settled. Thank you.</source>
        <translation>Cette facture est réglée. Merci.</translation>
    </message>
    <message>
        <source>To pay: %1 ZON</source>
        <translation>À payer : %1 ZON</translation>
    </message>
    <message>
        <source>At %1 %2 for 1 ZON, as of %3</source>
        <translation>À %1 %2 pour 1 ZON, au %3</translation>
    </message>
    <message>
        <source>Scan the code with a ZonCoin wallet, or pay to</source>
        <translation>Scannez le code avec un portefeuille ZonCoin, ou payez à</translation>
    </message>
</context>
<context>
    <name>Invoices</name>
    <message>
        <source>unpaid</source>
        <translation>impayée</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>en route</translation>
    </message>
    <message>
        <source>paid in part</source>
        <translation>payée en partie</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>payée</translation>
    </message>
    <message>
        <source>paid too much</source>
        <translation>trop payée</translation>
    </message>
    <message>
        <source>late</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>credited</source>
        <translation>créditée</translation>
    </message>
    <message>
        <source>recurring</source>
        <translation>récurrente</translation>
    </message>
    <message>
        <source>credit note</source>
        <translation>avoir</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
    </message>
</context>
<context>
    <name>InvoicesView</name>
    <message>
        <source>Which invoices</source>
        <translation>Quelles factures</translation>
    </message>
    <message>
        <source>All invoices</source>
        <translation>Toutes les factures</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Impayées</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Payées</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>Recurring</source>
        <translation>Récurrentes</translation>
    </message>
    <message>
        <source>Credit notes</source>
        <translation>Avoirs</translation>
    </message>
    <message>
        <source>Search invoices</source>
        <translation>Chercher des factures</translation>
    </message>
    <message>
        <source>Number, customer, subject</source>
        <translation>Numéro, client, objet</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Factures</translation>
    </message>
    <message>
        <source>No invoices yet</source>
        <translation>Pas encore de factures</translation>
    </message>
    <message>
        <source>None of this kind</source>
        <translation>Aucune de ce type</translation>
    </message>
    <message>
        <source>An invoice has a number, an address of its own and a code to pay it. You see here the moment it is paid.</source>
        <translation>Une facture a un numéro, une adresse à elle et un code pour la payer. Vous voyez ici l&apos;instant où elle est payée.</translation>
    </message>
    <message>
        <source>Write the first one</source>
        <translation>Écrire la première</translation>
    </message>
</context>
<context>
    <name>LatestCard</name>
    <message>
        <source>Latest activity</source>
        <translation>Dernière activité</translation>
    </message>
    <message>
        <source>All activity</source>
        <translation>Toute l&apos;activité</translation>
    </message>
    <message>
        <source>No payments yet</source>
        <translation>Pas encore de paiements</translation>
    </message>
    <message>
        <source>What comes in, goes out and is mined appears here as it happens.</source>
        <translation>Ce qui entre, sort et est miné apparaît ici au moment même.</translation>
    </message>
</context>
<context>
    <name>LimitsDialog</name>
    <message>
        <source>When to mine</source>
        <translation>Quand miner</translation>
    </message>
    <message>
        <source>Hours of the day</source>
        <translation>Heures du jour</translation>
    </message>
    <message>
        <source>From and to, as at night when power is cheap. Left empty: always.</source>
        <translation>De et à, comme la nuit quand le courant est bon marché. Vide : toujours.</translation>
    </message>
    <message>
        <source>Hours of the day in which to mine</source>
        <translation>Heures du jour où miner</translation>
    </message>
    <message>
        <source>Hot is over</source>
        <translation>Chaud au-dessus de</translation>
    </message>
    <message>
        <source>Mining goes on when the processor has cooled down by some degrees.</source>
        <translation>Le minage reprend quand le processeur a refroidi de quelques degrés.</translation>
    </message>
    <message>
        <source>Degrees over which to pause</source>
        <translation>Degrés au-dessus desquels faire une pause</translation>
    </message>
    <message>
        <source>°C</source>
        <translation>°C</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
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
        <translation>Examiner une transaction</translation>
    </message>
</context>
<context>
    <name>MiningPage</name>
    <message>
        <source>Mining</source>
        <translation>Minage</translation>
    </message>
    <message>
        <source>pays to</source>
        <translation>paie à</translation>
    </message>
    <message>
        <source>Hash rate: %1 %2</source>
        <translation>Taux de hachage : %1 %2</translation>
    </message>
    <message>
        <source>Blocks you found</source>
        <translation>Blocs que vous avez trouvés</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucun pour l&apos;instant</translation>
    </message>
    <message>
        <source>A found block pays you. It can be spent after some more blocks.</source>
        <translation>Un bloc trouvé vous paie. On peut le dépenser après quelques blocs de plus.</translation>
    </message>
    <message>
        <source>Save the mining history</source>
        <translation>Enregistrer l&apos;historique du minage</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Fichiers CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Stop scanning again</source>
        <translation>Arrêter l&apos;exploration</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Explorer de nouveau</translation>
    </message>
    <message>
        <source>Add a node</source>
        <translation>Ajouter un nœud</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Ce qui est connu</translation>
    </message>
    <message>
        <source>Latest block</source>
        <translation>Dernier bloc</translation>
    </message>
    <message>
        <source>Its hash</source>
        <translation>Son hash</translation>
    </message>
    <message>
        <source>Copy the block hash</source>
        <translation>Copier le hash du bloc</translation>
    </message>
    <message>
        <source>Block hash</source>
        <translation>Hash du bloc</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>Recent fees</source>
        <translation>Frais récents</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>directes</translation>
    </message>
    <message>
        <source>through %1</source>
        <translation>par %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>A node of your own</source>
        <translation>Un nœud à vous</translation>
    </message>
    <message>
        <source>Two lines in bitcoin.conf make a stock Bitcoin Core (0.21 or later) join this network; two more let it serve this wallet quickly. Then add it above.</source>
        <translation>Deux lignes dans bitcoin.conf joignent un Bitcoin Core ordinaire (0.21 ou plus) à ce réseau ; deux autres lui font servir ce portefeuille vite. Ajoutez-le ensuite ci-dessus.</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Where it listens</source>
        <translation>Où il écoute</translation>
    </message>
    <message>
        <source>Host, or host:port. Your own node comes first, before any that are found.</source>
        <translation>Hôte, ou hôte:port. Votre propre nœud passe avant ceux qu&apos;on trouve.</translation>
    </message>
    <message>
        <source>Host and port</source>
        <translation>Hôte et port</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Connect through a proxy</source>
        <translation>Se connecter par un proxy</translation>
    </message>
    <message>
        <source>SOCKS5 proxy</source>
        <translation>Proxy SOCKS5</translation>
    </message>
    <message>
        <source>With Tor on this computer: 127.0.0.1:9050. Every connection goes through it, and names are looked up there. Empty connects directly.</source>
        <translation>Avec Tor sur cet ordinateur : 127.0.0.1:9050. Toute connexion y passe, et les noms y sont résolus. Vide : connexion directe.</translation>
    </message>
    <message>
        <source>Host and port of the proxy</source>
        <translation>Hôte et port du proxy</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>L&apos;utiliser</translation>
    </message>
    <message>
        <source>From which day on</source>
        <translation>À partir de quel jour</translation>
    </message>
    <message>
        <source>Looks through the chain again for all wallets. What is known stays while it runs, and you may stop it.</source>
        <translation>Parcourt encore la chaîne pour tous les portefeuilles. Ce qui est connu reste pendant ce temps, et vous pouvez l&apos;arrêter.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
</context>
<context>
    <name>NetworkStep</name>
    <message>
        <source>Where do you want to begin?</source>
        <translation>Où voulez-vous commencer ?</translation>
    </message>
    <message>
        <source>You can have several, each in a file of its own.</source>
        <translation>Vous pouvez en avoir plusieurs, chacun dans son fichier.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Bac à sable</translation>
    </message>
    <message>
        <source>A practice network on this computer, with practice money. Try everything; nothing can go wrong.</source>
        <translation>Un réseau d&apos;essai sur cet ordinateur, avec de l&apos;argent d&apos;essai. Essayez tout ; rien ne peut mal tourner.</translation>
    </message>
    <message>
        <source>ZonCoin</source>
        <translation>ZonCoin</translation>
    </message>
    <message>
        <source>The real network. Nodes are found by themselves; none of them is trusted.</source>
        <translation>Le vrai réseau. Les nœuds se trouvent tout seuls ; on ne fait confiance à aucun.</translation>
    </message>
    <message>
        <source>My own node or network</source>
        <translation>Mon propre nœud ou réseau</translation>
    </message>
    <message>
        <source>A Bitcoin Core that you run, at home or in the company. It is asked first.</source>
        <translation>Un Bitcoin Core à vous, à la maison ou dans l&apos;entreprise. On l&apos;interroge en premier.</translation>
    </message>
    <message>
        <source>Where it listens</source>
        <translation>Où il écoute</translation>
    </message>
    <message>
        <source>Where it listens, if not as the file says</source>
        <translation>Où il écoute, si ce n&apos;est pas comme dit le fichier</translation>
    </message>
    <message>
        <source>Host and port of the node</source>
        <translation>Hôte et port du nœud</translation>
    </message>
    <message>
        <source>For a network of your company, open its file.</source>
        <translation>Pour un réseau d&apos;entreprise, ouvrez son fichier.</translation>
    </message>
    <message>
        <source>Network: %1</source>
        <translation>Réseau : %1</translation>
    </message>
    <message>
        <source>Open a network file</source>
        <translation>Ouvrir un fichier de réseau</translation>
    </message>
    <message>
        <source>Use ZonCoin instead</source>
        <translation>Utiliser plutôt ZonCoin</translation>
    </message>
    <message>
        <source>Network files (*.zonnet *.json)</source>
        <translation>Fichiers de réseau (*.zonnet *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>NodeDialog</name>
    <message>
        <source>Work from my node</source>
        <translation>Travail de mon nœud</translation>
    </message>
    <message>
        <source>The node&apos;s JSON-RPC gives the work (getblocktemplate) and takes the blocks. Its cookie file is enough when the node runs on this computer; else its user and password.</source>
        <translation>Le JSON-RPC du nœud donne le travail (getblocktemplate) et prend les blocs. Son fichier cookie suffit si le nœud tourne ici ; sinon son utilisateur et son mot de passe.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address of the node&apos;s JSON-RPC</source>
        <translation>Adresse du JSON-RPC du nœud</translation>
    </message>
    <message>
        <source>Cookie file</source>
        <translation>Fichier cookie</translation>
    </message>
    <message>
        <source>The node&apos;s cookie file</source>
        <translation>Le fichier cookie du nœud</translation>
    </message>
    <message>
        <source>or user</source>
        <translation>ou utilisateur</translation>
    </message>
    <message>
        <source>The node&apos;s user</source>
        <translation>L&apos;utilisateur du nœud</translation>
    </message>
    <message>
        <source>and password</source>
        <translation>et mot de passe</translation>
    </message>
    <message>
        <source>The node&apos;s password</source>
        <translation>Le mot de passe du nœud</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>Use this node</source>
        <translation>Utiliser ce nœud</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>NodeLines</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
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
        <translation>N&apos;est plus un favori</translation>
    </message>
    <message>
        <source>Make it a favourite</source>
        <translation>Ajouter aux favoris</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Épuisé</translation>
    </message>
</context>
<context>
    <name>OfferDialog</name>
    <message>
        <source>Seller</source>
        <translation>Vendeur</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Livraison</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>Un de moins</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Un de plus</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Prix à l&apos;unité</translation>
    </message>
    <message>
        <source>You pay</source>
        <translation>Vous payez</translation>
    </message>
    <message>
        <source>Network fee</source>
        <translation>Frais de réseau</translation>
    </message>
    <message>
        <source>In your wallet</source>
        <translation>Dans votre portefeuille</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>It signs the payment, and makes the key that alone opens the voucher. Should it not be delivered, the money comes back to this wallet.</source>
        <translation>Il signe le paiement et crée la seule clé qui ouvre le bon. S&apos;il n&apos;est pas livré, l&apos;argent revient dans ce portefeuille.</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>Payer %1</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, chez %2</translation>
    </message>
    <message>
        <source>Through an escrow</source>
        <translation>Par un séquestre</translation>
    </message>
    <message>
        <source>The provider is paid only by showing what opens your voucher. If it shows nothing, you take the money back after three days, on the contracts page.</source>
        <translation>Le fournisseur n’est payé qu’en montrant ce qui ouvre votre bon. S’il ne montre rien, vous reprenez l’argent après trois jours, sur la page Contrats.</translation>
    </message>
</context>
<context>
    <name>OrderList</name>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Copy the voucher</source>
        <translation>Copier le bon</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>Bons</translation>
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
        <translation>Demander à être remboursé ?</translation>
    </message>
    <message>
        <source>The provider is asked to pay it back to this wallet, and nothing will be delivered. When it does so is up to the provider.</source>
        <translation>On demande au fournisseur de rembourser ce portefeuille, et rien ne sera livré. Quand il le fait dépend de lui.</translation>
    </message>
    <message>
        <source>Reason, in your words</source>
        <translation>Motif, avec vos mots</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Ask for it back</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Déroulement</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transactions</translation>
    </message>
    <message>
        <source>Copy the transaction&apos;s id</source>
        <translation>Copier l&apos;identifiant de transaction</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Numéro de commande</translation>
    </message>
    <message>
        <source>Save a receipt…</source>
        <translation>Enregistrer un reçu…</translation>
    </message>
    <message>
        <source>Ask for the money back…</source>
        <translation>Demander à être remboursé…</translation>
    </message>
</context>
<context>
    <name>OrderReceipt</name>
    <message>
        <source>Receipt</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Vendeur</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Pièces</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Prix à l&apos;unité</translation>
    </message>
    <message>
        <source>%1 ZON</source>
        <translation>%1 ZON</translation>
    </message>
    <message>
        <source>As the provider had it</source>
        <translation>Prix du fournisseur</translation>
    </message>
    <message>
        <source>%1 %2, at %3 for 1 ZON (%4)</source>
        <translation>%1 %2, à %3 pour 1 ZON (%4)</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Commandé</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Livré</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Numéro de commande</translation>
    </message>
    <message>
        <source>Paid to</source>
        <translation>Payé à</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transactions</translation>
    </message>
    <message>
        <source>The provider confirmed this order with its signature, which stays in the buyer&apos;s profile; the transactions are in the chain for everybody to look at.</source>
        <translation>Le fournisseur a confirmé cette commande par sa signature, qui reste dans le profil de l&apos;acheteur ; les transactions sont dans la chaîne, où chacun peut les regarder.</translation>
    </message>
</context>
<context>
    <name>OrderTimeline</name>
    <message>
        <source>Its course</source>
        <translation>Son déroulement</translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message>
        <source>Ordering</source>
        <translation>Demandée</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>À payer</translation>
    </message>
    <message>
        <source>Partly paid</source>
        <translation>Payée en partie</translation>
    </message>
    <message>
        <source>Payment on its way</source>
        <translation>Paiement en route</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Payée</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Livrée</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expirée</translation>
    </message>
    <message>
        <source>Paid late</source>
        <translation>Payée en retard</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Non livrée</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>Remboursée</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>Payment does not count</source>
        <translation>Paiement non compté</translation>
    </message>
    <message>
        <source>Sent to the provider; its answer is awaited.</source>
        <translation>Envoyée au fournisseur ; on attend sa réponse.</translation>
    </message>
    <message>
        <source>Confirmed by the provider. Pay it before it expires.</source>
        <translation>Confirmée par le fournisseur. Payez-la avant qu&apos;elle expire.</translation>
    </message>
    <message>
        <source>Less than the price arrived. Pay the rest before it expires, else the provider pays it back.</source>
        <translation>Il est arrivé moins que le prix. Payez le reste avant l&apos;expiration, sinon le fournisseur rembourse.</translation>
    </message>
    <message>
        <source>Your payment is on its way.</source>
        <translation>Votre paiement est en route.</translation>
    </message>
    <message>
        <source>Your payment is confirmed. The provider is delivering.</source>
        <translation>Votre paiement est confirmé. Le fournisseur livre.</translation>
    </message>
    <message>
        <source>Delivered. The voucher is among your vouchers.</source>
        <translation>Livrée. Le bon est parmi vos bons.</translation>
    </message>
    <message>
        <source>It was not paid in time.</source>
        <translation>Elle n&apos;a pas été payée à temps.</translation>
    </message>
    <message>
        <source>The payment came after it expired. The provider delivers it, or pays it back.</source>
        <translation>Le paiement est arrivé après l&apos;expiration. Le fournisseur livre, ou rembourse.</translation>
    </message>
    <message>
        <source>The provider can&apos;t deliver it. It owes you the money back.</source>
        <translation>Le fournisseur ne peut pas la livrer. Il vous doit le remboursement.</translation>
    </message>
    <message>
        <source>The provider paid the money back to your wallet.</source>
        <translation>Le fournisseur a remboursé l&apos;argent à votre portefeuille.</translation>
    </message>
    <message>
        <source>The provider did not take the order. Nothing was paid.</source>
        <translation>Le fournisseur n&apos;a pas pris la commande. Rien n&apos;a été payé.</translation>
    </message>
    <message>
        <source>The provider says that the payment does not count. Show it your receipt.</source>
        <translation>Le fournisseur dit que le paiement ne compte pas. Montrez-lui votre reçu.</translation>
    </message>
    <message>
        <source>Agreed with the provider. Pay into the escrow before it expires.</source>
        <translation>Convenu avec le fournisseur. Payez dans le séquestre avant l’échéance.</translation>
    </message>
    <message>
        <source>Your payment into the escrow is on its way.</source>
        <translation>Votre versement dans le séquestre est en route.</translation>
    </message>
    <message>
        <source>The provider showed what opens your voucher. It is here with the next block.</source>
        <translation>Le fournisseur a montré ce qui ouvre votre bon. Il sera là avec le prochain bloc.</translation>
    </message>
    <message>
        <source>The payment came too late for the escrow. Take it back with the contract.</source>
        <translation>Le paiement est arrivé trop tard. Reprenez-le avec le contrat.</translation>
    </message>
    <message>
        <source>The voucher was not delivered. The contract shows where the money is, and what you can do.</source>
        <translation>Le bon n’a pas été livré. Le contrat montre où est l’argent et ce que vous pouvez faire.</translation>
    </message>
    <message>
        <source>You took the money back out of the escrow.</source>
        <translation>Vous avez repris l’argent du séquestre.</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Get paid</source>
        <translation>Encaisser</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>Échanger</translation>
    </message>
</context>
<context>
    <name>PartDialog</name>
    <message>
        <source>Your part in %1</source>
        <translation>Votre rôle dans %1</translation>
    </message>
    <message>
        <source>Who prepares a payment need not be who approves it. This keeps the two apart on this computer; the keys decide in the end.</source>
        <translation>Qui prépare un paiement n&apos;est pas forcément qui l&apos;approuve. Ceci sépare les deux sur cet ordinateur ; en fin de compte, les clés décident.</translation>
    </message>
    <message>
        <source>Your part</source>
        <translation>Votre rôle</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Préparer</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Regarder</translation>
    </message>
    <message>
        <source>You prepare payments, sign your part and send them.</source>
        <translation>Vous préparez des paiements, signez votre part et les envoyez.</translation>
    </message>
    <message>
        <source>You prepare payments and pass them on. You never sign.</source>
        <translation>Vous préparez des paiements et les transmettez. Vous ne signez jamais.</translation>
    </message>
    <message>
        <source>You sign what others prepared. You never prepare a payment.</source>
        <translation>Vous signez ce que d&apos;autres ont préparé. Vous ne préparez jamais de paiement.</translation>
    </message>
    <message>
        <source>You see everything and change nothing.</source>
        <translation>Vous voyez tout et ne changez rien.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Le modifier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>The two are not the same.</source>
        <translation>Les deux ne sont pas pareils.</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Changer le mot de passe</translation>
    </message>
    <message>
        <source>Password until now</source>
        <translation>Mot de passe actuel</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Encore une fois</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>Nouveau mot de passe, encore une fois</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Hide what is typed</source>
        <translation>Cacher la saisie</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Montrer la saisie</translation>
    </message>
</context>
<context>
    <name>PasswordStep</name>
    <message>
        <source>The two are not the same.</source>
        <translation>Les deux ne sont pas pareils.</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Votre mot de passe</translation>
    </message>
    <message>
        <source>A password for this computer</source>
        <translation>Un mot de passe pour cet ordinateur</translation>
    </message>
    <message>
        <source>The one you chose for this file.</source>
        <translation>Celui que vous avez choisi pour ce fichier.</translation>
    </message>
    <message>
        <source>It opens your wallet here and signs your payments. It can&apos;t be reset; your words can always bring the money back.</source>
        <translation>Il ouvre ici votre portefeuille et signe vos paiements. Il ne peut pas être réinitialisé ; vos mots ramènent toujours l&apos;argent.</translation>
    </message>
    <message>
        <source>Name of the wallet</source>
        <translation>Nom du portefeuille</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Encore une fois</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>Mot de passe, encore une fois</translation>
    </message>
    <message>
        <source>Making your wallet…</source>
        <translation>Création de votre portefeuille…</translation>
    </message>
    <message>
        <source>Open my wallet</source>
        <translation>Ouvrir mon portefeuille</translation>
    </message>
</context>
<context>
    <name>PayAside</name>
    <message>
        <source>Paying from %1</source>
        <translation>Payé depuis %1</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Still maturing</source>
        <translation>Encore en maturation</translation>
    </message>
    <message>
        <source>Recent fees</source>
        <translation>Frais récents</translation>
    </message>
    <message>
        <source>You see everything before anything is signed.</source>
        <translation>Vous voyez tout avant que rien ne soit signé.</translation>
    </message>
    <message>
        <source>It is signed on this computer, with your password.</source>
        <translation>C&apos;est signé sur cet ordinateur, avec votre mot de passe.</translation>
    </message>
    <message>
        <source>Then we watch it spread, and tell you when it is in a block.</source>
        <translation>Puis nous le regardons se répandre et vous disons quand il est dans un bloc.</translation>
    </message>
</context>
<context>
    <name>PayForm</name>
    <message>
        <source>Leave out %1</source>
        <translation>Laisser %1</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Address or payment link</source>
        <translation>Adresse ou lien de paiement</translation>
    </message>
    <message>
        <source>Choose from the address book</source>
        <translation>Choisir dans le carnet</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Available: %1 ZON</source>
        <translation>Disponible : %1 ZON</translation>
    </message>
    <message>
        <source>Everything, less the fee</source>
        <translation>Tout, moins les frais</translation>
    </message>
    <message>
        <source>Send all</source>
        <translation>Tout envoyer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>For you alone; it is not sent.</source>
        <translation>Pour vous seul ; ce n&apos;est pas envoyé.</translation>
    </message>
    <message>
        <source>Name of this payment</source>
        <translation>Nom de ce paiement</translation>
    </message>
    <message>
        <source>Flour, invoice 2026-0117</source>
        <translation>Farine, facture 2026-0117</translation>
    </message>
    <message>
        <source>How soon</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Cheapest: when there is room, in some hours.</source>
        <translation>Le moins cher : quand il y a de la place, en quelques heures.</translation>
    </message>
    <message>
        <source>Usually in one of the next six blocks.</source>
        <translation>D&apos;habitude dans l&apos;un des six prochains blocs.</translation>
    </message>
    <message>
        <source>With the next block if it can be had.</source>
        <translation>Au prochain bloc si possible.</translation>
    </message>
    <message>
        <source>No hurry</source>
        <translation>Pas pressé</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Next block</source>
        <translation>Prochain bloc</translation>
    </message>
    <message>
        <source>Recipients pay the fee</source>
        <translation>Les destinataires paient les frais</translation>
    </message>
    <message>
        <source>%1 ZON of chosen coins</source>
        <translation>%1 ZON de pièces choisies</translation>
    </message>
    <message>
        <source>Choose coins…</source>
        <translation>Choisir des pièces…</translation>
    </message>
    <message>
        <source>Add another recipient</source>
        <translation>Ajouter un destinataire</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Paste an address, a payment link or a picture of a code</source>
        <translation>Coller une adresse, un lien de paiement ou l&apos;image d&apos;un code</translation>
    </message>
    <message>
        <source>Read a code from a picture, or a list of payments from a file</source>
        <translation>Lire un code dans une image, ou une liste de paiements dans un fichier</translation>
    </message>
    <message>
        <source>That is %1. Available: %2 ZON</source>
        <translation>Cela fait %1. Disponible : %2 ZON</translation>
    </message>
    <message>
        <source>Amount in %1</source>
        <translation>Montant en %1</translation>
    </message>
    <message>
        <source>Amount in</source>
        <translation>Montant en</translation>
    </message>
    <message>
        <source>Pictures and lists (*.png *.jpg *.jpeg *.gif *.bmp *.webp *.csv)</source>
        <translation>Images et listes (*.png *.jpg *.jpeg *.gif *.bmp *.webp *.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>PayOrderBox</name>
    <message>
        <source>Still due</source>
        <translation>Encore dû</translation>
    </message>
    <message>
        <source>Network fee</source>
        <translation>Frais de réseau</translation>
    </message>
    <message>
        <source>Pay before</source>
        <translation>Payer avant</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>Payer %1</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Payer</translation>
    </message>
</context>
<context>
    <name>PayPage</name>
    <message>
        <source>Pay</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>Transaction id</source>
        <translation>Identifiant de transaction</translation>
    </message>
</context>
<context>
    <name>PayProposed</name>
    <message>
        <source>It waits for signatures</source>
        <translation>Il attend des signatures</translation>
    </message>
    <message>
        <source>Sign your part below, then give the PSBT to the others: as a file, or copied as text. What comes back is taken in below too.</source>
        <translation>Signez votre part ci-dessous, puis donnez le PSBT aux autres : en fichier, ou copié en texte. Ce qui revient se reprend aussi ci-dessous.</translation>
    </message>
    <message>
        <source>Pay someone else</source>
        <translation>Payer quelqu&apos;un d&apos;autre</translation>
    </message>
</context>
<context>
    <name>PayReview</name>
    <message>
        <source>Is this right?</source>
        <translation>Est-ce correct ?</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Fee (%1)</source>
        <translation>Frais (%1)</translation>
    </message>
    <message>
        <source>Expected in a block</source>
        <translation>Attendu dans un bloc</translation>
    </message>
    <message>
        <source>Leaves your wallet</source>
        <translation>Quitte votre portefeuille</translation>
    </message>
    <message>
        <source>Comes back to you as change</source>
        <translation>Vous revient en monnaie</translation>
    </message>
    <message>
        <source>Keys of this wallet are elsewhere. The payment is kept here and its coins are set aside until enough have signed it.</source>
        <translation>Les clés de ce portefeuille sont ailleurs. Le paiement est gardé ici et ses pièces mises de côté jusqu&apos;à ce qu&apos;assez aient signé.</translation>
    </message>
    <message>
        <source>Your password signs it</source>
        <translation>Votre mot de passe le signe</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Keep for signing</source>
        <translation>Garder pour signature</translation>
    </message>
    <message>
        <source>Sign and send</source>
        <translation>Signer et envoyer</translation>
    </message>
</context>
<context>
    <name>PaySent</name>
    <message>
        <source>It was not sent</source>
        <translation>Il n&apos;a pas été envoyé</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Offert</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Livré</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Vu</translation>
    </message>
    <message>
        <source>In a block</source>
        <translation>Dans un bloc</translation>
    </message>
    <message>
        <source>Copy the transaction id</source>
        <translation>Copier l&apos;identifiant de transaction</translation>
    </message>
    <message>
        <source>Show in activity</source>
        <translation>Montrer dans l&apos;activité</translation>
    </message>
    <message>
        <source>Pay someone else</source>
        <translation>Payer quelqu&apos;un d&apos;autre</translation>
    </message>
</context>
<context>
    <name>PaymentLink</name>
    <message>
        <source>This is not a ZonCoin payment link.</source>
        <translation>Ce n&apos;est pas un lien de paiement ZonCoin.</translation>
    </message>
    <message>
        <source>This payment link names no address. Ask for a new one.</source>
        <translation>Ce lien de paiement ne nomme aucune adresse. Demandez-en un autre.</translation>
    </message>
    <message>
        <source>This payment link needs something this wallet can&apos;t do yet. Ask for a plain address.</source>
        <translation>Ce lien de paiement demande quelque chose que ce portefeuille ne sait pas encore faire. Demandez une simple adresse.</translation>
    </message>
</context>
<context>
    <name>Pdf</name>
    <message>
        <source>%1 can&apos;t be written. Choose another folder.</source>
        <translation>%1 ne peut pas être écrit. Choisissez un autre dossier.</translation>
    </message>
</context>
<context>
    <name>PeerTable</name>
    <message>
        <source>Nodes</source>
        <translation>Nœuds</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nœud</translation>
    </message>
    <message>
        <source>Calls itself</source>
        <translation>Se nomme</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Trafic</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Forget this node</source>
        <translation>Oublier ce nœud</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>Nodes are being looked for. With a node of your own, add it here.</source>
        <translation>On cherche des nœuds. Si vous en avez un, ajoutez-le ici.</translation>
    </message>
</context>
<context>
    <name>PoolDialog</name>
    <message>
        <source>Work from a pool</source>
        <translation>Travail d&apos;un pool</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>stratum+ssl:// where the pool offers it: without, everyone on the way can read along.</source>
        <translation>stratum+ssl:// là où le pool l&apos;offre : sans lui, n&apos;importe qui sur le chemin peut lire.</translation>
    </message>
    <message>
        <source>The pool&apos;s address</source>
        <translation>L&apos;adresse du pool</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Whom the pool pays. Left empty: a fresh address of this wallet.</source>
        <translation>Qui le pool paie. Vide : une adresse neuve de ce portefeuille.</translation>
    </message>
    <message>
        <source>User at the pool</source>
        <translation>Utilisateur au pool</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Most pools want none.</source>
        <translation>La plupart n&apos;en veulent pas.</translation>
    </message>
    <message>
        <source>Password at the pool</source>
        <translation>Mot de passe au pool</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>Use this pool</source>
        <translation>Utiliser ce pool</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ProofPanel</name>
    <message>
        <source>Block %1</source>
        <translation>Bloc %1</translation>
    </message>
    <message>
        <source>Steps up to the merkle root</source>
        <translation>Étapes jusqu&apos;à la racine de Merkle</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Étape %1</translation>
    </message>
    <message>
        <source>%1. Hashed with the one to its left</source>
        <translation>%1. Haché avec celui à sa gauche</translation>
    </message>
    <message>
        <source>%1. Hashed with the one to its right</source>
        <translation>%1. Haché avec celui à sa droite</translation>
    </message>
    <message>
        <source>gives %1</source>
        <translation>donne %1</translation>
    </message>
    <message>
        <source>Merkle root</source>
        <translation>Racine de Merkle</translation>
    </message>
    <message>
        <source>No proof</source>
        <translation>Pas de preuve</translation>
    </message>
    <message>
        <source>It is in no block that this wallet has looked at, so there is nothing to prove.</source>
        <translation>Elle n&apos;est dans aucun bloc que ce portefeuille ait regardé ; il n&apos;y a donc rien à prouver.</translation>
    </message>
</context>
<context>
    <name>ProposalsCard</name>
    <message>
        <source>Waiting for signatures</source>
        <translation>En attente de signatures</translation>
    </message>
    <message>
        <source>Show as QR codes</source>
        <translation>Montrer en codes QR</translation>
    </message>
    <message>
        <source>Copy the PSBT</source>
        <translation>Copier le PSBT</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signé</translation>
    </message>
    <message>
        <source>Still to sign</source>
        <translation>Reste à signer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Your password signs your part</source>
        <translation>Votre mot de passe signe votre part</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Paste a signed PSBT</source>
        <translation>Coller un PSBT signé</translation>
    </message>
    <message>
        <source>PSBTs, and pictures of their codes (*.psbt *.txt *.png *.jpg *.jpeg *.gif *.webp)</source>
        <translation>PSBT, et images de leurs codes (*.psbt *.txt *.png *.jpg *.jpeg *.gif *.webp)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Open files or pictures…</source>
        <translation>Ouvrir fichiers ou images…</translation>
    </message>
    <message>
        <source>Sign with another device</source>
        <translation>Signer avec un autre appareil</translation>
    </message>
    <message>
        <source>Hold the device&apos;s camera to the codes until it has them all. Bring back what it signed as a file or through the clipboard.</source>
        <translation>Tenez la caméra de l&apos;appareil devant les codes jusqu&apos;à ce qu&apos;il les ait tous. Rapportez ce qu&apos;il a signé en fichier ou par le presse-papiers.</translation>
    </message>
    <message>
        <source>Scan this code with the device. Bring back what it signed as a file or through the clipboard.</source>
        <translation>Scannez ce code avec l&apos;appareil. Rapportez ce qu&apos;il a signé en fichier ou par le presse-papiers.</translation>
    </message>
</context>
<context>
    <name>ProviderDialog</name>
    <message>
        <source>Add a provider</source>
        <translation>Ajouter un fournisseur</translation>
    </message>
    <message>
        <source>Its address</source>
        <translation>Son adresse</translation>
    </message>
    <message>
        <source>It calls itself</source>
        <translation>Il s&apos;appelle</translation>
    </message>
    <message>
        <source>Fingerprint %1</source>
        <translation>Empreinte %1</translation>
    </message>
    <message>
        <source>Compare this fingerprint with the one that the provider printed elsewhere: on a bill, a sign, another site. Who answers at an address may be somebody else.</source>
        <translation>Comparez cette empreinte à celle que le fournisseur a imprimée ailleurs : une facture, une enseigne, un autre site. Qui répond à une adresse peut être quelqu&apos;un d&apos;autre.</translation>
    </message>
    <message>
        <source>It is the same: add it</source>
        <translation>C&apos;est la même : l&apos;ajouter</translation>
    </message>
    <message>
        <source>Ask who it is</source>
        <translation>Demander qui c&apos;est</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ProvidersDialog</name>
    <message>
        <source>Providers</source>
        <translation>Fournisseurs</translation>
    </message>
    <message>
        <source>Find my orders</source>
        <translation>Trouver mes commandes</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Fingerprint %1</source>
        <translation>Empreinte %1</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Aucun pour l&apos;instant.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>The keys of your orders follow from the wallet&apos;s words: with them and the provider, orders and vouchers are found again.</source>
        <translation>Les clés de vos commandes découlent des mots du portefeuille : avec eux et le fournisseur, on retrouve commandes et bons.</translation>
    </message>
    <message>
        <source>Find them</source>
        <translation>Les trouver</translation>
    </message>
    <message>
        <source>Add a provider</source>
        <translation>Ajouter un fournisseur</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>Get paid</source>
        <translation>Encaisser</translation>
    </message>
    <message>
        <source>Mining</source>
        <translation>Minage</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contrats</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>Échanger</translation>
    </message>
</context>
<context>
    <name>ReceivePage</name>
    <message>
        <source>Get paid</source>
        <translation>Encaisser</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Quoi afficher</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Factures</translation>
    </message>
    <message>
        <source>Practice coins</source>
        <translation>Pièces d&apos;essai</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>Nouvelle adresse</translation>
    </message>
    <message>
        <source>Cashier mode…</source>
        <translation>Mode caisse…</translation>
    </message>
    <message>
        <source>New invoice</source>
        <translation>Nouvelle facture</translation>
    </message>
    <message>
        <source>Code to scan: %1</source>
        <translation>Code à scanner : %1</translation>
    </message>
    <message>
        <source>Scan to pay</source>
        <translation>Scannez pour payer</translation>
    </message>
    <message>
        <source>A fresh address</source>
        <translation>Une adresse neuve</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Amount to ask for</source>
        <translation>Montant à demander</translation>
    </message>
    <message>
        <source>Amount to ask for, in ZON</source>
        <translation>Montant à demander, en ZON</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Pour quoi</translation>
    </message>
    <message>
        <source>Who pays, or what for</source>
        <translation>Qui paie, ou pour quoi</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Payment link</source>
        <translation>Lien de paiement</translation>
    </message>
    <message>
        <source>Give every payer an address of their own: it keeps your books apart, and your payers from seeing each other.</source>
        <translation>Donnez à chaque payeur sa propre adresse : vos comptes restent séparés et vos payeurs ne se voient pas.</translation>
    </message>
    <message>
        <source>Addresses given out</source>
        <translation>Adresses données</translation>
    </message>
    <message>
        <source>used</source>
        <translation>utilisée</translation>
    </message>
    <message>
        <source>unused</source>
        <translation>inutilisée</translation>
    </message>
    <message>
        <source>Copy this address</source>
        <translation>Copier cette adresse</translation>
    </message>
    <message>
        <source>Addresses appear here once they were given out or paid to.</source>
        <translation>Les adresses apparaissent ici une fois données ou payées.</translation>
    </message>
</context>
<context>
    <name>RedeemPage</name>
    <message>
        <source>Redeem</source>
        <translation>Échanger</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Affiché</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Offres</translation>
    </message>
    <message>
        <source>Orders · %1</source>
        <translation>Commandes · %1</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Fetch the catalogues again</source>
        <translation>Recharger les catalogues</translation>
    </message>
    <message>
        <source>Add a provider</source>
        <translation>Ajouter un fournisseur</translation>
    </message>
    <message>
        <source>Search offers</source>
        <translation>Chercher une offre</translation>
    </message>
    <message>
        <source>Favourites only</source>
        <translation>Favoris seulement</translation>
    </message>
    <message>
        <source>I can afford</source>
        <translation>À ma portée</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Nothing like that is offered</source>
        <translation>Rien de tel n&apos;est proposé</translation>
    </message>
    <message>
        <source>No providers yet</source>
        <translation>Pas encore de fournisseurs</translation>
    </message>
    <message>
        <source>Try another word or category, or fetch the catalogues again.</source>
        <translation>Essayez un autre mot ou une autre catégorie, ou rechargez les catalogues.</translation>
    </message>
    <message>
        <source>A provider is a shop that takes ZON. Add one by its address; you compare its fingerprint once, and from then on everything it says must be signed by that key.</source>
        <translation>Un fournisseur est une boutique qui accepte les ZON. Ajoutez-en un par son adresse ; vous comparez son empreinte une fois, et dès lors tout ce qu&apos;il dit doit être signé de cette clé.</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Pas encore de commandes</translation>
    </message>
    <message>
        <source>What you buy appears here, with its progress and then its voucher.</source>
        <translation>Ce que vous achetez apparaît ici, avec sa progression puis son bon.</translation>
    </message>
    <message>
        <source>Look at the offers</source>
        <translation>Voir les offres</translation>
    </message>
    <message>
        <source>Vouchers · %1</source>
        <translation>Bons · %1</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>Bons</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Fournisseurs</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>Tous les fournisseurs</translation>
    </message>
    <message>
        <source>Transaction id</source>
        <translation>Identifiant de transaction</translation>
    </message>
    <message>
        <source>No vouchers yet</source>
        <translation>Pas encore de bons</translation>
    </message>
    <message>
        <source>What is delivered appears here. Only this wallet can open it.</source>
        <translation>Ce qui est livré apparaît ici. Seul ce portefeuille peut l&apos;ouvrir.</translation>
    </message>
    <message>
        <source>See earnings</source>
        <translation>Voir les gains</translation>
    </message>
</context>
<context>
    <name>ReportsView</name>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Mois passé</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Cette année</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Année passée</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>This wallet only</source>
        <translation>Ce portefeuille seul</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Sommes</translation>
    </message>
    <message>
        <source>What customers owe</source>
        <translation>Ce que doivent les clients</translation>
    </message>
    <message>
        <source>By month and name</source>
        <translation>Par mois et par nom</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>Plus-values</translation>
    </message>
    <message>
        <source>Nothing came or went</source>
        <translation>Rien n&apos;est entré ni sorti</translation>
    </message>
    <message>
        <source>In this period nothing was paid and nothing was spent. Choose another one.</source>
        <translation>Dans cette période, rien n&apos;a été payé ni dépensé. Choisissez-en une autre.</translation>
    </message>
</context>
<context>
    <name>RestoreStep</name>
    <message>
        <source>Type your words</source>
        <translation>Tapez vos mots</translation>
    </message>
    <message>
        <source>With spaces between. Two or three letters are often enough: Tab completes a word.</source>
        <translation>Avec des espaces entre eux. Deux ou trois lettres suffisent souvent : Tab complète un mot.</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n mot</numerusform>
            <numerusform>%n mots</numerusform>
        </translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>Vos mots</translation>
    </message>
    <message>
        <source>ripple scissors kick mammal …</source>
        <translation>ripple scissors kick mammal …</translation>
    </message>
    <message>
        <source>These words have a passphrase besides</source>
        <translation>Ces mots ont en plus une phrase secrète</translation>
    </message>
    <message>
        <source>Every passphrase opens another wallet. A typing mistake shows as an empty one.</source>
        <translation>Chaque phrase secrète ouvre un autre portefeuille. Une faute de frappe en montre un vide.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>ScriptLines</name>
    <message>
        <source>Operations</source>
        <translation>Opérations</translation>
    </message>
</context>
<context>
    <name>ScriptPanel</name>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Which input</source>
        <translation>Quelle entrée</translation>
    </message>
    <message>
        <source>To the first step</source>
        <translation>À la première étape</translation>
    </message>
    <message>
        <source>Step back (Left)</source>
        <translation>Étape en arrière (Gauche)</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Étape %1 sur %2</translation>
    </message>
    <message>
        <source>Step forward (Right)</source>
        <translation>Étape en avant (Droite)</translation>
    </message>
    <message>
        <source>To the last step</source>
        <translation>À la dernière étape</translation>
    </message>
    <message>
        <source>To the failing step</source>
        <translation>À l&apos;étape qui échoue</translation>
    </message>
</context>
<context>
    <name>SeedSheet</name>
    <message>
        <source>%1, printed on %2</source>
        <translation>%1, imprimé le %2</translation>
    </message>
    <message>
        <source>Whoever has these words has the money. Keep this sheet where you keep cash and deeds, and never photograph it. Nobody from support will ever ask for it.</source>
        <translation>Qui a ces mots a l&apos;argent. Gardez cette feuille là où vous gardez argent liquide et actes, et ne la photographiez jamais. Personne du support ne la demandera jamais.</translation>
    </message>
    <message>
        <source>To get the money back: install ZonCoin Desktop, choose Restore, and type the words in this order. A passphrase, if you chose one, is not on this sheet.</source>
        <translation>Pour retrouver l&apos;argent : installez ZonCoin Desktop, choisissez Restaurer et tapez les mots dans cet ordre. Une phrase secrète, si vous en avez choisi une, n&apos;est pas sur cette feuille.</translation>
    </message>
    <message>
        <source>Where the second copy lies:</source>
        <translation>Où se trouve la deuxième copie :</translation>
    </message>
</context>
<context>
    <name>SentenceCard</name>
    <message>
        <source>What happened</source>
        <translation>Ce qui s&apos;est passé</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Text size in percent</source>
        <translation>Taille du texte en pour cent</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>Lock when nobody touched it for</source>
        <translation>Verrouiller si personne n&apos;y touche pendant</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Verrouiller après</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minute</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 minutes</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 minutes</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 minutes</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>After a payment, pay again without the password for</source>
        <translation>Après un paiement, payer encore sans mot de passe pendant</translation>
    </message>
    <message>
        <source>Pay again without the password</source>
        <translation>Payer encore sans mot de passe</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 minutes</translation>
    </message>
    <message>
        <source>The words of %1</source>
        <translation>Les mots de %1</translation>
    </message>
    <message>
        <source>written down</source>
        <translation>notés</translation>
    </message>
    <message>
        <source>not written down yet</source>
        <translation>pas encore notés</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Montrer…</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>ZonCoin Desktop</source>
        <translation>ZonCoin Desktop</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Everything is kept in</source>
        <translation>Tout est gardé dans</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Copier le chemin</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>One encrypted file. Your password opens it; your words bring the money back without it.</source>
        <translation>Un fichier chiffré. Votre mot de passe l&apos;ouvre ; vos mots ramènent l&apos;argent sans lui.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>from the next start on</source>
        <translation>dès le prochain démarrage</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>Share for support</source>
        <translation>Partager avec le support</translation>
    </message>
    <message>
        <source>Amounts, addresses, ids, keys and names are left out; equal ones have equal numbers. This is all that would leave this computer.</source>
        <translation>Montants, adresses, identifiants, clés et noms sont laissés de côté ; les mêmes portent les mêmes numéros. Rien d&apos;autre ne quitterait cet ordinateur.</translation>
    </message>
    <message>
        <source>What to share</source>
        <translation>Quoi partager</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>The bundle</source>
        <translation>Le dossier</translation>
    </message>
    <message>
        <source>Save the picture…</source>
        <translation>Enregistrer l&apos;image…</translation>
    </message>
    <message>
        <source>Save the bundle…</source>
        <translation>Enregistrer le dossier…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Where to save it</source>
        <translation>Où l&apos;enregistrer</translation>
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
        <translation>Signatures</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>par %1</translation>
    </message>
    <message>
        <source>What it commits to: %1</source>
        <translation>Ce à quoi elle engage : %1</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Clé %1</translation>
    </message>
    <message>
        <source>Signed %1</source>
        <translation>A signé %1</translation>
    </message>
    <message>
        <source>No signatures</source>
        <translation>Pas de signatures</translation>
    </message>
    <message>
        <source>Nobody has signed it yet, or its signatures can&apos;t be checked without knowing what it spends.</source>
        <translation>Personne ne l&apos;a encore signée, ou ses signatures ne peuvent pas être vérifiées sans savoir ce qu&apos;elle dépense.</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Working</source>
        <translation>Au travail</translation>
    </message>
</context>
<context>
    <name>StackList</name>
    <message>
        <source>The stack is empty</source>
        <translation>La pile est vide</translation>
    </message>
    <message numerus="yes">
        <source>Stack, %n element(s)</source>
        <translation>
            <numerusform>Pile, %n élément</numerusform>
            <numerusform>Pile, %n éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Pile</translation>
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
        <translation>fait</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>à venir</translation>
    </message>
</context>
<context>
    <name>StartStep</name>
    <message>
        <source>A new wallet, or one you have?</source>
        <translation>Un nouveau portefeuille, ou un que vous avez ?</translation>
    </message>
    <message>
        <source>A wallet is a list of words. Whoever has the words has the money, on any computer.</source>
        <translation>Un portefeuille est une liste de mots. Qui a les mots a l&apos;argent, sur n&apos;importe quel ordinateur.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>New, with 12 words</source>
        <translation>Nouveau, avec 12 mots</translation>
    </message>
    <message>
        <source>Right for nearly everyone.</source>
        <translation>Bon pour presque tout le monde.</translation>
    </message>
    <message>
        <source>New, with 24 words</source>
        <translation>Nouveau, avec 24 mots</translation>
    </message>
    <message>
        <source>More to write down; some companies ask for it.</source>
        <translation>Plus à noter ; certaines entreprises le demandent.</translation>
    </message>
    <message>
        <source>Restore from words</source>
        <translation>Restaurer avec des mots</translation>
    </message>
    <message>
        <source>You have 12 to 24 words from this or another wallet.</source>
        <translation>Vous avez 12 à 24 mots de ce portefeuille ou d&apos;un autre.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>at least a few words, or 12 characters</source>
        <translation>au moins quelques mots, ou 12 caractères</translation>
    </message>
    <message>
        <source>weak: quickly guessed</source>
        <translation>faible : vite deviné</translation>
    </message>
    <message>
        <source>fair: better a little longer</source>
        <translation>moyen : un peu plus long serait mieux</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bon</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>fort</translation>
    </message>
</context>
<context>
    <name>SyncPill</name>
    <message>
        <source>Syncing with %1</source>
        <translation>Synchronisation avec %1</translation>
    </message>
    <message>
        <source>Open the network page</source>
        <translation>Ouvrir la page du réseau</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Sandbox: practice money</source>
        <translation>Bac à sable : argent d&apos;essai</translation>
    </message>
    <message>
        <source>Search or do anything</source>
        <translation>Chercher ou faire quelque chose</translation>
    </message>
</context>
<context>
    <name>TrailRow</name>
    <message>
        <source>How you came here</source>
        <translation>Comment vous êtes venu ici</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>Bon retour</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Déverrouillage…</translation>
    </message>
</context>
<context>
    <name>VoucherBox</name>
    <message>
        <source>Voucher</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>The voucher&apos;s code is shown. Copy it to hear it elsewhere.</source>
        <translation>Le code du bon est montré. Copiez-le pour l&apos;entendre ailleurs.</translation>
    </message>
    <message>
        <source>The voucher&apos;s code is hidden.</source>
        <translation>Le code du bon est caché.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Cacher</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Not used after all</source>
        <translation>Pas utilisé, en fait</translation>
    </message>
    <message>
        <source>Mark as used</source>
        <translation>Marquer utilisé</translation>
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
        <translation>Portefeuilles</translation>
    </message>
    <message>
        <source>Name of the wallet</source>
        <translation>Nom du portefeuille</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Renommer %1</translation>
    </message>
    <message>
        <source>Copy the descriptors of %1</source>
        <translation>Copier les descripteurs de %1</translation>
    </message>
    <message>
        <source>Copy %1 for Bitcoin Core</source>
        <translation>Copier %1 pour Bitcoin Core</translation>
    </message>
    <message>
        <source>Move %1 up</source>
        <translation>Monter %1</translation>
    </message>
    <message>
        <source>Bring %1 back</source>
        <translation>Ramener %1</translation>
    </message>
    <message>
        <source>Archive %1</source>
        <translation>Archiver %1</translation>
    </message>
    <message>
        <source>Watch another wallet…</source>
        <translation>Suivre un autre portefeuille…</translation>
    </message>
    <message>
        <source>Your part in %1</source>
        <translation>Votre rôle dans %1</translation>
    </message>
</context>
<context>
    <name>WordPicker</name>
    <message>
        <source>Choice %1</source>
        <translation>Choix %1</translation>
    </message>
    <message>
        <source>That was another word. Compare with your paper; the questions start again.</source>
        <translation>C&apos;était un autre mot. Comparez avec votre papier ; les questions recommencent.</translation>
    </message>
</context>
<context>
    <name>WordSheet</name>
    <message numerus="yes">
        <source>%n secret words, on the screen only</source>
        <translation>
            <numerusform>%n mot secret, à l&apos;écran seulement</numerusform>
            <numerusform>%n mots secrets, à l&apos;écran seulement</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordsStep</name>
    <message>
        <source>Write these words down</source>
        <translation>Notez ces mots</translation>
    </message>
    <message>
        <source>On paper, in this order. They are the only way back to your money if this computer is lost. Nobody from support will ever ask for them.</source>
        <translation>Sur papier, dans cet ordre. Eux seuls ramènent votre argent si cet ordinateur est perdu. Personne du support ne les demandera jamais.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation>Je les ai notés</translation>
    </message>
</context>
<context>
    <name>zon::ActivityModel</name>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Sent to %1</source>
        <translation>Envoyé à %1</translation>
    </message>
    <message>
        <source>Block %1 mined</source>
        <translation>Bloc %1 miné</translation>
    </message>
    <message>
        <source>Block mined</source>
        <translation>Bloc miné</translation>
    </message>
    <message>
        <source>Moved within the wallet</source>
        <translation>Déplacé dans le portefeuille</translation>
    </message>
    <message>
        <source>Unverified, seen %1</source>
        <translation>Non vérifié, vu %1</translation>
    </message>
    <message>
        <source>Waiting for a block</source>
        <translation>Attend un bloc</translation>
    </message>
    <message numerus="yes">
        <source>Spendable in %n block(s)</source>
        <translation>
            <numerusform>À dépenser dans %n bloc</numerusform>
            <numerusform>À dépenser dans %n blocs</numerusform>
        </translation>
    </message>
    <message>
        <source>Another payment took its coins</source>
        <translation>Un autre paiement a pris ses pièces</translation>
    </message>
    <message>
        <source>Replaced by %1…</source>
        <translation>Remplacé par %1…</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n confirmation(s)</source>
        <translation>
            <numerusform>%1 · %n confirmation</numerusform>
            <numerusform>%1 · %n confirmations</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · confirmed</source>
        <translation>%1 · confirmé</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n paiement</numerusform>
            <numerusform>%n paiements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::Arrivals</name>
    <message>
        <source>%1 ZON come in</source>
        <translation>%1 ZON arrivent</translation>
    </message>
    <message>
        <source>The payment is in a block.</source>
        <translation>Le paiement est dans un bloc.</translation>
    </message>
    <message>
        <source>Seen on the network, not yet in a block: wait for one before you hand over goods.</source>
        <translation>Vu sur le réseau, pas encore dans un bloc : attendez-en un avant de remettre la marchandise.</translation>
    </message>
</context>
<context>
    <name>zon::AttentionModel</name>
    <message>
        <source>The network needs a look</source>
        <translation>Le réseau demande un regard</translation>
    </message>
    <message>
        <source>Syncing is paused</source>
        <translation>La synchronisation est en pause</translation>
    </message>
    <message>
        <source>Write down your words</source>
        <translation>Notez vos mots</translation>
    </message>
    <message>
        <source>without them a lost computer is lost money</source>
        <translation>sans eux, un ordinateur perdu est de l&apos;argent perdu</translation>
    </message>
    <message>
        <source>Money is on its way</source>
        <translation>De l&apos;argent est en route</translation>
    </message>
    <message>
        <source>%1 ZON, yours once it is in a block</source>
        <translation>%1 ZON, à vous une fois dans un bloc</translation>
    </message>
    <message>
        <source>Mining stopped</source>
        <translation>Le minage s&apos;est arrêté</translation>
    </message>
    <message numerus="yes">
        <source>%n orders are to be paid</source>
        <translation>
            <numerusform>%n commande est à payer</numerusform>
            <numerusform>%n commandes sont à payer</numerusform>
        </translation>
    </message>
    <message>
        <source>before they expire, else nothing comes of them</source>
        <translation>avant l&apos;expiration, sinon il n&apos;en sera rien</translation>
    </message>
    <message numerus="yes">
        <source>The time of %n vouchers ends soon</source>
        <translation>
            <numerusform>%n bon expire bientôt</numerusform>
            <numerusform>%n bons expirent bientôt</numerusform>
        </translation>
    </message>
    <message>
        <source>use them before it is over</source>
        <translation>à utiliser avant la fin</translation>
    </message>
</context>
<context>
    <name>zon::Backup</name>
    <message>
        <source>The printer took nothing. Look whether it is on, or write the words down by hand.</source>
        <translation>L&apos;imprimante n&apos;a rien pris. Voyez si elle est allumée, ou notez les mots à la main.</translation>
    </message>
</context>
<context>
    <name>zon::BalanceChart</name>
    <message>
        <source>%1 ZON in a week</source>
        <translation>%1 ZON en une semaine</translation>
    </message>
    <message>
        <source>%1 ZON in a month</source>
        <translation>%1 ZON en un mois</translation>
    </message>
    <message>
        <source>%1 ZON in a year</source>
        <translation>%1 ZON en un an</translation>
    </message>
    <message>
        <source>%1 ZON since the beginning</source>
        <translation>%1 ZON depuis le début</translation>
    </message>
    <message>
        <source>d MMM, HH:mm</source>
        <translation>d MMM, HH:mm</translation>
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
        <translation>mensonge prouvé</translation>
    </message>
    <message>
        <source>broke the protocol</source>
        <translation>a rompu le protocole</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu&apos;à %1</translation>
    </message>
</context>
<context>
    <name>zon::BlocksFoundModel</name>
    <message>
        <source>%1 · replaced by another block</source>
        <translation>%1 · remplacé par un autre bloc</translation>
    </message>
    <message numerus="yes">
        <source>%1 · spendable in %n block(s)</source>
        <translation>
            <numerusform>%1 · à dépenser dans %n bloc</numerusform>
            <numerusform>%1 · à dépenser dans %n blocs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · spendable</source>
        <translation>%1 · à dépenser</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Bloc %1</translation>
    </message>
</context>
<context>
    <name>zon::Cashier</name>
    <message numerus="yes">
        <source>Choose a PIN of at least %n characters.</source>
        <translation>
            <numerusform>Choisissez un PIN d&apos;au moins %n caractère.</numerusform>
            <numerusform>Choisissez un PIN d&apos;au moins %n caractères.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in half a minute.</source>
        <translation>Trop de PIN faux. Réessayez dans une demi-minute.</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>Ce n&apos;est pas le PIN.</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Vente</translation>
    </message>
    <message>
        <source>Called off at the till</source>
        <translation>Annulée à la caisse</translation>
    </message>
</context>
<context>
    <name>zon::ChainCharts</name>
    <message>
        <source>%1 · block %2</source>
        <translation>%1 · bloc %2</translation>
    </message>
    <message>
        <source>%1 · from block %2, %3</source>
        <translation>%1 · dès le bloc %2, %3</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>One every %1 lately; the rules aim at %2</source>
        <translation>Un toutes les %1 ces temps-ci ; les règles visent %2</translation>
    </message>
</context>
<context>
    <name>zon::CoinModel</name>
    <message>
        <source>set aside for a payment that waits for signatures</source>
        <translation>mise de côté pour un paiement qui attend des signatures</translation>
    </message>
    <message>
        <source>not in a block yet</source>
        <translation>pas encore dans un bloc</translation>
    </message>
    <message numerus="yes">
        <source>matures in %n block(s)</source>
        <translation>
            <numerusform>mûrit dans %n bloc</numerusform>
            <numerusform>mûrit dans %n blocs</numerusform>
        </translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>gelée</translation>
    </message>
    <message>
        <source>own change, not in a block yet</source>
        <translation>propre monnaie, pas encore dans un bloc</translation>
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
    <name>zon::CommandModel</name>
    <message>
        <source>action</source>
        <translation>action</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Payer</translation>
    </message>
    <message>
        <source>Get paid</source>
        <translation>Encaisser</translation>
    </message>
    <message>
        <source>Mining</source>
        <translation>Minage</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Copy my address</source>
        <translation>Copier mon adresse</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>Nouvelle adresse</translation>
    </message>
    <message>
        <source>Inspect what is in the clipboard</source>
        <translation>Examiner le presse-papiers</translation>
    </message>
    <message>
        <source>Switch mining on or off</source>
        <translation>Lancer ou arrêter le minage</translation>
    </message>
    <message>
        <source>Get practice coins</source>
        <translation>Obtenir des pièces d&apos;essai</translation>
    </message>
    <message>
        <source>Dark appearance</source>
        <translation>Apparence sombre</translation>
    </message>
    <message>
        <source>Light appearance</source>
        <translation>Apparence claire</translation>
    </message>
    <message>
        <source>Appearance of the system</source>
        <translation>Apparence du système</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texte plus grand</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texte plus petit</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Alt+%1</source>
        <translation>Alt+%1</translation>
    </message>
    <message>
        <source>Look into “%1”</source>
        <translation>Examiner « %1 »</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contrats</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>Échanger</translation>
    </message>
</context>
<context>
    <name>zon::DataTools</name>
    <message numerus="yes">
        <source>%n invoices are in %1</source>
        <translation>
            <numerusform>%n facture est dans %1</numerusform>
            <numerusform>%n factures sont dans %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are in %1</source>
        <translation>
            <numerusform>%n ligne est dans %1</numerusform>
            <numerusform>%n lignes sont dans %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: no rate was set when they came</source>
        <translation>
            <numerusform>%n laissée : aucun taux n&apos;était fixé à son arrivée</numerusform>
            <numerusform>%n laissées : aucun taux n&apos;était fixé à leur arrivée</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n labels are in %1</source>
        <translation>
            <numerusform>%n libellé est dans %1</numerusform>
            <numerusform>%n libellés sont dans %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 lines were applied, %3 said what was there already, %4 are kept for other programs, %5 could not be used.</source>
        <translation>%1 lignes sur %2 ont été appliquées, %3 disaient du déjà connu, %4 sont gardées pour d&apos;autres programmes, %5 n&apos;ont pas pu servir.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1 : %2</translation>
    </message>
    <message>
        <source>Everything is in %1, under your password</source>
        <translation>Tout est dans %1, sous votre mot de passe</translation>
    </message>
</context>
<context>
    <name>zon::DealListModel</name>
    <message>
        <source>Your turn</source>
        <translation>À vous</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Terminés</translation>
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
        <translation>Le lien est copié. Donnez-le aux autres parties, et à personne d’autre.</translation>
    </message>
</context>
<context>
    <name>zon::Dealing</name>
    <message>
        <source>A contract that is new here</source>
        <translation>Un contrat nouveau ici</translation>
    </message>
    <message>
        <source>The terms were changed: read them again</source>
        <translation>Les conditions ont changé : relisez-les</translation>
    </message>
    <message>
        <source>The contract has news</source>
        <translation>Le contrat a du nouveau</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
    <message>
        <source>Sign this contract</source>
        <translation>Signer ce contrat</translation>
    </message>
    <message>
        <source>You agree to the terms and to the dates on this page, for %1. Nothing is paid by signing. Read the code out to the others before you pay: it must be the same for everybody.</source>
        <translation>Vous acceptez les conditions et les dates de cette page, pour %1. Signer ne paie rien. Lisez le code aux autres avant de payer : il doit être le même pour tous.</translation>
    </message>
    <message>
        <source>Signed. Save the file and give it to the others.</source>
        <translation>Signé. Enregistrez le fichier et donnez-le aux autres.</translation>
    </message>
    <message>
        <source>%1 leave your wallet, of which %2 are the network&apos;s fee. The escrow holds the money; who can move it, and when, is on this page.</source>
        <translation>%1 quittent votre portefeuille, dont %2 de frais de réseau. Le séquestre garde l&apos;argent ; qui peut le déplacer, et quand, est sur cette page.</translation>
    </message>
    <message>
        <source>Pay into the escrow</source>
        <translation>Payer au séquestre</translation>
    </message>
    <message>
        <source>The escrow&apos;s payment is on its way</source>
        <translation>Le paiement au séquestre est en route</translation>
    </message>
    <message>
        <source>Said and signed. Save the file and give it to the others.</source>
        <translation>Dit et signé. Enregistrez le fichier et donnez-le aux autres.</translation>
    </message>
    <message>
        <source>Say that it was delivered</source>
        <translation>Dire que la livraison est faite</translation>
    </message>
    <message>
        <source>You sign that you delivered what was agreed. The buyer looks at it and releases the money.</source>
        <translation>Vous signez que vous avez livré ce qui était convenu. L&apos;acheteur l&apos;examine et libère l&apos;argent.</translation>
    </message>
    <message>
        <source>Say that something is wrong</source>
        <translation>Dire que quelque chose ne va pas</translation>
    </message>
    <message>
        <source>You sign that you object. The money stays in the escrow until you two agree, the arbiter decides, or the buyer may take it back.</source>
        <translation>Vous signez votre désaccord. L&apos;argent reste au séquestre jusqu&apos;à ce que vous vous entendiez, que l&apos;arbitre décide ou que l&apos;acheteur puisse le reprendre.</translation>
    </message>
    <message>
        <source>The money is on its way</source>
        <translation>L&apos;argent est en route</translation>
    </message>
    <message>
        <source>%1
Fee: %2
This can&apos;t be taken back.</source>
        <translation>%1
Frais : %2
On ne peut pas revenir en arrière.</translation>
    </message>
    <message>
        <source>Release the money</source>
        <translation>Libérer l&apos;argent</translation>
    </message>
    <message>
        <source>Take the money back</source>
        <translation>Reprendre l&apos;argent</translation>
    </message>
    <message>
        <source>Sign how the money is shared</source>
        <translation>Signer le partage de l&apos;argent</translation>
    </message>
    <message>
        <source>%1, %2 (you)</source>
        <translation>%1, %2 (vous)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>signé</translation>
    </message>
    <message>
        <source>key proven</source>
        <translation>clé prouvée</translation>
    </message>
    <message>
        <source>keys are missing</source>
        <translation>clés manquantes</translation>
    </message>
    <message>
        <source>%1 (part %2)</source>
        <translation>%1 (tranche %2)</translation>
    </message>
    <message numerus="yes">
        <source>%n block(s) after</source>
        <translation>
            <numerusform>%n bloc après</numerusform>
            <numerusform>%n blocs après</numerusform>
        </translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>The draft is ready. Save the file and give it to the others.</source>
        <translation>Le projet est prêt. Enregistrez le fichier et donnez-le aux autres.</translation>
    </message>
    <message>
        <source>The file is kept</source>
        <translation>Le fichier est gardé</translation>
    </message>
    <message>
        <source>Out of the way, under Over</source>
        <translation>Mis de côté, sous « Terminés »</translation>
    </message>
    <message>
        <source>Back on the board</source>
        <translation>De retour au tableau</translation>
    </message>
    <message>
        <source>The contract is removed</source>
        <translation>Le contrat est retiré</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) passed on the practice network</source>
        <translation>
            <numerusform>%n jour a passé sur le réseau d&apos;essai</numerusform>
            <numerusform>%n jours ont passé sur le réseau d&apos;essai</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the secret, and be paid</source>
        <translation>Montrer le secret, et être payé</translation>
    </message>
    <message>
        <source>Give the money back</source>
        <translation>Rendre l&apos;argent</translation>
    </message>
    <message>
        <source>The shares must add up to %1, with at most %2 for the arbiter.</source>
        <translation>Les parts doivent faire %1 en tout, dont %2 au plus pour l&apos;arbitre.</translation>
    </message>
    <message>
        <source>Decide who gets what</source>
        <translation>Décider qui reçoit quoi</translation>
    </message>
    <message>
        <source>Share the money as you two agreed</source>
        <translation>Partager l&apos;argent comme convenu entre vous</translation>
    </message>
    <message>
        <source>Copy the voucher&apos;s key</source>
        <translation>Copier la clé du bon</translation>
    </message>
    <message>
        <source>Lock the voucher with this key before the buyer pays. Whoever has it has the voucher: give it to nobody. It leaves the clipboard in a minute.</source>
        <translation>Verrouillez le bon avec cette clé avant que l&apos;acheteur paie. Qui l&apos;a possède le bon : ne la donnez à personne. Elle quitte le presse-papiers dans une minute.</translation>
    </message>
    <message>
        <source>The voucher&apos;s key is in the clipboard</source>
        <translation>La clé du bon est dans le presse-papiers</translation>
    </message>
    <message>
        <source>Take the place of the %1</source>
        <translation>Prendre la place : %1</translation>
    </message>
    <message>
        <source>Fresh keys of your wallet and an address to be paid to go into the draft, as %1. Nothing is agreed by that: you sign when everybody&apos;s keys are there.</source>
        <translation>Des clés neuves de votre portefeuille et une adresse où être payé entrent dans le projet, au nom de %1. Rien n&apos;est convenu par là : vous signez quand les clés de tous y sont.</translation>
    </message>
    <message>
        <source>Your keys are in it. Save the file and give it to the others.</source>
        <translation>Vos clés y sont. Enregistrez le fichier et donnez-le aux autres.</translation>
    </message>
    <message>
        <source>The money is in the escrow</source>
        <translation>L&apos;argent est au séquestre</translation>
    </message>
    <message>
        <source>The %1 says: delivered. %2</source>
        <translation>Livraison annoncée (%1). %2</translation>
    </message>
    <message>
        <source>The %1 objects. %2</source>
        <translation>Désaccord (%1). %2</translation>
    </message>
    <message>
        <source>Settled: %1</source>
        <translation>Réglé : %1</translation>
    </message>
    <message>
        <source>%1, here, and the one that was agreed on</source>
        <translation>%1, ici, et c&apos;est bien celui qui était convenu</translation>
    </message>
    <message>
        <source>%1, not here: add the one that you were given</source>
        <translation>%1, pas ici : ajoutez celui qu&apos;on vous a donné</translation>
    </message>
    <message>
        <source>Amounts add up, and the dates come in their order</source>
        <translation>Les montants concordent, et les dates se suivent dans l&apos;ordre</translation>
    </message>
    <message>
        <source>No key in it is known from another contract of yours</source>
        <translation>Aucune de ses clés n&apos;est connue d&apos;un autre de vos contrats</translation>
    </message>
    <message>
        <source>The escrow&apos;s address was worked out here from the keys, and is the one in the contract</source>
        <translation>L&apos;adresse du séquestre a été calculée ici à partir des clés, et c&apos;est celle du contrat</translation>
    </message>
    <message>
        <source>The ways to spend are exactly those on this page, and no others</source>
        <translation>Les façons de dépenser sont exactement celles de cette page, et aucune autre</translation>
    </message>
    <message>
        <source>%1 signed these very words, and holds its key</source>
        <translation>%1 a signé ces mots mêmes, et possède sa clé</translation>
    </message>
    <message>
        <source>All attached files are those that were agreed on</source>
        <translation>Tous les fichiers joints sont ceux qui étaient convenus</translation>
    </message>
    <message>
        <source>Nothing new lies in the box</source>
        <translation>Rien de nouveau dans la boîte</translation>
    </message>
    <message>
        <source>Nothing new in it</source>
        <translation>Rien de nouveau dedans</translation>
    </message>
</context>
<context>
    <name>zon::FlowChart</name>
    <message>
        <source>%1: %2 in, %3 out</source>
        <translation>%1 : %2 entrés, %3 sortis</translation>
    </message>
</context>
<context>
    <name>zon::FlowEndModel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>encore %n</numerusform>
            <numerusform>encore %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>En montrer moins</translation>
    </message>
    <message>
        <source>amount unknown</source>
        <translation>montant inconnu</translation>
    </message>
    <message>
        <source>%1 zat/vB</source>
        <translation>%1 zat/vB</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>échoue</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>frais</translation>
    </message>
    <message>
        <source>show all %1</source>
        <translation>tout montrer (%1)</translation>
    </message>
    <message>
        <source>address %1 · %2</source>
        <translation>adresse %1 · %2</translation>
    </message>
    <message>
        <source>Fee, %1 ZON</source>
        <translation>Frais, %1 ZON</translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation>Entrée %1</translation>
    </message>
    <message>
        <source>Output %1</source>
        <translation>Sortie %1</translation>
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
        <translation>d MMM, HH:mm</translation>
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
        <translation>octet %1</translation>
    </message>
    <message>
        <source>bytes %1 to %2</source>
        <translation>octets %1 à %2</translation>
    </message>
</context>
<context>
    <name>zon::Inspector</name>
    <message>
        <source>Valid</source>
        <translation>Valide</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>Pas valide</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Non vérifiée</translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation>Entrée %1</translation>
    </message>
    <message>
        <source>There is no text in the clipboard. Copy a transaction first.</source>
        <translation>Il n&apos;y a pas de texte dans le presse-papiers. Copiez d&apos;abord une transaction.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaction</translation>
    </message>
    <message>
        <source>PSBT</source>
        <translation>PSBT</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloc</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Abîmé</translation>
    </message>
</context>
<context>
    <name>zon::InspectorShare</name>
    <message>
        <source>The bundle is saved</source>
        <translation>Le dossier est enregistré</translation>
    </message>
    <message>
        <source>The picture is saved</source>
        <translation>L&apos;image est enregistrée</translation>
    </message>
    <message>
        <source>The file %1 can&apos;t be written. Choose another place.</source>
        <translation>Le fichier %1 ne peut pas être écrit. Choisissez un autre endroit.</translation>
    </message>
</context>
<context>
    <name>zon::InvoiceEditor</name>
    <message>
        <source>Make a wallet first.</source>
        <translation>Créez d&apos;abord un portefeuille.</translation>
    </message>
    <message>
        <source>%1 tax: %2</source>
        <translation>Taxe de %1 : %2</translation>
    </message>
</context>
<context>
    <name>zon::InvoiceLinesModel</name>
    <message>
        <source>Line %1</source>
        <translation>Ligne %1</translation>
    </message>
    <message>
        <source>the quantity is a number with at most 3 decimals.</source>
        <translation>la quantité est un nombre à 3 décimales au plus.</translation>
    </message>
    <message>
        <source>the price is not an amount in %1.</source>
        <translation>le prix n&apos;est pas un montant en %1.</translation>
    </message>
    <message>
        <source>the tax is per cent, from 0 to 100.</source>
        <translation>la taxe est en pour cent, de 0 à 100.</translation>
    </message>
</context>
<context>
    <name>zon::InvoiceListModel</name>
    <message>
        <source>Draft %1</source>
        <translation>Brouillon %1</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>Pas de client</translation>
    </message>
    <message>
        <source>next on %1</source>
        <translation>la prochaine le %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>échéance le %1</translation>
    </message>
</context>
<context>
    <name>zon::Invoicing</name>
    <message>
        <source>Credit note %1 is issued</source>
        <translation>L&apos;avoir %1 est émis</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
    <message>
        <source>Recurring invoice</source>
        <translation>Facture récurrente</translation>
    </message>
    <message>
        <source>Draft %1</source>
        <translation>Brouillon %1</translation>
    </message>
    <message>
        <source>1 ZON = %1 %2 (%3, %4)</source>
        <translation>1 ZON = %1 %2 (%3, %4)</translation>
    </message>
    <message>
        <source>Next draft on %1</source>
        <translation>Prochain brouillon le %1</translation>
    </message>
    <message>
        <source>Written on %1</source>
        <translation>Écrite le %1</translation>
    </message>
    <message>
        <source>Issued %1</source>
        <translation>Émise le %1</translation>
    </message>
    <message>
        <source>%1, due %2</source>
        <translation>%1, échéance le %2</translation>
    </message>
    <message>
        <source>Makes a draft each time. Look at it, then issue it.</source>
        <translation>Fait un brouillon à chaque fois. Regardez-le, puis émettez-le.</translation>
    </message>
    <message>
        <source>Issuing gives it the next number and an address of its own. After that it is final.</source>
        <translation>L&apos;émettre lui donne le numéro suivant et une adresse à elle. Ensuite elle est définitive.</translation>
    </message>
    <message>
        <source>Takes back %1.</source>
        <translation>Annule %1.</translation>
    </message>
    <message>
        <source>Nothing has come yet.</source>
        <translation>Rien n&apos;est encore arrivé.</translation>
    </message>
    <message>
        <source>The payment was seen, but no block holds it yet. Wait before you deliver something of value.</source>
        <translation>Le paiement a été vu, mais aucun bloc ne le contient encore. Attendez avant de livrer quelque chose de valeur.</translation>
    </message>
    <message>
        <source>%1 ZON have come, %2 ZON are missing.</source>
        <translation>%1 ZON sont arrivés, il manque %2 ZON.</translation>
    </message>
    <message>
        <source>Paid in full on %1.</source>
        <translation>Payée en entier le %1.</translation>
    </message>
    <message>
        <source>Paid in full.</source>
        <translation>Payée en entier.</translation>
    </message>
    <message>
        <source>Paid, with %1 ZON too much. Ask the payer where to send them back to.</source>
        <translation>Payée, avec %1 ZON de trop. Demandez au payeur où les renvoyer.</translation>
    </message>
    <message>
        <source>The due date has passed and %1 ZON are missing.</source>
        <translation>L&apos;échéance est passée et il manque %1 ZON.</translation>
    </message>
    <message>
        <source>Taken back in full.</source>
        <translation>Annulée en entier.</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>pieces × what</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>including %1 tax</source>
        <translation>dont %1 de taxe</translation>
    </message>
    <message>
        <source>%1 tax</source>
        <translation>%1 de taxe</translation>
    </message>
    <message>
        <source>%1 ZON in block %2, %3</source>
        <translation>%1 ZON dans le bloc %2, %3</translation>
    </message>
    <message>
        <source>%1 ZON, not in a block yet</source>
        <translation>%1 ZON, pas encore dans un bloc</translation>
    </message>
</context>
<context>
    <name>zon::Language</name>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
</context>
<context>
    <name>zon::LinkOpener</name>
    <message>
        <source>A link asks for another payment</source>
        <translation>Un lien demande un autre paiement</translation>
    </message>
    <message>
        <source>Finish this one or go back, then open the link again.</source>
        <translation>Terminez celui-ci ou revenez en arrière, puis rouvrez le lien.</translation>
    </message>
</context>
<context>
    <name>zon::MiningControl</name>
    <message>
        <source>Off</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Démarre</translation>
    </message>
    <message>
        <source>Waiting for work</source>
        <translation>Attend du travail</translation>
    </message>
    <message>
        <source>Mining</source>
        <translation>Minage</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Not mining</source>
        <translation>Ne mine pas</translation>
    </message>
    <message>
        <source>no verified work yet</source>
        <translation>pas encore de travail vérifié</translation>
    </message>
    <message>
        <source>verified work %1</source>
        <translation>travail vérifié %1</translation>
    </message>
    <message numerus="yes">
        <source>This computer has room for %n thread(s).</source>
        <translation>
            <numerusform>Cet ordinateur a de la place pour %n thread.</numerusform>
            <numerusform>Cet ordinateur a de la place pour %n threads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s) on %1, at idle priority.</source>
        <translation>
            <numerusform>%n thread sur %1, à la plus basse priorité.</numerusform>
            <numerusform>%n threads sur %1, à la plus basse priorité.</numerusform>
        </translation>
    </message>
    <message>
        <source>It only takes time the computer has left over.</source>
        <translation>Il ne prend que le temps dont l&apos;ordinateur n&apos;a pas besoin.</translation>
    </message>
    <message>
        <source>On since %1 · %2 hashes</source>
        <translation>En marche depuis %1 · %2 hachages</translation>
    </message>
    <message>
        <source>known once it runs</source>
        <translation>connu une fois lancé</translation>
    </message>
    <message>
        <source>within %1 to %2</source>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>%1 ZON</source>
        <translation>%1 ZON</translation>
    </message>
    <message numerus="yes">
        <source>%n share(s) taken</source>
        <translation>
            <numerusform>%n part prise</numerusform>
            <numerusform>%n parts prises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n too late</source>
        <translation>
            <numerusform> · %n en retard</numerusform>
            <numerusform> · %n en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n refused</source>
        <translation>
            <numerusform> · %n refusée</numerusform>
            <numerusform> · %n refusées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Électricité</translation>
    </message>
    <message>
        <source>Electricity, %1 W at %2</source>
        <translation>Électricité, %1 W à %2</translation>
    </message>
    <message>
        <source>%1 a day</source>
        <translation>%1 par jour</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>non fixé</translation>
    </message>
    <message>
        <source>Net, at your rate, on average</source>
        <translation>Net, à votre taux, en moyenne</translation>
    </message>
    <message>
        <source>Earned on average</source>
        <translation>Gagné en moyenne</translation>
    </message>
    <message>
        <source>%1 ZON a day</source>
        <translation>%1 ZON par jour</translation>
    </message>
    <message>
        <source>%1 %2 a day</source>
        <translation>%1 %2 par jour</translation>
    </message>
    <message numerus="yes">
        <source>%n block(s) since it was switched on</source>
        <translation>
            <numerusform>%n bloc depuis la mise en marche</numerusform>
            <numerusform>%n blocs depuis la mise en marche</numerusform>
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
        <translation>d MMM</translation>
    </message>
    <message>
        <source>MMM yy</source>
        <translation>MMM yy</translation>
    </message>
    <message>
        <source>%1 hashes</source>
        <translation>%1 hachages</translation>
    </message>
    <message numerus="yes">
        <source>%1 ZON in %n block(s)</source>
        <translation>
            <numerusform>%1 ZON en %n bloc</numerusform>
            <numerusform>%1 ZON en %n blocs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 ZON in %n block(s)</source>
        <translation>
            <numerusform>%1 : %2 ZON en %n bloc</numerusform>
            <numerusform>%1 : %2 ZON en %n blocs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 hashes in %3</source>
        <translation>%1 : %2 hachages en %3</translation>
    </message>
</context>
<context>
    <name>zon::MiningSettings</name>
    <message>
        <source>Sandbox node</source>
        <translation>Nœud du bac à sable</translation>
    </message>
    <message>
        <source>Automatic · solo</source>
        <translation>Automatique · seul</translation>
    </message>
    <message>
        <source>Automatic · my node</source>
        <translation>Automatique · mon nœud</translation>
    </message>
    <message>
        <source>Automatic · pool</source>
        <translation>Automatique · pool</translation>
    </message>
    <message>
        <source>Solo, without a node</source>
        <translation>Seul, sans nœud</translation>
    </message>
    <message>
        <source>My node …</source>
        <translation>Mon nœud…</translation>
    </message>
    <message>
        <source>My node · %1</source>
        <translation>Mon nœud · %1</translation>
    </message>
    <message>
        <source>A pool …</source>
        <translation>Un pool…</translation>
    </message>
    <message>
        <source>Pool · %1</source>
        <translation>Pool · %1</translation>
    </message>
    <message>
        <source>Empty blocks on the chain this wallet verified, handed to its nodes. They pay the subsidy and no fees.</source>
        <translation>Des blocs vides sur la chaîne que ce portefeuille a vérifiée, remis à ses nœuds. Ils paient la nouvelle monnaie et pas de frais.</translation>
    </message>
    <message>
        <source>The pool pays for shares of work. While it can&apos;t be reached, mining goes on without it.</source>
        <translation>Le pool paie des parts de travail. S&apos;il est injoignable, le minage continue sans lui.</translation>
    </message>
    <message>
        <source>While the node can&apos;t be reached, mining goes on without it.</source>
        <translation>Si le nœud est injoignable, le minage continue sans lui.</translation>
    </message>
</context>
<context>
    <name>zon::NetworkView</name>
    <message>
        <source>Look here</source>
        <translation>Regardez ici</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Headers %1 %</source>
        <translation>En-têtes %1 %</translation>
    </message>
    <message>
        <source>Filter headers %1 %</source>
        <translation>En-têtes de filtres %1 %</translation>
    </message>
    <message>
        <source>Scanning %1 %</source>
        <translation>Exploration %1 %</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>À jour</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>bloc %1</translation>
    </message>
    <message>
        <source>no block yet</source>
        <translation>pas encore de bloc</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No node serves filters: whole blocks are checked</source>
        <translation>Aucun nœud ne sert de filtres : des blocs entiers sont vérifiés</translation>
    </message>
    <message>
        <source>nobody vouches yet</source>
        <translation>personne n&apos;en répond encore</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) agree</source>
        <translation>
            <numerusform>%n nœud est d&apos;accord</numerusform>
            <numerusform>%n nœuds sont d&apos;accord</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, more are wanted</source>
        <translation>%1, il en faudrait plus</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>pas encore connu</translation>
    </message>
    <message>
        <source>%1 zat per byte</source>
        <translation>%1 zat par octet</translation>
    </message>
    <message>
        <source>This computer&apos;s clock seems to be off by %1. Set it, or blocks may be refused.</source>
        <translation>L&apos;horloge de cet ordinateur semble décalée de %1. Réglez-la, ou des blocs pourraient être refusés.</translation>
    </message>
    <message>
        <source>Write the date as 2025-01-31.</source>
        <translation>Écrivez la date comme 2025-01-31.</translation>
    </message>
    <message>
        <source>This day is yet to come.</source>
        <translation>Ce jour est encore à venir.</translation>
    </message>
    <message>
        <source>There was no block chain then.</source>
        <translation>Il n&apos;y avait pas alors de chaîne de blocs.</translation>
    </message>
</context>
<context>
    <name>zon::NoticeModel</name>
    <message>
        <source>That did not work</source>
        <translation>Cela n&apos;a pas marché</translation>
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
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Assistance</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Appareils</translation>
    </message>
    <message>
        <source>Groceries</source>
        <translation>Alimentation</translation>
    </message>
    <message>
        <source>Logistics</source>
        <translation>Logistique</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partenaires</translation>
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
        <translation>Valable jusqu&apos;au %1</translation>
    </message>
    <message>
        <source>Its time is over</source>
        <translation>Temps écoulé</translation>
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
        <translation>Vous avez payé</translation>
    </message>
    <message>
        <source>Paid from elsewhere</source>
        <translation>Payé d&apos;ailleurs</translation>
    </message>
    <message>
        <source>Paid back to you</source>
        <translation>Vous a été remboursé</translation>
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
        <translation>Paiement %1…</translation>
    </message>
    <message>
        <source>%1 ZON</source>
        <translation>%1 ZON</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>Payer %1</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>contact</translation>
    </message>
    <message>
        <source>no address is known</source>
        <translation>aucune adresse n&apos;est connue</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>invoice</source>
        <translation>facture</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>contrat</translation>
    </message>
</context>
<context>
    <name>zon::Payment</name>
    <message>
        <source>This file can&apos;t be read as a list of payments.</source>
        <translation>Ce fichier ne peut pas être lu comme une liste de paiements.</translation>
    </message>
    <message>
        <source>You pasted an address, but the clipboard holds another one now. Compare the address with where you got it before you sign.</source>
        <translation>Vous avez collé une adresse, mais le presse-papiers en contient maintenant une autre. Comparez l&apos;adresse avec sa source avant de signer.</translation>
    </message>
    <message>
        <source>The clipboard was changed to another address just now. Compare the address with where you got it, then sign.</source>
        <translation>Le presse-papiers vient de changer pour une autre adresse. Comparez l&apos;adresse avec sa source, puis signez.</translation>
    </message>
    <message>
        <source>You cancel the payment: everything comes back to your wallet, less a fee of %1 ZON.</source>
        <translation>Vous annulez le paiement : tout revient dans votre portefeuille, moins %1 ZON de frais.</translation>
    </message>
    <message>
        <source>You spend what you were paid, to yourself, with a fee of %1 ZON that pulls both transactions into a block.</source>
        <translation>Vous dépensez ce qu&apos;on vous a payé, vers vous-même, avec %1 ZON de frais qui entraînent les deux transactions dans un bloc.</translation>
    </message>
    <message numerus="yes">
        <source>You pay %n recipients. The fee is %1 ZON, so %2 ZON leave your wallet.</source>
        <translation>
            <numerusform>Vous payez %n destinataire. Les frais sont de %1 ZON, donc %2 ZON quittent votre portefeuille.</numerusform>
            <numerusform>Vous payez %n destinataires. Les frais sont de %1 ZON, donc %2 ZON quittent votre portefeuille.</numerusform>
        </translation>
    </message>
    <message>
        <source>You pay %1 ZON to %2. The fee is %3 ZON, so %4 ZON leave your wallet.</source>
        <translation>Vous payez %1 ZON à %2. Les frais sont de %3 ZON, donc %4 ZON quittent votre portefeuille.</translation>
    </message>
    <message>
        <source>in the next block or two</source>
        <translation>dans un bloc ou deux</translation>
    </message>
    <message numerus="yes">
        <source>within about %n block(s)</source>
        <translation>
            <numerusform>dans environ %n bloc</numerusform>
            <numerusform>dans environ %n blocs</numerusform>
        </translation>
    </message>
    <message>
        <source>when there is room, in some hours</source>
        <translation>quand il y a de la place, en quelques heures</translation>
    </message>
    <message>
        <source>%1 ZON to %2</source>
        <translation>%1 ZON à %2</translation>
    </message>
    <message>
        <source>%1 zat per byte, %2 bytes</source>
        <translation>%1 zat par octet, %2 octets</translation>
    </message>
    <message>
        <source>Offering it to the network…</source>
        <translation>Offert au réseau…</translation>
    </message>
    <message>
        <source>A node took it. Waiting for another one to pass it on…</source>
        <translation>Un nœud l&apos;a pris. On attend qu&apos;un autre le passe…</translation>
    </message>
    <message>
        <source>It spreads: other nodes announce it back to us.</source>
        <translation>Il se répand : d&apos;autres nœuds nous l&apos;annoncent en retour.</translation>
    </message>
    <message>
        <source>It is in a block.</source>
        <translation>Il est dans un bloc.</translation>
    </message>
    <message>
        <source>The network did not take it. Your coins are still yours.</source>
        <translation>Le réseau ne l&apos;a pas pris. Vos pièces restent à vous.</translation>
    </message>
    <message>
        <source>Your part in this wallet is to approve what others prepared. What waits for you is below.</source>
        <translation>Votre rôle dans ce portefeuille est d&apos;approuver ce que d&apos;autres ont préparé. Ce qui vous attend est ci-dessous.</translation>
    </message>
    <message>
        <source>Your part in this wallet is to look at it. Payments are prepared and approved by others.</source>
        <translation>Votre rôle dans ce portefeuille est de le regarder. D&apos;autres préparent et approuvent les paiements.</translation>
    </message>
    <message>
        <source>No QR code is in the picture that was copied.</source>
        <translation>Il n&apos;y a pas de code QR dans l&apos;image copiée.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n codes in this picture. Cut out the one to pay.</source>
        <translation>
            <numerusform>Il y a %n code dans cette image. Ne gardez que celui à payer.</numerusform>
            <numerusform>Il y a %n codes dans cette image. Ne gardez que celui à payer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::PeerModel</name>
    <message>
        <source>connecting</source>
        <translation>connexion</translation>
    </message>
    <message>
        <source>greeting</source>
        <translation>salutation</translation>
    </message>
    <message numerus="yes">
        <source>%n delay(s)</source>
        <translation>
            <numerusform>%n retard</numerusform>
            <numerusform>%n retards</numerusform>
        </translation>
    </message>
    <message>
        <source>connected</source>
        <translation>connecté</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>d&apos;accord</translation>
    </message>
    <message>
        <source>serves</source>
        <translation>sert</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>%1 reçus, %2 envoyés</translation>
    </message>
</context>
<context>
    <name>zon::ProposalModel</name>
    <message>
        <source>%1 ZON to %2</source>
        <translation>%1 ZON à %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 ZON to %n recipients</source>
        <translation>
            <numerusform>%1 ZON à %n destinataire</numerusform>
            <numerusform>%1 ZON à %n destinataires</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed by enough: it can be sent.</source>
        <translation>Assez ont signé : il peut être envoyé.</translation>
    </message>
    <message>
        <source>%1 of %2 signatures are there.</source>
        <translation>%1 signatures sur %2 sont là.</translation>
    </message>
    <message>
        <source>Signatures are missing.</source>
        <translation>Des signatures manquent.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read as a PSBT.</source>
        <translation>Ce fichier ne peut pas être lu comme un PSBT.</translation>
    </message>
    <message>
        <source>%1 (approved %2)</source>
        <translation>%1 (approuvé le %2)</translation>
    </message>
    <message>
        <source>Pass it on to those who approve it.</source>
        <translation>Transmettez-le à ceux qui l&apos;approuvent.</translation>
    </message>
</context>
<context>
    <name>zon::ProviderModel</name>
    <message numerus="yes">
        <source>%n offers</source>
        <translation>
            <numerusform>%n offre</numerusform>
            <numerusform>%n offres</numerusform>
        </translation>
    </message>
    <message>
        <source>not fetched yet</source>
        <translation>pas encore reçu</translation>
    </message>
    <message>
        <source>%1, expired: nothing can be ordered before they are fetched again</source>
        <translation>%1, catalogue expiré : rien ne peut être commandé avant de le recharger</translation>
    </message>
    <message>
        <source>%1, fetched %2</source>
        <translation>%1, catalogue reçu %2</translation>
    </message>
</context>
<context>
    <name>zon::Redeem</name>
    <message>
        <source>%1 from %2, signed, fetched %3</source>
        <translation>%1 de %2, signées, reçues %3</translation>
    </message>
    <message numerus="yes">
        <source>%n offers</source>
        <translation>
            <numerusform>%n offre</numerusform>
            <numerusform>%n offres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n providers</source>
        <translation>
            <numerusform>%n fournisseur</numerusform>
            <numerusform>%n fournisseurs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1 ZON</source>
        <translation>%1 ZON</translation>
    </message>
    <message>
        <source>about %1 ZON</source>
        <translation>environ %1 ZON</translation>
    </message>
    <message>
        <source>Your payment for %1 is on its way</source>
        <translation>Votre paiement pour %1 est en route</translation>
    </message>
    <message>
        <source>The receipt is saved as %1</source>
        <translation>Le reçu est enregistré sous %1</translation>
    </message>
    <message>
        <source>You redeemed %1 ZON this month.</source>
        <translation>Vous avez échangé %1 ZON ce mois-ci.</translation>
    </message>
    <message>
        <source>You earned %1 ZON by mining this month and redeemed %2.</source>
        <translation>Vous avez gagné %1 ZON en minant ce mois-ci et échangé %2.</translation>
    </message>
    <message>
        <source>No offer is within your balance yet.</source>
        <translation>Aucune offre n&apos;est encore à la portée de votre solde.</translation>
    </message>
    <message numerus="yes">
        <source>Your balance is enough for %n offers.</source>
        <translation>
            <numerusform>Votre solde suffit pour %n offre.</numerusform>
            <numerusform>Votre solde suffit pour %n offres.</numerusform>
        </translation>
    </message>
    <message>
        <source>The catalogue of %1 has expired. It can be looked at, and nothing be ordered from it before it is fetched again.</source>
        <translation>Le catalogue de %1 a expiré. On peut le regarder, mais rien n&apos;y peut être commandé avant de le recharger.</translation>
    </message>
    <message>
        <source>You see what was offered %1 ago; prices may have changed. They are checked before you pay.</source>
        <translation>Vous voyez les offres d&apos;il y a %1 ; les prix ont pu changer. Ils sont vérifiés avant que vous payiez.</translation>
    </message>
    <message>
        <source>This provider knows no more orders of this wallet</source>
        <translation>Ce fournisseur ne connaît pas d&apos;autre commande de ce portefeuille</translation>
    </message>
    <message numerus="yes">
        <source>%n orders were found again</source>
        <translation>
            <numerusform>%n commande a été retrouvée</numerusform>
            <numerusform>%n commandes ont été retrouvées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::ReportView</name>
    <message>
        <source>Income</source>
        <translation>Revenus</translation>
    </message>
    <message>
        <source>Mined</source>
        <translation>Miné</translation>
    </message>
    <message>
        <source>part of the income</source>
        <translation>part des revenus</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>Dépenses</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>Échangé</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n commande</numerusform>
            <numerusform>%n commandes</numerusform>
        </translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Frais</translation>
    </message>
    <message>
        <source>for the network</source>
        <translation>pour le réseau</translation>
    </message>
    <message>
        <source>Realised gain</source>
        <translation>Plus-value réalisée</translation>
    </message>
    <message>
        <source>first in, first out</source>
        <translation>premier entré, premier sorti</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>Came %1, went %2</source>
        <translation>Entré le %1, sorti le %2</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>de %1 à %2</translation>
    </message>
    <message>
        <source>no rate was kept for that day</source>
        <translation>aucun taux n&apos;était gardé pour ce jour</translation>
    </message>
    <message>
        <source>Set a rate in the settings, and reports tell values too.</source>
        <translation>Fixez un taux dans les réglages, et les rapports donnent aussi des valeurs.</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) came or went while no rate was kept: they are in no value.</source>
        <translation>
            <numerusform>%n paiement a eu lieu sans taux gardé : il n&apos;entre dans aucune valeur.</numerusform>
            <numerusform>%n paiements ont eu lieu sans taux gardé : ils n&apos;entrent dans aucune valeur.</numerusform>
        </translation>
    </message>
    <message>
        <source>The latest %1 of %2 sales are shown.</source>
        <translation>Les %1 dernières ventes sur %2 sont affichées.</translation>
    </message>
    <message>
        <source>Not due yet</source>
        <translation>Pas encore dû</translation>
    </message>
    <message>
        <source>Up to 30 days late</source>
        <translation>Jusqu&apos;à 30 jours de retard</translation>
    </message>
    <message>
        <source>31 to 60 days late</source>
        <translation>31 à 60 jours de retard</translation>
    </message>
    <message>
        <source>61 to 90 days late</source>
        <translation>61 à 90 jours de retard</translation>
    </message>
    <message>
        <source>Later than 90 days</source>
        <translation>Plus de 90 jours de retard</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>En tout</translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s)</source>
        <translation>
            <numerusform>%n facture</numerusform>
            <numerusform>%n factures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::ScriptStepper</name>
    <message>
        <source>Input %1</source>
        <translation>Entrée %1</translation>
    </message>
    <message>
        <source>%1 · fails</source>
        <translation>%1 · échoue</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n octet</numerusform>
            <numerusform>%n octets</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the first %1 steps are kept.</source>
        <translation>Seules les %1 premières étapes sont gardées.</translation>
    </message>
</context>
<context>
    <name>zon::SeedPrinter</name>
    <message>
        <source>ZonCoin wallet</source>
        <translation>Portefeuille ZonCoin</translation>
    </message>
</context>
<context>
    <name>zon::Session</name>
    <message>
        <source>You found block %1</source>
        <translation>Vous avez trouvé le bloc %1</translation>
    </message>
    <message numerus="yes">
        <source>It pays %1 ZON, spendable in %n block(s).</source>
        <translation>
            <numerusform>Il paie %1 ZON, à dépenser dans %n bloc.</numerusform>
            <numerusform>Il paie %1 ZON, à dépenser dans %n blocs.</numerusform>
        </translation>
    </message>
    <message>
        <source>The wallet&apos;s description</source>
        <translation>La description du portefeuille</translation>
    </message>
    <message>
        <source>%1 is watched now</source>
        <translation>%1 est suivi maintenant</translation>
    </message>
    <message>
        <source>Its past is being looked for. Choose it above to see it.</source>
        <translation>On cherche son passé. Choisissez-le en haut pour le voir.</translation>
    </message>
    <message>
        <source>The PSBT</source>
        <translation>Le PSBT</translation>
    </message>
    <message>
        <source>The PSBT is saved</source>
        <translation>Le PSBT est enregistré</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>The payment is on its way; see it in Activity.</source>
        <translation>Le paiement est en route ; voyez l&apos;activité.</translation>
    </message>
    <message>
        <source>Practice coins are on their way</source>
        <translation>Des pièces d&apos;essai sont en route</translation>
    </message>
    <message>
        <source>You see them as unverified first, and as yours once they are in a block.</source>
        <translation>Vous les voyez d&apos;abord non vérifiées ; elles sont à vous une fois dans un bloc.</translation>
    </message>
    <message>
        <source>Your words are written down</source>
        <translation>Vos mots sont notés</translation>
    </message>
    <message>
        <source>Keep the paper where neither fire nor a curious guest finds it.</source>
        <translation>Gardez le papier là où ni le feu ni un invité curieux ne le trouve.</translation>
    </message>
    <message>
        <source>The mining history is saved</source>
        <translation>L&apos;historique du minage est enregistré</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 : copié</translation>
    </message>
    <message>
        <source>The password is changed</source>
        <translation>Le mot de passe est changé</translation>
    </message>
    <message>
        <source>only on the sandbox network</source>
        <translation>seulement sur le réseau bac à sable</translation>
    </message>
    <message>
        <source>it is dark already</source>
        <translation>c&apos;est déjà sombre</translation>
    </message>
    <message>
        <source>it is light already</source>
        <translation>c&apos;est déjà clair</translation>
    </message>
    <message>
        <source>it follows the system already</source>
        <translation>suit déjà le système</translation>
    </message>
    <message>
        <source>this is the largest</source>
        <translation>c&apos;est le plus grand</translation>
    </message>
    <message>
        <source>this is the usual size</source>
        <translation>c&apos;est la taille habituelle</translation>
    </message>
    <message>
        <source>Voucher copied</source>
        <translation>Bon copié</translation>
    </message>
    <message>
        <source>It leaves the clipboard in a minute.</source>
        <translation>Il quitte le presse-papiers dans une minute.</translation>
    </message>
</context>
<context>
    <name>zon::StageModel</name>
    <message>
        <source>%1 per second</source>
        <translation>%1 par seconde</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · encore %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connexion</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n nœud</numerusform>
            <numerusform>%n nœuds</numerusform>
        </translation>
    </message>
    <message>
        <source>no node yet</source>
        <translation>pas encore de nœud</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>En-têtes</translation>
    </message>
    <message>
        <source>Filter headers</source>
        <translation>En-têtes de filtres</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blocs</translation>
    </message>
    <message>
        <source>Filters and blocks</source>
        <translation>Filtres et blocs</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>À jour</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>bloc %1</translation>
    </message>
</context>
<context>
    <name>zon::Tray</name>
    <message>
        <source>Open ZonCoin</source>
        <translation>Ouvrir ZonCoin</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>ZonCoin: %1</source>
        <translation>ZonCoin : %1</translation>
    </message>
    <message>
        <source>Mining</source>
        <translation>Minage</translation>
    </message>
    <message>
        <source>ZonCoin goes on here</source>
        <translation>ZonCoin continue ici</translation>
    </message>
    <message>
        <source>It follows the chain, and mines when you want it to. Quit from this icon&apos;s menu.</source>
        <translation>Il suit la chaîne, et mine quand vous le voulez. Quittez-le par le menu de cette icône.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Verrouillé</translation>
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
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>zon::WalletManager</name>
    <message>
        <source>Words in this profile · %1</source>
        <translation>Mots dans ce profil · %1</translation>
    </message>
    <message>
        <source>Watched only · %1</source>
        <translation>Seulement suivi · %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n key(s) here</source>
        <translation>
            <numerusform>%1 · %n clé ici</numerusform>
            <numerusform>%1 · %n clés ici</numerusform>
        </translation>
    </message>
    <message>
        <source>Archived · %1</source>
        <translation>Archivé · %1</translation>
    </message>
    <message>
        <source>you prepare its payments</source>
        <translation>vous préparez ses paiements</translation>
    </message>
    <message>
        <source>you approve its payments</source>
        <translation>vous approuvez ses paiements</translation>
    </message>
    <message>
        <source>you look at it</source>
        <translation>vous le regardez</translation>
    </message>
</context>
<context>
    <name>zon::WalletSetup</name>
    <message>
        <source>Main wallet</source>
        <translation>Portefeuille principal</translation>
    </message>
    <message>
        <source>The network&apos;s file names no node. Say where one listens.</source>
        <translation>Le fichier du réseau ne nomme aucun nœud. Dites où il y en a un.</translation>
    </message>
</context>
<context>
    <name>zon::deal_words</name>
    <message>
        <source>take a place in it</source>
        <translation>y prendre une place</translation>
    </message>
    <message>
        <source>send the draft to those whose keys are missing</source>
        <translation>envoyer le projet à ceux dont les clés manquent</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>signer</translation>
    </message>
    <message>
        <source>pay into the escrow</source>
        <translation>payer au séquestre</translation>
    </message>
    <message>
        <source>deliver, and say so</source>
        <translation>livrer, et le dire</translation>
    </message>
    <message>
        <source>show the secret, and be paid</source>
        <translation>montrer le secret, et être payé</translation>
    </message>
    <message>
        <source>look at what came, then release the money</source>
        <translation>regarder ce qui est arrivé, puis libérer l&apos;argent</translation>
    </message>
    <message>
        <source>decide</source>
        <translation>décider</translation>
    </message>
    <message>
        <source>take the money back</source>
        <translation>reprendre l&apos;argent</translation>
    </message>
    <message>
        <source>send back what came too late</source>
        <translation>renvoyer ce qui est arrivé trop tard</translation>
    </message>
    <message>
        <source>wait for blocks</source>
        <translation>attendre des blocs</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Being signed</source>
        <translation>En signature</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Convenu</translation>
    </message>
    <message>
        <source>Being funded</source>
        <translation>En cours d&apos;approvisionnement</translation>
    </message>
    <message>
        <source>Funded</source>
        <translation>Approvisionné</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Nul</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Livré</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>En litige</translation>
    </message>
    <message>
        <source>Refund open</source>
        <translation>Remboursement ouvert</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Libéré</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Tranché</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Remboursé</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Réglé</translation>
    </message>
    <message>
        <source>buyer</source>
        <translation>acheteur</translation>
    </message>
    <message>
        <source>seller</source>
        <translation>vendeur</translation>
    </message>
    <message>
        <source>arbiter</source>
        <translation>arbitre</translation>
    </message>
    <message>
        <source>Your turn: %1</source>
        <translation>À vous : %1</translation>
    </message>
    <message>
        <source>The %1&apos;s turn: %2</source>
        <translation>Au tour de : %1 (%2)</translation>
    </message>
    <message>
        <source>Waiting for blocks</source>
        <translation>Attend des blocs</translation>
    </message>
    <message>
        <source>Everybody has signed by</source>
        <translation>Tous ont signé avant le</translation>
    </message>
    <message>
        <source>The money is in the escrow by</source>
        <translation>L&apos;argent est au séquestre avant le</translation>
    </message>
    <message>
        <source>Delivered by</source>
        <translation>Livré avant le</translation>
    </message>
    <message>
        <source>The buyer has looked by</source>
        <translation>L&apos;acheteur a examiné avant le</translation>
    </message>
    <message>
        <source>The arbiter may step in from</source>
        <translation>L&apos;arbitre peut intervenir dès le</translation>
    </message>
    <message>
        <source>The seller shows the secret by</source>
        <translation>Le vendeur montre le secret avant le</translation>
    </message>
    <message>
        <source>The buyer alone may take the money back from</source>
        <translation>L&apos;acheteur seul peut reprendre l&apos;argent dès le</translation>
    </message>
    <message>
        <source>%1 ZON</source>
        <translation>%1 ZON</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1 (part %2)</source>
        <translation>%1 (tranche %2)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Price in other money</source>
        <translation>Prix dans une autre monnaie</translation>
    </message>
    <message>
        <source>Kind of contract</source>
        <translation>Type de contrat</translation>
    </message>
    <message>
        <source>Name of the %1</source>
        <translation>Nom (%1)</translation>
    </message>
    <message>
        <source>Keys of the %1</source>
        <translation>Clés (%1)</translation>
    </message>
    <message>
        <source>Where the %1 is paid</source>
        <translation>Adresse de paiement (%1)</translation>
    </message>
    <message>
        <source>Number of parts</source>
        <translation>Nombre de tranches</translation>
    </message>
    <message>
        <source>Amount in the escrow</source>
        <translation>Montant au séquestre</translation>
    </message>
    <message>
        <source>Time to look at it</source>
        <translation>Délai d&apos;examen</translation>
    </message>
    <message>
        <source>Time for a dispute</source>
        <translation>Délai pour un litige</translation>
    </message>
    <message>
        <source>Hash of the secret</source>
        <translation>Hash du secret</translation>
    </message>
    <message>
        <source>Blocks until it counts as paid</source>
        <translation>Blocs avant d&apos;être compté comme payé</translation>
    </message>
    <message>
        <source>Who pays the network&apos;s fee</source>
        <translation>Qui paie les frais de réseau</translation>
    </message>
    <message>
        <source>What the arbiter gets</source>
        <translation>Ce que reçoit l&apos;arbitre</translation>
    </message>
    <message>
        <source>The highest fee</source>
        <translation>Frais maximaux</translation>
    </message>
    <message>
        <source>Deposits</source>
        <translation>Cautions</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
</context>
</TS>
