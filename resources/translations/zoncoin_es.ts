<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en_US">
<context>
    <name>ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Search payments</source>
        <translation>Buscar pagos</translation>
    </message>
    <message>
        <source>Name, address or transaction</source>
        <translation>Nombre, dirección o transacción</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entra</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Sale</translation>
    </message>
    <message>
        <source>Mined</source>
        <translation>Minado</translation>
    </message>
    <message>
        <source>Unverified</source>
        <translation>Sin verificar</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>Transaction id</source>
        <translation>Id de transacción</translation>
    </message>
    <message>
        <source>No payments yet</source>
        <translation>Aún no hay pagos</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>The first payment you get appears here within a second of being sent.</source>
        <translation>El primer pago que reciba aparece aquí al segundo de enviarse.</translation>
    </message>
    <message>
        <source>Try fewer letters, or another kind.</source>
        <translation>Pruebe con menos letras o con otro tipo.</translation>
    </message>
    <message>
        <source>Get paid</source>
        <translation>Cobrar</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vista</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
</context>
<context>
    <name>ActivityRow</name>
    <message>
        <source>Name of this payment</source>
        <translation>Nombre de este pago</translation>
    </message>
    <message>
        <source>A name, for you alone</source>
        <translation>Un nombre, solo para usted</translation>
    </message>
    <message>
        <source>Pay a higher fee</source>
        <translation>Pagar una comisión mayor</translation>
    </message>
    <message>
        <source>Speed it up with what it pays you</source>
        <translation>Acelerarlo con lo que le paga</translation>
    </message>
    <message>
        <source>Cancel this payment</source>
        <translation>Cancelar este pago</translation>
    </message>
    <message>
        <source>Look into this payment</source>
        <translation>Examinar este pago</translation>
    </message>
    <message>
        <source>Name this payment</source>
        <translation>Poner nombre a este pago</translation>
    </message>
    <message>
        <source>Copy the transaction id</source>
        <translation>Copiar el id de transacción</translation>
    </message>
</context>
<context>
    <name>AddressBookDialog</name>
    <message>
        <source>Somebody new</source>
        <translation>Alguien nuevo</translation>
    </message>
    <message>
        <source>Change an entry</source>
        <translation>Cambiar una entrada</translation>
    </message>
    <message>
        <source>Address book</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Nobody is in it yet. Add those whom you pay again and again; a new address from them belongs here too.</source>
        <translation>Aún no hay nadie. Añada a quienes paga una y otra vez; sus direcciones nuevas también van aquí.</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Cambiar %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Remove?</source>
        <translation>¿Quitar?</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Where to pay them. Get it from them, not from a letter or a web page alone.</source>
        <translation>Adónde pagarles. Pídasela en persona, no solo por carta o en una página web.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>AttentionCard</name>
    <message>
        <source>What needs you</source>
        <translation>Lo que le necesita</translation>
    </message>
    <message>
        <source>Nothing. All is well.</source>
        <translation>Nada. Todo va bien.</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>Your words</source>
        <translation>Sus palabras</translation>
    </message>
    <message>
        <source>Which is word %1?</source>
        <translation>¿Cuál es la palabra %1?</translation>
    </message>
    <message>
        <source>Write these words down</source>
        <translation>Anote estas palabras</translation>
    </message>
    <message>
        <source>Whoever sees them can take your money. Is anyone looking over your shoulder, or sharing this screen?</source>
        <translation>Quien las vea puede llevarse su dinero. ¿Mira alguien por encima de su hombro o comparte esta pantalla?</translation>
    </message>
    <message numerus="yes">
        <source>Look at your paper. %n more to pick.</source>
        <translation>
            <numerusform>Mire su papel. Falta %n.</numerusform>
            <numerusform>Mire su papel. Faltan %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>On paper, in this order. Nobody from support will ever ask for them.</source>
        <translation>En papel, en este orden. Nadie de soporte las pedirá nunca.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Show my words</source>
        <translation>Mostrar mis palabras</translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation>Las he anotado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>A printer may keep what it printed. One of your own, on a cable, is better than one at work.</source>
        <translation>Una impresora puede guardar lo que imprimió. Mejor una propia, por cable, que la del trabajo.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
</context>
<context>
    <name>BackupFileDialog</name>
    <message>
        <source>Make a backup</source>
        <translation>Hacer una copia</translation>
    </message>
    <message>
        <source>Test a backup</source>
        <translation>Probar una copia</translation>
    </message>
    <message>
        <source>Wallets, labels, invoices and settings go into one file that opens with your password.</source>
        <translation>Carteras, etiquetas, facturas y ajustes van a un archivo que se abre con su contraseña.</translation>
    </message>
    <message>
        <source>The backup is opened aside, as if it were restored, and compared with what is in the profile now. Neither is changed.</source>
        <translation>La copia se abre aparte, como si se restaurara, y se compara con el perfil actual. Ninguno cambia.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Password when the backup was made</source>
        <translation>Contraseña de cuando se hizo la copia</translation>
    </message>
    <message>
        <source>%1, now %2</source>
        <translation>%1, ahora %2</translation>
    </message>
    <message>
        <source>same</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>different</source>
        <translation>distinto</translation>
    </message>
    <message>
        <source>Make the backup</source>
        <translation>Hacer la copia</translation>
    </message>
    <message>
        <source>Test it</source>
        <translation>Probarla</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BalanceCard</name>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Unverified</source>
        <translation>Sin verificar</translation>
    </message>
    <message>
        <source>Maturing (mining)</source>
        <translation>Madurando (minería)</translation>
    </message>
    <message>
        <source>Balance over time</source>
        <translation>Saldo en el tiempo</translation>
    </message>
    <message>
        <source>Get some practice money</source>
        <translation>Obtener dinero de práctica</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Aún no hay nada</translation>
    </message>
    <message>
        <source>The sandbox has a faucet. Ask it for 25 practice ZON: they show as unverified within a second and are yours with the next block.</source>
        <translation>El sandbox tiene un grifo. Pídale 25 ZON de práctica: aparecen sin verificar en un segundo y son suyos con el próximo bloque.</translation>
    </message>
    <message>
        <source>Give someone an address to be paid, or switch mining on. Your balance over time will be drawn here.</source>
        <translation>Dé una dirección para que le paguen o encienda la minería. Aquí se dibujará su saldo.</translation>
    </message>
    <message>
        <source>Get 25 practice ZON</source>
        <translation>Obtener 25 ZON de práctica</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Periodo</translation>
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
        <translation>Todo</translation>
    </message>
</context>
<context>
    <name>BanList</name>
    <message>
        <source>Banned nodes</source>
        <translation>Nodos vetados</translation>
    </message>
</context>
<context>
    <name>BusinessCard</name>
    <message>
        <source>Your business</source>
        <translation>Su negocio</translation>
    </message>
    <message>
        <source>Name on invoices</source>
        <translation>Nombre en las facturas</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Dirección postal</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Número fiscal</translation>
    </message>
    <message>
        <source>1 ZON is worth</source>
        <translation>1 ZON vale</translation>
    </message>
    <message>
        <source>Price of 1 ZON</source>
        <translation>Precio de 1 ZON</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Sin fijar</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Set on %1. Invoices and payments keep the rate of their day.</source>
        <translation>Fijado el %1. Facturas y pagos conservan el cambio de su día.</translation>
    </message>
    <message>
        <source>With a rate you can write prices in your currency. Invoices and payments keep the rate of their day.</source>
        <translation>Con un cambio puede escribir precios en su moneda. Facturas y pagos conservan el cambio de su día.</translation>
    </message>
</context>
<context>
    <name>BytesAside</name>
    <message>
        <source>Under the pointer</source>
        <translation>Bajo el puntero</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
</context>
<context>
    <name>CashierDialog</name>
    <message>
        <source>Cashier mode</source>
        <translation>Modo caja</translation>
    </message>
    <message>
        <source>The whole window shows the code to pay, and nothing else of your wallet. Your PIN leaves it.</source>
        <translation>Toda la ventana muestra el código para pagar y nada más de su cartera. Su PIN la deja.</translation>
    </message>
    <message>
        <source>The whole window shows the code to pay, and nothing else of your wallet. Choose a PIN that leaves it.</source>
        <translation>Toda la ventana muestra el código para pagar y nada más de su cartera. Elija un PIN para dejarla.</translation>
    </message>
    <message>
        <source>PIN, at least 4 characters</source>
        <translation>PIN, al menos 4 caracteres</translation>
    </message>
    <message>
        <source>Prices in</source>
        <translation>Precios en</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>CashierPage</name>
    <message>
        <source>Cashier</source>
        <translation>Caja</translation>
    </message>
    <message>
        <source>Leave…</source>
        <translation>Salir…</translation>
    </message>
    <message>
        <source>How much?</source>
        <translation>¿Cuánto?</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Show the code</source>
        <translation>Mostrar el código</translation>
    </message>
    <message>
        <source>Code to scan: %1</source>
        <translation>Código para escanear: %1</translation>
    </message>
    <message>
        <source>Payment seen. It counts once a block holds it.</source>
        <translation>Pago visto. Cuenta cuando un bloque lo contiene.</translation>
    </message>
    <message>
        <source>%1 ZON are still missing</source>
        <translation>Aún faltan %1 ZON</translation>
    </message>
    <message>
        <source>Waiting for %1 ZON</source>
        <translation>Esperando %1 ZON</translation>
    </message>
    <message>
        <source>PAID</source>
        <translation>PAGADO</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Next sale</source>
        <translation>Próxima venta</translation>
    </message>
    <message>
        <source>Put aside, next sale</source>
        <translation>Apartar, próxima venta</translation>
    </message>
    <message>
        <source>Leave cashier mode</source>
        <translation>Salir del modo caja</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>ChainCard</name>
    <message>
        <source>Time between blocks</source>
        <translation>Tiempo entre bloques</translation>
    </message>
    <message>
        <source>Shown as soon as the first blocks are verified.</source>
        <translation>Se muestra en cuanto se verifiquen los primeros bloques.</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Dificultad</translation>
    </message>
    <message>
        <source>%1 now, since the chain began</source>
        <translation>ahora %1, desde el inicio de la cadena</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>Which is word %1?</source>
        <translation>¿Cuál es la palabra %1?</translation>
    </message>
    <message numerus="yes">
        <source>Look at your paper. %n more to pick.</source>
        <translation>
            <numerusform>Mire su papel. Falta %n.</numerusform>
            <numerusform>Mire su papel. Faltan %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>Code to scan</source>
        <translation>Código para escanear</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
</context>
<context>
    <name>CodeReader</name>
    <message>
        <source>The picture %1 can&apos;t be read, or is too large.</source>
        <translation>La imagen %1 no se puede leer o es demasiado grande.</translation>
    </message>
    <message>
        <source>The picture %1 is too large. Cut out the code.</source>
        <translation>La imagen %1 es demasiado grande. Recorte el código.</translation>
    </message>
    <message>
        <source>%1 is no picture that can be read.</source>
        <translation>%1 no es una imagen que se pueda leer.</translation>
    </message>
    <message>
        <source>No QR code was found. Take the picture from nearer, straight from the front.</source>
        <translation>No se encontró ningún código QR. Haga la foto de más cerca, bien de frente.</translation>
    </message>
</context>
<context>
    <name>CoinDialog</name>
    <message>
        <source>Choose coins</source>
        <translation>Elegir monedas</translation>
    </message>
    <message>
        <source>Exactly the coins you choose are spent. Choose none, and the wallet does. A frozen coin is left alone until you choose it here or thaw it.</source>
        <translation>Se gastan exactamente las monedas que elija. Si no elige ninguna, decide la cartera. Una moneda congelada se deja hasta que la elija aquí o la descongele.</translation>
    </message>
    <message>
        <source>Coins</source>
        <translation>Monedas</translation>
    </message>
    <message>
        <source>Thaw this coin</source>
        <translation>Descongelar esta moneda</translation>
    </message>
    <message>
        <source>Freeze this coin</source>
        <translation>Congelar esta moneda</translation>
    </message>
    <message>
        <source>Spend %1</source>
        <translation>Gastar %1</translation>
    </message>
    <message numerus="yes">
        <source>%n coin(s) chosen</source>
        <translation>
            <numerusform>%n moneda elegida</numerusform>
            <numerusform>%n monedas elegidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>No elegir ninguna</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Search or do anything</source>
        <translation>Buscar o hacer algo</translation>
    </message>
    <message>
        <source>Where to, or what to do</source>
        <translation>Adónde ir o qué hacer</translation>
    </message>
    <message>
        <source>Nothing by that name</source>
        <translation>Nada con ese nombre</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare with another</source>
        <translation>Comparar con otro</translation>
    </message>
    <message>
        <source>Another version of this PSBT, or the transaction that replaced this one. The wallet says what changed and what to read before you sign.</source>
        <translation>Otra versión de este PSBT, o la transacción que sustituyó a esta. La cartera dice qué cambió y qué leer antes de firmar.</translation>
    </message>
    <message>
        <source>The other one</source>
        <translation>El otro</translation>
    </message>
    <message>
        <source>Transaction id, hex or base64</source>
        <translation>Id de transacción, hex o base64</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Abrir un archivo…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>The file to compare with</source>
        <translation>El archivo con que comparar</translation>
    </message>
</context>
<context>
    <name>ComparisonCard</name>
    <message>
        <source>Compared</source>
        <translation>Comparado</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>Cerrar la comparación</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <translation>%1, luego %2</translation>
    </message>
</context>
<context>
    <name>ContractChanges</name>
    <message>
        <source>What they changed</source>
        <translation>Lo que cambiaron</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Antes: %1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Ahora: %1</translation>
    </message>
</context>
<context>
    <name>ContractFiles</name>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>A plan or a list can belong to the terms. Its hash is signed with them, so that nobody can swap it.</source>
        <translation>Un plano o una lista puede formar parte de las condiciones. Su hash se firma con ellas, para que nadie pueda sustituirlo.</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Añadir archivo</translation>
    </message>
</context>
<context>
    <name>ContractJoin</name>
    <message>
        <source>Take your place</source>
        <translation>Ocupe su lugar</translation>
    </message>
    <message>
        <source>Read the terms and the dates. Then put in your keys: your program makes fresh ones for this contract alone, and an address to be paid to. You can still say no afterwards: only signing binds.</source>
        <translation>Lea las condiciones y las fechas. Después ponga sus claves: su programa crea unas nuevas solo para este contrato, y una dirección donde cobrar. Aún puede decir que no después: solo la firma obliga.</translation>
    </message>
    <message>
        <source>You are the</source>
        <translation>Usted es el</translation>
    </message>
    <message>
        <source>Your name in the contract</source>
        <translation>Su nombre en el contrato</translation>
    </message>
    <message>
        <source>Put in my keys</source>
        <translation>Poner mis claves</translation>
    </message>
</context>
<context>
    <name>ContractPdf</name>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Code to compare</source>
        <translation>Código para comparar</translation>
    </message>
    <message>
        <source>Contract id</source>
        <translation>Id del contrato</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Partes</translation>
    </message>
    <message>
        <source>has signed</source>
        <translation>ha firmado</translation>
    </message>
    <message>
        <source>has not signed</source>
        <translation>no ha firmado</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Condiciones</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Fechas</translation>
    </message>
    <message>
        <source>Who moves the money</source>
        <translation>Quién mueve el dinero</translation>
    </message>
    <message>
        <source>Escrow</source>
        <translation>Depósito</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>What binds is the signed .zonc file: zoncoin-cli contract verify checks it. Compare the code by voice before anybody pays.</source>
        <translation>Lo que obliga es el archivo .zonc firmado: zoncoin-cli contract verify lo comprueba. Compare el código de viva voz antes de que nadie pague.</translation>
    </message>
</context>
<context>
    <name>ContractPractice</name>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Try every way this can go. The practice seller and arbiter answer at once, and time passes when you say so.</source>
        <translation>Pruebe todas las formas en que esto puede acabar. El vendedor y el árbitro de práctica responden al momento, y el tiempo pasa cuando usted lo dice.</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Quién responde</translation>
    </message>
    <message>
        <source>How they behave</source>
        <translation>Cómo se porta</translation>
    </message>
    <message>
        <source>Honest</source>
        <translation>Honesto</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Callado</translation>
    </message>
    <message>
        <source>Cheats</source>
        <translation>Engaña</translation>
    </message>
    <message>
        <source>Let them answer</source>
        <translation>Que respondan</translation>
    </message>
    <message>
        <source>Let 7 days pass</source>
        <translation>Dejar pasar 7 días</translation>
    </message>
</context>
<context>
    <name>ContractReview</name>
    <message>
        <source>In your words (the others read it)</source>
        <translation>Con sus palabras (los demás lo leen)</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>Con sus palabras</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ContractSend</name>
    <message>
        <source>Give it to the others</source>
        <translation>Dárselo a los demás</translation>
    </message>
    <message>
        <source>The contract as codes</source>
        <translation>El contrato en códigos</translation>
    </message>
    <message>
        <source>The other side takes pictures of all of them, or films the screen, and opens them in its own program.</source>
        <translation>La otra parte los fotografía todos, o filma la pantalla, y los abre en su programa.</translation>
    </message>
    <message>
        <source>Give it on after each of your steps: what you signed or said is in it. What the others send back, you take on the board.</source>
        <translation>Páselo después de cada paso suyo: dentro va lo que firmó o dijo. Lo que los demás devuelvan se recibe en la lista.</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Guardar el archivo</translation>
    </message>
    <message>
        <source>Show as QR codes</source>
        <translation>Mostrar como códigos QR</translation>
    </message>
    <message>
        <source>Or by a link: the relay that keeps it for them</source>
        <translation>O por un enlace: el relé que lo guarda para ellos</translation>
    </message>
    <message>
        <source>A relay stores it sealed: it can&apos;t read it, and knows no names.</source>
        <translation>Un relé lo guarda sellado: no puede leerlo ni conoce nombres.</translation>
    </message>
    <message>
        <source>Address of the relay</source>
        <translation>Dirección del relé</translation>
    </message>
    <message>
        <source>The link: whoever has it can read the contract</source>
        <translation>El enlace: quien lo tiene puede leer el contrato</translation>
    </message>
    <message>
        <source>Put it there again</source>
        <translation>Dejarlo de nuevo</translation>
    </message>
    <message>
        <source>Put it there</source>
        <translation>Dejarlo allí</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copiar el enlace</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>ContractShares</name>
    <message>
        <source>Your decision</source>
        <translation>Su decisión</translation>
    </message>
    <message>
        <source>Share it otherwise</source>
        <translation>Repartirlo de otro modo</translation>
    </message>
    <message>
        <source>You sign first; the side that you decide with signs after you. The shares go to the addresses in the contract and nowhere else.</source>
        <translation>Usted firma primero; la parte con la que decide firma después. El reparto va a las direcciones del contrato y a ningún otro sitio.</translation>
    </message>
    <message>
        <source>You sign first; the other side&apos;s signature completes it. It goes to the addresses in the contract and nowhere else.</source>
        <translation>Usted firma primero; la firma de la otra parte lo completa. Va a las direcciones del contrato y a ningún otro sitio.</translation>
    </message>
    <message>
        <source>To the buyer</source>
        <translation>Al comprador</translation>
    </message>
    <message>
        <source>To the seller</source>
        <translation>Al vendedor</translation>
    </message>
    <message>
        <source>Decide with</source>
        <translation>Decidir con</translation>
    </message>
    <message>
        <source>With the buyer</source>
        <translation>Con el comprador</translation>
    </message>
    <message>
        <source>With the seller</source>
        <translation>Con el vendedor</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
