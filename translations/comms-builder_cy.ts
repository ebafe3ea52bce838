<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy_GB" sourcelanguage="en_GB">
<context>
    <name>AddButton</name>
    <message>
        <source>Enter does it too, in the search and in the tree</source>
        <translation>Mae Enter yn gwneud hynny hefyd, yn y chwiliad ac yn y goeden</translation>
    </message>
    <message>
        <source>Start a new message with it</source>
        <translation>Dechrau neges newydd ag ef</translation>
    </message>
    <message>
        <source>Add template</source>
        <translation>Ychwanegu’r templed</translation>
    </message>
</context>
<context>
    <name>AfterCard</name>
    <message>
        <source>What follows</source>
        <translation>Beth sy’n dilyn</translation>
    </message>
    <message>
        <source>Find the message that fits</source>
        <translation>Chwilio am y neges addas</translation>
    </message>
    <message>
        <source>Open the letter (915)</source>
        <translation>Agor y llythyr (915)</translation>
    </message>
    <message>
        <source>Ask the customer to call (915)</source>
        <translation>Gofyn i’r cwsmer ffonio (915)</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>The system’s colours can’t be told apart. Colours of high contrast are used instead.</source>
        <translation>Ni ellir gwahaniaethu rhwng lliwiau’r system. Defnyddir lliwiau cyferbyniad uchel yn eu lle.</translation>
    </message>
    <message>
        <source>The font ‘{0}’ isn’t on this computer. Another one is used.</source>
        <translation>Nid yw’r ffont ‘{0}’ ar y cyfrifiadur hwn. Defnyddir un arall.</translation>
    </message>
    <message>
        <source>The system’s text is too small to be read here. Larger text is used.</source>
        <translation>Mae testun y system yn rhy fach i’w ddarllen yma. Defnyddir testun mwy.</translation>
    </message>
    <message>
        <source>The system’s text is too large for a window. The largest that can be used is.</source>
        <translation>Mae testun y system yn rhy fawr i ffenestr. Defnyddir y mwyaf posibl.</translation>
    </message>
    <message>
        <source>Text {0} %</source>
        <translation>Testun {0} %</translation>
    </message>
</context>
<context>
    <name>AstrayPane</name>
    <message>
        <source>The email as it was taken in</source>
        <translation>Yr e-bost fel y’i cymerwyd i mewn</translation>
    </message>
    <message>
        <source>The email that is left</source>
        <translation>Yr e-bost sydd ar ôl</translation>
    </message>
    <message>
        <source>The email as it was taken in, beside what is left (Ctrl+4)</source>
        <translation>Yr e-bost fel y’i cymerwyd i mewn, wrth ymyl yr hyn sydd ar ôl (Ctrl+4)</translation>
    </message>
</context>
<context>
    <name>AstrayTakingIn</name>
    <message>
        <source>Not taken in: this was copied here. Paste it in Outlook.</source>
        <translation>Heb ei gymryd i mewn: copïwyd hwn yma. Gludwch ef yn Outlook.</translation>
    </message>
    <message>
        <source>Open a forwarded email or a delivery report</source>
        <translation>Agor e-bost a anfonwyd ymlaen neu adroddiad danfon</translation>
    </message>
    <message>
        <source>Emails ({0})</source>
        <translation>E-byst ({0})</translation>
    </message>
    <message>
        <source>Not taken in: this program copies its looks only as RTF, which can’t be read here. Save the email as .eml, .msg or .html and open that. Ctrl+Shift+V takes the words alone.</source>
        <translation>Heb ei gymryd i mewn: dim ond fel RTF y mae’r rhaglen hon yn copïo ei golwg, ac ni ellir darllen hwnnw yma. Cadwch yr e-bost fel .eml, .msg neu .html ac agorwch hwnnw. Mae Ctrl+Shift+V yn cymryd y geiriau’n unig.</translation>
    </message>
    <message>
        <source>Not taken in: it is a picture. Copy the email itself.</source>
        <translation>Heb ei gymryd i mewn: llun ydyw. Copïwch yr e-bost ei hun.</translation>
    </message>
    <message>
        <source>Nothing to take in: there is no text. Select the whole forwarded email (Ctrl+A), copy it (Ctrl+C), and paste it here.</source>
        <translation>Dim i’w gymryd i mewn: nid oes testun. Dewiswch yr holl e-bost a anfonwyd ymlaen (Ctrl+A), copïwch ef (Ctrl+C), a’i ludo yma.</translation>
    </message>
</context>
<context>
    <name>AttemptCard</name>
    <message>
        <source>Yes</source>
        <translation>Oes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nac oes</translation>
    </message>
    <message>
        <source>Script to open the call</source>
        <translation>Sgript i agor yr alwad</translation>
    </message>
    <message>
        <source>How did the call go?</source>
        <translation>Sut aeth yr alwad?</translation>
    </message>
    <message>
        <source>One press records it, with the time now.</source>
        <translation>Mae un gwasgiad yn ei chofnodi, gyda’r amser nawr.</translation>
    </message>
</context>
<context>
    <name>BeforeAndAfter</name>
    <message>
        <source>Before and after</source>
        <translation>Cyn ac ar ôl</translation>
    </message>
    <message>
        <source>Before and after are beside each other now</source>
        <translation>Mae’r cyn a’r wedyn ochr yn ochr nawr</translation>
    </message>
    <message>
        <source>The email is shown alone now</source>
        <translation>Dangosir yr e-bost ar ei ben ei hun nawr</translation>
    </message>
</context>
<context>
    <name>BesidePane</name>
    <message>
        <source>Its questions</source>
        <translation>Ei gwestiynau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Its questions: {0}</source>
        <translation>Ei gwestiynau: {0}</translation>
    </message>
    <message>
        <source>Close: {0}</source>
        <translation>Cau: {0}</translation>
    </message>
    <message>
        <source>Nothing was copied: turn to it first (Ctrl+Tab), and answer what is asked.</source>
        <translation>Ni chopïwyd dim: ewch ato yn gyntaf (Ctrl+Tab), ac atebwch yr hyn a ofynnir.</translation>
    </message>
    <message>
        <source>Selected text copied</source>
        <translation>Copïwyd y testun a ddewiswyd</translation>
    </message>
</context>
<context>
    <name>ByHand</name>
    <message>
        <source>Enter a call that isn’t here</source>
        <translation>Rhoi galwad nad yw yma</translation>
    </message>
    <message>
        <source>When was it?</source>
        <translation>Pryd oedd hi?</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ddoe</translation>
    </message>
    <message>
        <source>By a colleague, or from before: it is in DAP’s case notes.</source>
        <translation>Gan gydweithiwr, neu o’r blaen: mae yn nodiadau achos DAP.</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>Sut aeth hi?</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>Ei rhoi</translation>
    </message>
    <message>
        <source>Time, for example 9:30am</source>
        <translation>Amser, er enghraifft 9:30am</translation>
    </message>
    <message>
        <source>Type the time as in 9:30am or 14:05.</source>
        <translation>Teipiwch yr amser fel 9:30am neu 14:05.</translation>
    </message>
    <message>
        <source>Choose how the call went.</source>
        <translation>Dewiswch sut aeth yr alwad.</translation>
    </message>
</context>
<context>
    <name>CalendarButton</name>
    <message>
        <source>Calendar</source>
        <translation>Calendr</translation>
    </message>
    <message>
        <source>Calendar: {0}</source>
        <translation>Calendr: {0}</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Y flwyddyn gynt</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Y mis cynt</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Y mis nesaf</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>Y flwyddyn wedyn</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heddiw</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>wedi’i ddewis</translation>
    </message>
</context>
<context>
    <name>CallList</name>
    <message>
        <source>Take out</source>
        <translation>Tynnu allan</translation>
    </message>
    <message>
        <source>Take out: {0}</source>
        <translation>Tynnu allan: {0}</translation>
    </message>
</context>
<context>
    <name>CallsPane</name>
    <message>
        <source>Calls</source>
        <translation>Galwadau</translation>
    </message>
    <message>
        <source>Fold away</source>
        <translation>Plygu o’r neilltu</translation>
    </message>
    <message>
        <source>Who is called?</source>
        <translation>Pwy sy’n cael ei ffonio?</translation>
    </message>
    <message>
        <source>Whose rules?</source>
        <translation>Rheolau pwy?</translation>
    </message>
    <message>
        <source>Calls so far</source>
        <translation>Galwadau hyd yn hyn</translation>
    </message>
</context>
<context>
    <name>CardHeader</name>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Take the template out of the message (Alt+Delete)</source>
        <translation>Tynnu’r templed o’r neges (Alt+Delete)</translation>
    </message>
    <message>
        <source>Move up: {0}</source>
        <translation>Symud i fyny: {0}</translation>
    </message>
    <message>
        <source>Move down: {0}</source>
        <translation>Symud i lawr: {0}</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>Tynnu: {0}</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Symud i fyny (Alt+↑)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Symud i lawr (Alt+↓)</translation>
    </message>
    <message>
        <source>This is the first template</source>
        <translation>Dyma’r templed cyntaf</translation>
    </message>
    <message>
        <source>This is the last template</source>
        <translation>Dyma’r templed olaf</translation>
    </message>
</context>
<context>
    <name>CaseStrip</name>
    <message>
        <source>Take up again</source>
        <translation>Ailgydio</translation>
    </message>
    <message>
        <source>Mark it…</source>
        <translation>Rhoi marc arno…</translation>
    </message>
    <message>
        <source>{0} and {1} hold the same template. What tells them apart?</source>
        <translation>Mae’r un templed yn {0} ac yn {1}. Beth sy’n dangos pa un yw pa un?</translation>
    </message>
</context>
<context>
    <name>CaseTabs</name>
    <message>
        <source>Open cases</source>
        <translation>Achosion agored</translation>
    </message>
    <message>
        <source>Left and Right go from case to case. Enter takes one up.</source>
        <translation>Mae Chwith a De yn mynd o achos i achos. Mae Enter yn ailgydio mewn un.</translation>
    </message>
    <message>
        <source>{0} In front.</source>
        <translation>{0} Ar y blaen.</translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message>
        <source>{0} is finished. Ctrl+Shift+B brings it back (10 minutes).</source>
        <translation>Gorffennwyd {0}. Mae Ctrl+Shift+B yn dod ag ef yn ôl (10 munud).</translation>
    </message>
    <message>
        <source>{0} is put aside. {1} takes it up again.</source>
        <translation>Rhoddwyd {0} o’r neilltu. Mae {1} yn ailgydio ynddo.</translation>
    </message>
    <message>
        <source>{0} is back. It counts as not copied.</source>
        <translation>Mae {0} yn ôl. Nid yw’n cyfrif fel un a gopïwyd.</translation>
    </message>
    <message>
        <source>{0} is open again. It counts as not copied.</source>
        <translation>Mae {0} ar agor eto. Nid yw’n cyfrif fel un a gopïwyd.</translation>
    </message>
    <message>
        <source>{0} is taken up again; {1} is put aside.</source>
        <translation>Ailgydiwyd yn {0}; rhoddwyd {1} o’r neilltu.</translation>
    </message>
    <message>
        <source>{0} is taken up again</source>
        <translation>Ailgydiwyd yn {0}</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>What changed</source>
        <translation>Beth sydd wedi newid</translation>
    </message>
    <message>
        <source>How many of the messages are composed</source>
        <translation>Faint o’r negeseuon sydd wedi’u llunio</translation>
    </message>
    <message>
        <source>Your name, which is kept with what you accept:</source>
        <translation>Eich enw, a gedwir gyda’r hyn yr ydych yn ei dderbyn:</translation>
    </message>
    <message>
        <source>Messages that changed</source>
        <translation>Negeseuon sydd wedi newid</translation>
    </message>
    <message>
        <source>Accept this message</source>
        <translation>Derbyn y neges hon</translation>
    </message>
    <message>
        <source>Accept all…</source>
        <translation>Derbyn y cyfan…</translation>
    </message>
    <message>
        <source>Open its text</source>
        <translation>Agor ei destun</translation>
    </message>
    <message>
        <source>{0}, as it was accepted</source>
        <translation>{0}, fel y’i derbyniwyd</translation>
    </message>
    <message>
        <source>{0}, as it is now</source>
        <translation>{0}, fel y mae nawr</translation>
    </message>
    <message>
        <source>The expected messages are being composed.</source>
        <translation>Mae’r negeseuon disgwyliedig yn cael eu llunio.</translation>
    </message>
    <message>
        <source>Accepted: {0}. Still different: {1}.</source>
        <translation>Derbyniwyd: {0}. Yn wahanol o hyd: {1}.</translation>
    </message>
    <message>
        <source>This wording expects no messages: its folder ‘cases’ has none.</source>
        <translation>Nid yw’r geiriad hwn yn disgwyl unrhyw negeseuon: nid oes dim yn ei ffolder ‘cases’.</translation>
    </message>
    <message>
        <source>Different from what was accepted: {0} of {1} messages.</source>
        <translation>Yn wahanol i’r hyn a dderbyniwyd: {0} o {1} neges.</translation>
    </message>
    <message>
        <source>All expected messages are as they were accepted: {0}.</source>
        <translation>Mae’r holl negeseuon disgwyliedig fel y’u derbyniwyd: {0}.</translation>
    </message>
    <message>
        <source>Can’t be composed: {0}.</source>
        <translation>Ni ellir eu llunio: {0}.</translation>
    </message>
    <message>
        <source>Lines that differ: {0}.</source>
        <translation>Llinellau gwahanol: {0}.</translation>
    </message>
    <message>
        <source>English subject</source>
        <translation>Pwnc Saesneg</translation>
    </message>
    <message>
        <source>English message</source>
        <translation>Neges Saesneg</translation>
    </message>
    <message>
        <source>Welsh subject</source>
        <translation>Pwnc Cymraeg</translation>
    </message>
    <message>
        <source>Welsh message</source>
        <translation>Neges Gymraeg</translation>
    </message>
    <message>
        <source>Who accepted it last isn’t known.</source>
        <translation>Nid yw’n hysbys pwy a’i derbyniodd ddiwethaf.</translation>
    </message>
    <message>
        <source>Last accepted by {0}: {1}.</source>
        <translation>Derbyniwyd ddiwethaf gan {0}: {1}.</translation>
    </message>
    <message>
        <source>Write your name first: what you accept is kept with it.</source>
        <translation>Ysgrifennwch eich enw’n gyntaf: cedwir yr hyn yr ydych yn ei dderbyn gydag ef.</translation>
    </message>
</context>
<context>
    <name>ChannelLine</name>
    <message>
        <source>Send as</source>
        <translation>Anfon fel</translation>
    </message>
    <message>
        <source>{0} point</source>
        <translation>{0} pwynt</translation>
    </message>
    <message>
        <source>Larger text, for a customer with a visual impairment</source>
        <translation>Testun mwy, i gwsmer sydd â nam ar y golwg</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Cadw fel PDF…</translation>
    </message>
    <message>
        <source>The text of this message is in {0} points now</source>
        <translation>Mae testun y neges hon mewn {0} pwynt nawr</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>Check the wording</source>
        <translation>Gwirio’r geiriad</translation>
    </message>
    <message>
        <source>How much of the wording is checked</source>
        <translation>Faint o’r geiriad sydd wedi’i wirio</translation>
    </message>
    <message>
        <source>What to look at in the wording</source>
        <translation>Beth i edrych arno yn y geiriad</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Gwirio eto</translation>
    </message>
    <message>
        <source>What changed…</source>
        <translation>Beth sydd wedi newid…</translation>
    </message>
    <message>
        <source>The wording is being checked. You can go on with your message meanwhile.</source>
        <translation>Mae’r geiriad yn cael ei wirio. Gallwch fynd ymlaen â’ch neges yn y cyfamser.</translation>
    </message>
    <message>
        <source>The wording changed while it was checked. Check it again.</source>
        <translation>Newidiodd y geiriad wrth iddo gael ei wirio. Gwiriwch ef eto.</translation>
    </message>
    <message>
        <source>To mend: {0}. Press a line to open its text.</source>
        <translation>I’w drwsio: {0}. Pwyswch linell i agor ei thestun.</translation>
    </message>
    <message>
        <source>Nothing to mend: every template, and every pair that may go together, was proved.</source>
        <translation>Dim i’w drwsio: profwyd pob templed, a phob pâr a all fynd gyda’i gilydd.</translation>
    </message>
    <message>
        <source>Not proved, because it is too much to try: {0}.</source>
        <translation>Heb ei brofi, am fod gormod i roi cynnig arno: {0}.</translation>
    </message>
    <message>
        <source>To know: {0}.</source>
        <translation>I’w wybod: {0}.</translation>
    </message>
    <message>
        <source>Texts whose Welsh nobody has reviewed: {0}.</source>
        <translation>Testunau nad oes neb wedi adolygu eu Cymraeg: {0}.</translation>
    </message>
    <message>
        <source>Terms of the glossary that no text holds: {0}.</source>
        <translation>Termau’r eirfa nad ydynt mewn unrhyw destun: {0}.</translation>
    </message>
