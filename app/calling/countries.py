"""Countries and territories: their names in both languages, and their time zones.

The zones are those of the tz database (`zone.tab`, release 2026f); a test compares them with the release that is
installed. Kosovo isn't in it: its clocks are those of Belgrade.
"""

from __future__ import annotations

from app.language import Bilingual

_TABLE = """
AD|Andorra|Andorra|Europe/Andorra
AE|United Arab Emirates|Emiradau Arabaidd Unedig|Asia/Dubai
AF|Afghanistan|Affganistan|Asia/Kabul
AG|Antigua and Barbuda|Antigua a Barbuda|America/Antigua
AI|Anguilla|Anguilla|America/Anguilla
AL|Albania|Albania|Europe/Tirane
AM|Armenia|Armenia|Asia/Yerevan
AO|Angola|Angola|Africa/Luanda
AQ|Antarctica|Antarctica|Antarctica/McMurdo Antarctica/Casey Antarctica/Davis Antarctica/DumontDUrville
  Antarctica/Mawson Antarctica/Palmer Antarctica/Rothera Antarctica/Syowa Antarctica/Troll Antarctica/Vostok
AR|Argentina|Ariannin|America/Argentina/Buenos_Aires America/Argentina/Cordoba America/Argentina/Salta
  America/Argentina/Jujuy America/Argentina/Tucuman America/Argentina/Catamarca America/Argentina/La_Rioja
  America/Argentina/San_Juan America/Argentina/Mendoza America/Argentina/San_Luis America/Argentina/Rio_Gallegos
  America/Argentina/Ushuaia
AS|American Samoa|Samoa America|Pacific/Pago_Pago
AT|Austria|Awstria|Europe/Vienna
AU|Australia|Awstralia|Australia/Lord_Howe Antarctica/Macquarie Australia/Hobart Australia/Melbourne Australia/Sydney
  Australia/Broken_Hill Australia/Brisbane Australia/Lindeman Australia/Adelaide Australia/Darwin Australia/Perth
  Australia/Eucla
AW|Aruba|Aruba|America/Aruba
AX|Åland Islands|Ynysoedd Åland|Europe/Mariehamn
AZ|Azerbaijan|Azerbaijan|Asia/Baku
BA|Bosnia and Herzegovina|Bosnia a Hercegovina|Europe/Sarajevo
BB|Barbados|Barbados|America/Barbados
BD|Bangladesh|Bangladesh|Asia/Dhaka
BE|Belgium|Gwlad Belg|Europe/Brussels
BF|Burkina Faso|Burkina Faso|Africa/Ouagadougou
BG|Bulgaria|Bwlgaria|Europe/Sofia
BH|Bahrain|Bahrain|Asia/Bahrain
BI|Burundi|Bwrwndi|Africa/Bujumbura
BJ|Benin|Benin|Africa/Porto-Novo
BL|Saint Barthélemy|Saint Barthélemy|America/St_Barthelemy
BM|Bermuda|Bermuda|Atlantic/Bermuda
BN|Brunei|Brunei|Asia/Brunei
BO|Bolivia|Bolifia|America/La_Paz
BQ|Bonaire, Sint Eustatius and Saba|Bonaire, Sint Eustatius a Saba|America/Kralendijk
BR|Brazil|Brasil|America/Noronha America/Belem America/Fortaleza America/Recife America/Araguaina America/Maceio
  America/Bahia America/Sao_Paulo America/Campo_Grande America/Cuiaba America/Santarem America/Porto_Velho
  America/Boa_Vista America/Manaus America/Eirunepe America/Rio_Branco
BS|Bahamas|Y Bahamas|America/Nassau
BT|Bhutan|Bhutan|Asia/Thimphu
BW|Botswana|Botswana|Africa/Gaborone
BY|Belarus|Belarws|Europe/Minsk
BZ|Belize|Belize|America/Belize
CA|Canada|Canada|America/St_Johns America/Halifax America/Glace_Bay America/Moncton America/Goose_Bay
  America/Blanc-Sablon America/Toronto America/Iqaluit America/Atikokan America/Winnipeg America/Resolute
  America/Rankin_Inlet America/Regina America/Swift_Current America/Edmonton America/Cambridge_Bay America/Inuvik
  America/Vancouver America/Creston America/Dawson_Creek America/Fort_Nelson America/Whitehorse America/Dawson
CC|Cocos (Keeling) Islands|Ynysoedd Cocos (Keeling)|Indian/Cocos
CD|Congo (Democratic Republic)|Y Congo (Gweriniaeth Ddemocrataidd)|Africa/Kinshasa Africa/Lubumbashi
CF|Central African Republic|Gweriniaeth Canolbarth Affrica|Africa/Bangui
CG|Congo (Republic)|Y Congo (Gweriniaeth)|Africa/Brazzaville
CH|Switzerland|Y Swistir|Europe/Zurich
CI|Côte d’Ivoire|Côte d’Ivoire|Africa/Abidjan
CK|Cook Islands|Ynysoedd Cook|Pacific/Rarotonga
CL|Chile|Chile|America/Santiago America/Coyhaique America/Punta_Arenas Pacific/Easter
CM|Cameroon|Camerŵn|Africa/Douala
CN|China|Tsieina|Asia/Shanghai Asia/Urumqi
CO|Colombia|Colombia|America/Bogota
CR|Costa Rica|Costa Rica|America/Costa_Rica
CU|Cuba|Ciwba|America/Havana
CV|Cape Verde|Cabo Verde|Atlantic/Cape_Verde
CW|Curaçao|Curaçao|America/Curacao
CX|Christmas Island|Ynys y Nadolig|Indian/Christmas
CY|Cyprus|Cyprus|Asia/Nicosia Asia/Famagusta
CZ|Czechia|Tsiecia|Europe/Prague
DE|Germany|Yr Almaen|Europe/Berlin Europe/Busingen
DJ|Djibouti|Djibouti|Africa/Djibouti
DK|Denmark|Denmarc|Europe/Copenhagen
DM|Dominica|Dominica|America/Dominica
DO|Dominican Republic|Gweriniaeth Dominica|America/Santo_Domingo
DZ|Algeria|Algeria|Africa/Algiers
EC|Ecuador|Ecuador|America/Guayaquil Pacific/Galapagos
EE|Estonia|Estonia|Europe/Tallinn
EG|Egypt|Yr Aifft|Africa/Cairo
EH|Western Sahara|Gorllewin Sahara|Africa/El_Aaiun
ER|Eritrea|Eritrea|Africa/Asmara
ES|Spain|Sbaen|Europe/Madrid Africa/Ceuta Atlantic/Canary
ET|Ethiopia|Ethiopia|Africa/Addis_Ababa
FI|Finland|Y Ffindir|Europe/Helsinki
FJ|Fiji|Fiji|Pacific/Fiji
FK|Falkland Islands|Ynysoedd y Falkland|Atlantic/Stanley
FM|Micronesia|Micronesia|Pacific/Chuuk Pacific/Pohnpei Pacific/Kosrae
FO|Faroe Islands|Ynysoedd Ffaro|Atlantic/Faroe
FR|France|Ffrainc|Europe/Paris
GA|Gabon|Gabon|Africa/Libreville
GB|United Kingdom|Y Deyrnas Unedig|Europe/London
GD|Grenada|Grenada|America/Grenada
GE|Georgia|Georgia|Asia/Tbilisi
GF|French Guiana|Guyane Ffrengig|America/Cayenne
GG|Guernsey|Ynys y Garn|Europe/Guernsey
GH|Ghana|Ghana|Africa/Accra
GI|Gibraltar|Gibraltar|Europe/Gibraltar
GL|Greenland|Yr Ynys Las|America/Nuuk America/Danmarkshavn America/Scoresbysund America/Thule
GM|The Gambia|Y Gambia|Africa/Banjul
GN|Guinea|Guinée|Africa/Conakry
GP|Guadeloupe|Guadeloupe|America/Guadeloupe
GQ|Equatorial Guinea|Guinea Gyhydeddol|Africa/Malabo
GR|Greece|Gwlad Groeg|Europe/Athens
GS|South Georgia and the South Sandwich Islands|De Georgia ac Ynysoedd Sandwich y De|Atlantic/South_Georgia
GT|Guatemala|Guatemala|America/Guatemala
GU|Guam|Guam|Pacific/Guam
GW|Guinea-Bissau|Guiné-Bissau|Africa/Bissau
GY|Guyana|Guyana|America/Guyana
HK|Hong Kong|Hong Kong|Asia/Hong_Kong
HN|Honduras|Honduras|America/Tegucigalpa
HR|Croatia|Croatia|Europe/Zagreb
HT|Haiti|Haiti|America/Port-au-Prince
HU|Hungary|Hwngari|Europe/Budapest
ID|Indonesia|Indonesia|Asia/Jakarta Asia/Pontianak Asia/Makassar Asia/Jayapura
IE|Ireland|Iwerddon|Europe/Dublin
IL|Israel|Israel|Asia/Jerusalem
IM|Isle of Man|Ynys Manaw|Europe/Isle_of_Man
IN|India|India|Asia/Kolkata
IO|British Indian Ocean Territory|Tiriogaeth Brydeinig Cefnfor India|Indian/Chagos
IQ|Iraq|Irac|Asia/Baghdad
IR|Iran|Iran|Asia/Tehran
IS|Iceland|Gwlad yr Iâ|Atlantic/Reykjavik
IT|Italy|Yr Eidal|Europe/Rome
JE|Jersey|Jersey|Europe/Jersey
JM|Jamaica|Jamaica|America/Jamaica
JO|Jordan|Gwlad Iorddonen|Asia/Amman
JP|Japan|Japan|Asia/Tokyo
KE|Kenya|Kenya|Africa/Nairobi
KG|Kyrgyzstan|Kyrgyzstan|Asia/Bishkek
KH|Cambodia|Cambodia|Asia/Phnom_Penh
KI|Kiribati|Kiribati|Pacific/Tarawa Pacific/Kanton Pacific/Kiritimati
KM|Comoros|Comoros|Indian/Comoro
KN|St Kitts and Nevis|Saint Kitts a Nevis|America/St_Kitts
KP|North Korea|Gogledd Korea|Asia/Pyongyang
KR|South Korea|De Korea|Asia/Seoul
KW|Kuwait|Kuwait|Asia/Kuwait
KY|Cayman Islands|Ynysoedd Cayman|America/Cayman
KZ|Kazakhstan|Kazakhstan|Asia/Almaty Asia/Qyzylorda Asia/Qostanay Asia/Aqtobe Asia/Aqtau Asia/Atyrau Asia/Oral
LA|Laos|Laos|Asia/Vientiane
LB|Lebanon|Libanus|Asia/Beirut
LC|St Lucia|Saint Lucia|America/St_Lucia
LI|Liechtenstein|Liechtenstein|Europe/Vaduz
LK|Sri Lanka|Sri Lanka|Asia/Colombo
LR|Liberia|Liberia|Africa/Monrovia
LS|Lesotho|Lesotho|Africa/Maseru
LT|Lithuania|Lithwania|Europe/Vilnius
LU|Luxembourg|Lwcsembwrg|Europe/Luxembourg
LV|Latvia|Latfia|Europe/Riga
LY|Libya|Libya|Africa/Tripoli
MA|Morocco|Moroco|Africa/Casablanca
MC|Monaco|Monaco|Europe/Monaco
MD|Moldova|Moldofa|Europe/Chisinau
ME|Montenegro|Montenegro|Europe/Podgorica
MF|Saint Martin (French part)|Saint Martin (y rhan Ffrengig)|America/Marigot
MG|Madagascar|Madagascar|Indian/Antananarivo
MH|Marshall Islands|Ynysoedd Marshall|Pacific/Majuro Pacific/Kwajalein
MK|North Macedonia|Gogledd Macedonia|Europe/Skopje
ML|Mali|Mali|Africa/Bamako
MM|Myanmar (Burma)|Myanmar (Byrma)|Asia/Yangon
MN|Mongolia|Mongolia|Asia/Ulaanbaatar Asia/Hovd
MO|Macao|Macau|Asia/Macau
MP|Northern Mariana Islands|Ynysoedd Gogledd Mariana|Pacific/Saipan
MQ|Martinique|Martinique|America/Martinique
MR|Mauritania|Mauritania|Africa/Nouakchott
MS|Montserrat|Montserrat|America/Montserrat
MT|Malta|Malta|Europe/Malta
MU|Mauritius|Mauritius|Indian/Mauritius
MV|Maldives|Y Maldives|Indian/Maldives
MW|Malawi|Malawi|Africa/Blantyre
MX|Mexico|Mecsico|America/Mexico_City America/Cancun America/Merida America/Monterrey America/Matamoros
  America/Chihuahua America/Ciudad_Juarez America/Ojinaga America/Mazatlan America/Bahia_Banderas America/Hermosillo
  America/Tijuana
MY|Malaysia|Malaysia|Asia/Kuala_Lumpur Asia/Kuching
MZ|Mozambique|Mozambique|Africa/Maputo
NA|Namibia|Namibia|Africa/Windhoek
NC|New Caledonia|Caledonia Newydd|Pacific/Noumea
NE|Niger|Niger|Africa/Niamey
NF|Norfolk Island|Ynys Norfolk|Pacific/Norfolk
NG|Nigeria|Nigeria|Africa/Lagos
NI|Nicaragua|Nicaragua|America/Managua
NL|Netherlands|Yr Iseldiroedd|Europe/Amsterdam
NO|Norway|Norwy|Europe/Oslo
NP|Nepal|Nepal|Asia/Kathmandu
NR|Nauru|Nauru|Pacific/Nauru
NU|Niue|Niue|Pacific/Niue
NZ|New Zealand|Seland Newydd|Pacific/Auckland Pacific/Chatham
OM|Oman|Oman|Asia/Muscat
PA|Panama|Panama|America/Panama
PE|Peru|Periw|America/Lima
PF|French Polynesia|Polynesia Ffrengig|Pacific/Tahiti Pacific/Marquesas Pacific/Gambier
PG|Papua New Guinea|Papua Guinea Newydd|Pacific/Port_Moresby Pacific/Bougainville
PH|Philippines|Y Philipinau|Asia/Manila
PK|Pakistan|Pakistan|Asia/Karachi
PL|Poland|Gwlad Pwyl|Europe/Warsaw
PM|Saint Pierre and Miquelon|Saint-Pierre-et-Miquelon|America/Miquelon
PN|Pitcairn Islands|Ynysoedd Pitcairn|Pacific/Pitcairn
PR|Puerto Rico|Puerto Rico|America/Puerto_Rico
PS|Occupied Palestinian Territories|Tiriogaethau Palestina a Feddiannwyd|Asia/Gaza Asia/Hebron
PT|Portugal|Portiwgal|Europe/Lisbon Atlantic/Madeira Atlantic/Azores
PW|Palau|Palau|Pacific/Palau
PY|Paraguay|Paraguay|America/Asuncion
QA|Qatar|Qatar|Asia/Qatar
RE|Réunion|Réunion|Indian/Reunion
RO|Romania|Rwmania|Europe/Bucharest
RS|Serbia|Serbia|Europe/Belgrade
RU|Russia|Rwsia|Europe/Kaliningrad Europe/Moscow Europe/Kirov Europe/Volgograd Europe/Astrakhan Europe/Saratov
  Europe/Ulyanovsk Europe/Samara Asia/Yekaterinburg Asia/Omsk Asia/Novosibirsk Asia/Barnaul Asia/Tomsk
  Asia/Novokuznetsk Asia/Krasnoyarsk Asia/Irkutsk Asia/Chita Asia/Yakutsk Asia/Khandyga Asia/Vladivostok Asia/Ust-Nera
  Asia/Magadan Asia/Sakhalin Asia/Srednekolymsk Asia/Kamchatka Asia/Anadyr
RW|Rwanda|Rwanda|Africa/Kigali
SA|Saudi Arabia|Saudi Arabia|Asia/Riyadh
SB|Solomon Islands|Ynysoedd Solomon|Pacific/Guadalcanal
SC|Seychelles|Seychelles|Indian/Mahe
SD|Sudan|Swdan|Africa/Khartoum
SE|Sweden|Sweden|Europe/Stockholm
SG|Singapore|Singapore|Asia/Singapore
SH|St Helena, Ascension and Tristan da Cunha|Saint Helena, Ascension a Tristan da Cunha|Atlantic/St_Helena
SI|Slovenia|Slofenia|Europe/Ljubljana
SJ|Svalbard and Jan Mayen|Svalbard a Jan Mayen|Arctic/Longyearbyen
SK|Slovakia|Slofacia|Europe/Bratislava
SL|Sierra Leone|Sierra Leone|Africa/Freetown
SM|San Marino|San Marino|Europe/San_Marino
SN|Senegal|Senegal|Africa/Dakar
SO|Somalia|Somalia|Africa/Mogadishu
SR|Suriname|Suriname|America/Paramaribo
SS|South Sudan|De Swdan|Africa/Juba
ST|São Tomé and Príncipe|São Tomé a Príncipe|Africa/Sao_Tome
SV|El Salvador|El Salvador|America/El_Salvador
SX|Sint Maarten (Dutch part)|Sint Maarten (y rhan Iseldiraidd)|America/Lower_Princes
SY|Syria|Syria|Asia/Damascus
SZ|Eswatini|Eswatini|Africa/Mbabane
TC|Turks and Caicos Islands|Ynysoedd Turks a Caicos|America/Grand_Turk
TD|Chad|Tchad|Africa/Ndjamena
TF|French Southern Territories|Tiriogaethau Ffrengig y De|Indian/Kerguelen
TG|Togo|Togo|Africa/Lome
TH|Thailand|Gwlad Thai|Asia/Bangkok
TJ|Tajikistan|Tajikistan|Asia/Dushanbe
TK|Tokelau|Tokelau|Pacific/Fakaofo
TL|Timor-Leste|Timor-Leste|Asia/Dili
TM|Turkmenistan|Turkmenistan|Asia/Ashgabat
TN|Tunisia|Tunisia|Africa/Tunis
TO|Tonga|Tonga|Pacific/Tongatapu
TR|Türkiye|Twrci|Europe/Istanbul
TT|Trinidad and Tobago|Trinidad a Tobago|America/Port_of_Spain
TV|Tuvalu|Tuvalu|Pacific/Funafuti
TW|Taiwan|Taiwan|Asia/Taipei
TZ|Tanzania|Tanzania|Africa/Dar_es_Salaam
UA|Ukraine|Wcráin|Europe/Simferopol Europe/Kyiv
UG|Uganda|Uganda|Africa/Kampala
UM|US Outlying Islands|Ynysoedd Pellennig yr Unol Daleithiau|Pacific/Midway Pacific/Wake
US|United States|Yr Unol Daleithiau|America/New_York America/Detroit America/Kentucky/Louisville
  America/Kentucky/Monticello America/Indiana/Indianapolis America/Indiana/Vincennes America/Indiana/Winamac
  America/Indiana/Marengo America/Indiana/Petersburg America/Indiana/Vevay America/Chicago America/Indiana/Tell_City
  America/Indiana/Knox America/Menominee America/North_Dakota/Center America/North_Dakota/New_Salem
  America/North_Dakota/Beulah America/Denver America/Boise America/Phoenix America/Los_Angeles America/Anchorage
  America/Juneau America/Sitka America/Metlakatla America/Yakutat America/Nome America/Adak Pacific/Honolulu
UY|Uruguay|Uruguay|America/Montevideo
UZ|Uzbekistan|Uzbekistan|Asia/Samarkand Asia/Tashkent
VA|Vatican City|Dinas y Fatican|Europe/Vatican
VC|St Vincent and the Grenadines|Saint Vincent a’r Grenadines|America/St_Vincent
VE|Venezuela|Venezuela|America/Caracas
VG|British Virgin Islands|Ynysoedd Gwyryf Prydain|America/Tortola
VI|US Virgin Islands|Ynysoedd Gwyryf yr Unol Daleithiau|America/St_Thomas
VN|Vietnam|Fietnam|Asia/Ho_Chi_Minh
VU|Vanuatu|Vanuatu|Pacific/Efate
WF|Wallis and Futuna|Wallis a Futuna|Pacific/Wallis
WS|Samoa|Samoa|Pacific/Apia
XK|Kosovo|Kosovo|Europe/Belgrade
YE|Yemen|Yemen|Asia/Aden
YT|Mayotte|Mayotte|Indian/Mayotte
ZA|South Africa|De Affrica|Africa/Johannesburg
ZM|Zambia|Zambia|Africa/Lusaka
ZW|Zimbabwe|Zimbabwe|Africa/Harare
"""

HOME = "GB"
"""Where a number without the code of a country is of."""
COUNTRY_NAMES: dict[str, Bilingual[str]] = {}
"""By the two letters of ISO 3166."""
ZONES: dict[str, tuple[str, ...]] = {}
"""The zones of each country, in the order of the tz database."""

for _line in _TABLE.replace("\n  ", " ").split("\n"):
    if _line:
        _code, _english, _welsh, _zones = _line.split("|")
        COUNTRY_NAMES[_code] = Bilingual(_english, _welsh)
        ZONES[_code] = tuple(_zones.split())