</context>
<context>
    <name>ContractTake</name>
    <message>
        <source>Take a contract</source>
        <translation>Recibir un contrato</translation>
    </message>
    <message>
        <source>Contracts (*.zonc)</source>
        <translation>Contratos (*.zonc)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif *.webp)</source>
        <translation>Imágenes (*.png *.jpg *.jpeg *.gif *.webp)</translation>
    </message>
    <message>
        <source>A new contract, or what the others did to one that is here already.</source>
        <translation>Un contrato nuevo, o lo que los demás hicieron con uno que ya está aquí.</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>De un archivo</translation>
    </message>
    <message>
        <source>From pictures of its codes</source>
        <translation>De imágenes de sus códigos</translation>
    </message>
    <message>
        <source>Or by the link that you were given</source>
        <translation>O por el enlace que le dieron</translation>
    </message>
    <message>
        <source>Link to a contract</source>
        <translation>Enlace a un contrato</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Recoger</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ContractView</name>
    <message>
        <source>Sign</source>
        <translation>Firmar</translation>
    </message>
    <message>
        <source>Pay into the escrow</source>
        <translation>Pagar al depósito</translation>
    </message>
    <message>
        <source>It is delivered</source>
        <translation>Está entregado</translation>
    </message>
    <message>
        <source>Release the money</source>
        <translation>Liberar el dinero</translation>
    </message>
    <message>
        <source>Sign how it is shared</source>
        <translation>Firmar el reparto</translation>
    </message>
    <message>
        <source>Take the money back</source>
        <translation>Recuperar el dinero</translation>
    </message>
    <message>
        <source>Something is wrong</source>
        <translation>Algo no está bien</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Condiciones</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Code to compare by voice</source>
        <translation>Código para comparar de viva voz</translation>
    </message>
    <message>
        <source>Who moves the money</source>
        <translation>Quién mueve el dinero</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Partes</translation>
    </message>
    <message>
        <source>Remove this contract?</source>
        <translation>¿Quitar este contrato?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>It holds no money. Its terms, signatures and files are gone from this profile; the file that you gave to others stays with them.</source>
        <translation>No guarda dinero. Sus condiciones, firmas y archivos desaparecen de este perfil; el archivo que dio a otros se queda con ellos.</translation>
    </message>
    <message>
        <source>Show the secret, and be paid</source>
        <translation>Mostrar el secreto y cobrar</translation>
    </message>
    <message>
        <source>Change the terms</source>
        <translation>Cambiar condiciones</translation>
    </message>
    <message>
        <source>Copy the voucher&apos;s key</source>
        <translation>Copiar la clave del vale</translation>
    </message>
    <message>
        <source>Give the money back</source>
        <translation>Devolver el dinero</translation>
    </message>
    <message>
        <source>The key that the seller showed</source>
        <translation>La clave que mostró el vendedor</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Checked here</source>
        <translation>Comprobado aquí</translation>
    </message>
    <message>
        <source>Back on the board</source>
        <translation>Volver a la lista</translation>
    </message>
    <message>
        <source>Out of the way</source>
        <translation>Apartar</translation>
    </message>
</context>
<context>
    <name>ContractWizard</name>
    <message>
        <source>How is it to be paid?</source>
        <translation>¿Cómo se va a pagar?</translation>
    </message>
    <message>
        <source>On delivery</source>
        <translation>Contra entrega</translation>
    </message>
    <message>
        <source>An escrow holds the money until the buyer has looked. Later an arbiter decides with one of you; later still the buyer takes it back alone. For most purchases.</source>
        <translation>Un depósito guarda el dinero hasta que el comprador haya revisado. Más tarde un árbitro decide con uno de los dos; más tarde aún, el comprador lo recupera él solo. Para la mayoría de las compras.</translation>
    </message>
    <message>
        <source>On delivery, with an arbiter from the first day</source>
        <translation>Contra entrega, con árbitro desde el primer día</translation>
    </message>
    <message>
        <source>Any two of buyer, seller and arbiter move the money at any time. Quicker to decide; the arbiter has more to say.</source>
        <translation>Dos cualesquiera de comprador, vendedor y árbitro mueven el dinero en cualquier momento. Se decide antes; el árbitro tiene más que decir.</translation>
    </message>
    <message>
        <source>In milestones</source>
        <translation>Por hitos</translation>
    </message>
    <message>
        <source>All of it is in escrow from the beginning, in parts: each is paid when its part was delivered.</source>
        <translation>Todo está en depósito desde el principio, en partes: cada una se paga cuando se entregó lo suyo.</translation>
    </message>
    <message>
        <source>For a voucher or a key</source>
        <translation>Por un vale o una clave</translation>
    </message>
    <message>
        <source>The seller is paid by showing the key, and only so: either the buyer has the key, or the money back. No arbiter.</source>
        <translation>El vendedor cobra mostrando la clave, y solo así: el comprador tiene o la clave o su dinero de vuelta. Sin árbitro.</translation>
    </message>
    <message>
        <source>With deposits on both sides</source>
        <translation>Con fianzas de ambos</translation>
    </message>
    <message>
        <source>Both lock something of their own on top of the price, so that both lose by walking away.</source>
        <translation>Ambos bloquean algo propio además del precio, así que ambos pierden si se marchan.</translation>
    </message>
    <message>
        <source>Other terms</source>
        <translation>Otras condiciones</translation>
    </message>
    <message>
        <source>The terms</source>
        <translation>Las condiciones</translation>
    </message>
    <message>
        <source>You are</source>
        <translation>Usted es</translation>
    </message>
    <message>
        <source>I buy</source>
        <translation>Compro</translation>
    </message>
    <message>
        <source>I sell</source>
        <translation>Vendo</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Flour, 2 t, delivered to Quay 4</source>
        <translation>Harina, 2 t, entregada en el muelle 4</translation>
    </message>
    <message>
        <source>What is delivered, and what makes it right</source>
        <translation>Qué se entrega y cuándo está bien</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Condiciones</translation>
    </message>
    <message>
        <source>Your name in it</source>
        <translation>Su nombre en él</translation>
    </message>
    <message>
        <source>The buyer&apos;s name</source>
        <translation>Nombre del comprador</translation>
    </message>
    <message>
        <source>The seller&apos;s name</source>
        <translation>Nombre del vendedor</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>The arbiter&apos;s name</source>
        <translation>Nombre del árbitro</translation>
    </message>
    <message>
        <source>What the arbiter gets for a decision</source>
        <translation>Lo que cobra el árbitro por decidir</translation>
    </message>
    <message>
        <source>The buyer&apos;s deposit</source>
        <translation>Fianza del comprador</translation>
    </message>
    <message>
        <source>The seller&apos;s deposit</source>
        <translation>Fianza del vendedor</translation>
    </message>
    <message>
        <source>Number of parts</source>
        <translation>Partes del pago</translation>
    </message>
    <message>
        <source>Everybody signs within</source>
        <translation>Todos firman en</translation>
    </message>
    <message>
        <source>Then paid in within</source>
        <translation>Luego se paga en</translation>
    </message>
    <message>
        <source>Then a part every</source>
        <translation>Luego, una parte cada</translation>
    </message>
    <message>
        <source>Then delivered within</source>
        <translation>Luego se entrega en</translation>
    </message>
    <message>
        <source>The buyer looks for</source>
        <translation>El comprador revisa durante</translation>
    </message>
    <message>
        <source>A dispute has</source>
        <translation>Una disputa tiene</translation>
    </message>
    <message>
        <source>What it means for you</source>
        <translation>Lo que significa para usted</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Change the draft</source>
        <translation>Cambiar el borrador</translation>
    </message>
    <message>
        <source>Make the draft</source>
        <translation>Crear el borrador</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>ContractsPage</name>
    <message>
        <source>Contracts</source>
        <translation>Contratos</translation>
    </message>
    <message>
        <source>All contracts</source>
        <translation>Todos los contratos</translation>
    </message>
    <message>
        <source>Evidence bundle</source>
        <translation>Paquete de pruebas</translation>
    </message>
    <message>
        <source>Contracts (*.zonc)</source>
        <translation>Contratos (*.zonc)</translation>
    </message>
    <message>
        <source>No contracts yet</source>
        <translation>Aún no hay contratos</translation>
    </message>
    <message>
        <source>Other terms</source>
        <translation>Otras condiciones</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>Nuevo contrato</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>The contract to read on paper, with its code</source>
        <translation>El contrato para leer en papel, con su código</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>A contract binds the terms, the parties&apos; keys and the escrow that holds the money. Begin one yourself, or open a .zonc file that somebody gave you: you can drop it here.</source>
        <translation>Un contrato une las condiciones, las claves de las partes y el depósito que guarda el dinero. Empiece uno o abra un archivo .zonc que le hayan dado: puede soltarlo aquí.</translation>
    </message>
    <message>
        <source>Give it to the others</source>
        <translation>Dárselo a los demás</translation>
    </message>
    <message>
        <source>Look for news in its box</source>
        <translation>Buscar novedades en su buzón</translation>
    </message>
    <message>
        <source>Take a contract</source>
        <translation>Recibir un contrato</translation>
    </message>