</context>
<context>
    <name>ChoiceField</name>
    <message>
        <source>Key {0}</source>
        <translation>Bysell {0}</translation>
    </message>
    <message>
        <source>‘{0}’ chosen</source>
        <translation>Dewiswyd ‘{0}’</translation>
    </message>
    <message>
        <source>‘{0}’ no longer chosen</source>
        <translation>Nid yw ‘{0}’ wedi’i ddewis mwyach</translation>
    </message>
    <message>
        <source>There is no choice {0} here.</source>
        <translation>Nid oes dewis {0} yma.</translation>
    </message>
    <message>
        <source>Nothing chosen: {0} is ‘{1}’, which isn’t offered with the answers so far.</source>
        <translation>Ni ddewiswyd dim: {0} yw ‘{1}’, nad yw’n cael ei gynnig gyda’r atebion hyd yma.</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Nothing moved: questions for all templates stay first.</source>
        <translation>Ni symudwyd dim: mae cwestiynau i bob templed yn aros yn gyntaf.</translation>
    </message>
    <message>
        <source>Nothing moved: go to a question of the template first.</source>
        <translation>Ni symudwyd dim: ewch at un o gwestiynau’r templed yn gyntaf.</translation>
    </message>
    <message>
        <source>Nothing moved: it is the only template.</source>
        <translation>Ni symudwyd dim: dyma’r unig dempled.</translation>
    </message>
    <message>
        <source>Nothing moved: it is the first template already.</source>
        <translation>Ni symudwyd dim: dyma’r templed cyntaf eisoes.</translation>
    </message>
    <message>
        <source>Nothing moved: it is the last template already.</source>
        <translation>Ni symudwyd dim: dyma’r templed olaf eisoes.</translation>
    </message>
    <message>
        <source>Nothing removed: go to a question of the template first.</source>
        <translation>Ni thynnwyd dim: ewch at un o gwestiynau’r templed yn gyntaf.</translation>
    </message>
    <message>
        <source>None of these templates is for more than one person</source>
        <translation>Nid yw’r un o’r templedi hyn ar gyfer mwy nag un person</translation>
    </message>
    <message>
        <source>Kept. It can be taken back below the message.</source>
        <translation>Cadwyd. Gellir tynnu hyn yn ôl o dan y neges.</translation>
    </message>
    <message>
        <source>‘{0}’ is in its place now.</source>
        <translation>Mae ‘{0}’ yn ei le nawr.</translation>
    </message>
    <message>
        <source>‘{0}’ is a message of its own now, to the same customer.</source>
        <translation>Mae ‘{0}’ yn neges ar ei phen ei hun nawr, i’r un cwsmer.</translation>
    </message>
    <message>
        <source>{0} is in your message already</source>
        <translation>Mae ‘{0}’ eisoes yn eich neges</translation>
    </message>
    <message>
        <source>{0} is open already</source>
        <translation>Mae {0} ar agor eisoes</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Neges newydd</translation>
    </message>
</context>
<context>
    <name>ClipboardLine</name>
    <message>
        <source>Keep it there</source>
        <translation>Cadw yno</translation>
    </message>
    <message>
        <source>Taken off the clipboard: it belongs to {0}.</source>
        <translation>Tynnwyd o’r clipfwrdd: mae’n perthyn i {0}.</translation>
    </message>
    <message>
        <source>It can’t have been pasted yet: {0} brings the message back.</source>
        <translation>Nid oes modd ei fod wedi’i ludo eto: mae {0} yn dod â’r neges yn ôl.</translation>
    </message>
    <message>
        <source>What was copied before was taken off the clipboard.</source>
        <translation>Tynnwyd yr hyn a gopïwyd cynt o’r clipfwrdd.</translation>
    </message>
    <message>
        <source>Leaves the clipboard at {0}</source>
        <translation>Yn gadael y clipfwrdd am {0}</translation>
    </message>
    <message>
        <source>Leaves the clipboard in a minute</source>
        <translation>Yn gadael y clipfwrdd ymhen munud</translation>
    </message>
    <message>
        <source>Taken off the clipboard: its time was over. Copy it again if you need it.</source>
        <translation>Tynnwyd o’r clipfwrdd: daeth ei amser i ben. Copïwch ef eto os bydd ei angen.</translation>
    </message>
    <message>
        <source>Nothing was pasted: the program that holds the clipboard doesn’t answer.</source>
        <translation>Ni ludwyd dim: nid yw’r rhaglen sy’n dal y clipfwrdd yn ateb.</translation>
    </message>
</context>
<context>
    <name>CompanionSection</name>
    <message>
        <source>Case note</source>
        <translation>Nodyn achos</translation>
    </message>
    <message>
        <source>Copy case note</source>
        <translation>Copïo’r nodyn achos</translation>
    </message>
    <message>
        <source>Write to the customer</source>
        <translation>Ysgrifennu at y cwsmer</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>Preview in English</source>
        <translation>Rhagolwg yn Saesneg</translation>
    </message>
    <message>
        <source>Preview in Welsh</source>
        <translation>Rhagolwg yn Gymraeg</translation>
    </message>
    <message>
        <source>English, as it is copied</source>
        <translation>Saesneg, fel y’i copïir</translation>
    </message>
    <message>
        <source>English, only to compare</source>
        <translation>Saesneg, i gymharu yn unig</translation>
    </message>
    <message>
        <source>Welsh, as it is copied</source>
        <translation>Cymraeg, fel y’i copïir</translation>
    </message>
    <message>
        <source>Welsh, only to compare</source>
        <translation>Cymraeg, i gymharu yn unig</translation>
    </message>
</context>
<context>
    <name>Compose</name>
    <message>
        <source>Rich text: {0}</source>
        <translation>Testun cyfoethog: {0}</translation>
    </message>
    <message>
        <source>Plain text: {0}</source>
        <translation>Testun plaen: {0}</translation>
    </message>
    <message>
        <source>Rich text, 14 points: {0}</source>
        <translation>Testun cyfoethog, 14 pwynt: {0}</translation>
    </message>
    <message>
        <source>Ready to copy</source>
        <translation>Yn barod i’w chopïo</translation>
    </message>
    <message>
        <source>Welsh: not reviewed by a translator</source>
        <translation>Cymraeg: heb ei hadolygu gan gyfieithydd</translation>
    </message>
    <message>
        <source>Customers will miss: {0}. See ‘Set up your office’</source>
        <translation>Ni fydd cwsmeriaid yn cael gwybod: {0}. Gweler ‘Gosod manylion eich swyddfa’</translation>
    </message>
    <message>
        <source>Customers will miss some things: see ‘Set up your office’</source>
        <translation>Ni fydd cwsmeriaid yn cael gwybod rhai pethau: gweler ‘Gosod manylion eich swyddfa’</translation>
    </message>
</context>
<context>
    <name>CopyBar</name>
    <message>
        <source>Copy email subject</source>
        <translation>Copïo pwnc yr e-bost</translation>
    </message>
    <message>
        <source>Copy email message</source>
        <translation>Copïo neges yr e-bost</translation>
    </message>
    <message>
        <source>Copy case note</source>
        <translation>Copïo’r nodyn achos</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copïo’r testun</translation>
    </message>
    <message>
        <source>{0} changed since it was copied. Copy it again.</source>
        <translation>{0}: mae newid wedi bod ers copïo. Copïwch eto.</translation>
    </message>
    <message>
        <source>{0} copied, {1}</source>
        <translation>{0}: copïwyd ({1})</translation>
    </message>
    <message>
        <source>Ctrl+Enter copies the subject again.</source>
        <translation>Mae Ctrl+Enter yn copïo’r pwnc eto.</translation>
    </message>
    <message>
        <source>Ctrl+Enter copies the message again.</source>
        <translation>Mae Ctrl+Enter yn copïo’r neges eto.</translation>
    </message>
    <message>
        <source>Ctrl+Enter copies the subject.</source>
        <translation>Mae Ctrl+Enter yn copïo’r pwnc.</translation>
    </message>
    <message>
        <source>Ctrl+Enter copies the message.</source>
        <translation>Mae Ctrl+Enter yn copïo’r neges.</translation>
    </message>
    <message>
        <source>Nothing was copied: this isn’t for the customer. Ctrl+Shift+Enter copies the case note.</source>
        <translation>Ni chopïwyd dim: nid yw hwn i’r cwsmer. Mae Ctrl+Shift+Enter yn copïo’r nodyn achos.</translation>
    </message>
    <message>
        <source>Nothing was copied: this isn’t for the customer, and has no case note.</source>
        <translation>Ni chopïwyd dim: nid yw hwn i’r cwsmer, ac nid oes nodyn achos gydag ef.</translation>
    </message>
    <message>
        <source>Nothing was copied: there is no case note here.</source>
        <translation>Ni chopïwyd dim: nid oes nodyn achos yma.</translation>
    </message>
    <message>
        <source>Call back log and case note copied</source>
        <translation>Copïwyd y cofnod galwadau yn ôl a’r nodyn achos</translation>
    </message>
    <message>
        <source>Nothing was copied. {0}</source>
        <translation>Ni chopïwyd dim. {0}</translation>
    </message>
    <message>
        <source>Nothing was copied yet. Confirm first: {0}</source>
        <translation>Ni chopïwyd dim eto. Cadarnhewch yn gyntaf: {0}</translation>
    </message>
    <message>
        <source>{0} copied, for DAP’s case notes, not for the customer</source>
        <translation>{0}: copïwyd, ar gyfer nodiadau achos DAP, nid i’r cwsmer</translation>
    </message>
    <message>
        <source>Nothing was copied: another program holds the clipboard. Press again.</source>
        <translation>Ni chopïwyd dim: mae rhaglen arall yn dal y clipfwrdd. Pwyswch eto.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Pwnc</translation>
    </message>
    <message>
        <source>Case note</source>
        <translation>Nodyn achos</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Neges</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testun</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Saesneg</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Cymraeg</translation>
    </message>
    <message>
        <source>Welsh and English</source>
        <translation>Cymraeg a Saesneg</translation>
    </message>
</context>
<context>
    <name>CountedTabs</name>
    <message>
        <source>Parts of the window</source>
        <translation>Rhannau’r ffenestr</translation>
    </message>
</context>
<context>
    <name>DuringCard</name>
    <message>
        <source>During the call</source>
        <translation>Yn ystod yr alwad</translation>
    </message>
</context>
<context>
    <name>EarlierDialog</name>
    <message>
        <source>Open cases</source>
        <translation>Achosion agored</translation>
    </message>
    <message>
        <source>These cases were open when Comms Builder ended. Go on with them?</source>
        <translation>Roedd yr achosion hyn ar agor pan gaeodd Comms Builder. Hoffech chi fynd ymlaen â nhw?</translation>
    </message>
    <message>
        <source>What you leave stays sealed on this computer, and is deleted when its time is over.</source>
        <translation>Bydd yr hyn a adewch yn aros dan sêl ar y cyfrifiadur hwn, a chaiff ei ddileu pan ddaw ei amser i ben.</translation>
    </message>
    <message>
        <source>A case, changed {0}. {1}</source>
        <translation>Achos, a newidiwyd {0}. {1}</translation>
    </message>
    <message>
        <source>Formatted email</source>
        <translation>E-bost wedi’i fformatio</translation>
    </message>
    <message>
        <source>Nothing is chosen in it yet.</source>
        <translation>Does dim wedi’i ddewis ynddo eto.</translation>
    </message>
    <message>
        <source>{0} – changed {1}</source>
        <translation>{0} – newidiwyd {1}</translation>
    </message>
    <message>
        <source>The wording has changed since: {0}. Read it again.</source>
        <translation>Mae’r geiriad wedi newid ers hynny: {0}. Darllenwch ef eto.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Mynd ymlaen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Dileu</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Penderfynu wedyn</translation>
    </message>
    <message>
        <source>today at {0}</source>
        <translation>heddiw am {0}</translation>
    </message>
    <message>
        <source>on {0} at {1}</source>
        <translation>ar {0} am {1}</translation>
    </message>
</context>
<context>
    <name>EmailPane</name>
    <message>
        <source>The email in house style</source>
        <translation>Yr e-bost yn yr arddull gywir</translation>
    </message>
    <message>
        <source>What was changed: {0}</source>
        <translation>Beth a newidiwyd: {0}</translation>
    </message>
    <message>
        <source>If this is a letter: {0}</source>
        <translation>Os llythyr yw hwn: {0}</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-bost</translation>
    </message>
    <message>
        <source>The email as it was taken in, beside it; what is copied stays the same (Ctrl+4)</source>
        <translation>Yr e-bost fel y cafodd ei dderbyn, wrth ei ochr; nid yw’r hyn a gopïir yn newid (Ctrl+4)</translation>
    </message>
    <message>
        <source>Selected text copied</source>
        <translation>Copïwyd y testun a ddewiswyd</translation>
    </message>
    <message>
        <source>Copied for the call log, not for the customer</source>
        <translation>Copïwyd ar gyfer y log galwadau, nid ar gyfer y cwsmer</translation>
    </message>
</context>
<context>
    <name>EmailView</name>
    <message>
        <source>Not copied: the buttons below copy the whole email.</source>
        <translation>Heb ei gopïo: mae’r botymau isod yn copïo’r e-bost cyfan.</translation>
    </message>
</context>
<context>
    <name>Favourites</name>
    <message>
        <source>Go to a template in the tree first, then mark it</source>
        <translation>Ewch at dempled yn y goeden yn gyntaf, yna marciwch ef</translation>
    </message>
    <message>
        <source>{0} is no longer a favourite</source>
        <translation>Nid yw ‘{0}’ yn ffefryn mwyach</translation>
    </message>
    <message>
        <source>{0} is a favourite now</source>
        <translation>Mae ‘{0}’ yn ffefryn nawr</translation>
    </message>
</context>
<context>
    <name>FieldMenu</name>
    <message>
        <source>No suggestions</source>
        <translation>Dim awgrymiadau</translation>
    </message>
    <message>
        <source>Add ‘{0}’ to my words</source>
        <translation>Ychwanegu ‘{0}’ at fy ngeiriau</translation>
    </message>
    <message>
        <source>‘{0}’ is among your words now</source>
        <translation>Mae ‘{0}’ ymhlith eich geiriau nawr</translation>
    </message>
</context>
<context>
    <name>FindingButtons</name>
    <message>
        <source>Suggestions…</source>
        <translation>Awgrymiadau…</translation>
    </message>
    <message>
        <source>Copy for translation</source>
        <translation>Copïo i’w gyfieithu</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Tynnu’n ôl</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Cadarnhau</translation>
    </message>
    <message>
        <source>Open as a second message</source>
        <translation>Agor yn ail neges</translation>
    </message>
    <message>
        <source>Use ‘{0}’ instead</source>
        <translation>Defnyddio ‘{0}’ yn lle hynny</translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>Advice: {0}</source>
        <translation>Cyngor: {0}</translation>
    </message>
    <message>
        <source>Kept: {0}</source>
        <translation>Cadwyd: {0}</translation>
    </message>
    <message>
        <source>Kept: ‘{0}’, because {1}</source>
        <translation>Cadwyd: ‘{0}’. Rheswm: {1}</translation>
    </message>
    <message>
        <source>Kept: ‘{0}’</source>
        <translation>Cadwyd: ‘{0}’</translation>
    </message>
    <message>
        <source>Changed to ‘{0}’. Ctrl+Z takes it back.</source>
        <translation>Newidiwyd: ‘{0}’. Mae Ctrl+Z yn dadwneud hyn.</translation>
    </message>
    <message>
        <source>Taken out. Ctrl+Z brings it back.</source>
        <translation>Dilëwyd. Mae Ctrl+Z yn dod ag ef yn ôl.</translation>
    </message>
    <message>
        <source>Kept. It can be taken back below the message.</source>
        <translation>Cadwyd. Gellir tynnu hyn yn ôl o dan y neges.</translation>
    </message>
    <message>
        <source>Taken back: it is to be looked at again.</source>
        <translation>Tynnwyd yn ôl: mae angen edrych arno eto.</translation>
    </message>
</context>
<context>
    <name>FollowCard</name>
    <message>
        <source>Did you leave a voicemail?</source>
        <translation>A wnaethoch adael neges llais?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>No, there was no way to leave one</source>
        <translation>Naddo, nid oedd modd gadael un</translation>
    </message>
    <message>
        <source>When did they ask you to call again?</source>
        <translation>Pryd y gofynnwyd i chi ffonio eto?</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Yfory</translation>
    </message>
    <message>
        <source>By the clock here.</source>
        <translation>Yn ôl y cloc yma.</translation>
    </message>
    <message>
        <source>Time, for example 9:30am</source>
        <translation>Amser, er enghraifft 9:30am</translation>
    </message>
    <message>
        <source>Copy case note</source>
        <translation>Copïo’r nodyn achos</translation>
    </message>
</context>
<context>
    <name>FormPane</name>
    <message>
        <source>Finish and start new</source>
        <translation>Gorffen a dechrau un newydd</translation>
    </message>
    <message>
        <source>No template chosen yet.

Type in the search field, for example “photo”, and press Enter. The questions of the template then appear here.</source>
        <translation>Nid oes templed wedi’i ddewis eto.

Teipiwch yn y maes chwilio, er enghraifft “llun”, a phwyswch Enter. Bydd cwestiynau’r templed yn ymddangos yma wedyn.</translation>
    </message>
    <message>
        <source>‘{0}’ is number {1} of {2} now.</source>
        <translation>Mae ‘{0}’ yn rhif {1} o {2} nawr.</translation>
    </message>
    <message>
        <source>Removed ‘{0}’. Ctrl+Z brings it back.</source>
        <translation>Tynnwyd ‘{0}’. Mae Ctrl+Z yn dod ag ef yn ôl.</translation>
    </message>
    <message>
        <source>Added ‘{0}’ once more</source>
        <translation>Ychwanegwyd ‘{0}’ unwaith eto</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>Rich text: Arial, {0}</source>
        <translation>Testun cyfoethog: Arial, {0}</translation>
    </message>
    <message>
        <source>{0} red</source>
        <translation>{0} coch</translation>
    </message>
    <message>
        <source>Ready to copy</source>
        <translation>Yn barod i’w chopïo</translation>
    </message>
</context>
<context>
    <name>FormatLayouts</name>
    <message>
        <source>To do</source>
        <translation>I’w wneud</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-bost</translation>
    </message>
</context>
<context>
    <name>HoldCard</name>
    <message>
        <source>Hold of the application</source>
        <translation>Gohirio’r cais</translation>
    </message>
    <message>
        <source>Copy the reason</source>
        <translation>Copïo’r rheswm</translation>
    </message>
    <message>
        <source>Take the hold out</source>
        <translation>Tynnu’r gohirio allan</translation>
    </message>
    <message>
        <source>Reason in DAP: {0}</source>
        <translation>Rheswm yn DAP: {0}</translation>
    </message>