</context>
<context>
    <name>CostsDialog</name>
    <message>
        <source>Electricity</source>
        <translation>Electricidad</translation>
    </message>
    <message>
        <source>Nobody but a meter knows how much more the computer takes while it mines; about 10 to 20 W for each busy core is usual.</source>
        <translation>Solo un medidor sabe cuánto más consume el equipo al minar; lo usual son de 10 a 20 W por núcleo ocupado.</translation>
    </message>
    <message>
        <source>Mining takes</source>
        <translation>La minería consume</translation>
    </message>
    <message>
        <source>Watts that mining takes</source>
        <translation>Vatios que consume la minería</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>A kilowatt-hour costs</source>
        <translation>Un kilovatio hora cuesta</translation>
    </message>
    <message>
        <source>Price of a kilowatt-hour</source>
        <translation>Precio de un kilovatio hora</translation>
    </message>
    <message>
        <source>0.31</source>
        <translation>0,31</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Table of</source>
        <translation>Tabla de</translation>
    </message>
    <message>
        <source>Which table</source>
        <translation>Qué tabla</translation>
    </message>
    <message>
        <source>Everything (journal)</source>
        <translation>Todo (diario)</translation>
    </message>
    <message>
        <source>Statement for Xero</source>
        <translation>Extracto para Xero</translation>
    </message>
    <message>
        <source>History for Koinly</source>
        <translation>Historial para Koinly</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Facturas</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Guardar como CSV…</translation>
    </message>
    <message>
        <source>Labels (BIP329)</source>
        <translation>Etiquetas (BIP329)</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… y %n más</numerusform>
            <numerusform>… y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup of everything, in one encrypted file</source>
        <translation>Copia de todo, en un archivo cifrado</translation>
    </message>
    <message>
        <source>Test a backup…</source>
        <translation>Probar una copia…</translation>
    </message>
    <message>
        <source>Make a backup…</source>
        <translation>Hacer una copia…</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Labels (*.jsonl)</source>
        <translation>Etiquetas (*.jsonl)</translation>
    </message>
    <message>
        <source>Labels (*.jsonl *.json *.txt)</source>
        <translation>Etiquetas (*.jsonl *.json *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Backups (*.zon)</source>
        <translation>Copias (*.zon)</translation>
    </message>
</context>
<context>
    <name>DaysField</name>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
</context>
<context>
    <name>DealClauses</name>
    <message>
        <source>You put %1 into an escrow, in one payment with the other side&apos;s part. Both get their deposits back when the deal is done, so both lose by walking away.</source>
        <translation>Usted pone %1 en un depósito, en un solo pago con lo de la otra parte. Ambos recuperan su fianza cuando el trato se cumple, así que ambos pierden si se marchan.</translation>
    </message>
    <message>
        <source>You pay %1 into %2 escrows at once. Each is released by itself, when its part was delivered.</source>
        <translation>Usted paga %1 en %2 depósitos a la vez. Cada uno se libera por separado, cuando se entregó su parte.</translation>
    </message>
    <message>
        <source>The buyer pays %1 into %2 escrows at once. You get each when its part was delivered.</source>
        <translation>El comprador paga %1 en %2 depósitos a la vez. Usted cobra cada uno cuando se entregó su parte.</translation>
    </message>
    <message>
        <source>You pay %1 into an escrow that opens to the key of your voucher: the seller can&apos;t take the money without giving you the key.</source>
        <translation>Usted paga %1 a un depósito que se abre con la clave de su vale: el vendedor no puede llevarse el dinero sin darle la clave.</translation>
    </message>
    <message>
        <source>The buyer pays %1 into an escrow. You take it by showing the key that opens the voucher, and need nobody for that.</source>
        <translation>El comprador paga %1 a un depósito. Usted lo cobra mostrando la clave que abre el vale, y no necesita a nadie para ello.</translation>
    </message>
    <message>
        <source>You pay %1 into an escrow. Neither you nor the seller can move it alone.</source>
        <translation>Usted paga %1 a un depósito. Ni usted ni el vendedor pueden moverlo por sí solos.</translation>
    </message>
    <message>
        <source>The buyer pays %1 into an escrow before you deliver. Neither of you can move it alone.</source>
        <translation>El comprador paga %1 a un depósito antes de que usted entregue. Ninguno de los dos puede moverlo por sí solo.</translation>
    </message>
    <message>
        <source>The seller shows the key on the chain: that pays the seller, and your program reads the key from it.</source>
        <translation>El vendedor muestra la clave en la cadena: así cobra, y su programa lee la clave de allí.</translation>
    </message>
    <message>
        <source>The seller delivers and says so. The buyer looks at it within the agreed days and signs; the seller has signed already, so that this one signature pays.</source>
        <translation>El vendedor entrega y lo dice. El comprador lo revisa en los días acordados y firma; el vendedor ya ha firmado, así que con esa firma se paga.</translation>
    </message>
    <message>
        <source>The arbiter can decide at any time, together with either of you.</source>
        <translation>El árbitro puede decidir en cualquier momento, junto con cualquiera de los dos.</translation>
    </message>
    <message>
        <source>From %1 on the arbiter can decide, together with either of you. Before that, only you two together move the money.</source>
        <translation>Desde el %1 el árbitro puede decidir, junto con cualquiera de los dos. Antes, solo ustedes dos juntos mueven el dinero.</translation>
    </message>
    <message>
        <source>There is no arbiter: either the key is shown, or the money goes back.</source>
        <translation>No hay árbitro: o se muestra la clave o el dinero vuelve.</translation>
    </message>
    <message>
        <source>4,320 blocks (about a month) after the money came the arbiter can decide, together with either of you. Before that everything stays locked.</source>
        <translation>4320 bloques (cerca de un mes) después de llegar el dinero, el árbitro puede decidir, junto con cualquiera de los dos. Antes, todo sigue bloqueado.</translation>
    </message>
    <message>
        <source>From %1 on you take the money back alone.</source>
        <translation>Desde el %1 recupera usted el dinero por su cuenta.</translation>
    </message>
    <message>
        <source>You need nobody. Show the key at least 24 hours before %1: after that the buyer can take the money back, and the program refuses.</source>
        <translation>No necesita a nadie. Muestre la clave al menos 24 horas antes del %1: después el comprador puede recuperar el dinero, y el programa se niega.</translation>
    </message>
    <message>
        <source>If the other side and the arbiter both vanish, the money stays locked. Choose an arbiter who will be there.</source>
        <translation>Si la otra parte y el árbitro desaparecen, el dinero queda bloqueado. Elija un árbitro que vaya a estar.</translation>
    </message>
    <message>
        <source>From %1 on you take the money back alone, with nobody&apos;s help.</source>
        <translation>Desde el %1 recupera usted el dinero por su cuenta, sin ayuda de nadie.</translation>
    </message>
    <message>
        <source>Ask the arbiter before %1: from then on the buyer can take the money back alone.</source>
        <translation>Pregunte al árbitro antes del %1: desde entonces el comprador puede recuperar el dinero él solo.</translation>
    </message>
    <message>
        <source>The price, if the key opens nothing of worth: the chain proves the key, not what it unlocks.</source>
        <translation>El precio, si la clave no abre nada de valor: la cadena prueba la clave, no lo que abre.</translation>
    </message>
    <message>
        <source>The voucher, if you show the key outside of this program.</source>
        <translation>El vale, si muestra la clave fuera de este programa.</translation>
    </message>
    <message>
        <source>Everything you put in, if the other side would rather lose its own deposit than sign, and the arbiter does not act.</source>
        <translation>Todo lo que puso, si la otra parte prefiere perder su propia fianza a firmar y el árbitro no actúa.</translation>
    </message>
    <message>
        <source>The network&apos;s fees; the price, if the arbiter sides with the seller; and part of it, if you agree to that.</source>
        <translation>Las comisiones de la red; el precio, si el árbitro da la razón al vendedor; y una parte de él, si usted lo acepta.</translation>
    </message>
    <message>
        <source>What you delivered, if you get neither the buyer&apos;s signature nor the arbiter&apos;s in time. So deliver only when the window says that it is funded.</source>
        <translation>Lo que entregó, si no consigue a tiempo ni la firma del comprador ni la del árbitro. Entregue, pues, solo cuando la ventana diga que tiene fondos.</translation>
    </message>
    <message>
        <source>The money</source>
        <translation>El dinero</translation>
    </message>
    <message>
        <source>When all goes well</source>
        <translation>Si todo va bien</translation>
    </message>
    <message>
        <source>When you disagree</source>
        <translation>Si hay desacuerdo</translation>
    </message>
    <message>
        <source>When they vanish</source>
        <translation>Si desaparecen</translation>
    </message>
    <message>
        <source>What you could lose</source>
        <translation>Lo que podría perder</translation>
    </message>
</context>
<context>
    <name>DealTerms</name>
    <message>
        <source>Say how much ZON the %1 is.</source>
        <translation>Indique en ZON este importe: %1.</translation>
    </message>
    <message>
        <source>Say who you are: the name in the contract.</source>
        <translation>Diga quién es usted: el nombre en el contrato.</translation>
    </message>
    <message>
        <source>Say with whom you make this contract.</source>
        <translation>Diga con quién hace este contrato.</translation>
    </message>
    <message>
        <source>Name somebody both of you trust to decide a dispute.</source>
        <translation>Nombre a alguien en quien ambos confíen para decidir una disputa.</translation>
    </message>
    <message>
        <source>Say what the arbiter gets for a decision, or nothing.</source>
        <translation>Indique lo que cobra el árbitro por decidir, o nada.</translation>
    </message>
    <message>
        <source>Give it a title: what is it about?</source>
        <translation>Póngale un título: ¿de qué trata?</translation>
    </message>
    <message>
        <source>This title is too long.</source>
        <translation>Este título es demasiado largo.</translation>
    </message>
    <message>
        <source>Write down what is to be delivered, and what makes it right.</source>
        <translation>Escriba qué hay que entregar y cuándo está bien.</translation>
    </message>
    <message>
        <source>These terms are longer than 256 KiB. Attach them as a file.</source>
        <translation>Estas condiciones superan los 256 KiB. Adjúntelas como archivo.</translation>
    </message>
    <message>
        <source>price</source>
        <translation>precio</translation>
    </message>
    <message>
        <source>buyer&apos;s deposit</source>
        <translation>fianza del comprador</translation>
    </message>
    <message>
        <source>seller&apos;s deposit</source>
        <translation>fianza del vendedor</translation>
    </message>
</context>
<context>
    <name>ExpectCard</name>
    <message>
        <source>What to expect</source>
        <translation>Qué esperar</translation>
    </message>
    <message>
        <source>Next block, most likely</source>
        <translation>Próximo bloque, lo más probable</translation>
    </message>
    <message>
        <source>A block pays</source>
        <translation>Un bloque paga</translation>
    </message>
    <message>
        <source>Say what electricity costs</source>
        <translation>Indicar el precio de la luz</translation>
    </message>
    <message>
        <source>Work comes from</source>
        <translation>El trabajo viene de</translation>
    </message>
    <message>
        <source>Where work comes from</source>
        <translation>De dónde viene el trabajo</translation>
    </message>
    <message>
        <source>Change the node</source>
        <translation>Cambiar el nodo</translation>
    </message>
    <message>
        <source>Change the pool</source>
        <translation>Cambiar el pool</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Hilos</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Pause when</source>
        <translation>Pausar si</translation>
    </message>
    <message>
        <source>on battery</source>
        <translation>va con batería</translation>
    </message>
    <message>
        <source>I am working</source>
        <translation>estoy trabajando</translation>
    </message>
    <message>
        <source>hot, over %1 °C</source>
        <translation>pasa de %1 °C</translation>
    </message>
    <message>
        <source>Mines from %1</source>
        <translation>Mina desde %1</translation>
    </message>
    <message>
        <source>Hours and heat</source>
        <translation>Horas y calor</translation>
    </message>
</context>
<context>
    <name>FieldsPanel</name>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>The file %1 can&apos;t be read.</source>
        <translation>El archivo %1 no se puede leer.</translation>
    </message>
    <message>
        <source>The file %1 is too large to be one of ours.</source>
        <translation>El archivo %1 es demasiado grande para ser nuestro.</translation>
    </message>
    <message>
        <source>The file %1 can&apos;t be written. Choose another place, or make room there.</source>
        <translation>No se puede escribir el archivo %1. Elija otro lugar o haga sitio allí.</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>First steps</source>
        <translation>Primeros pasos</translation>
    </message>
    <message>
        <source>Step %1 of 5</source>
        <translation>Paso %1 de 5</translation>
    </message>
</context>
<context>
    <name>FlowBars</name>
    <message>
        <source>Money in and out by month</source>
        <translation>Dinero que entra y sale por mes</translation>
    </message>
</context>
<context>
    <name>FlowCard</name>
    <message>
        <source>In and out</source>
        <translation>Entradas y salidas</translation>
    </message>
    <message>
        <source>in</source>
        <translation>entra</translation>
    </message>
    <message>
        <source>out</source>
        <translation>sale</translation>
    </message>
    <message>
        <source>Months with payments show as bars here.</source>
        <translation>Los meses con pagos aparecen aquí como barras.</translation>
    </message>
</context>
<context>
    <name>FlowDiagram</name>
    <message>
        <source>Flow of the money</source>
        <translation>Flujo del dinero</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier transaction(s)</source>
        <translation>
            <numerusform>%n transacción anterior</numerusform>
            <numerusform>%n transacciones anteriores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n input(s)</source>
        <translation>
            <numerusform>%n entrada</numerusform>
            <numerusform>%n entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Más pequeño (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Más grande (+)</translation>
    </message>
    <message numerus="yes">
        <source>%n later transaction(s)</source>
        <translation>
            <numerusform>%n transacción posterior</numerusform>
            <numerusform>%n transacciones posteriores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n output(s)</source>
        <translation>
            <numerusform>%n salida</numerusform>
            <numerusform>%n salidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Salidas</translation>
    </message>
</context>
<context>
    <name>FlowEndCard</name>
    <message>
        <source>Return opens the transaction behind it.</source>
        <translation>Intro abre la transacción que hay detrás.</translation>
    </message>
    <message>
        <source>The transaction behind it is unknown to this wallet.</source>
        <translation>Esta cartera no conoce la transacción que hay detrás.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>hace %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>hace %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>hace %1 h</translation>
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
        <translation>%1 días</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 años</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <translation>dddd, d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
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
        <translation>Historial de minería</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Guardar como CSV</translation>
    </message>
    <message>
        <source>What is drawn</source>
        <translation>Qué se dibuja</translation>
    </message>
    <message>
        <source>Hash rate</source>
        <translation>Tasa de hash</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Earnings</source>
        <translation>Ingresos</translation>
    </message>
    <message>
        <source>Hash rate over time</source>
        <translation>Tasa de hash en el tiempo</translation>
    </message>
    <message>
        <source>Nothing earned in this time</source>
        <translation>Nada ganado en este tiempo</translation>
    </message>
    <message>
        <source>No measurements in this time</source>
        <translation>Sin mediciones en este tiempo</translation>
    </message>
    <message>
        <source>Blocks you find are added up here, once they are in the chain.</source>
        <translation>Los bloques que encuentre se suman aquí cuando están en la cadena.</translation>
    </message>
    <message>
        <source>Switch mining on: what this computer really does is drawn here, second by second.</source>
        <translation>Encienda la minería: aquí se dibuja, segundo a segundo, lo que este equipo hace de verdad.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Watch another wallet</source>
        <translation>Vigilar otra cartera</translation>
    </message>
    <message>
        <source>A descriptor, an extended public key, a wallet policy, or what Bitcoin Core exports. Never a private key.</source>
        <translation>Un descriptor, una clave pública extendida, una política de cartera o lo que exporta Bitcoin Core. Nunca una clave privada.</translation>
    </message>
    <message>
        <source>Descriptor, key or file contents</source>
        <translation>Descriptor, clave o contenido de un archivo</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Name of the wallet</source>
        <translation>Nombre de la cartera</translation>
    </message>
    <message>
        <source>Savings, 2 of 3</source>
        <translation>Ahorros, 2 de 3</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Its first addresses. Compare them with the program it comes from.</source>
        <translation>Sus primeras direcciones. Compárelas con el programa del que viene.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Watch it</source>
        <translation>Vigilarla</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>In use since</source>
        <translation>En uso desde</translation>
    </message>
    <message>
        <source>Looking through the chain starts there. Leave it empty when you are not sure: everything is looked through.</source>
        <translation>La cadena se recorre desde ese día. Déjelo vacío si no lo sabe: se recorre entera.</translation>
    </message>
    <message>
        <source>In use since, as year, month and day</source>
        <translation>En uso desde, como año, mes y día</translation>
    </message>
</context>
<context>
    <name>InspectorActions</name>
    <message>
        <source>Show amounts</source>
        <translation>Mostrar importes</translation>
    </message>
    <message>
        <source>Mask amounts</source>
        <translation>Ocultar importes</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Share for support</source>
        <translation>Compartir con soporte</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>InspectorPage</name>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>What to look into</source>
        <translation>Qué examinar</translation>
    </message>
    <message>
        <source>Transaction id, address, hex or base64</source>
        <translation>Id de transacción, dirección, hex o base64</translation>
    </message>
    <message>
        <source>Open what is in the clipboard</source>
        <translation>Abrir lo que hay en el portapapeles</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Abrir un archivo…</translation>
    </message>
    <message>
        <source>It can&apos;t be opened</source>
        <translation>No se puede abrir</translation>
    </message>
    <message>
        <source>Flow of the money</source>
        <translation>Flujo del dinero</translation>
    </message>
    <message>
        <source>Look into anything</source>
        <translation>Examine lo que sea</translation>
    </message>
    <message>
        <source>Paste, drop or open a transaction, a PSBT, a block, an address or an id. It is explained on this computer; nothing is sent anywhere.</source>
        <translation>Pegue, suelte o abra una transacción, un PSBT, un bloque, una dirección o un id. Se explica en este equipo; nada se envía a ninguna parte.</translation>
    </message>
    <message>
        <source>The bundle</source>
        <translation>El paquete</translation>
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
        <translation>Campos</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Firmas</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
</context>
<context>
    <name>InvoiceCard</name>
    <message>
        <source>Close the invoice</source>
        <translation>Cerrar la factura</translation>
    </message>
    <message>
        <source>Code to scan: %1</source>
        <translation>Código para escanear: %1</translation>
    </message>
    <message>
        <source>%1 ZON to pay</source>
        <translation>%1 ZON por pagar</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copiar la dirección</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Copy the payment link</source>
        <translation>Copiar el enlace de pago</translation>
    </message>
    <message>
        <source>Payment link</source>
        <translation>Enlace de pago</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Emitir</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>Credit…</source>
        <translation>Abonar…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Credit %1?</source>
        <translation>¿Abonar %1?</translation>
    </message>
    <message>
        <source>A credit note with a number of its own takes the invoice back in full. Money that has come is not sent back by itself.</source>
        <translation>Una nota de abono con número propio anula la factura entera. El dinero que ya llegó no se devuelve solo.</translation>
    </message>
    <message>
        <source>Reason, printed on the note</source>
        <translation>Motivo, impreso en la nota</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Credit in full</source>
        <translation>Abonar por completo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>¿Quitar %1?</translation>
    </message>
    <message>
        <source>It has no number yet, so nothing is missing afterwards. It can&apos;t be brought back.</source>
        <translation>Aún no tiene número, así que no falta ninguno después. No se puede recuperar.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>InvoiceDialog</name>
    <message>
        <source>Edit the draft</source>
        <translation>Editar el borrador</translation>
    </message>
    <message>
        <source>New invoice</source>
        <translation>Nueva factura</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Dirección postal</translation>
    </message>
    <message>
        <source>Street, town</source>
        <translation>Calle, población</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De qué se trata</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Order number or the like</source>
        <translation>Número de pedido o similar</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Precio por unidad</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Impuesto</translation>
    </message>
    <message>
        <source>Line %1: what</source>
        <translation>Línea %1: qué</translation>
    </message>
    <message>
        <source>Line %1: how many</source>
        <translation>Línea %1: cuántos</translation>
    </message>
    <message>
        <source>Line %1: price of one</source>
        <translation>Línea %1: precio por unidad</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Line %1: tax in per cent</source>
        <translation>Línea %1: impuesto en tanto por ciento</translation>
    </message>
    <message>
        <source>Remove line %1</source>
        <translation>Quitar la línea %1</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Añadir una línea</translation>
    </message>
    <message>
        <source>Prices in</source>
        <translation>Precios en</translation>
    </message>
    <message>
        <source>Set a rate in the settings first.</source>
        <translation>Fije antes un cambio en los ajustes.</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>Plazo de pago</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Al momento</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>14 days</source>
        <translation>14 días</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>60 days</source>
        <translation>60 días</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Se repite</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Cada semana</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Cada mes</translation>
    </message>
    <message>
        <source>Every quarter</source>
        <translation>Cada trimestre</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Cada año</translation>
    </message>
    <message>
        <source>Prices have the tax in them</source>
        <translation>Los precios incluyen el impuesto</translation>
    </message>
    <message>
        <source>Note under the lines</source>
        <translation>Nota bajo las líneas</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Total %1</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Emitir</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>Guardar borrador</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>InvoicePdf</name>
    <message>
        <source>Tax number %1</source>
        <translation>Número fiscal %1</translation>
    </message>
    <message>
        <source>Credit note %1</source>
        <translation>Nota de abono %1</translation>
    </message>
    <message>
        <source>Draft, not an invoice</source>
        <translation>Borrador, no es una factura</translation>
    </message>
    <message>
        <source>Invoice %1</source>
        <translation>Factura %1</translation>
    </message>
    <message>
        <source>Date %1</source>
        <translation>Fecha %1</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Vence %1</translation>
    </message>
    <message>
        <source>Reference %1</source>
        <translation>Referencia %1</translation>
    </message>
    <message>
        <source>For invoice %1</source>
        <translation>De la factura %1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Impuesto</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Neto</translation>
    </message>
    <message>
        <source>Tax %1</source>
        <translation>Impuesto %1</translation>
    </message>
    <message>
        <source>This invoice is settled. Thank you.</source>
        <translation>Esta factura está saldada. Gracias.</translation>
    </message>
    <message>
        <source>To pay: %1 ZON</source>
        <translation>A pagar: %1 ZON</translation>
    </message>
    <message>
        <source>At %1 %2 for 1 ZON, as of %3</source>
        <translation>A %1 %2 por 1 ZON, del %3</translation>
    </message>
    <message>
        <source>Scan the code with a ZonCoin wallet, or pay to</source>
        <translation>Escanee el código con una cartera ZonCoin o pague a</translation>
    </message>
</context>
<context>
    <name>Invoices</name>
    <message>
        <source>unpaid</source>
        <translation>sin pagar</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>en camino</translation>
    </message>
    <message>
        <source>paid in part</source>
        <translation>pagada en parte</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>pagada</translation>
    </message>
    <message>
        <source>paid too much</source>
        <translation>pagada de más</translation>
    </message>
    <message>
        <source>late</source>
        <translation>vencida</translation>
    </message>
    <message>
        <source>credited</source>
        <translation>abonada</translation>
    </message>
    <message>
        <source>recurring</source>
        <translation>periódica</translation>
    </message>
    <message>
        <source>credit note</source>
        <translation>nota de abono</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
</context>
<context>
    <name>InvoicesView</name>
    <message>
        <source>Which invoices</source>
        <translation>Qué facturas</translation>
    </message>
    <message>
        <source>All invoices</source>
        <translation>Todas las facturas</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Sin pagar</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Vencidas</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagadas</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Borradores</translation>
    </message>
    <message>
        <source>Recurring</source>
        <translation>Periódicas</translation>
    </message>
    <message>
        <source>Credit notes</source>
        <translation>Notas de abono</translation>
    </message>
    <message>
        <source>Search invoices</source>
        <translation>Buscar facturas</translation>
    </message>
    <message>
        <source>Number, customer, subject</source>
        <translation>Número, cliente, asunto</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Facturas</translation>
    </message>
    <message>
        <source>No invoices yet</source>
        <translation>Aún no hay facturas</translation>
    </message>
    <message>
        <source>None of this kind</source>
        <translation>Ninguna de este tipo</translation>
    </message>
    <message>
        <source>An invoice has a number, an address of its own and a code to pay it. You see here the moment it is paid.</source>
        <translation>Una factura tiene un número, una dirección propia y un código para pagarla. Aquí ve el momento en que se paga.</translation>
    </message>
    <message>
        <source>Write the first one</source>
        <translation>Escribir la primera</translation>
    </message>
</context>
<context>
    <name>LatestCard</name>
    <message>
        <source>Latest activity</source>
        <translation>Lo último</translation>
    </message>
    <message>
        <source>All activity</source>
        <translation>Toda la actividad</translation>
    </message>
    <message>
        <source>No payments yet</source>
        <translation>Aún no hay pagos</translation>
    </message>
    <message>
        <source>What comes in, goes out and is mined appears here as it happens.</source>
        <translation>Lo que entra, sale y se mina aparece aquí en cuanto ocurre.</translation>
    </message>
</context>
<context>
    <name>LimitsDialog</name>
    <message>
        <source>When to mine</source>
        <translation>Cuándo minar</translation>
    </message>
    <message>
        <source>Hours of the day</source>
        <translation>Horas del día</translation>
    </message>
    <message>
        <source>From and to, as at night when power is cheap. Left empty: always.</source>
        <translation>Desde y hasta, como de noche, cuando la luz es barata. Vacío: siempre.</translation>
    </message>
    <message>
        <source>Hours of the day in which to mine</source>
        <translation>Horas del día en que se mina</translation>
    </message>
    <message>
        <source>Hot is over</source>
        <translation>Calor es más de</translation>
    </message>
    <message>
        <source>Mining goes on when the processor has cooled down by some degrees.</source>
        <translation>La minería sigue cuando el procesador se ha enfriado unos grados.</translation>
    </message>
    <message>
        <source>Degrees over which to pause</source>
        <translation>Grados a partir de los que se pausa</translation>
    </message>
    <message>
        <source>°C</source>
        <translation>°C</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
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
        <translation>Examinar una transacción</translation>
    </message>
</context>
<context>
    <name>MiningPage</name>
    <message>
        <source>Mining</source>
        <translation>Minería</translation>
    </message>
    <message>
        <source>pays to</source>
        <translation>paga a</translation>
    </message>
    <message>
        <source>Hash rate: %1 %2</source>
        <translation>Tasa de hash: %1 %2</translation>
    </message>
    <message>
        <source>Blocks you found</source>
        <translation>Bloques que encontró</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ninguno aún</translation>
    </message>
    <message>
        <source>A found block pays you. It can be spent after some more blocks.</source>
        <translation>Un bloque encontrado le paga. Se puede gastar tras algunos bloques más.</translation>
    </message>
    <message>
        <source>Save the mining history</source>
        <translation>Guardar el historial de minería</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Stop scanning again</source>
        <translation>Dejar de buscar</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>Buscar de nuevo</translation>
    </message>
    <message>
        <source>Add a node</source>
        <translation>Añadir un nodo</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Etapas</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Lo que se sabe</translation>
    </message>
    <message>
        <source>Latest block</source>
        <translation>Último bloque</translation>
    </message>
    <message>
        <source>Its hash</source>
        <translation>Su hash</translation>
    </message>
    <message>
        <source>Copy the block hash</source>
        <translation>Copiar el hash del bloque</translation>
    </message>
    <message>
        <source>Block hash</source>
        <translation>Hash del bloque</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Acuerdo</translation>
    </message>
    <message>
        <source>Recent fees</source>
        <translation>Comisiones recientes</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>direct</source>
        <translation>directas</translation>
    </message>
    <message>
        <source>through %1</source>
        <translation>a través de %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>A node of your own</source>
        <translation>Un nodo propio</translation>
    </message>
    <message>
        <source>Two lines in bitcoin.conf make a stock Bitcoin Core (0.21 or later) join this network; two more let it serve this wallet quickly. Then add it above.</source>
        <translation>Dos líneas en bitcoin.conf unen un Bitcoin Core normal (0.21 o posterior) a esta red; otras dos le permiten servir deprisa a esta cartera. Después, añádalo arriba.</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Where it listens</source>
        <translation>Dónde escucha</translation>
    </message>
    <message>
        <source>Host, or host:port. Your own node comes first, before any that are found.</source>
        <translation>Equipo, o equipo:puerto. Su propio nodo va antes que los que se encuentren.</translation>
    </message>
    <message>
        <source>Host and port</source>
        <translation>Equipo y puerto</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Connect through a proxy</source>
        <translation>Conectar por un proxy</translation>
    </message>
    <message>
        <source>SOCKS5 proxy</source>
        <translation>Proxy SOCKS5</translation>
    </message>
    <message>
        <source>With Tor on this computer: 127.0.0.1:9050. Every connection goes through it, and names are looked up there. Empty connects directly.</source>
        <translation>Con Tor en este equipo: 127.0.0.1:9050. Toda conexión pasa por él y los nombres se resuelven allí. Vacío conecta directamente.</translation>
    </message>
    <message>
        <source>Host and port of the proxy</source>
        <translation>Equipo y puerto del proxy</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Usarlo</translation>
    </message>
    <message>
        <source>From which day on</source>
        <translation>Desde qué día</translation>
    </message>
    <message>
        <source>Looks through the chain again for all wallets. What is known stays while it runs, and you may stop it.</source>
        <translation>Recorre la cadena de nuevo para todas las carteras. Lo que se sabe se mantiene mientras tanto, y puede pararlo.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
</context>
<context>
    <name>NetworkStep</name>
    <message>
        <source>Where do you want to begin?</source>
        <translation>¿Dónde quiere empezar?</translation>
    </message>
    <message>
        <source>You can have several, each in a file of its own.</source>
        <translation>Puede tener varios, cada uno en su propio archivo.</translation>
    </message>
    <message>
        <source>Sandbox</source>
        <translation>Sandbox</translation>
    </message>
    <message>
        <source>A practice network on this computer, with practice money. Try everything; nothing can go wrong.</source>
        <translation>Una red de práctica en este equipo, con dinero de práctica. Pruebe todo; nada puede salir mal.</translation>
    </message>
    <message>
        <source>ZonCoin</source>
        <translation>ZonCoin</translation>
    </message>
    <message>
        <source>The real network. Nodes are found by themselves; none of them is trusted.</source>
        <translation>La red de verdad. Los nodos se encuentran solos; no se confía en ninguno.</translation>
    </message>
    <message>
        <source>My own node or network</source>
        <translation>Mi propio nodo o red</translation>
    </message>
    <message>
        <source>A Bitcoin Core that you run, at home or in the company. It is asked first.</source>
        <translation>Un Bitcoin Core suyo, en casa o en la empresa. Se le pregunta primero.</translation>
    </message>
    <message>
        <source>Where it listens</source>
        <translation>Dónde escucha</translation>
    </message>
    <message>
        <source>Where it listens, if not as the file says</source>
        <translation>Dónde escucha, si no es como dice el archivo</translation>
    </message>
    <message>
        <source>Host and port of the node</source>
        <translation>Equipo y puerto del nodo</translation>
    </message>
    <message>
        <source>For a network of your company, open its file.</source>
        <translation>Para la red de su empresa, abra su archivo.</translation>
    </message>
    <message>
        <source>Network: %1</source>
        <translation>Red: %1</translation>
    </message>
    <message>
        <source>Open a network file</source>
        <translation>Abrir un archivo de red</translation>
    </message>
    <message>
        <source>Use ZonCoin instead</source>
        <translation>Usar ZonCoin en su lugar</translation>
    </message>
    <message>
        <source>Network files (*.zonnet *.json)</source>
        <translation>Archivos de red (*.zonnet *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>NodeDialog</name>
    <message>
        <source>Work from my node</source>
        <translation>Trabajo de mi nodo</translation>
    </message>
    <message>
        <source>The node&apos;s JSON-RPC gives the work (getblocktemplate) and takes the blocks. Its cookie file is enough when the node runs on this computer; else its user and password.</source>
        <translation>El JSON-RPC del nodo da el trabajo (getblocktemplate) y recibe los bloques. Si el nodo está en este equipo basta su archivo cookie; si no, su usuario y contraseña.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Address of the node&apos;s JSON-RPC</source>
        <translation>Dirección del JSON-RPC del nodo</translation>
    </message>
    <message>
        <source>Cookie file</source>
        <translation>Archivo cookie</translation>
    </message>
    <message>
        <source>The node&apos;s cookie file</source>
        <translation>El archivo cookie del nodo</translation>
    </message>
    <message>
        <source>or user</source>
        <translation>o usuario</translation>
    </message>
    <message>
        <source>The node&apos;s user</source>
        <translation>El usuario del nodo</translation>
    </message>
    <message>
        <source>and password</source>
        <translation>y contraseña</translation>
    </message>
    <message>
        <source>The node&apos;s password</source>
        <translation>La contraseña del nodo</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>Use this node</source>
        <translation>Usar este nodo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>NodeLines</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
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
        <translation>Quitar de favoritos</translation>
    </message>
    <message>
        <source>Make it a favourite</source>
        <translation>Añadir a favoritos</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Agotado</translation>
    </message>
</context>
<context>
    <name>OfferDialog</name>
    <message>
        <source>Seller</source>
        <translation>Vendedor</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>Uno menos</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Uno más</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Precio de uno</translation>
    </message>
    <message>
        <source>You pay</source>
        <translation>Usted paga</translation>
    </message>
    <message>
        <source>Network fee</source>
        <translation>Comisión de red</translation>
    </message>
    <message>
        <source>In your wallet</source>
        <translation>En su cartera</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>It signs the payment, and makes the key that alone opens the voucher. Should it not be delivered, the money comes back to this wallet.</source>
        <translation>Firma el pago y crea la única clave que abre el vale. Si no se entrega, el dinero vuelve a esta cartera.</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>Pagar %1</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Pagar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, en %2</translation>
    </message>
    <message>
        <source>Through an escrow</source>
        <translation>A través de un depósito</translation>
    </message>
    <message>
        <source>The provider is paid only by showing what opens your voucher. If it shows nothing, you take the money back after three days, on the contracts page.</source>
        <translation>El proveedor solo cobra mostrando lo que abre su vale. Si no muestra nada, usted recupera el dinero a los tres días, en la página de contratos.</translation>
    </message>
</context>
<context>
    <name>OrderList</name>
    <message>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usado</translation>
    </message>
    <message>
        <source>Copy the voucher</source>
        <translation>Copiar el vale</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>Vales</translation>
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
        <translation>¿Pedir el reembolso?</translation>
    </message>
    <message>
        <source>The provider is asked to pay it back to this wallet, and nothing will be delivered. When it does so is up to the provider.</source>
        <translation>Se pide al proveedor que lo devuelva a esta cartera, y no se entregará nada. Cuándo lo haga depende del proveedor.</translation>
    </message>
    <message>
        <source>Reason, in your words</source>
        <translation>Motivo, con sus palabras</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Ask for it back</source>
        <translation>Pedir reembolso</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transacciones</translation>
    </message>
    <message>
        <source>Copy the transaction&apos;s id</source>
        <translation>Copiar el id de la transacción</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Número de pedido</translation>
    </message>
    <message>
        <source>Save a receipt…</source>
        <translation>Guardar un recibo…</translation>
    </message>
    <message>
        <source>Ask for the money back…</source>
        <translation>Pedir el reembolso…</translation>
    </message>
</context>
<context>
    <name>OrderReceipt</name>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Vendedor</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Precio por unidad</translation>
    </message>
    <message>
        <source>%1 ZON</source>
        <translation>%1 ZON</translation>
    </message>
    <message>
        <source>As the provider had it</source>
        <translation>Según el proveedor</translation>
    </message>
    <message>
        <source>%1 %2, at %3 for 1 ZON (%4)</source>
        <translation>%1 %2, a %3 por 1 ZON (%4)</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Pedido el</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Número de pedido</translation>
    </message>
    <message>
        <source>Paid to</source>
        <translation>Pagado a</translation>
    </message>
    <message>
        <source>Transactions</source>
        <translation>Transacciones</translation>
    </message>
    <message>
        <source>The provider confirmed this order with its signature, which stays in the buyer&apos;s profile; the transactions are in the chain for everybody to look at.</source>
        <translation>El proveedor confirmó este pedido con su firma, que queda en el perfil del comprador; las transacciones están en la cadena y cualquiera puede verlas.</translation>
    </message>
</context>
<context>
    <name>OrderTimeline</name>
    <message>
        <source>Its course</source>
        <translation>Su progreso</translation>
    </message>
</context>
<context>
    <name>OrderWords</name>
    <message>
        <source>Ordering</source>
        <translation>Pidiendo</translation>
    </message>
    <message>
        <source>To be paid</source>
        <translation>Por pagar</translation>
    </message>
    <message>
        <source>Partly paid</source>
        <translation>Pagado en parte</translation>
    </message>
    <message>
        <source>Payment on its way</source>
        <translation>Pago en camino</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Caducado</translation>
    </message>
    <message>
        <source>Paid late</source>
        <translation>Pagado tarde</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>No entregado</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Payment does not count</source>
        <translation>El pago no cuenta</translation>
    </message>
    <message>
        <source>Sent to the provider; its answer is awaited.</source>
        <translation>Enviado al proveedor; se espera su respuesta.</translation>
    </message>
    <message>
        <source>Confirmed by the provider. Pay it before it expires.</source>
        <translation>Confirmado por el proveedor. Páguelo antes de que caduque.</translation>
    </message>
    <message>
        <source>Less than the price arrived. Pay the rest before it expires, else the provider pays it back.</source>
        <translation>Llegó menos que el precio. Pague el resto antes de que caduque; si no, el proveedor lo devuelve.</translation>
    </message>
    <message>
        <source>Your payment is on its way.</source>
        <translation>Su pago está en camino.</translation>
    </message>
    <message>
        <source>Your payment is confirmed. The provider is delivering.</source>
        <translation>Su pago está confirmado. El proveedor está entregando.</translation>
    </message>
    <message>
        <source>Delivered. The voucher is among your vouchers.</source>
        <translation>Entregado. El vale está entre sus vales.</translation>
    </message>
    <message>
        <source>It was not paid in time.</source>
        <translation>No se pagó a tiempo.</translation>
    </message>
    <message>
        <source>The payment came after it expired. The provider delivers it, or pays it back.</source>
        <translation>El pago llegó cuando ya había caducado. El proveedor lo entrega o devuelve el dinero.</translation>
    </message>
    <message>
        <source>The provider can&apos;t deliver it. It owes you the money back.</source>
        <translation>El proveedor no puede entregarlo. Le debe la devolución del dinero.</translation>
    </message>
    <message>
        <source>The provider paid the money back to your wallet.</source>
        <translation>El proveedor devolvió el dinero a su cartera.</translation>
    </message>
    <message>
        <source>The provider did not take the order. Nothing was paid.</source>
        <translation>El proveedor no aceptó el pedido. No se pagó nada.</translation>
    </message>
    <message>
        <source>The provider says that the payment does not count. Show it your receipt.</source>
        <translation>El proveedor dice que el pago no cuenta. Muéstrele su recibo.</translation>
    </message>
    <message>
        <source>Agreed with the provider. Pay into the escrow before it expires.</source>
        <translation>Acordado con el proveedor. Pague al depósito antes de que venza.</translation>
    </message>
    <message>
        <source>Your payment into the escrow is on its way.</source>
        <translation>Su pago al depósito está en camino.</translation>
    </message>
    <message>
        <source>The provider showed what opens your voucher. It is here with the next block.</source>
        <translation>El proveedor mostró lo que abre su vale. Llegará con el próximo bloque.</translation>
    </message>
    <message>
        <source>The payment came too late for the escrow. Take it back with the contract.</source>
        <translation>El pago llegó tarde al depósito. Recupérelo con el contrato.</translation>
    </message>
    <message>
        <source>The voucher was not delivered. The contract shows where the money is, and what you can do.</source>
        <translation>El vale no se entregó. El contrato muestra dónde está el dinero y qué puede hacer.</translation>
    </message>
    <message>
        <source>You took the money back out of the escrow.</source>
        <translation>Usted recuperó el dinero del depósito.</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Get paid</source>
        <translation>Cobrar</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Pagar</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>Canjear</translation>
    </message>
</context>
<context>
    <name>PartDialog</name>
    <message>
        <source>Your part in %1</source>
        <translation>Su función en %1</translation>
    </message>
    <message>
        <source>Who prepares a payment need not be who approves it. This keeps the two apart on this computer; the keys decide in the end.</source>
        <translation>Quien prepara un pago no tiene por qué ser quien lo aprueba. Esto separa ambas cosas en este equipo; al final deciden las claves.</translation>
    </message>
    <message>
        <source>Your part</source>
        <translation>Su función</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Preparar</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Mirar</translation>
    </message>
    <message>
        <source>You prepare payments, sign your part and send them.</source>
        <translation>Usted prepara pagos, firma su parte y los envía.</translation>
    </message>
    <message>
        <source>You prepare payments and pass them on. You never sign.</source>
        <translation>Usted prepara pagos y los pasa a otros. Nunca firma.</translation>
    </message>
    <message>
        <source>You sign what others prepared. You never prepare a payment.</source>
        <translation>Usted firma lo que otros prepararon. Nunca prepara un pago.</translation>
    </message>
    <message>
        <source>You see everything and change nothing.</source>
        <translation>Usted lo ve todo y no cambia nada.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Cambiarla</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>The two are not the same.</source>
        <translation>No son iguales.</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Cambiar la contraseña</translation>
    </message>
    <message>
        <source>Password until now</source>
        <translation>Contraseña actual</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>Contraseña nueva otra vez</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Hide what is typed</source>
        <translation>Ocultar lo escrito</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Mostrar lo escrito</translation>
    </message>
</context>
<context>
    <name>PasswordStep</name>
    <message>
        <source>The two are not the same.</source>
        <translation>No son iguales.</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Su contraseña</translation>
    </message>
    <message>
        <source>A password for this computer</source>
        <translation>Una contraseña para este equipo</translation>
    </message>
    <message>
        <source>The one you chose for this file.</source>
        <translation>La que eligió para este archivo.</translation>
    </message>
    <message>
        <source>It opens your wallet here and signs your payments. It can&apos;t be reset; your words can always bring the money back.</source>
        <translation>Abre aquí su cartera y firma sus pagos. No se puede restablecer; sus palabras siempre recuperan el dinero.</translation>
    </message>
    <message>
        <source>Name of the wallet</source>
        <translation>Nombre de la cartera</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>Contraseña otra vez</translation>
    </message>
    <message>
        <source>Making your wallet…</source>
        <translation>Creando su cartera…</translation>
    </message>
    <message>
        <source>Open my wallet</source>
        <translation>Abrir mi cartera</translation>
    </message>
</context>
<context>
    <name>PayAside</name>
    <message>
        <source>Paying from %1</source>
        <translation>Se paga desde %1</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Still maturing</source>
        <translation>Aún madurando</translation>
    </message>
    <message>
        <source>Recent fees</source>
        <translation>Comisiones recientes</translation>
    </message>
    <message>
        <source>You see everything before anything is signed.</source>
        <translation>Lo ve todo antes de que se firme nada.</translation>
    </message>
    <message>
        <source>It is signed on this computer, with your password.</source>
        <translation>Se firma en este equipo, con su contraseña.</translation>
    </message>
    <message>
        <source>Then we watch it spread, and tell you when it is in a block.</source>
        <translation>Después vemos cómo se difunde y le decimos cuándo está en un bloque.</translation>
    </message>
</context>
<context>
    <name>PayForm</name>
    <message>
        <source>Leave out %1</source>
        <translation>Dejar fuera %1</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>Address or payment link</source>
        <translation>Dirección o enlace de pago</translation>
    </message>
    <message>
        <source>Choose from the address book</source>
        <translation>Elegir de la agenda</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Available: %1 ZON</source>
        <translation>Disponible: %1 ZON</translation>
    </message>
    <message>
        <source>Everything, less the fee</source>
        <translation>Todo, menos la comisión</translation>
    </message>
    <message>
        <source>Send all</source>
        <translation>Enviar todo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>For you alone; it is not sent.</source>
        <translation>Solo para usted; no se envía.</translation>
    </message>
    <message>
        <source>Name of this payment</source>
        <translation>Nombre de este pago</translation>
    </message>
    <message>
        <source>Flour, invoice 2026-0117</source>
        <translation>Harina, factura 2026-0117</translation>
    </message>
    <message>
        <source>How soon</source>
        <translation>Con qué prisa</translation>
    </message>
    <message>
        <source>Cheapest: when there is room, in some hours.</source>
        <translation>Lo más barato: cuando haya sitio, en unas horas.</translation>
    </message>
    <message>
        <source>Usually in one of the next six blocks.</source>
        <translation>Normalmente en uno de los próximos seis bloques.</translation>
    </message>
    <message>
        <source>With the next block if it can be had.</source>
        <translation>Con el próximo bloque si es posible.</translation>
    </message>
    <message>
        <source>No hurry</source>
        <translation>Sin prisa</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Next block</source>
        <translation>Próximo bloque</translation>
    </message>
    <message>
        <source>Recipients pay the fee</source>
        <translation>Los destinatarios pagan la comisión</translation>
    </message>
    <message>
        <source>%1 ZON of chosen coins</source>
        <translation>%1 ZON de monedas elegidas</translation>
    </message>
    <message>
        <source>Choose coins…</source>
        <translation>Elegir monedas…</translation>
    </message>
    <message>
        <source>Add another recipient</source>
        <translation>Añadir otro destinatario</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Paste an address, a payment link or a picture of a code</source>
        <translation>Pegar una dirección, un enlace de pago o la imagen de un código</translation>
    </message>
    <message>
        <source>Read a code from a picture, or a list of payments from a file</source>
        <translation>Leer un código de una imagen o una lista de pagos de un archivo</translation>
    </message>
    <message>
        <source>That is %1. Available: %2 ZON</source>
        <translation>Son %1. Disponible: %2 ZON</translation>
    </message>
    <message>
        <source>Amount in %1</source>
        <translation>Importe en %1</translation>
    </message>
    <message>
        <source>Amount in</source>
        <translation>Importe en</translation>
    </message>
    <message>
        <source>Pictures and lists (*.png *.jpg *.jpeg *.gif *.bmp *.webp *.csv)</source>
        <translation>Imágenes y listas (*.png *.jpg *.jpeg *.gif *.bmp *.webp *.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>PayOrderBox</name>
    <message>
        <source>Still due</source>
        <translation>Falta pagar</translation>
    </message>
    <message>
        <source>Network fee</source>
        <translation>Comisión de red</translation>
    </message>
    <message>
        <source>Pay before</source>
        <translation>Pagar antes de</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>Pagar %1</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Pagar</translation>
    </message>
</context>
<context>
    <name>PayPage</name>
    <message>
        <source>Pay</source>
        <translation>Pagar</translation>
    </message>
    <message>
        <source>Transaction id</source>
        <translation>Id de transacción</translation>
    </message>
</context>
<context>
    <name>PayProposed</name>
    <message>
        <source>It waits for signatures</source>
        <translation>Espera firmas</translation>
    </message>
    <message>
        <source>Sign your part below, then give the PSBT to the others: as a file, or copied as text. What comes back is taken in below too.</source>
        <translation>Firme abajo su parte y dé el PSBT a los demás: como archivo o copiado como texto. Lo que vuelva también se recibe abajo.</translation>
    </message>
    <message>
        <source>Pay someone else</source>
        <translation>Pagar a otro</translation>
    </message>
</context>
<context>
    <name>PayReview</name>
    <message>
        <source>Is this right?</source>
        <translation>¿Es correcto?</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Fee (%1)</source>
        <translation>Comisión (%1)</translation>
    </message>
    <message>
        <source>Expected in a block</source>
        <translation>Se espera en un bloque</translation>
    </message>
    <message>
        <source>Leaves your wallet</source>
        <translation>Sale de su cartera</translation>
    </message>
    <message>
        <source>Comes back to you as change</source>
        <translation>Vuelve a usted como cambio</translation>
    </message>
    <message>
        <source>Keys of this wallet are elsewhere. The payment is kept here and its coins are set aside until enough have signed it.</source>
        <translation>Las claves de esta cartera están en otra parte. El pago se guarda aquí y sus monedas se apartan hasta que firmen bastantes.</translation>
    </message>
    <message>
        <source>Your password signs it</source>
        <translation>Su contraseña lo firma</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Keep for signing</source>
        <translation>Guardar para firmar</translation>
    </message>
    <message>
        <source>Sign and send</source>
        <translation>Firmar y enviar</translation>
    </message>
</context>
<context>
    <name>PaySent</name>
    <message>
        <source>It was not sent</source>
        <translation>No se envió</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Ofrecido</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
    <message>
        <source>In a block</source>
        <translation>En un bloque</translation>
    </message>
    <message>
        <source>Copy the transaction id</source>
        <translation>Copiar el id de transacción</translation>
    </message>
    <message>
        <source>Show in activity</source>
        <translation>Mostrar en la actividad</translation>
    </message>
    <message>
        <source>Pay someone else</source>
        <translation>Pagar a otro</translation>
    </message>
</context>
<context>
    <name>PaymentLink</name>
    <message>
        <source>This is not a ZonCoin payment link.</source>
        <translation>Esto no es un enlace de pago de ZonCoin.</translation>
    </message>
    <message>
        <source>This payment link names no address. Ask for a new one.</source>
        <translation>Este enlace de pago no nombra ninguna dirección. Pida otro.</translation>
    </message>
    <message>
        <source>This payment link needs something this wallet can&apos;t do yet. Ask for a plain address.</source>
        <translation>Este enlace de pago necesita algo que esta cartera aún no sabe hacer. Pida una dirección sencilla.</translation>
    </message>
</context>
<context>
    <name>Pdf</name>
    <message>
        <source>%1 can&apos;t be written. Choose another folder.</source>
        <translation>%1 no se puede escribir. Elija otra carpeta.</translation>
    </message>
</context>
<context>
    <name>PeerTable</name>
    <message>
        <source>Nodes</source>
        <translation>Nodos</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nodo</translation>
    </message>
    <message>
        <source>Calls itself</source>
        <translation>Se llama</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Altura</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latencia</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Tráfico</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Forget this node</source>
        <translation>Olvidar este nodo</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Nodes are being looked for. With a node of your own, add it here.</source>
        <translation>Se buscan nodos. Si tiene uno propio, añádalo aquí.</translation>
    </message>
</context>
<context>
    <name>PoolDialog</name>
    <message>
        <source>Work from a pool</source>
        <translation>Trabajo de un pool</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>stratum+ssl:// where the pool offers it: without, everyone on the way can read along.</source>
        <translation>stratum+ssl:// donde el pool lo ofrezca: sin él, cualquiera en el camino puede leerlo.</translation>
    </message>
    <message>
        <source>The pool&apos;s address</source>
        <translation>La dirección del pool</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Whom the pool pays. Left empty: a fresh address of this wallet.</source>
        <translation>A quién paga el pool. Vacío: una dirección nueva de esta cartera.</translation>
    </message>
    <message>
        <source>User at the pool</source>
        <translation>Usuario en el pool</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Most pools want none.</source>
        <translation>La mayoría no pide ninguna.</translation>
    </message>
    <message>
        <source>Password at the pool</source>
        <translation>Contraseña en el pool</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>Use this pool</source>
        <translation>Usar este pool</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ProofPanel</name>
    <message>
        <source>Block %1</source>
        <translation>Bloque %1</translation>
    </message>
    <message>
        <source>Steps up to the merkle root</source>
        <translation>Pasos hasta la raíz de Merkle</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Paso %1</translation>
    </message>
    <message>
        <source>%1. Hashed with the one to its left</source>
        <translation>%1. Con el hash de su izquierda</translation>
    </message>
    <message>
        <source>%1. Hashed with the one to its right</source>
        <translation>%1. Con el hash de su derecha</translation>
    </message>
    <message>
        <source>gives %1</source>
        <translation>da %1</translation>
    </message>
    <message>
        <source>Merkle root</source>
        <translation>Raíz de Merkle</translation>
    </message>
    <message>
        <source>No proof</source>
        <translation>Sin prueba</translation>
    </message>
    <message>
        <source>It is in no block that this wallet has looked at, so there is nothing to prove.</source>
        <translation>No está en ningún bloque que esta cartera haya mirado, así que no hay nada que probar.</translation>
    </message>
</context>
<context>
    <name>ProposalsCard</name>
    <message>
        <source>Waiting for signatures</source>
        <translation>A la espera de firmas</translation>
    </message>
    <message>
        <source>Show as QR codes</source>
        <translation>Mostrar como códigos QR</translation>
    </message>
    <message>
        <source>Copy the PSBT</source>
        <translation>Copiar el PSBT</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmado</translation>
    </message>
    <message>
        <source>Still to sign</source>
        <translation>Falta firmar</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Your password signs your part</source>
        <translation>Su contraseña firma su parte</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Firmar</translation>
    </message>
    <message>
        <source>Paste a signed PSBT</source>
        <translation>Pegar un PSBT firmado</translation>
    </message>
    <message>
        <source>PSBTs, and pictures of their codes (*.psbt *.txt *.png *.jpg *.jpeg *.gif *.webp)</source>
        <translation>PSBT e imágenes de sus códigos (*.psbt *.txt *.png *.jpg *.jpeg *.gif *.webp)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open files or pictures…</source>
        <translation>Abrir archivos o imágenes…</translation>
    </message>
    <message>
        <source>Sign with another device</source>
        <translation>Firmar con otro dispositivo</translation>
    </message>
    <message>
        <source>Hold the device&apos;s camera to the codes until it has them all. Bring back what it signed as a file or through the clipboard.</source>
        <translation>Ponga la cámara del dispositivo ante los códigos hasta que los tenga todos. Traiga lo firmado como archivo o por el portapapeles.</translation>
    </message>
    <message>
        <source>Scan this code with the device. Bring back what it signed as a file or through the clipboard.</source>
        <translation>Escanee este código con el dispositivo. Traiga lo firmado como archivo o por el portapapeles.</translation>
    </message>
</context>
<context>
    <name>ProviderDialog</name>
    <message>
        <source>Add a provider</source>
        <translation>Añadir un proveedor</translation>
    </message>
    <message>
        <source>Its address</source>
        <translation>Su dirección</translation>
    </message>
    <message>
        <source>It calls itself</source>
        <translation>Se llama a sí mismo</translation>
    </message>
    <message>
        <source>Fingerprint %1</source>
        <translation>Huella %1</translation>
    </message>
    <message>
        <source>Compare this fingerprint with the one that the provider printed elsewhere: on a bill, a sign, another site. Who answers at an address may be somebody else.</source>
        <translation>Compare esta huella con la que el proveedor haya impreso en otro lugar: una factura, un cartel, otro sitio. Quien responde en una dirección puede ser otro.</translation>
    </message>
    <message>
        <source>It is the same: add it</source>
        <translation>Es la misma: añadir</translation>
    </message>
    <message>
        <source>Ask who it is</source>
        <translation>Preguntar quién es</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>ProvidersDialog</name>
    <message>
        <source>Providers</source>
        <translation>Proveedores</translation>
    </message>
    <message>
        <source>Find my orders</source>
        <translation>Buscar mis pedidos</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Fingerprint %1</source>
        <translation>Huella %1</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Ninguno aún.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>The keys of your orders follow from the wallet&apos;s words: with them and the provider, orders and vouchers are found again.</source>
        <translation>Las claves de sus pedidos salen de las palabras de la cartera: con ellas y el proveedor se recuperan pedidos y vales.</translation>
    </message>
    <message>
        <source>Find them</source>
        <translation>Buscarlos</translation>
    </message>
    <message>
        <source>Add a provider</source>
        <translation>Añadir un proveedor</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Pagar</translation>
    </message>
    <message>
        <source>Get paid</source>
        <translation>Cobrar</translation>
    </message>
    <message>
        <source>Mining</source>
        <translation>Minería</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contratos</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>Canjear</translation>
    </message>
</context>
<context>
    <name>ReceivePage</name>
    <message>
        <source>Get paid</source>
        <translation>Cobrar</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Qué mostrar</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation>Facturas</translation>
    </message>
    <message>
        <source>Practice coins</source>
        <translation>Monedas de práctica</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>Nueva dirección</translation>
    </message>
    <message>
        <source>Cashier mode…</source>
        <translation>Modo caja…</translation>
    </message>
    <message>
        <source>New invoice</source>
        <translation>Nueva factura</translation>
    </message>
    <message>
        <source>Code to scan: %1</source>
        <translation>Código para escanear: %1</translation>
    </message>
    <message>
        <source>Scan to pay</source>
        <translation>Escanear para pagar</translation>
    </message>
    <message>
        <source>A fresh address</source>
        <translation>Una dirección nueva</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Amount to ask for</source>
        <translation>Importe que pedir</translation>
    </message>
    <message>
        <source>Amount to ask for, in ZON</source>
        <translation>Importe que pedir, en ZON</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Para qué</translation>
    </message>
    <message>
        <source>Who pays, or what for</source>
        <translation>Quién paga, o para qué</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copiar enlace</translation>
    </message>
    <message>
        <source>Payment link</source>
        <translation>Enlace de pago</translation>
    </message>
    <message>
        <source>Give every payer an address of their own: it keeps your books apart, and your payers from seeing each other.</source>
        <translation>Dé a cada pagador su propia dirección: mantiene sus cuentas separadas y a sus pagadores sin verse entre sí.</translation>
    </message>
    <message>
        <source>Addresses given out</source>
        <translation>Direcciones dadas</translation>
    </message>
    <message>
        <source>used</source>
        <translation>usada</translation>
    </message>
    <message>
        <source>unused</source>
        <translation>sin usar</translation>
    </message>
    <message>
        <source>Copy this address</source>
        <translation>Copiar esta dirección</translation>
    </message>
    <message>
        <source>Addresses appear here once they were given out or paid to.</source>
        <translation>Las direcciones aparecen aquí cuando se han dado o pagado.</translation>
    </message>
</context>
<context>
    <name>RedeemPage</name>
    <message>
        <source>Redeem</source>
        <translation>Canjear</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Se muestra</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Ofertas</translation>
    </message>
    <message>
        <source>Orders · %1</source>
        <translation>Pedidos · %1</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
    <message>
        <source>Fetch the catalogues again</source>
        <translation>Volver a pedir los catálogos</translation>
    </message>
    <message>
        <source>Add a provider</source>
        <translation>Añadir un proveedor</translation>
    </message>
    <message>
        <source>Search offers</source>
        <translation>Buscar ofertas</translation>
    </message>
    <message>
        <source>Favourites only</source>
        <translation>Solo favoritos</translation>
    </message>
    <message>
        <source>I can afford</source>
        <translation>Puedo pagarlo</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Nothing like that is offered</source>
        <translation>No se ofrece nada así</translation>
    </message>
    <message>
        <source>No providers yet</source>
        <translation>Aún no hay proveedores</translation>
    </message>
    <message>
        <source>Try another word or category, or fetch the catalogues again.</source>
        <translation>Pruebe otra palabra o categoría, o vuelva a pedir los catálogos.</translation>
    </message>
    <message>
        <source>A provider is a shop that takes ZON. Add one by its address; you compare its fingerprint once, and from then on everything it says must be signed by that key.</source>
        <translation>Un proveedor es una tienda que acepta ZON. Añada uno por su dirección; compare su huella una vez y, desde entonces, todo lo que diga debe ir firmado con esa clave.</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Aún no hay pedidos</translation>
    </message>
    <message>
        <source>What you buy appears here, with its progress and then its voucher.</source>
        <translation>Lo que compra aparece aquí, con su progreso y después con su vale.</translation>
    </message>
    <message>
        <source>Look at the offers</source>
        <translation>Ver las ofertas</translation>
    </message>
    <message>
        <source>Vouchers · %1</source>
        <translation>Vales · %1</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>Vales</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Proveedores</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>Todos los proveedores</translation>
    </message>
    <message>
        <source>Transaction id</source>
        <translation>Id de transacción</translation>
    </message>
    <message>
        <source>No vouchers yet</source>
        <translation>Aún no hay vales</translation>
    </message>
    <message>
        <source>What is delivered appears here. Only this wallet can open it.</source>
        <translation>Lo que se entrega aparece aquí. Solo esta cartera puede abrirlo.</translation>
    </message>
    <message>
        <source>See earnings</source>
        <translation>Ver ingresos</translation>
    </message>
</context>
<context>
    <name>ReportsView</name>
    <message>
        <source>Period</source>
        <translation>Período</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Mes pasado</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Este año</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Año pasado</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>This wallet only</source>
        <translation>Solo esta cartera</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Sumas</translation>
    </message>
    <message>
        <source>What customers owe</source>
        <translation>Lo que deben los clientes</translation>
    </message>
    <message>
        <source>By month and name</source>
        <translation>Por mes y nombre</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>Ganancias</translation>
    </message>
    <message>
        <source>Nothing came or went</source>
        <translation>Nada entró ni salió</translation>
    </message>
    <message>
        <source>In this period nothing was paid and nothing was spent. Choose another one.</source>
        <translation>En este período no se cobró ni se gastó nada. Elija otro.</translation>
    </message>
</context>
<context>
    <name>RestoreStep</name>
    <message>
        <source>Type your words</source>
        <translation>Escriba sus palabras</translation>
    </message>
    <message>
        <source>With spaces between. Two or three letters are often enough: Tab completes a word.</source>
        <translation>Con espacios entre ellas. A menudo bastan dos o tres letras: Tab completa la palabra.</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n palabra</numerusform>
            <numerusform>%n palabras</numerusform>
        </translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>Sus palabras</translation>
    </message>
    <message>
        <source>ripple scissors kick mammal …</source>
        <translation>ripple scissors kick mammal …</translation>
    </message>
    <message>
        <source>These words have a passphrase besides</source>
        <translation>Estas palabras tienen además una frase de paso</translation>
    </message>
    <message>
        <source>Every passphrase opens another wallet. A typing mistake shows as an empty one.</source>
        <translation>Cada frase de paso abre otra cartera. Un error al escribir se nota en que está vacía.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de paso</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>ScriptLines</name>
    <message>
        <source>Operations</source>
        <translation>Operaciones</translation>
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
        <translation>Qué entrada</translation>
    </message>
    <message>
        <source>To the first step</source>
        <translation>Al primer paso</translation>
    </message>
    <message>
        <source>Step back (Left)</source>
        <translation>Paso atrás (Izquierda)</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
    <message>
        <source>Step forward (Right)</source>
        <translation>Paso adelante (Derecha)</translation>
    </message>
    <message>
        <source>To the last step</source>
        <translation>Al último paso</translation>
    </message>
    <message>
        <source>To the failing step</source>
        <translation>Al paso que falla</translation>
    </message>
</context>
<context>
    <name>SeedSheet</name>
    <message>
        <source>%1, printed on %2</source>
        <translation>%1, impreso el %2</translation>
    </message>
    <message>
        <source>Whoever has these words has the money. Keep this sheet where you keep cash and deeds, and never photograph it. Nobody from support will ever ask for it.</source>
        <translation>Quien tiene estas palabras tiene el dinero. Guarde esta hoja donde guarda efectivo y escrituras, y nunca la fotografíe. Nadie de soporte la pedirá nunca.</translation>
    </message>
    <message>
        <source>To get the money back: install ZonCoin Desktop, choose Restore, and type the words in this order. A passphrase, if you chose one, is not on this sheet.</source>
        <translation>Para recuperar el dinero: instale ZonCoin Desktop, elija Restaurar y escriba las palabras en este orden. La frase de paso, si eligió una, no está en esta hoja.</translation>
    </message>
    <message>
        <source>Where the second copy lies:</source>
        <translation>Dónde está la segunda copia:</translation>
    </message>
</context>
<context>
    <name>SentenceCard</name>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Text size in percent</source>
        <translation>Tamaño del texto en tanto por ciento</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>Lock when nobody touched it for</source>
        <translation>Bloquear si nadie lo toca durante</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Bloquear tras</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minuto</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 minutos</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 minutos</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 minutos</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 hora</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>After a payment, pay again without the password for</source>
        <translation>Tras un pago, volver a pagar sin la contraseña durante</translation>
    </message>
    <message>
        <source>Pay again without the password</source>
        <translation>Volver a pagar sin la contraseña</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 minutos</translation>
    </message>
    <message>
        <source>The words of %1</source>
        <translation>Las palabras de %1</translation>
    </message>
    <message>
        <source>written down</source>
        <translation>anotadas</translation>
    </message>
    <message>
        <source>not written down yet</source>
        <translation>aún sin anotar</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Mostrar…</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Cambiar…</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>ZonCoin Desktop</source>
        <translation>ZonCoin Desktop</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Everything is kept in</source>
        <translation>Todo se guarda en</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Copiar la ruta</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>One encrypted file. Your password opens it; your words bring the money back without it.</source>
        <translation>Un archivo cifrado. Su contraseña lo abre; sus palabras recuperan el dinero sin él.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>from the next start on</source>
        <translation>desde el próximo inicio</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>Share for support</source>
        <translation>Compartir con soporte</translation>
    </message>
    <message>
        <source>Amounts, addresses, ids, keys and names are left out; equal ones have equal numbers. This is all that would leave this computer.</source>
        <translation>Se omiten importes, direcciones, ids, claves y nombres; los iguales llevan números iguales. Solo esto saldría de este equipo.</translation>
    </message>
    <message>
        <source>What to share</source>
        <translation>Qué compartir</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>Paquete</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>The bundle</source>
        <translation>El paquete</translation>
    </message>
    <message>
        <source>Save the picture…</source>
        <translation>Guardar la imagen…</translation>
    </message>
    <message>
        <source>Save the bundle…</source>
        <translation>Guardar el paquete…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Where to save it</source>
        <translation>Dónde guardarlo</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
</context>
<context>
    <name>SignaturesPanel</name>
    <message>
        <source>Signatures</source>
        <translation>Firmas</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>What it commits to: %1</source>
        <translation>A qué compromete: %1</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Clave %1</translation>
    </message>
    <message>
        <source>Signed %1</source>
        <translation>Firmó %1</translation>
    </message>
    <message>
        <source>No signatures</source>
        <translation>Sin firmas</translation>
    </message>
    <message>
        <source>Nobody has signed it yet, or its signatures can&apos;t be checked without knowing what it spends.</source>
        <translation>Nadie la ha firmado aún, o sus firmas no se pueden comprobar sin saber qué gasta.</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Working</source>
        <translation>Trabajando</translation>
    </message>
</context>
<context>
    <name>StackList</name>
    <message>
        <source>The stack is empty</source>
        <translation>La pila está vacía</translation>
    </message>
    <message numerus="yes">
        <source>Stack, %n element(s)</source>
        <translation>
            <numerusform>Pila, %n elemento</numerusform>
            <numerusform>Pila, %n elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Pila</translation>
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
        <translation>hecho</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>por hacer</translation>
    </message>
</context>
<context>
    <name>StartStep</name>
    <message>
        <source>A new wallet, or one you have?</source>
        <translation>¿Una cartera nueva o una que ya tiene?</translation>
    </message>
    <message>
        <source>A wallet is a list of words. Whoever has the words has the money, on any computer.</source>
        <translation>Una cartera es una lista de palabras. Quien tiene las palabras tiene el dinero, en cualquier equipo.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>New, with 12 words</source>
        <translation>Nueva, con 12 palabras</translation>
    </message>
    <message>
        <source>Right for nearly everyone.</source>
        <translation>Adecuada para casi todos.</translation>
    </message>
    <message>
        <source>New, with 24 words</source>
        <translation>Nueva, con 24 palabras</translation>
    </message>
    <message>
        <source>More to write down; some companies ask for it.</source>
        <translation>Más que anotar; algunas empresas lo piden.</translation>
    </message>
    <message>
        <source>Restore from words</source>
        <translation>Restaurar con palabras</translation>
    </message>
    <message>
        <source>You have 12 to 24 words from this or another wallet.</source>
        <translation>Tiene de 12 a 24 palabras de esta u otra cartera.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>StrengthMeter</name>
    <message>
        <source>at least a few words, or 12 characters</source>
        <translation>al menos unas palabras, o 12 caracteres</translation>
    </message>
    <message>
        <source>weak: quickly guessed</source>
        <translation>débil: se adivina pronto</translation>
    </message>
    <message>
        <source>fair: better a little longer</source>
        <translation>regular: mejor algo más larga</translation>
    </message>
    <message>
        <source>good</source>
        <translation>buena</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>fuerte</translation>
    </message>
</context>
<context>
    <name>SyncPill</name>
    <message>
        <source>Syncing with %1</source>
        <translation>Sincronizando con %1</translation>
    </message>
    <message>
        <source>Open the network page</source>
        <translation>Abrir la página de la red</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Sandbox: practice money</source>
        <translation>Sandbox: dinero de práctica</translation>
    </message>
    <message>
        <source>Search or do anything</source>
        <translation>Buscar o hacer algo</translation>
    </message>
</context>
<context>
    <name>TrailRow</name>
    <message>
        <source>How you came here</source>
        <translation>Cómo llegó aquí</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Welcome back</source>
        <translation>Hola de nuevo</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Desbloqueando…</translation>
    </message>
</context>
<context>
    <name>VoucherBox</name>
    <message>
        <source>Voucher</source>
        <translation>Vale</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usado</translation>
    </message>
    <message>
        <source>The voucher&apos;s code is shown. Copy it to hear it elsewhere.</source>
        <translation>El código del vale se muestra. Cópielo para oírlo en otro lugar.</translation>
    </message>
    <message>
        <source>The voucher&apos;s code is hidden.</source>
        <translation>El código del vale está oculto.</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Not used after all</source>
        <translation>Marcar como no usado</translation>
    </message>
    <message>
        <source>Mark as used</source>
        <translation>Marcar como usado</translation>
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
        <translation>Carteras</translation>
    </message>
    <message>
        <source>Name of the wallet</source>
        <translation>Nombre de la cartera</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Cambiar el nombre de %1</translation>
    </message>
    <message>
        <source>Copy the descriptors of %1</source>
        <translation>Copiar los descriptores de %1</translation>
    </message>
    <message>
        <source>Copy %1 for Bitcoin Core</source>
        <translation>Copiar %1 para Bitcoin Core</translation>
    </message>
    <message>
        <source>Move %1 up</source>
        <translation>Subir %1</translation>
    </message>
    <message>
        <source>Bring %1 back</source>
        <translation>Recuperar %1</translation>
    </message>
    <message>
        <source>Archive %1</source>
        <translation>Archivar %1</translation>
    </message>
    <message>
        <source>Watch another wallet…</source>
        <translation>Vigilar otra cartera…</translation>
    </message>
    <message>
        <source>Your part in %1</source>
        <translation>Su función en %1</translation>
    </message>
</context>
<context>
    <name>WordPicker</name>
    <message>
        <source>Choice %1</source>
        <translation>Opción %1</translation>
    </message>
    <message>
        <source>That was another word. Compare with your paper; the questions start again.</source>
        <translation>Era otra palabra. Compare con su papel; las preguntas empiezan de nuevo.</translation>
    </message>
</context>
<context>
    <name>WordSheet</name>
    <message numerus="yes">
        <source>%n secret words, on the screen only</source>
        <translation>
            <numerusform>%n palabra secreta, solo en pantalla</numerusform>
            <numerusform>%n palabras secretas, solo en pantalla</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordsStep</name>
    <message>
        <source>Write these words down</source>
        <translation>Anote estas palabras</translation>
    </message>
    <message>
        <source>On paper, in this order. They are the only way back to your money if this computer is lost. Nobody from support will ever ask for them.</source>
        <translation>En papel, en este orden. Son la única vuelta a su dinero si este equipo se pierde. Nadie de soporte las pedirá nunca.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>I have written them down</source>
        <translation>Las he anotado</translation>
    </message>
</context>
<context>
    <name>zon::ActivityModel</name>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Sent to %1</source>
        <translation>Enviado a %1</translation>
    </message>
    <message>
        <source>Block %1 mined</source>
        <translation>Bloque %1 minado</translation>
    </message>
    <message>
        <source>Block mined</source>
        <translation>Bloque minado</translation>
    </message>
    <message>
        <source>Moved within the wallet</source>
        <translation>Movido dentro de la cartera</translation>
    </message>
    <message>
        <source>Unverified, seen %1</source>
        <translation>Sin verificar, visto %1</translation>
    </message>
    <message>
        <source>Waiting for a block</source>
        <translation>Espera un bloque</translation>
    </message>
    <message numerus="yes">
        <source>Spendable in %n block(s)</source>
        <translation>
            <numerusform>Gastable en %n bloque</numerusform>
            <numerusform>Gastable en %n bloques</numerusform>
        </translation>
    </message>
    <message>
        <source>Another payment took its coins</source>
        <translation>Otro pago tomó sus monedas</translation>
    </message>
    <message>
        <source>Replaced by %1…</source>
        <translation>Sustituido por %1…</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n confirmation(s)</source>
        <translation>
            <numerusform>%1 · %n confirmación</numerusform>
            <numerusform>%1 · %n confirmaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · confirmed</source>
        <translation>%1 · confirmado</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n pago</numerusform>
            <numerusform>%n pagos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::Arrivals</name>
    <message>
        <source>%1 ZON come in</source>
        <translation>Entran %1 ZON</translation>
    </message>
    <message>
        <source>The payment is in a block.</source>
        <translation>El pago está en un bloque.</translation>
    </message>
    <message>
        <source>Seen on the network, not yet in a block: wait for one before you hand over goods.</source>
        <translation>Visto en la red, aún sin bloque: espere a uno antes de entregar la mercancía.</translation>
    </message>
</context>
<context>
    <name>zon::AttentionModel</name>
    <message>
        <source>The network needs a look</source>
        <translation>La red necesita atención</translation>
    </message>
    <message>
        <source>Syncing is paused</source>
        <translation>La sincronización está en pausa</translation>
    </message>
    <message>
        <source>Write down your words</source>
        <translation>Anote sus palabras</translation>
    </message>
    <message>
        <source>without them a lost computer is lost money</source>
        <translation>sin ellas, un equipo perdido es dinero perdido</translation>
    </message>
    <message>
        <source>Money is on its way</source>
        <translation>Hay dinero en camino</translation>
    </message>
    <message>
        <source>%1 ZON, yours once it is in a block</source>
        <translation>%1 ZON, suyos cuando estén en un bloque</translation>
    </message>
    <message>
        <source>Mining stopped</source>
        <translation>La minería se detuvo</translation>
    </message>
    <message numerus="yes">
        <source>%n orders are to be paid</source>
        <translation>
            <numerusform>Hay que pagar %n pedido</numerusform>
            <numerusform>Hay que pagar %n pedidos</numerusform>
        </translation>
    </message>
    <message>
        <source>before they expire, else nothing comes of them</source>
        <translation>antes de que caduquen; si no, quedan en nada</translation>
    </message>
    <message numerus="yes">
        <source>The time of %n vouchers ends soon</source>
        <translation>
            <numerusform>El plazo de %n vale acaba pronto</numerusform>
            <numerusform>El plazo de %n vales acaba pronto</numerusform>
        </translation>
    </message>
    <message>
        <source>use them before it is over</source>
        <translation>úselos antes de que acabe</translation>
    </message>
</context>
<context>
    <name>zon::Backup</name>
    <message>
        <source>The printer took nothing. Look whether it is on, or write the words down by hand.</source>
        <translation>La impresora no aceptó nada. Mire si está encendida o anote las palabras a mano.</translation>
    </message>
</context>
<context>
    <name>zon::BalanceChart</name>
    <message>
        <source>%1 ZON in a week</source>
        <translation>%1 ZON en una semana</translation>
    </message>
    <message>
        <source>%1 ZON in a month</source>
        <translation>%1 ZON en un mes</translation>
    </message>
    <message>
        <source>%1 ZON in a year</source>
        <translation>%1 ZON en un año</translation>
    </message>
    <message>
        <source>%1 ZON since the beginning</source>
        <translation>%1 ZON desde el principio</translation>
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
        <translation>mentira probada</translation>
    </message>
    <message>
        <source>broke the protocol</source>
        <translation>rompió el protocolo</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta %1</translation>
    </message>
</context>
<context>
    <name>zon::BlocksFoundModel</name>
    <message>
        <source>%1 · replaced by another block</source>
        <translation>%1 · sustituido por otro bloque</translation>
    </message>
    <message numerus="yes">
        <source>%1 · spendable in %n block(s)</source>
        <translation>
            <numerusform>%1 · gastable en %n bloque</numerusform>
            <numerusform>%1 · gastable en %n bloques</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · spendable</source>
        <translation>%1 · gastable</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Bloque %1</translation>
    </message>
</context>
<context>
    <name>zon::Cashier</name>
    <message numerus="yes">
        <source>Choose a PIN of at least %n characters.</source>
        <translation>
            <numerusform>Elija un PIN de al menos %n carácter.</numerusform>
            <numerusform>Elija un PIN de al menos %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in half a minute.</source>
        <translation>Demasiados PIN erróneos. Pruebe de nuevo en medio minuto.</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>Este no es el PIN.</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Venta</translation>
    </message>
    <message>
        <source>Called off at the till</source>
        <translation>Anulada en la caja</translation>
    </message>
</context>
<context>
    <name>zon::ChainCharts</name>
    <message>
        <source>%1 · block %2</source>
        <translation>%1 · bloque %2</translation>
    </message>
    <message>
        <source>%1 · from block %2, %3</source>
        <translation>%1 · desde el bloque %2, %3</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>One every %1 lately; the rules aim at %2</source>
        <translation>Uno cada %1 últimamente; las reglas buscan %2</translation>
    </message>
</context>
<context>
    <name>zon::CoinModel</name>
    <message>
        <source>set aside for a payment that waits for signatures</source>
        <translation>apartada para un pago que espera firmas</translation>
    </message>
    <message>
        <source>not in a block yet</source>
        <translation>aún en ningún bloque</translation>
    </message>
    <message numerus="yes">
        <source>matures in %n block(s)</source>
        <translation>
            <numerusform>madura en %n bloque</numerusform>
            <numerusform>madura en %n bloques</numerusform>
        </translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>congelada</translation>
    </message>
    <message>
        <source>own change, not in a block yet</source>
        <translation>cambio propio, aún en ningún bloque</translation>
    </message>
    <message numerus="yes">
        <source>%n confirmation(s)</source>
        <translation>
            <numerusform>%n confirmación</numerusform>
            <numerusform>%n confirmaciones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::CommandModel</name>
    <message>
        <source>action</source>
        <translation>acción</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Pagar</translation>
    </message>
    <message>
        <source>Get paid</source>
        <translation>Cobrar</translation>
    </message>
    <message>
        <source>Mining</source>
        <translation>Minería</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Copy my address</source>
        <translation>Copiar mi dirección</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>Nueva dirección</translation>
    </message>
    <message>
        <source>Inspect what is in the clipboard</source>
        <translation>Examinar lo que hay en el portapapeles</translation>
    </message>
    <message>
        <source>Switch mining on or off</source>
        <translation>Encender o apagar la minería</translation>
    </message>
    <message>
        <source>Get practice coins</source>
        <translation>Obtener monedas de práctica</translation>
    </message>
    <message>
        <source>Dark appearance</source>
        <translation>Apariencia oscura</translation>
    </message>
    <message>
        <source>Light appearance</source>
        <translation>Apariencia clara</translation>
    </message>
    <message>
        <source>Appearance of the system</source>
        <translation>Apariencia del sistema</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
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
        <translation>Examinar «%1»</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Contratos</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>Canjear</translation>
    </message>
</context>
<context>
    <name>zon::DataTools</name>
    <message numerus="yes">
        <source>%n invoices are in %1</source>
        <translation>
            <numerusform>%n factura está en %1</numerusform>
            <numerusform>%n facturas están en %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are in %1</source>
        <translation>
            <numerusform>%n fila está en %1</numerusform>
            <numerusform>%n filas están en %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out: no rate was set when they came</source>
        <translation>
            <numerusform>%n omitida: no había cambio fijado cuando llegó</numerusform>
            <numerusform>%n omitidas: no había cambio fijado cuando llegaron</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n labels are in %1</source>
        <translation>
            <numerusform>%n etiqueta está en %1</numerusform>
            <numerusform>%n etiquetas están en %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 lines were applied, %3 said what was there already, %4 are kept for other programs, %5 could not be used.</source>
        <translation>De %2 líneas se aplicaron %1, %3 decían lo ya sabido, %4 se guardan para otros programas, %5 no se pudieron usar.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message>
        <source>Everything is in %1, under your password</source>
        <translation>Todo está en %1, bajo su contraseña</translation>
    </message>
</context>
<context>
    <name>zon::DealListModel</name>
    <message>
        <source>Your turn</source>
        <translation>Le toca a usted</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Terminados</translation>
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
        <translation>El enlace está copiado. Déselo a las otras partes y a nadie más.</translation>
    </message>
</context>
<context>
    <name>zon::Dealing</name>
    <message>
        <source>A contract that is new here</source>
        <translation>Un contrato nuevo aquí</translation>
    </message>
    <message>
        <source>The terms were changed: read them again</source>
        <translation>Las condiciones han cambiado: vuelva a leerlas</translation>
    </message>
    <message>
        <source>The contract has news</source>
        <translation>El contrato tiene novedades</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Guardado como %1</translation>
    </message>
    <message>
        <source>Sign this contract</source>
        <translation>Firmar este contrato</translation>
    </message>
    <message>
        <source>You agree to the terms and to the dates on this page, for %1. Nothing is paid by signing. Read the code out to the others before you pay: it must be the same for everybody.</source>
        <translation>Acepta las condiciones y las fechas de esta página, por %1. Al firmar no se paga nada. Lea el código a los demás antes de pagar: debe ser igual para todos.</translation>
    </message>
    <message>
        <source>Signed. Save the file and give it to the others.</source>
        <translation>Firmado. Guarde el archivo y déselo a los demás.</translation>
    </message>
    <message>
        <source>%1 leave your wallet, of which %2 are the network&apos;s fee. The escrow holds the money; who can move it, and when, is on this page.</source>
        <translation>Salen %1 de su cartera, de los que %2 son la comisión de la red. El depósito guarda el dinero; quién puede moverlo y cuándo está en esta página.</translation>
    </message>
    <message>
        <source>Pay into the escrow</source>
        <translation>Pagar al depósito</translation>
    </message>
    <message>
        <source>The escrow&apos;s payment is on its way</source>
        <translation>El pago al depósito está en camino</translation>
    </message>
    <message>
        <source>Said and signed. Save the file and give it to the others.</source>
        <translation>Dicho y firmado. Guarde el archivo y déselo a los demás.</translation>
    </message>
    <message>
        <source>Say that it was delivered</source>
        <translation>Decir que se entregó</translation>
    </message>
    <message>
        <source>You sign that you delivered what was agreed. The buyer looks at it and releases the money.</source>
        <translation>Firma que entregó lo acordado. El comprador lo revisa y libera el dinero.</translation>
    </message>
    <message>
        <source>Say that something is wrong</source>
        <translation>Decir que algo no está bien</translation>
    </message>
    <message>
        <source>You sign that you object. The money stays in the escrow until you two agree, the arbiter decides, or the buyer may take it back.</source>
        <translation>Firma que se opone. El dinero queda en el depósito hasta que se pongan de acuerdo, el árbitro decida o el comprador pueda recuperarlo.</translation>
    </message>
    <message>
        <source>The money is on its way</source>
        <translation>El dinero está en camino</translation>
    </message>
    <message>
        <source>%1
Fee: %2
This can&apos;t be taken back.</source>
        <translation>%1
Comisión: %2
No se puede deshacer.</translation>
    </message>
    <message>
        <source>Release the money</source>
        <translation>Liberar el dinero</translation>
    </message>
    <message>
        <source>Take the money back</source>
        <translation>Recuperar el dinero</translation>
    </message>
    <message>
        <source>Sign how the money is shared</source>
        <translation>Firmar cómo se reparte el dinero</translation>
    </message>
    <message>
        <source>%1, %2 (you)</source>
        <translation>%1, %2 (usted)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>firmado</translation>
    </message>
    <message>
        <source>key proven</source>
        <translation>clave probada</translation>
    </message>
    <message>
        <source>keys are missing</source>
        <translation>faltan claves</translation>
    </message>
    <message>
        <source>%1 (part %2)</source>
        <translation>%1 (parte %2)</translation>
    </message>
    <message numerus="yes">
        <source>%n block(s) after</source>
        <translation>
            <numerusform>%n bloque después</numerusform>
            <numerusform>%n bloques después</numerusform>
        </translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>The draft is ready. Save the file and give it to the others.</source>
        <translation>El borrador está listo. Guarde el archivo y déselo a los demás.</translation>
    </message>
    <message>
        <source>The file is kept</source>
        <translation>Archivo guardado</translation>
    </message>
    <message>
        <source>Out of the way, under Over</source>
        <translation>Apartado, en Terminados</translation>
    </message>
    <message>
        <source>Back on the board</source>
        <translation>De nuevo en la lista</translation>
    </message>
    <message>
        <source>The contract is removed</source>
        <translation>El contrato se ha quitado</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) passed on the practice network</source>
        <translation>
            <numerusform>Pasó %n día en la red de práctica</numerusform>
            <numerusform>Pasaron %n días en la red de práctica</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the secret, and be paid</source>
        <translation>Mostrar el secreto y cobrar</translation>
    </message>
    <message>
        <source>Give the money back</source>
        <translation>Devolver el dinero</translation>
    </message>
    <message>
        <source>The shares must add up to %1, with at most %2 for the arbiter.</source>
        <translation>El reparto debe sumar %1, con %2 como máximo para el árbitro.</translation>
    </message>
    <message>
        <source>Decide who gets what</source>
        <translation>Decidir quién recibe qué</translation>
    </message>
    <message>
        <source>Share the money as you two agreed</source>
        <translation>Repartir el dinero como acordaron</translation>
    </message>
    <message>
        <source>Copy the voucher&apos;s key</source>
        <translation>Copiar la clave del vale</translation>
    </message>
    <message>
        <source>Lock the voucher with this key before the buyer pays. Whoever has it has the voucher: give it to nobody. It leaves the clipboard in a minute.</source>
        <translation>Cierre el vale con esta clave antes de que pague el comprador. Quien la tiene, tiene el vale: no se la dé a nadie. Desaparece del portapapeles en un minuto.</translation>
    </message>
    <message>
        <source>The voucher&apos;s key is in the clipboard</source>
        <translation>La clave del vale está en el portapapeles</translation>
    </message>
    <message>
        <source>Take the place of the %1</source>
        <translation>Ocupar el lugar del %1</translation>
    </message>
    <message>
        <source>Fresh keys of your wallet and an address to be paid to go into the draft, as %1. Nothing is agreed by that: you sign when everybody&apos;s keys are there.</source>
        <translation>Claves nuevas de su cartera y una dirección donde cobrar van al borrador, como %1. Con eso no se acuerda nada: usted firma cuando estén las claves de todos.</translation>
    </message>
    <message>
        <source>Your keys are in it. Save the file and give it to the others.</source>
        <translation>Sus claves están dentro. Guarde el archivo y déselo a los demás.</translation>
    </message>
    <message>
        <source>The money is in the escrow</source>
        <translation>El dinero está en el depósito</translation>
    </message>
    <message>
        <source>The %1 says: delivered. %2</source>
        <translation>El %1 dice: entregado. %2</translation>
    </message>
    <message>
        <source>The %1 objects. %2</source>
        <translation>El %1 se opone. %2</translation>
    </message>
    <message>
        <source>Settled: %1</source>
        <translation>Liquidado: %1</translation>
    </message>
    <message>
        <source>%1, here, and the one that was agreed on</source>
        <translation>%1, está aquí y es el que se acordó</translation>
    </message>
    <message>
        <source>%1, not here: add the one that you were given</source>
        <translation>%1, no está aquí: añada el que le dieron</translation>
    </message>
    <message>
        <source>Amounts add up, and the dates come in their order</source>
        <translation>Los importes cuadran y las fechas van en su orden</translation>
    </message>
    <message>
        <source>No key in it is known from another contract of yours</source>
        <translation>Ninguna clave de este contrato aparece en otro suyo</translation>
    </message>
    <message>
        <source>The escrow&apos;s address was worked out here from the keys, and is the one in the contract</source>
        <translation>La dirección del depósito se calculó aquí a partir de las claves y es la del contrato</translation>
    </message>
    <message>
        <source>The ways to spend are exactly those on this page, and no others</source>
        <translation>Las formas de gastar son exactamente las de esta página, y ninguna otra</translation>
    </message>
    <message>
        <source>%1 signed these very words, and holds its key</source>
        <translation>%1 firmó estas mismas palabras y tiene su clave</translation>
    </message>
    <message>
        <source>All attached files are those that were agreed on</source>
        <translation>Todos los archivos adjuntos son los que se acordaron</translation>
    </message>
    <message>
        <source>Nothing new lies in the box</source>
        <translation>No hay nada nuevo en el buzón</translation>
    </message>
    <message>
        <source>Nothing new in it</source>
        <translation>Nada nuevo en él</translation>
    </message>
</context>
<context>
    <name>zon::FlowChart</name>
    <message>
        <source>%1: %2 in, %3 out</source>
        <translation>%1: entra %2, sale %3</translation>
    </message>
</context>
<context>
    <name>zon::FlowEndModel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>amount unknown</source>
        <translation>importe desconocido</translation>
    </message>
    <message>
        <source>%1 zat/vB</source>
        <translation>%1 zat/vB</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>falla</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>comisión</translation>
    </message>
    <message>
        <source>show all %1</source>
        <translation>mostrar los %1</translation>
    </message>
    <message>
        <source>address %1 · %2</source>
        <translation>dirección %1 · %2</translation>
    </message>
    <message>
        <source>Fee, %1 ZON</source>
        <translation>Comisión, %1 ZON</translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation>Entrada %1</translation>
    </message>
    <message>
        <source>Output %1</source>
        <translation>Salida %1</translation>
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
        <translation>byte %1</translation>
    </message>
    <message>
        <source>bytes %1 to %2</source>
        <translation>bytes %1 a %2</translation>
    </message>
</context>
<context>
    <name>zon::Inspector</name>
    <message>
        <source>Valid</source>
        <translation>Válida</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>No válida</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Sin comprobar</translation>
    </message>
    <message>
        <source>Input %1</source>
        <translation>Entrada %1</translation>
    </message>
    <message>
        <source>There is no text in the clipboard. Copy a transaction first.</source>
        <translation>No hay texto en el portapapeles. Copie antes una transacción.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transacción</translation>
    </message>
    <message>
        <source>PSBT</source>
        <translation>PSBT</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloque</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Cabecera</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Dañado</translation>
    </message>
</context>
<context>
    <name>zon::InspectorShare</name>
    <message>
        <source>The bundle is saved</source>
        <translation>El paquete está guardado</translation>
    </message>
    <message>
        <source>The picture is saved</source>
        <translation>La imagen está guardada</translation>
    </message>
    <message>
        <source>The file %1 can&apos;t be written. Choose another place.</source>
        <translation>El archivo %1 no se puede escribir. Elija otro lugar.</translation>
    </message>
</context>
<context>
    <name>zon::InvoiceEditor</name>
    <message>
        <source>Make a wallet first.</source>
        <translation>Cree antes una cartera.</translation>
    </message>
    <message>
        <source>%1 tax: %2</source>
        <translation>Impuesto del %1: %2</translation>
    </message>
</context>
<context>
    <name>zon::InvoiceLinesModel</name>
    <message>
        <source>Line %1</source>
        <translation>Línea %1</translation>
    </message>
    <message>
        <source>the quantity is a number with at most 3 decimals.</source>
        <translation>la cantidad es un número con 3 decimales como máximo.</translation>
    </message>
    <message>
        <source>the price is not an amount in %1.</source>
        <translation>el precio no es un importe en %1.</translation>
    </message>
    <message>
        <source>the tax is per cent, from 0 to 100.</source>
        <translation>el impuesto es un tanto por ciento, de 0 a 100.</translation>
    </message>
</context>
<context>
    <name>zon::InvoiceListModel</name>
    <message>
        <source>Draft %1</source>
        <translation>Borrador %1</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>Sin cliente</translation>
    </message>
    <message>
        <source>next on %1</source>
        <translation>la próxima el %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>vence el %1</translation>
    </message>
</context>
<context>
    <name>zon::Invoicing</name>
    <message>
        <source>Credit note %1 is issued</source>
        <translation>La nota de abono %1 está emitida</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Guardado como %1</translation>
    </message>
    <message>
        <source>Recurring invoice</source>
        <translation>Factura periódica</translation>
    </message>
    <message>
        <source>Draft %1</source>
        <translation>Borrador %1</translation>
    </message>
    <message>
        <source>1 ZON = %1 %2 (%3, %4)</source>
        <translation>1 ZON = %1 %2 (%3, %4)</translation>
    </message>
    <message>
        <source>Next draft on %1</source>
        <translation>Próximo borrador el %1</translation>
    </message>
    <message>
        <source>Written on %1</source>
        <translation>Escrita el %1</translation>
    </message>
    <message>
        <source>Issued %1</source>
        <translation>Emitida el %1</translation>
    </message>
    <message>
        <source>%1, due %2</source>
        <translation>%1, vence el %2</translation>
    </message>
    <message>
        <source>Makes a draft each time. Look at it, then issue it.</source>
        <translation>Hace un borrador cada vez. Mírelo y después emítalo.</translation>
    </message>
    <message>
        <source>Issuing gives it the next number and an address of its own. After that it is final.</source>
        <translation>Emitirla le da el próximo número y una dirección propia. Después es definitiva.</translation>
    </message>
    <message>
        <source>Takes back %1.</source>
        <translation>Anula %1.</translation>
    </message>
    <message>
        <source>Nothing has come yet.</source>
        <translation>Aún no ha llegado nada.</translation>
    </message>
    <message>
        <source>The payment was seen, but no block holds it yet. Wait before you deliver something of value.</source>
        <translation>El pago se ha visto, pero ningún bloque lo contiene aún. Espere antes de entregar algo de valor.</translation>
    </message>
    <message>
        <source>%1 ZON have come, %2 ZON are missing.</source>
        <translation>Han llegado %1 ZON, faltan %2 ZON.</translation>
    </message>
    <message>
        <source>Paid in full on %1.</source>
        <translation>Pagada del todo el %1.</translation>
    </message>
    <message>
        <source>Paid in full.</source>
        <translation>Pagada del todo.</translation>
    </message>
    <message>
        <source>Paid, with %1 ZON too much. Ask the payer where to send them back to.</source>
        <translation>Pagada, con %1 ZON de más. Pregunte al pagador adónde devolverlos.</translation>
    </message>
    <message>
        <source>The due date has passed and %1 ZON are missing.</source>
        <translation>El plazo ha pasado y faltan %1 ZON.</translation>
    </message>
    <message>
        <source>Taken back in full.</source>
        <translation>Anulada por completo.</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>pieces × what</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>including %1 tax</source>
        <translation>%1 de impuesto incluido</translation>
    </message>
    <message>
        <source>%1 tax</source>
        <translation>%1 de impuesto</translation>
    </message>
    <message>
        <source>%1 ZON in block %2, %3</source>
        <translation>%1 ZON en el bloque %2, %3</translation>
    </message>
    <message>
        <source>%1 ZON, not in a block yet</source>
        <translation>%1 ZON, aún en ningún bloque</translation>
    </message>
</context>
<context>
    <name>zon::Language</name>
    <message>
        <source>Like the system</source>
        <translation>Como el sistema</translation>
    </message>
</context>
<context>
    <name>zon::LinkOpener</name>
    <message>
        <source>A link asks for another payment</source>
        <translation>Un enlace pide otro pago</translation>
    </message>
    <message>
        <source>Finish this one or go back, then open the link again.</source>
        <translation>Termine este o vuelva atrás y abra el enlace otra vez.</translation>
    </message>
</context>
<context>
    <name>zon::MiningControl</name>
    <message>
        <source>Off</source>
        <translation>Apagada</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Arrancando</translation>
    </message>
    <message>
        <source>Waiting for work</source>
        <translation>Esperando trabajo</translation>
    </message>
    <message>
        <source>Mining</source>
        <translation>Minería</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Not mining</source>
        <translation>No mina</translation>
    </message>
    <message>
        <source>no verified work yet</source>
        <translation>aún sin trabajo verificado</translation>
    </message>
    <message>
        <source>verified work %1</source>
        <translation>trabajo verificado %1</translation>
    </message>
    <message numerus="yes">
        <source>This computer has room for %n thread(s).</source>
        <translation>
            <numerusform>Este equipo tiene sitio para %n hilo.</numerusform>
            <numerusform>Este equipo tiene sitio para %n hilos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s) on %1, at idle priority.</source>
        <translation>
            <numerusform>%n hilo en %1, con la menor prioridad.</numerusform>
            <numerusform>%n hilos en %1, con la menor prioridad.</numerusform>
        </translation>
    </message>
    <message>
        <source>It only takes time the computer has left over.</source>
        <translation>Solo toma el tiempo que al equipo le sobra.</translation>
    </message>
    <message>
        <source>On since %1 · %2 hashes</source>
        <translation>En marcha desde %1 · %2 hashes</translation>
    </message>
    <message>
        <source>known once it runs</source>
        <translation>se sabrá cuando funcione</translation>
    </message>
    <message>
        <source>within %1 to %2</source>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>%1 ZON</source>
        <translation>%1 ZON</translation>
    </message>
    <message numerus="yes">
        <source>%n share(s) taken</source>
        <translation>
            <numerusform>%n parte aceptada</numerusform>
            <numerusform>%n partes aceptadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n too late</source>
        <translation>
            <numerusform> · %n tarde</numerusform>
            <numerusform> · %n tarde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n refused</source>
        <translation>
            <numerusform> · %n rechazada</numerusform>
            <numerusform> · %n rechazadas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Electricidad</translation>
    </message>
    <message>
        <source>Electricity, %1 W at %2</source>
        <translation>Electricidad, %1 W a %2</translation>
    </message>
    <message>
        <source>%1 a day</source>
        <translation>%1 al día</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>sin fijar</translation>
    </message>
    <message>
        <source>Net, at your rate, on average</source>
        <translation>Neto, a su cambio, de media</translation>
    </message>
    <message>
        <source>Earned on average</source>
        <translation>Ganado de media</translation>
    </message>
    <message>
        <source>%1 ZON a day</source>
        <translation>%1 ZON al día</translation>
    </message>
    <message>
        <source>%1 %2 a day</source>
        <translation>%1 %2 al día</translation>
    </message>
    <message numerus="yes">
        <source>%n block(s) since it was switched on</source>
        <translation>
            <numerusform>%n bloque desde que se encendió</numerusform>
            <numerusform>%n bloques desde que se encendió</numerusform>
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
        <translation>%1 hashes</translation>
    </message>
    <message numerus="yes">
        <source>%1 ZON in %n block(s)</source>
        <translation>
            <numerusform>%1 ZON en %n bloque</numerusform>
            <numerusform>%1 ZON en %n bloques</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 ZON in %n block(s)</source>
        <translation>
            <numerusform>%1: %2 ZON en %n bloque</numerusform>
            <numerusform>%1: %2 ZON en %n bloques</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 hashes in %3</source>
        <translation>%1: %2 hashes en %3</translation>
    </message>
</context>
<context>
    <name>zon::MiningSettings</name>
    <message>
        <source>Sandbox node</source>
        <translation>Nodo del sandbox</translation>
    </message>
    <message>
        <source>Automatic · solo</source>
        <translation>Automático · en solitario</translation>
    </message>
    <message>
        <source>Automatic · my node</source>
        <translation>Automático · mi nodo</translation>
    </message>
    <message>
        <source>Automatic · pool</source>
        <translation>Automático · pool</translation>
    </message>
    <message>
        <source>Solo, without a node</source>
        <translation>En solitario, sin nodo</translation>
    </message>
    <message>
        <source>My node …</source>
        <translation>Mi nodo…</translation>
    </message>
    <message>
        <source>My node · %1</source>
        <translation>Mi nodo · %1</translation>
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
        <translation>Bloques vacíos sobre la cadena que esta cartera verificó, entregados a sus nodos. Pagan lo nuevo y ninguna comisión.</translation>
    </message>
    <message>
        <source>The pool pays for shares of work. While it can&apos;t be reached, mining goes on without it.</source>
        <translation>El pool paga partes del trabajo. Si no se puede alcanzar, la minería sigue sin él.</translation>
    </message>
    <message>
        <source>While the node can&apos;t be reached, mining goes on without it.</source>
        <translation>Si el nodo no se puede alcanzar, la minería sigue sin él.</translation>
    </message>
</context>
<context>
    <name>zon::NetworkView</name>
    <message>
        <source>Look here</source>
        <translation>Mire aquí</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Headers %1 %</source>
        <translation>Cabeceras %1 %</translation>
    </message>
    <message>
        <source>Filter headers %1 %</source>
        <translation>Cabeceras de filtros %1 %</translation>
    </message>
    <message>
        <source>Scanning %1 %</source>
        <translation>Explorando %1 %</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>bloque %1</translation>
    </message>
    <message>
        <source>no block yet</source>
        <translation>aún sin bloques</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No node serves filters: whole blocks are checked</source>
        <translation>Ningún nodo sirve filtros: se comprueban bloques enteros</translation>
    </message>
    <message>
        <source>nobody vouches yet</source>
        <translation>nadie responde aún</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) agree</source>
        <translation>
            <numerusform>%n nodo coincide</numerusform>
            <numerusform>%n nodos coinciden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, more are wanted</source>
        <translation>%1, se quieren más</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>aún no se sabe</translation>
    </message>
    <message>
        <source>%1 zat per byte</source>
        <translation>%1 zat por byte</translation>
    </message>
    <message>
        <source>This computer&apos;s clock seems to be off by %1. Set it, or blocks may be refused.</source>
        <translation>El reloj de este equipo parece desviado en %1. Ajústelo o podrían rechazarse bloques.</translation>
    </message>
    <message>
        <source>Write the date as 2025-01-31.</source>
        <translation>Escriba la fecha como 2025-01-31.</translation>
    </message>
    <message>
        <source>This day is yet to come.</source>
        <translation>Ese día aún no ha llegado.</translation>
    </message>
    <message>
        <source>There was no block chain then.</source>
        <translation>Entonces no había cadena de bloques.</translation>
    </message>
</context>
<context>
    <name>zon::NoticeModel</name>
    <message>
        <source>That did not work</source>
        <translation>No funcionó</translation>
    </message>
</context>
<context>
    <name>zon::OfferModel</name>
    <message>
        <source>Cloud</source>
        <translation>Nube</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Suscripciones</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Soporte</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Groceries</source>
        <translation>Alimentación</translation>
    </message>
    <message>
        <source>Logistics</source>
        <translation>Logística</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Socios</translation>
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
        <translation>Válido hasta %1</translation>
    </message>
    <message>
        <source>Its time is over</source>
        <translation>Su plazo ha acabado</translation>
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
        <translation>Usted pagó</translation>
    </message>
    <message>
        <source>Paid from elsewhere</source>
        <translation>Pagado desde otro lugar</translation>
    </message>
    <message>
        <source>Paid back to you</source>
        <translation>Devuelto a usted</translation>
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
        <translation>Pago %1…</translation>
    </message>
    <message>
        <source>%1 ZON</source>
        <translation>%1 ZON</translation>
    </message>
    <message>
        <source>address</source>
        <translation>dirección</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>Pagar a %1</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>contacto</translation>
    </message>
    <message>
        <source>no address is known</source>
        <translation>no se conoce ninguna dirección</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>invoice</source>
        <translation>factura</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>contrato</translation>
    </message>
</context>
<context>
    <name>zon::Payment</name>
    <message>
        <source>This file can&apos;t be read as a list of payments.</source>
        <translation>Este archivo no se puede leer como lista de pagos.</translation>
    </message>
    <message>
        <source>You pasted an address, but the clipboard holds another one now. Compare the address with where you got it before you sign.</source>
        <translation>Pegó una dirección, pero el portapapeles tiene ahora otra. Compare la dirección con su origen antes de firmar.</translation>
    </message>
    <message>
        <source>The clipboard was changed to another address just now. Compare the address with where you got it, then sign.</source>
        <translation>El portapapeles acaba de cambiar a otra dirección. Compare la dirección con su origen y después firme.</translation>
    </message>
    <message>
        <source>You cancel the payment: everything comes back to your wallet, less a fee of %1 ZON.</source>
        <translation>Cancela el pago: todo vuelve a su cartera, menos una comisión de %1 ZON.</translation>
    </message>
    <message>
        <source>You spend what you were paid, to yourself, with a fee of %1 ZON that pulls both transactions into a block.</source>
        <translation>Gasta lo que le pagaron, hacia usted, con una comisión de %1 ZON que lleva ambas transacciones a un bloque.</translation>
    </message>
    <message numerus="yes">
        <source>You pay %n recipients. The fee is %1 ZON, so %2 ZON leave your wallet.</source>
        <translation>
            <numerusform>Paga a %n destinatario. La comisión es %1 ZON, así que salen %2 ZON de su cartera.</numerusform>
            <numerusform>Paga a %n destinatarios. La comisión es %1 ZON, así que salen %2 ZON de su cartera.</numerusform>
        </translation>
    </message>
    <message>
        <source>You pay %1 ZON to %2. The fee is %3 ZON, so %4 ZON leave your wallet.</source>
        <translation>Paga %1 ZON a %2. La comisión es %3 ZON, así que salen %4 ZON de su cartera.</translation>
    </message>
    <message>
        <source>in the next block or two</source>
        <translation>en uno o dos bloques</translation>
    </message>
    <message numerus="yes">
        <source>within about %n block(s)</source>
        <translation>
            <numerusform>en unos %n bloques</numerusform>
            <numerusform>en unos %n bloques</numerusform>
        </translation>
    </message>
    <message>
        <source>when there is room, in some hours</source>
        <translation>cuando haya sitio, en unas horas</translation>
    </message>
    <message>
        <source>%1 ZON to %2</source>
        <translation>%1 ZON a %2</translation>
    </message>
    <message>
        <source>%1 zat per byte, %2 bytes</source>
        <translation>%1 zat por byte, %2 bytes</translation>
    </message>
    <message>
        <source>Offering it to the network…</source>
        <translation>Ofreciéndolo a la red…</translation>
    </message>
    <message>
        <source>A node took it. Waiting for another one to pass it on…</source>
        <translation>Un nodo lo tomó. Se espera a que otro lo pase…</translation>
    </message>
    <message>
        <source>It spreads: other nodes announce it back to us.</source>
        <translation>Se difunde: otros nodos nos lo anuncian de vuelta.</translation>
    </message>
    <message>
        <source>It is in a block.</source>
        <translation>Está en un bloque.</translation>
    </message>
    <message>
        <source>The network did not take it. Your coins are still yours.</source>
        <translation>La red no lo tomó. Sus monedas siguen siendo suyas.</translation>
    </message>
    <message>
        <source>Your part in this wallet is to approve what others prepared. What waits for you is below.</source>
        <translation>Su función en esta cartera es aprobar lo que otros prepararon. Lo que le espera está abajo.</translation>
    </message>
    <message>
        <source>Your part in this wallet is to look at it. Payments are prepared and approved by others.</source>
        <translation>Su función en esta cartera es mirarla. Otros preparan y aprueban los pagos.</translation>
    </message>
    <message>
        <source>No QR code is in the picture that was copied.</source>
        <translation>No hay ningún código QR en la imagen copiada.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n codes in this picture. Cut out the one to pay.</source>
        <translation>
            <numerusform>Hay %n código en esta imagen. Recorte el que quiere pagar.</numerusform>
            <numerusform>Hay %n códigos en esta imagen. Recorte el que quiere pagar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::PeerModel</name>
    <message>
        <source>connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>greeting</source>
        <translation>saludando</translation>
    </message>
    <message numerus="yes">
        <source>%n delay(s)</source>
        <translation>
            <numerusform>%n retraso</numerusform>
            <numerusform>%n retrasos</numerusform>
        </translation>
    </message>
    <message>
        <source>connected</source>
        <translation>conectado</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>coincide</translation>
    </message>
    <message>
        <source>serves</source>
        <translation>sirve</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>%1 entra, %2 sale</translation>
    </message>
</context>
<context>
    <name>zon::ProposalModel</name>
    <message>
        <source>%1 ZON to %2</source>
        <translation>%1 ZON a %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 ZON to %n recipients</source>
        <translation>
            <numerusform>%1 ZON a %n destinatario</numerusform>
            <numerusform>%1 ZON a %n destinatarios</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed by enough: it can be sent.</source>
        <translation>Firmado por bastantes: se puede enviar.</translation>
    </message>
    <message>
        <source>%1 of %2 signatures are there.</source>
        <translation>Hay %1 de %2 firmas.</translation>
    </message>
    <message>
        <source>Signatures are missing.</source>
        <translation>Faltan firmas.</translation>
    </message>
    <message>
        <source>This file can&apos;t be read as a PSBT.</source>
        <translation>Este archivo no se puede leer como PSBT.</translation>
    </message>
    <message>
        <source>%1 (approved %2)</source>
        <translation>%1 (aprobó el %2)</translation>
    </message>
    <message>
        <source>Pass it on to those who approve it.</source>
        <translation>Páselo a quienes lo aprueban.</translation>
    </message>
</context>
<context>
    <name>zon::ProviderModel</name>
    <message numerus="yes">
        <source>%n offers</source>
        <translation>
            <numerusform>%n oferta</numerusform>
            <numerusform>%n ofertas</numerusform>
        </translation>
    </message>
    <message>
        <source>not fetched yet</source>
        <translation>aún no recibidas</translation>
    </message>
    <message>
        <source>%1, expired: nothing can be ordered before they are fetched again</source>
        <translation>%1, catálogo caducado: no se puede pedir nada hasta recibirlo de nuevo</translation>
    </message>
    <message>
        <source>%1, fetched %2</source>
        <translation>%1, recibidas %2</translation>
    </message>
</context>
<context>
    <name>zon::Redeem</name>
    <message>
        <source>%1 from %2, signed, fetched %3</source>
        <translation>%1 de %2, firmadas, recibidas %3</translation>
    </message>
    <message numerus="yes">
        <source>%n offers</source>
        <translation>
            <numerusform>%n oferta</numerusform>
            <numerusform>%n ofertas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n providers</source>
        <translation>
            <numerusform>%n proveedor</numerusform>
            <numerusform>%n proveedores</numerusform>
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
        <translation>unos %1 ZON</translation>
    </message>
    <message>
        <source>Your payment for %1 is on its way</source>
        <translation>Su pago por %1 está en camino</translation>
    </message>
    <message>
        <source>The receipt is saved as %1</source>
        <translation>El recibo está guardado como %1</translation>
    </message>
    <message>
        <source>You redeemed %1 ZON this month.</source>
        <translation>Este mes canjeó %1 ZON.</translation>
    </message>
    <message>
        <source>You earned %1 ZON by mining this month and redeemed %2.</source>
        <translation>Este mes ganó %1 ZON con la minería y canjeó %2.</translation>
    </message>
    <message>
        <source>No offer is within your balance yet.</source>
        <translation>Su saldo aún no alcanza para ninguna oferta.</translation>
    </message>
    <message numerus="yes">
        <source>Your balance is enough for %n offers.</source>
        <translation>
            <numerusform>Su saldo alcanza para %n oferta.</numerusform>
            <numerusform>Su saldo alcanza para %n ofertas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The catalogue of %1 has expired. It can be looked at, and nothing be ordered from it before it is fetched again.</source>
        <translation>El catálogo de %1 ha caducado. Se puede mirar, pero no pedir nada de él hasta recibirlo de nuevo.</translation>
    </message>
    <message>
        <source>You see what was offered %1 ago; prices may have changed. They are checked before you pay.</source>
        <translation>Ve lo que se ofrecía hace %1; los precios pueden haber cambiado. Se comprueban antes de que pague.</translation>
    </message>
    <message>
        <source>This provider knows no more orders of this wallet</source>
        <translation>Este proveedor no conoce más pedidos de esta cartera</translation>
    </message>
    <message numerus="yes">
        <source>%n orders were found again</source>
        <translation>
            <numerusform>Se recuperó %n pedido</numerusform>
            <numerusform>Se recuperaron %n pedidos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::ReportView</name>
    <message>
        <source>Income</source>
        <translation>Ingresos</translation>
    </message>
    <message>
        <source>Mined</source>
        <translation>Minado</translation>
    </message>
    <message>
        <source>part of the income</source>
        <translation>parte de los ingresos</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>Gastos</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>Canjeado</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n pedido</numerusform>
            <numerusform>%n pedidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Comisiones</translation>
    </message>
    <message>
        <source>for the network</source>
        <translation>para la red</translation>
    </message>
    <message>
        <source>Realised gain</source>
        <translation>Ganancia realizada</translation>
    </message>
    <message>
        <source>first in, first out</source>
        <translation>primero en entrar, primero en salir</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>Came %1, went %2</source>
        <translation>Entró el %1, salió el %2</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>no rate was kept for that day</source>
        <translation>no se guardó el cambio de ese día</translation>
    </message>
    <message>
        <source>Set a rate in the settings, and reports tell values too.</source>
        <translation>Fije un cambio en los ajustes y los informes darán también valores.</translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s) came or went while no rate was kept: they are in no value.</source>
        <translation>
            <numerusform>%n pago entró o salió sin cambio guardado: no está en ningún valor.</numerusform>
            <numerusform>%n pagos entraron o salieron sin cambio guardado: no están en ningún valor.</numerusform>
        </translation>
    </message>
    <message>
        <source>The latest %1 of %2 sales are shown.</source>
        <translation>Se muestran las últimas %1 de %2 ventas.</translation>
    </message>
    <message>
        <source>Not due yet</source>
        <translation>Aún sin vencer</translation>
    </message>
    <message>
        <source>Up to 30 days late</source>
        <translation>Hasta 30 días de retraso</translation>
    </message>
    <message>
        <source>31 to 60 days late</source>
        <translation>31 a 60 días de retraso</translation>
    </message>
    <message>
        <source>61 to 90 days late</source>
        <translation>61 a 90 días de retraso</translation>
    </message>
    <message>
        <source>Later than 90 days</source>
        <translation>Más de 90 días de retraso</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>En total</translation>
    </message>
    <message numerus="yes">
        <source>%n invoice(s)</source>
        <translation>
            <numerusform>%n factura</numerusform>
            <numerusform>%n facturas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zon::ScriptStepper</name>
    <message>
        <source>Input %1</source>
        <translation>Entrada %1</translation>
    </message>
    <message>
        <source>%1 · fails</source>
        <translation>%1 · falla</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the first %1 steps are kept.</source>
        <translation>Solo se guardan los primeros %1 pasos.</translation>
    </message>