</context>
<context>
    <name>InPlaceEditor</name>
    <message>
        <source>Escape leads back to the message</source>
        <translation>Mae Escape yn arwain yn ôl at y neges</translation>
    </message>
</context>
<context>
    <name>KeptCases</name>
    <message>
        <source>Can’t be saved</source>
        <translation>Does dim modd ei gadw</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Heb ei gadw eto</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Wedi’i gadw</translation>
    </message>
    <message>
        <source>No longer saved: unchanged for too long</source>
        <translation>Nid yw wedi’i gadw mwyach: heb ei newid ers gormod o amser</translation>
    </message>
    <message>
        <source>Not saved: this session only</source>
        <translation>Heb ei gadw: y sesiwn hon yn unig</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Bysellau</translation>
    </message>
    <message>
        <source>A key, or what it does</source>
        <translation>Bysell, neu’r hyn y mae’n ei wneud</translation>
    </message>
    <message>
        <source>A key, or words</source>
        <translation>Bysell, neu eiriau</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Chwilio</translation>
    </message>
    <message>
        <source>Find a key, or what it does</source>
        <translation>Chwilio am fysell, neu am yr hyn y mae’n ei wneud</translation>
    </message>
    <message>
        <source>Down goes to the list</source>
        <translation>Mae’r saeth i lawr yn mynd at y rhestr</translation>
    </message>
    <message>
        <source>Found: {0}</source>
        <translation>Wedi’u canfod: {0}</translation>
    </message>
    <message>
        <source>No key is called so</source>
        <translation>Nid oes bysell o’r enw hwnnw</translation>
    </message>
</context>
<context>
    <name>LanguageSwitch</name>
    <message>
        <source>Language of the message</source>
        <translation>Iaith y neges</translation>
    </message>
    <message>
        <source>The message is in English now</source>
        <translation>Mae’r neges yn Saesneg nawr</translation>
    </message>
    <message>
        <source>The message is in Welsh now</source>
        <translation>Mae’r neges yn Gymraeg nawr</translation>
    </message>
    <message>
        <source>The message is in English and Welsh now</source>
        <translation>Mae’r neges yn Gymraeg a Saesneg nawr</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Saesneg</translation>
    </message>
    <message>
        <source>Cymraeg</source>
        <translation>Cymraeg</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Y ddwy</translation>
    </message>
</context>
<context>
    <name>Leading</name>
    <message>
        <source>Undone: {0}. Ctrl+Y brings it back.</source>
        <translation>Dadwnaed: {0}. Mae Ctrl+Y yn dod ag ef yn ôl.</translation>
    </message>
    <message>
        <source>Done again: {0}. Ctrl+Z takes it back.</source>
        <translation>Ailwnaed: {0}. Mae Ctrl+Z yn ei ddadwneud.</translation>
    </message>
    <message>
        <source>No date is asked for now</source>
        <translation>Ni ofynnir am ddyddiad ar hyn o bryd</translation>
    </message>
    <message>
        <source>The preview has the whole pane. F11 again shows the rest.</source>
        <translation>Mae’r rhagolwg yn llenwi’r cwarel. Mae F11 eto yn dangos y gweddill.</translation>
    </message>
    <message>
        <source>The preview has its usual height</source>
        <translation>Mae gan y rhagolwg ei uchder arferol</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Leave these words, because…</source>
        <translation>Gadael y geiriau hyn, oherwydd…</translation>
    </message>
    <message>
        <source>‘{0}’</source>
        <translation>‘{0}’</translation>
    </message>
    <message>
        <source>Every red part must be changed or removed. Leave its words only where they are right as they are.</source>
        <translation>Rhaid newid neu dynnu pob rhan goch. Gadewch ei geiriau dim ond lle maent yn gywir fel y maent.</translation>
    </message>
    <message>
        <source>Why may they stay?</source>
        <translation>Pam y cânt aros?</translation>
    </message>
    <message>
        <source>Leave these words</source>
        <translation>Gadael y geiriau hyn</translation>
    </message>
    <message>
        <source>Write in a few words why they may stay, for example: the date is right for this customer.</source>
        <translation>Ysgrifennwch mewn ychydig eiriau pam y cânt aros, er enghraifft: mae’r dyddiad yn gywir i’r cwsmer hwn.</translation>
    </message>
</context>
<context>
    <name>LeftOutList</name>
    <message>
        <source>Why isn’t this here?</source>
        <translation>Pam nad yw hwn yma?</translation>
    </message>
    <message>
        <source>Not said, and why: {0}</source>
        <translation>Heb ei ddweud, a pham: {0}</translation>
    </message>
    <message>
        <source>any answer</source>
        <translation>unrhyw ateb</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>dim ateb</translation>
    </message>
    <message>
        <source>not ‘{0}’</source>
        <translation>nid ‘{0}’</translation>
    </message>
    <message>
        <source>More than one template</source>
        <translation>Mwy nag un templed</translation>
    </message>
    <message>
        <source>This template alone</source>
        <translation>Y templed hwn yn unig</translation>
    </message>
    <message>
        <source>Another way of sending</source>
        <translation>Ffordd arall o anfon</translation>
    </message>
    <message>
        <source>Another time of day</source>
        <translation>Amser arall o’r dydd</translation>
    </message>
    <message>
        <source>Another choice of templates</source>
        <translation>Dewis arall o dempledi</translation>
    </message>
</context>
<context>
    <name>LetterDialog</name>
    <message>
        <source>Save the letter as PDF</source>
        <translation>Cadw’r llythyr fel PDF</translation>
    </message>
    <message>
        <source>Size of the letters</source>
        <translation>Maint y llythrennau</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Agor</translation>
    </message>
    <message>
        <source>Copy the email that carries it</source>
        <translation>Copïo’r e-bost sy’n mynd gydag ef</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Maint</translation>
    </message>
    <message>
        <source>The file holds the letter and its title, and nothing else. Give it a name that tells nothing of the customer.</source>
        <translation>Mae’r ffeil yn dal y llythyr a’i deitl, a dim byd arall. Rhowch enw iddi nad yw’n dweud dim am y cwsmer.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Cadw fel PDF…</translation>
    </message>
    <message>
        <source>It goes with: {0}.</source>
        <translation>Mae’n mynd gyda: {0}.</translation>
    </message>
    <message>
        <source>{0} points, large print</source>
        <translation>{0} pwynt, print bras</translation>
    </message>
    <message>
        <source>{0} points</source>
        <translation>{0} pwynt</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>llythyr</translation>
    </message>
    <message>
        <source>PDF ({0})</source>
        <translation>PDF ({0})</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Cadwyd: {0}</translation>
    </message>
    <message>
        <source>No PDF was saved. {0}</source>
        <translation>Ni chadwyd PDF. {0}</translation>
    </message>
    <message>
        <source>No program here opens it. It is at {0}.</source>
        <translation>Nid oes rhaglen yma sy’n ei agor. Mae yn {0}.</translation>
    </message>
</context>
<context>
    <name>LetterPages</name>
    <message>
        <source>A picture of the page. Its words are those of the preview of the message.</source>
        <translation>Llun o’r dudalen. Geiriau rhagolwg y neges sydd arni.</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Y dudalen flaenorol</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Y dudalen nesaf</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Tudalen {0} o {1}</translation>
    </message>
    <message>
        <source>No page yet</source>
        <translation>Dim tudalen eto</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>A PDF is made of letters only, and this is none</source>
        <translation>O lythyrau yn unig y gwneir PDF, ac nid llythyr mo hwn</translation>
    </message>
    <message>
        <source>No PDF was made. {0}</source>
        <translation>Ni wnaed PDF. {0}</translation>
    </message>
</context>
<context>
    <name>Lighting</name>
    <message>
        <source>Belongs to the question: {0} Enter leads there.</source>
        <translation>Yn perthyn i’r cwestiwn: {0} Mae Enter yn arwain yno.</translation>
    </message>
</context>
<context>
    <name>LogCard</name>
    <message>
        <source>Call back log</source>
        <translation>Cofnod galwadau yn ôl</translation>
    </message>
    <message>
        <source>Copy the line for the log</source>
        <translation>Copïo’r llinell ar gyfer y cofnod</translation>
    </message>
    <message>
        <source>Copy the whole log and the case note</source>
        <translation>Copïo’r cofnod cyfan a’r nodyn achos</translation>
    </message>
</context>
<context>
    <name>LogLine</name>
    <message>
        <source>Call log</source>
        <translation>Log galwadau</translation>
    </message>
    <message>
        <source>Copy line for the call log</source>
        <translation>Copïo’r llinell i’r log galwadau</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Comms Builder</source>
        <translation>Comms Builder</translation>
    </message>
    <message>
        <source>Reading the wording: {0} of {1}</source>
        <translation>Yn darllen y geiriad: {0} o {1}</translation>
    </message>
</context>
<context>
    <name>MarkLine</name>
    <message>
        <source>Keep</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nid nawr</translation>
    </message>
    <message>
        <source>Mark of {0}</source>
        <translation>Marc {0}</translation>
    </message>
    <message>
        <source>For example the last figures of the application number, at most {0}; never a name.</source>
        <translation>Er enghraifft ffigurau olaf rhif y cais, {0} ar y mwyaf; byth enw.</translation>
    </message>
</context>
<context>
    <name>MessagePane</name>
    <message>
        <source>Preview of the message</source>
        <translation>Rhagolwg o’r neges</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Rhagolwg</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Cymharu</translation>
    </message>
    <message>
        <source>English and Welsh beside each other; what is copied stays the same (Ctrl+4)</source>
        <translation>Saesneg a Chymraeg ochr yn ochr; nid yw’r hyn a gopïir yn newid (Ctrl+4)</translation>
    </message>
    <message>
        <source>Your message appears here.</source>
        <translation>Bydd eich neges yn ymddangos yma.</translation>
    </message>
    <message>
        <source>English and Welsh are beside each other now</source>
        <translation>Mae’r Gymraeg a’r Saesneg ochr yn ochr nawr</translation>
    </message>
    <message>
        <source>The message is shown alone now</source>
        <translation>Dangosir y neges ar ei phen ei hun nawr</translation>
    </message>
    <message>
        <source>Copied for translation; the place of the Welsh stays marked. Your own words are in it as you wrote them: take names out before you send it.</source>
        <translation>Copïwyd i’w gyfieithu; mae lle’r Gymraeg yn dal wedi’i farcio. Mae eich geiriau eich hun ynddo fel yr ysgrifennoch nhw: tynnwch enwau allan cyn ei anfon.</translation>
    </message>
    <message>
        <source>Nothing in this message waits for its Welsh</source>
        <translation>Nid oes dim yn y neges hon yn aros am y Gymraeg</translation>
    </message>
    <message>
        <source>Selected text copied</source>
        <translation>Copïwyd y testun a ddewiswyd</translation>
    </message>
    <message>
        <source>Nothing was copied: this is only to compare. Choose its language first.</source>
        <translation>Ni chopïwyd dim: i gymharu yn unig y mae hwn. Dewiswch ei iaith yn gyntaf.</translation>
    </message>
</context>
<context>
    <name>NewTemplateDialog</name>
    <message>
        <source>New template</source>
        <translation>Templed newydd</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Creu</translation>
    </message>
    <message>
        <source>This makes a file of your wording and opens it in your editor. Each time you save it, this window shows the template as it is then.</source>
        <translation>Mae hyn yn creu ffeil yn eich geiriad ac yn ei hagor yn eich golygydd. Bob tro y byddwch yn ei chadw, bydd y ffenestr hon yn dangos y templed fel y mae bryd hynny.</translation>
    </message>
    <message>
        <source>A short example</source>
        <translation>Enghraifft fer</translation>
    </message>
    <message>
        <source>None: at the top</source>
        <translation>Dim: ar y brig</translation>
    </message>
    <message>
        <source>The customer is to reply</source>
        <translation>Disgwylir ateb gan y cwsmer</translation>
    </message>
    <message>
        <source>No reply is needed</source>
        <translation>Nid oes angen ateb</translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation>Teitl yn Saesneg</translation>
    </message>
    <message>
        <source>Title in Welsh</source>
        <translation>Teitl yn Gymraeg</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Dechrau gyda</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ffolder</translation>
    </message>
    <message>
        <source>Name of its file</source>
        <translation>Enw ei ffeil</translation>
    </message>
    <message>
        <source>Sent as</source>
        <translation>Anfonir fel</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ateb</translation>
    </message>
</context>
<context>
    <name>NewTemplates</name>
    <message>
        <source>New template</source>
        <translation>Templed newydd</translation>
    </message>
</context>
<context>
    <name>NextList</name>
    <message>
        <source>What to do next</source>
        <translation>Beth i’w wneud nesaf</translation>
    </message>
    <message>
        <source>L and a number is the line of the guidance that says so.</source>
        <translation>L a rhif yw’r llinell o’r canllawiau sy’n dweud hynny.</translation>
    </message>
    <message>
        <source>Copy incident note</source>
        <translation>Copïo’r nodyn digwyddiad</translation>
    </message>
</context>
<context>
    <name>Original</name>
    <message>
        <source>The email as it was taken in</source>
        <translation>Yr e-bost fel y cafodd ei dderbyn</translation>
    </message>
    <message>
        <source>Not copied: copy from the email in house style, beside it.</source>
        <translation>Heb ei gopïo: copïwch o’r e-bost yn yr arddull gywir, wrth ei ochr.</translation>
    </message>
</context>
<context>
    <name>PackCheck</name>
    <message>
        <source>The wording has changed since it was checked. Check it again.</source>
        <translation>Mae’r geiriad wedi newid ers iddo gael ei wirio. Gwiriwch ef eto.</translation>
    </message>
    <message>
        <source>Other wording is in use now. Check it again.</source>
        <translation>Mae geiriad arall ar waith nawr. Gwiriwch hwnnw.</translation>
    </message>
</context>
<context>
    <name>PackCommands</name>
    <message>
        <source>Make my own copy of this wording: where to</source>
        <translation>Gwneud fy nghopi fy hun o’r geiriad hwn: i ble</translation>
    </message>
    <message>
        <source>Your copy is in {0}</source>
        <translation>Lleoliad eich copi: {0}</translation>
    </message>
    <message>
        <source>Your copy is in {0}

Use it from now on? Your message stays, and what you save in the copy shows here at once.</source>
        <translation>Lleoliad eich copi: {0}

Defnyddio’r copi hwn o hyn ymlaen? Bydd eich neges yn aros, a bydd yr hyn a gadwch yn y copi i’w weld yma ar unwaith.</translation>
    </message>
    <message>
        <source>Your own wording</source>
        <translation>Eich geiriad eich hun</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Ei ddefnyddio</translation>
    </message>
    <message>
        <source>Use other wording: its pack.yaml, or a compiled file</source>
        <translation>Defnyddio geiriad arall: ei pack.yaml, neu ffeil grynoedig</translation>
    </message>
    <message>
        <source>Wording ({0})</source>
        <translation>Geiriad ({0})</translation>
    </message>
    <message>
        <source>In use now: {0} {1}</source>
        <translation>Yn cael ei ddefnyddio yn awr: {0} {1}</translation>
    </message>
    <message>
        <source>These texts came with Comms Builder, and an update would replace them. Your own copy of them is in {0}

Use it from now on? Your message stays.</source>
        <translation>Daeth y testunau hyn gyda Comms Builder, a byddai diweddariad yn eu disodli. Lleoliad eich copi eich hun ohonynt: {0}

Defnyddio’r copi hwn o hyn ymlaen? Bydd eich neges yn aros.</translation>
    </message>
    <message>
        <source>These texts came with Comms Builder, and an update would replace them. To change them, make your own copy of the wording first; it opens there.</source>
        <translation>Daeth y testunau hyn gyda Comms Builder, a byddai diweddariad yn eu disodli. I’w newid, gwnewch eich copi eich hun o’r geiriad yn gyntaf; yno y caiff y testun ei agor.</translation>
    </message>
    <message>
        <source>Open its text</source>
        <translation>Agor ei destun</translation>
    </message>
    <message>
        <source>Make my own copy…</source>
        <translation>Gwneud fy nghopi fy hun…</translation>
    </message>
</context>
<context>
    <name>PackNotice</name>
    <message>
        <source>Files of the wording</source>
        <translation>Ffeiliau’r geiriad</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Dangos</translation>
    </message>
    <message>
        <source>Open its text</source>
        <translation>Agor ei destun</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Ceisio eto</translation>
    </message>
</context>
<context>
    <name>PaneTabs</name>
    <message>
        <source>Templates</source>
        <translation>Templedi</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Cwestiynau</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Rhagolwg</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Galwadau</translation>
    </message>
    <message>
        <source>{0} to answer</source>
        <translation>I’w hateb: {0}</translation>
    </message>
</context>
<context>
    <name>Phoning</name>
    <message>
        <source>Reason for the hold copied</source>
        <translation>Copïwyd y rheswm dros ohirio</translation>
    </message>
    <message>
        <source>Line for the log copied</source>
        <translation>Copïwyd y llinell ar gyfer y cofnod</translation>
    </message>
    <message>
        <source>Nothing to take back.</source>
        <translation>Nid oes dim i’w dynnu’n ôl.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Tynnwyd yn ôl.</translation>
    </message>
    <message>
        <source>Nothing to do again.</source>
        <translation>Nid oes dim i’w ailwneud.</translation>
    </message>
    <message>
        <source>Done again.</source>
        <translation>Ailwnaed.</translation>
    </message>
    <message>
        <source>Call recorded at {0}: {1}</source>
        <translation>Cofnodwyd galwad am {0}: {1}</translation>
    </message>
    <message>
        <source>Entered.</source>
        <translation>Wedi’i rhoi.</translation>
    </message>
    <message>
        <source>Call back log copied</source>
        <translation>Copïwyd y cofnod galwadau yn ôl</translation>
    </message>
</context>
<context>
    <name>PieceList</name>
    <message>
        <source>Not sure: does it belong to the email?</source>
        <translation>Ansicr: a yw’n perthyn i’r e-bost?</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Tynnwyd allan</translation>
    </message>
    <message>
        <source>Left in</source>
        <translation>Gadawyd i mewn</translation>
    </message>
    <message>
        <source>It belongs to the email</source>
        <translation>Mae’n perthyn i’r e-bost</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Ei dynnu allan</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Rhoi yn ôl</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Tynnu allan</translation>
    </message>
</context>
<context>
    <name>ProblemWindow</name>
    <message>
        <source>Comms Builder is open already</source>
        <translation>Mae Comms Builder ar agor eisoes</translation>
    </message>
    <message>
        <source>Comms Builder can’t open</source>
        <translation>Nid oes modd agor Comms Builder</translation>
    </message>
    <message>
        <source>The templates can’t be opened</source>
        <translation>Ni ellir agor y templedi</translation>
    </message>
    <message>
        <source>Its window doesn’t answer. Wait a moment and start it again, or end it: its cases are saved, and are offered at the next start.</source>
        <translation>Nid yw ei ffenestr yn ateb. Arhoswch funud a’i chychwyn eto, neu ei gorffen: mae’r achosion wedi’u cadw, a byddant yn cael eu cynnig y tro nesaf.</translation>
    </message>
    <message>
        <source>Nothing of yours is lost. Start Comms Builder again when this is mended, or start it with other wording:
comms-builder --pack FOLDER</source>
        <translation>Nid ydych wedi colli dim. Cychwynnwch Comms Builder eto pan fydd hyn wedi’i drwsio, neu cychwynnwch ef gyda geiriad arall:
comms-builder --pack FFOLDER</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Questions for all templates</source>
        <translation>Cwestiynau ar gyfer pob templed</translation>
    </message>
    <message>
        <source>+ Also for someone else</source>
        <translation>+ Hefyd i rywun arall</translation>
    </message>
    <message>
        <source>Simple? Phone the customer first.</source>
        <translation>Syml? Ffoniwch y cwsmer yn gyntaf.</translation>
    </message>
    <message>
        <source>Not confirmed yet. Its source: {0}</source>
        <translation>Heb ei gadarnhau eto. Y ffynhonnell: {0}</translation>
    </message>
</context>
<context>
    <name>QuestionRow</name>
    <message>
        <source>Required</source>
        <translation>Mae angen ateb</translation>
    </message>
    <message>
        <source>{0} (optional)</source>
        <translation>{0} (dewisol)</translation>
    </message>
</context>
<context>
    <name>ReadAloud</name>
    <message>
        <source>There is no message yet</source>
        <translation>Nid oes neges eto</translation>
    </message>
    <message>
        <source>Nothing was changed yet</source>
        <translation>Ni newidiwyd dim eto</translation>
    </message>
    <message>
        <source>The last step changed nothing that is said</source>
        <translation>Ni newidiodd y cam diwethaf ddim o’r hyn a ddywedir</translation>
    </message>
    <message>
        <source>Now: {0}</source>
        <translation>Nawr: {0}</translation>
    </message>
    <message>
        <source>No longer said: {0}</source>
        <translation>Ni ddywedir mwyach: {0}</translation>
    </message>
    <message>
        <source>Message read out. F9 again goes to it; Escape comes back.</source>
        <translation>Darllenwyd y neges. Mae F9 eto yn mynd ati; daw Escape yn ôl.</translation>
    </message>
    <message>
        <source>Last change read out. Shift+F9 again goes to it; Escape comes back.</source>
        <translation>Darllenwyd y newid diwethaf. Mae Shift+F9 eto yn mynd ato; daw Escape yn ôl.</translation>
    </message>
</context>
<context>
    <name>ReadingLine</name>
    <message>
        <source>Reading the email…</source>
        <translation>Yn darllen yr e-bost…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
</context>
<context>
    <name>ReadingWindow</name>
    <message>
        <source>How much of the wording is read</source>
        <translation>Faint o’r geiriad a ddarllenwyd</translation>
    </message>
    <message>
        <source>This takes a while after the wording has changed.</source>
        <translation>Mae hyn yn cymryd peth amser ar ôl i’r geiriad newid.</translation>
    </message>
    <message>
        <source>What was read of the wording can’t be kept on this computer, so each start takes as long. Help → Check this computer says why, and what to do.</source>
        <translation>Nid oes modd cadw’r hyn a ddarllenwyd o’r geiriad ar y cyfrifiadur hwn, felly mae dechrau’n cymryd yr un faint o amser bob tro. Mae Cymorth → Gwirio’r cyfrifiadur hwn yn dweud pam, a beth i’w wneud.</translation>
    </message>
    <message>
        <source>This takes a while at each start: what was read can’t be kept on this computer. Help → Check this computer says why, and what to do.</source>
        <translation>Mae hyn yn cymryd peth amser bob tro y caiff Comms Builder ei agor: ni ellir cadw’r hyn a ddarllenwyd ar y cyfrifiadur hwn. Mae Cymorth → Gwirio’r cyfrifiadur hwn yn dweud pam, a beth i’w wneud.</translation>
    </message>
    <message>
        <source>Reading the wording</source>
        <translation>Yn darllen y geiriad</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Why?</source>
        <translation>Pam?</translation>
    </message>
    <message>
        <source>Write the reason in a few words, for example: it is the title of a form.</source>
        <translation>Ysgrifennwch y rheswm mewn ychydig eiriau, er enghraifft: teitl ffurflen ydyw.</translation>
    </message>
</context>
<context>
    <name>Recipient</name>
    <message>
        <source>The customer’s email address (optional)</source>
        <translation>Cyfeiriad e-bost y cwsmer (dewisol)</translation>
    </message>
    <message>
        <source>Checked for slips. It is never saved.</source>
        <translation>Caiff ei wirio am lithriadau. Nid yw byth yn cael ei gadw.</translation>
    </message>
    <message>
        <source>Copy the customer’s address</source>
        <translation>Copïo cyfeiriad y cwsmer</translation>
    </message>
    <message>
        <source>Send it from</source>
        <translation>Anfonwch ef o</translation>
    </message>
    <message>
        <source>Copy the sender’s address</source>
        <translation>Copïo cyfeiriad yr anfonwr</translation>
    </message>
    <message>
        <source> or </source>
        <translation> neu </translation>
    </message>
    <message>
        <source>Did you mean {0}?</source>
        <translation>Ai {0} oeddech chi’n ei feddwl?</translation>
    </message>
    <message>
        <source>This isn’t a usable address: check every letter, for example name@example.com.</source>
        <translation>Nid yw hwn yn gyfeiriad y gellir ei ddefnyddio: gwiriwch bob llythyren, er enghraifft enw@example.com.</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>Defnyddio {0}</translation>
    </message>
</context>
<context>
    <name>RedParts</name>
    <message>
        <source>Red parts to fill in or remove: {0}</source>
        <translation>Rhannau coch i’w llenwi neu eu tynnu: {0}</translation>
    </message>
    <message>
        <source>(blank)</source>
        <translation>(gwag)</translation>
    </message>
    <message>
        <source>‘{0}’</source>
        <translation>‘{0}’</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Coch</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Leave these words, because…</source>
        <translation>Gadael y geiriau hyn, oherwydd…</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>The delivery report</source>
        <translation>Yr adroddiad danfon</translation>
    </message>
</context>
<context>
    <name>Resend</name>
    <message>
        <source>In Outlook: insert the correct address, paste, check the email, and send it.</source>
        <translation>Yn Outlook: rhowch y cyfeiriad cywir i mewn, gludwch, gwiriwch yr e-bost, a’i anfon.</translation>
    </message>
    <message>
        <source>Ready to copy</source>
        <translation>Yn barod i’w gopïo</translation>
    </message>
    <message>
        <source>Rich text: as it was sent</source>
        <translation>Testun cyfoethog: fel yr anfonwyd ef</translation>
    </message>
</context>
<context>
    <name>ResendSides</name>
    <message>
        <source>To do</source>
        <translation>I’w wneud</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-bost</translation>
    </message>
</context>
<context>
    <name>ResendWorking</name>
    <message>
        <source>{0}. Taken out: {1}. Not sure: {2}.</source>
        <translation>{0}. Tynnwyd allan: {1}. Ansicr: {2}.</translation>
    </message>
    <message>
        <source>Nothing was copied: no incident note is wanted here.</source>
        <translation>Ni chopïwyd dim: nid oes angen nodyn digwyddiad yma.</translation>
    </message>
    <message>
        <source>Incident note copied, for the security liaison officer, not for the customer</source>
        <translation>Copïwyd y nodyn digwyddiad, i’r swyddog cyswllt diogelwch, nid i’r cwsmer</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Dadwnaed: {0}</translation>
    </message>
    <message>
        <source>Redone: {0}</source>
        <translation>Ailwnaed: {0}</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Welsh to review</source>
        <translation>Cymraeg i’w hadolygu</translation>
    </message>
    <message>
        <source>Reading the wording…</source>
        <translation>Yn darllen y geiriad…</translation>
    </message>
    <message>
        <source>A message in Welsh in which it stands</source>
        <translation>Neges Gymraeg y mae’n sefyll ynddi</translation>
    </message>
    <message>
        <source>Your name, which is kept in the wording:</source>
        <translation>Eich enw, a gedwir yn y geiriad:</translation>
    </message>
    <message>
        <source>Right as it is</source>
        <translation>Cywir fel y mae</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nesaf</translation>
    </message>
    <message>
        <source>Open its text</source>
        <translation>Agor ei destun</translation>
    </message>
    <message>
        <source>No sample message holds it.</source>
        <translation>Nid oes neges enghreifftiol yn ei gynnwys.</translation>
    </message>
    <message>
        <source>Write your name first: a review is kept with it.</source>
        <translation>Ysgrifennwch eich enw yn gyntaf: cedwir adolygiad gydag ef.</translation>
    </message>
    <message>
        <source>To review: {0}</source>
        <translation>I’w hadolygu: {0}</translation>
    </message>
    <message>
        <source>Nothing is to be reviewed.</source>
        <translation>Nid oes dim i’w adolygu.</translation>
    </message>
    <message>
        <source>A message in Welsh, where it is marked with {0}: {1}</source>
        <translation>Neges Gymraeg, lle mae wedi’i farcio â {0}: {1}</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Saesneg</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Cymraeg</translation>
    </message>
</context>
<context>
    <name>RoleQuestion</name>
    <message>
        <source>Change it later in the View menu.</source>
        <translation>Gallwch newid hyn yn nes ymlaen yn y ddewislen Golwg.</translation>
    </message>
</context>
<context>
    <name>RowMenus</name>
    <message>
        <source>Add to the message</source>
        <translation>Ychwanegu at y neges</translation>
    </message>
    <message>
        <source>Start a new message with it</source>
        <translation>Dechrau neges newydd ag ef</translation>
    </message>
    <message>
        <source>Remove from my sets</source>
        <translation>Tynnu o fy setiau</translation>
    </message>
    <message>
        <source>Open its text</source>
        <translation>Agor ei destun</translation>
    </message>
    <message>
        <source>Put it in the message</source>
        <translation>Ei roi yn y neges</translation>
    </message>
    <message>
        <source>Remove from my snippets</source>
        <translation>Tynnu o’m darnau parod</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Symud i fyny</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Symud i lawr</translation>
    </message>
    <message>
        <source>Also for someone else</source>
        <translation>Hefyd i rywun arall</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>Keep these templates as a set…</source>
        <translation>Cadw’r templedi hyn fel set…</translation>
    </message>
    <message>
        <source>No longer a favourite</source>
        <translation>Peidio â’i farcio’n ffefryn</translation>
    </message>
    <message>
        <source>Mark as a favourite</source>
        <translation>Marcio’n ffefryn</translation>
    </message>
</context>
<context>
    <name>Seeker</name>
    <message>
        <source>Find a template, or browse</source>
        <translation>Chwilio am dempled, neu bori</translation>
    </message>
</context>
<context>
    <name>Sets</name>
    <message>
        <source>Choose the templates first, then keep them as a set</source>
        <translation>Dewiswch y templedi’n gyntaf, yna cadwch nhw fel set</translation>
    </message>
    <message>
        <source>Keep as a set</source>
        <translation>Cadw fel set</translation>
    </message>
    <message>
        <source>Name of the set, for example: Photo and birth certificate</source>
        <translation>Enw’r set, er enghraifft: Llun a thystysgrif geni</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>‘{0}’ is among your sets now</source>
        <translation>Mae ‘{0}’ ymhlith eich setiau nawr</translation>
    </message>
    <message>
        <source>‘{0}’ is no longer among your sets</source>
        <translation>Nid yw ‘{0}’ ymhlith eich setiau mwyach</translation>
    </message>
    <message>
        <source>Not in the wording any more, so left out of ‘{0}’: {1}</source>
        <translation>Nid yn y geiriad mwyach, felly heb ei gynnwys yn ‘{0}’: {1}</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>Gosodiadau</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Dod o hyd i osodiad</translation>
    </message>
    <message>
        <source>Find a setting, in English or Welsh</source>
        <translation>Dod o hyd i osodiad, yn Gymraeg neu Saesneg</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chwilio</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Adrannau</translation>
    </message>
    <message>
        <source>No setting has these words. Try fewer, or the beginning of one.</source>
        <translation>Nid oes gosodiad â’r geiriau hyn. Rhowch gynnig ar lai ohonynt, neu ddechrau gair.</translation>
    </message>
</context>
<context>
    <name>SheetLine</name>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Close: {0}</source>
        <translation>Cau: {0}</translation>
    </message>
</context>
<context>
    <name>SheetTabs</name>
    <message>
        <source>Messages and scripts of this customer</source>
        <translation>Negeseuon a sgriptiau’r cwsmer hwn</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>{0} closed. Ctrl+Shift+B brings it back (10 minutes).</source>
        <translation>Caewyd {0}. Mae Ctrl+Shift+B yn dod ag ef yn ôl (10 munud).</translation>
    </message>
</context>
<context>
    <name>SnippetDialog</name>
    <message>
        <source>Change the snippet</source>
        <translation>Newid y darn parod</translation>
    </message>
    <message>
        <source>Keep as a snippet</source>
        <translation>Cadw fel darn parod</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Ei gadw</translation>
    </message>
    <message>
        <source>A text that you use often. It is kept on this computer, for you only, until you remove it. Write it so that it fits every customer: no names, dates, numbers or addresses of anybody.</source>
        <translation>Testun a ddefnyddiwch yn aml. Fe’i cedwir ar y cyfrifiadur hwn, i chi yn unig, nes i chi ei dynnu. Ysgrifennwch ef fel ei fod yn addas i bob cwsmer: dim enwau, dyddiadau, rhifau na chyfeiriadau neb.</translation>
    </message>
    <message>
        <source>Short name, by which you find it</source>
        <translation>Enw byr, i ddod o hyd iddo</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Saesneg</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Cymraeg</translation>
    </message>
    <message>
        <source>This is somebody’s own, so it can’t be kept: {0}. Take it out.</source>
        <translation>Eiddo i rywun yw hyn, felly ni ellir ei gadw: {0}. Tynnwch ef allan.</translation>
    </message>
    <message>
        <source>Write its text, in one language at least.</source>
        <translation>Ysgrifennwch ei destun, mewn un iaith o leiaf.</translation>
    </message>
    <message>
        <source>Give it a short name.</source>
        <translation>Rhowch enw byr arno.</translation>
    </message>
    <message>
        <source>There is a snippet called ‘{0}’ already. Give another name.</source>
        <translation>Mae darn parod o’r enw ‘{0}’ eisoes. Rhowch enw arall.</translation>
    </message>
    <message>
        <source>You have {0} snippets, and no more can be kept. Remove one first.</source>
        <translation>Mae gennych {0} o ddarnau parod, ac ni ellir cadw mwy. Tynnwch un yn gyntaf.</translation>
    </message>
    <message>
        <source>The text has {0} characters; {1} are allowed. Shorten it.</source>
        <translation>Mae gan y testun {0} o nodau; caniateir {1}. Byrhewch ef.</translation>
    </message>
    <message>
        <source>Change what must change first: it is told below the text.</source>
        <translation>Newidiwch yr hyn sy’n rhaid ei newid yn gyntaf: dywedir hynny o dan y testun.</translation>
    </message>
    <message>
        <source>This may be a name, or something else of somebody’s: {0}.

Snippets are kept on this computer until you remove them, so leave out what belongs to customers or to anybody else. Keep it only if it is nobody’s.</source>
        <translation>Gall hwn fod yn enw, neu’n rhywbeth arall sy’n eiddo i rywun: {0}.

Cedwir darnau parod ar y cyfrifiadur hwn nes i chi eu tynnu, felly gadewch allan yr hyn sy’n eiddo i gwsmeriaid neu i neb arall. Peidiwch â’i gadw oni bai nad yw’n eiddo i neb.</translation>
    </message>
    <message>
        <source>Is it about somebody?</source>
        <translation>Ai am rywun y mae?</translation>
    </message>
    <message>
        <source>It is nobody’s: keep it</source>
        <translation>Nid yw’n eiddo i neb: ei gadw</translation>
    </message>