</context>
<context>
    <name>zon::SeedPrinter</name>
    <message>
        <source>ZonCoin wallet</source>
        <translation>Cartera ZonCoin</translation>
    </message>
</context>
<context>
    <name>zon::Session</name>
    <message>
        <source>You found block %1</source>
        <translation>Encontró el bloque %1</translation>
    </message>
    <message numerus="yes">
        <source>It pays %1 ZON, spendable in %n block(s).</source>
        <translation>
            <numerusform>Paga %1 ZON, gastables en %n bloque.</numerusform>
            <numerusform>Paga %1 ZON, gastables en %n bloques.</numerusform>
        </translation>
    </message>
    <message>
        <source>The wallet&apos;s description</source>
        <translation>La descripción de la cartera</translation>
    </message>
    <message>
        <source>%1 is watched now</source>
        <translation>%1 está bajo vigilancia</translation>
    </message>
    <message>
        <source>Its past is being looked for. Choose it above to see it.</source>
        <translation>Se busca su pasado. Elíjala arriba para verla.</translation>
    </message>
    <message>
        <source>The PSBT</source>
        <translation>El PSBT</translation>
    </message>
    <message>
        <source>The PSBT is saved</source>
        <translation>El PSBT está guardado</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>The payment is on its way; see it in Activity.</source>
        <translation>El pago va en camino; véalo en Actividad.</translation>
    </message>
    <message>
        <source>Practice coins are on their way</source>
        <translation>Las monedas de práctica van en camino</translation>
    </message>
    <message>
        <source>You see them as unverified first, and as yours once they are in a block.</source>
        <translation>Las ve primero sin verificar, y son suyas cuando están en un bloque.</translation>
    </message>
    <message>
        <source>Your words are written down</source>
        <translation>Sus palabras están anotadas</translation>
    </message>
    <message>
        <source>Keep the paper where neither fire nor a curious guest finds it.</source>
        <translation>Guarde el papel donde ni el fuego ni un huésped curioso lo encuentren.</translation>
    </message>
    <message>
        <source>The mining history is saved</source>
        <translation>El historial de minería está guardado</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1: copiado</translation>
    </message>
    <message>
        <source>The password is changed</source>
        <translation>La contraseña ha cambiado</translation>
    </message>
    <message>
        <source>only on the sandbox network</source>
        <translation>solo en la red sandbox</translation>
    </message>
    <message>
        <source>it is dark already</source>
        <translation>ya es oscura</translation>
    </message>
    <message>
        <source>it is light already</source>
        <translation>ya es clara</translation>
    </message>
    <message>
        <source>it follows the system already</source>
        <translation>ya sigue al sistema</translation>
    </message>
    <message>
        <source>this is the largest</source>
        <translation>es el mayor</translation>
    </message>
    <message>
        <source>this is the usual size</source>
        <translation>es el tamaño normal</translation>
    </message>
    <message>
        <source>Voucher copied</source>
        <translation>Vale copiado</translation>
    </message>
    <message>
        <source>It leaves the clipboard in a minute.</source>
        <translation>Sale del portapapeles en un minuto.</translation>
    </message>