</context>
<context>
    <name>Snippets</name>
    <message>
        <source>Choose a template first, then put the snippet in</source>
        <translation>Dewiswch dempled yn gyntaf, yna rhowch y darn parod i mewn</translation>
    </message>
    <message>
        <source>‘{0}’ is in your message as a paragraph of your own</source>
        <translation>Mae ‘{0}’ yn eich neges fel paragraff eich hun</translation>
    </message>
    <message>
        <source>{0}. It isn’t written in the other language yet</source>
        <translation>{0}. Nid yw wedi’i ysgrifennu yn yr iaith arall eto</translation>
    </message>
    <message>
        <source>Go to a paragraph of your own or to free text first, then keep it</source>
        <translation>Ewch at baragraff eich hun neu at destun rhydd yn gyntaf, yna ei gadw</translation>
    </message>
    <message>
        <source>‘{0}’ is among your snippets now</source>
        <translation>Mae ‘{0}’ ymhlith eich darnau parod nawr</translation>
    </message>
    <message>
        <source>‘{0}’ is no longer among your snippets</source>
        <translation>Nid yw ‘{0}’ ymhlith eich darnau parod mwyach</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Text {0} %</source>
        <translation>Testun {0} %</translation>
    </message>
    <message>
        <source>{0} · guidance v{1}</source>
        <translation>{0} · canllawiau f{1}</translation>
    </message>
</context>
<context>
    <name>StepsPane</name>
    <message>
        <source>To do</source>
        <translation>I’w wneud</translation>
    </message>
    <message>
        <source>Finish and start new</source>
        <translation>Gorffen a dechrau un newydd</translation>
    </message>
    <message>
        <source>It has words in italics. As in the template?</source>
        <translation>Mae geiriau italig ynddo. Fel yn y templed?</translation>
    </message>
    <message>
        <source>Italics stay only where the template has them.</source>
        <translation>Dim ond lle mae’r templed yn eu defnyddio y mae llythrennau italig yn aros.</translation>
    </message>
    <message>
        <source>Yes, keep them</source>
        <translation>Ydynt, eu cadw</translation>
    </message>
    <message>
        <source>No, make all upright</source>
        <translation>Nac ydynt, gwneud y cyfan yn unionsyth</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Maint y testun</translation>
    </message>
    <message>
        <source>14 for a customer with a visual impairment.</source>
        <translation>14 i gwsmer â nam ar y golwg.</translation>
    </message>
</context>
<context>
    <name>SubjectLine</name>
    <message>
        <source>Subject</source>
        <translation>Pwnc</translation>
    </message>
</context>
<context>
    <name>TakeInPane</name>
    <message>
        <source>Paste the email</source>
        <translation>Gludo’r e-bost</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Agor ffeil…</translation>
    </message>
    <message>
        <source>Format an email</source>
        <translation>Fformatio e-bost</translation>
    </message>
    <message>
        <source>Copy the whole email in Word, Outlook, a browser or LibreOffice, and press Ctrl+V here.</source>
        <translation>Copïwch yr e-bost cyfan yn Word, Outlook, porwr neu LibreOffice, a phwyswch Ctrl+V yma.</translation>
    </message>
    <message>
        <source>Or open a file (Ctrl+O), or drop one here: .html, .eml, .msg, .docx or .txt.</source>
        <translation>Neu agorwch ffeil (Ctrl+O), neu gollyngwch un yma: .html, .eml, .msg, .docx neu .txt.</translation>
    </message>
    <message>
        <source>It is put into house style: Arial, black, one size, blue links. Red parts are listed, and nothing is copied while one is left. You can change every word before you copy.</source>
        <translation>Caiff ei roi yn yr arddull gywir: Arial, du, un maint, dolenni glas. Rhestrir y rhannau coch, ac ni chopïir dim tra bo un ar ôl. Gallwch newid pob gair cyn copïo.</translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message>
        <source>Open an email or a document</source>
        <translation>Agor e-bost neu ddogfen</translation>
    </message>
    <message>
        <source>Emails and documents ({0})</source>
        <translation>E-byst a dogfennau ({0})</translation>
    </message>
    <message>
        <source>Not taken in: this program copies its looks only as RTF, which can’t be read here, and red parts would be lost. Open the email in Word or Outlook and copy it there, or save it as .docx or .html and open that. Ctrl+Shift+V takes the words alone.</source>
        <translation>Heb ei dderbyn: dim ond fel RTF y mae’r rhaglen hon yn copïo’r edrychiad; ni ellir darllen hynny yma, a byddai rhannau coch yn cael eu colli. Agorwch yr e-bost yn Word neu Outlook a’i gopïo yno, neu ei gadw fel .docx neu .html ac agor hwnnw. Mae Ctrl+Shift+V yn derbyn y geiriau’n unig.</translation>
    </message>
    <message>
        <source>Not taken in: it is a picture. Copy the text itself, or open the file that it stands in.</source>
        <translation>Heb ei dderbyn: llun ydyw. Copïwch y testun ei hun, neu agorwch y ffeil y mae ynddi.</translation>
    </message>
    <message>
        <source>Nothing to take in: there is no text. Select the whole email (Ctrl+A), copy it (Ctrl+C), and paste it here.</source>
        <translation>Dim i’w dderbyn: nid oes testun. Dewiswch yr e-bost cyfan (Ctrl+A), ei gopïo (Ctrl+C), a’i ludo yma.</translation>
    </message>
</context>
<context>
    <name>TemplateModel</name>
    <message>
        <source>Favourites</source>
        <translation>Ffefrynnau</translation>
    </message>
    <message>
        <source>My sets</source>
        <translation>Fy setiau</translation>
    </message>
    <message>
        <source>My snippets</source>
        <translation>Fy narnau parod</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Diweddar</translation>
    </message>
    <message>
        <source>in your message</source>
        <translation>yn eich neges</translation>
    </message>
    <message>
        <source>no reply expected</source>
        <translation>ni ddisgwylir ateb</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>ffefryn</translation>
    </message>
</context>
<context>
    <name>TemplatePane</name>
    <message>
        <source>Find a template, for example: photo</source>
        <translation>Chwilio am dempled, er enghraifft: llun</translation>
    </message>
    <message>
        <source>For example: photo</source>
        <translation>Er enghraifft: llun</translation>
    </message>
    <message>
        <source>Find a template</source>
        <translation>Chwilio am dempled</translation>
    </message>
    <message>
        <source>Enter starts a new message. Shift+Enter adds to the one that you copied.</source>
        <translation>Mae Enter yn dechrau neges newydd. Mae Shift+Enter yn ychwanegu at yr un a gopïwyd gennych.</translation>
    </message>
    <message>
        <source>Back to your case note</source>
        <translation>Yn ôl i’ch nodyn achos</translation>
    </message>
    <message>
        <source>Back to your message</source>
        <translation>Yn ôl at eich neges</translation>
    </message>
    <message>
        <source>Some files could not be used…</source>
        <translation>Ni ellid defnyddio rhai ffeiliau…</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Templedi</translation>
    </message>
    <message>
        <source>Back to your script</source>
        <translation>Yn ôl i’ch sgript</translation>
    </message>
    <message>
        <source>Type a few letters, then press Enter</source>
        <translation>Teipiwch ychydig o lythrennau, yna pwyswch Enter</translation>
    </message>
    <message>
        <source>No template has “{0}”. Try fewer words, the beginning of a word, a word from the message such as photo or referee, or a letter’s number.</source>
        <translation>Nid oes “{0}” mewn unrhyw dempled. Rhowch gynnig ar lai o eiriau, dechrau gair, gair o’r neges, er enghraifft llun neu ddogfen, neu rif llythyr.</translation>
    </message>
</context>
<context>
    <name>TextOpener</name>
    <message>
        <source>Opened: {0}, line {1}</source>
        <translation>Agorwyd: {0}, llinell {1}</translation>
    </message>
    <message>
        <source>Opened: {0}. It is on line {1}.</source>
        <translation>Agorwyd: {0}. Mae ar linell {1}.</translation>
    </message>
    <message>
        <source>Opened: {0}</source>
        <translation>Agorwyd: {0}</translation>
    </message>
    <message>
        <source>No editor could be opened. The text is in this file; copy the path:</source>
        <translation>Ni ellid agor golygydd. Mae’r testun yn y ffeil hon; copïwch y llwybr:</translation>
    </message>
    <message>
        <source>No editor could be opened. The text is on line {0} of this file; copy the path:</source>
        <translation>Ni ellid agor golygydd. Mae’r testun ar linell {0} y ffeil hon; copïwch y llwybr:</translation>
    </message>
    <message>
        <source>Open its text</source>
        <translation>Agor ei destun</translation>
    </message>
</context>
<context>
    <name>TextPlaces</name>
    <message>
        <source>Go to a paragraph, a question or a template first</source>
        <translation>Ewch at baragraff, cwestiwn neu dempled yn gyntaf</translation>
    </message>
</context>
<context>
    <name>TextWindows</name>
    <message>
        <source>About this wording</source>
        <translation>Ynghylch y geiriad hwn</translation>
    </message>
    <message>
        <source>Check the wording…</source>
        <translation>Gwirio’r geiriad…</translation>
    </message>
    <message>
        <source>Wording to look at: {0}…</source>
        <translation>Geiriad i edrych arno: {0}…</translation>
    </message>
    <message>
        <source>Wording to look at</source>
        <translation>Geiriad i edrych arno</translation>
    </message>
    <message>
        <source>About Comms Builder</source>
        <translation>Ynghylch Comms Builder</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>Trwyddedau…</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Trwyddedau</translation>
    </message>
    <message>
        <source>Set up your office</source>
        <translation>Gosod manylion eich swyddfa</translation>
    </message>
    <message>
        <source>What could not be used</source>
        <translation>Yr hyn na ellid ei ddefnyddio</translation>
    </message>
    <message>
        <source>Open office.yaml</source>
        <translation>Agor office.yaml</translation>
    </message>
</context>
<context>
    <name>ToldPane</name>
    <message>
        <source>Paste the email</source>
        <translation>Gludo’r e-bost</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Agor ffeil…</translation>
    </message>
    <message>
        <source>In Outlook, open the email in Sent items, press Forward, select all (Ctrl+A), copy it (Ctrl+C), and press Ctrl+V here. Or open or drop a file: .eml, .msg, .html or .txt. A delivery report will do, too.</source>
        <translation>Yn Outlook, agorwch yr e-bost yn yr eitemau a anfonwyd, pwyswch Anfon ymlaen, dewiswch y cyfan (Ctrl+A), copïwch ef (Ctrl+C), a phwyswch Ctrl+V yma. Neu agorwch neu gollyngwch ffeil: .eml, .msg, .html neu .txt. Gwna adroddiad danfon y tro hefyd.</translation>
    </message>
    <message>
        <source>I clearly mistyped the address</source>
        <translation>Mae’n amlwg imi gamdeipio’r cyfeiriad</translation>
    </message>
    <message>
        <source>Incorrect email address</source>
        <translation>Cyfeiriad e-bost anghywir</translation>
    </message>
    <message>
        <source>It is taken out wherever it stands. Enter looks through the email again.</source>
        <translation>Caiff ei dynnu allan ble bynnag y mae. Mae Enter yn edrych drwy’r e-bost eto.</translation>
    </message>
    <message>
        <source>It was sent to: {0}. Which of these is incorrect?</source>
        <translation>Anfonwyd ef at: {0}. Pa un o’r rhain sy’n anghywir?</translation>
    </message>
</context>
<context>
    <name>TranslatorFiles</name>
    <message>
        <source>Send to a translator: the file to write</source>
        <translation>Anfon at gyfieithydd: y ffeil i’w hysgrifennu</translation>
    </message>
    <message>
        <source>Written for the translator: {0}. Texts: {1}</source>
        <translation>Ysgrifennwyd ar gyfer y cyfieithydd: {0}. Testunau: {1}</translation>
    </message>
    <message>
        <source>What could not be read isn’t in the file:</source>
        <translation>Nid yw’r hyn na ellid ei ddarllen yn y ffeil:</translation>
    </message>
    <message>
        <source>Send to a translator</source>
        <translation>Anfon at gyfieithydd</translation>
    </message>
    <message>
        <source>Take back from a translator</source>
        <translation>Cymryd yn ôl gan gyfieithydd</translation>
    </message>
    <message>
        <source>Take back from a translator: the file</source>
        <translation>Cymryd yn ôl gan gyfieithydd: y ffeil</translation>
    </message>
    <message>
        <source>Recorded as reviewed: {0}</source>
        <translation>Cofnodwyd fel rhai a adolygwyd: {0}</translation>
    </message>
    <message>
        <source>Taken back: {0} texts. The same as before: {1}. Not translated: {2}.</source>
        <translation>Testunau a gymerwyd yn ôl: {0}. Yr un fath ag o’r blaen: {1}. Heb eu cyfieithu: {2}.</translation>
    </message>
    <message>
        <source>Not taken: {0}</source>
        <translation>Heb eu cymryd: {0}</translation>
    </message>
    <message>
        <source>Wordings that the file marks as reviewed: {0}. Who reviewed them? The name is kept in the wording.</source>
        <translation>Geiriadau y mae’r ffeil yn dweud iddynt gael eu hadolygu: {0}. Pwy a’u hadolygodd? Cedwir yr enw yn y geiriad.</translation>
    </message>
    <message>
        <source>Reviewed Welsh</source>
        <translation>Cymraeg a adolygwyd</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Cofnodi</translation>
    </message>
    <message>
        <source>Translator’s file ({0})</source>
        <translation>Ffeil cyfieithydd ({0})</translation>
    </message>
</context>
<context>
    <name>Turning</name>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Alt+C, then {0}</source>
        <translation>Alt+A, yna {0}</translation>
    </message>
</context>
<context>
    <name>TypedField</name>
    <message>
        <source>{0} (not in this message)</source>
        <translation>{0} (nid yn y neges hon)</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>Yn Saesneg</translation>
    </message>
    <message>
        <source>In Welsh</source>
        <translation>Yn Gymraeg</translation>
    </message>
    <message>
        <source>For example 5 March 2019, 5/3/2019 or yesterday</source>
        <translation>Er enghraifft 5 Mawrth 2019, 5/3/2019 neu ddoe</translation>
    </message>
    <message>
        <source>For example 5 March 2027, 5/3/2027 or tomorrow</source>
        <translation>Er enghraifft 5 Mawrth 2027, 5/3/2027 neu yfory</translation>
    </message>
    <message>
        <source>Figures only</source>
        <translation>Ffigurau yn unig</translation>
    </message>
    <message>
        <source>For example name@example.com</source>
        <translation>Er enghraifft enw@example.com</translation>
    </message>
    <message>
        <source>Pounds and pence, for example 12.50</source>
        <translation>Punnoedd a cheiniogau, er enghraifft 12.50</translation>
    </message>
    <message>
        <source>For example 9am, 12:30pm or noon</source>
        <translation>Er enghraifft 9am, 12:30pm neu noon</translation>
    </message>
    <message>
        <source>Each part on a line of its own, then the postcode or the country</source>
        <translation>Pob rhan ar ei llinell ei hun, ac yna’r cod post neu’r wlad</translation>
    </message>
    <message>
        <source>{0}, a {1}</source>
        <translation>{0} ({1})</translation>
    </message>
</context>
<context>
    <name>UsesDialog</name>
    <message>
        <source>Where is this used?</source>
        <translation>Ble mae hwn yn cael ei ddefnyddio?</translation>
    </message>
    <message>
        <source>Name of a shared phrase, a question, a list of choices or a detail of the office, as the files name it; or a term:</source>
        <translation>Enw ymadrodd a rennir, cwestiwn, rhestr o ddewisiadau neu fanylyn y swyddfa, fel y mae’r ffeiliau’n ei enwi; neu derm:</translation>
    </message>
    <message>
        <source>Where it is used</source>
        <translation>Ble mae’n cael ei ddefnyddio</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chwilio</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Yn chwilio…</translation>
    </message>
    <message>
        <source>{0} ({1}). Places: {2}</source>
        <translation>{0} ({1}). Lleoedd: {2}</translation>
    </message>
    <message>
        <source>Press a line to open its text.</source>
        <translation>Pwyswch linell i agor ei thestun.</translation>
    </message>
    <message>
        <source>Some files of the wording could not be read whole: {0}</source>
        <translation>Ffeiliau’r geiriad na ellid eu darllen yn gyfan: {0}</translation>
    </message>
</context>
<context>
    <name>Walk</name>
    <message>
        <source>Nothing is missing</source>
        <translation>Nid oes dim ar goll</translation>
    </message>
    <message>
        <source>{0} of {1}: {2}</source>
        <translation>{0} o {1}: {2}</translation>
    </message>
</context>
<context>
    <name>WelshReview</name>
    <message>
        <source>Welsh to review</source>
        <translation>Cymraeg i’w hadolygu</translation>
    </message>
</context>
<context>
    <name>WhatChanged</name>
    <message>
        <source>Accept</source>
        <translation>Derbyn</translation>
    </message>
    <message>
        <source>{0}: This text can’t be changed where it stands. Change it there yourself.</source>
        <translation>{0}: Ni ellir newid y testun hwn yn ei le. Newidiwch ef yno eich hun.</translation>
    </message>
</context>
<context>
    <name>WhatHappened</name>
    <message>
        <source>What has happened?</source>
        <translation>Beth sydd wedi digwydd?</translation>
    </message>
</context>
<context>
    <name>WhereCard</name>
    <message>
        <source>Yes</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Naddo</translation>
    </message>
    <message>
        <source>Which times?</source>
        <translation>Pa amseroedd?</translation>
    </message>
    <message>
        <source>Where are they now?</source>
        <translation>Ble mae’r person nawr?</translation>
    </message>
    <message>
        <source>In the United Kingdom</source>
        <translation>Yn y Deyrnas Unedig</translation>
    </message>
    <message>
        <source>Somewhere else</source>
        <translation>Yn rhywle arall</translation>
    </message>
    <message>
        <source>Nearest place there</source>
        <translation>Y lle agosaf yno</translation>
    </message>
    <message>
        <source>In which country?</source>
        <translation>Ym mha wlad?</translation>
    </message>
    <message>
        <source>Phone number, if you want the country proposed</source>
        <translation>Rhif ffôn, os ydych am i wlad gael ei chynnig</translation>
    </message>
    <message>
        <source>It is kept locked with this case alone, and goes with it.</source>
        <translation>Caiff ei gadw dan glo gyda’r achos hwn yn unig, ac mae’n mynd gydag ef.</translation>
    </message>