</context>
<context>
    <name>zon::StageModel</name>
    <message>
        <source>%1 per second</source>
        <translation>%1 por segundo</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · quedan %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n nodo</numerusform>
            <numerusform>%n nodos</numerusform>
        </translation>
    </message>
    <message>
        <source>no node yet</source>
        <translation>aún sin nodos</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Cabeceras</translation>
    </message>
    <message>
        <source>Filter headers</source>
        <translation>Cabeceras de filtros</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Bloques</translation>
    </message>
    <message>
        <source>Filters and blocks</source>
        <translation>Filtros y bloques</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Al día</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>bloque %1</translation>
    </message>
</context>
<context>
    <name>zon::Tray</name>
    <message>
        <source>Open ZonCoin</source>
        <translation>Abrir ZonCoin</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>ZonCoin: %1</source>
        <translation>ZonCoin: %1</translation>
    </message>
    <message>
        <source>Mining</source>
        <translation>Minería</translation>
    </message>
    <message>
        <source>ZonCoin goes on here</source>
        <translation>ZonCoin sigue aquí</translation>
    </message>
    <message>
        <source>It follows the chain, and mines when you want it to. Quit from this icon&apos;s menu.</source>
        <translation>Sigue la cadena y mina cuando usted quiere. Ciérrelo en el menú de este icono.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueada</translation>
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
        <translation>Palabras en este perfil · %1</translation>
    </message>
    <message>
        <source>Watched only · %1</source>
        <translation>Solo vigilada · %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n key(s) here</source>
        <translation>
            <numerusform>%1 · %n clave aquí</numerusform>
            <numerusform>%1 · %n claves aquí</numerusform>
        </translation>
    </message>
    <message>
        <source>Archived · %1</source>
        <translation>Archivada · %1</translation>
    </message>
    <message>
        <source>you prepare its payments</source>
        <translation>usted prepara sus pagos</translation>
    </message>
    <message>
        <source>you approve its payments</source>
        <translation>usted aprueba sus pagos</translation>
    </message>
    <message>
        <source>you look at it</source>
        <translation>usted la mira</translation>
    </message>