</context>
<context>
    <name>WordMenu</name>
    <message>
        <source>Edit this paragraph</source>
        <translation>Golygu’r paragraff hwn</translation>
    </message>
    <message>
        <source>Use the approved wording again</source>
        <translation>Defnyddio’r geiriad cymeradwy eto</translation>
    </message>
    <message>
        <source>Add a paragraph of your own after this</source>
        <translation>Ychwanegu eich paragraff eich hun ar ôl hwn</translation>
    </message>
    <message>
        <source>Keep as a snippet…</source>
        <translation>Cadw fel darn parod…</translation>
    </message>
    <message>
        <source>Remove this paragraph of yours</source>
        <translation>Tynnu’r paragraff hwn o’ch eiddo</translation>
    </message>
</context>
<context>
    <name>WordingDialog</name>
    <message>
        <source>The approved wording has changed</source>
        <translation>Mae’r geiriad cymeradwy wedi newid</translation>
    </message>
    <message>
        <source>You wrote this paragraph in your own words. The approved wording for it is another one now. Read both, then choose.</source>
        <translation>Ysgrifennoch y paragraff hwn yn eich geiriau eich hun. Geiriad arall sydd wedi’i gymeradwyo ar ei gyfer nawr. Darllenwch y ddau, yna dewiswch.</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>Eich geiriau chi</translation>
    </message>
    <message>
        <source>The approved wording now</source>
        <translation>Y geiriad cymeradwy nawr</translation>
    </message>
    <message>
        <source>The approved wording before</source>
        <translation>Y geiriad cymeradwy o’r blaen</translation>
    </message>
    <message>
        <source>Keep my words</source>
        <translation>Cadw fy ngeiriau</translation>
    </message>
    <message>
        <source>Use the approved wording</source>
        <translation>Defnyddio’r geiriad cymeradwy</translation>
    </message>
</context>
<context>
    <name>WordsInPlace</name>
    <message>
        <source>Editing. Press Escape to go back.</source>
        <translation>Yn golygu. Pwyswch Escape i fynd yn ôl.</translation>
    </message>
    <message>
        <source>Paragraph in your words</source>
        <translation>Paragraff yn eich geiriau chi</translation>
    </message>
    <message>
        <source>Your own paragraph</source>
        <translation>Eich paragraff eich hun</translation>
    </message>
    <message>
        <source>Your own paragraph in English</source>
        <translation>Eich paragraff eich hun yn Saesneg</translation>
    </message>
    <message>
        <source>Your own paragraph in Welsh</source>
        <translation>Eich paragraff eich hun yn Gymraeg</translation>
    </message>
    <message>
        <source>This paragraph has the approved wording</source>
        <translation>Y geiriad cymeradwy sydd yn y paragraff hwn</translation>
    </message>
    <message>
        <source>The approved wording is back. Ctrl+Z brings your words back.</source>
        <translation>Mae’r geiriad cymeradwy yn ôl. Mae Ctrl+Z yn dod â’ch geiriau yn ôl.</translation>
    </message>
    <message>
        <source>This is no paragraph of your own</source>
        <translation>Nid eich paragraff eich hun yw hwn</translation>
    </message>
    <message>
        <source>Taken out. Ctrl+Z brings it back.</source>
        <translation>Tynnwyd y paragraff. Mae Ctrl+Z yn dod ag ef yn ôl.</translation>
    </message>
    <message>
        <source>Go to a paragraph of the message first (Alt+3)</source>
        <translation>Ewch at baragraff o’r neges yn gyntaf (Alt+3)</translation>
    </message>
    <message>
        <source>Put the caret into a paragraph first</source>
        <translation>Rhowch y cyrchwr mewn paragraff yn gyntaf</translation>
    </message>
    <message>
        <source>This is only to compare. Choose its language first.</source>
        <translation>Er mwyn cymharu yn unig y mae hwn. Dewiswch ei iaith yn gyntaf.</translation>
    </message>
    <message>
        <source>Your own paragraph isn’t in the message any more</source>
        <translation>Nid yw eich paragraff eich hun yn y neges mwyach</translation>
    </message>
    <message>
        <source>This paragraph isn’t in the message any more. Your words are kept and come back with it.</source>
        <translation>Nid yw’r paragraff hwn yn y neges mwyach. Cedwir eich geiriau, a byddant yn dod yn ôl gydag ef.</translation>
    </message>
</context>
<context>
    <name>Working</name>
    <message>
        <source>Not taken in: there is an email already. Ctrl+N finishes it; then paste the next.</source>
        <translation>Heb ei dderbyn: mae e-bost yma eisoes. Mae Ctrl+N yn ei orffen; yna gludwch y nesaf.</translation>
    </message>
    <message>
        <source>{0} Is it a letter? ‘If this is a letter’, below the email, lists what may be of others.</source>
        <translation>{0} Ai llythyr ydyw? Mae ‘Os llythyr yw hwn’, o dan yr e-bost, yn rhestru’r hyn a all fod yn eiddo i eraill.</translation>
    </message>
    <message>
        <source>Taken in. It has no red parts.</source>
        <translation>Derbyniwyd. Nid oes rhannau coch ynddo.</translation>
    </message>
    <message>
        <source>Taken in. 1 red part to fill in or remove: it is selected.</source>
        <translation>Derbyniwyd. 1 rhan goch i’w llenwi neu ei thynnu: mae wedi’i dewis.</translation>
    </message>
    <message>
        <source>Taken in. {0} red parts to fill in or remove: the first is selected.</source>
        <translation>Derbyniwyd. {0} rhan goch i’w llenwi neu eu tynnu: mae’r gyntaf wedi’i dewis.</translation>
    </message>
    <message>
        <source>Not taken in: the reading was cancelled.</source>
        <translation>Heb ei dderbyn: cafodd y darllen ei ganslo.</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Nid oes dim ar goll</translation>
    </message>
    <message>
        <source>Red part {0} of {1}: {2}</source>
        <translation>Rhan goch {0} o {1}: {2}</translation>
    </message>
    <message>
        <source>Nothing removed: go to a red part first (F8).</source>
        <translation>Ni thynnwyd dim: ewch at ran goch yn gyntaf (F8).</translation>
    </message>
    <message>
        <source>Red part removed. Ctrl+Z brings it back.</source>
        <translation>Tynnwyd y rhan goch. Mae Ctrl+Z yn dod â hi’n ôl.</translation>
    </message>
    <message>
        <source>Nothing left: go to a red part first (F8).</source>
        <translation>Ni adawyd dim: ewch at ran goch yn gyntaf (F8).</translation>
    </message>
    <message>
        <source>Left as it is, with your reason. Ctrl+Z takes it back.</source>
        <translation>Gadawyd fel y mae, gyda’ch rheswm. Mae Ctrl+Z yn ei dynnu’n ôl.</translation>
    </message>
    <message>
        <source>Nothing done: go to the email first (Alt+2).</source>
        <translation>Ni wnaed dim: ewch at yr e-bost yn gyntaf (Alt+2).</translation>
    </message>
    <message>
        <source>House style changed nothing</source>
        <translation>Ni newidiodd yr arddull gywir ddim</translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation>Copïwyd y cyfeiriad</translation>
    </message>
    <message>
        <source>Undo {0}</source>
        <translation>Dadwneud: {0}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Dadwneud</translation>
    </message>
    <message>
        <source>Redo {0}</source>
        <translation>Ailwneud: {0}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ailwneud</translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation>Dadwnaed: {0}</translation>
    </message>
    <message>
        <source>Done again: {0}</source>
        <translation>Ailwnaed: {0}</translation>
    </message>
</context>
<context>
    <name>WorkspaceTabs</name>
    <message>
        <source>What the window is used for</source>
        <translation>Ar gyfer beth mae’r ffenestr</translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <source>More menus</source>
        <translation>Rhagor o ddewislenni</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Choose a template for a message to this customer.</source>
        <translation>Dewiswch dempled ar gyfer neges i’r cwsmer hwn.</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>{0}, version {1}</source>
        <translation>{0}, fersiwn {1}</translation>
    </message>
    <message>
        <source>MIT: anyone may use, change and share it, with its licence</source>
        <translation>MIT: caiff unrhyw un ei ddefnyddio, ei newid a’i rannu, ynghyd â’i drwydded</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fersiwn</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Trwydded</translation>
    </message>
    <message>
        <source>Wording in use</source>
        <translation>Y geiriad a ddefnyddir</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Preifatrwydd</translation>
    </message>
    <message>
        <source>It uses no network. Open cases are saved on this computer only, sealed with a key in the system’s keyring, and go {0} hours after their last change, or when they are finished.</source>
        <translation>Nid yw’n defnyddio rhwydwaith. Dim ond ar y cyfrifiadur hwn y mae achosion agored yn cael eu cadw, dan sêl ag allwedd yng nghylch allweddi’r system, a chânt eu dileu {0} awr ar ôl y newid diwethaf, neu pan fyddant wedi’u gorffen.</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Cymraeg</translation>
    </message>
    <message>
        <source>The Welsh of this window and of its messages has not been reviewed by a translator.</source>
        <translation>Nid yw Cymraeg y ffenestr hon a’i negeseuon wedi’i hadolygu gan gyfieithydd.</translation>
    </message>
    <message>
        <source>What can be replaced</source>
        <translation>Beth y gellir ei newid am un arall</translation>
    </message>
    <message>
        <source>Qt, PySide6, Hunspell and the Welsh dictionary are under the LGPL, or may be used under it: you may put another build of them in their place. docs/licences.md says how.</source>
        <translation>Mae Qt, PySide6, Hunspell a’r geiriadur Cymraeg o dan yr LGPL, neu gellir eu defnyddio oddi tani: cewch roi fersiwn arall ohonynt yn eu lle. Mae docs/licences.md yn dweud sut.</translation>
    </message>
    <message>
        <source>Full texts</source>
        <translation>Testunau llawn</translation>
    </message>
    <message>
        <source>In the folder “licences” beside the program; where it was installed with pip, with each part.</source>
        <translation>Yn y ffolder “licences” wrth ymyl y rhaglen; lle y cafodd ei gosod â pip, gyda phob rhan.</translation>
    </message>
</context>
<context>
    <name>application</name>
    <message>
        <source>Something went wrong in Comms Builder. Your message is still here: check it before you copy it.</source>
        <translation>Aeth rhywbeth o’i le yn Comms Builder. Mae eich neges yma o hyd: gwiriwch hi cyn ei chopïo.</translation>
    </message>
</context>
<context>
    <name>asking</name>
    <message>
        <source>Not now</source>
        <translation>Nid nawr</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Llwybr</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
</context>
<context>
    <name>calls</name>
    <message>
        <source>None yet. Calls by a colleague are in DAP’s case notes.</source>
        <translation>Dim un eto. Mae galwadau cydweithiwr yn nodiadau achos DAP.</translation>
    </message>
    <message>
        <source>When they can be called</source>
        <translation>Pryd y gellir ffonio</translation>
    </message>
    <message>
        <source>Use the number that is found first:</source>
        <translation>Defnyddiwch y rhif cyntaf a geir:</translation>
    </message>
    <message>
        <source>not: {0}</source>
        <translation>nid: {0}</translation>
    </message>
    <message>
        <source>Take back: {0}</source>
        <translation>Tynnu’n ôl: {0}</translation>
    </message>
    <message>
        <source>no times named</source>
        <translation>dim amseroedd wedi’u nodi</translation>
    </message>
    <message>
        <source>times named</source>
        <translation>amseroedd wedi’u nodi</translation>
    </message>
    <message>
        <source>Last call · {0}</source>
        <translation>Yr alwad ddiwethaf · {0}</translation>
    </message>
    <message>
        <source>Another call</source>
        <translation>Galwad arall</translation>
    </message>
    <message>
        <source>The call</source>
        <translation>Yr alwad</translation>
    </message>
    <message>
        <source>No way to leave a voicemail? Let it ring for 2 minutes.</source>
        <translation>Dim modd gadael neges llais? Gadewch i’r ffôn ganu am 2 funud.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cwsmer</translation>
    </message>
    <message>
        <source>Referee</source>
        <translation>Y person sy’n cadarnhau hunaniaeth</translation>
    </message>
    <message>
        <source>Examiner</source>
        <translation>Archwiliwr</translation>
    </message>
    <message>
        <source>CSMT</source>
        <translation>CSMT</translation>
    </message>
</context>
<context>
    <name>cases</name>
    <message>
        <source>Formatted email</source>
        <translation>E-bost wedi’i fformatio</translation>
    </message>
    <message>
        <source>Nothing chosen yet</source>
        <translation>Dim wedi’i ddewis eto</translation>
    </message>
    <message>
        <source>Case {0}: {1}. Begun at {2}.</source>
        <translation>Achos {0}: {1}. Dechreuwyd am {2}.</translation>
    </message>
    <message>
        <source>Your mark: {0}.</source>
        <translation>Eich marc: {0}.</translation>
    </message>
    <message>
        <source>call due {0}</source>
        <translation>galwad am {0}</translation>
    </message>
</context>
<context>
    <name>changes</name>
    <message>
        <source>Take all of them as they are now: {0}? They are expected from then on.</source>
        <translation>Derbyn pob un fel y maent nawr: {0}? Byddant yn ddisgwyliedig o hynny ymlaen.</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Derbyn y cyfan</translation>
    </message>
</context>
<context>
    <name>check</name>
    <message>
        <source>Templates: {0}</source>
        <translation>Templedi: {0}</translation>
    </message>
    <message>
        <source>conditions proved: {0}</source>
        <translation>amodau a brofwyd: {0}</translation>
    </message>
    <message>
        <source>pairs of templates proved: {0}</source>
        <translation>parau o dempledi a brofwyd: {0}</translation>
    </message>
    <message>
        <source>messages composed: {0}</source>
        <translation>negeseuon a luniwyd: {0}</translation>
    </message>
    <message>
        <source>of these of three templates: {0}</source>
        <translation>o’r rhain, o dri thempled: {0}</translation>
    </message>
    <message>
        <source>not proved: {0}</source>
        <translation>heb eu profi: {0}</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>&amp;New template…</source>
        <translation>Templed &amp;newydd…</translation>
    </message>
    <message>
        <source>&amp;How to write templates…</source>
        <translation>Sut i ysgrifennu &amp;templedi (Saesneg)…</translation>
    </message>
    <message>
        <source>Make my own &amp;copy of this wording…</source>
        <translation>Gwneud fy ngh&amp;opi fy hun o’r geiriad hwn…</translation>
    </message>
    <message>
        <source>&amp;Use other wording…</source>
        <translation>&amp;Defnyddio geiriad arall…</translation>
    </message>
    <message>
        <source>Use the &amp;shipped wording</source>
        <translation>Defnyddio’r geiriad a ddaeth gyda’r &amp;ap</translation>
    </message>
    <message>
        <source>Ch&amp;eck…</source>
        <translation>Gwi&amp;rio…</translation>
    </message>
    <message>
        <source>What chan&amp;ged…</source>
        <translation>Bet&amp;h sydd wedi newid…</translation>
    </message>
    <message>
        <source>Where &amp;is this used?</source>
        <translation>Ble &amp;mae hwn yn cael ei ddefnyddio?</translation>
    </message>
    <message>
        <source>Send to a t&amp;ranslator…</source>
        <translation>An&amp;fon at gyfieithydd…</translation>
    </message>
    <message>
        <source>Ta&amp;ke back from a translator…</source>
        <translation>Cymr&amp;yd yn ôl gan gyfieithydd…</translation>
    </message>
    <message>
        <source>Welsh to re&amp;view…</source>
        <translation>Cymraeg i’w hado&amp;lygu…</translation>
    </message>
    <message>
        <source>Read t&amp;he message out</source>
        <translation>Darll&amp;en y neges yn uchel</translation>
    </message>
    <message>
        <source>Read the last chan&amp;ge out</source>
        <translation>Darllen y ne&amp;wid diwethaf yn uchel</translation>
    </message>
    <message>
        <source>Keep on &amp;top</source>
        <translation>Cadw ar y &amp;brig</translation>
    </message>
    <message>
        <source>&amp;Usual size of the window</source>
        <translation>Maint &amp;arferol y ffenestr</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Mwy</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Llai</translation>
    </message>
    <message>
        <source>&amp;Usual</source>
        <translation>&amp;Arferol</translation>
    </message>
    <message>
        <source>Settin&amp;gs…</source>
        <translation>Go&amp;sodiadau…</translation>
    </message>
    <message>
        <source>&amp;Your details…</source>
        <translation>Eich &amp;manylion…</translation>
    </message>
    <message>
        <source>&amp;My words…</source>
        <translation>Fy n&amp;geiriau…</translation>
    </message>
    <message>
        <source>Set up your &amp;office…</source>
        <translation>Gosod manylion eich &amp;swyddfa…</translation>
    </message>
    <message>
        <source>&amp;How to use Comms Builder…</source>
        <translation>&amp;Sut i ddefnyddio Comms Builder…</translation>
    </message>
    <message>
        <source>Acc&amp;essibility…</source>
        <translation>&amp;Hygyrchedd (Saesneg)…</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Bysellau…</translation>
    </message>
    <message>
        <source>About this &amp;wording…</source>
        <translation>Ynghylch y &amp;geiriad hwn…</translation>
    </message>
    <message>
        <source>&amp;Check this computer…</source>
        <translation>&amp;Gwirio’r cyfrifiadur hwn…</translation>
    </message>
    <message>
        <source>&amp;About Comms Builder…</source>
        <translation>&amp;Ynghylch Comms Builder…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Gadael</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Ffeil</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Golygu</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Neges</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Achos</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>G&amp;olwg</translation>
    </message>
    <message>
        <source>&amp;Wording</source>
        <translation>Geir&amp;iad</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Cymorth</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Mynd i</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>Maint y &amp;testun</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Lliwiau</translation>
    </message>
    <message>
        <source>I &amp;write as</source>
        <translation>Rwy’n &amp;ysgrifennu fel</translation>
    </message>
    <message>
        <source>&amp;Interface language</source>
        <translation>&amp;Iaith y rhyngwyneb</translation>
    </message>
    <message>
        <source>Clear the cli&amp;pboard after</source>
        <translation>Clirio’&amp;r clipfwrdd ar ôl</translation>
    </message>
    <message>
        <source>&amp;Find a template</source>
        <translation>&amp;Chwilio am dempled</translation>
    </message>
    <message>
        <source>Open the c&amp;alendar</source>
        <translation>&amp;Agor y calendr</translation>
    </message>
    <message>
        <source>Copy email &amp;subject</source>
        <translation>Copïo &amp;pwnc yr e-bost</translation>
    </message>
    <message>
        <source>Copy email &amp;message</source>
        <translation>Copïo &amp;neges yr e-bost</translation>
    </message>
    <message>
        <source>Copy subject, then message</source>
        <translation>Copïo’r pwnc, yna’r neges</translation>
    </message>
    <message>
        <source>Copy case &amp;note</source>
        <translation>Copïo’r nodyn &amp;achos</translation>
    </message>
    <message>
        <source>Ne&amp;xt finding</source>
        <translation>Y canfyddiad &amp;nesaf</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>Y canfyddiad &amp;blaenorol</translation>
    </message>
    <message>
        <source>Copy for &amp;translation</source>
        <translation>Copïo i’w gyf&amp;ieithu</translation>
    </message>
    <message>
        <source>Not said, and &amp;why</source>
        <translation>Heb ei ddweud, a &amp;pham</translation>
    </message>
    <message>
        <source>Wr&amp;ite to the customer</source>
        <translation>Ysg&amp;rifennu at y cwsmer</translation>
    </message>
    <message>
        <source>Move template &amp;up</source>
        <translation>Symud y templed i &amp;fyny</translation>
    </message>
    <message>
        <source>Move template &amp;down</source>
        <translation>Symud y templed i &amp;lawr</translation>
    </message>
    <message>
        <source>&amp;Remove template</source>
        <translation>&amp;Tynnu’r templed</translation>
    </message>
    <message>
        <source>Also &amp;for someone else</source>
        <translation>&amp;Hefyd i rywun arall</translation>
    </message>
    <message>
        <source>Mark template as fa&amp;vourite, or not</source>
        <translation>Marcio’r templed fel &amp;ffefryn, neu beidio</translation>
    </message>
    <message>
        <source>&amp;Keep these templates as a set…</source>
        <translation>Cadw’r templedi &amp;hyn fel set…</translation>
    </message>
    <message>
        <source>Keep as a snippe&amp;t…</source>
        <translation>Cadw fel &amp;darn parod…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Dadwneud</translation>
    </message>
    <message>
        <source>Undo {0}</source>
        <translation>Dadwneud: {0}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ailwneud</translation>
    </message>
    <message>
        <source>Redo {0}</source>
        <translation>Ailwneud: {0}</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>&amp;Saesneg</translation>
    </message>
    <message>
        <source>&amp;Cymraeg</source>
        <translation>&amp;Cymraeg</translation>
    </message>
    <message>
        <source>&amp;Both</source>
        <translation>&amp;Y ddwy</translation>
    </message>
    <message>
        <source>1&amp;4-point text, for a visual impairment</source>
        <translation>Testun 1&amp;4 pwynt, at nam ar y golwg</translation>
    </message>
    <message>
        <source>&amp;Templates</source>
        <translation>&amp;Templedi</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>&amp;Cwestiynau</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Rhagolwg</translation>
    </message>
    <message>
        <source>C&amp;ompare English and Welsh</source>
        <translation>Cymhar&amp;u Cymraeg a Saesneg</translation>
    </message>
    <message>
        <source>Preview in the &amp;whole pane</source>
        <translation>Rhagolwg yn &amp;llenwi’r cwarel</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Nesaf</translation>
    </message>
    <message>
        <source>P&amp;revious</source>
        <translation>&amp;Blaenorol</translation>
    </message>
    <message>
        <source>Open its &amp;text</source>
        <translation>Agor ei d&amp;estun</translation>
    </message>
    <message>
        <source>Next message or script</source>
        <translation>Y neges neu’r sgript nesaf</translation>
    </message>
    <message>
        <source>Previous message or script</source>
        <translation>Y neges neu’r sgript flaenorol</translation>
    </message>
    <message>
        <source>Close this message or script</source>
        <translation>Cau’r neges neu’r sgript hon</translation>
    </message>
    <message>
        <source>Finish and start new</source>
        <translation>Gorffen a dechrau un newydd</translation>
    </message>
    <message>
        <source>Bring back what was finished</source>
        <translation>Dod â’r hyn a orffennwyd yn ôl</translation>
    </message>
    <message>
        <source>Put aside and start another</source>
        <translation>Rhoi o’r neilltu a dechrau un arall</translation>
    </message>
    <message>
        <source>Take up the case before</source>
        <translation>Ailgydio yn yr achos blaenorol</translation>
    </message>
    <message>
        <source>Take up the case after</source>
        <translation>Ailgydio yn yr achos nesaf</translation>
    </message>
    <message>
        <source>Mark the case…</source>
        <translation>Rhoi marc ar yr achos…</translation>
    </message>
    <message>
        <source>To the open cases</source>
        <translation>I’r achosion agored</translation>
    </message>
    <message>
        <source>Try again to &amp;save</source>
        <translation>Rhoi cynnig arall ar &amp;gadw</translation>
    </message>
    <message>
        <source>Cases from &amp;earlier…</source>
        <translation>A&amp;chosion cynharach…</translation>
    </message>
    <message>
        <source>E&amp;dit this paragraph</source>
        <translation>Gol&amp;ygu’r paragraff hwn</translation>
    </message>
    <message>
        <source>Use the &amp;approved wording again</source>
        <translation>Defnyddio’r geiriad cy&amp;meradwy eto</translation>
    </message>
    <message>
        <source>Add a paragraph of your &amp;own after this</source>
        <translation>Ychwanegu &amp;eich paragraff eich hun ar ôl hwn</translation>
    </message>
    <message>
        <source>Remove this paragraph of &amp;yours</source>
        <translation>Tynnu’r paragraff hwn o’ch e&amp;iddo</translation>
    </message>
    <message>
        <source>P&amp;aste the email</source>
        <translation>Gl&amp;udo’r e-bost</translation>
    </message>
    <message>
        <source>Paste its &amp;words alone</source>
        <translation>Gludo’r &amp;geiriau’n unig</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>&amp;Agor ffeil…</translation>
    </message>
    <message>
        <source>Ne&amp;xt red part</source>
        <translation>Y rhan goch &amp;nesaf</translation>
    </message>
    <message>
        <source>&amp;Previous red part</source>
        <translation>Y rhan goch &amp;flaenorol</translation>
    </message>
    <message>
        <source>&amp;Remove this red part</source>
        <translation>T&amp;ynnu’r rhan goch hon</translation>
    </message>
    <message>
        <source>&amp;Leave these words, because…</source>
        <translation>Ga&amp;dael y geiriau hyn, oherwydd…</translation>
    </message>
    <message>
        <source>&amp;Bold, or not</source>
        <translation>&amp;Trwm, neu beidio</translation>
    </message>
    <message>
        <source>&amp;To do</source>
        <translation>&amp;I’w wneud</translation>
    </message>
    <message>
        <source>&amp;Email</source>
        <translation>&amp;E-bost</translation>
    </message>
    <message>
        <source>Be&amp;fore and after</source>
        <translation>&amp;Cyn ac ar ôl</translation>
    </message>
    <message>
        <source>&amp;What was changed</source>
        <translation>&amp;Beth a newidiwyd</translation>
    </message>
    <message>
        <source>Copy incident &amp;note</source>
        <translation>Copïo’r &amp;nodyn digwyddiad</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Dadwneud</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ailwneud</translation>
    </message>
    <message>
        <source>&amp;What happened</source>
        <translation>&amp;Beth ddigwyddodd</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>Ca&amp;dw fel PDF…</translation>
    </message>
    <message>
        <source>Calls to the customer</source>
        <translation>Galwadau i’r cwsmer</translation>
    </message>
    <message>
        <source>The email has the whole pane. F11 again shows the rest.</source>
        <translation>Mae’r e-bost yn llenwi’r cwarel. Mae F11 eto yn dangos y gweddill.</translation>
    </message>
    <message>
        <source>The email has its usual height</source>
        <translation>Mae’r e-bost o’i uchder arferol</translation>
    </message>
    <message>
        <source>Email in the &amp;whole pane</source>
        <translation>E-bost yn llenwi’r c&amp;warel</translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message>
        <source>not reviewed by a translator</source>
        <translation>heb ei hadolygu gan gyfieithydd</translation>
    </message>
</context>
<context>
    <name>copying</name>
    <message>
        <source>What was said</source>
        <translation>Yr hyn a ddywedwyd</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>Close</source>
        <translation>Cau</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Canslo</translation>
    </message>
</context>
<context>
    <name>editing</name>
    <message>
        <source>Not put in: it has {0} characters, and this field holds {1} in all. It is still where it came from.</source>
        <translation>Heb ei roi i mewn: mae ganddo {0} o nodau, ac mae’r maes hwn yn dal {1} i gyd. Mae o hyd lle’r oedd.</translation>
    </message>
    <message>
        <source>This field is full: it holds {0} characters.</source>
        <translation>Mae’r maes hwn yn llawn: mae’n dal {0} o nodau.</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Torri</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copïo</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Gludo</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Dewis y cyfan</translation>
    </message>
</context>
<context>
    <name>finding</name>
    <message>
        <source>Use ‘{0}’</source>
        <translation>Defnyddio ‘{0}’</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Dileu hwn</translation>
    </message>
    <message>
        <source>Compare and choose…</source>
        <translation>Cymharu a dewis…</translation>
    </message>
    <message>
        <source>Edit the Welsh</source>
        <translation>Golygu’r Gymraeg</translation>
    </message>
    <message>
        <source>The Welsh is right</source>
        <translation>Mae’r Gymraeg yn gywir</translation>
    </message>
    <message>
        <source>Edit the English</source>
        <translation>Golygu’r Saesneg</translation>
    </message>
    <message>
        <source>The English is right</source>
        <translation>Mae’r Saesneg yn gywir</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Ei ysgrifennu</translation>
    </message>
    <message>
        <source>Edit it</source>
        <translation>Ei olygu</translation>
    </message>
    <message>
        <source>Use the approved wording</source>
        <translation>Defnyddio’r geiriad cymeradwy</translation>
    </message>
    <message>
        <source>Take the paragraph out</source>
        <translation>Tynnu’r paragraff</translation>
    </message>
</context>
<context>
    <name>health</name>
    <message>
        <source>Still looking</source>
        <translation>Yn dal i edrych</translation>
    </message>
    <message>
        <source>Folders, files, keyring…</source>
        <translation>Ffolderi, ffeiliau, cylch allweddi…</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>Gwirio’r cyfrifiadur hwn</translation>
    </message>
    <message>
        <source>Copy these lines</source>
        <translation>Copïo’r llinellau hyn</translation>
    </message>
    <message>
        <source>Altogether</source>
        <translation>At ei gilydd</translation>
    </message>
</context>
<context>
    <name>keeping</name>
    <message>
        <source>Another reason…</source>
        <translation>Rheswm arall…</translation>
    </message>
    <message>
        <source>Leave it in, because…</source>
        <translation>Gadael i mewn, oherwydd…</translation>
    </message>
    <message>
        <source>Send it, because…</source>
        <translation>Anfon, oherwydd…</translation>
    </message>
    <message>
        <source>Leave it in</source>
        <translation>Gadael i mewn</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>Anfon</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Find a template; Enter adds the best hit</source>
        <translation>Chwilio am dempled; mae Enter yn ychwanegu’r canlyniad gorau</translation>
    </message>
    <message>
        <source>After a copy</source>
        <translation>Ar ôl copïo</translation>
    </message>
    <message>
        <source>Enter on a template starts a new message; Shift+Enter adds to this one</source>
        <translation>Mae Enter ar dempled yn dechrau neges newydd; mae Shift+Enter yn ychwanegu at hon</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Saethau</translation>
    </message>
    <message>
        <source>Move between the choices of a question</source>
        <translation>Symud rhwng dewisiadau cwestiwn</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Open the calendar of a date</source>
        <translation>Agor y calendr ar gyfer dyddiad</translation>
    </message>
    <message>
        <source>Enter in the preview</source>
        <translation>Enter yn y rhagolwg</translation>
    </message>
    <message>
        <source>To the paragraph’s question</source>
        <translation>I gwestiwn y paragraff</translation>
    </message>
    <message>
        <source>Go on to the next question without an answer; after the last, to the copy buttons. In a box of several lines: a new line; Tab goes on</source>
        <translation>Mynd ymlaen at y cwestiwn nesaf heb ateb; ar ôl yr olaf, at y botymau copïo. Mewn blwch o sawl llinell: llinell newydd; mae Tab yn mynd ymlaen</translation>
    </message>
    <message>
        <source>Next and previous question, then what is done with the template</source>
        <translation>Cwestiwn nesaf a blaenorol, yna’r hyn a wneir â’r templed</translation>
    </message>
    <message>
        <source>Choose or tick; each choice shows its key</source>
        <translation>Dewis neu dicio; mae pob dewis yn dangos ei fysell</translation>
    </message>
    <message>
        <source>Space, 1 to 9, a to z</source>
        <translation>Bylchwr, 1 i 9, a i z</translation>
    </message>
    <message>
        <source>Copy what is for the customer: the subject; again: the message</source>
        <translation>Copïo’r hyn sydd i’r cwsmer: y pwnc; eto: y neges</translation>
    </message>
    <message>
        <source>Copy the case note, which isn’t for the customer</source>
        <translation>Copïo’r nodyn achos, nad yw i’r cwsmer</translation>
    </message>
    <message>
        <source>To the next or the previous gap or finding</source>
        <translation>I’r bwlch neu’r canfyddiad nesaf, neu’r un blaenorol</translation>
    </message>
    <message>
        <source>Copy for translation what still needs its Welsh</source>
        <translation>Copïo’r hyn sydd angen Cymraeg o hyd, i’w gyfieithu</translation>
    </message>
    <message>
        <source>What is not said, and the answer that would bring it in</source>
        <translation>Yr hyn na ddywedir, a’r ateb a fyddai’n ei gynnwys</translation>
    </message>
    <message>
        <source>Write to the customer of this case: find a template</source>
        <translation>Ysgrifennu at gwsmer yr achos hwn: dod o hyd i dempled</translation>
    </message>
    <message>
        <source>Move the template up or down</source>
        <translation>Symud y templed i fyny neu i lawr</translation>
    </message>
    <message>
        <source>Remove the template</source>
        <translation>Tynnu’r templed</translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation>Dadwneud, ailwneud</translation>
    </message>
    <message>
        <source>Mark the template as a favourite, or take the mark away</source>
        <translation>Marcio’r templed fel ffefryn, neu dynnu’r marc</translation>
    </message>
    <message>
        <source>Give the preview the whole pane, or no longer</source>
        <translation>Rhoi’r cwarel cyfan i’r rhagolwg, neu beidio</translation>
    </message>
    <message>
        <source>Keep the window on top of others, or no longer</source>
        <translation>Cadw’r ffenestr ar ben y lleill, neu beidio</translation>
    </message>
    <message>
        <source>Message in English, in Welsh, in both</source>
        <translation>Neges yn Saesneg, yn Gymraeg, yn y ddwy</translation>
    </message>
    <message>
        <source>Compare English and Welsh; what is copied stays the same</source>
        <translation>Cymharu’r Saesneg a’r Gymraeg; nid yw’r hyn a gopïir yn newid</translation>
    </message>
    <message>
        <source>To the templates, the questions, the preview</source>
        <translation>I’r templedi, i’r cwestiynau, i’r rhagolwg</translation>
    </message>
    <message>
        <source>The same template once more, for somebody else</source>
        <translation>Yr un templed unwaith eto, i rywun arall</translation>
    </message>
    <message>
        <source>To the next of these, or the previous</source>
        <translation>I’r nesaf o’r rhain, neu’r un blaenorol</translation>
    </message>
    <message>
        <source>To composing, formatting or resending; nothing here is lost</source>
        <translation>At lunio, fformatio neu ailanfon; does dim yma’n cael ei golli</translation>
    </message>
    <message>
        <source>Read the message out; again: go to it, and Escape comes back</source>
        <translation>Darllen y neges yn uchel; eto: mynd ati, a daw Escape yn ôl</translation>
    </message>
    <message>
        <source>Read out what the last step changed; again: go to it</source>
        <translation>Darllen yn uchel yr hyn a newidiodd y cam diwethaf; eto: mynd ato</translation>
    </message>
    <message>
        <source>Text larger, smaller, as the system has it</source>
        <translation>Testun yn fwy, yn llai, fel y mae’r system yn ei osod</translation>
    </message>
    <message>
        <source>Everything that can be set</source>
        <translation>Popeth y gellir ei osod</translation>
    </message>
    <message>
        <source>Show these keys</source>
        <translation>Dangos y bysellau hyn</translation>
    </message>
    <message>
        <source>Show the tip of what has the focus; again: of what Tab doesn’t reach. Escape takes it away</source>
        <translation>Dangos nodyn yr hyn sydd â’r ffocws; eto: nodyn yr hyn nad yw Tab yn ei gyrraedd. Mae Escape yn ei dynnu i ffwrdd</translation>
    </message>
    <message>
        <source>Keys of a browser: they do nothing here, and say so</source>
        <translation>Bysellau porwr: nid ydynt yn gwneud dim yma, ac maent yn dweud hynny</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Gadael</translation>
    </message>
    <message>
        <source>Open the text of the paragraph, question or template in an editor</source>
        <translation>Agor testun y paragraff, y cwestiwn neu’r templed mewn golygydd</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>↓</translation>
    </message>
    <message>
        <source>To the next message or script of the case; where it is the only one, to the next pane</source>
        <translation>I neges neu sgript nesaf yr achos; lle mae’n unig un, i’r cwarel nesaf</translation>
    </message>
    <message>
        <source>Finish the case and start new; it can be brought back</source>
        <translation>Gorffen yr achos a dechrau un newydd; gellir dod ag ef yn ôl</translation>
    </message>
    <message>
        <source>Bring back the case that was finished last, for 10 minutes</source>
        <translation>Dod â’r achos a orffennwyd ddiwethaf yn ôl, am 10 munud</translation>
    </message>
    <message>
        <source>Put the case aside and start another; nothing is lost</source>
        <translation>Rhoi’r achos o’r neilltu a dechrau un arall; ni chollir dim</translation>
    </message>
    <message>
        <source>Take up the case before or after again; Alt+C, then its letter</source>
        <translation>Ailgydio yn yr achos blaenorol neu nesaf; Alt+A, yna ei lythyren</translation>
    </message>
    <message>
        <source>Give the case a mark of your own, such as 4321</source>
        <translation>Rhoi eich marc eich hun ar yr achos, megis 4321</translation>
    </message>
    <message>
        <source>To the open cases</source>
        <translation>I’r achosion agored</translation>
    </message>
    <message>
        <source>Back from editing to the message; your words are kept</source>
        <translation>Yn ôl o olygu at y neges; cedwir eich geiriau</translation>
    </message>
    <message>
        <source>Edit the paragraph with the caret, where that is allowed</source>
        <translation>Golygu’r paragraff lle mae’r cyrchwr, lle caniateir hynny</translation>
    </message>
    <message>
        <source>Add a paragraph of your own after this one</source>
        <translation>Ychwanegu eich paragraff eich hun ar ôl hwn</translation>
    </message>
    <message>
        <source>Take the copied email in, while there is none</source>
        <translation>Derbyn yr e-bost a gopïwyd, tra nad oes un</translation>
    </message>
    <message>
        <source>Take in the words alone, without looks</source>
        <translation>Derbyn y geiriau’n unig, heb yr edrychiad</translation>
    </message>
    <message>
        <source>Take in a file: .html, .eml, .msg, .docx or .txt</source>
        <translation>Derbyn ffeil: .html, .eml, .msg, .docx neu .txt</translation>
    </message>
    <message>
        <source>To the next or the previous red part, then to what else stops</source>
        <translation>At y rhan goch nesaf neu’r un flaenorol, yna at beth arall sy’n rhwystro</translation>
    </message>
    <message>
        <source>Remove the red part at the caret</source>
        <translation>Tynnu’r rhan goch wrth y cyrchwr</translation>
    </message>
    <message>
        <source>Make what is selected bold, or no longer</source>
        <translation>Gwneud yr hyn a ddewiswyd yn drwm, neu beidio mwyach</translation>
    </message>
    <message>
        <source>To what is to be done, to the email</source>
        <translation>At yr hyn sydd i’w wneud, at yr e-bost</translation>
    </message>
    <message>
        <source>To the other of these</source>
        <translation>At y llall o’r rhain</translation>
    </message>
    <message>
        <source>Show the email as it was taken in</source>
        <translation>Dangos yr e-bost fel y cafodd ei dderbyn</translation>
    </message>
    <message>
        <source>What house style changed in the email</source>
        <translation>Beth a newidiodd yr arddull gywir yn yr e-bost</translation>
    </message>
    <message>
        <source>Take in the forwarded email or delivery report</source>
        <translation>Cymryd yr e-bost a anfonwyd ymlaen neu’r adroddiad danfon i mewn</translation>
    </message>
    <message>
        <source>Take in a file: .eml, .msg, .html or .txt</source>
        <translation>Cymryd ffeil i mewn: .eml, .msg, .html neu .txt</translation>
    </message>
    <message>
        <source>Copy the incident note, which isn’t for the customer</source>
        <translation>Copïo’r nodyn digwyddiad, nad yw i’r cwsmer</translation>
    </message>
    <message>
        <source>To what happened, to the email</source>
        <translation>At yr hyn a ddigwyddodd, at yr e-bost</translation>
    </message>
    <message>
        <source>Open the calls to this customer, or fold them away</source>
        <translation>Agor y galwadau i’r cwsmer hwn, neu eu plygu o’r neilltu</translation>
    </message>
    <message>
        <source>Give the email the whole pane, or no longer</source>
        <translation>Rhoi’r cwarel cyfan i’r e-bost, neu beidio mwyach</translation>
    </message>