</context>
<context>
    <name>zon::WalletSetup</name>
    <message>
        <source>Main wallet</source>
        <translation>Cartera principal</translation>
    </message>
    <message>
        <source>The network&apos;s file names no node. Say where one listens.</source>
        <translation>El archivo de la red no nombra ningún nodo. Diga dónde escucha uno.</translation>
    </message>
</context>
<context>
    <name>zon::deal_words</name>
    <message>
        <source>take a place in it</source>
        <translation>ocupar un lugar en él</translation>
    </message>
    <message>
        <source>send the draft to those whose keys are missing</source>
        <translation>enviar el borrador a quienes aún no dieron sus claves</translation>
    </message>
    <message>
        <source>sign</source>
        <translation>firmar</translation>
    </message>
    <message>
        <source>pay into the escrow</source>
        <translation>pagar al depósito</translation>
    </message>
    <message>
        <source>deliver, and say so</source>
        <translation>entregar y decirlo</translation>
    </message>
    <message>
        <source>show the secret, and be paid</source>
        <translation>mostrar el secreto y cobrar</translation>
    </message>
    <message>
        <source>look at what came, then release the money</source>
        <translation>mirar lo que llegó y liberar el dinero</translation>
    </message>
    <message>
        <source>decide</source>
        <translation>decidir</translation>
    </message>
    <message>
        <source>take the money back</source>
        <translation>recuperar el dinero</translation>
    </message>
    <message>
        <source>send back what came too late</source>
        <translation>devolver lo que llegó tarde</translation>
    </message>
    <message>
        <source>wait for blocks</source>
        <translation>esperar bloques</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>Being signed</source>
        <translation>En firma</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Acordado</translation>
    </message>
    <message>
        <source>Being funded</source>
        <translation>Recibiendo fondos</translation>
    </message>
    <message>
        <source>Funded</source>
        <translation>Con fondos</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>Nulo</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Disputed</source>
        <translation>En disputa</translation>
    </message>
    <message>
        <source>Refund open</source>
        <translation>Reembolso abierto</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Liberado</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Reembolsado</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Liquidado</translation>
    </message>
    <message>
        <source>buyer</source>
        <translation>comprador</translation>
    </message>
    <message>
        <source>seller</source>
        <translation>vendedor</translation>
    </message>
    <message>
        <source>arbiter</source>
        <translation>árbitro</translation>
    </message>
    <message>
        <source>Your turn: %1</source>
        <translation>Le toca a usted: %1</translation>
    </message>
    <message>
        <source>The %1&apos;s turn: %2</source>
        <translation>Turno de %1: %2</translation>
    </message>
    <message>
        <source>Waiting for blocks</source>
        <translation>Espera bloques</translation>
    </message>
    <message>
        <source>Everybody has signed by</source>
        <translation>Todos han firmado antes de</translation>
    </message>
    <message>
        <source>The money is in the escrow by</source>
        <translation>El dinero está en el depósito antes de</translation>
    </message>
    <message>
        <source>Delivered by</source>
        <translation>Entregado antes de</translation>
    </message>
    <message>
        <source>The buyer has looked by</source>
        <translation>El comprador ha revisado antes de</translation>
    </message>
    <message>
        <source>The arbiter may step in from</source>
        <translation>El árbitro puede intervenir desde</translation>
    </message>
    <message>
        <source>The seller shows the secret by</source>
        <translation>El vendedor muestra el secreto antes de</translation>
    </message>
    <message>
        <source>The buyer alone may take the money back from</source>
        <translation>El comprador solo puede recuperar el dinero desde</translation>
    </message>
    <message>
        <source>%1 ZON</source>
        <translation>%1 ZON</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (part %2)</source>
        <translation>%1 (parte %2)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Condiciones</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Price in other money</source>
        <translation>Precio en otra moneda</translation>
    </message>
    <message>
        <source>Kind of contract</source>
        <translation>Tipo de contrato</translation>
    </message>
    <message>
        <source>Name of the %1</source>
        <translation>Nombre del %1</translation>
    </message>
    <message>
        <source>Keys of the %1</source>
        <translation>Claves del %1</translation>
    </message>
    <message>
        <source>Where the %1 is paid</source>
        <translation>Dónde cobra el %1</translation>
    </message>
    <message>
        <source>Number of parts</source>
        <translation>Partes del pago</translation>
    </message>
    <message>
        <source>Amount in the escrow</source>
        <translation>Importe en el depósito</translation>
    </message>
    <message>
        <source>Time to look at it</source>
        <translation>Tiempo para revisarlo</translation>
    </message>
    <message>
        <source>Time for a dispute</source>
        <translation>Tiempo para una disputa</translation>
    </message>
    <message>
        <source>Hash of the secret</source>
        <translation>Hash del secreto</translation>
    </message>
    <message>
        <source>Blocks until it counts as paid</source>
        <translation>Bloques hasta que cuenta como pagado</translation>
    </message>
    <message>
        <source>Who pays the network&apos;s fee</source>
        <translation>Quién paga la comisión de la red</translation>
    </message>
    <message>
        <source>What the arbiter gets</source>
        <translation>Lo que cobra el árbitro</translation>
    </message>
    <message>
        <source>The highest fee</source>
        <translation>La comisión máxima</translation>
    </message>
    <message>
        <source>Deposits</source>
        <translation>Fianzas</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
</context>
</TS>