</context>
<context>
    <name>my-words</name>
    <message>
        <source>Is it somebody’s name?</source>
        <translation>Ai enw rhywun ydyw?</translation>
    </message>
    <message>
        <source>‘{0}’ begins with a capital letter. Your words are kept on this computer until you remove them, so leave names of customers and of anybody else out. Add it only if it is nobody’s name.</source>
        <translation>Mae ‘{0}’ yn dechrau â phriflythyren. Cedwir eich geiriau ar y cyfrifiadur hwn nes i chi eu tynnu, felly gadewch enwau cwsmeriaid, ac enw unrhyw un arall, allan. Ychwanegwch ef dim ond os nad enw neb ydyw.</translation>
    </message>
    <message>
        <source>It is no name: add it</source>
        <translation>Nid enw ydyw: ychwanegu</translation>
    </message>
</context>
<context>
    <name>next-step</name>
    <message>
        <source>Next: send it from {0}. Check the customer’s address, and take out anything internal.</source>
        <translation>Nesaf: anfonwch hi o’r cyfeiriad {0}. Gwiriwch gyfeiriad y cwsmer, a thynnwch unrhyw beth mewnol.</translation>
    </message>
    <message>
        <source>press Preview and check the message and the customer’s details. Delete a draft that isn’t needed.</source>
        <translation>pwyswch Preview a gwiriwch y neges a manylion y cwsmer. Dilëwch ddrafft nad oes ei angen.</translation>
    </message>
    <message>
        <source>Next in DAP: choose ‘{0}’, then {1}</source>
        <translation>Nesaf yn DAP: dewiswch ‘{0}’, yna {1}</translation>
    </message>
    <message>
        <source>Next in DAP: {0}</source>
        <translation>Nesaf yn DAP: {0}</translation>
    </message>
</context>
<context>
    <name>office</name>
    <message>
        <source>In your own copy of the wording: these texts came with Comms Builder, and an update would replace them. ‘Open office.yaml’ makes the copy first.</source>
        <translation>Yn eich copi eich hun o’r geiriad: gyda Comms Builder y daeth y testunau hyn, a byddai diweddariad yn cymryd eu lle. Mae ‘Agor office.yaml’ yn gwneud y copi yn gyntaf.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ble</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Swyddfa</translation>
    </message>
    <message>
        <source>Everything is filled in.</source>
        <translation>Mae popeth wedi’i lenwi.</translation>
    </message>
    <message>
        <source>Not filled in either</source>
        <translation>Heb eu llenwi chwaith</translation>
    </message>
    <message>
        <source>Customers miss in this message</source>
        <translation>Yr hyn nad yw’r neges hon yn ei ddweud wrth gwsmeriaid</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>Heb eu llenwi</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Beth mae hyn yn ei olygu</translation>
    </message>
    <message>
        <source>These print nothing in messages until your organisation writes them.</source>
        <translation>Ni fydd y rhain yn argraffu dim mewn negeseuon nes i’ch sefydliad eu hysgrifennu.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Sut</translation>
    </message>
    <message>
        <source>Open the file in a text editor. The lines there that begin with # show how each is written. Your messages follow as soon as you save it.</source>
        <translation>Agorwch y ffeil mewn golygydd testun. Mae’r llinellau ynddi sy’n dechrau â # yn dangos sut mae ysgrifennu pob un. Bydd eich negeseuon yn dilyn cyn gynted ag y cadwch y ffeil.</translation>
    </message>
</context>
<context>
    <name>pack</name>
    <message>
        <source>Sample: written from published guidance, not for use with customers</source>
        <translation>Sampl: wedi’i ysgrifennu o ganllawiau cyhoeddedig, nid i’w ddefnyddio gyda chwsmeriaid</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Wedi’i gymeradwyo</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Fersiwn</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statws</translation>
    </message>
    <message>
        <source>{0}, version {1}, {2}</source>
        <translation>{0}, fersiwn {1}, {2}</translation>
    </message>
    <message>
        <source>Guidance</source>
        <translation>Canllawiau</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Templedi</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Cymraeg</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Wedi’u rhoi o’r neilltu</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Geiriad</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Heb ei wirio eto</translation>
    </message>
    <message>
        <source>House style</source>
        <translation>Arddull</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ble</translation>
    </message>
    <message>
        <source>More places: {0}. They are listed here when these are mended.</source>
        <translation>Rhagor o leoedd: {0}. Fe’u rhestrir yma ar ôl cywiro’r rhain.</translation>
    </message>
    <message>
        <source>Nothing in the wording itself to look at.</source>
        <translation>Nid oes dim i edrych arno yn y geiriad ei hun.</translation>
    </message>
    <message>
        <source>Places in the wording to look at: {0}</source>
        <translation>Lleoedd i edrych arnynt yn y geiriad: {0}</translation>
    </message>
    <message>
        <source>Templates: {0}</source>
        <translation>Templedi: {0}</translation>
    </message>
    <message>
        <source>{0}. Other files: {1}</source>
        <translation>{0}. Ffeiliau eraill: {1}</translation>
    </message>
    <message>
        <source>Texts reviewed by a translator: {0}</source>
        <translation>Testunau a adolygwyd gan gyfieithydd: {0}</translation>
    </message>
    <message>
        <source>Not reviewed: {0}</source>
        <translation>Heb eu hadolygu: {0}</translation>
    </message>
    <message>
        <source>Not written yet: {0}</source>
        <translation>Heb eu hysgrifennu eto: {0}</translation>
    </message>
    <message>
        <source>The wording that your organisation has set can’t be used, so the shipped one is in use. {0}</source>
        <translation>Ni ellir defnyddio’r geiriad y mae eich sefydliad wedi’i osod, felly defnyddir yr un a ddaeth gyda’r ap. {0}</translation>
    </message>
    <message>
        <source>Your own wording can’t be used, so the shipped one is in use. {0}</source>
        <translation>Ni ellir defnyddio eich geiriad eich hun, felly defnyddir yr un a ddaeth gyda’r ap. {0}</translation>
    </message>
    <message>
        <source>The wording can’t be used as it is now. Everything stays as it was.</source>
        <translation>Ni ellir defnyddio’r geiriad fel y mae yn awr. Mae popeth yn aros fel yr oedd.</translation>
    </message>
    <message>
        <source>{0} Everything stays as it was.</source>
        <translation>{0} Mae popeth yn aros fel yr oedd.</translation>
    </message>
    <message>
        <source>{0} More problems: {1}.</source>
        <translation>{0} Rhagor o broblemau: {1}.</translation>
    </message>
    <message>
        <source>{0} Your message keeps the words as they were.</source>
        <translation>{0} Mae eich neges yn cadw’r geiriau fel yr oeddent.</translation>
    </message>
    <message>
        <source>{0}, line {1}: {2}</source>
        <translation>{0}, llinell {1}: {2}</translation>
    </message>
    <message>
        <source>‘{0}’ is no longer in this wording. Your message keeps it until you remove it.</source>
        <translation>Nid yw ‘{0}’ yn y geiriad hwn mwyach. Mae eich neges yn ei gadw nes i chi ei dynnu.</translation>
    </message>
    <message>
        <source>‘{0}’ ({1})</source>
        <translation>‘{0}’ ({1})</translation>
    </message>
    <message>
        <source>the answer to ‘{0}’</source>
        <translation>yr ateb i ‘{0}’</translation>
    </message>
    <message>
        <source>No longer in this wording, so kept but not used: {0}.</source>
        <translation>Nid yw’r rhain yn y geiriad mwyach, felly fe’u cedwir heb eu defnyddio: {0}.</translation>
    </message>
</context>
<context>
    <name>peek</name>
    <message>
        <source>It asks:</source>
        <translation>Mae’n gofyn:</translation>
    </message>
    <message>
        <source>It begins:</source>
        <translation>Mae’n dechrau:</translation>
    </message>
    <message>
        <source>Press Enter to add it.</source>
        <translation>Pwyswch Enter i’w ychwanegu.</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>{0}, line {1}</source>
        <translation>{0}, llinell {1}</translation>
    </message>
    <message>
        <source>‘{0}’: {1}</source>
        <translation>‘{0}’: {1}</translation>
    </message>
</context>
<context>
    <name>preview</name>
    <message>
        <source>Copy</source>
        <translation>Copïo</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Dewis popeth</translation>
    </message>
    <message>
        <source>Open its text</source>
        <translation>Agor ei destun</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Dywedwch</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>I’w wneud</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>Eich geiriau chi</translation>
    </message>
</context>
<context>
    <name>reflexes</name>
    <message>
        <source>Nothing done: {0} is a key of the browser. F1 shows the keys of this window.</source>
        <translation>Ni wnaed dim: un o fysellau’r porwr yw {0}. Mae F1 yn dangos bysellau’r ffenestr hon.</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>What happened</source>
        <translation>Beth ddigwyddodd</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Beth i’w wneud</translation>
    </message>
    <message>
        <source>Go on working. If it happens again, copy this report, read it, and send it to your IT support with what you did. It tells places in the program and nothing of a customer.</source>
        <translation>Ewch ymlaen â’ch gwaith. Os bydd yn digwydd eto, copïwch yr adroddiad hwn, darllenwch ef, a’i anfon at eich cymorth TG gan ddweud beth wnaethoch chi. Mae’n enwi mannau yn y rhaglen a dim byd am gwsmer.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Adroddiad</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Aeth rhywbeth o’i le</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copïo’r adroddiad</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Less</source>
        <translation>Llai</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mwy</translation>
    </message>
    <message>
        <source>‘{0}’ can’t be used. Write a whole number from {1} to {2}.</source>
        <translation>Ni ellir defnyddio ‘{0}’. Ysgrifennwch rif cyfan o {1} i {2}.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Tynnu</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>Newydd…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Newid…</translation>
    </message>
    <message>
        <source>Put ‘{0}’ back</source>
        <translation>Rhoi ‘{0}’ yn ôl</translation>
    </message>
    <message>
        <source>‘{0}’ removed</source>
        <translation>Tynnwyd ‘{0}’</translation>
    </message>
    <message>
        <source>The system’s font</source>
        <translation>Ffont y system</translation>
    </message>
    <message>
        <source>Set by your organisation.</source>
        <translation>Wedi’i osod gan eich sefydliad.</translation>
    </message>
    <message>
        <source>Only your organisation can change this.</source>
        <translation>Dim ond eich sefydliad all newid hyn.</translation>
    </message>
    <message>
        <source>Back to the usual value</source>
        <translation>Yn ôl i’r gwerth arferol</translation>
    </message>
    <message>
        <source>{0} – {1}</source>
        <translation>{0} – {1}</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Saesneg</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Cymraeg</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0} (not on this computer)</source>
        <translation>{0} (nid yw ar y cyfrifiadur hwn)</translation>
    </message>
</context>
<context>
    <name>sheet</name>
    <message>
        <source>Case note</source>
        <translation>Nodyn achos</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Neges</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Sgript</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>Your case note</source>
        <translation>Eich nodyn achos</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Eich neges</translation>
    </message>
    <message>
        <source>Your script</source>
        <translation>Eich sgript</translation>
    </message>
</context>
<context>
    <name>snippets</name>
    <message>
        <source>Use ‘{0}’</source>
        <translation>Defnyddio ‘{0}’</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Ei dynnu allan</translation>
    </message>
</context>
<context>
    <name>stopping</name>
    <message>
        <source>{0} to change</source>
        <translation>I’w newid: {0}</translation>
    </message>
    <message>
        <source>{0} to confirm</source>
        <translation>I’w cadarnhau: {0}</translation>
    </message>
    <message>
        <source>{0} to answer</source>
        <translation>I’w hateb: {0}</translation>
    </message>
    <message>
        <source>Before you copy: {0}</source>
        <translation>Cyn copïo: {0}</translation>
    </message>
</context>
<context>
    <name>tips</name>
    <message>
        <source>There is no more to tell about this.</source>
        <translation>Does dim mwy i’w ddweud am hyn.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>(guidance: {0})</source>
        <translation>(canllawiau: {0})</translation>
    </message>
    <message>
        <source>Guidance: {0}, section ‘{1}’</source>
        <translation>Canllawiau: {0}, adran ‘{1}’</translation>
    </message>
    <message>
        <source>In English: {0}</source>
        <translation>Yn Saesneg: {0}</translation>
    </message>
    <message>
        <source>In Welsh: {0}</source>
        <translation>Yn Gymraeg: {0}</translation>
    </message>
    <message>
        <source>Answer this question.</source>
        <translation>Atebwch y cwestiwn hwn.</translation>
    </message>
</context>
<context>
    <name>workspaces</name>
    <message>
        <source>Compose</source>
        <translation>Llunio</translation>
    </message>
    <message>
        <source>Co&amp;mpose a message</source>
        <translation>Lluni&amp;o neges</translation>
    </message>
    <message>
        <source>Format an email</source>
        <translation>Fformatio e-bost</translation>
    </message>
    <message>
        <source>&amp;Format an email</source>
        <translation>&amp;Fformatio e-bost</translation>
    </message>
    <message>
        <source>Resend an email</source>
        <translation>Ailanfon e-bost</translation>
    </message>
    <message>
        <source>&amp;Resend an email</source>
        <translation>Aila&amp;nfon e-bost</translation>
    </message>
</context>
</TS>
